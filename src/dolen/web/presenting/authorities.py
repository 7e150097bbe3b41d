"""What a local authority is called on a page."""

from dolen.exploitation.meetings import AUTHORITIES
from dolen.web.words import translated


def authority_name(told: str) -> str:
    """The authority in the language of the page where `told` is its code, else as it was told."""
    return translated(AUTHORITIES[told]) if told in AUTHORITIES else told
