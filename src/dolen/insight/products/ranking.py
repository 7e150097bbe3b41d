"""How products are ranked, and whether a place is emerging. Pure; knows nothing of who anybody is.

A line is ranked by households, then children, then how many of its facts are sure, then facts, then
how lately. Nothing else is known here: age, sex, origin and belief cannot weigh.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.insight.products.links import Link, Sure

_SURE = frozenset({Sure.KNOWN, Sure.LIKELY})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A person, place or thing with all that links children to it.

    `children` in order of first link; `facts` by how sure; `stores` where they come from (an empty
    name is this house).
    """

    hub: str
    children: tuple[str, ...]
    homes: int
    facts: tuple[str, ...]
    sure: tuple[tuple[Sure, int], ...]
    stores: tuple[str, ...]
    first: dt.datetime
    last: dt.datetime

    @property
    def order(self) -> tuple[int, int, int, int, float, str]:
        """The greatest number of households first; the rest as the module says."""
        firm = sum(count for sure, count in self.sure if sure in _SURE)
        last = self.last.timestamp()
        return (-self.homes, -len(self.children), -firm, -len(self.facts), -last, self.hub)


def ranked(links: Iterable[Link], *, at_least: int) -> list[Ranked]:
    """Whoever or whatever links at least so many children, in order."""
    by_hub: dict[str, list[Link]] = {}
    for one in links:
        by_hub.setdefault(one.hub, []).append(one)
    found = [
        _ranked(hub, group)
        for hub, group in by_hub.items()
        if hub and len({one.child for one in group}) >= at_least
    ]
    return sorted(found, key=lambda one: one.order)


def _ranked(hub: str, links: Sequence[Link]) -> Ranked:
    inside = sorted(links, key=lambda one: (one.at, one.uid, one.child))
    facts = {one.uid: one for one in inside}
    sure = Counter(one.sure for one in facts.values())
    return Ranked(
        hub=hub,
        children=tuple(dict.fromkeys(one.child for one in inside)),
        homes=len({one.home for one in inside}),
        facts=tuple(facts),
        sure=tuple((one, sure[one]) for one in Sure if sure[one]),
        stores=tuple(sorted({one.store for one in facts.values()})),
        first=inside[0].at,
        last=inside[-1].at,
    )


@dataclass(frozen=True, slots=True)
class Often:
    """A child reported missing again and again: the times, and where found how often."""

    child: str
    times: tuple[str, ...]
    last: dt.datetime
    found_at: tuple[tuple[str, int], ...]


def often(links: Iterable[Link], *, at_least: int) -> list[Often]:
    """Children missing at least so many times, the most often first."""
    by_child: dict[str, list[Link]] = {}
    for one in links:
        by_child.setdefault(one.child, []).append(one)
    found = [
        Often(
            child=child,
            times=tuple(dict.fromkeys(one.uid for one in group)),
            last=max(one.at for one in group),
            found_at=tuple(Counter(one.where for one in group if one.where).most_common()),
        )
        for child, group in by_child.items()
    ]
    chosen = [one for one in found if len(one.times) >= at_least]
    return sorted(chosen, key=lambda one: (-len(one.times), -one.last.timestamp(), one.child))


@dataclass(frozen=True, slots=True)
class Emerging:
    """A place with more finds lately than before: how many, and how likely by chance alone."""

    place: str
    lately: int
    before: int
    children: int
    chance: float


@dataclass(frozen=True, slots=True)
class Spans:
    """So many last days, held against so many days before them."""

    lately: int
    before: int


def emerging(
    links: Iterable[Link], now: dt.datetime, *, spans: Spans, below: float, at_least: int
) -> list[Emerging]:
    """Places where `at_least` children were found lately, and more often than chance gives.

    If finds came as often lately as before, how many of all of them are late would follow a
    binomial distribution. The chance is that of so many, or more.
    """
    begins = now - dt.timedelta(days=spans.lately)
    earliest = begins - dt.timedelta(days=spans.before)
    by_place: dict[str, list[Link]] = {}
    for one in links:
        if earliest < one.at <= now:
            by_place.setdefault(one.hub, []).append(one)
    found = []
    for place, group in by_place.items():
        late = {one.uid for one in group if one.at > begins}
        early = {one.uid for one in group} - late
        children = {one.child for one in group if one.at > begins}
        share = spans.lately / (spans.lately + spans.before)
        chance = at_least_by_chance(len(late), of=len(late) + len(early), share=share)
        if len(children) >= at_least and chance < below:
            found.append(Emerging(place, len(late), len(early), len(children), chance))
    return sorted(found, key=lambda one: (one.chance, -one.lately, one.place))


def at_least_by_chance(number: int, *, of: int, share: float) -> float:
    """How likely at least `number` of `of` are, each of them with the chance `share`."""
    whole = sum(
        math.comb(of, one) * share**one * (1 - share) ** (of - one) for one in range(number, of + 1)
    )
    return min(whole, 1.0)
