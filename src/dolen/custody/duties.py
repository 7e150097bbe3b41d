"""What must be done by when for a detained child before charge."""

from dolen.custody.adult_duties import ADULT_DUTIES
from dolen.custody.charged_duties import CHARGED_DUTIES
from dolen.custody.facts import (
    BackFromHospital,
    BailRefused,
    BeforeCourt,
    ChildCharged,
    ChildDetained,
    DetentionExtended,
    DetentionReviewed,
    FormUploaded,
    HealthAssessed,
    HealthRefused,
    MentalHealthAssessed,
    MovedToAuthority,
    ObservationsRaised,
    ReleasedFromCustody,
    ResponsibleTold,
    SelfHarmRisk,
    TakenToHospital,
    WomanResponsible,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_custody as by
from dolen.law.clocks import ElapsedHours
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_custody import (
    BAIL_ACT,
    CHILDREN_AND_YOUNG_PERSONS_ACT,
    CULLEY,
    INQUEST_2015,
    PACE_40,
    PACE_41,
    PACE_CODE_C,
)
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_DETAINED = (On(ChildDetained),)
_FOR_OFFENCE = (On(ChildDetained, arrest_for="offence"),)
_LEFT = (On(ReleasedFromCustody), On(BeforeCourt), On(MovedToAuthority))
_TO_INSPECTOR = (Escalation("pace_inspector"),)
_TO_SUPERINTENDENT = (Escalation("custody_superintendent"),)

PARENT = Duty(
    name="custody.parent",
    says=_("Tell whoever is responsible for the child: arrested, why, and where."),
    room="custody",
    cited=(PACE_CODE_C.at("3.13"),),
    force=Force.CODE,
    opened_by=_DETAINED,
    for_each="child",
    due=ElapsedHours(by.PARENT_WITHIN),
    met_by=(On(ResponsibleTold),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
WOMAN_RESPONSIBLE = Duty(
    name="custody.female_officer",
    says=_("Make a woman responsible for the care of the detained girl."),
    room="custody",
    cited=(PACE_CODE_C.at("3.20A"), CHILDREN_AND_YOUNG_PERSONS_ACT.at("s31")),
    force=Force.CODE,
    opened_by=_DETAINED,
    for_each="child",
    subject_where={"sex": "F"},
    due=ElapsedHours(by.FEMALE_OFFICER_WITHIN),
    met_by=(On(WomanResponsible),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
HEALTH = Duty(
    name="custody.health_assessment",
    says=_("Have a healthcare professional see the child and complete the youth assessment."),
    room="custody",
    cited=(_SECTION_11,),
    force=Force.REPORT,
    opened_by=_DETAINED,
    for_each="child",
    due=ElapsedHours(by.HEALTH_WITHIN),
    met_by=(On(HealthAssessed), On(HealthRefused)),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
FORM = Duty(
    name="custody.form_upload",
    says=_("Put the youth assessment on the custody record."),
    room="custody",
    cited=(_SECTION_11,),
    force=Force.REPORT,
    opened_by=(On(HealthAssessed),),
    for_each="child",
    due=ElapsedHours(by.FORM_WITHIN),
    met_by=(On(FormUploaded),),
    owner="custody_hcp",
    escalates=(
        Escalation("custody_officer"),
        Escalation("pace_inspector", by.FORM_ESCALATE_INSPECTOR),
    ),
)
SELFHARM = Duty(
    name="custody.selfharm",
    says=_("Have the child’s mental health assessed, or watch the child more closely."),
    room="custody",
    cited=(INQUEST_2015.at("findings"),),
    force=Force.REPORT,
    opened_by=(On(SelfHarmRisk),),
    for_each="child",
    due=ElapsedHours(by.SELFHARM_WITHIN),
    met_by=(On(MentalHealthAssessed), On(ObservationsRaised)),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
FIRST_REVIEW = Duty(
    name="custody.first_review",
    says=_("Review the child’s detention, six hours after it was authorised at the latest."),
    room="custody",
    cited=(PACE_40.at("s40(3)(a)"),),
    force=Force.STATUTE,
    opened_by=_FOR_OFFENCE,
    for_each="child",
    due=ElapsedHours(by.FIRST_REVIEW_WITHIN, counted_from="authorised_at"),
    met_by=(On(DetentionReviewed),),
    superseded_by=(On(BailRefused),),
    cancelled_by=_LEFT,
    owner="pace_inspector",
    escalates=_TO_SUPERINTENDENT,
)
NEXT_REVIEW = Duty(
    name="custody.next_review",
    says=_("Review the child’s detention again, nine hours after the last time at the latest."),
    room="custody",
    cited=(PACE_40.at("s40(1)(a)"), PACE_40.at("s40(3)")),
    force=Force.STATUTE,
    opened_by=(On(DetentionReviewed),),
    for_each="child",
    due=ElapsedHours(by.NEXT_REVIEW_WITHIN),
    met_by=(On(DetentionReviewed),),
    superseded_by=(On(BailRefused),),
    cancelled_by=_LEFT,
    owner="pace_inspector",
    escalates=_TO_SUPERINTENDENT,
)
CHARGE_OR_RELEASE = Duty(
    name="custody.charge_or_release",
    says=_("Charge or release the child, or have the detention extended, within 24 hours."),
    room="custody",
    cited=(PACE_41.at("s41(1)"), PACE_41.at("s41(6)", unread=True)),
    force=Force.STATUTE,
    opened_by=_FOR_OFFENCE,
    for_each="child",
    due=ElapsedHours(by.CHARGE_OR_RELEASE_WITHIN, counted_from="relevant_time"),
    met_by=(On(ChildCharged), On(ReleasedFromCustody), On(DetentionExtended)),
    suspended_by=(On(TakenToHospital),),
    resumed_by=(On(BackFromHospital),),
    owner="custody_officer",
    escalates=(
        Escalation("pace_inspector", by.CHARGE_OR_RELEASE_WARNING),
        Escalation("custody_superintendent"),
    ),
)
BREACH_COURT = Duty(
    name="custody.breach_court",
    says=_("Have the child before a court within 24 hours of the arrest for breach of bail."),
    room="custody",
    cited=(BAIL_ACT.at("s7(4)", unread=True), CULLEY.at("judgment")),
    force=Force.STATUTE,
    opened_by=(On(ChildDetained, arrest_for="court_bail_breach"),),
    for_each="child",
    due=ElapsedHours(by.BREACH_COURT_WITHIN, counted_from="arrested_at", skip_sundays=True),
    met_by=(On(BeforeCourt),),
    cancelled_by=(On(ReleasedFromCustody),),
    owner="custody_officer",
    escalates=(
        Escalation("pace_inspector", by.BREACH_COURT_WARNING),
        Escalation("custody_superintendent"),
    ),
)

DUTIES: tuple[Duty, ...] = (
    *ADULT_DUTIES,
    PARENT,
    WOMAN_RESPONSIBLE,
    HEALTH,
    FORM,
    SELFHARM,
    FIRST_REVIEW,
    NEXT_REVIEW,
    CHARGE_OR_RELEASE,
    BREACH_COURT,
    *CHARGED_DUTIES,
)
"""Every duty of this room."""
