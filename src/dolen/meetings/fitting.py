"""Whether the time of a meeting is enough for those listed, and what to do if not. Pure."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil


class Way(Enum):
    """What can be done when a meeting is too short for its list."""

    LONGER = "longer"
    SPLIT = "split"
    SCREENED = "screened"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Pace:
    """Minutes: for each on the list, for opening and closing, and the longest a meeting may be."""

    each: int
    opening: int
    longest: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way out: `minutes` of each meeting, `meetings` in all, who is spoken of and who is not.

    `inside` are spoken of in the meeting; `outside` are reviewed outside it, or decided by one
    agency alone.
    """

    way: Way
    minutes: int
    meetings: int = 1
    inside: int = 0
    outside: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """The time there is, the time it takes, and the ways out where it is too little.

    `room_for` is for how many it is enough; `minutes` is None where nobody said how long it is.
    """

    listed: int
    minutes: int | None
    needed: int
    room_for: int
    proposals: Sequence[Proposal]

    @property
    def is_short(self) -> bool:
        """Whether the meeting is too short for its list."""
        return self.minutes is not None and self.minutes < self.needed

    @property
    def left(self) -> int:
        """How many it would not reach."""
        return max(self.listed - self.room_for, 0) if self.is_short else 0


def minutes_between(begins: dt.datetime | None, ends: dt.datetime | None) -> int | None:
    """The whole minutes of a meeting, None where nobody said when it begins or ends."""
    if begins is None or ends is None:
        return None
    return max(int((ends - begins).total_seconds() // 60), 0)


def fit(listed: int, minutes: int | None, pace: Pace, *, single: int = 0) -> Fit:
    """Whether `minutes` are enough for `listed`.

    `single` of them have one agency alone working with them, which could decide by itself.
    """
    each = max(pace.each, 1)
    needed = pace.opening + listed * each if listed else 0
    if minutes is None or minutes >= needed:
        return Fit(listed, minutes, needed, listed, ())
    room_for = max((minutes - pace.opening) // each, 0)
    return Fit(
        listed, minutes, needed, room_for, _ways(listed, minutes, room_for, pace, single=single)
    )


def _ways(listed: int, minutes: int, room_for: int, pace: Pace, *, single: int) -> list[Proposal]:
    each = max(pace.each, 1)
    needed = pace.opening + listed * each
    found = []
    if needed <= pace.longest:
        found.append(Proposal(Way.LONGER, needed, inside=listed))
    most = max((max(pace.longest, minutes) - pace.opening) // each, 1)
    meetings = max(ceil(listed / most), 2)
    part = pace.opening + ceil(listed / meetings) * each
    found.append(Proposal(Way.SPLIT, part, meetings=meetings, inside=listed))
    found.append(Proposal(Way.SCREENED, minutes, inside=room_for, outside=listed - room_for))
    if single:
        rest = listed - single
        found.append(Proposal(Way.SINGLE, pace.opening + rest * each, inside=rest, outside=single))
    return found


def starts(begins: dt.datetime, pace: Pace, number: int) -> dt.datetime:
    """When the `number`th on the list (from 1) is spoken of, at this pace."""
    return begins + dt.timedelta(minutes=pace.opening + (number - 1) * pace.each)
