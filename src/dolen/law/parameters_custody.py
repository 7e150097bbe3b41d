"""Numbers for children in police custody.

The reviews, the 24 hours without charge and the 24 hours after an arrest for breach of bail are
law. Almost everything else is "as soon as practicable", which has no number: those times are
Dolen's own, and past them a page asks why.
"""

import datetime as dt

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force, Provision
from dolen.law.sources_custody import (
    BAIL_ACT,
    CHILDREN_AND_YOUNG_PERSONS_ACT,
    CODE_C_NOTE_16D,
    CONCORDAT,
    CULLEY,
    INQUEST_2015,
    PACE_38,
    PACE_40,
    PACE_41,
    PACE_46,
    PACE_BEDS,
    PACE_CODE_C,
    WALES_ACCOMMODATION,
    WALES_SECURE_ACCOMMODATION,
)
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_ADULT = PACE_CODE_C.at("3.15", says=_("As soon as practicable."))
_MOVE = PACE_38.at("s38(6)")


def _law(
    name: str, says: str, hours: float, cited: Provision, *also: Provision, verified: bool = True
) -> Parameter:
    """Register a number of hours that an Act gives."""
    return declared(
        name,
        says,
        Unit.HOURS,
        Value(
            hours,
            from_=FIRST_EDITION,
            cited=cited,
            force=Force.STATUTE,
            checked_on=CHECKED,
            verified=verified,
            also=also,
        ),
    )


CALL_ADULT_WITHIN = ours(
    "custody.call_appropriate_adult.within",
    _("Time in which the appropriate adult is asked to come"),
    1,
    _ADULT,
    _SECTION_11,
)
ADULT_WITHIN = ours(
    "custody.appropriate_adult.within",
    _("Time in which the appropriate adult is at the station"),
    2,
    _ADULT,
    _SECTION_11,
)
ADULT_ESCALATE_SUPERINTENDENT = ours(
    "custody.appropriate_adult.escalate.custody_superintendent",
    _("Time past due after which the superintendent learns of a child without an adult"),
    2,
    _SECTION_11,
)
RIGHTS_WITH_ADULT_WITHIN = ours(
    "custody.rights_with_aa.within",
    _("Time in which rights and caution are given again with the appropriate adult there"),
    1,
    PACE_CODE_C.at("3.17"),
)
PARENT_WITHIN = ours(
    "custody.parent.within",
    _("Time in which whoever is responsible for the child is told of the arrest"),
    2,
    PACE_CODE_C.at("3.13"),
)
FEMALE_OFFICER_WITHIN = ours(
    "custody.female_officer.within",
    _("Time in which a woman is responsible for a detained girl’s care"),
    1,
    PACE_CODE_C.at("3.20A"),
    CHILDREN_AND_YOUNG_PERSONS_ACT.at("s31"),
)
HEALTH_WITHIN = ours(
    "custody.health_assessment.within",
    _("Time in which a healthcare professional sees a detained child"),
    2,
    _SECTION_11,
)
FORM_WITHIN = ours(
    "custody.form_upload.within",
    _("Time in which the youth assessment is on the custody record"),
    4,
    _SECTION_11,
)
FORM_ESCALATE_INSPECTOR = ours(
    "custody.form_upload.escalate.pace_inspector",
    _("Time past due after which the inspector learns of an assessment not on the record"),
    4,
    _SECTION_11,
)
SELFHARM_WITHIN = ours(
    "custody.selfharm.within",
    _("Time in which a child who may self-harm is assessed or watched more closely"),
    1,
    INQUEST_2015.at("findings"),
)
SEARCH_ADULT_BEFORE = ours(
    "custody.search_aa.accepts_before",
    _("Time before a strip search in which the adult’s presence or the urgency is on record"),
    1,
    PACE_CODE_C.at("Annex A"),
)

FIRST_REVIEW_WITHIN = _law(
    "custody.first_review.within",
    _("Time after which detention must have been reviewed for the first time"),
    6,
    PACE_40.at("s40(3)(a)"),
)
NEXT_REVIEW_WITHIN = _law(
    "custody.next_review.within",
    _("Time between one review of detention and the next"),
    9,
    PACE_40.at("s40(3)(b)"),
)
AFTER_CHARGE_REVIEW_WITHIN = _law(
    "custody.review_after_charge.within",
    _("Time between reviews of detention after charge"),
    9,
    PACE_40.at("s40(1)(a)"),
    PACE_40.at("s40(3)"),
)
CHARGE_OR_RELEASE_WITHIN = _law(
    "custody.charge_or_release.within",
    _("Time after which a person not charged is released, unless it was extended"),
    24,
    PACE_41.at("s41(1)"),
)
CHARGE_OR_RELEASE_WARNING = ours(
    "custody.charge_or_release.escalate.pace_inspector",
    _("Warning of the limit without charge to the inspector, in hours from it"),
    -4,
    PACE_41.at("s41(1)"),
)
BREACH_COURT_WITHIN = _law(
    "custody.breach_court.within",
    _("Time after arrest in which a child held for breach of court bail is before a court"),
    24,
    BAIL_ACT.at("s7(4)", unread=True),
    CULLEY.at("judgment"),
    verified=False,
)
BREACH_COURT_WARNING = ours(
    "custody.breach_court.escalate.pace_inspector",
    _("Warning of the limit after breach of bail to the inspector, in hours from it"),
    -4,
    BAIL_ACT.at("s7(4)", unread=True),
)
FIRST_SITTING_PROMPT = ours(
    "custody.first_sitting.within",
    _("Time after which a page asks when the court sits, where nobody told it"),
    24,
    PACE_46.at("s46(1)"),
    PACE_46.at("s46(2)"),
)
FIRST_SITTING_WARNING = ours(
    "custody.first_sitting.escalate.pace_inspector",
    _("Warning of the court’s sitting to the inspector, in hours from it"),
    -2,
    PACE_46.at("s46(2)"),
)

REQUEST_BED_WITHIN = ours(
    "custody.request_alternative.within",
    _("Time in which the authority is asked for a bed after bail is refused"),
    1,
    _MOVE,
)
TRANSFER_WITHIN = ours(
    "custody.transfer.within",
    _("Time in which a child refused bail is moved to the authority’s accommodation"),
    4,
    _MOVE,
    PACE_BEDS.at("absolute duty"),
)
TRANSFER_ESCALATE_DIRECTOR = ours(
    "custody.transfer.escalate.la_director",
    _("Time past due after which the authority’s director learns of a child not moved"),
    2,
    WALES_ACCOMMODATION.at("s77(2)(b)"),
    _SECTION_11,
)
ESCALATE_WITHIN = ours(
    "custody.escalate.within",
    _("Time in which a refusal is raised with senior officers and the authority"),
    1,
    _SECTION_11,
    CONCORDAT.at("escalation"),
)
ESCALATE_CHIEF_OFFICER = ours(
    "custody.escalate.escalate.acc",
    _("Time past due after which a chief officer learns of a refusal nobody raised"),
    2,
    _SECTION_11,
)
CERTIFICATE_WITHIN = ours(
    "custody.certificate.within",
    _("Time in which the certificate for the court is written, where no court is named"),
    24,
    PACE_38.at("s38(7)", unread=True),
    CODE_C_NOTE_16D.at("Note 16D"),
)

SECURE_FROM_AGE = declared(
    "custody.secure.from_age",
    _("Age from which secure accommodation may be asked for"),
    Unit.YEARS,
    Value(
        12,
        from_=FIRST_EDITION,
        cited=PACE_BEDS.at("age of 12"),
        force=Force.STATUTE,
        checked_on=CHECKED,
        also=(PACE_38.at("s38(6)(b)", unread=True),),
    ),
)
SECURE_APPROVAL_UNDER_AGE = declared(
    "custody.secure.approval_under_age",
    _("Age under which the Welsh Ministers must approve a secure placement"),
    Unit.YEARS,
    Value(
        13,
        from_=FIRST_EDITION,
        cited=WALES_SECURE_ACCOMMODATION.at("regulation 13(1)"),
        force=Force.STATUTE,
        checked_on=CHECKED,
        verified=True,
    ),
)

EVENING_FROM = ours(
    "custody.breach_timing.evening_from",
    _("Time of day from which an arrest for breach of bail means a night in a cell"),
    dt.time(17, 0),
    _SECTION_11,
    unit=Unit.TIME_OF_DAY,
)
EVENING_UNTIL = ours(
    "custody.breach_timing.evening_until",
    _("Time of day until which the night lasts"),
    dt.time(6, 0),
    _SECTION_11,
    unit=Unit.TIME_OF_DAY,
)
ADULT_LATE_AFTER = ours(
    "aa_timed_to_interview.late_after",
    _("Time after detention from which an adult’s arrival is late"),
    2,
    _SECTION_11,
)
ADULT_JUST_BEFORE = ours(
    "aa_timed_to_interview.just_before",
    _("Time before an interview in which an adult’s arrival looks timed to it"),
    0.5,
    _SECTION_11,
)
HELD_ALARM_FIRST = ours(
    "custody_overnight_avoidable.held_first",
    _("Time in custody after which somebody must say why, for the first time"),
    12,
    _SECTION_11,
)
HELD_ALARM_SECOND = ours(
    "custody_overnight_avoidable.held_second",
    _("Time in custody after which somebody must say why, for the second time"),
    24,
    _SECTION_11,
)
HELD_ALARM_THIRD = ours(
    "custody_overnight_avoidable.held_third",
    _("Time in custody after which somebody must say why, for the third time"),
    36,
    _SECTION_11,
)
