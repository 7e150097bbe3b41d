"""What an offender must tell the police, when it happened, and whether it was told as the law asks.

A notification by telephone or at the door is not one: the Act asks for a visit to a listed station.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Known, Relates, told
from dolen.journal.subjects import Adult, Child, Place, ShortText, Text
from dolen.law.words import _
from dolen.offenders.parts import WHAT_CHANGES, AddressLeft, OffenderAddress
from dolen.offenders.registration import AboutAnOffender

_SENSITIVE = Classification.SENSITIVE
_PERSONAL = Classification.PERSONAL
Hours = Annotated[float, Field(ge=0, le=100_000)]


class OffenderChanged(AboutAnOffender):
    """Something changed that the offender must notify within three days."""

    kind: ClassVar[str] = "offender.change"
    title: ClassVar[str] = _("Change that must be notified")
    sentence: ClassVar[str] = _("Something changed that an offender must notify.")
    rank: ClassVar[int] = 30

    changed: ShortText | None = told(
        _("What changed"), _SENSITIVE, widget="select", labels=WHAT_CHANGES
    )
    address: Place | None = told(_("New address, if it changed"), Classification.LOCATION)
    hours: Hours | None = told(_("For how many hours"), widget="number")
    how_known: ShortText | None = told(_("How it is known"), _SENSITIVE)


class OffenderStayed(AboutAnOffender):
    """The offender stayed somewhere that is not an address notified."""

    kind: ClassVar[str] = "offender.stay"
    title: ClassVar[str] = _("Stay away from the address notified")
    sentence: ClassVar[str] = _("An offender stayed at %(place)s.")
    rank: ClassVar[int] = 30

    hours: Hours | None = told(_("For how many hours"), widget="number")
    children: tuple[Child, ...] = told(_("Children who live or stay there"), _PERSONAL, default=())
    adults: tuple[Adult, ...] = told(_("Adults who live there"), _PERSONAL, default=())
    private_place: Known[bool] | None = told(
        _("Is it a private place?"),
        widget="known",
        hint=_("Not a hotel, a hostel or a hospital."),
    )
    qualifying: bool | None = told(
        _("Must it be notified?"),
        widget="derived",
        hint=_("Twelve hours where a child lives or stays, or seven days within twelve months."),
    )


class OffenderNotified(AboutAnOffender):
    """The offender gave a notification. Only one made as the law asks meets the duty."""

    kind: ClassVar[str] = "offender.notified"
    title: ClassVar[str] = _("Notification given")
    sentence: ClassVar[str] = _("%(by)s took a notification from an offender.")
    rank: ClassVar[int] = 60

    sort: ShortText | None = told(
        _("Which notification"),
        _SENSITIVE,
        widget="select",
        labels={
            "initial": _("First after conviction or order"),
            "change": _("Change"),
            "annual": _("Yearly"),
            "weekly": _("Weekly, without a home"),
            "return": _("Return from abroad"),
            "child_household": _("Household with a child"),
            "release": _("Release from custody or hospital"),
        },
    )
    how: Literal["in_person", "telephone", "home_visit", "online", "letter"] | None = told(
        _("How it was given"),
        widget="radios",
        labels={
            "in_person": _("In person at a police station"),
            "telephone": _("By telephone"),
            "home_visit": _("To an officer at home"),
            "online": _("Online"),
            "letter": _("By letter"),
        },
    )
    station: Place | None = told(_("At which police station"), Classification.LOCATION)
    station_listed: bool | None = told(
        _("Is the station on the force’s list for notifications?"), widget="yes_no"
    )
    lawful: bool | None = told(
        _("Was it given as the law asks?"),
        widget="yes_no",
        hint=_("In person at a listed station. Dolen works this out if it is left open."),
    )
    no_fixed_abode: bool | None = told(
        _("Is the offender without a home?"), _PERSONAL, widget="yes_no"
    )
    contents: tuple[ShortText, ...] = told(_("What was notified"), _SENSITIVE, default=())
    event_at: AwareDatetime | None = told(_("When what is notified happened"), widget="datetime")
    acknowledged_at: AwareDatetime | None = told(_("Acknowledged in writing at"), widget="datetime")
    fingerprints_taken: bool | None = told(
        _("Were fingerprints and photograph taken?"), widget="yes_no"
    )
    excuse_claimed: ShortText | None = told(
        _("Excuse given for being late, as it was said"), _SENSITIVE
    )
    taken_by: ShortText | None = told(_("Taken by"), _PERSONAL)


class OffenderReminded(AboutAnOffender):
    """Somebody reminded the offender to notify. A reminder is no notification."""

    kind: ClassVar[str] = "offender.reminded"
    title: ClassVar[str] = _("Offender reminded")
    sentence: ClassVar[str] = _("%(by)s reminded an offender to notify.")
    rank: ClassVar[int] = 55

    how: ShortText | None = told(_("How"))
    said: Text | None = told(_("What the offender said"), _SENSITIVE, widget="textarea", rows=2)


class ResidenceNotified(AboutAnOffender):
    """The offender notified a home address, at a listed station."""

    kind: ClassVar[str] = "offender.residence_notified"
    title: ClassVar[str] = _("Home address notified")
    sentence: ClassVar[str] = _("%(by)s recorded the home address an offender notified.")
    rank: ClassVar[int] = 61
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="lives_at", from_field="offender", to_field="address", lasting=True),
    )

    address: OffenderAddress | None = told(_("Address"), Classification.LOCATION)
    children: tuple[Child, ...] = told(_("Children who live or stay there"), _PERSONAL, default=())
    checked: Known[bool] | None = told(_("Was the address visited and checked?"), widget="known")


class AddressGivenUp(AboutAnOffender):
    """The offender no longer lives at an address that had been notified."""

    kind: ClassVar[str] = "offender.address_left"
    title: ClassVar[str] = _("Address given up")
    sentence: ClassVar[str] = _("%(by)s recorded that an offender left an address.")
    rank: ClassVar[int] = 62
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(
            relation="lives_at", from_field="offender", to_field="address", ends=True, lasting=True
        ),
    )

    address: AddressLeft | None = told(_("Address left"), Classification.LOCATION)


class TravelPlanned(AboutAnOffender):
    """The offender means to leave the United Kingdom."""

    kind: ClassVar[str] = "offender.travel_planned"
    title: ClassVar[str] = _("Travel abroad planned")
    sentence: ClassVar[str] = _("An offender plans to travel abroad.")
    rank: ClassVar[int] = 30

    departs_at: AwareDatetime | None = told(_("Leaves at"), widget="datetime")
    notify_by: AwareDatetime | None = told(
        _("Must be notified by"),
        widget="datetime",
        hint=_("Seven days before leaving. Dolen works this out if it is left open."),
    )
    where_to: ShortText | None = told(_("Where to"), Classification.LOCATION)
    how_known: ShortText | None = told(_("How it is known"), _SENSITIVE)


class TravelNotified(AboutAnOffender):
    """The offender notified travel abroad."""

    kind: ClassVar[str] = "offender.travel_notified"
    title: ClassVar[str] = _("Travel abroad notified")
    sentence: ClassVar[str] = _("%(by)s took an offender’s notification of travel abroad.")
    rank: ClassVar[int] = 60

    departs_at: AwareDatetime | None = told(_("Leaves at"), widget="datetime")
    returns_at: AwareDatetime | None = told(_("Comes back at"), widget="datetime")
    countries: tuple[ShortText, ...] = told(_("Countries"), Classification.LOCATION, default=())
    carrier: ShortText | None = told(_("Carrier and point of arrival"))
    first_night: ShortText | None = told(
        _("Where the first night is spent"), Classification.LOCATION
    )
    travels_with: tuple[Adult, ...] = told(_("Adults travelling too"), _PERSONAL, default=())
    children: tuple[Child, ...] = told(_("Children travelling too"), _PERSONAL, default=())


class TravelCancelled(AboutAnOffender):
    """The offender does not travel after all."""

    kind: ClassVar[str] = "offender.travel_cancelled"
    title: ClassVar[str] = _("Travel abroad called off")
    sentence: ClassVar[str] = _("An offender’s travel abroad was called off.")
    rank: ClassVar[int] = 70
