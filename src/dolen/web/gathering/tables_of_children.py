"""The pages of tables 4, 7, 11 and 12: a missing child, a warning notice, a place, and a clock."""

from dolen.duties.endings import ENDINGS, ending
from dolen.duties.state import Status
from dolen.law.sources import GWENT_REPORT
from dolen.law.tables import OURS, TableRow
from dolen.law.words import _
from dolen.missing.notices import NOTICE_ROWS, Care, ChildForNotice, notice_row
from dolen.missing.signs import RISK_ROWS, SIGN_WORDS, rows_that_hold
from dolen.protection.facts import PLACES_OF_SAFETY
from dolen.protection.places import PLACE_ROWS, place_row
from dolen.web.presenting.tables import Decided, Given, Number, Question, TriedTable

_OLDEST = 120


def _missing(given: Given, number: Number) -> Decided:
    del number  # every table takes the numbers; this one needs none
    held = rows_that_hold(given.several("signs"), reason_for_less=given.yes("reason") is True)
    return Decided(number=held[0], also=held[1:])


MISSING = TriedTable(
    number="4",
    name="missing",
    title=_("How great is a missing child’s risk at the least?"),
    section=GWENT_REPORT.at("section 6"),
    questions=(
        Question(
            name="signs",
            says=_("Which of these is so?"),
            kind="several",
            choices=SIGN_WORDS,
        ),
        Question(
            name="reason",
            says=_("Did somebody grade lower in this episode and record why?"),
            bears_on=len(RISK_ROWS) - 1,
        ),
    ),
    rows=RISK_ROWS,
    decide=_missing,
)

_CARE: dict[str, str] = {
    "order": _("Yes, under a care order"),
    "voluntary": _("Yes, by agreement"),
    "unknown": _("Yes, and on what basis is not known"),
    "none": _("No"),
}


_CARES: dict[str, Care] = {
    "order": "order",
    "voluntary": "voluntary",
    "none": "none",
}


def _notice(given: Given, number: Number) -> Decided:
    care = _CARES.get(given.choice("care") or "", "unknown")
    child = ChildForNotice(
        age=given.number("age"), care=care, protected=given.yes("protected") is True
    )
    return Decided(number=notice_row(child, number).number)


NOTICES = TriedTable(
    number="7",
    name="abduction-notice",
    title=_("Can a child abduction warning notice be served?"),
    section=GWENT_REPORT.at("section 7"),
    questions=(
        Question(
            name="age", says=_("How old is the child?"), kind="number", most=_OLDEST, bears_on=1
        ),
        Question(
            name="care", says=_("Is the child in care?"), kind="choice", choices=_CARE, bears_on=2
        ),
        Question(
            name="protected",
            says=_("Is the child in police protection or under an emergency protection order?"),
            bears_on=4,
        ),
    ),
    rows=tuple(
        TableRow(number=r.number, when=r.when, then=r.says, cited=r.cited, parameter=r.parameter)
        for r in NOTICE_ROWS
    ),
    decide=_notice,
)


def _place(given: Given, number: Number) -> Decided:
    del number  # every table takes the numbers; this one needs none
    return Decided(number=place_row(given.choice("place")).number)


PLACES = TriedTable(
    number="11",
    name="place-of-safety",
    title=_("May a child in police protection be here?"),
    section=GWENT_REPORT.at("section 8"),
    questions=(
        Question(
            name="place",
            says=_("Where is the child, or is to be taken?"),
            kind="choice",
            choices=PLACES_OF_SAFETY,
            bears_on=1,
        ),
    ),
    rows=tuple(
        TableRow(number=r.number, when=r.when, then=r.says, cited=r.cited) for r in PLACE_ROWS
    ),
    decide=_place,
)

_ENDED: dict[str, Status | None] = {
    "nothing": None,
    "done": Status.MET,
    "excused": Status.EXCUSED,
    "void": Status.VOID,
    "superseded": Status.SUPERSEDED,
    "cancelled": Status.CANCELLED,
    "breached": Status.BREACHED,
}
_HAPPENED = {
    "nothing": _("Nothing yet"),
    "done": _("It was done"),
    "excused": _("Somebody who may gave a reason why not"),
    "void": _("What opened it was taken back"),
    "superseded": _("A later event took it over"),
    "cancelled": _("It is no longer needed"),
    "breached": _("What it guards was done although the duty was not met"),
}
_LATE = {"yes": _("Yes"), "no": _("No"), "none": _("It has no time")}


def _duty(given: Given, number: Number) -> Decided:
    del number  # every table takes the numbers; this one needs none
    ended = _ENDED[given.choice("happened") or "nothing"]
    return Decided(number=ending(ended, late=given.choice("late") == "yes").number)


DUTIES = TriedTable(
    number="12",
    name="duty",
    title=_("How does a duty stand?"),
    section=OURS,
    questions=(
        Question(
            name="happened",
            says=_("What has happened to the duty?"),
            kind="choice",
            choices=_HAPPENED,
            required=True,
        ),
        Question(
            name="late",
            says=_("Had its time passed by then?"),
            kind="choice",
            choices=_LATE,
            bears_on=1,
        ),
    ),
    rows=tuple(
        TableRow(number=r.number, when=r.when, then=r.status.words, cited=r.cited) for r in ENDINGS
    ),
    decide=_duty,
)
