"""What is owed to a child in police protection, or found under a court's order, by a time."""

from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.law import parameters_protection as by
from dolen.law.clocks import ElapsedHours
from dolen.law.sources import (
    BRENT_V_K,
    CHILDREN_ACT,
    DESIGNATED_OFFICER_NOTES,
    GWENT_REPORT,
    HOME_OFFICE_CIRCULAR,
    SECTION_46_NOTE,
    Force,
)
from dolen.law.words import _
from dolen.planning.facts import StrategyDiscussionHeld
from dolen.protection.facts import (
    AtPoliceStation,
    AuthorityInformed,
    ChildCollected,
    ChildInformed,
    ChildTooYoung,
    DesignatedOfficerNamed,
    DesignatedOfficerReviewed,
    EndRecorded,
    FoundUnderOrder,
    HomeAuthorityInformed,
    MovedFromStation,
    ParentsInformed,
    ParentsNotInformed,
    ProtectionEnded,
    TakenIntoProtection,
)

_TAKEN = (On(TakenIntoProtection),)
_ENDED = (On(ProtectionEnded),)
_TO_DESIGNATED = (Escalation("designated_officer"),)

DESIGNATED = Duty(
    name="protection.designated",
    says=_("Name a designated officer who is not the officer who took the child."),
    room="protection",
    cited=(
        CHILDREN_ACT.at("s46(3)(e)", unread=True),
        HOME_OFFICE_CIRCULAR.at("distinct roles"),
    ),
    force=Force.STATUTE,
    opened_by=_TAKEN,
    for_each="child",
    due=ElapsedHours(by.DESIGNATED_WITHIN),
    met_by=(On(DesignatedOfficerNamed),),
    cancelled_by=_ENDED,
    owner="duty_inspector",
    escalates=(Escalation("force_incident_manager"),),
)
INFORM_AUTHORITY = Duty(
    name="protection.inform_authority",
    says=_("Tell the local authority where the child was found."),
    room="protection",
    cited=(CHILDREN_ACT.at("s46(3)(a)"),),
    force=Force.STATUTE,
    opened_by=_TAKEN,
    for_each="child",
    due=ElapsedHours(by.INFORM_AUTHORITY_WITHIN),
    met_by=(On(AuthorityInformed), On(StrategyDiscussionHeld)),
    cancelled_by=_ENDED,
    owner="initiating_officer",
    escalates=_TO_DESIGNATED,
)
INFORM_HOME_AUTHORITY = Duty(
    name="protection.inform_home_authority",
    says=_("Tell the authority where the child ordinarily lives where the child is now."),
    room="protection",
    cited=(CHILDREN_ACT.at("s46(3)(b)"),),
    force=Force.STATUTE,
    opened_by=(On(TakenIntoProtection, home_authority_differs=True),),
    for_each="child",
    due=ElapsedHours(by.INFORM_HOME_AUTHORITY_WITHIN),
    met_by=(On(HomeAuthorityInformed),),
    cancelled_by=_ENDED,
    owner="initiating_officer",
    escalates=_TO_DESIGNATED,
)
INFORM_CHILD = Duty(
    name="protection.inform_child",
    says=_("Tell the child what was done and why, and find out what the child wants and feels."),
    room="protection",
    cited=(CHILDREN_ACT.at("s46(3)(c)"), CHILDREN_ACT.at("s46(3)(d)", unread=True)),
    force=Force.STATUTE,
    opened_by=_TAKEN,
    for_each="child",
    due=ElapsedHours(by.INFORM_CHILD_WITHIN),
    met_by=(On(ChildInformed), On(ChildTooYoung)),
    cancelled_by=_ENDED,
    owner="initiating_officer",
    escalates=_TO_DESIGNATED,
)
INFORM_PARENTS = Duty(
    name="protection.inform_parents",
    says=_("Tell the parents and whoever else must know, or record why not."),
    room="protection",
    cited=(CHILDREN_ACT.at("s46(4)", unread=True),),
    force=Force.STATUTE,
    opened_by=_TAKEN,
    for_each="child",
    due=ElapsedHours(by.INFORM_PARENTS_WITHIN),
    met_by=(On(ParentsInformed), On(ParentsNotInformed, reason=PRESENT)),
    cancelled_by=_ENDED,
    owner="initiating_officer",
    escalates=_TO_DESIGNATED,
)
# `protection.placed` does not meet this: it says where a child is to be kept, which may be another
# room of the same station, and an arrangement made is not a child moved. Leaving does meet it.
SUITABLE = Duty(
    name="protection.suitable",
    says=_("Move the child out of the police station."),
    room="protection",
    cited=(HOME_OFFICE_CIRCULAR.at("police stations"),),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(AtPoliceStation),),
    for_each="child",
    due=ElapsedHours(by.SUITABLE_WITHIN),
    met_by=(On(MovedFromStation), On(ProtectionEnded)),
    owner="designated_officer",
    escalates=(
        Escalation("duty_superintendent"),
        Escalation("la_edt", by.SUITABLE_ESCALATE_DUTY_TEAM),
        Escalation("la_director", by.SUITABLE_ESCALATE_DIRECTOR),
    ),
)
REVIEW = Duty(
    name="protection.do_review",
    says=_("As designated officer, review the case and write down whether it must go on."),
    room="protection",
    cited=(
        CHILDREN_ACT.at("s46(5)", unread=True),
        CHILDREN_ACT.at("s46(9)", unread=True),
        DESIGNATED_OFFICER_NOTES.at("continuing duty"),
        GWENT_REPORT.at("section 8"),
    ),
    force=Force.STATUTE,
    opened_by=(On(DesignatedOfficerNamed), On(DesignatedOfficerReviewed)),
    for_each="child",
    due=ElapsedHours(by.DESIGNATED_REVIEW_WITHIN),
    met_by=(On(DesignatedOfficerReviewed),),
    cancelled_by=_ENDED,
    owner="designated_officer",
    escalates=(Escalation("duty_superintendent"),),
)
END = Duty(
    name="protection.end_within_72h",
    says=_("End police protection before 72 hours are over. No extension exists."),
    room="protection",
    cited=(CHILDREN_ACT.at("s46(6)", unread=True), SECTION_46_NOTE.at("72-hour limit")),
    force=Force.STATUTE,
    opened_by=_TAKEN,
    for_each="child",
    due=ElapsedHours(by.END_WITHIN),
    met_by=_ENDED,
    owner="designated_officer",
    escalates=(
        Escalation("designated_officer", by.END_WARNING_FIRST),
        Escalation("designated_officer", by.END_WARNING_SECOND),
        Escalation("designated_officer", by.END_WARNING_THIRD),
        Escalation("designated_officer", by.END_WARNING_LAST),
        Escalation("duty_superintendent"),
    ),
)
END_RECORD = Duty(
    name="protection.end_record",
    says=_("Record when and in what circumstances police protection ended."),
    room="protection",
    cited=(GWENT_REPORT.at("section 8"),),
    force=Force.REPORT,
    opened_by=_ENDED,
    for_each="child",
    due=ElapsedHours(by.END_RECORD_WITHIN),
    met_by=(On(EndRecorded),),
    owner="designated_officer",
    escalates=(Escalation("duty_superintendent"),),
)
COLLECT = Duty(
    name="child.collect",
    says=_("As local authority, collect the child who was found under an order."),
    room="protection",
    cited=(BRENT_V_K.at("judgment"),),
    force=Force.REPORT,
    opened_by=(On(FoundUnderOrder),),
    for_each="child",
    due=ElapsedHours(by.COLLECT_WITHIN),
    met_by=(On(ChildCollected),),
    owner="la_edt",
    escalates=(
        Escalation("la_head_of_service"),
        Escalation("la_director", by.COLLECT_ESCALATE_DIRECTOR),
    ),
)

DUTIES: tuple[Duty, ...] = (
    DESIGNATED,
    INFORM_AUTHORITY,
    INFORM_HOME_AUTHORITY,
    INFORM_CHILD,
    INFORM_PARENTS,
    SUITABLE,
    REVIEW,
    END,
    END_RECORD,
    COLLECT,
)
"""Every duty of this room."""
