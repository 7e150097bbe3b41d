"""An export is checked without the house, and no altered one passes."""

import base64
import io
import json
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dolen.journal import keys, offline, store
from dolen.journal.erase import erase
from dolen.journal.export import export
from tests.journal.telling import described, seal_all, tell

pytestmark = pytest.mark.usefixtures("each_database")
Lines = list[dict[str, Any]]


@pytest.fixture
def lines() -> Lines:
    """An export of six facts, one of them erased, with three checkpoints."""
    (first, *_) = tell(*[described(hours=n, note="café\u2028☃") for n in range(3)])
    seal_all()
    tell(described(), described())
    seal_all()
    erase([first.uid], by="officer", second="sergeant", authority="Review")
    seal_all()
    file = io.StringIO()
    told: list[tuple[int, int]] = []
    assert export(file, progress=lambda done, of: told.append((done, of))) == 6
    assert told == [(6, 6)]
    return [json.loads(line) for line in file.getvalue().splitlines()]


def problems(lines: Lines, *held: str, key: bytes | None = None) -> list[str]:
    """What the check finds."""
    check = offline.Check(key or keys.public_key(), held)
    check.run(json.dumps(line) for line in lines)
    return check.problems


def fact(lines: Lines, position: int) -> dict[str, Any]:
    return next(line for line in lines if line.get("position") == position)


def test_a_clean_export_passes(lines: Lines) -> None:
    latest = store.latest_checkpoint()
    assert latest is not None
    assert problems(lines, latest.note()) == []
    assert [line.get("erased", False) for line in lines if "uid" in line] == [True] + [False] * 5


def test_an_export_need_not_tell_of_its_progress() -> None:
    tell(described())
    seal_all()
    file = io.StringIO()
    assert export(file) == 1
    assert offline.Check(keys.public_key()).run(file.getvalue().splitlines())


def test_an_empty_journal_passes() -> None:
    file = io.StringIO()
    assert export(file) == 0
    check = offline.Check(keys.public_key())
    assert check.run(file.getvalue().splitlines())
    assert check.facts == 0


@pytest.mark.parametrize("part", ["uid", "recorded_at", "commitment", "leaf"])
def test_an_altered_header_is_found(lines: Lines, part: str) -> None:
    held = fact(lines, 3)[part]
    fact(lines, 3)[part] = held[::-1] if part != "recorded_at" else "2019" + held[4:]
    assert any("altered" in problem for problem in problems(lines))


def content_altered(copy: Lines) -> Lines:
    fact(copy, 3)["content"] = fact(copy, 3)["content"].replace("Cerys", "Carys")
    return copy


def salt_altered(copy: Lines) -> Lines:
    fact(copy, 3)["salt"] = "00" * 32
    return copy


def content_gone(copy: Lines) -> Lines:
    fact(copy, 3).update(erased=True)
    return copy


def swapped(copy: Lines) -> Lines:
    one, other = fact(copy, 3), fact(copy, 4)
    one["position"], other["position"] = 4, 3
    return copy


def left_out(copy: Lines) -> Lines:
    return [line for line in copy if line.get("position") != 3]


def cut(copy: Lines) -> Lines:
    return copy[:-1]


def checkpoint_altered(copy: Lines) -> Lines:
    copy[-1]["checkpoint"] = copy[-1]["checkpoint"].replace("\n6\n", "\n7\n")
    return copy


def another_key(copy: Lines) -> Lines:
    copy[0]["origin"] = "dolen/journal/other"
    return copy


def checkpoint_moved(copy: Lines) -> Lines:
    return [*copy[:-2], copy[-1], copy[-2]]


ALTERATIONS: dict[Callable[[Lines], Lines], str] = {
    content_altered: "content at 3 was altered",
    salt_altered: "content at 3 was altered",
    content_gone: "content at 3 is gone without authority",
    swapped: "position 3 is missing",
    left_out: "position 3 is missing",
    cut: "no checkpoint covers",
    checkpoint_altered: "not signed with the key",
    another_key: "another key",
    checkpoint_moved: "does not fit",
}


def test_each_other_way_to_alter_an_export_is_found(lines: Lines) -> None:
    unseen = [
        change.__name__
        for change, words in ALTERATIONS.items()
        if not any(words in one for one in problems(change(json.loads(json.dumps(lines)))))
    ]
    assert unseen == []


def test_what_was_held_before_shows_a_cut_tail(lines: Lines) -> None:
    latest = store.latest_checkpoint()
    assert latest is not None
    third = next(number for number, line in enumerate(lines) if "checkpoint" in line)
    assert problems(lines[: third + 1]) == ["the content at 0 is gone without authority"]
    assert "a checkpoint held for 6 facts: lost" in problems(lines[: third + 1], latest.note())


def test_two_histories_show(lines: Lines) -> None:
    latest = store.latest_checkpoint()
    assert latest is not None
    other = offline.Check(keys.public_key(), [latest.note(), latest.note()])
    assert other.problems == []
    forged = store.latest_checkpoint()
    assert forged is not None
    root = bytes(32)
    text = latest.text().replace(base64.b64encode(latest.root), base64.b64encode(root))
    note = (
        text.decode()
        + f"\n— {keys.origin()} {base64.b64encode(b'keyh' + keys.sign(text)).decode()}\n"
    )
    assert problems(lines, note) == ["a checkpoint held for 6 facts differs"]
    assert offline.Check(keys.public_key(), [note, latest.note()]).problems == [
        "two checkpoints held for 6 facts differ"
    ]


def test_a_checkpoint_of_another_journal_is_refused() -> None:
    text = f"other\n1\n{base64.b64encode(bytes(32)).decode()}\nnow\n"
    note = f"{text}\n— other {base64.b64encode(b'keyh' + keys.sign(text.encode())).decode()}\n"
    with pytest.raises(offline.Wrong, match="another journal"):
        offline.Check(keys.public_key(), [note])


@pytest.mark.parametrize(
    "text", ["", "no", "[]", '{"format": "other"}', "{good}\nno", "{good}\n[]", "{good}\n{}"]
)
def test_what_is_no_export_is_refused(text: str) -> None:
    good = json.dumps({"format": "dolen journal export 1", "origin": keys.origin()})
    with pytest.raises(offline.Wrong):
        offline.Check(keys.public_key()).run(text.replace("{good}", good).splitlines())


def test_it_runs_alone_with_nothing_of_the_house(lines: Lines, tmp_path: Path) -> None:
    latest = store.latest_checkpoint()
    assert latest is not None
    alone = tmp_path / "check.py"
    alone.write_text(Path(offline.__file__).read_text("utf-8"), "utf-8")
    file, notes = tmp_path / "journal.jsonl", tmp_path / "notes"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    notes.write_text(latest.note() + "\n" + latest.note(), "utf-8")
    key = base64.b64encode(keys.public_key()).decode()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            _ALONE,
            str(alone),
            str(file),
            *("--key", key, "--witness", str(notes)),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "6 facts and 3 checkpoints checked: all is well\n"


_ALONE = """
import runpy, sys
sys.argv = sys.argv[1:]
for name in ("django", "dolen"):
    sys.modules[name] = None
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_it_leaves_with_the_status_of_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = base64.b64encode(keys.public_key()).decode()
    monkeypatch.setattr(sys, "argv", ["offline", str(tmp_path / "none"), "--key", key])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(offline.__file__, run_name="__main__")
    assert left.value.code == 1


def test_the_command_says_what_is_wrong(
    lines: Lines, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "journal.jsonl"
    key = base64.b64encode(keys.public_key()).decode()

    def run(changed: Lines, *more: str) -> tuple[int, str]:
        file.write_text("".join(json.dumps(line) + "\n" for line in changed), "utf-8")
        status = offline.main([str(file), "--key", key, *more])
        return status, capsys.readouterr().err

    assert run(lines) == (0, "")
    fact(lines, 3)["salt"] = "00"
    assert run(lines) == (1, "WRONG: the content at 3 was altered\n")
    status, words = run([lines[0], *[line | {"leaf": ""} for line in lines[1:]] * 6])
    assert status == 1
    assert "more\n" in words
    latest = store.latest_checkpoint()
    assert latest is not None
    (tmp_path / "notes").write_text(latest.note(), "utf-8")
    status, words = run(lines[:-1], "--witness", str(tmp_path / "notes"))
    assert (status, "no checkpoint covers" in words) == (1, True)
    fact(lines, 3)["salt"] = "no"
    assert run(lines) == (1, "Line 6 cannot be read.\n")
    (tmp_path / "notes").write_text("unfinished", "utf-8")
    status, words = run(lines, "--witness", str(tmp_path / "notes"))
    assert (status, words) == (1, "The last checkpoint held has no signature.\n")
    assert offline.main([str(tmp_path / "none"), "--key", key]) == 1
    assert offline.main([str(file), "--key", "short"]) == 1
