"""When the police begin and cease to manage an offender, and when the law's clocks stand still."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Relates, Restriction, told
from dolen.journal.subjects import Adult, Child, Place, ShortText, Text
from dolen.law.words import _
from dolen.offenders.parts import MAPPA_LEVELS, MODES, RISKS, AddressLeft, Offender, OffenderAddress

_SENSITIVE = Classification.SENSITIVE
_PERSONAL = Classification.PERSONAL


class AboutAnOffender(Fact):
    """What every fact of this room names: the offender."""

    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "mosovo_om"
    rank: ClassVar[int] = 50

    offender: Offender | None = told(_("Offender"), _PERSONAL)


class ManagementStarted(AboutAnOffender):
    """The police began to manage the offender, new or taken over from another force."""

    kind: ClassVar[str] = "offender.management_started"
    title: ClassVar[str] = _("Offender management started")
    sentence: ClassVar[str] = _("%(by)s began to manage a registered offender.")
    rank: ClassVar[int] = 20
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="lives_at", from_field="offender", to_field="address", lasting=True),
        Relates(relation="related_to", from_field="offender", to_field="partners", lasting=True),
    )

    address: OffenderAddress | None = told(_("Address notified"), Classification.LOCATION)
    basis: Literal["conviction", "caution", "finding", "order"] | None = told(
        _("Why the person must notify"),
        _SENSITIVE,
        widget="select",
        labels={
            "conviction": _("Conviction"),
            "caution": _("Caution"),
            "finding": _("Finding of a court without conviction"),
            "order": _("Order of a court"),
        },
    )
    offence: ShortText | None = told(
        _("Offence"), _SENSITIVE, hint=_("As it stands in Schedule 3 to the Act.")
    )
    relevant_date: dt.date | None = told(
        _("Day from which the law counts"), _SENSITIVE, widget="date"
    )
    until: AwareDatetime | None = told(_("Must notify until"), _SENSITIVE, widget="datetime")
    indefinite: bool | None = told(_("Is it for life?"), _SENSITIVE, widget="yes_no")
    risk: ShortText | None = told(_("Risk assessed"), _SENSITIVE, widget="radios", labels=RISKS)
    risk_tool: ShortText | None = told(_("How the risk was assessed"), _SENSITIVE)
    arms_applies: bool | None = told(
        _("Does the risk assessment for adult men (ARMS) apply?"),
        _SENSITIVE,
        widget="yes_no",
        hint=_("Dolen works this out from age and sex if it is left open."),
    )
    mode: Literal["active", "reactive"] | None = told(
        _("How the offender is managed"), _SENSITIVE, widget="radios", labels=MODES
    )
    mappa_category: ShortText | None = told(_("MAPPA category"), _SENSITIVE)
    mappa_level: ShortText | None = told(
        _("MAPPA level"), _SENSITIVE, widget="radios", labels=MAPPA_LEVELS
    )
    lead_agency: ShortText | None = told(_("Agency that leads"))
    manager: ShortText | None = told(_("Offender manager"), _PERSONAL)
    on_call: ShortText | None = told(_("Who is told out of hours"), _PERSONAL)
    register_reference: ShortText | None = told(_("Reference on the national register"))
    next_visit_by: AwareDatetime | None = told(_("Next visit by"), widget="datetime")
    partners: tuple[Adult, ...] = told(_("Partners"), _PERSONAL, default=())
    children: tuple[Child, ...] = told(
        _("Children in the household or seen regularly"), _PERSONAL, default=()
    )
    vehicles: ShortText | None = told(_("Vehicles"), _PERSONAL)
    bank_details: ShortText | None = told(_("Bank accounts and cards notified"), _SENSITIVE)
    identity_documents: ShortText | None = told(
        _("Passport and identity documents notified"), _SENSITIVE
    )
    names_used: ShortText | None = told(_("Names used"), _PERSONAL)
    work: ShortText | None = told(_("Work, also unpaid"), _PERSONAL)
    devices: ShortText | None = told(_("Telephones, computers, accounts"), _SENSITIVE)
    came_from: ShortText | None = told(_("Force it was taken over from, if any"))
    history: Text | None = told(
        _("What the other force handed over"), _SENSITIVE, widget="textarea", rows=3
    )


class RegistrationEnded(AboutAnOffender):
    """The person no longer has to notify."""

    kind: ClassVar[str] = "offender.registration_ended"
    title: ClassVar[str] = _("No longer registered")
    sentence: ClassVar[str] = _("%(by)s recorded that an offender need no longer notify.")
    rank: ClassVar[int] = 85

    address: AddressLeft | None = told(_("Address that was notified"), Classification.LOCATION)
    reason: Literal["expired", "died", "left_uk", "removed_by_court", "review_granted"] | None = (
        told(
            _("Why"),
            _SENSITIVE,
            widget="radios",
            labels={
                "expired": _("The period is over"),
                "died": _("Died"),
                "left_uk": _("Left the United Kingdom for good"),
                "removed_by_court": _("A court ended it"),
                "review_granted": _("The police ended it on review"),
            },
        )
    )


class TransferredOut(AboutAnOffender):
    """Another force manages the offender now, and holds the whole history."""

    kind: ClassVar[str] = "offender.transferred_out"
    title: ClassVar[str] = _("Passed to another force")
    sentence: ClassVar[str] = _("%(by)s passed an offender to another force.")
    rank: ClassVar[int] = 85

    force: ShortText | None = told(_("Which force"))
    taken_on_by: ShortText | None = told(_("Who there took it on"), _PERSONAL)
    history_sent: bool | None = told(
        _("Was the whole history sent?"),
        widget="yes_no",
        hint=_("Assessments, visits, orders, breaches and the children known."),
    )
    children_told_of: tuple[Child, ...] = told(
        _("Children the other force was told of"), _PERSONAL, default=()
    )
    old_address: AddressLeft | None = told(_("Address left here"), Classification.LOCATION)


class OffenderDied(AboutAnOffender):
    """The offender died."""

    kind: ClassVar[str] = "offender.died"
    title: ClassVar[str] = _("Offender died")
    sentence: ClassVar[str] = _("%(by)s recorded that an offender died.")
    rank: ClassVar[int] = 85


class CustodyStarted(AboutAnOffender):
    """The offender went into prison or custody: the law does not count this time."""

    kind: ClassVar[str] = "offender.custody_started"
    title: ClassVar[str] = _("Into prison or custody")
    sentence: ClassVar[str] = _("An offender went into prison or custody.")
    rank: ClassVar[int] = 30

    where: ShortText | None = told(_("Which prison or station"), Classification.LOCATION)
    release_expected: AwareDatetime | None = told(_("Release expected"), widget="datetime")


class CustodyEnded(AboutAnOffender):
    """The offender was released: three days to notify begin."""

    kind: ClassVar[str] = "offender.custody_ended"
    title: ClassVar[str] = _("Released")
    sentence: ClassVar[str] = _("An offender was released.")
    rank: ClassVar[int] = 30

    address: Place | None = told(_("Where the offender goes to"), Classification.LOCATION)
    licence: ShortText | None = told(_("Conditions of the licence"), _SENSITIVE)
    mappa_level: ShortText | None = told(
        _("MAPPA level"), _SENSITIVE, widget="radios", labels=MAPPA_LEVELS
    )


class HospitalStarted(AboutAnOffender):
    """The offender was detained in hospital: the law does not count this time."""

    kind: ClassVar[str] = "offender.hospital_started"
    title: ClassVar[str] = _("Detained in hospital")
    sentence: ClassVar[str] = _("An offender was detained in hospital.")
    rank: ClassVar[int] = 30


class HospitalEnded(AboutAnOffender):
    """The detention in hospital ended."""

    kind: ClassVar[str] = "offender.hospital_ended"
    title: ClassVar[str] = _("Left hospital")
    sentence: ClassVar[str] = _("An offender’s detention in hospital ended.")
    rank: ClassVar[int] = 30


class LeftUnitedKingdom(AboutAnOffender):
    """The offender left the United Kingdom."""

    kind: ClassVar[str] = "offender.left_uk"
    title: ClassVar[str] = _("Left the United Kingdom")
    sentence: ClassVar[str] = _("An offender left the United Kingdom.")
    rank: ClassVar[int] = 40

    where_to: ShortText | None = told(_("Where to"), Classification.LOCATION)
    known_from: ShortText | None = told(_("How it is known"))


class ReturnedToUnitedKingdom(AboutAnOffender):
    """The offender came back to the United Kingdom."""

    kind: ClassVar[str] = "offender.returned_uk"
    title: ClassVar[str] = _("Back in the United Kingdom")
    sentence: ClassVar[str] = _("An offender came back to the United Kingdom.")
    rank: ClassVar[int] = 40

    where_from: ShortText | None = told(_("Where from"), Classification.LOCATION)
