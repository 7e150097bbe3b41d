"""Decision tables that can be tried: what a question and an answer are, and how both are shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from dolen.law.parameters import Parameter
from dolen.law.sources import Provision
from dolen.law.tables import TableRow
from dolen.web.presenting.duties import force_words
from dolen.web.presenting.numbers import Cited, cited
from dolen.web.words import Words, translated

Number = Callable[[Parameter], float]
Kind = Literal["yes_no", "number", "choice", "several"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a page at which a table is tried; its words are marked for translation.

    `choices` are what a choice or several of it can be answered with, `most` is the largest number.
    `bears_on` is the first row that the answer can make hold: left open, it may change an answer
    that a later row gave. `parameter` fills `%(number)s` in the words.
    """

    name: str
    says: str
    kind: Kind = "yes_no"
    choices: Mapping[str, Words] = field(default_factory=dict)
    most: int = 0
    bears_on: int = 0
    required: bool = False
    parameter: Parameter | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered: only what could be read, by the name of the question."""

    values: Mapping[str, bool | int | str | tuple[str, ...]]

    def yes(self, name: str) -> bool | None:
        """Yes or no; None is not known."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def number(self, name: str) -> int | None:
        """A whole number; None is not known."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def choice(self, name: str) -> str | None:
        """What was chosen; None is not known."""
        value = self.values.get(name)
        return value if isinstance(value, str) else None

    def several(self, name: str) -> tuple[str, ...]:
        """Everything that was ticked."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The number of the row that decides, the others that hold too, and what is said besides."""

    number: int
    also: tuple[int, ...] = ()
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedTable:
    """A decision table with its page: what is asked, its rows, and how an answer is found."""

    number: str
    name: str
    title: str
    section: Provision
    questions: tuple[Question, ...]
    rows: tuple[TableRow, ...]
    decide: Callable[[Given, Number], Decided]


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A question as the form shows it, with what was answered and what is wrong with that."""

    name: str
    says: str
    kind: Kind
    choices: Sequence[tuple[str, str]]
    answers: tuple[str, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row as the page shows it."""

    number: int
    when: str
    then: str
    cited: tuple[Cited, ...]
    decides: bool = False
    holds: bool = False


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """The row that decided, what is said besides, and what was left open and could change it."""

    row: RowLine
    besides: tuple[str, ...]
    open: tuple[str, ...]


def asked(question: Question, answers: Iterable[str], problem: str, number: Number) -> AskedLine:
    """A question as the form shows it."""
    return AskedLine(
        question.name,
        filled(question.says, question.parameter, number),
        question.kind,
        choices_of(question),
        tuple(answers),
        problem,
    )


def choices_of(question: Question) -> list[tuple[str, str]]:
    """What a question can be answered with, in words."""
    if question.kind == "yes_no":
        return [("yes", _("Yes")), ("no", _("No"))]
    return [(value, translated(words)) for value, words in question.choices.items()]


def rows_of(table: TriedTable, number: Number, decided: Decided | None = None) -> list[RowLine]:
    """Every row of a table, those that hold marked."""
    holding = () if decided is None else (decided.number, *decided.also)
    return [
        RowLine(
            row.number,
            filled(row.when, row.parameter, number),
            filled(row.then, row.parameter, number),
            tuple(cited(one) for one in row.cited),
            decides=decided is not None and row.number == decided.number,
            holds=row.number in holding,
        )
        for row in table.rows
    ]


def answer_of(table: TriedTable, given: Given, decided: Decided, number: Number) -> AnswerShown:
    """The answer in words: the row that decided, and the open questions that could change it."""
    row = next(one for one in rows_of(table, number, decided) if one.decides)
    left_open = tuple(
        filled(one.says, one.parameter, number)
        for one in table.questions
        if one.name not in given.values and 0 < one.bears_on < decided.number
    )
    return AnswerShown(row, tuple(translated(one) for one in decided.besides), left_open)


def filled(words: str, parameter: Parameter | None, number: Number) -> str:
    """Marked words in the reader's language, with the number they speak of."""
    said = translated(words)
    return said if parameter is None else said % {"number": f"{number(parameter):g}"}


@dataclass(frozen=True, slots=True)
class ForceLine:
    """How far the answers of some rows bind."""

    force: str
    label: str
    rows: str


@dataclass(frozen=True, slots=True)
class ListedTable:
    """A table in the list of all: what it answers, where it comes from, where it is tried."""

    number: str
    title: str
    section: Cited
    href: str
    forces: tuple[ForceLine, ...]


def forces_of(rows: Iterable[tuple[int, Sequence[Provision]]]) -> tuple[ForceLine, ...]:
    """By each binding force, the numbers of the rows that rest on it; a row 0 is for the rest."""
    found: dict[str, list[int]] = {}
    labels: dict[str, str] = {}
    for number, provisions in rows:
        for one in provisions:
            force = one.source.force
            labels[force.value] = force_words(force)
            numbers = found.setdefault(force.value, [])
            if number not in numbers:
                numbers.append(number)
    return tuple(ForceLine(force, labels[force], _rows(sorted(n))) for force, n in found.items())


def _rows(numbers: Sequence[int]) -> str:
    named = [str(one) for one in numbers if one]
    if not named:
        return pgettext("of a decision table", "where no row holds")
    return ngettext("row %(rows)s", "rows %(rows)s", len(named)) % {"rows": ", ".join(named)}
