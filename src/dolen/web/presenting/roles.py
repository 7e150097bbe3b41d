"""Roles in the reader's language."""

from dolen.access.roles import role_words
from dolen.web.words import translated


def role_name(role: str) -> str:
    """The role in words; one nobody declared as it is."""
    return translated(role_words(role))
