"""The journal's commands, as somebody at a terminal meets them."""

import base64
import io
import json
import stat
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dolen.journal import erase as erasing
from dolen.journal import keys, offline, schemas, store
from dolen.journal.erase import erase
from dolen.journal.facts import HoldPlaced
from dolen.journal.models import ContentRow, IndexRow
from dolen.journal.problems import Finding, Problem
from dolen.journal.registry import Registry
from dolen.journal.verify import more_checks
from tests.journal.telling import DAY, described, seal_all, tell

pytestmark = pytest.mark.usefixtures("sqlite")


def run(*words: str) -> str:
    """Run a command and return what it says."""
    said = io.StringIO()
    call_command(*words, stdout=said)
    return said.getvalue()


def test_verify_says_that_all_is_well(tmp_path: Path) -> None:
    tell(described())
    latest = store.latest_checkpoint()
    assert latest is not None
    (tmp_path / "newport").write_text(latest.note(), "utf-8")
    assert "All is well." in run("verify")
    report = json.loads(run("verify", "--json", "--witness", str(tmp_path / "newport")))
    assert (report["clean"], report["facts"], report["witnesses"]) == (True, 1, 1)
    assert report["root"] == latest.root.hex()


def test_verify_says_what_is_wrong_and_fails() -> None:
    receipts = tell(*[described(hours=n) for n in range(30)])
    for model in (ContentRow, IndexRow):
        model.objects.filter(uid__in=[one.uid for one in receipts[:25]]).delete()
    said = io.StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("verify", stdout=said)
    assert left.value.code == 1
    assert "content is gone and nothing says it was lawfully erased (0)" in said.getvalue()
    assert "... and 5 more" in said.getvalue()
    said = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("verify", "--json", stdout=said)
    report = json.loads(said.getvalue())
    assert (report["found"], report["problems"][0]["what"]) == (25, "content_gone")


def test_verify_refuses_checkpoints_that_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("no", "utf-8")
    for name in ("notes", "none"):
        with pytest.raises(CommandError, match=name):
            run("verify", "--witness", str(tmp_path / name))


def test_verify_asks_the_rooms_above(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dolen.journal.verify.more_checks", [*more_checks, _unsettled])
    said = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("verify", stdout=said)
    assert "another room found something wrong (position 3)" in said.getvalue()


def _unsettled() -> list[Problem]:
    return [Problem(Finding.ELSEWHERE, "position 3")]


def test_no_more_than_a_thousand_problems_are_kept() -> None:
    tell(*[described(hours=n / 100) for n in range(1_100)])
    ContentRow.objects.all().delete()
    said = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("verify", "--json", stdout=said)
    report = json.loads(said.getvalue())
    assert (report["found"], len(report["problems"])) == (2_200, 1_000)


def test_an_export_is_for_its_owner_and_passes_the_check(tmp_path: Path) -> None:
    tell(described())
    seal_all()
    file = tmp_path / "journal.jsonl"
    said = run("export", str(file))
    key = base64.b64encode(keys.public_key()).decode()
    assert said.startswith("1 facts")
    assert said.strip().endswith(key)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert offline.main([str(file), "--key", key]) == 0
    with pytest.raises(CommandError, match="cannot be written"):
        run("export", str(file))


def test_the_ledger_of_erasures_is_written_and_replayed(tmp_path: Path) -> None:
    (one,) = tell(described())
    content = ContentRow.objects.get(uid=one.uid)
    erase([one.uid], by="officer", second="sergeant", authority="Review")
    file = tmp_path / "erasures"
    assert run("erasures", "write", str(file)) == f"1 erasures written to {file}.\n"
    for words in (["erasures", "replay", str(file)], ["erasures", "replay"]):
        ContentRow.objects.create(uid=one.uid, salt=content.salt, body=content.body)
        assert run(*words) == "1 facts erased again.\n"
    assert run("erasures", "replay") == "0 facts erased again.\n"
    file.write_text("no", "utf-8")
    with pytest.raises(CommandError, match="erasures"):
        run("erasures", "replay", str(file))


def test_scrubbing_says_whether_it_could(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("erasures", "scrub") == "Nothing erased is left in the database's files.\n"
    monkeypatch.setattr("dolen.journal.management.commands.erasures.scrub", lambda: False)
    with pytest.raises(CommandError, match="being read"):
        run("erasures", "scrub")
    assert erasing.scrub()


def test_schemas_are_written_and_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Registry()
    known.register("test", [type(described())])
    monkeypatch.setattr("dolen.journal.management.commands.schemas.registry", known)
    monkeypatch.setattr(schemas, "FOLDER", tmp_path)
    monkeypatch.setattr(schemas.write, "__kwdefaults__", {"folder": tmp_path, "anew": False})
    monkeypatch.setattr(schemas.differences, "__kwdefaults__", {"folder": tmp_path})
    with pytest.raises(CommandError, match="not stored"):
        run("schemas", "--check")
    assert run("schemas", "--write") == "1 schemas written.\n"
    assert run("schemas", "--write", "--anew") == "0 schemas written.\n"
    assert run("schemas", "--check") == "1 kinds of facts are as stored.\n"
    assert described().happened_at == DAY


def test_erase_takes_what_a_fact_says_and_leaves_the_seal() -> None:
    (receipt,) = tell(described())
    words = ("--by", "alys", "--second", "bryn", "--authority", "Review 2026/114")
    assert "1 facts erased." in run("erase", receipt.uid, *words)
    assert not ContentRow.objects.filter(uid=receipt.uid).exists()
    seal_all()
    assert "All is well." in run("verify")


def test_erase_says_what_stands_against_it_and_erases_nothing() -> None:
    (receipt,) = tell(described())
    authority = ("--authority", "Review 2026/114")
    with pytest.raises(CommandError, match="two different people"):
        run("erase", receipt.uid, "--by", "alys", "--second", "alys", *authority)
    with pytest.raises(CommandError, match="Not facts that can be erased: 000"):
        run("erase", "0" * 32, "--by", "alys", "--second", "bryn", *authority)
    tell(HoldPlaced(happened_at=DAY, records=(receipt.uid,), authority="Inquiry 7"))
    with pytest.raises(CommandError, match="A hold forbids it"):
        run("erase", receipt.uid, "--by", "alys", "--second", "bryn", *authority)
    assert ContentRow.objects.filter(uid=receipt.uid).exists()
