"""What must lie before a child is taken under an order, or brought to a police station."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law.sources import GWENT_REPORT, HOME_OFFICE_CIRCULAR, LANGLEY, Force
from dolen.law.words import _
from dolen.protection.facts import (
    AtPoliceStation,
    CompellingReasonGiven,
    ExceptionalReasonGiven,
    TakenIntoProtection,
)

STATION_REASON = Duty(
    name="protection.station_reason",
    says=_("Record the exceptional circumstances before a police station is used."),
    room="protection",
    cited=(HOME_OFFICE_CIRCULAR.at("police stations"), GWENT_REPORT.at("section 8")),
    force=Force.NATIONAL_PRACTICE,
    guard=True,
    opened_by=(On(AtPoliceStation),),
    for_each="child",
    met_by=(On(ExceptionalReasonGiven),),
    owner="designated_officer",
    escalates=(Escalation("force_incident_manager"),),
)
ORDER_IN_FORCE = Duty(
    name="protection.epo",
    says=_(
        "Do not use police protection while an emergency protection order is in force, "
        "unless there is a compelling reason."
    ),
    room="protection",
    cited=(LANGLEY.at("judgment"),),
    force=Force.STATUTE,
    guard=True,
    opened_by=(On(TakenIntoProtection, epo_in_force=True),),
    for_each="child",
    met_by=(On(CompellingReasonGiven),),
    owner="initiating_officer",
    escalates=(Escalation("designated_officer"),),
)

GUARDS: tuple[Duty, ...] = (STATION_REASON, ORDER_IN_FORCE)
"""Every guard of this room."""
