"""Who is on which register of staff, and the months and years that the calendar begins for them."""

from typing import ClassVar

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import ShortText
from dolen.law.words import _
from dolen.workforce.parts import (
    MONTHLY,
    REGISTERS,
    YEARLY,
    MonthlyRegister,
    Register,
    Staff,
    YearlyRegister,
)


class PutOnRegister(Fact):
    """Members of staff belong to a register from now on. A register may be kept without members.

    The calendar writes each month and year for whoever is on a register when it begins.
    """

    kind: ClassVar[str] = "staff.on_register"
    title: ClassVar[str] = _("Put on a register of staff")
    sentence: ClassVar[str] = _("%(by)s put staff on a register.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 5
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    of_register: Register | None = told(_("Register"), widget="select", labels=REGISTERS)
    staff: tuple[Staff, ...] = told(_("Members of staff"), Classification.PERSONAL, default=())
    unit: ShortText | None = told(_("Team"))
    account: ShortText | None = told(
        _("User name in Dolen"),
        hint=_("Of one member of staff alone: cases to sample are drawn from what they recorded"),
    )


class TakenOffRegister(Fact):
    """Members of staff belong to a register no longer: they moved, or left."""

    kind: ClassVar[str] = "staff.off_register"
    title: ClassVar[str] = _("Taken off a register of staff")
    sentence: ClassVar[str] = _("%(by)s took staff off a register.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 6
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    of_register: Register | None = told(_("Register"), widget="select", labels=REGISTERS)
    staff: tuple[Staff, ...] = told(_("Members of staff"), Classification.PERSONAL, default=())


class MonthStarted(Fact):
    """A month began for a register: what is owed each month is owed anew. `case` is the month."""

    kind: ClassVar[str] = "month.started"
    title: ClassVar[str] = _("Month begun")
    sentence: ClassVar[str] = _("A month began for a register of staff.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 10
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    of_register: MonthlyRegister | None = told(_("Register"), widget="select", labels=MONTHLY)
    staff: tuple[Staff, ...] = told(
        _("Members of the register"), Classification.PERSONAL, default=()
    )


class YearStarted(Fact):
    """A year began for a register: what is owed each year is owed anew. `case` is the year."""

    kind: ClassVar[str] = "year.started"
    title: ClassVar[str] = _("Year begun")
    sentence: ClassVar[str] = _("A year began for a register of staff.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 10
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    of_register: YearlyRegister | None = told(_("Register"), widget="select", labels=YEARLY)
    staff: tuple[Staff, ...] = told(
        _("Members of the register"), Classification.PERSONAL, default=()
    )


class AbsentAllMonth(Fact):
    """Members of staff were away the whole month, so that nothing of theirs could be sampled."""

    kind: ClassVar[str] = "staff.absent_all_month"
    title: ClassVar[str] = _("Away all month")
    sentence: ClassVar[str] = _("A member of staff was away all month.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 60
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Members of staff"), Classification.PERSONAL, default=())
