"""What a record's screen asks: worked out from its declaration alone, the same for every reader."""

from dataclasses import dataclass
from functools import cached_property

from dolen.cases.completeness import good_records, names_in
from dolen.journal.fact import Classification, Fact, asked_fields, subject_fields
from dolen.law.words import _
from dolen.recording.records import Record, Row

MOST_UNFOLDED = 4
"""A row of a card with more questions than this folds those that can wait."""
INSTEAD_OF_HEARING = ("not_seen", "declined", "too_young")
"""Ends of the kinds that say why a child was not heard: such a row answers for the voice."""


@dataclass(frozen=True)
class RowPlan:
    """One fact of the screen: `asked` are the questions left once the screen answers the others."""

    number: int
    row: Row
    asked: tuple[str, ...]

    @property
    def fact(self) -> type[Fact]:
        """The fact it tells."""
        return self.row.fact

    @property
    def title(self) -> str:
        """Its heading, marked for translation."""
        return self.row.says or self.fact.title

    @cached_property
    def is_voice(self) -> bool:
        """Whether the child's own words are asked here."""
        return any(is_childs_words(self.fact, name) for name in self.asked)

    @property
    def is_instead(self) -> bool:
        """Whether it says why a child was not heard or seen."""
        return self.fact.kind.endswith(INSTEAD_OF_HEARING)


@dataclass(frozen=True)
class Plan:
    """The screen of one record. Rows of `each` child stand in a card for every child."""

    record: Record
    once: tuple[RowPlan, ...]
    each: tuple[RowPlan, ...]

    @property
    def rows(self) -> tuple[RowPlan, ...]:
        """Every row in the order in which the facts are told."""
        return tuple(sorted((*self.once, *self.each), key=lambda one: one.number))

    @property
    def shown_in_card(self) -> tuple[RowPlan, ...]:
        """The rows of a card in the order shown: the child's voice first."""
        return tuple(sorted(self.each, key=lambda one: not one.is_voice))

    @cached_property
    def asks_household(self) -> bool:
        """Whether it speaks of all children of a household, not of one child's own matter."""
        return any("children" in one.fact.model_fields for one in self.once)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of fact it can tell."""
        return frozenset(one.fact.kind for one in self.rows)


def plan_of(record: Record) -> Plan:
    """The plan of a record's screen."""
    with_cards = any(row.each == "child" for row in record.rows)
    rows = [
        RowPlan(number, row, _asked(row, with_cards=with_cards))
        for number, row in enumerate(record.rows)
    ]
    return Plan(
        record,
        once=tuple(one for one in rows if one.row.each == "once"),
        each=tuple(one for one in rows if one.row.each == "child"),
    )


def _asked(row: Row, *, with_cards: bool) -> tuple[str, ...]:
    names = row.asked or tuple(asked_fields(row.fact))
    answered = {name for name, _value in row.always}
    if with_cards:
        answered.add("child" if row.each == "child" else "children")
    derived = {name for name in names if widget_of(row.fact, name) == "derived"}
    return tuple(name for name in names if name not in answered | derived)


def widget_of(fact: type[Fact], name: str) -> str:
    """How a field asks to be shown; empty when it does not say."""
    extra = fact.model_fields[name].json_schema_extra
    ui = extra.get("ui") if isinstance(extra, dict) else None
    return str(ui.get("widget", "")) if isinstance(ui, dict) else ""


def is_childs_words(fact: type[Fact], name: str) -> bool:
    """Whether a field holds the child's own words, wishes or feelings."""
    extra = fact.model_fields[name].json_schema_extra
    held = extra.get("classification") if isinstance(extra, dict) else None
    return held == Classification.CHILDS_WORDS.value and name in _HEARD


def asked_first(one: RowPlan) -> frozenset[str]:
    """The questions shown unfolded: all of a short row; of a long one in a card, the first ones.

    With three children on a telephone the first questions must fit: the child's own words, and what
    a good record holds at once.
    """
    if one.row.each == "once" or len(one.asked) <= MOST_UNFOLDED:
        return frozenset(one.asked)
    good = good_records.get(one.fact.kind)
    wanted = {name for part in good.at_once for name in names_in(part)} if good else set()
    heard = {name for name in one.asked if is_childs_words(one.fact, name)}
    return frozenset((wanted | heard) & set(one.asked)) or frozenset(one.asked[:MOST_UNFOLDED])


_HEARD = frozenset({"words", "wishes_and_feelings"})
NOBODY = _("Not known yet")


def unasked_subjects(one: RowPlan) -> tuple[str, ...]:
    """The people, places and things of the fact that its row does not ask for."""
    return tuple(name for name in subject_fields(one.fact) if name not in {*one.asked, "also"})
