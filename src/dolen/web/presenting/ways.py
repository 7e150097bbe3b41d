"""Ways between two, in words: from whom to whom, by what, when, and which fact says so."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dolen.people.paths import Step, Way
from dolen.people.relations import Period
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.relations import relation_words, when_words
from dolen.web.presenting.sources import Source


@dataclass(frozen=True, slots=True)
class Leg:
    """One step of a way: what the one before is to `to`, when, and the fact behind it."""

    words: str
    when: str
    to: Named
    source: Source | None


@dataclass(frozen=True, slots=True)
class WayShown:
    """One whole way."""

    start: Named
    legs: tuple[Leg, ...]


def ways_shown(
    start: str,
    ways: Iterable[Way],
    names: Names,
    told: Mapping[str, Source],
    now: dt.datetime,
) -> list[WayShown]:
    """Every way in words."""
    return [WayShown(names.of(start), tuple(_legs(start, way, names, told, now))) for way in ways]


def _legs(
    start: str, way: Way, names: Names, told: Mapping[str, Source], now: dt.datetime
) -> Iterable[Leg]:
    here = start
    for nominal, step in way:
        words = relation_words(step.relation, forward=step.from_nominal == here)
        yield Leg(words, _when(step, now), names.of(nominal), told.get(step.source))
        here = nominal


def _when(step: Step, now: dt.datetime) -> str:
    period = Period(
        step.relation, step.from_nominal, step.to_nominal, step.from_, step.until, step.moment,
        step.source,
    )  # fmt: skip
    return when_words(period, current=not period.moment and period.holds_at(now))
