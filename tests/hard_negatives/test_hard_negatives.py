"""An over-eager system would speak in each of these cases. Dolen must not."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.exchange.case_files.reading import Case, read
from dolen.exchange.case_files.replaying import replay
from dolen.exchange.case_files.writing import as_json
from tests.hard_negatives.writing import case_file

FILES = sorted(Path(__file__).parent.glob("*.toml"))
GIVEN = [one for file in FILES for one in case_file(file)["cases"]]
LEAST = 200
LEAST_EACH = 3
"""In so many cases must each concern of the catalogue stay silent."""

CATALOGUED = 45
"""So many concerns has the catalogue the cases were written from."""

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _journals_of_our_own(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@cache
def _cases() -> dict[str, Case]:
    """Every case as the product reads it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.json"
        file.write_text(json.dumps({"cases": GIVEN}), encoding="utf-8")
        return {case.id: case for case in read(file)}


def _broken(wanted: dict[str, Any], row: dict[str, Any], case: str) -> bool:
    return (
        row["duty"] == wanted["duty"]
        and wanted["subject"] in ("*", row["subject"])
        and wanted.get("scope") in (None, row.get("scope", case))
        and row["status"] in wanted.get("status", [row["status"]])
    )


@pytest.mark.parametrize("given", GIVEN, ids=[one["title"] for one in GIVEN])
def test_it_stays_silent(given: dict[str, Any]) -> None:
    # As in the live house, which works out what nobody told: it speaks more easily, never less.
    done = replay(_cases()[given["id"]], hard=True)
    made, expected = as_json(done), given["expected"]
    # A fact nobody understood would keep every rule silent.
    assert made["unknown_kinds"] == []
    assert done.told.refused == []
    assert done.trouble == []
    forbidden = set(expected["must_not_concerns"])
    raised = {one["kind"] for one in made["concerns"]}
    assert (raised if "*" in forbidden else raised & forbidden) == set()
    wrong = [
        (row["duty"], row["subject"], row["status"], row["due_at"])
        for wanted in expected["must_not_duties"]
        for row in made["duties"]
        if _broken(wanted, row, given["id"])
    ]
    assert wrong == []


def test_there_are_two_hundred_silent_cases_or_more() -> None:
    assert len(GIVEN) >= LEAST
    assert len({one["title"] for one in GIVEN}) == len(GIVEN)
    assert set(_cases()) == {one["id"] for one in GIVEN}


def test_every_concern_of_the_catalogue_has_its_silent_cases() -> None:
    told = Counter(kind for one in GIVEN for kind in one["expected"]["must_not_concerns"])
    assert {kind for kind in told if kind != "*" and told[kind] < LEAST_EACH} == set()
    assert len(told.keys() - {"*"}) >= CATALOGUED


def test_every_rule_a_case_names_exists() -> None:
    owed = {row["duty"] for one in GIVEN for row in one["expected"]["must_not_duties"]}
    raised = {kind for one in GIVEN for kind in one["expected"]["must_not_concerns"]}
    assert owed <= {rule.name for rule in duties}
    assert raised - {"*"} <= {rule.name for rule in concerns}
