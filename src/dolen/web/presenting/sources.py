"""Which fact says something, when it was told, and how sure that is."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.journal.envelope import Header
from dolen.journal.fact import Fact
from dolen.journal.reading import Contents, headers
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class Source:
    """The fact in two words, when what it tells happened, when it was recorded, and how sure."""

    says: str
    when: dt.datetime
    recorded_at: dt.datetime
    sure: str


def sources(uids: Collection[str]) -> dict[str, Source]:
    """Each fact as a source. Call it only for facts that the reader may read."""
    found = headers(uids)
    contents = Contents(found)
    return {uid: source(head, contents.loader(uid)()) for uid, head in found.items()}


def source(head: Header | Told, fact: Fact) -> Source:
    """A fact at hand as a source."""
    says = translated(registry.fact_class(head.kind).title)
    return Source(says, head.happened_at, head.recorded_at, how_sure(fact))


def how_sure(fact: Fact) -> str:
    """How sure what a fact tells is, by where it comes from."""
    if fact.provenance is None:
        return _("Recorded here")
    return {
        "recorded": _("As an older store recorded it"),
        "reported": _("As somebody reported it"),
        "inferred": _("Inferred, not recorded"),
    }[fact.provenance.confidence]
