"""One missing episode: reported, recorded, looked for, found."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import (
    Adult,
    Carer,
    Child,
    Person,
    Place,
    Reporter,
    ShortText,
    Text,
)
from dolen.law.words import _
from dolen.missing.grading import LEVELS


class ChildReportedMissing(Fact):
    """Somebody told the police that they do not know where the child is. A new episode begins.

    Inspection report, section 6: a patrol took six hours to reach the home, known addresses were
    not checked for a day. What the caller knows of the last sighting is asked once, here.
    """

    kind: ClassVar[str] = "missing.reported"
    title: ClassVar[str] = _("Child reported missing")
    sentence: ClassVar[str] = _("%(by)s took a report that %(child)s was missing.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 12

    child: Child | None = told(_("Child who is missing"), Classification.PERSONAL)
    missing_since: AwareDatetime | None = told(
        _("Missing since"), Classification.LOCATION, widget="datetime"
    )
    missing_from: (
        Literal["home", "care_home", "foster", "hospital", "school", "other_placement", "other"]
        | None
    ) = told(
        _("Missing from"),
        Classification.LOCATION,
        widget="radios",
        labels={
            "home": _("Home"),
            "care_home": _("Children’s home"),
            "foster": _("Foster home"),
            "hospital": _("Hospital"),
            "school": _("School"),
            "other_placement": _("Another placement of the authority"),
            "other": _("Somewhere else"),
        },
    )
    last_seen_at: AwareDatetime | None = told(
        _("Last seen at what time"), Classification.LOCATION, widget="datetime"
    )
    last_seen_place: Place | None = told(_("Last seen where"), Classification.LOCATION)
    last_seen_with: tuple[Person, ...] = told(
        _("Last seen with whom"), Classification.PERSONAL, default=()
    )
    clothing: ShortText | None = told(_("Clothing and things carried"), Classification.PERSONAL)
    phone_with_child: Known[bool] | None = told(
        _("Does the child have a telephone?"), Classification.PERSONAL, widget="known"
    )
    phone_number: ShortText | None = told(_("Telephone number"), Classification.PERSONAL)
    money: Known[ShortText] | None = told(
        _("Money or bank card"), Classification.PERSONAL, widget="known"
    )
    transport: Known[ShortText] | None = told(
        _("Bicycle, car, travel card"), Classification.PERSONAL, widget="known"
    )
    needs_medication: Known[bool] | None = told(
        _("Would it be dangerous to be without medication or treatment?"),
        Classification.SENSITIVE,
        widget="known",
    )
    medication: ShortText | None = told(
        _("Which medication, and when it is next needed"),
        Classification.SENSITIVE,
        reveal={"on": "needs_medication", "value": True},
    )
    self_harm_feared: Known[bool] | None = told(
        _("Is there a fear that the child will hurt or kill themselves?"),
        Classification.SENSITIVE,
        widget="known",
    )
    out_of_character: Known[bool] | None = told(
        _("Is this the first time and unlike the child?"),
        Classification.SENSITIVE,
        widget="known",
    )
    believed_with: tuple[Adult, ...] = told(
        _("Adults the child may be with"), Classification.PERSONAL, default=()
    )
    why_left: Text | None = told(
        _("What happened before the child left"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    usual_places: Text | None = told(
        _("Places and people the child goes to"),
        Classification.LOCATION,
        widget="textarea",
        rows=2,
    )
    tried_already: ShortText | None = told(_("What has been done to find the child"))
    reporter: Reporter | None = told(_("Who reports it"), Classification.PERSONAL)
    reporter_relation: ShortText | None = told(
        _("Who that is to the child"), Classification.PERSONAL
    )
    carer: Carer | None = told(_("Who cares for the child"), Classification.PERSONAL)
    placing_authority: ShortText | None = told(_("Authority that placed the child, if any"))
    host_authority: ShortText | None = told(_("Authority where the child was staying"))
    known: bool | None = told(
        _("Is there a missing individual risk assessment (MIRAF), or has the child gone before?"),
        widget="yes_no",
        hint=_("Dolen works this out from earlier records if it is left open."),
    )
    repeat: bool | None = told(
        _("Does the child go missing repeatedly?"),
        widget="yes_no",
        hint=_("Dolen counts earlier episodes if it is left open."),
    )
    floor: ShortText | None = told(
        _("Lowest grade the facts support"),
        Classification.SENSITIVE,
        widget="derived",
        labels=LEVELS,
    )


class MissingRecorded(Fact):
    """The child is on record as missing, on every system that must know."""

    kind: ClassVar[str] = "missing.recorded"
    title: ClassVar[str] = _("Recorded as missing")
    sentence: ClassVar[str] = _("%(by)s recorded %(child)s as missing.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 14

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    first_steps: Text | None = told(
        _("First steps agreed"), Classification.OPERATIONAL, widget="textarea", rows=3
    )
    review_due: AwareDatetime | None = told(_("Risk to be reviewed by"), widget="datetime")
    reference: ShortText | None = told(_("Reference on the force’s system"))


class EnquiriesBegun(Fact):
    """Officers were deployed and enquiries began."""

    kind: ClassVar[str] = "missing.attended"
    title: ClassVar[str] = _("Enquiries begun")
    sentence: ClassVar[str] = _("%(by)s began enquiries to find %(child)s.")
    ask: ClassVar[str] = "fpoc_dispatch"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    home_searched: Known[bool] | None = told(
        _("Was the home or the child’s room searched?"), widget="known"
    )
    found_in_search: Text | None = told(
        _("What was found or noticed"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    actions: Text | None = told(_("What was done, and the result"), widget="textarea", rows=3)
    publicity: ShortText | None = told(_("Publicity: agreed, refused, why"))


class AddressesChecked(Fact):
    """The addresses and people the child is known to go to were checked."""

    kind: ClassVar[str] = "missing.addresses_checked"
    title: ClassVar[str] = _("Known addresses and people checked")
    sentence: ClassVar[str] = _("%(by)s checked the addresses and people known for %(child)s.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    addresses: tuple[Place, ...] = told(_("Addresses visited"), Classification.LOCATION, default=())
    people: tuple[Person, ...] = told(_("People spoken to"), Classification.PERSONAL, default=())
    telephone_tried: Known[bool] | None = told(
        _("Was the child’s telephone tried?"), widget="known"
    )
    result: Text | None = told(
        _("What was learned"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    still_to_check: ShortText | None = told(_("Still to be checked, and by whom"))


class MissingChildFound(Fact):
    """The missing child was found or came back.

    Being found ends the search and opens two interviews: the police's and an independent one.
    """

    kind: ClassVar[str] = "missing.found"
    title: ClassVar[str] = _("Child found or returned")
    sentence: ClassVar[str] = _("%(child)s was found or came back.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 70
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="found_at", from_field="child", to_field="place"),
        Relates(relation="found_with", from_field="child", to_field="with_whom"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    with_whom: tuple[Person, ...] = told(
        _("With whom the child was"), Classification.PERSONAL, default=()
    )
    how: Literal["returned", "police", "carer", "partner", "public"] | None = told(
        _("How the child came to be found"),
        widget="radios",
        labels={
            "returned": _("Came back"),
            "police": _("Found by police"),
            "carer": _("Found by a parent or carer"),
            "partner": _("Found by another agency"),
            "public": _("Found by somebody else"),
        },
    )
    found_by: ShortText | None = told(_("Found by whom"), Classification.PERSONAL)
    condition: Text | None = told(
        _("How the child was: injuries, state, what the child needs now"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    injured: Known[bool] | None = told(
        _("Was the child hurt?"), Classification.SENSITIVE, widget="known"
    )
    returned_to: Place | None = told(_("Where the child went next"), Classification.LOCATION)
    returned_to_whom: Carer | None = told(_("Into whose care"), Classification.PERSONAL)
    exploited: bool | None = told(
        _("Are there signs that the child was exploited while missing?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    short_and_before_school: bool | None = told(
        _("Short absence, over before the next school day?"), widget="derived"
    )


class MissingReportWithdrawn(Fact):
    """The report was no report of a missing child; what it opened is void, and stays on record."""

    kind: ClassVar[str] = "missing.closed_in_error"
    title: ClassVar[str] = _("Reported in error")
    sentence: ClassVar[str] = _("%(by)s closed the report about %(child)s as made in error.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 85

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why it was an error, and where the child was"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class EpisodeClosed(Fact):
    """The episode is closed: the child was heard, and what was said is in the MIRAF.

    Until then its facts belong together; being found closes nothing.
    """

    kind: ClassVar[str] = "missing.closed"
    title: ClassVar[str] = _("Episode closed")
    sentence: ClassVar[str] = _("%(by)s closed the missing episode of %(child)s.")
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 88

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_view_effect: Text | None = told(
        _("What the child said, and what follows from it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    reason: Text | None = told(_("What is left to do, and who does it"), widget="textarea", rows=2)
