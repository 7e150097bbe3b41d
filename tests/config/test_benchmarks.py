"""Each benchmark runs, small, on databases of its own, and touches no others."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from dolen.config import command
from dolen.config.invented.by_splink import largest_difference
from tests.databases import Engine

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def measured(
    sqlite: Engine, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Any:  # a function
    """Run a benchmark; fails when it changed the databases in use."""

    def run(name: str, *words: str) -> dict[str, Any]:
        files = sorted(tmp_path.glob("*.sqlite3"))
        before = [file.read_bytes() for file in files]
        numbers = tmp_path / f"{name}.json"
        command.main(["bench", name, *words, "--json", str(numbers)])
        assert [file.read_bytes() for file in files] == before
        found: dict[str, Any] = json.loads(numbers.read_text("utf-8"))["measured"]
        return found

    return run


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_the_journal_is_measured_small_and_large(measured: Any, engine: str) -> None:
    words = ["--facts", "50", "400", "--records", "3", "--engine", engine]
    found = measured("journal", *words)[engine]
    assert found["import_facts"] == 48
    assert found["facts_in_large_journal"] > 350
    assert found["record_times_small"] == found["record_times_large"] == 3
    assert found["rebuild_facts"] > found["import_facts"]
    assert ("writers" in found) == (engine == "postgres")


def test_the_clock_tells_each_alarm_once_and_puts_one_fact_aside(measured: Any) -> None:
    found = measured("tick", "--duties", "60")
    assert found["overdue_duties"] >= 60
    assert found["escalations_told"] >= found["overdue_duties"] - found["rows_of_spoilt_fact"]
    assert found["rows_put_aside"] == found["rows_of_spoilt_fact"] > 0
    assert found["escalations_told_twice"] == found["rows_put_aside_wrongly"] == 0
    assert found["looked_at_in_second_round"] == found["still_waiting"] == 0


def test_a_person_costs_as_many_queries_however_long_the_history(measured: Any) -> None:
    found = measured("person", "--facts", "30", "--times", "1")
    few, many = found["3 facts"], found["60 facts"]
    assert many["page_queries"] <= 15
    assert many["past_page_queries"] <= few["past_page_queries"] + 1


def test_an_import_that_was_killed_lost_nothing(measured: Any) -> None:
    words = ["--rows", "120", "--episodes", "100", "--engine", "sqlite", "--kill"]
    found = measured("import", *words)["sqlite"]
    assert found["alarms_for_before_the_cut_over"] == found["alarms_for_concerns"] == 0
    for name, facts in (("people", 118), ("episodes", 229)):
        one = found[name]
        assert one["rows_lost"] == one["second_run_new_facts"] == 0
        assert one["checksum_agrees"]
        assert one["rejects"] == one["rejects_wanted"] == one["rejects_lines"] == 2
        assert one["facts_kept"] >= facts
    people = found["people"]
    assert people["joined_wrongly"] == 0
    assert people["joined"] >= 0.8 * people["told_twice"] > 0


def test_most_people_are_found_and_no_stranger_is_offered_as_certain(measured: Any) -> None:
    words = "--people 200 300 --queries 40 --strangers 60 --pages 2 --baseline-queries 10"
    every = measured("people", *words.split(), "--splink-queries", "1")
    found = every["sqlite, 300 people"]
    matched = found["a mention matched, normal"]
    assert matched["recall_at_10_all"] >= matched["recall_at_1_all"] > 0.8
    assert found["search box, normal"]["recall_at_10_all"] > 0.8
    assert found["strangers"]["offered_as_certain"] == 0
    assert found["whole page"]["times"] == 2
    assert found["text search, normal"]["waited_times"] == 10
    splink = found["Splink's call, everybody compared"]
    assert splink["recall_at_10_all"] == 1.0
    assert splink["largest_difference_of_a_score"] < 1e-9
    assert every["sqlite, how the cost grows"]["200 people"]["whole page"] > 0


def test_a_large_journal_can_be_kept_and_measured_again(measured: Any, tmp_path: Path) -> None:
    words = ["--facts", "50", "300", "--records", "2", "--engine", "sqlite"]
    words += ["--kept", str(tmp_path / "kept")]
    first, again = measured("journal", *words)["sqlite"], measured("journal", *words)["sqlite"]
    assert "fill_facts" in first
    assert "fill_facts" not in again
    assert again["facts_in_large_journal"] > first["facts_in_large_journal"]


def test_a_simulated_force_sees_each_concern_with_the_fact_that_completes_it(measured: Any) -> None:
    found = measured("force", "--people", "150", "--years", "1", "--records", "2")
    sizes = [name for name in found if name.startswith("after ")]
    assert len(sizes) == 3
    assert all(found[name]["concerns not there at once"] == 0 for name in sizes)
    assert found["facts"] > found["facts_of_what_happened"] > 0
    assert found["duties"] > 0
    assert found["the second look"]["slipped and never found"] == 0
    assert found["planted"]["situations planted"] > 0


def test_the_insight_benchmark_counts_a_force_and_sql_agrees(measured: Any) -> None:
    found = measured("insight", "--people", "200", "--years", "1")
    assert list(found) == ["20 people", "200 people"]
    for size in found.values():
        assert size["lines that differ"] == 0
        assert size["measures counted by SQL too"] > 10
    assert found["200 people"]["lines"] > 0


def test_rules_said_again_move_nothing_in_a_simulated_year(measured: Any) -> None:
    found = measured("simulate", "--people", "200", "--years", "1")
    again = found["every rule said again"]
    assert again["duties looked at"] > 0
    assert again["duties that would be others"] == 0
    assert again["facts a second of processor"] > 0


def test_of_a_person_with_two_records_the_one_that_fits_best_is_compared() -> None:
    theirs, ours = [("nabc", 20.0), ("nxyz", 5.0), ("nabc", -21.0)], {"nabc": 20.0, "nxyz": 4.5}
    assert largest_difference([theirs], [ours]) == 0.5
    assert largest_difference([[]], [{}]) == 0.0
