"""The command line speaks to somebody who does not know Django."""

import json
from pathlib import Path

import pytest

from dolen.config import benchmarks, command


def test_an_unknown_command_is_answered_with_a_near_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        command.main(["migarte"])
    assert left.value.code == command.COMMAND_FAILED
    said = capsys.readouterr().err
    assert "There is no command called 'migarte'. Did you mean migrate" in said


@pytest.fixture
def counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which one benchmark counts the words it is given."""
    (tmp_path / "counting.py").write_text(
        "def run(arguments):\n    return {'words': len(arguments), 'parts': {'first': 1.5}}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(benchmarks, "__path__", [str(tmp_path)])
    return tmp_path


def test_a_benchmark_prints_a_table_and_keeps_its_numbers(
    counting: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.main(["bench", "counting", "--fast", "--json", str(counting / "out" / "numbers.json")])
    assert "counting: parts" in capsys.readouterr().out
    kept = json.loads((counting / "out" / "numbers.json").read_text(encoding="utf-8"))
    assert kept["measured"] == {"words": 1, "parts": {"first": 1.5}}
    assert kept["machine"]["processors"] >= 1


def test_benchmarks_are_listed(counting: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["bench"])
    assert capsys.readouterr().out.split() == ["counting"]


def test_an_unknown_benchmark_is_answered_with_the_list(
    counting: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        command.main(["bench", "nothing"])
    assert "There are: counting" in capsys.readouterr().err
