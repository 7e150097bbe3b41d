"""One row for each child: where the child was, who the child is to whom, and to whom exposed."""

from typing import ClassVar, Literal

from dolen.contact.calls import Offender, Victim
from dolen.journal.fact import Classification, Fact, Known, Relates, Restriction, told
from dolen.journal.subjects import Child, ShortText, Suspect, Text
from dolen.law.words import _


class ChildAtIncident(Fact):
    """A child who lives there, belongs to either of them or was there: a victim in its own right.

    A child who sees or hears abuse, or lives with what it does, is harmed by it; "present" is no
    word for that (Domestic Abuse Act 2021).
    """

    kind: ClassVar[str] = "child.at_incident"
    title: ClassVar[str] = _("Child of the household at an incident")
    sentence: ClassVar[str] = _("%(by)s recorded where %(child)s was during the incident.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 48
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="child"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    where: Literal["in_the_room", "heard", "elsewhere_in_home", "not_there"] | None = told(
        _("Where was the child?"),
        Classification.PERSONAL,
        widget="radios",
        labels={
            "in_the_room": _("In the same room"),
            "heard": _("Near enough to hear it"),
            "elsewhere_in_home": _("Elsewhere in the home"),
            "not_there": _("Lives there, and was out"),
        },
    )
    lives_there: Known[bool] | None = told(
        _("Does the child live there?"), Classification.PERSONAL, widget="known"
    )
    to_victim: ShortText | None = told(
        _("Who is the child to the victim?"), Classification.PERSONAL
    )
    to_suspect: ShortText | None = told(
        _("Who is the child to the suspect?"), Classification.PERSONAL
    )
    school: ShortText | None = told(
        _("School, college or nursery"),
        Classification.LOCATION,
        hint=_("Or: learns at home, or is below school age."),
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    victims: tuple[Victim, ...] = told(_("Victims"), Classification.PERSONAL, default=())


class ChildExposed(Fact):
    """A child came into contact with a registered offender or a risky adult, newly and closely.

    Only at household level or by a direct approach, never for living in the same block of flats.
    """

    kind: ClassVar[str] = "child.exposed"
    title: ClassVar[str] = _("Child exposed to a risk")
    sentence: ClassVar[str] = _("%(child)s came into contact with a person who poses a risk.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 30
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="in_contact_with", from_field="child", to_field="offenders"),
        Relates(relation="risk_to", from_field="offenders", to_field="child"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    offenders: tuple[Offender, ...] = told(
        _("Who poses the risk"), Classification.PERSONAL, default=()
    )
    risk: ShortText | None = told(
        _("What risk"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "rso": _("Registered sex offender"),
            "risk_adult": _("Adult recorded as a risk to children"),
            "order": _("Person bound by an order"),
        },
    )
    how: Text | None = told(
        _("How the child came into contact"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
