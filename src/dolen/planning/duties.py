"""What is owed to a child about whom an enquiry runs."""

from dolen.contact.facts import ChildVoiceRecorded
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_contact as by
from dolen.law.clocks import WorkingDays
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.words import _
from dolen.planning.facts import EnquiryStarted

HEAR = Duty(
    name="child.hear",
    says=_("See and hear the child within the enquiry, and record the words or the behaviour."),
    room="planning",
    cited=(
        GWENT_REPORT.at("section 5, recommendation"),
        GWENT_REPORT.at("section 7, first case"),
    ),
    force=Force.REPORT,
    opened_by=(On(EnquiryStarted),),
    for_each="child",
    due=WorkingDays(by.HEAR_WITHIN),
    accepts_before=by.HEAR_ACCEPTS_BEFORE,
    met_by=(On(ChildVoiceRecorded),),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("ppu_di", by.HEAR_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)

DUTIES: tuple[Duty, ...] = (HEAR,)
"""Every duty of this room."""
