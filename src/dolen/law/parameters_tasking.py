"""Times of tasking and briefing. The report gives no number for any: all are Dolen's own."""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

SECTION_7 = GWENT_REPORT.at("section 7")

SEE_WITHIN = ours(
    "tasking.see.within",
    _("Time in which a team reads a task it was given"),
    24,
    SECTION_7,
)
REPORT_WITHIN = ours(
    "tasking.report.within",
    _("Working days in which a team says what came of a task that names no day"),
    10,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
REPORT_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "tasking.report.escalate.detective_inspector",
    _("Time past due after which the detective inspector learns of a task without a result"),
    72,
    SECTION_7,
)
RETURN_WITHIN = ours(
    "tasking.return.within",
    _("Time in which what a task brought is put where it belongs"),
    24,
    SECTION_7,
)
