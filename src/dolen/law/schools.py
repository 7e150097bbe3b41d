"""The school days of each establishment, read from the force's `schools.toml`.

A school that is not in it has the assumed calendar. What is written wrongly stops the start: a
school told a day late because of a slip in a file would be found out by nobody.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dolen.law.days import Holiday, HolidayCalendar, SchoolCalendar

_KEYS = frozenset({"name", "first", "last", "holidays"})
_MAY = frozenset({"closed", "also_called"})
_READ_MORE = "docs/schools.toml.example shows the form."


class SchoolsRefused(ValueError):
    """Raised when the file of schools cannot be read, or says what cannot be."""


def load_schools(path: Path, bank_holidays: HolidayCalendar) -> Mapping[str, SchoolCalendar]:
    """Return each school's calendar by its name, and by every other name it is called.

    Raises `SchoolsRefused` and whatever opening the file raises.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SchoolsRefused(f"{path.name} is not valid TOML: {error}. {_READ_MORE}") from error
    schools = told.get("school")
    if set(told) != {"school"} or not isinstance(schools, list):
        raise SchoolsRefused(f"{path.name} holds [[school]] tables and nothing else. {_READ_MORE}")
    found: dict[str, SchoolCalendar] = {}
    for one in schools:
        calendar, names = _read(one, bank_holidays)
        for name in names:
            if found.setdefault(name, calendar) is not calendar:
                raise SchoolsRefused(f"Two schools are called {name!r} in {path.name}.")
    return found


def _read(one: object, bank_holidays: HolidayCalendar) -> tuple[SchoolCalendar, tuple[str, ...]]:
    if not isinstance(one, dict) or not _KEYS <= set(one) <= _KEYS | _MAY:
        raise SchoolsRefused(f"A school has {', '.join(sorted(_KEYS))}. {_READ_MORE}")
    name = one["name"]
    try:
        first, last = _day(one["first"]), _day(one["last"])
        holidays = tuple(
            Holiday(first=_day(run["first"]), last=_day(run["last"])) for run in one["holidays"]
        )
        closed = frozenset(_day(day) for day in one.get("closed", ()))
    except (TypeError, KeyError) as error:
        raise SchoolsRefused(
            f"{name}: write days as 2026-09-01, and holidays with first and last. {_READ_MORE}"
        ) from error
    if first > last or any(run.first > run.last for run in holidays):
        raise SchoolsRefused(f"{name}: a run of days ends before it begins. {_READ_MORE}")
    calendar = SchoolCalendar(
        name=name, first=first, last=last, holidays=holidays, bank_holidays=bank_holidays,
        closed=closed,
    )  # fmt: skip
    return calendar, (name, *one.get("also_called", ()))


def _day(told: object) -> date:
    if type(told) is not date:
        raise TypeError("no day")
    return told
