"""Patterns around offenders that only joined facts show, and that this room must act on."""

from dolen.concerns.patterns import Concern
from dolen.law import parameters_offenders as by
from dolen.law.sources import GWENT_REPORT
from dolen.law.sources_offenders import NOTIFICATION_REGULATIONS, REACTIVE_MANAGEMENT, SOA_84
from dolen.law.words import _
from dolen.offenders.bound import ORDER_FACTS, RISK_FACTS
from dolen.offenders.breaches import (
    TOGETHER_IN,
    find_notification_lapsed,
    find_order_breached,
    find_unnotified_address,
)
from dolen.offenders.homes import PRESENT_IN, find_offender_at_child_home
from dolen.offenders.repeating import (
    NEW_FACTS,
    find_reactive_offender_active,
    find_repeat_noncompliance,
)

_SECTION_10 = GWENT_REPORT.at("section 10")
_HOMES = ("residence", "residence.ended", "person.described", "place.described")
_NOTIFYING = ("offender.", "breach.ruled_out", "residence", "incident.attended")

CONCERNS = (
    Concern(
        name="offender_at_child_home",
        says=_("Somebody who poses a risk to children is at a place where a child lives."),
        room="offenders",
        grave=True,
        cited=(_SECTION_10, NOTIFICATION_REGULATIONS.at("reg 10")),
        anchor="place",
        kinds=(
            *PRESENT_IN, *RISK_FACTS, *_HOMES, "order.permission", "offender.",
        ),
        find=find_offender_at_child_home,
        to="mosovo_ds",
    ),
    Concern(
        name="order_breached",
        says=_("Somebody bound by an order was seen doing what it forbids."),
        room="offenders",
        grave=True,
        cited=(_SECTION_10,),
        anchor="person",
        kinds=(*TOGETHER_IN, *ORDER_FACTS, "offender.left_uk", "breach.", "person.described"),
        find=find_order_breached,
        to="mosovo_ds",
    ),
    Concern(
        name="unnotified_address",
        says=_("An offender lives at an address that was not notified in time."),
        room="offenders",
        cited=(SOA_84.at("s84(1)"), _SECTION_10),
        anchor="person",
        kinds=(*_NOTIFYING, "residence.ended", "place.described"),
        find=find_unnotified_address,
        to="mosovo_ds",
        parameters=(by.NOTIFY_WITHIN,),
    ),
    Concern(
        name="notification_lapsed",
        says=_("An offender did not notify something in time."),
        room="offenders",
        cited=(SOA_84.at("s84(1)"), NOTIFICATION_REGULATIONS.at("reg 10"), _SECTION_10),
        anchor="person",
        kinds=(*_NOTIFYING, "residence.ended"),
        find=find_notification_lapsed,
        to="mosovo_ds",
        parameters=(
            by.NOTIFY_WITHIN, by.HOUSEHOLD_HOURS, by.ANNUAL_WITHIN, by.WEEKLY_WITHIN,
            by.TRAVEL_NOTICE,
        ),
    ),
    Concern(
        name="repeat_noncompliance",
        says=_("An offender broke a duty or an order again within twelve months."),
        room="offenders",
        cited=(_SECTION_10,),
        anchor="person",
        kinds=(
            *_NOTIFYING, *TOGETHER_IN, *ORDER_FACTS, "breach.", "residence.ended",
            "person.described",
        ),
        find=find_repeat_noncompliance,
        to="mosovo_di",
        parameters=(by.REPEAT_BREACHES, by.REPEAT_MONTHS),
    ),
    Concern(
        name="reactive_offender_active",
        says=_("Something new is known of an offender managed only when something happens."),
        room="offenders",
        cited=(REACTIVE_MANAGEMENT.at(_("definition")), _SECTION_10),
        anchor="person",
        kinds=(*NEW_FACTS, "offender."),
        find=find_reactive_offender_active,
        to="mosovo_ds",
        parameters=(by.ARMS_WITHIN, by.REACTIVE_CLEAR_YEARS),
    ),
)  # fmt: skip
"""The patterns this room acts on."""
