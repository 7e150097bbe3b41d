"""What must be done by when for a child who was refused bail after charge."""

from dolen.custody.facts import (
    AlternativeRequested,
    AuthorityRefused,
    BailRefused,
    BeforeCourt,
    CertificateWritten,
    DetentionReviewed,
    MovedToAuthority,
    RefusalRaised,
    ReleasedFromCustody,
    ReviewedAfterCharge,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_custody as by
from dolen.law.clocks import AtAttribute, ElapsedHours
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_custody import (
    CODE_C_NOTE_16D,
    CONCORDAT,
    DETENTION_CERTIFICATE,
    EX_PARTE_M,
    PACE_38,
    PACE_38_AS_MADE_1991,
    PACE_40,
    PACE_46,
    SEVENTEEN_YEAR_OLDS,
    WALES_ACCOMMODATION,
)
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_REFUSED_BAIL = (On(BailRefused),)
_LEFT = (On(ReleasedFromCustody), On(BeforeCourt), On(MovedToAuthority))
_TO_INSPECTOR = (Escalation("pace_inspector"),)

REVIEW_AFTER_CHARGE = Duty(
    name="custody.review_after_charge",
    says=_("Review the detention after charge, nine hours after the last review at the latest."),
    room="custody",
    cited=(PACE_40.at("s40(1)(a)"), PACE_40.at("s40(3)")),
    force=Force.STATUTE,
    opened_by=(On(BailRefused), On(ReviewedAfterCharge)),
    for_each="child",
    due=AtAttribute("next_review_due", ElapsedHours(by.AFTER_CHARGE_REVIEW_WITHIN)),
    met_by=(On(ReviewedAfterCharge), On(DetentionReviewed)),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
REQUEST_BED = Duty(
    name="custody.request_alternative",
    says=_("Ask the authority for a bed that need not be secure."),
    room="custody",
    cited=(PACE_38.at("s38(6)"), PACE_38_AS_MADE_1991.at("s38(6)"), SEVENTEEN_YEAR_OLDS.at("s42")),
    force=Force.STATUTE,
    opened_by=_REFUSED_BAIL,
    for_each="child",
    due=ElapsedHours(by.REQUEST_BED_WITHIN),
    met_by=(On(AlternativeRequested),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
TRANSFER = Duty(
    name="custody.transfer",
    says=_("Move the child to accommodation of the local authority."),
    room="custody",
    cited=(PACE_38.at("s38(6)"), EX_PARTE_M.at("judgment"), WALES_ACCOMMODATION.at("s77(2)(b)")),
    force=Force.STATUTE,
    opened_by=_REFUSED_BAIL,
    for_each="child",
    due=ElapsedHours(by.TRANSFER_WITHIN),
    met_by=(On(MovedToAuthority),),
    cancelled_by=(On(BeforeCourt), On(ReleasedFromCustody)),
    owner="custody_officer",
    escalates=(
        Escalation("custody_superintendent"),
        Escalation("la_director", by.TRANSFER_ESCALATE_DIRECTOR),
    ),
)
ESCALATE = Duty(
    name="custody.escalate",
    says=_("Raise the refusal tonight with senior officers and with the authority."),
    room="custody",
    cited=(_SECTION_11, CONCORDAT.at("escalation")),
    force=Force.REPORT,
    opened_by=(On(AuthorityRefused),),
    for_each="child",
    due=ElapsedHours(by.ESCALATE_WITHIN),
    met_by=(On(RefusalRaised),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=(
        Escalation("custody_superintendent"),
        Escalation("acc", by.ESCALATE_CHIEF_OFFICER),
    ),
)
CERTIFICATE = Duty(
    name="custody.certificate",
    says=_("Certify for the court why the child was not moved."),
    room="custody",
    cited=(
        PACE_38.at("s38(7)", unread=True),
        DETENTION_CERTIFICATE.at("definition"),
        CODE_C_NOTE_16D.at("Note 16D"),
    ),
    force=Force.STATUTE,
    opened_by=_REFUSED_BAIL,
    for_each="child",
    due=AtAttribute("court_at", ElapsedHours(by.CERTIFICATE_WITHIN)),
    met_by=(On(CertificateWritten),),
    cancelled_by=(On(MovedToAuthority), On(ReleasedFromCustody)),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
FIRST_SITTING = Duty(
    name="custody.first_sitting",
    says=_("Have the child before the first sitting of a magistrates’ court after the charge."),
    room="custody",
    cited=(PACE_46.at("s46(1)"), PACE_46.at("s46(2)")),
    force=Force.STATUTE,
    opened_by=_REFUSED_BAIL,
    for_each="child",
    due=AtAttribute("first_sitting_at", ElapsedHours(by.FIRST_SITTING_PROMPT)),
    met_by=(On(BeforeCourt),),
    cancelled_by=(On(ReleasedFromCustody),),
    owner="custody_officer",
    escalates=(
        Escalation("pace_inspector", by.FIRST_SITTING_WARNING),
        Escalation("custody_superintendent"),
    ),
)

CHARGED_DUTIES: tuple[Duty, ...] = (
    REVIEW_AFTER_CHARGE,
    REQUEST_BED,
    TRANSFER,
    ESCALATE,
    CERTIFICATE,
    FIRST_SITTING,
)
"""Every duty that begins with the refusal of bail, or with the authority's."""
