"""The rows of an extract as they would become facts, for whoever tries a mapping."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from dolen.exchange.importing.drafts import Telling
from dolen.journal.fact import Fact
from dolen.journal.registry import registry
from dolen.web.templatetags.words import london
from dolen.web.words import translated

_LEFT_OUT = frozenset({"happened_at", "sequence", "provenance", "case", "crime", "by_role"})
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact a row would become: its kind in words, when, and what it says."""

    title: str
    at: dt.datetime
    says: tuple[tuple[str, str], ...]


def fact_line(telling: Telling) -> FactLine:
    """What stands on the page for one fact."""
    fact = telling.fact
    return FactLine(translated(fact.title), fact.happened_at, tuple(_says(fact)))


def kind_words(kind: str) -> str:
    """A kind of fact in words."""
    return translated(registry.fact_class(kind).title)


def _says(fact: Fact) -> Iterator[tuple[str, str]]:
    told = fact.model_dump(exclude_defaults=True)
    for name, value in told.items():
        if name not in _LEFT_OUT:
            field = type(fact).model_fields[name]
            extra: Any = field.json_schema_extra or {}
            labels = extra.get("ui", {}).get("labels", {})
            shown = translated(labels[value]) if isinstance(value, str) and value in labels else ""
            words = shown or "; ".join(_words(value))
            yield translated(field.title or name), words[:_LONGEST]


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _parts(value)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, bool):
        yield _("yes") if value else _("no")
    elif isinstance(value, dt.datetime):
        yield london(value)
    elif value is not None:
        yield str(value)


def _parts(value: Mapping[str, Any]) -> Iterator[str]:
    """The words of a reference, or of an answer that may be unknown."""
    if value.get("nominal"):
        yield _("known to the store by its key")
    for name, inner in value.items():
        if name not in ("nominal", "roles", "state"):
            yield from _words(inner)
    state = value.get("state", "known")
    if state != "known":
        yield {
            "not_known": pgettext("answer", "Not known"),
            "not_asked": pgettext("answer", "Not asked"),
            "declined": pgettext("answer", "Declined to answer"),
        }.get(state, state)
