"""Two people field by field: what agrees, what differs, what is known of one alone. Pure."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from dolen.journal.subjects import SEXES
from dolen.people.portraits import SaidOf
from dolen.web.templatetags.words import london
from dolen.web.words import translated

State = Literal["agrees", "partly", "differs", "one", "neither"]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One thing said of both: the words for each, and whether they agree.

    `model` is how the matching model reads the same, where it looked.
    """

    title: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    state: State
    model: str = ""

    @property
    def state_words(self) -> str:
        """The state in words."""
        return {
            "agrees": _("Agrees"),
            "partly": _("Agrees in part"),
            "differs": _("Differs"),
            "one": _("Known of one only"),
            "neither": _("Not known"),
        }[self.state]


@dataclass(frozen=True, slots=True)
class _Field:
    title: Callable[[], str]
    sorts: tuple[str, ...]
    comparisons: tuple[str, ...] = ()


_FIELDS = (
    _Field(lambda: _("Names"), ("name", "alias"), ("forename", "middle", "surname")),
    _Field(lambda: _("Date of birth"), ("date_of_birth",), ("dob",)),
    _Field(lambda: _("Age"), ("age",)),
    _Field(lambda: _("Sex"), ("sex",), ("sex",)),
    _Field(lambda: _("Addresses given"), ("address",)),
    _Field(lambda: _("Postcodes"), ("postcode",), ("address",)),
    _Field(lambda: _("Telephone numbers"), ("phone",), ("phone",)),
    _Field(lambda: _("References in other systems"), ("reference",), ("reference",)),
    _Field(lambda: _("School"), ("school",)),
    _Field(lambda: _("Language"), ("language",)),
    _Field(lambda: _("Description"), ("description",)),
)
_NAMES = frozenset({"name", "alias"})
_AS_SAID = frozenset({"age"})
"""Sorts whose words depend on when they were said, so that they agree or differ for no reason."""


def field_rows(
    left: Sequence[SaidOf], right: Sequence[SaidOf], model: Mapping[str, str]
) -> list[FieldRow]:
    """A row for each thing that can be told of somebody. `model` has its words by comparison."""
    rows = []
    for field in _FIELDS:
        ours, theirs = _of(left, field.sorts), _of(right, field.sorts)
        words = ", ".join(model[one] for one in field.comparisons if one in model)
        rows.append(
            FieldRow(
                field.title(), _shown(ours), _shown(theirs), _state(ours, theirs, field), words
            )
        )
    return rows


def _of(said: Sequence[SaidOf], sorts: tuple[str, ...]) -> list[SaidOf]:
    return [one for one in said if one.sort in sorts]


def _shown(said: Sequence[SaidOf]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_words(one) for one in reversed(said)))


def _words(one: SaidOf) -> str:
    match one.sort:
        case "date_of_birth":
            return _birth(one)
        case "sex":
            return translated(SEXES.get(one.value, one.value))
        case "age":
            when = {"years": one.value, "day": london(one.happened_at, "day")}
            return _("%(years)s on %(day)s") % when
    return one.value


def _birth(one: SaidOf) -> str:
    if one.key.count("-") == 2:
        return london(dt.date.fromisoformat(one.value))
    return _("%(when)s (no more is known)") % {"when": one.key}


def _compared(said: Sequence[SaidOf]) -> set[str]:
    """What is compared: names by their words, so that a middle name left out is no difference."""
    keys = [(one.sort, one.key or one.value.casefold()) for one in said]
    return {part for sort, key in keys for part in (key.split() if sort in _NAMES else [key])}


def _state(left: Sequence[SaidOf], right: Sequence[SaidOf], field: _Field) -> State:
    if not left and not right:
        return "neither"
    if not left or not right or _AS_SAID & set(field.sorts):
        return "one" if not left or not right else "partly"
    ours, theirs = (_compared(said) for said in (left, right))
    if ours == theirs:
        return "agrees"
    return "partly" if ours & theirs else "differs"
