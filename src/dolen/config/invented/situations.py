"""Situations to plant in an invented force, as they stand in `situations.toml`.

The lines are those of a case file, written short: `day hour:minute kind who ... @place name=value`.
Most were thought of apart from the rules, from the catalogue's words alone.
"""

import datetime as dt
import re
import shlex
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from dolen.exchange.case_files.reading import Case
from dolen.law.moments import LONDON

_FILE: Final = Path(__file__).with_name("situations.toml")
_ON_A_DAY: Final = re.compile(r"(-?\d+)T(\d\d:\d\d)")
_CHILD: Final = re.compile(r"[a-z]\d")


@dataclass(frozen=True, slots=True)
class Slot:
    """Somebody a situation needs: by name and roles; a child with the ages and sex it may have."""

    name: str
    roles: tuple[str, ...]
    ages: tuple[int, int] | None = None
    sex: str | None = None

    @property
    def child(self) -> bool:
        """Whether a child is needed."""
        return _CHILD.fullmatch(self.name) is not None


@dataclass(frozen=True, slots=True)
class Situation:
    """What is planted. `raises` is the concern it is; empty when it only `looks_like` one."""

    number: int
    says: str
    raises: str
    looks_like: str
    also: tuple[str, ...]
    slots: tuple[Slot, ...]
    standing: tuple[str, ...]
    events: tuple[str, ...]

    @property
    def true_of_it(self) -> frozenset[str]:
        """The concerns that are rightly raised of it."""
        return frozenset({self.raises, *self.also} - {""})

    @property
    def first_day(self) -> int:
        """The day of its first event, counted from the day it begins; never above 0."""
        return min(0, *(int(one.split(maxsplit=1)[0]) for one in self.events))

    def case(self, name: str, *, begins: dt.date, ages: dict[str, int], as_of: dt.datetime) -> Case:
        """The situation as a case that begins on a day, with children of these ages."""
        return Case.model_validate(
            {
                "id": name,
                "persons": [
                    {"id": slot.name, "role": slot.roles, "age": ages.get(slot.name)}
                    for slot in self.slots
                ],
                "standing": [_told(shlex.split(one), begins) for one in self.standing],
                "events": [_event(number, one, begins) for number, one in enumerate(self.events)],
                "as_of": as_of,
            }
        )


@cache
def situations() -> tuple[Situation, ...]:
    """Every situation there is to plant, in the order of the file."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["situation"]
    return tuple(_situation(number, row) for number, row in enumerate(rows))


def _situation(number: int, row: dict[str, Any]) -> Situation:
    return Situation(
        number=number,
        says=row["says"],
        raises=row.get("raises", ""),
        looks_like=row.get("looks_like", ""),
        also=tuple(row.get("also", ())),
        slots=tuple(_slot(one) for one in row["people"]),
        standing=tuple(row.get("standing", ())),
        events=tuple(row["events"]),
    )


def _slot(line: str) -> Slot:
    name, roles, *rest = line.split()
    ages = next((one.split("-") for one in rest if "-" in one), None)
    return Slot(
        name=name,
        roles=tuple(roles.split(",")),
        ages=(int(ages[0]), int(ages[1])) if ages else None,
        sex=next((one for one in rest if one in {"F", "M"}), None),
    )


def _event(number: int, line: str, begins: dt.date) -> dict[str, Any]:
    day, hour, *rest = shlex.split(line)
    return {"id": f"e{number}", "at": _moment(begins, day, hour)} | _told(rest, begins)


def _told(words: list[str], begins: dt.date) -> dict[str, Any]:
    kind, *rest = words
    attrs = dict(word.split("=", 1) for word in rest if "=" in word)
    return {
        "kind": kind,
        "who": [word for word in rest if "=" not in word and not word.startswith("@")],
        "place": next((word[1:] for word in rest if word.startswith("@")), None),
        "attrs": {name: _value(value, begins) for name, value in attrs.items()},
    }


def _value(written: str, begins: dt.date) -> bool | int | str:
    if written in ("true", "false"):
        return written == "true"
    on_a_day = _ON_A_DAY.fullmatch(written)
    if on_a_day is not None:
        return _moment(begins, on_a_day[1], on_a_day[2])
    return int(written) if written.isdigit() else written


def _moment(begins: dt.date, day: str, hour: str) -> str:
    on = begins + dt.timedelta(days=int(day))
    return dt.datetime.combine(on, dt.time.fromisoformat(hour), tzinfo=LONDON).isoformat()
