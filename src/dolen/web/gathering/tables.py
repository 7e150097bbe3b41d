"""The decision tables of the house: all thirteen, what was answered to one, and what it says."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.custody.assessments import ROWS as CUSTODY_ROWS
from dolen.custody.searches import SEARCH_ROWS
from dolen.investigation.assessments import ROWS as ALLOCATION_ROWS
from dolen.law.sources import GWENT_REPORT, Provision
from dolen.law.sources_offenders import MAPPA_LEVELS_PAGE
from dolen.law.words import _ as marked
from dolen.offenders.assessments import CRITERIA, LEVELS
from dolen.referral.assessments import ROWS as NOTICE_ROWS
from dolen.web.gathering.exploitation import numbers_on
from dolen.web.gathering.tables_of_calls import CALLS, MARAC, SERAF
from dolen.web.gathering.tables_of_children import DUTIES, MISSING, NOTICES, PLACES
from dolen.web.presenting.numbers import Cited, cited
from dolen.web.presenting.tables import (
    AnswerShown,
    AskedLine,
    Given,
    ListedTable,
    Number,
    Question,
    RowLine,
    TriedTable,
    answer_of,
    asked,
    choices_of,
    forces_of,
    rows_of,
)
from dolen.web.words import translated

TRIED: Mapping[str, TriedTable] = {
    one.name: one for one in (CALLS, MARAC, SERAF, MISSING, NOTICES, PLACES, DUTIES)
}
"""The tables that are tried at a page of this family, by the name in its address."""

_LONGEST = 4
"""How many digits a number may have before it is no longer read."""
_Rows = Sequence[tuple[int, Sequence[Provision]]]


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A table with a page of its own."""

    number: str
    title: str
    section: Provision
    page: str
    rows: _Rows


_SECTION_10 = GWENT_REPORT.at("section 10")
_SECTION_11 = GWENT_REPORT.at("section 11")
_ELSEWHERE: tuple[_Elsewhere, ...] = (
    _Elsewhere(
        "5", marked("Is a notice needed?"), GWENT_REPORT.at("section 6"), "web:notice_needed",
        [(row.number, row.cited) for row in NOTICE_ROWS],
    ),
    _Elsewhere(
        "6", marked("Who must investigate?"), GWENT_REPORT.at("section 3"),
        "web:investigation_who", [(row.number, row.cited) for row in ALLOCATION_ROWS],
    ),
    _Elsewhere(
        "8", marked("May an offender be managed reactively?"), _SECTION_10, "web:offender_tables",
        [(n, row.cited) for n, row in enumerate(CRITERIA, start=1)],
    ),
    _Elsewhere(
        "8b", marked("Which MAPPA level?"), _SECTION_10, "web:offender_tables",
        [(level, (MAPPA_LEVELS_PAGE.at("levels"),)) for level, _says, _holds in LEVELS],
    ),
    _Elsewhere(
        "9", marked("Where must a child in custody be?"), _SECTION_11, "web:custody_where",
        [(row.number, row.cited) for row in CUSTODY_ROWS],
    ),
    _Elsewhere(
        "10", marked("May a child be strip searched?"), _SECTION_11, "web:custody_where",
        [(row.number, row.cited) for _holds, row in SEARCH_ROWS],
    ),
)  # fmt: skip


def listed() -> list[ListedTable]:
    """Every decision table in the order of its number, each with the page where it is tried."""
    own = [
        _listed(one, reverse("web:table", args=[one.name]), [(r.number, r.cited) for r in one.rows])
        for one in TRIED.values()
    ]
    other = [_listed(one, reverse(one.page), one.rows) for one in _ELSEWHERE]
    return sorted([*own, *other], key=_place)


@dataclass(frozen=True, slots=True)
class TableSources:
    """A decision table, and what each of its rows rests on."""

    number: str
    title: str
    rows: Sequence[tuple[int, Sequence[Cited]]]


def sources() -> list[TableSources]:
    """Every decision table in the order of its number, with the sources of each row."""
    found = [_sources(one, [(row.number, row.cited) for row in one.rows]) for one in TRIED.values()]
    found += [_sources(one, one.rows) for one in _ELSEWHERE]
    return sorted(found, key=_place)


def _sources(one: TriedTable | _Elsewhere, rows: _Rows) -> TableSources:
    named = [(number, [cited(place) for place in places]) for number, places in rows]
    return TableSources(one.number, translated(one.title), named)


def _place(one: TableSources | ListedTable) -> tuple[int, str]:
    """Table 8b comes after table 8, and 10 after 9."""
    return int(one.number.rstrip("b")), one.number


def _listed(one: TriedTable | _Elsewhere, href: str, rows: _Rows) -> ListedTable:
    return ListedTable(one.number, translated(one.title), cited(one.section), href, forces_of(rows))


@dataclass(frozen=True, slots=True)
class Trial:
    """One table as its page shows it: what is asked, what it says, and all of its rows."""

    number: str
    title: str
    section: object
    questions: Sequence[AskedLine]
    rows: Sequence[RowLine]
    answer: AnswerShown | None
    problems: Sequence[tuple[str, str]]


def trial(table: TriedTable, query: QueryDict, day: dt.date) -> Trial:
    """The page of a table for what `query` answers; without `try` in it nothing was asked yet."""
    number = numbers_on(day)
    tried = "try" in query
    given, problems = read(table.questions, query) if tried else (Given({}), {})
    decided = table.decide(given, number) if tried and not problems else None
    return Trial(
        number=table.number,
        title=translated(table.title),
        section=cited(table.section),
        questions=_asked(table.questions, query, problems, number),
        rows=rows_of(table, number, decided),
        answer=answer_of(table, given, decided, number) if decided else None,
        problems=[(f"#{name}", words) for name, words in problems.items()],
    )


def _asked(
    questions: Iterable[Question], query: QueryDict, problems: Mapping[str, str], number: Number
) -> list[AskedLine]:
    return [
        asked(one, query.getlist(one.name), problems.get(one.name, ""), number) for one in questions
    ]


def read(questions: Iterable[Question], query: QueryDict) -> tuple[Given, dict[str, str]]:
    """What was answered, and by the name of the question what is wrong with an answer."""
    values: dict[str, bool | int | str | tuple[str, ...]] = {}
    problems: dict[str, str] = {}
    for one in questions:
        said = [value.strip() for value in query.getlist(one.name) if value.strip()]
        if not said:
            if one.required:
                problems[one.name] = _("Choose what has happened.")
            continue
        found = _value(one, said)
        if found is None:
            problems[one.name] = _problem(one)
        else:
            values[one.name] = found
    return Given(values), problems


def _value(question: Question, said: Sequence[str]) -> bool | int | str | tuple[str, ...] | None:
    """The answer to a question, None where it cannot be read as one."""
    first, allowed = said[0], {value for value, _words in choices_of(question)}
    if question.kind == "number":
        digits = first.isascii() and first.isdigit() and len(first) <= _LONGEST
        return int(first) if digits and int(first) <= question.most else None
    if not set(said) <= allowed:
        return None
    match question.kind:
        case "several":
            return tuple(dict.fromkeys(said))
        case "yes_no":
            return first == "yes"
        case _:
            return first


def _problem(question: Question) -> str:
    if question.kind == "number":
        return _("Write a whole number from 0 to %(most)s.") % {"most": question.most}
    return _("Choose one of the answers that are offered.")
