"""Case files written from the catalogue alone, before anybody looked at the rules, replayed.

Each file states every duty that a literal reading of the catalogue opens, with its due time, what
ended it and whom it went up to, and every concern. Easy: as the file states. Hard: what a system
must work out itself is left out.
"""

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from dolen.exchange.case_files.reading import Case, read
from dolen.exchange.case_files.replaying import Replayed, replay
from dolen.exchange.case_files.writing import as_json

CATALOGUED = json.loads((Path(__file__).parent / "catalogue.json").read_text())
"""The ids of the public catalogue. The house has more rules, of which these files say nothing."""

FILES = sorted(Path(__file__).parent.glob("unseen_*.json"))
GIVEN = [(file, case) for file in FILES for case in json.loads(file.read_text())["cases"]]
NAMES = [f"{case['id']} {case['title']}" for _file, case in GIVEN]

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _journals_of_our_own(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@cache
def _cases(file: Path) -> dict[str, Case]:
    return {case.id: case for case in read(file)}


def _replayed(file: Path, given: dict[str, Any], *, hard: bool) -> tuple[Replayed, dict[str, Any]]:
    done = replay(_cases(file)[given["id"]], hard=hard)
    assert done.trouble == []
    assert done.told.unknown == {}
    return done, as_json(done)


def _minute(text: str | None) -> int | None:
    return None if text is None else round(dt.datetime.fromisoformat(text).timestamp() / 60)


def _identity(row: dict[str, Any], case: str) -> tuple[Any, ...]:
    return row["duty"], row["subject"], row.get("scope", case)


def _as_told(row: dict[str, Any], case: str) -> tuple[Any, ...]:
    alarms = sorted((_minute(one["at"]), one["to"]) for one in row["escalations"])
    return (
        *_identity(row, case), row["opened_by"], _minute(row["due_at"]), row["status"],
        row["owner"], row["met_by"], row["ended_by"], _minute(row["met_at"]), tuple(alarms),
    )  # fmt: skip


@pytest.mark.parametrize(("file", "given"), GIVEN, ids=NAMES)
def test_every_duty_comes_out_as_the_catalogue_reads(file: Path, given: dict[str, Any]) -> None:
    _done, made = _replayed(file, given, hard=False)
    wanted = sorted((_as_told(row, given["id"]) for row in given["expected"]["duties"]), key=str)
    rows = [row for row in made["duties"] if row["duty"] in CATALOGUED["duties"]]
    found = sorted((_as_told(row, given["id"]) for row in rows), key=str)
    assert found == wanted
    assert _concerns_wrong(made, given, hard=False) == []
    assert [one for one in given["expected"]["must_not_duties"] if _broken(one, made)] == []


@pytest.mark.parametrize(("file", "given"), GIVEN, ids=NAMES)
def test_what_a_system_can_work_out_nobody_needs_to_tell(file: Path, given: dict[str, Any]) -> None:
    _done, made = _replayed(file, given, hard=True)
    worked_out = {one["id"] for one in given["events"] if one["derived"]}
    expected = given["expected"]["duties"]
    wanted = [row for row in expected if row["opened_by"] not in worked_out]
    known = {_identity(row, given["id"]) for row in expected}
    found = {_as_told(row, given["id"]) for row in made["duties"]}
    assert [row for row in wanted if _as_told(row, given["id"]) not in found] == []
    more = [row for row in made["duties"] if _identity(row, given["id"]) not in known]
    assert [row["duty"] for row in more if row["duty"] in CATALOGUED["duties"]] == []
    assert _concerns_wrong(made, given, hard=True) == []


def _broken(ban: dict[str, Any], made: dict[str, Any]) -> bool:
    return any(
        row["duty"] == ban["duty"]
        and ban["subject"] in ("*", row["subject"])
        and row["status"] in ban.get("status", [row["status"]])
        for row in made["duties"]
    )


def _concerns_wrong(made: dict[str, Any], given: dict[str, Any], *, hard: bool) -> list[Any]:
    """The concerns that are missing, late, incomplete or too many."""
    left = [one for one in made["concerns"] if one["kind"] in CATALOGUED["concerns"]]
    wrong: list[Any] = []
    for wanted in given["expected"]["concerns"]:
        at_once = wanted["timing"] == "at_event"
        limit = wanted["fires_at_time"] if at_once else given["as_of"]
        same = [
            one
            for one in left
            if one["kind"] == wanted["kind"]
            and (_minute(one["at"]) or 0) <= (_minute(limit) or 0)
            and set(wanted["links"]) <= set(one["links"])
        ]
        if same:
            left.remove(max(same, key=lambda one: _minute(one["at"]) or 0))
        elif not hard or wanted["hard"]:
            wrong.append(("missing", wanted["kind"], wanted["links"]))
    forbidden = given["expected"]["must_not_concerns"]
    raised = {one["kind"] for one in made["concerns"]} & set(CATALOGUED["concerns"])
    wrong += [("forbidden", kind) for kind in raised if kind in forbidden or "*" in forbidden]
    return wrong + [("too many", one["kind"], one["at"], one["links"]) for one in left]
