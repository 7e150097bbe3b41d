"""One record's screen with what is typed in it: the moment, rows told once, a card per child."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from django.http import QueryDict
from pydantic import BaseModel

from dolen.journal.fact import Fact, subject_fields
from dolen.journal.subjects import PersonRef
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.presenting.places import authorities_proposed
from dolen.web.recording import sent
from dolen.web.recording.cards import Card, Moment, OtherMoment, RowForm, Who
from dolen.web.recording.opening import Beginning
from dolen.web.recording.pickers import SAME
from dolen.web.recording.plan import Plan, RowPlan

MOST_CARDS = 20
_AUTHORITY = frozenset({"local_authority", "la", "occurred_in"})
"""The fields that name the local authority of a place."""
_HOUSEHOLD = "others_at_home"
"""The field that takes the grown-ups who live with a child."""
_PREFILLED = frozenset({"child", "place", "person", "victim", "staff"})
"""The parts of those a screen may begin with."""


class Screen:
    """The forms of one screen over data to be judged, over a draft to be shown, or fresh."""

    def __init__(
        self,
        plan: Plan,
        beginning: Beginning,
        *,
        now: dt.datetime,
        data: QueryDict | None = None,
        draft: QueryDict | None = None,
    ) -> None:
        self.plan, self.beginning, self.now = plan, beginning, now
        self.data, self.draft = data, draft
        self.source: QueryDict = data if data is not None else draft or QueryDict()
        self.when = self._form(Moment, "when", {"happened_at": now})
        self.numbers = self._numbers()
        self.once = [self._row(one, f"f{one.number}") for one in plan.once]
        self.cards = [self._card(number, position) for position, number in enumerate(self.numbers)]

    def _form(
        self,
        model: type[BaseModel],
        prefix: str,
        initial: Mapping[str, Any] | None = None,
        fixed: Mapping[str, Any] | None = None,
        asked: tuple[str, ...] | None = None,
    ) -> ModelForm[Any]:
        make = form_from_model(model, asked=asked)
        return make(
            self.data,
            prefix=prefix,
            draft=self.draft,
            initial=initial or {},
            given=Given(fixed=fixed or {}),
        )

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was typed before."""
        return self.data is None and self.draft is None

    def _numbers(self) -> list[int]:
        if not self.plan.each:
            return []
        if self.is_fresh:
            return list(range(max(len(self.beginning.children), 1)))
        given = [int(one) for one in self.source.getlist("card") if _is_number(one)]
        numbers = sorted(dict.fromkeys(given))[:MOST_CARDS]
        leave = str(self.source.get("card-remove", ""))
        numbers = [one for one in numbers if str(one) != leave]
        if self.source.get("card-add") and len(numbers) < MOST_CARDS:
            numbers.append(max(given, default=-1) + 1)
        return numbers or [0]

    @property
    def can_grow(self) -> bool:
        """Whether another child may be added."""
        return len(self.cards) < MOST_CARDS

    def _card(self, number: int, position: int) -> Card:
        children = self.beginning.children
        known = children[position] if self.is_fresh and position < len(children) else ""
        initial = {"child": {"nominal": known}} if known else {}
        card = Card(number, self._form(Who, f"c{number}-who", initial))
        child = PersonRef(nominal=f"{SAME}c{number}-who-child")
        card.rows = [
            self._row(one, f"c{number}-f{one.number}", child) for one in self.plan.shown_in_card
        ]
        return card

    def _row(self, one: RowPlan, prefix: str, child: PersonRef | None = None) -> RowForm:
        fixed: dict[str, Any] = {"happened_at": self.now, **dict(one.row.always)}
        if child is not None and "child" in one.fact.model_fields:
            fixed["child"] = child
        elif child is not None and "children" in one.fact.model_fields:
            fixed["children"] = (child,)
        form = self._form(one.fact, prefix, self._initial(one), fixed, one.asked)
        other = self._form(OtherMoment, f"{prefix}-when")
        touched = sent.touched(self.source, prefix) and self._is_more_than_given(one, prefix)
        return RowForm(
            one, form, other, touched, touched or not one.row.optional, self._proposed(one)
        )

    def _proposed(self, one: RowPlan) -> tuple[str, ...]:
        """Where a row asks for an authority: what the postcodes of the places at hand say of it."""
        asked = one.asked or tuple(one.fact.model_fields)
        return () if _AUTHORITY.isdisjoint(asked) else self._authorities

    @cached_property
    def _authorities(self) -> tuple[str, ...]:
        return authorities_proposed(self.beginning.places, self.beginning.labels)

    def _initial(self, one: RowPlan) -> dict[str, Any]:
        """Who and where the row begins with, for what the record says is prefilled."""
        if one.row.optional or not self.is_fresh:
            return {}
        begin = self.beginning
        wanted = set(self.plan.record.prefill) & set(one.asked)
        found: dict[str, Any] = {}
        for name in wanted:
            part = subject_fields(one.fact).get(name)
            if part is not None and part.role in _PREFILLED:
                found |= _prefilled(one.fact, name, part.role, begin)
        return found

    def _is_more_than_given(self, one: RowPlan, prefix: str) -> bool:
        """Whether more was answered than the place or people the screen filled in itself."""
        if one.row.optional:
            return True
        given = set(self.beginning.people) | set(self.beginning.places)
        return any(
            value.strip() and value not in given
            for key in self.source
            if key.startswith(f"{prefix}-") and not key.endswith(("-rows", "-q", "-said-sort"))
            for value in self.source.getlist(key)
            if not key.startswith(f"{prefix}-when-")
        )

    @cached_property
    def rows(self) -> list[RowForm]:
        """Every row, those told once first."""
        return [*self.once, *(row for card in self.cards for row in card.rows)]

    def forms(self) -> Iterator[ModelForm[Any]]:
        """Every form in the order of the page."""
        yield self.when
        for row in self.once:
            yield from row.forms
        for card in self.cards:
            yield card.who
            for row in card.rows:
                yield from row.forms

    def told_cards(self) -> list[Card]:
        """The cards on which something is said; the first where a record needs one at least."""
        full = [card for card in self.cards if not card.is_empty]
        needed = any(not one.row.optional for one in self.plan.each)
        return full or (self.cards[:1] if needed else [])

    def told_forms(self) -> list[ModelForm[Any]]:
        """The forms whose answers count: rows left empty are left out."""
        told: list[ModelForm[Any]] = [self.when]
        for row in (row for row in self.once if row.told):
            told += row.forms
        for card in self.told_cards():
            told.append(card.who)
            for row in (row for row in card.rows if row.told):
                told += row.forms
        return told

    def says_nothing(self) -> bool:
        """Whether nothing was answered, and no child named of whom the record says something."""
        needed = any(not one.row.optional for one in self.plan.each)
        named = needed and any(not card.is_empty for card in self.cards)
        return not named and not any(row.touched for row in self.rows)

    def is_valid(self) -> bool:
        """Whether every answer that counts was accepted."""
        return all([form.is_valid() for form in self.told_forms()])

    def rows_changed(self) -> bool:
        """Whether a button was pressed that only changes the page."""
        buttons = ("card-add", "card-remove", "find")
        return any(self.source.get(name) for name in buttons) or any(
            form.rows_changed() for form in self.forms()
        )

    def error_items(self) -> list[ErrorItem]:
        """Every error in the order of the page."""
        return [item for form in self.told_forms() for item in form.error_items()]


def _prefilled(fact: type[Fact], name: str, role: str, begin: Beginning) -> dict[str, Any]:
    many = fact.model_fields[name].default == ()
    if role == "child":
        ids: tuple[str, ...] = begin.children
    elif role == "place":
        ids = begin.places[:1]
    elif name == _HOUSEHOLD:
        ids = begin.household
    else:
        # Whoever a record about abuse is opened for is its victim, unless it is a child of theirs.
        other = role == "victim" and begin.about in begin.children
        ids = (begin.about,) if begin.about in begin.people and not other else ()
    refs = [{"nominal": one} for one in ids]
    if not refs:
        return {}
    return {name: refs if many else refs[0]}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4
