"""Numbers for investigations: recording, giving out, supervising, acting on a suspect, bail, delay.

The three months of bail are law and the 24 hours of recording national practice. The inspection
report criticises investigations that stood still and suspects arrested late, and states no numbers.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force
from dolen.law.sources_investigation import (
    BAIL_GUIDANCE,
    CRIME_RECORDING_RULES,
    MEDICAL_CASE_2015,
    PACE_47ZB,
    READ_FOR_INVESTIGATION,
)
from dolen.law.words import _

_SECTION_3 = GWENT_REPORT.at("section 3")
_SECTION_7 = GWENT_REPORT.at("section 7")
_FOUR_YEAR_OLD = MEDICAL_CASE_2015.at("four-year-old")

RECORD_WITHIN = declared(
    "crime.record.within",
    _("Time in which a crime told to the police is recorded, or the reason against it"),
    Unit.HOURS,
    Value(
        24,
        from_=FIRST_EDITION,
        cited=CRIME_RECORDING_RULES.at("time to record", unread=True),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
        verified=False,
    ),
)
RECORD_ACCEPTS_BEFORE = ours(
    "crime.record.accepts_before",
    _("Time before it was told in which a record of the crime already counts"),
    24,
    _SECTION_7,
)
RECORD_ESCALATE_REGISTRAR = ours(
    "crime.record.escalate.force_crime_registrar",
    _("Time past due after which the crime registrar learns of a crime not recorded"),
    24,
    _SECTION_7,
)
ALLOCATE_WITHIN = ours(
    "crime.allocate.within",
    _("Time in which a specialist gets an investigation that needs one"),
    24,
    _SECTION_3,
    _SECTION_7,
)
SUPERVISE_WITHIN = ours(
    "crime.supervise.within",
    _("Time in which a supervisor first reviews an investigation and sets its plan"),
    24,
    _SECTION_7,
)
SUPERVISE_ESCALATE_CHIEF_INSPECTOR = ours(
    "crime.supervise.escalate.ppu_dci",
    _("Time past due after which the chief inspector learns that nobody supervises"),
    168,
    _SECTION_7,
)
SUPERVISE_AGAIN_WITHIN = ours(
    "crime.supervise_again.within",
    _("Weeks from one review of an investigation by a supervisor to the next"),
    4,
    _SECTION_7,
    unit=Unit.WEEKS,
)
ACT_HIGH = ours(
    "suspect.act.high",
    _("Time to arrest, interview or control a suspect at high risk, or whose risk is not graded"),
    24,
    _SECTION_7,
)
ACT_MEDIUM = ours(
    "suspect.act.medium",
    _("Time to arrest, interview or control a suspect at medium risk"),
    168,
    _SECTION_7,
)
ACT_LOW = ours(
    "suspect.act.low",
    _("Time to arrest, interview or control a suspect at low risk"),
    672,
    _SECTION_7,
)
ACT_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "suspect.act.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that nothing was done"),
    48,
    _SECTION_7,
)
CHILD_PLAN_WITHIN = ours(
    "suspect_child.safeguard.within",
    _("Time in which a child suspected of a sexual offence has a safeguarding plan"),
    1,
    _SECTION_7,
    unit=Unit.WORKING_DAYS,
)
CHILD_PLAN_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "suspect_child.safeguard.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that no plan was made"),
    48,
    _SECTION_7,
)
FIRST_BAIL_PERIOD = declared(
    "bail.first_period.within",
    _("Months after which bail before charge ends unless it is extended"),
    Unit.MONTHS,
    Value(
        3,
        from_=FIRST_EDITION,
        cited=PACE_47ZB.at(
            "s47ZB(1)(b)", says=_("Three months beginning with the day after the arrest.")
        ),
        force=Force.STATUTE,
        checked_on=READ_FOR_INVESTIGATION,
        verified=True,
        also=(BAIL_GUIDANCE.at("1.2"),),
    ),
)
BAIL_WARNING = ours(
    "bail.first_period.warning",
    _("Time before bail runs out at which the officer in the case is reminded"),
    -336,
    PACE_47ZB.at("s47ZB(1)(b)"),
)
BAIL_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "bail.first_period.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that bail ran out"),
    24,
    PACE_47ZB.at("s47ZB(1)(b)"),
)
MEDICAL_WITHIN = ours(
    "medical.consider.within",
    _("Time in which a medical examination is arranged or ruled out by a doctor"),
    24,
    _FOUR_YEAR_OLD,
)
MEDICAL_ACCEPTS_BEFORE = ours(
    "medical.consider.accepts_before",
    _("Time before the suspicion in which an examination already counts"),
    24,
    _FOUR_YEAR_OLD,
)
LANGUAGE_WITHIN = ours(
    "language.offer.within",
    _("Time in which a child is offered Welsh or English"),
    4,
)
LANGUAGE_ACCEPTS_BEFORE = ours(
    "language.offer.accepts_before",
    _("Time before in which an offer of Welsh or English already counts"),
    24,
)
DELAY_REASON_WITHIN = ours(
    "delay.reason.within",
    _("Time in which it is said why an investigation stands still"),
    24,
    _SECTION_7,
)
DELAY_REASON_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "delay.reason.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that nobody said why"),
    72,
    _SECTION_7,
)
SILENT_AFTER = ours(
    "serious_no_progress.after",
    _("Days without any step of an investigation after which it stands still"),
    14,
    _SECTION_7,
    unit=Unit.DAYS,
)
SIBLING_AFTER = ours(
    "siblings_same_risk.after",
    _("Time after which it must be on record how it stands with the other children of a home"),
    24,
    _SECTION_7,
)
NONSPECIALIST_AFTER = ours(
    "nonspecialist_child_case.after",
    _("Time after which a child’s case held by a non-specialist must show oversight and contact"),
    5,
    _SECTION_7,
    unit=Unit.WORKING_DAYS,
)
SPECIALIST_BELOW_AGE = ours(
    "crime.allocate.below_age",
    _("Age below which a sexual offence against a child always goes to a specialist"),
    13,
    _SECTION_3,
    unit=Unit.COUNT,
)
