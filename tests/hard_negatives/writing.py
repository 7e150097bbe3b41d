"""Turns the short lines of a file of silent cases into a case file as everybody may write one.

A person is `id role,role age sex` and any tags, an event `month-day hour:minute kind who ... @place
name=value`, a standing fact the same without its time. Years that are not told are 2026, times are
London time. A duty is `duty[/subject][@case] status ...`; without a status no such row may exist.
"""

import datetime as dt
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

from dolen.law.moments import LONDON

_SEXES = {"M", "F"}


def case_file(file: Path) -> dict[str, Any]:
    """The case file of a TOML file. Case ids are the file's name and the case's number."""
    given = tomllib.loads(file.read_text(encoding="utf-8"))
    cases = [
        _case(f"{file.stem}-{number}", given["area"], one)
        for number, one in enumerate(given["case"], start=1)
    ]
    return {"set": file.stem, "schema": 2, "timezone": "Europe/London", "cases": cases}


def _case(name: str, area: str, given: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name,
        "title": given["silent"],
        "area": area,
        "persons": [_person(one) for one in given["persons"]],
        "standing": [_fact(shlex.split(one)) for one in given.get("standing", ())],
        "events": [_event(number, one) for number, one in enumerate(given["events"], start=1)],
        "as_of": _moment(given["as_of"].split()),
        "expected": {
            "must_not_concerns": given.get("must_not_concerns", []),
            "must_not_duties": [_duty(one) for one in given.get("must_not_duties", ())],
        },
    }


def _person(line: str) -> dict[str, Any]:
    name, roles, *rest = line.split()
    person: dict[str, Any] = {"id": name, "role": roles.split(","), "age": None, "tags": []}
    for word in rest:
        if word.isdigit():
            person["age"] = int(word)
        elif word in _SEXES:
            person["sex"] = word
        elif word == "noschool":
            person["in_school"] = False
        else:
            person["tags"].append(word)
    return person


def _event(number: int, line: str) -> dict[str, Any]:
    day, hour, *rest = shlex.split(line)
    return {"id": f"e{number}", "at": _moment([day, hour])} | _fact(rest)


def _fact(words: list[str]) -> dict[str, Any]:
    kind, *rest = words
    attrs = dict(word.split("=", 1) for word in rest if "=" in word)
    return {
        "kind": kind,
        "who": [word for word in rest if "=" not in word and not word.startswith("@")],
        "place": next((word[1:] for word in rest if word.startswith("@")), None),
        "attrs": {name: _value(value) for name, value in attrs.items()},
    }


def _value(written: str) -> bool | int | str:
    if written in ("true", "false"):
        return written == "true"
    return int(written) if written.isdigit() else written


def _moment(words: list[str]) -> str:
    day, hour = words
    day = day if re.match(r"\d{4}-", day) else f"2026-{day}"
    return dt.datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=LONDON).isoformat()


def _duty(line: str) -> dict[str, Any]:
    which, *statuses = line.split()
    which, _, scope = which.partition("@")
    duty, _, subject = which.partition("/")
    row: dict[str, Any] = {"duty": duty, "subject": subject or "*"}
    return row | ({"scope": scope} if scope else {}) | ({"status": statuses} if statuses else {})
