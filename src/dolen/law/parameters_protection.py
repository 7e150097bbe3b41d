"""Numbers for police protection under section 46 and for collecting a child under an order.

The 72 hours are law. The Act says "as soon as is reasonably practicable" for almost everything else
and gives no hours, so the others are Dolen's own: past them a page asks why.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Unit, Value
from dolen.law.sources import (
    BRENT_V_K,
    CAYMAN_CHILDREN_LAW,
    CHECKED,
    CHILDREN_ACT,
    DESIGNATED_OFFICER_NOTES,
    GWENT_REPORT,
    HOME_OFFICE_CIRCULAR,
    SECTION_46_NOTE,
    Force,
)
from dolen.law.words import _

_SECTION_8 = GWENT_REPORT.at("section 8")
_STATION = HOME_OFFICE_CIRCULAR.at("police stations", unread=True)
_COLLECTED = BRENT_V_K.at("judgment")
_REPEATED_IN_CAYMAN = CAYMAN_CHILDREN_LAW.at("s49")
_LIMIT = CHILDREN_ACT.at(
    "s46(6)", says=_("No child may be kept in police protection over 72 hours."), unread=True
)
_LIMIT_NOTE = SECTION_46_NOTE.at("72-hour limit")

DESIGNATED_WITHIN = ours(
    "protection.designated.within",
    _("Time in which a designated officer, not the officer who took the child, has the case"),
    1,
    CHILDREN_ACT.at("s46(3)(e)", unread=True),
    _REPEATED_IN_CAYMAN,
    HOME_OFFICE_CIRCULAR.at("distinct roles", unread=True),
)
INFORM_AUTHORITY_WITHIN = ours(
    "protection.inform_authority.within",
    _("Time in which the authority where the child was found is told"),
    1,
    CHILDREN_ACT.at("s46(3)(a)", says=_("As soon as is reasonably practicable.")),
)
INFORM_HOME_AUTHORITY_WITHIN = ours(
    "protection.inform_home_authority.within",
    _("Time in which the authority where the child ordinarily lives is told where the child is"),
    4,
    CHILDREN_ACT.at("s46(3)(b)", says=_("As soon as is reasonably practicable.")),
)
INFORM_CHILD_WITHIN = ours(
    "protection.inform_child.within",
    _("Time in which the child is told what has happened and asked for wishes and feelings"),
    4,
    CHILDREN_ACT.at("s46(3)(c)"),
    CHILDREN_ACT.at("s46(3)(d)", unread=True),
    _REPEATED_IN_CAYMAN,
)
INFORM_PARENTS_WITHIN = ours(
    "protection.inform_parents.within",
    _("Time in which the parents and whoever else must know are told"),
    4,
    CHILDREN_ACT.at("s46(4)", unread=True),
    _REPEATED_IN_CAYMAN,
)

SUITABLE_WITHIN = ours(
    "protection.suitable.within",
    _("Time in which a child leaves the police station for somewhere suitable"),
    2,
    _STATION,
)
SUITABLE_ESCALATE_DUTY_TEAM = ours(
    "protection.suitable.escalate.la_edt",
    _("Time past due after which the authority’s duty team learns of a child at the station"),
    2,
    _STATION,
)
SUITABLE_ESCALATE_DIRECTOR = ours(
    "protection.suitable.escalate.la_director",
    _("Time past due after which the authority’s director learns of a child at the station"),
    4,
    _STATION,
)

END_WITHIN = declared(
    "protection.end_within_72h.within",
    _("Time after which police protection is over in law"),
    Unit.HOURS,
    Value(
        72,
        from_=FIRST_EDITION,
        cited=_LIMIT,
        force=Force.STATUTE,
        checked_on=CHECKED,
        verified=True,
        also=(_LIMIT_NOTE,),
    ),
)
END_WARNING_FIRST = ours(
    "protection.end_within_72h.escalate.designated_officer.first",
    _("First warning of the limit to the designated officer, in hours from it"),
    -48,
    _LIMIT,
)
END_WARNING_SECOND = ours(
    "protection.end_within_72h.escalate.designated_officer.second",
    _("Second warning of the limit to the designated officer, in hours from it"),
    -24,
    _LIMIT,
)
END_WARNING_THIRD = ours(
    "protection.end_within_72h.escalate.designated_officer.third",
    _("Third warning of the limit to the designated officer, in hours from it"),
    -12,
    _LIMIT,
)
END_WARNING_LAST = ours(
    "protection.end_within_72h.escalate.designated_officer.last",
    _("Last warning of the limit to the designated officer, in hours from it"),
    -2,
    _LIMIT,
)
END_RECORD_WITHIN = ours(
    "protection.end_record.within",
    _("Time in which it is recorded when and in what circumstances the power ended"),
    2,
    _SECTION_8,
)
DESIGNATED_REVIEW_WITHIN = ours(
    "protection.do_review.within",
    _("Time in which the designated officer reviews the case and writes it down"),
    6,
    CHILDREN_ACT.at("s46(5)", unread=True),
    CHILDREN_ACT.at("s46(9)", unread=True),
    DESIGNATED_OFFICER_NOTES.at("continuing duty"),
    _SECTION_8,
)

COLLECT_WITHIN = ours(
    "child.collect.within",
    _("Time in which the authority collects a child found under an order"),
    2,
    _COLLECTED,
)
COLLECT_ESCALATE_DIRECTOR = ours(
    "child.collect.escalate.la_director",
    _("Time past due after which the authority’s director learns of a child not collected"),
    2,
    _COLLECTED,
)

STATION_USES = ours(
    "station_used_again.uses",
    _("Number of children of one authority at a police station that make a pattern"),
    3,
    _SECTION_8,
    unit=Unit.COUNT,
)
STATION_USES_WITHIN = ours(
    "station_used_again.within",
    _("Period in which children of one authority at a police station make a pattern"),
    12,
    _SECTION_8,
    unit=Unit.MONTHS,
)
NO_RECORD_AFTER = ours(
    "no_record_of_power.after",
    _("Time after which a power used without a record of who had charge of it is a concern"),
    24,
    _SECTION_8,
)
