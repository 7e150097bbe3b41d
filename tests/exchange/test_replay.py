"""The report's cases of missing children and police protection, replayed and scored."""

import importlib.util
import io
import json
import types
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import DjangoDbBlocker
from rich.console import Console

from dolen.exchange.case_files import isolated
from dolen.exchange.case_files.reading import Case, CaseFileWrong, read
from dolen.exchange.case_files.replaying import Replayed, replay
from dolen.exchange.case_files.showing import show
from dolen.exchange.case_files.writing import as_json

SHARED = Path(__file__).parents[2].parent / "shared" / "cases"
GOLDEN = Path(__file__).parent / "golden"
CASES = ("S03", "S04", "S08", "S09")
ROOMS = (
    "missing", "miraf", "trigger", "cawn", "school", "protection", "child", "home", "grade",
    "repeat",
)  # fmt: skip
"""How the names of the two rooms' duties and concerns begin."""

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _journals_of_our_own(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@cache
def _cases() -> dict[str, dict[str, Any]]:
    given = json.loads((SHARED / "seed_cases.json").read_text())["cases"]
    return {case["id"]: case for case in given if case["id"] in CASES}


@cache
def _case(name: str) -> Case:
    return next(case for case in read(SHARED / "seed_cases.json") if case.id == name)


@cache
def _replayed(name: str, *, hard: bool = False) -> Replayed:
    return replay(_case(name), hard=hard)


@cache
def _scorer() -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _restricted(rows: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return [row for row in rows if row[key].startswith(ROOMS)]


def _expected(name: str) -> dict[str, Any]:
    case = _cases()[name]
    expected = case["expected"]
    kept = expected | {
        "duties": _restricted(expected["duties"], "duty"),
        "concerns": _restricted(expected["concerns"], "kind"),
    }
    return case | {"expected": kept}


def _score(name: str, *, hard: bool = False) -> dict[str, dict[str, int]]:
    scorer = _scorer()
    done = as_json(_replayed(name, hard=hard))
    given = {
        "duties": _restricted(done["duties"], "duty"),
        "concerns": _restricted(done["concerns"], "kind"),
    }
    case = _expected(name)
    names = ("core", "found", "due_exact", "status", "escalations", "opened_by")
    duties = dict.fromkeys((*names, "expected", "expected_found", "extra", "violations"), 0)
    names = ("expected", "found", "in_time", "links_complete", "extra", "violations")
    concerns = dict.fromkeys(names, 0)
    known_duties = {one["duty"] for one in given["duties"]}
    known_concerns = {one["kind"] for one in given["concerns"]}
    scorer.score_duties(case, given["duties"], known_duties, duties, hard)
    scorer.score_concerns(case, given["concerns"], known_concerns, concerns, hard)
    return {"duties": duties, "concerns": concerns}


@pytest.mark.parametrize("name", CASES)
def test_every_duty_of_the_two_rooms_comes_out_as_the_report_has_it(name: str) -> None:
    duties = _score(name)["duties"]
    for what in ("found", "due_exact", "status", "escalations", "opened_by"):
        assert duties[what] == duties["core"], what
    assert duties["expected_found"] == duties["expected"]
    assert duties["extra"] == 0
    assert duties["violations"] == 0


@pytest.mark.parametrize("name", CASES)
def test_siblings_that_the_report_is_silent_about_come_out_by_the_same_rule(name: str) -> None:
    made = {
        (one["duty"], one["subject"], one["opened_by"]): one
        for one in as_json(_replayed(name))["duties"]
    }
    for row in _expected(name)["expected"]["duties"]:
        one = made[row["duty"], row["subject"], row["opened_by"]]
        assert one["status"] == row["status"], row["duty"]
        assert one["owner"] == row["owner"], row["duty"]
        assert (one["met_by"], one["ended_by"]) == (row["met_by"], row["ended_by"]), row["duty"]


@pytest.mark.parametrize("name", CASES)
def test_every_concern_of_the_two_rooms_is_raised_in_time_with_its_links(name: str) -> None:
    concerns = _score(name)["concerns"]
    assert concerns["found"] == concerns["expected"]
    assert concerns["in_time"] == concerns["expected"]
    assert concerns["links_complete"] == concerns["expected"]
    assert concerns["extra"] == 0
    assert concerns["violations"] == 0


@pytest.mark.parametrize("name", CASES)
def test_nobody_needs_to_type_what_the_journal_can_work_out(name: str) -> None:
    scored = _score(name, hard=True)
    assert scored["duties"]["found"] == scored["duties"]["core"]
    assert scored["duties"]["status"] == scored["duties"]["core"]
    assert scored["concerns"]["in_time"] == scored["concerns"]["expected"]
    assert scored["concerns"]["violations"] == 0


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_case_is_dropped_silently(name: str) -> None:
    done = _replayed(name)
    told = {one.source for one in done.told.facts}
    unknown = {source for sources in done.told.unknown.values() for source in sources}
    assert told | unknown == {
        *(event.id for event in done.case.in_order()),
        *(f"standing {number}" for number in range(1, len(done.case.standing) + 1)),
    }
    assert done.told.refused == []
    assert done.trouble == []


def test_a_replayed_case_reads_as_it_did_when_last_looked_at() -> None:
    # A new rule may change it: look at `dolen replay FILE --case S04`, then keep what is right.
    console = Console(file=io.StringIO(), width=140, color_system=None)
    show(console, _replayed("S04"))
    assert isinstance(console.file, io.StringIO)
    shown = "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"
    assert shown == (GOLDEN / "S04.txt").read_text(encoding="utf-8")


def test_nobody_replays_into_the_journal_of_the_force() -> None:
    with pytest.raises(isolated.NotIsolated):
        isolated.replayer()


def test_a_case_file_that_is_wrong_is_named_with_what_was_found(tmp_path: Path) -> None:
    file = tmp_path / "wrong.json"
    event = {"id": "e1", "at": "yesterday", "kind": "missing.reported", "who": []}
    case = {"id": "X1", "as_of": "2026-03-10T20:00", "events": [event]}
    file.write_text(json.dumps({"cases": [case]}))
    with pytest.raises(CaseFileWrong, match=r"wrong\.json: case X1: events\.0\.at.*yesterday"):
        read(file)
    with pytest.raises(CommandError, match="X1"):
        call_command("replay", str(file))


def test_the_command_writes_what_the_scorer_reads(tmp_path: Path) -> None:
    out, shown = tmp_path / "out.json", io.StringIO()
    call_command(
        "replay", str(SHARED / "seed_cases.json"), case="S09", json=out, quiet=True, stdout=shown
    )
    assert json.loads(out.read_text()).keys() == {"S09"}


def test_kinds_that_no_room_declares_are_named(tmp_path: Path) -> None:
    file, shown = tmp_path / "new.json", io.StringIO()
    event = {"id": "e1", "at": "2026-03-10T20:00", "kind": "moon.landed", "who": []}
    case = {"id": "X2", "as_of": "2026-03-11T20:00", "events": [event]}
    file.write_text(json.dumps({"cases": [case]}))
    call_command("replay", str(file), stdout=shown)
    assert "Not yet known: 1 kind: moon.landed" in shown.getvalue()
