"""Scenarios as they stand in their files: one file for each rule, times as London's clocks show."""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dolen.law.moments import from_local, in_london

FOLDER = Path(__file__).parent
SORTS = ("duty", "guard", "concern", "flag")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d)(?: (BST|GMT))?")
_OF_A_FILE = {*SORTS, "about", "people", "places", "scenario"}
_OF_A_SCENARIO = {"name", "given", "looking_at", "for", "people", "expect"}


class Unreadable(ValueError):
    """A scenario is written in a way nobody can read."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story about one rule: who is in it, what was told, when one looks, what one sees."""

    path: Path
    sort: str
    rule: str
    name: str
    people: dict[str, dict[str, Any]]
    places: dict[str, dict[str, Any]]
    given: tuple[dict[str, Any], ...]
    looking_at: dt.datetime
    concerning: str
    expect: tuple[dict[str, Any], ...]


def moment(written: str) -> dt.datetime:
    """The instant of a London time, such as "2026-03-05 20:00".

    BST or GMT behind it tells apart the hour that October's clocks show twice.
    """
    found = _TIME.fullmatch(written)
    if found is None:
        raise Unreadable(f"{written!r} is no time: write it as 2026-03-05 20:00")
    local = dt.datetime.fromisoformat(found[1])
    return from_local(local, later=found[2] == "GMT")


def shown(instant: dt.datetime | None) -> str | None:
    """An instant as scenarios write it."""
    if instant is None:
        return None
    local = in_london(instant)
    words = local.strftime("%Y-%m-%d %H:%M")
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{words} {local.tzname()}" if twice else words


@cache
def scenarios() -> tuple[Scenario, ...]:
    """Every scenario there is, in the order of the files."""
    return tuple(one for path in sorted(FOLDER.glob("*/*.toml")) for one in _read(path))


def _read(path: Path) -> list[Scenario]:
    told = tomllib.loads(path.read_text())
    sort = next((sort for sort in SORTS if sort in told), "")
    if not sort or set(told) - _OF_A_FILE or path.stem != told[sort]:
        raise Unreadable(f"{path.name}: name the rule as its file, and nothing unknown")
    made = []
    for one in told["scenario"]:
        if set(one) - _OF_A_SCENARIO:
            raise Unreadable(f"{path.name}: {one['name']}: {set(one) - _OF_A_SCENARIO}")
        made.append(
            Scenario(
                path=path,
                sort=sort,
                rule=told[sort],
                name=one["name"],
                people=told.get("people", {}) | one.get("people", {}),
                places=told.get("places", {}),
                given=tuple(one["given"]),
                looking_at=moment(one["looking_at"]),
                concerning=one.get("for", "Cerys"),
                expect=tuple(one["expect"]),
            )
        )
    return made
