"""What a number of people could have done of the duties that came: a queue, by due time; pure.

The duties come when they came. Each takes the same time of one person, whoever is free takes the
one due first, day and night, and nobody hands on. It says what a level of staffing can carry, not
who would have been on duty.
"""

import datetime as dt
import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from dolen.law.moments import in_london

_FAR = dt.datetime.max.replace(tzinfo=dt.UTC)
_HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty as work: when it came and by when it was due (None: no time is known)."""

    opens_at: dt.datetime
    due_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Carried:
    """What so many people came to: duties done, those done late, hours of waiting, work by hour.

    `hours_waited` is the median from when a duty came until somebody began; None without duties.
    `begun_at_hour` counts by the hour of the day in London.
    """

    people: int
    duties: int
    late: int
    hours_waited: float | None
    longest_wait: float
    begun_at_hour: Counter[int] = field(default_factory=Counter)

    def as_json(self) -> dict[str, object]:
        """The same as plain values."""
        return {
            "people": self.people,
            "duties": self.duties,
            "late": self.late,
            "median_hours_waited": self.hours_waited,
            "longest_hours_waited": self.longest_wait,
            "begun_by_hour": [self.begun_at_hour[hour] for hour in range(24)],
        }


def carried(owed: Iterable[Owed], *, people: int, each: dt.timedelta) -> Carried:
    """What `people` would have done of these duties, each taking `each` of one person.

    Raises ValueError for fewer than one person.
    """
    if people < 1:
        raise ValueError("Duties need at least one person.")
    coming = sorted(owed, key=lambda one: (one.opens_at, one.due_at or _FAR))
    free = [dt.datetime.min.replace(tzinfo=dt.UTC)] * people
    waiting: list[tuple[dt.datetime, dt.datetime]] = []
    waits: list[float] = []
    late, begun, place, at = 0, Counter[int](), 0, free[0]
    while place < len(coming) or waiting:
        # Whatever waits had come by the moment looked at last.
        at = max(free[0], at if waiting else coming[place].opens_at)
        while place < len(coming) and coming[place].opens_at <= at:
            one = coming[place]
            heapq.heappush(waiting, (one.due_at or _FAR, one.opens_at))
            place += 1
        due, came = heapq.heappop(waiting)
        done = at + each
        heapq.heapreplace(free, done)
        late += done > due
        waits.append((at - came) / _HOUR)
        begun[in_london(at).hour] += 1
    return Carried(
        people=people, duties=len(waits), late=late,
        hours_waited=median(waits) if waits else None, longest_wait=max(waits, default=0.0),
        begun_at_hour=begun,
    )  # fmt: skip
