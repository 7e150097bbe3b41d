"""Where a rule comes from, in the reader's language where the source has an official text in it.

The name of an Act of Parliament or of an English document is never translated: on a Welsh page it
stands in English and says so, so that a screen reader reads it as English.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from dolen.law.sources import Force, Provision
from dolen.web.words import translated

_OURS = (Force.PROPOSED_DEFAULT, Force.FORCE_POLICY)
"""What Dolen and the force say themselves; Dolen's own words are in the catalogue."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision in words, and where to read it. `lang` is empty in the page's own language."""

    words: str
    lang: str = ""
    address: str = ""

    def __str__(self) -> str:
        return self.words


def citation(provision: Provision) -> Citation:
    """One provision as a page names it."""
    source = provision.source
    address = source.address or ""
    if (get_language() or "en").startswith("en"):
        return Citation(str(provision), address=address)
    if source.force in _OURS:
        words = f"{translated(source.title)}, {translated(provision.place)}"
        return Citation(words, address=address)
    if source.welsh is not None:
        words = f"{source.welsh.title}, {translated(provision.place)}"
        return Citation(words, address=source.welsh.address)
    return Citation(str(provision), "en", address)


def citations(provisions: Iterable[Provision]) -> tuple[Citation, ...]:
    """Provisions as a page names them, in their order."""
    return tuple(citation(one) for one in provisions)
