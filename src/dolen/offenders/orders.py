"""What courts and authorities forbid or allow an offender, and each breach until it is disposed of.

What an order forbids is told as data, one prohibition a fact, so that it can be matched against
what is seen later: being with children, a person, a place, devices.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Known, told
from dolen.journal.subjects import Adult, Child, Person, Place, ShortText, Text
from dolen.law.words import _
from dolen.offenders.registration import AboutAnOffender

_SENSITIVE = Classification.SENSITIVE
_PERSONAL = Classification.PERSONAL
_BACKGROUND = 10

ORDERS: dict[str, str] = {
    "shpo": _("Sexual harm prevention order"),
    "sopo": _("Sexual offences prevention order"),
    "sro": _("Sexual risk order"),
    "bail": _("Bail conditions"),
    "licence": _("Licence after release"),
    "warning": _("Warning notice"),
    "other": _("Another order"),
}


class ProhibitionSet(AboutAnOffender):
    """One thing an order forbids, as data. An order has as many of these as it has prohibitions."""

    kind: ClassVar[str] = "order.prohibition"
    title: ClassVar[str] = _("Prohibition")
    sentence: ClassVar[str] = _("%(by)s recorded what an order forbids.")
    rank: ClassVar[int] = _BACKGROUND

    order: ShortText | None = told(_("Which order"), _SENSITIVE, widget="select", labels=ORDERS)
    forbids: Literal["children", "person", "place", "devices", "travel", "other"] | None = told(
        _("What it forbids"),
        _SENSITIVE,
        widget="radios",
        labels={
            "children": _("Being with children"),
            "person": _("Contact with somebody"),
            "place": _("Being at a place"),
            "devices": _("Devices or the internet"),
            "travel": _("Travel"),
            "other": _("Something else"),
        },
    )
    under_age: Annotated[int, Field(ge=1, le=18)] | None = told(
        _("Children under which age"),
        _SENSITIVE,
        widget="number",
        reveal={"on": "forbids", "value": "children"},
    )
    protects: tuple[Person, ...] = told(
        _("With whom contact is forbidden"),
        _PERSONAL,
        default=(),
        reveal={"on": "forbids", "value": "person"},
    )
    forbidden_place: Place | None = told(
        _("Which place"),
        Classification.LOCATION,
        reveal={"on": "forbids", "value": "place"},
    )
    who_may_permit: ShortText | None = told(_("Who may give permission"))
    words: Text | None = told(_("Words of the order"), _SENSITIVE, widget="textarea", rows=3)
    until: AwareDatetime | None = told(_("Until when"), widget="datetime")


class PermissionGiven(AboutAnOffender):
    """Somebody who may do so allowed what an order forbids, for named children and with limits."""

    kind: ClassVar[str] = "order.permission"
    title: ClassVar[str] = _("Permission under an order")
    sentence: ClassVar[str] = _("An offender was given permission under an order.")
    rank: ClassVar[int] = _BACKGROUND

    children: tuple[Child, ...] = told(_("Children it speaks of"), _PERSONAL, default=())
    granted_by: ShortText | None = told(
        _("Who gave it"),
        widget="radios",
        labels={
            "social_care": _("Children’s social care"),
            "court": _("A court"),
        },
    )
    limits: Text | None = told(_("Within which limits"), _SENSITIVE, widget="textarea", rows=2)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class WarningGiven(AboutAnOffender):
    """The offender was warned formally, and what of."""

    kind: ClassVar[str] = "order.warning"
    title: ClassVar[str] = _("Warning given")
    sentence: ClassVar[str] = _("%(by)s warned an offender.")
    rank: ClassVar[int] = 60

    children: tuple[Child, ...] = told(_("Children to keep away from"), _PERSONAL, default=())
    adults: tuple[Adult, ...] = told(_("Adults to keep away from"), _PERSONAL, default=())
    warned_of: Text | None = told(_("What it warns of"), _SENSITIVE, widget="textarea", rows=2)
    understood: Known[bool] | None = told(_("Was it understood?"), widget="known")
    served_by: ShortText | None = told(_("Served by"), _PERSONAL)


class BreachDetected(AboutAnOffender):
    """A breach of a notification duty or an order came to the knowledge of the police."""

    kind: ClassVar[str] = "breach.detected"
    title: ClassVar[str] = _("Breach found")
    sentence: ClassVar[str] = _("%(by)s recorded that an offender broke a duty or an order.")
    rank: ClassVar[int] = 35

    type: ShortText | None = told(
        _("What was broken"),
        _SENSITIVE,
        widget="select",
        labels={"notification": _("Duty to notify")} | ORDERS,
    )
    done: Text | None = told(_("What was done"), _SENSITIVE, widget="textarea", rows=3)
    children: tuple[Child, ...] = told(_("Children it concerns"), _PERSONAL, default=())
    excuse_claimed: ShortText | None = told(_("Excuse given, as it was said"), _SENSITIVE)


class BreachArrestMade(AboutAnOffender):
    """The offender was arrested for the breach."""

    kind: ClassVar[str] = "breach.arrest"
    title: ClassVar[str] = _("Arrested for the breach")
    sentence: ClassVar[str] = _("%(by)s arrested an offender for a breach.")
    rank: ClassVar[int] = 60

    why: Text | None = told(_("Why it was necessary"), _SENSITIVE, widget="textarea", rows=2)
    searched: ShortText | None = told(_("Search, and devices taken"), _SENSITIVE)
    bail_conditions: ShortText | None = told(_("Conditions to protect children"), _SENSITIVE)


class NoArrestReasonGiven(AboutAnOffender):
    """Why an arrest for the breach is not necessary."""

    kind: ClassVar[str] = "breach.no_arrest_reason"
    title: ClassVar[str] = _("Why no arrest")
    sentence: ClassVar[str] = _("%(by)s gave the reason for not arresting an offender.")
    rank: ClassVar[int] = 60

    reason: Text | None = told(_("Why not"), _SENSITIVE, widget="textarea", rows=3)
    instead: ShortText | None = told(
        _("What is done instead, and by when"),
        _SENSITIVE,
        hint=_("Interview by appointment, search with a warrant, summons."),
    )
    bail_considered: Known[bool] | None = told(
        _("Were conditions to protect children considered?"), widget="known"
    )


class BreachRuledOut(AboutAnOffender):
    """What looked like a breach was none, or had a reasonable excuse; the evidence is named."""

    kind: ClassVar[str] = "breach.ruled_out"
    title: ClassVar[str] = _("No breach, for a reason")
    sentence: ClassVar[str] = _("%(by)s recorded why something was no breach.")
    rank: ClassVar[int] = 65

    type: ShortText | None = told(
        _("What seemed broken"),
        _SENSITIVE,
        widget="select",
        labels={"notification": _("Duty to notify")} | ORDERS,
    )
    finding: Literal["no_breach", "reasonable_excuse"] | None = told(
        _("What was found"),
        _SENSITIVE,
        widget="radios",
        labels={
            "no_breach": _("It was no breach"),
            "reasonable_excuse": _("There was a reasonable excuse"),
        },
    )
    evidence: Text | None = told(_("On what evidence"), _SENSITIVE, widget="textarea", rows=3)
    agreed_by: ShortText | None = told(_("Supervisor who agreed"), _PERSONAL)
