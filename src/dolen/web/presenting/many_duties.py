"""Many duties of which a page shows a few: each is put in words only when it is shown."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import overload

from dolen.web.presenting.duties import DutyLine, Held, in_order, line_of
from dolen.web.presenting.naming import Names


class DutyLines(Sequence[DutyLine]):
    """The lines of some duties, in the order given; a part of them is of the same sort."""

    def __init__(self, held: Sequence[Held], names: Names, now: dt.datetime) -> None:
        self._held = held
        self._names = names
        self._now = now

    @overload
    def __getitem__(self, which: int) -> DutyLine: ...

    @overload
    def __getitem__(self, which: slice) -> "DutyLines": ...

    def __getitem__(self, which: int | slice) -> "DutyLine | DutyLines":
        if isinstance(which, slice):
            return self._of(self._held[which])
        return line_of(self._held[which], self._names, self._now)

    def __len__(self) -> int:
        return len(self._held)

    @property
    def open(self) -> "DutyLines":
        """Those somebody still has to meet, and guards that did not hold."""
        return self._of([one for one in self._held if one.is_open])

    @property
    def done(self) -> "DutyLines":
        """The other ones."""
        return self._of([one for one in self._held if not one.is_open])

    @property
    def open_first(self) -> "DutyLines":
        """All of them, the open ones before the others."""
        return self._of(sorted(self._held, key=lambda one: not one.is_open))

    def first_live(self, wanted: Callable[[str], bool]) -> DutyLine | None:
        """The first that somebody still has to meet in a role that is `wanted`."""
        found = (one for one in self._held if one.is_live and wanted(one.owner))
        return next((line_of(one, self._names, self._now) for one in found), None)

    def _of(self, held: Sequence[Held]) -> "DutyLines":
        return DutyLines(held, self._names, self._now)


def lines(held: Iterable[Held], names: Names, now: dt.datetime) -> DutyLines:
    """The duties as lines, the most pressing first."""
    return DutyLines(in_order(held, now), names, now)
