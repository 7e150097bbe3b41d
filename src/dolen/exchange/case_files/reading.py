"""Reads a case file. What a replay does not need is let pass; what is wrong is named plainly."""

import datetime as dt
import json
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from dolen.law.moments import LONDON


class CaseFileWrong(ValueError):
    """A case file cannot be read. The message says which file and case, what was given and why."""


def _aware(given: object) -> object:
    """A time without offset is London time."""
    moment = dt.datetime.fromisoformat(given) if isinstance(given, str) else given
    if isinstance(moment, dt.datetime) and moment.tzinfo is None:
        return moment.replace(tzinfo=LONDON)
    return moment


def _several(given: object) -> object:
    return () if given is None else (given,) if isinstance(given, str) else given


def _whole_years(given: object) -> object:
    """Ages are whole years: a baby of eight months is 0."""
    return int(given) if isinstance(given, float) else given


Age = Annotated[int | None, BeforeValidator(_whole_years)]
Moment = Annotated[dt.datetime, BeforeValidator(_aware)]
Words = Annotated[tuple[str, ...], BeforeValidator(_several)]


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class CasePerson(_Read):
    """A person of a case: roles and an age in years, never a name. An age of None is not known."""

    id: str
    role: Words = ()
    age: Age = None
    sex: str | None = None
    in_school: bool | None = None
    tags: Words = ()


class Standing(_Read):
    """A fact on record before the case begins and still true. `attrs` are its other fields."""

    kind: str
    who: Words = ()
    place: str | None = None
    attrs: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        own = {"kind", "who", "place", "attrs"}
        loose = {name: value for name, value in given.items() if name not in own}
        return given | {"attrs": loose | dict(given.get("attrs") or {})}


class Event(_Read):
    """Something that happened. `derived` events and attributes are left out of the hard replay."""

    id: str
    at: Moment
    kind: str
    who: Words = ()
    place: str | None = None
    attrs: dict[str, Any] = Field(default_factory=dict)
    text: str = ""
    derived: bool = False
    derived_attrs: Words = ()


class Case(_Read):
    """One case: its people, what was known before, what happened, and when statuses are read."""

    id: str
    title: str = ""
    persons: tuple[CasePerson, ...] = ()
    standing: tuple[Standing, ...] = ()
    events: tuple[Event, ...] = Field(min_length=1)
    as_of: Moment

    @property
    def starts_at(self) -> dt.datetime:
        """The moment of the first event."""
        return min(event.at for event in self.events)

    def in_order(self) -> list[Event]:
        """The events that count, by time and then by their order in the file."""
        return sorted((e for e in self.events if e.at <= self.as_of), key=lambda event: event.at)

    def strangers(self) -> list[CasePerson]:
        """Whoever is named in a fact without being among the persons; nothing is known of them."""
        known = {person.id for person in self.persons}
        told: tuple[Standing | Event, ...] = (*self.standing, *self.events)
        named = [one for each in told for one in each.who]
        named += [one for each in told for one in str(each.attrs.get("others") or "").split()]
        return [CasePerson(id=one) for one in dict.fromkeys(named) if one not in known]

    def hard(self) -> "Case":
        """The same case without what a system must work out itself."""
        events = tuple(
            event.model_copy(
                update={
                    "attrs": {k: v for k, v in event.attrs.items() if k not in event.derived_attrs}
                }
            )
            for event in self.events
            if not event.derived
        )
        return self.model_copy(update={"events": events})

    def moved(self, by: dt.timedelta) -> "Case":
        """The same case with every time of its events moved; times inside attributes too."""
        events = tuple(
            event.model_copy(
                update={
                    "at": event.at + by,
                    "attrs": {k: _moved(v, by) for k, v in event.attrs.items()},
                }
            )
            for event in self.events
        )
        return self.model_copy(update={"events": events, "as_of": self.as_of + by})


def _moved(value: Any, by: dt.timedelta) -> Any:
    if not isinstance(value, str) or "T" not in value:
        return value
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return value
    return (moment + by).isoformat()


def read(file: Path) -> list[Case]:
    """The cases of `file`. Raises `CaseFileWrong`."""
    try:
        given = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise CaseFileWrong(f"{file}: cannot be read ({error.strerror}).") from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise CaseFileWrong(f"{file}: is not JSON ({error}).") from error
    cases = given.get("cases") if isinstance(given, dict) else None
    if not isinstance(cases, list):
        raise CaseFileWrong(
            f'{file}: a case file is an object with a list called "cases"; found {_sort(given)}.'
        )
    return [_case(file, number, one) for number, one in enumerate(cases, start=1)]


def _case(file: Path, number: int, given: Any) -> Case:
    name = given.get("id") if isinstance(given, dict) else None
    where = f"{file}: case {name or f'number {number}'}"
    try:
        case = Case.model_validate(given)
    except ValidationError as error:
        raise CaseFileWrong("\n".join(_told(where, one, given) for one in error.errors())) from None
    return case.model_copy(update={"persons": (*case.persons, *case.strangers())})


def _told(where: str, error: Any, given: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    found = error.get("input")
    shown = "nothing" if error["type"] == "missing" else json.dumps(found, default=str)[:80]
    return f"{where}: {place}: found {shown}. {error['msg']}."


def _sort(given: Any) -> str:
    return (
        f"an object with {', '.join(given) or 'nothing'}"
        if isinstance(given, dict)
        else "no object"
    )
