"""Where the child is kept safe, how the power is watched over, and how it ends."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Text
from dolen.law.words import _

PlaceSort = Literal[
    "la_accommodation",
    "foster",
    "relative",
    "hospital",
    "police_station",
    "cell_area",
    "other",
]
PLACES_OF_SAFETY: dict[str, str] = {
    "la_accommodation": _("Accommodation of the local authority"),
    "foster": _("Foster home"),
    "relative": _("Relative or other carer"),
    "hospital": _("Hospital"),
    "police_station": _("Police station"),
    "cell_area": _("Cells of a police station"),
    "other": _("Somewhere else"),
}


class ExceptionalReasonGiven(Fact):
    """Why a police station has to be used, told before the child is there."""

    kind: ClassVar[str] = "protection.exceptional_reason"
    title: ClassVar[str] = _("Exceptional reason for a police station")
    sentence: ClassVar[str] = _("%(by)s gave the reason why %(child)s must be at a police station.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 18

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Which exceptional circumstances"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    authorised_by: ShortText | None = told(_("Who authorised it"))
    sought: Text | None = told(
        _("Which other places were sought, by whom, and the answers"), widget="textarea", rows=2
    )
    authority_escalated_to: ShortText | None = told(_("To whom in the authority it was escalated"))


class AtPoliceStation(Fact):
    """A child in police protection is at a police station."""

    kind: ClassVar[str] = "protection.at_station"
    title: ClassVar[str] = _("At a police station")
    sentence: ClassVar[str] = _("%(child)s was brought to a police station for safety.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 22

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    part_of_station: Literal["family_room", "office", "cell_area"] | None = told(
        _("Where in the station"),
        Classification.LOCATION,
        widget="radios",
        labels={
            "family_room": _("Family or interview room"),
            "office": _("Office"),
            "cell_area": _("Cells"),
        },
    )
    with_child: ShortText | None = told(_("Who stays with the child"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Authority that should accommodate the child"))


class Placed(Fact):
    """The child was brought to a place of safety."""

    kind: ClassVar[str] = "protection.placed"
    title: ClassVar[str] = _("Brought to a place of safety")
    sentence: ClassVar[str] = _("%(child)s was brought to a place of safety.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    place_sort: PlaceSort | None = told(
        _("What sort of place"),
        Classification.LOCATION,
        widget="select",
        labels=PLACES_OF_SAFETY,
    )
    carers: tuple[Carer, ...] = told(
        _("Who cares for the child there"), Classification.PERSONAL, default=()
    )
    adults_checked: Known[bool] | None = told(
        _("Was every adult of the household checked before?"), widget="known"
    )
    adults: tuple[Person, ...] = told(
        _("Adults of the household"), Classification.PERSONAL, default=()
    )


class MovedFromStation(Fact):
    """The child left the police station for somewhere suitable."""

    kind: ClassVar[str] = "protection.moved"
    title: ClassVar[str] = _("Moved out of the police station")
    sentence: ClassVar[str] = _("%(child)s was moved out of the police station.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 70

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    place_sort: PlaceSort | None = told(
        _("Moved to what sort of place"),
        Classification.LOCATION,
        widget="select",
        labels=PLACES_OF_SAFETY,
    )


class ContactDecided(Fact):
    """Whom the child may see or speak with while protected, in the child's best interests."""

    kind: ClassVar[str] = "protection.contact_decided"
    title: ClassVar[str] = _("Contact decided")
    sentence: ClassVar[str] = _("%(by)s decided whom %(child)s may see.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    people: tuple[Person, ...] = told(_("With whom"), Classification.PERSONAL, default=())
    allowed: bool | None = told(_("Allowed?"), widget="yes_no")
    childs_view: Text | None = told(
        _("What the child wants"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class DesignatedOfficerReviewed(Fact):
    """The designated officer inquired into the case, decided whether it must go on, wrote it down.

    Children Act 1989, section 46(5): the child is released unless there is still reasonable cause.
    """

    kind: ClassVar[str] = "protection.do_reviewed"
    title: ClassVar[str] = _("Designated officer’s review")
    sentence: ClassVar[str] = _("%(by)s reviewed the police protection of %(child)s.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_view: Text | None = told(
        _("What the child wants, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    still_needed: bool | None = told(
        _("Is there still reasonable cause to believe the child is likely to suffer harm?"),
        widget="yes_no",
    )
    enquiries: Text | None = told(
        _("What was inquired into, and the result"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    epo_considered: ShortText | None = told(
        _("Emergency protection order: considered, applied for, why not")
    )
    next_review: AwareDatetime | None = told(_("Next review"), widget="datetime")


class ProtectionEnded(Fact):
    """Police protection ended: the child is released, or somebody else now protects the child."""

    kind: ClassVar[str] = "protection.ended"
    title: ClassVar[str] = _("Police protection ended")
    sentence: ClassVar[str] = _("Police protection of %(child)s ended.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 80

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: (
        Literal[
            "released_no_longer_needed",
            "epo",
            "la_agreement",
            "care_order",
            "72h_expiry",
            "turned_18",
        ]
        | None
    ) = told(
        _("Why it ended"),
        widget="select",
        labels={
            "released_no_longer_needed": _("No longer needed"),
            "epo": _("A court made an emergency protection order"),
            "la_agreement": _("The authority accommodates the child by agreement"),
            "care_order": _("A court made a care order"),
            "72h_expiry": _("72 hours were over"),
            "turned_18": _("The young person turned 18"),
        },
    )
    ended_by: ShortText | None = told(_("Who ended it"))
    into_whose_care: Carer | None = told(_("Into whose care"), Classification.PERSONAL)


class EndRecorded(Fact):
    """When and in what circumstances the power ended, and the plan agreed.

    Inspection report, section 8: there were no such records.
    """

    kind: ClassVar[str] = "protection.end_recorded"
    title: ClassVar[str] = _("Circumstances of the end recorded")
    sentence: ClassVar[str] = _("%(by)s recorded how police protection of %(child)s ended.")
    ask: ClassVar[str] = "designated_officer"
    rank: ClassVar[int] = 85

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    circumstances: Text | None = told(
        _("In what circumstances it ended"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    plan: Text | None = told(
        _("What keeps the child safe from now on, agreed with whom"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    child_told: Known[bool] | None = told(_("Was the child told?"), widget="known")
    strategy_discussion: ShortText | None = told(_("Strategy discussion: when, reference"))


class FoundUnderOrder(Fact):
    """Police found a child whom a court ordered to be brought to the authority."""

    kind: ClassVar[str] = "child.found_under_order"
    title: ClassVar[str] = _("Found under a court’s order")
    sentence: ClassVar[str] = _("%(child)s was found, whom a court ordered to be recovered.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 20

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    order: ShortText | None = told(_("Which order"))
    local_authority: ShortText | None = told(_("Authority that must collect the child"))


class ChildCollected(Fact):
    """The authority collected the child."""

    kind: ClassVar[str] = "child.collected"
    title: ClassVar[str] = _("Collected by the authority")
    sentence: ClassVar[str] = _("The authority collected %(child)s.")
    ask: ClassVar[str] = "la_edt"
    rank: ClassVar[int] = 70

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    collected_by: ShortText | None = told(_("Who collected the child"), Classification.PERSONAL)


class ChildPlaced(Fact):
    """The authority placed the child with a carer or in a home."""

    kind: ClassVar[str] = "child.placed"
    title: ClassVar[str] = _("Placed by the authority")
    sentence: ClassVar[str] = _("%(child)s was placed by the local authority.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carers: tuple[Carer, ...] = told(_("With whom"), Classification.PERSONAL, default=())
    local_authority: ShortText | None = told(_("Authority that placed the child"))


class EmergencyProtectionOrderGranted(Fact):
    """A court made an emergency protection order for the child."""

    kind: ClassVar[str] = "epo.granted"
    title: ClassVar[str] = _("Emergency protection order made")
    sentence: ClassVar[str] = _("A court made an emergency protection order for %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 20

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    court: ShortText | None = told(_("Which court"))
    applied_for_by: ShortText | None = told(_("Who applied for it"))
    expires_at: AwareDatetime | None = told(_("When it expires"), widget="datetime")
