"""What must lie before a notice is submitted, a child leaves custody, or help is asked for."""

from dolen.custody.facts import BeforeCourt, MovedToAuthority, ReleasedFromCustody
from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.law import parameters_referral as by
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.referral.facts import (
    ConsentRecorded,
    EarlyHelpReferred,
    NoticeNotNeeded,
    NoticeSubmitted,
)

CONSENT = Duty(
    name="ppn.consent",
    says=_("Record consent to share, its refusal, or why it was not asked for."),
    room="referral",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(NoticeSubmitted),),
    for_each="child",
    met_by=(On(ConsentRecorded),),
    owner="attending_officer",
    escalates=(Escalation("response_sgt"),),
)
BEFORE_RELEASE = Duty(
    name="ppn.before_release",
    says=_("Submit a notice before the child leaves custody, or say why none is needed."),
    room="referral",
    cited=(by.SECTION_11,),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(ReleasedFromCustody), On(MovedToAuthority), On(BeforeCourt)),
    for_each="child",
    met_by=(On(NoticeSubmitted), On(NoticeNotNeeded, reason=PRESENT)),
    owner="custody_officer",
    escalates=(Escalation("pace_inspector"),),
)
EARLY_HELP_CONSENT = Duty(
    name="early_help.consent",
    says=_(
        "Early help needs the family’s consent, recorded first. At risk of harm: send a notice."
    ),
    room="referral",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(EarlyHelpReferred),),
    for_each="child",
    met_by=(On(ConsentRecorded, consent="given"),),
    owner="cru_officer",
    escalates=(Escalation("cru_ds"),),
)

GUARDS: tuple[Duty, ...] = (CONSENT, BEFORE_RELEASE, EARLY_HELP_CONSENT)
"""Every guard of this room."""
