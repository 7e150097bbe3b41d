"""How a duty stands by what ended it and whether its time had passed (decision table 12)."""

from collections.abc import Mapping
from dataclasses import dataclass

from dolen.duties.state import Status
from dolen.law.sources import Provision
from dolen.law.tables import OURS
from dolen.law.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One row of table 12.

    `ended` is what brought the duty to its end (None: nothing yet), `late` whether its time had
    passed by then, None where that does not matter.
    """

    number: int
    ended: Status | None
    late: bool | None
    status: Status
    when: str
    cited: tuple[Provision, ...] = (OURS,)


def _row(number: int, ended: Status | None, late: bool | None, then: tuple[Status, str]) -> Ending:
    return Ending(number=number, ended=ended, late=late, status=then[0], when=then[1])


ENDINGS: tuple[Ending, ...] = (
    _row(1, Status.MET, False, (Status.MET, _("Done before its time passed"))),
    _row(2, Status.MET, True, (Status.MET_LATE, _("Done after its time had passed"))),
    _row(3, Status.EXCUSED, None, (Status.EXCUSED, _("Somebody who may gave a reason"))),
    _row(4, Status.VOID, None, (Status.VOID, _("What opened it was taken back"))),
    _row(5, Status.SUPERSEDED, False, (Status.SUPERSEDED, _("A later event took it over in time"))),
    _row(
        6,
        Status.SUPERSEDED,
        True,
        (Status.CANCELLED_LATE, _("A later event took it over after its time had passed")),
    ),
    _row(7, Status.CANCELLED, False, (Status.CANCELLED, _("No longer needed before its time"))),
    _row(
        8,
        Status.CANCELLED,
        True,
        (Status.CANCELLED_LATE, _("No longer needed after its time had passed")),
    ),
    _row(
        9,
        Status.BREACHED,
        None,
        (Status.BREACHED, _("What it guards was done although the duty was not met")),
    ),
    _row(10, None, True, (Status.OVERDUE, _("Nothing has ended it and its time has passed"))),
    _row(
        11,
        None,
        False,
        (Status.OPEN, _("Nothing has ended it; its time has not passed, or it has none")),
    ),
)
"""Decision table 12. A late duty stays late: doing it afterwards never makes it done in time."""


def _settled() -> Mapping[tuple[Status | None, bool], Ending]:
    return {
        (one.ended, late): one
        for one in ENDINGS
        for late in (False, True)
        if one.late is None or one.late is late
    }


_SETTLED = _settled()


def ending(ended: Status | None, *, late: bool) -> Ending:
    """The row of table 12 for what ended a duty and whether its time had passed.

    Raises KeyError for a status that no single fact brings about, such as done late.
    """
    return _SETTLED[ended, late]
