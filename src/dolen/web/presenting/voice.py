"""The child's own words: the newest first, and a red line where a dealing has none."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic.fields import FieldInfo

from dolen.journal.fact import Classification, Fact
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.web.presenting.answers import classification, language_of
from dolen.web.words import translated

DEALINGS = frozenset(
    {
        "child.seen",
        "child.voice_recorded",
        "child.interview_held",
        "missing.found",
        "missing.prevention_interview",
        "missing.return_interview",
        "protection.taken",
        "custody.detained",
    }
)
"""Kinds in which somebody met the child face to face, and so could have heard the child."""

HEARD_WITHIN = dt.timedelta(hours=24)
"""How long before or after a dealing words count as heard in it (by design, no rule of law)."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a child said, in the child's words; to whom and when is added by whoever shows it."""

    words: str
    title: str
    language: str


@cache
def voice_fields(kind: str) -> tuple[str, ...]:
    """The fields of a kind of fact that hold a child's own words."""
    fields = registry.fact_class(kind).model_fields
    return tuple(n for n, f in fields.items() if classification(f) is Classification.CHILDS_WORDS)


def voices(fact: Fact) -> tuple[Voice, ...]:
    """Every field of the fact in which the child's own words stand."""
    fields = type(fact).model_fields
    return tuple(
        Voice(str(value), _title(name, fields[name]), language_of(fact))
        for name in voice_fields(fact.kind)
        if (value := getattr(fact, name))
    )


def _title(name: str, field: FieldInfo) -> str:
    """What was asked, where it was not simply what the child said."""
    return "" if name == "words" else translated(field.title or "")


def speaks_for(told: Told, nominal: str) -> bool:
    """Whether the fact can hold the words of this child: it is about it, as the child."""
    return bool(voice_fields(told.kind)) and any(
        about.nominal == nominal and about.path.startswith("child") for about in told.about
    )


def unheard(entries: Iterable[Told], heard: Sequence[Told]) -> frozenset[str]:
    """The dealings (by uid) with no words of the child, in themselves or near them in time."""
    return frozenset(
        one.uid
        for one in entries
        if one.kind in DEALINGS
        and not any(
            voice.uid == one.uid or abs(voice.happened_at - one.happened_at) <= HEARD_WITHIN
            for voice in heard
        )
    )
