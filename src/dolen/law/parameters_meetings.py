"""How often meetings are held, how long each child takes, and times of what follows a meeting.

The report says how often MARAC is held, that the missing team and Quartz speak daily and that the
vulnerability meeting is monthly. It gives no minutes for a child; eleven in an hour was enough time
and over forty was not, which Dolen's own default of five takes up.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force, Provision
from dolen.law.words import _

SECTION_3 = GWENT_REPORT.at("section 3")
SECTION_6 = GWENT_REPORT.at("section 6")
SECTION_7 = GWENT_REPORT.at("section 7")
SECTION_10 = GWENT_REPORT.at("section 10")


def _as_reported(name: str, says: str, value: int, unit: Unit, cited: Provision) -> Parameter:
    """A number that the report says the force itself works by."""
    held = Value(value, from_=FIRST_EDITION, cited=cited, force=Force.REPORT, checked_on=CHECKED)
    return declared(name, says, unit, held)


MARAC_EVERY = _as_reported(
    "meeting.every.marac", _("Days from one MARAC of an area to the next"), 14, Unit.DAYS, SECTION_6
)
MISSING_QUARTZ_EVERY = _as_reported(
    "meeting.every.missing_quartz",
    _("Days from one talk of the missing team with Operation Quartz to the next"),
    1,
    Unit.DAYS,
    SECTION_6,
)
DAILY_EVERY = _as_reported(
    "meeting.every.daily",
    _("Days from one daily force meeting to the next"),
    1,
    Unit.DAYS,
    SECTION_3,
)
VULNERABILITY_EVERY = _as_reported(
    "meeting.every.vulnerability",
    _("Days from one monthly vulnerability meeting to the next"),
    31,
    Unit.DAYS,
    SECTION_3,
)
BOARD_EVERY = _as_reported(
    "meeting.every.board",
    _("Days from one board above the vulnerability meeting to the next"),
    31,
    Unit.DAYS,
    SECTION_3,
)
MACE_EVERY = ours(
    "meeting.every.mace",
    _("Days from one exploitation meeting of an authority to the next"),
    28,
    SECTION_7,
    unit=Unit.DAYS,
)

MINUTES_MARAC = ours(
    "meeting.minutes_each.marac", _("Minutes for each case at MARAC"), 10, SECTION_6,
    unit=Unit.COUNT,
)  # fmt: skip
MINUTES_MAPPA = ours(
    "meeting.minutes_each.mappa", _("Minutes for each offender at MAPPA"), 20,
    SECTION_10, unit=Unit.COUNT,
)  # fmt: skip
MINUTES_STRATEGY = ours(
    "meeting.minutes_each.strategy", _("Minutes for each child in a strategy discussion"), 20,
    SECTION_6, unit=Unit.COUNT,
)  # fmt: skip
MINUTES_CONFERENCE = ours(
    "meeting.minutes_each.conference", _("Minutes for each child at a conference"), 45,
    SECTION_6, unit=Unit.COUNT,
)  # fmt: skip
MINUTES_DAILY = ours(
    "meeting.minutes_each.daily", _("Minutes for each child at a daily meeting"), 3,
    SECTION_6, unit=Unit.COUNT,
)  # fmt: skip
MINUTES_OPENING = ours(
    "meeting.minutes.opening",
    _("Minutes for opening and closing a meeting: who is there, confidentiality, last actions"),
    5,
    SECTION_7,
    unit=Unit.COUNT,
)
LONGEST = ours(
    "meeting.minutes.longest",
    _("Minutes after which a meeting is better split in two"),
    180,
    SECTION_7,
    unit=Unit.COUNT,
)
CUT_OFF = ours(
    "meeting.referrals.cut_off",
    _("Working days before a meeting after which a referral goes to the next one"),
    2,
    SECTION_6,
    unit=Unit.WORKING_DAYS,
)
REVIEW_OUTSIDE_WITHIN = ours(
    "meeting.review_outside.within",
    _("Working days in which whoever a meeting did not reach is reviewed outside it"),
    2,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
REVIEW_ESCALATE_SUPERINTENDENT = ours(
    "meeting.review_outside.escalate.dsu_ppu",
    _("Time past due after which the superintendent learns of a child nobody reviewed"),
    48,
    SECTION_7,
)
ACTION_WITHIN = ours(
    "meeting.action.within",
    _("Working days in which an action is done that names no day"),
    10,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
ACTION_ESCALATE_CHIEF_INSPECTOR = ours(
    "meeting.action.escalate.ppu_dci",
    _("Time past due after which the detective chief inspector learns of an action not done"),
    120,
    SECTION_7,
)
MINUTES_WITHIN = ours(
    "meeting.minutes.within",
    _("Working days after its end in which the minutes of a meeting are closed"),
    1,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
