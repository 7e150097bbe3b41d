"""Where in the station a child is kept, and what is done to the child there."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _


class CellReasonGiven(Fact):
    """Why a cell and no detention room, told before the child is put there. PACE Code C 8.8."""

    kind: ClassVar[str] = "custody.cell_reason"
    title: ClassVar[str] = _("Why a cell")
    sentence: ClassVar[str] = _("%(by)s gave the reason why %(child)s is in a cell.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 28

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: ShortText | None = told(
        _("Why"),
        widget="radios",
        labels={
            "no_other_secure_room": _("There is no other secure room"),
            "supervision_not_practicable": _("The child could not be supervised elsewhere"),
            "cell_more_comfortable": _("The cell is more comfortable for the child"),
        },
    )
    explained: Text | None = told(_("Explain"), widget="textarea", rows=2)


class PutInCell(Fact):
    """The child was put in a cell."""

    kind: ClassVar[str] = "custody.in_cell"
    title: ClassVar[str] = _("Put in a cell")
    sentence: ClassVar[str] = _("%(by)s put %(child)s in a cell.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 30

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    cell: ShortText | None = told(_("Which cell"))


class MovedInCustody(Fact):
    """The child was moved within the station, and why."""

    kind: ClassVar[str] = "custody.moved"
    title: ClassVar[str] = _("Moved within the station")
    sentence: ClassVar[str] = _("%(by)s moved %(child)s within the station.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 31

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    to: (
        Literal["detention_room", "juvenile_room", "interview", "exercise", "medical", "other"]
        | None
    ) = told(
        _("Where to"),
        widget="select",
        labels={
            "detention_room": _("Detention room"),
            "juvenile_room": _("Room for children"),
            "interview": _("Interview room"),
            "exercise": _("Exercise yard"),
            "medical": _("Medical room"),
            "other": _("Somewhere else"),
        },
    )
    why: ShortText | None = told(_("Why"))


class AdultPresentAtSearch(Fact):
    """The appropriate adult is present for a strip search."""

    kind: ClassVar[str] = "custody.aa_present_at_search"
    title: ClassVar[str] = _("Appropriate adult present at the search")
    sentence: ClassVar[str] = _("An appropriate adult was present when %(child)s was searched.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 28

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    adult: ShortText | None = told(_("Who was present"), Classification.PERSONAL)
    child_declined: bool | None = told(
        _("Did the child say, with the adult there, that the adult should not be present?"),
        widget="yes_no",
    )
    adult_agreed: bool | None = told(
        _("Did the adult agree, and sign?"),
        widget="yes_no",
        reveal={"on": "child_declined", "value": True},
    )


class SearchUrgent(Fact):
    """Why a strip search could not wait for the appropriate adult: a risk of serious harm."""

    kind: ClassVar[str] = "custody.search_urgent"
    title: ClassVar[str] = _("Why the search could not wait")
    sentence: ClassVar[str] = _("%(by)s said why the search of %(child)s could not wait.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 28

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Which serious harm, to the child or to others"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    adult_told_after: bool | None = told(
        _("Was the appropriate adult told afterwards?"), widget="yes_no"
    )


class StripSearched(Fact):
    """A search that exposed intimate parts, or clothing taken away for the child's own safety.

    PACE Code C, Annex A, and PD v Merseyside: both need the same protections.
    """

    kind: ClassVar[str] = "custody.strip_search"
    title: ClassVar[str] = _("Strip search")
    sentence: ClassVar[str] = _("%(child)s was strip searched.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 30

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    urgent: bool | None = told(_("Was there a risk of serious harm if it waited?"), widget="yes_no")
    sort: Literal["search", "clothing_removed"] | None = told(
        _("What was done"),
        widget="radios",
        labels={
            "search": _("Search that exposed intimate parts"),
            "clothing_removed": _("Clothing taken away for the child’s own safety"),
        },
    )
    reason: Text | None = told(
        _("Why it was needed"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    authorised_by: ShortText | None = told(_("Who authorised it: name, rank"))
    searchers: ShortText | None = told(_("Who searched: two or more, unless urgent"))
    same_sex: bool | None = told(_("Were all of the child’s own sex?"), widget="yes_no")
    out_of_sight: bool | None = told(_("Could nobody else see?"), widget="yes_no")
    found: Text | None = told(
        _("What was found"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    childs_words: Text | None = told(
        _("What the child said about it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )


class InterviewedInCustody(Fact):
    """The child was interviewed as a suspect."""

    kind: ClassVar[str] = "custody.interview"
    title: ClassVar[str] = _("Interviewed in custody")
    sentence: ClassVar[str] = _("%(child)s was interviewed in custody.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 56

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    adult_present: bool | None = told(_("Was the appropriate adult there?"), widget="yes_no")
    solicitor_present: bool | None = told(_("Was a solicitor there?"), widget="yes_no")
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    interviewers: ShortText | None = told(_("Who interviewed"), Classification.PERSONAL)
