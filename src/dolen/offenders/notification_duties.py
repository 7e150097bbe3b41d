"""What offenders owe the police by law: to notify changes, journeys, every year, every week."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_offenders as by
from dolen.law.clocks import (
    AtAttribute,
    CalendarDaysInclusive,
    ElapsedHours,
    Months,
)
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_offenders import (
    NOTIFICATION_REGULATIONS,
    SOA_83,
    SOA_84,
    SOA_85_87,
    TRAVEL_ADVICE,
)
from dolen.law.words import _
from dolen.offenders.facts import (
    BreachDetected,
    CustodyEnded,
    CustodyStarted,
    HospitalEnded,
    HospitalStarted,
    LeftUnitedKingdom,
    OffenderChanged,
    OffenderDied,
    OffenderNotified,
    OffenderStayed,
    RegistrationEnded,
    ResidenceNotified,
    ReturnedToUnitedKingdom,
    TravelCancelled,
    TravelNotified,
    TravelPlanned,
)

_SECTION_10 = GWENT_REPORT.at("section 10")
_LAWFULLY = (On(OffenderNotified, lawful=True),)
OVER = (On(RegistrationEnded), On(OffenderDied))
DISREGARDED = (On(CustodyStarted), On(HospitalStarted), On(LeftUnitedKingdom))
"""Time in custody, in hospital or abroad does not count (section 83(6) of the Act)."""
COUNTED_AGAIN = (On(CustodyEnded), On(HospitalEnded), On(ReturnedToUnitedKingdom))

NOTIFY = Duty(
    name="offender.notify",
    says=_("Notify the change to the police within three days, the day of the change included."),
    room="offenders",
    cited=(
        SOA_84.at("s84(1)"),
        SOA_83.at("s83(6)"),
        NOTIFICATION_REGULATIONS.at("reg 10"),
    ),
    force=Force.STATUTE,
    opened_by=(On(OffenderChanged), On(OffenderStayed, qualifying=True), On(CustodyEnded)),
    for_each="offender",
    due=CalendarDaysInclusive(by.NOTIFY_WITHIN),
    suspended_by=DISREGARDED,
    resumed_by=COUNTED_AGAIN,
    met_by=_LAWFULLY,
    cancelled_by=OVER,
    owner="offender",
    escalates=(Escalation("mosovo_om"),),
)
ANNUAL = Duty(
    name="offender.annual",
    says=_("Notify the police again within a year of the last notification."),
    room="offenders",
    cited=(SOA_85_87.at("s85"),),
    force=Force.STATUTE,
    opened_by=_LAWFULLY,
    for_each="offender",
    scope="subject",
    due=Months(by.ANNUAL_WITHIN, end_of_day=True),
    met_by=_LAWFULLY,
    cancelled_by=(*OVER, On(CustodyStarted), On(LeftUnitedKingdom)),
    owner="offender",
    escalates=(
        Escalation("mosovo_om", by.ANNUAL_WARNING),
        Escalation("mosovo_om"),
        Escalation("mosovo_ds", by.ANNUAL_ESCALATE_SERGEANT),
    ),
)
WEEKLY = Duty(
    name="offender.weekly",
    says=_("Notify the police every week while there is no home."),
    room="offenders",
    cited=(NOTIFICATION_REGULATIONS.at("reg 9", unread=True), SOA_85_87.at("s85(5)")),
    force=Force.STATUTE,
    opened_by=(On(OffenderNotified, no_fixed_abode=True),),
    for_each="offender",
    scope="subject",
    due=CalendarDaysInclusive(by.WEEKLY_WITHIN),
    met_by=_LAWFULLY,
    cancelled_by=(*OVER, On(ResidenceNotified), On(CustodyStarted), On(LeftUnitedKingdom)),
    owner="offender",
    escalates=(
        Escalation("mosovo_om"),
        Escalation("mosovo_ds", by.WEEKLY_ESCALATE_SERGEANT),
    ),
)
TRAVEL = Duty(
    name="offender.travel",
    says=_("Notify travel abroad at least seven days before leaving."),
    room="offenders",
    cited=(
        SOA_85_87.at("s86", unread=True),
        NOTIFICATION_REGULATIONS.at(_("overview")),
        TRAVEL_ADVICE.at(_("notice of travel")),
    ),
    force=Force.STATUTE,
    opened_by=(On(TravelPlanned),),
    for_each="offender",
    due=AtAttribute("notify_by", ElapsedHours(by.TRAVEL_AT_ONCE)),
    met_by=(On(TravelNotified),),
    cancelled_by=(On(TravelCancelled),),
    owner="offender",
    escalates=(Escalation("mosovo_om"),),
)
PROPERLY = Duty(
    name="offender.notify_properly",
    says=_("Have the notification made in person at a listed station, or treat it as a breach."),
    room="offenders",
    cited=(SOA_85_87.at("s87"), _SECTION_10),
    force=Force.STATUTE,
    opened_by=(On(OffenderNotified, lawful=False),),
    for_each="offender",
    due=ElapsedHours(by.PROPERLY_WITHIN),
    met_by=(On(OffenderNotified), On(BreachDetected)),
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"),),
)

NOTIFICATION_DUTIES: tuple[Duty, ...] = (NOTIFY, PROPERLY, ANNUAL, WEEKLY, TRAVEL)
"""In the order in which they are shown."""
