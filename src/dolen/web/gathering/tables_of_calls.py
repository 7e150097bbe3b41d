"""The pages of tables 1 to 3: how soon a call is answered, MARAC, and the bands of a SERAF."""

from dolen.contact.assessments import LINES as CALL_LINES
from dolen.contact.assessments import CallFloor, first_line
from dolen.domestic_abuse.assessments import LINES as MARAC_LINES
from dolen.domestic_abuse.assessments import QUESTIONS, MaracInputs, marac
from dolen.exploitation.bands import BAND_ROWS, OFFENCE_DISCLOSED, banding_row, points
from dolen.exploitation.instrument import MODERATE_SIGNS, SIGNIFICANT_SIGNS, VULNERABILITIES
from dolen.law.parameters_domestic_abuse import REPEAT_WITHIN
from dolen.law.sources import GWENT_REPORT
from dolen.law.tables import TableRow
from dolen.law.words import _
from dolen.web.presenting.tables import Decided, Given, Number, Question, TriedTable

_MOST = 99
_OLDEST = 17


def _call(given: Given, number: Number) -> Decided:
    del number  # every table takes the numbers; this one needs none
    holds: dict[CallFloor, bool] = {
        "emergency": given.yes("danger") is True,
        "priority": given.yes("warned") is True,
        "not_diary": given.yes("answered") is False,
        "diary_allowed": given.yes("explained") is True,
    }
    held = [value for value, does in holds.items() if does]
    return Decided(number=CALL_LINES.index(first_line(held)) + 1)


CALLS = TriedTable(
    number="1",
    name="call",
    title=_("How soon must a call about a child be answered?"),
    section=GWENT_REPORT.at("section 5"),
    questions=(
        Question(
            name="danger",
            says=_("Is a child in danger now, or is a crime against a child going on?"),
            bears_on=1,
        ),
        Question(
            name="warned",
            says=_("Is a warning held about the child, the address or a person in the call?"),
            bears_on=2,
        ),
        Question(name="answered", says=_("Are all six questions of THRIVE answered?"), bears_on=3),
        Question(
            name="explained",
            says=_("Has a supervisor said why no risk goes on?"),
            bears_on=4,
        ),
    ),
    rows=tuple(
        TableRow(number=n, when=line.when, then=line.says, cited=line.cited)
        for n, line in enumerate(CALL_LINES, start=1)
    ),
    decide=_call,
)

_CHILD_THERE = _("A child lives there: tell the school, and record what the child said.")
_NEEDS_REASON = _("Write down why the risk is judged to be high: the referral needs it.")


def _marac(given: Given, number: Number) -> Decided:
    found = marac(
        MaracInputs(
            yes_count=given.number("yes_count"),
            judgement=given.yes("judgement"),
            judgement_reason=given.yes("reason") is True,
            incidents_12m=given.number("incidents"),
            referred_within_12m=given.yes("referred"),
            child_in_household=given.yes("child") is True,
        ),
        number,
    )
    besides = ((_NEEDS_REASON,) if found.short_of_reason else ()) + (
        (_CHILD_THERE,) if found.also else ()
    )
    row = next(n for n, line in enumerate(MARAC_LINES, start=1) if line.value == found.value)
    return Decided(number=row, besides=besides)


MARAC = TriedTable(
    number="2",
    name="marac",
    title=_("Does a case of domestic abuse go to MARAC?"),
    section=GWENT_REPORT.at("section 6"),
    questions=(
        Question(
            name="referred",
            says=_("Abused again within %(number)s months of a referral to MARAC?"),
            bears_on=1,
            parameter=REPEAT_WITHIN,
        ),
        Question(
            name="yes_count",
            says=_("How many questions of the risk tool (DASH) were answered with yes?"),
            kind="number",
            most=len(QUESTIONS),
            bears_on=2,
        ),
        Question(
            name="judgement", says=_("Does an officer judge the risk to be high?"), bears_on=3
        ),
        Question(name="reason", says=_("Is it written down why?")),
        Question(
            name="incidents",
            says=_("How many incidents between the same two people in the last twelve months?"),
            kind="number",
            most=_MOST,
            bears_on=4,
        ),
        Question(name="child", says=_("Does a child live in the household?")),
    ),
    rows=tuple(
        TableRow(
            number=n, when=line.when, then=line.says, cited=line.cited, parameter=line.parameter
        )
        for n, line in enumerate(MARAC_LINES, start=1)
    ),
    decide=_marac,
)


def _seraf(given: Given, number: Number) -> Decided:
    single = [given.number(name) for name in ("vulnerabilities", "moderate", "earlier")]
    recent = given.number("recent")
    counted = [one for one in (*single, recent) if one is not None]
    score = points(sum(one or 0 for one in single), recent or 0, number) if counted else None
    row = banding_row(score, number, active_at=given.number("age") if given.yes("active") else None)
    return Decided(
        number=row.number, besides=(OFFENCE_DISCLOSED,) if given.yes("disclosed") else ()
    )


SERAF = TriedTable(
    number="3",
    name="seraf",
    title=_("How great is a child’s risk of exploitation (SERAF)?"),
    section=GWENT_REPORT.at("section 7"),
    questions=(
        Question(
            name="vulnerabilities",
            says=_("How many vulnerabilities were marked?"),
            kind="number",
            most=len(VULNERABILITIES),
            bears_on=2,
        ),
        Question(
            name="moderate",
            says=_("How many moderate signs, now or in the past six months?"),
            kind="number",
            most=len(MODERATE_SIGNS),
            bears_on=2,
        ),
        Question(
            name="recent",
            says=_("How many grave signs in the past six months?"),
            kind="number",
            most=len(SIGNIFICANT_SIGNS),
            bears_on=2,
        ),
        Question(
            name="earlier",
            says=_("How many grave signs in the six months before?"),
            kind="number",
            most=len(SIGNIFICANT_SIGNS),
            bears_on=2,
        ),
        Question(
            name="age", says=_("How old is the child?"), kind="number", most=_OLDEST, bears_on=1
        ),
        Question(name="active", says=_("Is the child sexually active?"), bears_on=1),
        Question(name="disclosed", says=_("Was an offence disclosed?")),
    ),
    rows=tuple(
        TableRow(number=r.number, when=r.when, then=r.says, cited=r.cited, parameter=r.parameter)
        for r in BAND_ROWS
    ),
    decide=_seraf,
)
