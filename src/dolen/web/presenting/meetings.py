"""What happened to two people, side by side in time, and whether they were in two places at once.

Pure. Within `AT_ONCE` of each other in two places counts as two places at once (by design, no rule
of law): the times told of one visit differ by as much.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dolen.people.relations import Period

AT_ONCE = dt.timedelta(hours=1)
PLACED = frozenset({"present_at", "found_at"})


@dataclass(frozen=True, slots=True)
class Happening:
    """One record of one of the two, or of both: when, what, and where it was."""

    uid: str
    when: dt.datetime
    says: str
    left: bool
    right: bool
    place: str = ""

    @property
    def both(self) -> bool:
        """Whether one record speaks of both."""
        return self.left and self.right


@dataclass(frozen=True, slots=True)
class Clash:
    """Both at about one time, each at a place of its own."""

    left: Period
    right: Period


def clashes(left: Iterable[Period], right: Iterable[Period]) -> list[Clash]:
    """Where the two were told to be in two places at about one time, the latest first."""
    ours = [one for one in left if one.relation in PLACED]
    theirs = [one for one in right if one.relation in PLACED]
    found = [
        Clash(one, other)
        for one, other in product(ours, theirs)
        if one.to_nominal != other.to_nominal and _at_once(one, other)
    ]
    return sorted(found, key=lambda clash: (clash.left.from_, clash.left.source), reverse=True)


def _at_once(one: Period, other: Period) -> bool:
    end, other_end = one.until or one.from_, other.until or other.from_
    return one.from_ <= other_end + AT_ONCE and other.from_ <= end + AT_ONCE


def side_by_side(
    left: Mapping[str, tuple[dt.datetime, str, str]],
    right: Mapping[str, tuple[dt.datetime, str, str]],
    *,
    most: int,
) -> Sequence[Happening]:
    """The records of both, each once, the newest first. Each has its moment, words and place."""
    every = {**left, **right}
    found = [
        Happening(uid, when, says, uid in left, uid in right, place)
        for uid, (when, says, place) in every.items()
    ]
    return sorted(found, key=lambda one: (one.when, one.uid), reverse=True)[:most]
