"""What a field of a fact accepts, and how a cell's text becomes its value."""

import datetime as dt
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import AwareDatetime

from dolen.exchange.importing import dates, wording
from dolen.journal.fact import Fact, Known

_YES = frozenset({"y", "yes", "true", "1", "t", "ie", "ydy", "oes", "x"})
_NO = frozenset({"n", "no", "false", "0", "f", "na", "nac ydy", "nac oes"})
_UNKNOWN = ("not_known", "not_asked", "declined")
_EXAMPLE = {"day": "2026-01-31", "moment": "2026-01-31 14:30"}


class NotAccepted(ValueError):
    """A text is no answer to the field: `accepted` says in words what is."""

    def __init__(self, accepted: str) -> None:
        self.accepted = accepted
        super().__init__(accepted)


@dataclass(frozen=True, slots=True)
class Clock:
    """How a store writes times: the formats, the zone, and what day it is."""

    formats: tuple[str, ...]
    zone: str
    today: dt.date


@dataclass(frozen=True, slots=True)
class Answer:
    """A field's sort ("text", "day", "moment", "yes_no", "number", "choice"), and its shape.

    `several` fields take a list; `known` ones a value or why there is none.
    """

    sort: str
    several: bool = False
    known: bool = False
    choices: tuple[str, ...] = ()

    def accepted(self, clock: Clock) -> str:
        """What it accepts, in words."""
        return _ACCEPTED[self.sort](self, clock)

    def value(self, given: object, clock: Clock) -> Any:
        """The value of one text. Raises `NotAccepted`."""
        if self.known and given in _UNKNOWN:
            return {"state": given}
        value = given
        if isinstance(given, str):
            try:
                value = _READ[self.sort](self, given, clock)
            except (ValueError, KeyError):
                raise NotAccepted(self.accepted(clock)) from None
        return {"state": "known", "value": value} if self.known else value


@lru_cache(maxsize=2_000)
def answer(fact: type[Fact], name: str) -> Answer:
    """What the field called `name` of `fact` accepts."""
    return of_hint(typing.get_type_hints(fact, include_extras=True)[name])


def of_hint(hint: Any) -> Answer:
    """What a field of this type accepts."""
    several = known = False
    while True:
        origin = typing.get_origin(hint)
        if origin is Annotated:
            hint = typing.get_args(hint)[0]
        elif origin in (typing.Union, types.UnionType):
            hint = next(one for one in typing.get_args(hint) if one is not type(None))
        elif origin is tuple:
            several, hint = True, typing.get_args(hint)[0]
        elif isinstance(hint, type) and issubclass(hint, Known):
            known = True
            hint = hint.model_fields["value"].annotation
        else:
            break
    if typing.get_origin(hint) is Literal:
        return Answer("choice", several, known, tuple(map(str, typing.get_args(hint))))
    return Answer(_SORTS.get(hint, "text"), several, known)


def _moment(_answer: Answer, text: str, clock: Clock) -> dt.datetime:
    return dates.moment(text, clock.formats, clock.zone)


def _day(_answer: Answer, text: str, clock: Clock) -> dt.date:
    return dates.day(text, clock.formats)[0]


def _yes_no(_answer: Answer, text: str, _clock: Clock) -> bool:
    plain = text.lower()
    if plain in _YES:
        return True
    if plain in _NO:
        return False
    raise ValueError(text)


def _choice(answer: Answer, text: str, _clock: Clock) -> str:
    return {choice.lower(): choice for choice in answer.choices}[text.lower()]


_SORTS: dict[Any, str] = {
    dt.datetime: "moment",
    AwareDatetime: "moment",
    dt.date: "day",
    bool: "yes_no",
    int: "number",
    str: "text",
}
_READ: dict[str, Callable[[Answer, str, Clock], Any]] = {
    "moment": _moment,
    "day": _day,
    "yes_no": _yes_no,
    "number": lambda _answer, text, _clock: int(text),
    "choice": _choice,
    "text": lambda _answer, text, _clock: text,
}
_ACCEPTED: dict[str, Callable[[Answer, Clock], str]] = {
    "moment": lambda _answer, clock: wording.dates(clock.formats, _EXAMPLE["moment"]),
    "day": lambda _answer, clock: wording.dates(clock.formats, _EXAMPLE["day"]),
    "yes_no": lambda _answer, _clock: wording.yes_or_no(),
    "number": lambda _answer, _clock: wording.whole_number(),
    "choice": lambda answer, _clock: wording.one_of(answer.choices),
    "text": lambda _answer, _clock: _("text"),
}
