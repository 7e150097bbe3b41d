"""Numbers of assurance and of the workforce: terms, samples, gaps between grades, caseloads.

The report gives the terms of what it recommends and how many cases are sampled. It gives no number
for how far a force may mark itself above its inspectors or how many decisions may wait: those are
Dolen's own.
"""

from datetime import date

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Quantity, Unit, Value
from dolen.law.sources import GWENT_REPORT, Force, Provision
from dolen.law.words import _

NEXT_STEPS = GWENT_REPORT.at("next steps")
RECOMMENDATIONS = GWENT_REPORT.at("recommendations")
SECTION_3 = GWENT_REPORT.at("section 3")
SECTION_4 = GWENT_REPORT.at("section 4")
SECTION_5 = GWENT_REPORT.at("section 5")
SECTION_6 = GWENT_REPORT.at("section 6")
SECTION_7 = GWENT_REPORT.at("section 7")
SECTION_10 = GWENT_REPORT.at("section 10")
_READ = date(2026, 11, 24)


def _reported(
    name: str, says: str, value: tuple[Quantity, Unit], cited: Provision, *, verified: bool = True
) -> Parameter:
    number, unit = value
    given = Value(
        number,
        from_=FIRST_EDITION,
        cited=cited,
        force=Force.REPORT,
        checked_on=_READ,
        verified=verified,
    )
    return declared(name, says, unit, given)


UPDATE_WITHIN = _reported(
    "assurance.update.within",
    _("Weeks from publication to the update on what was asked for at once"),
    (6, Unit.WEEKS),
    NEXT_STEPS,
)
PLAN_WITHIN = _reported(
    "assurance.plan.within",
    _("Weeks from publication to the action plan"),
    (6, Unit.WEEKS),
    NEXT_STEPS,
)
REVISIT_WITHIN = _reported(
    "assurance.revisit.within",
    _("Months from publication to the revisit"),
    (6, Unit.MONTHS),
    NEXT_STEPS,
)
IMMEDIATE_WITHIN = _reported(
    "assurance.rec.immediate",
    _("Weeks after which a page asks why an immediate recommendation is not met"),
    (6, Unit.WEEKS),
    NEXT_STEPS,
)
THREE_MONTHS = _reported(
    "assurance.rec.three_months",
    _("Months of a recommendation to be met within three months"),
    (3, Unit.MONTHS),
    RECOMMENDATIONS,
)
SIX_MONTHS = _reported(
    "assurance.rec.six_months",
    _("Months of a recommendation to be met within six months"),
    (6, Unit.MONTHS),
    RECOMMENDATIONS,
    verified=False,
)
REC_ESCALATE_CHIEF = ours(
    "assurance.rec.escalate.chief_constable",
    _("Time past due after which the chief constable learns of a recommendation not met"),
    168,
    RECOMMENDATIONS,
)
SAMPLE_MONTH = _reported(
    "dip.month",
    _("Months in which control room supervisors complete their sample"),
    (1, Unit.MONTHS),
    SECTION_5,
)
SAMPLE_DCI_MONTH = ours(
    "dip.ppu_dci.month",
    _("Months in which the chief inspector of public protection completes a sample"),
    1,
    SECTION_3,
    unit=Unit.MONTHS,
)
SAMPLE_FIRST = _reported(
    "dip.first.cases",
    _("Cases sampled each month of each member of control room staff"),
    (2, Unit.COUNT),
    SECTION_5,
)
SAMPLE_SECOND = _reported(
    "dip.second.cases",
    _("Cases sampled each month by each second-line supervisor"),
    (4, Unit.COUNT),
    SECTION_5,
    verified=False,
)
SAMPLE_DCI = ours(
    "dip.dci.cases",
    _("Cases sampled each month by the chief inspector of public protection"),
    4,
    SECTION_3,
    unit=Unit.COUNT,
)
TRAINING_WITHIN = ours(
    "staff.custody_cpd.within",
    _("Months in which child protection training reaches each member of custody staff"),
    12,
    SECTION_3,
    unit=Unit.MONTHS,
)
TRAINING_ESCALATE_CHIEF_OFFICER = ours(
    "staff.custody_cpd.escalate.acc",
    _("Time past due after which the chief officer learns of custody staff without training"),
    720,
    SECTION_3,
)
SCREENING_WITHIN = _reported(
    "staff.screening.within",
    _("Months in which staff of public protection and of indecent images are seen"),
    (12, Unit.MONTHS),
    SECTION_3,
)
SCREENING_WARNING = ours(
    "staff.screening.warning",
    _("Time before the yearly screening is due at which the line manager is reminded"),
    -720,
    SECTION_3,
)
GAP_SHARE = ours(
    "assurance.gap.share",
    _("Share of cases by which own grades may lie above independent ones before it is said"),
    0.2,
    SECTION_4,
    unit=Unit.SHARE,
)
GAP_CASES = ours(
    "assurance.gap.cases",
    _("Cases on each side below which grades are not compared"),
    10,
    SECTION_4,
    unit=Unit.COUNT,
)
# Section 7: an hour for 11 children was enough, an hour for more than 40 was not.
MEETING_MINUTES = ours(
    "capacity.meeting.minutes",
    _("Minutes of a meeting for each child listed below which it is said to be too few"),
    5,
    SECTION_7,
    unit=Unit.COUNT,
)
AWAITING_REVIEW = ours(
    "capacity.awaiting.review",
    _("Decisions waiting for a supervisor’s review above which it is said to be too many"),
    100,
    SECTION_6,
    unit=Unit.COUNT,
)
FULL_CASELOAD = _reported(
    "offender.caseload.full",
    _("Offenders to one manager up to which a caseload is thought reasonable"),
    (50, Unit.COUNT),
    SECTION_10,
)
