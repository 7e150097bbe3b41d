"""A sealed bundle is proved without the house, and no byte of it can be changed unseen."""

import base64
import hashlib
import json
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.journal import bundles, keys, offline_bundle, store
from dolen.journal.bundles import Contents, NotSealed, Withheld, seal_bundle
from dolen.journal.erase import erase
from dolen.journal.models import CheckpointRow
from tests.journal.telling import DAY, described, seal_all, tell, unguarded

pytestmark = pytest.mark.usefixtures("each_database")
Files = dict[str, bytes]
KNOWN = "2026-07-03T09:00:00.000000Z"


def uids(number: int = 5) -> list[str]:
    """So many facts, sealed."""
    told = tell(*[described(hours=n, note="café\u2028☃") for n in range(number)])
    seal_all()
    return [one.uid for one in told]


@pytest.fixture
def bundle() -> bytes:
    """A bundle of three facts of five, one more withheld."""
    return bundle_of(uids())


def bundle_of(told: list[str], **about: Any) -> bytes:
    picture = json.dumps({"lines": [{"fact": told[0], "facts": told[1:3], "says": ["x"]}]})
    return seal_bundle(
        Contents(
            facts=told[:3],
            withheld=(Withheld(told[4], "A record is held.", "ppu_di"),),
            files={"picture.json": picture.encode(), "README.txt": b"Read me."},
            about={"known_to": KNOWN, **about},
        ),
        at=DAY,
    )


def check(told: bytes, *held: str, key: bytes | None = None) -> offline_bundle.Check:
    found = offline_bundle.Check(key or keys.public_key(), held)
    found.run(told)
    return found


def passes(told: bytes) -> bool:
    try:
        return not check(told).problems
    except offline_bundle.Wrong:
        return False


def test_a_bundle_passes_and_counts_what_it_holds(bundle: bytes) -> None:
    latest = store.latest_checkpoint()
    assert latest is not None
    found = check(bundle, latest.note())
    assert (found.problems, found.facts, found.withheld) == ([], 3, 1)


def test_what_is_withheld_is_named_by_its_position_alone(bundle: bytes) -> None:
    lines = offline_bundle.files_in(bundle)["facts.jsonl"].decode().split("\n")
    withheld = [json.loads(line) for line in lines if '"withheld"' in line]
    assert [sorted(one) for one in withheld] == [["ask", "leaf", "position", "proof", "withheld"]]


def test_no_byte_can_be_changed_unseen(bundle: bytes) -> None:
    @given(st.integers(0, len(bundle) - 1), st.integers(1, 255))
    @settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
    def altered(place: int, by: int) -> None:
        changed = bytearray(bundle)
        changed[place] ^= by
        assert not passes(bytes(changed)), place

    altered()


def test_no_byte_can_be_added_or_cut_off(bundle: bytes) -> None:
    assert not passes(bundle + b"\x00")
    assert not passes(b"\x00" + bundle)
    assert not any(passes(bundle[:end]) for end in range(0, len(bundle), 97))
    assert not passes(bundle[:-1])


def resealed(bundle: bytes, **changed: bytes | None) -> bytes:
    """The bundle with other files, signed again as only the force can: for lies of its own."""
    files: Files = offline_bundle.files_in(bundle)
    manifest = json.loads(files.pop("manifest.json"))
    files.pop("signature.txt")
    for name, body in changed.items():
        where = name.replace("_", ".")
        if where == "manifest.json":
            manifest |= json.loads(body or b"{}")
        elif body is None:
            del files[where]
        else:
            files[where] = body
    manifest["files"] = {name: hashlib.sha256(body).hexdigest() for name, body in files.items()}
    told = json.dumps(manifest).encode()
    signature = base64.b64encode(keys.sign(bundles.signed_text(told))) + b"\n"
    return bundles.zipped({**files, "manifest.json": told, "signature.txt": signature})


def lines_of(bundle: bytes) -> list[dict[str, Any]]:
    text = offline_bundle.files_in(bundle)["facts.jsonl"].decode()
    return [json.loads(line) for line in text.split("\n") if line]


def with_lines(bundle: bytes, lines: list[dict[str, Any]]) -> bytes:
    return resealed(bundle, facts_jsonl=b"".join(json.dumps(one).encode() + b"\n" for one in lines))


@pytest.mark.parametrize(
    ("part", "value", "says"),
    [
        ("position", 2, "not proved"),
        ("position", 99, "not proved"),
        ("proof", [], "not proved"),
        ("proof", ["00" * 32] * 9, "not proved"),
        ("leaf", "00" * 32, "header at 0 was altered"),
        ("recorded_at", "2027-01-01T00:00:00.000000Z", "was recorded after"),
        ("content", "{}", "content at 0 was altered"),
        ("uid", "0" * 32, "rests on 1 facts that are not here"),
    ],
)
def test_even_the_force_cannot_sign_what_the_journal_does_not_hold(
    bundle: bytes, part: str, value: object, says: str
) -> None:
    lines = lines_of(bundle)
    lines[0][part] = value
    assert any(says in problem for problem in check(with_lines(bundle, lines)).problems)


def test_facts_left_out_or_told_twice_are_found(bundle: bytes) -> None:
    lines = lines_of(bundle)
    assert "counts other facts" in " ".join(check(with_lines(bundle, lines[:-1])).problems)
    assert "twice" in " ".join(check(with_lines(bundle, [*lines, lines[0]])).problems)


def test_another_checkpoint_or_size_is_found(bundle: bytes) -> None:
    other = resealed(bundle, manifest_json=b'{"size": 4}')
    assert check(other).problems == ["the checkpoint is not the one of the bundle"]
    with pytest.raises(offline_bundle.Wrong, match="cannot be read"):
        check(resealed(bundle, checkpoint_txt=None))


def test_a_bundle_without_a_picture_is_a_bundle(bundle: bytes) -> None:
    assert check(resealed(bundle, picture_json=None)).problems == []
    assert check(resealed(bundle, manifest_json=b'{"about": {}}')).problems == []


def test_files_that_the_manifest_does_not_name_are_found(bundle: bytes) -> None:
    files = offline_bundle.files_in(bundle)
    more = check(bundles.zipped({**files, "more.txt": b""}))
    assert more.problems == ["more.txt was altered, added or left out"]
    spelled = {**files, "signature.txt": files["signature.txt"] + b"\n"}
    with pytest.raises(offline_bundle.Wrong, match="signature was altered"):
        check(bundles.zipped(spelled))


def test_another_key_or_journal_is_refused(bundle: bytes) -> None:
    with pytest.raises(offline_bundle.Wrong, match="not signed"):
        check(bundle, key=bytes(32))
    with pytest.raises(offline_bundle.Wrong, match="another journal"):
        check(resealed(bundle, manifest_json=b'{"origin": "dolen/journal/other"}'))


def signed_note(origin: str, size: str, root: bytes) -> str:
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\nnow\n"
    return f"{text}\n— x {base64.b64encode(b'keyh' + keys.sign(text.encode())).decode()}\n"


def test_a_checkpoint_held_from_before_is_compared(bundle: bytes) -> None:
    note = signed_note(keys.origin(), "5", bytes(32))
    assert check(bundle, note).problems == ["a checkpoint held for 5 facts differs"]
    assert check(bundle, signed_note(keys.origin(), "3", bytes(32))).problems == []
    with pytest.raises(offline_bundle.Wrong, match="another journal"):
        check(bundle, signed_note("other", "5", bytes(32)))


def test_a_checkpoint_that_nobody_signed_is_refused(bundle: bytes) -> None:
    with pytest.raises(offline_bundle.Wrong, match="not signed"):
        check(bundle, "no note")
    other = base64.b64encode(bytes(68)).decode()
    with pytest.raises(offline_bundle.Wrong, match="not signed"):
        check(bundle, f"{keys.origin()}\n5\n\nnow\n\n— x {other}\n")


def test_notes_held_are_read_one_by_one(
    bundle: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = signed_note(keys.origin(), "5", bytes(32))
    (tmp_path / "notes").write_text(f"{note}\n{note}", "utf-8")
    (tmp_path / "bundle.zip").write_bytes(bundle)
    key = base64.b64encode(keys.public_key()).decode()
    words = [str(tmp_path / "bundle.zip"), "--key", key, "--witness", str(tmp_path / "notes")]
    assert offline_bundle.main(words) == 1
    assert "a checkpoint held for 5 facts differs" in capsys.readouterr().err


def test_a_tree_of_one_fact_needs_no_proof() -> None:
    (only,) = uids(1)
    told = seal_bundle(Contents(facts=[only], files={"picture.json": b'{"n": 1}'}), at=DAY)
    assert check(told).problems == []
    lines = [{**lines_of(told)[0], "proof": ["00" * 32]}]
    assert "the fact at 0 is not proved" in check(with_lines(told, lines)).problems


def test_it_leaves_with_the_status_of_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = base64.b64encode(keys.public_key()).decode()
    monkeypatch.setattr(sys, "argv", ["offline_bundle", str(tmp_path / "none"), "--key", key])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(offline_bundle.__file__, run_name="__main__")
    assert left.value.code == 1


def test_the_house_checks_a_bundle_by_its_own_key(
    bundle: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(bundle)
    latest = store.latest_checkpoint()
    assert latest is not None
    (tmp_path / "notes").write_text(latest.note(), "utf-8")
    call_command("verify", "--bundle", str(file), "--witness", str(tmp_path / "notes"))
    assert "3 facts checked, 1 withheld: unaltered" in capsys.readouterr().out
    file.write_bytes(bundle[:-1])
    with pytest.raises(SystemExit):
        call_command("verify", "--bundle", str(file))


def test_a_packed_file_is_no_bundle(tmp_path: Path) -> None:
    file = tmp_path / "packed.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("manifest.json", b"{}" * 99)
    with pytest.raises(offline_bundle.Wrong, match="packed"):
        check(file.read_bytes())


def test_what_is_not_sealed_or_is_erased_goes_into_no_bundle() -> None:
    with pytest.raises(NotSealed):
        seal_bundle(Contents(facts=["0" * 32]), at=DAY)
    told = uids()
    with pytest.raises(NotSealed, match="1 facts"):
        seal_bundle(Contents(facts=[told[0], "0" * 32]), at=DAY)
    erase([told[0]], by="officer", second="sergeant", authority="Review")
    seal_all()
    with pytest.raises(NotSealed, match="1 facts"):
        seal_bundle(Contents(facts=told[:2]), at=DAY)


def test_a_journal_that_does_not_fit_its_checkpoint_gives_no_bundle() -> None:
    told = uids()
    with unguarded():
        CheckpointRow.objects.update(root=bytes(32))
        with pytest.raises(NotSealed, match="does not fit"):
            seal_bundle(Contents(facts=told), at=DAY)


def test_it_runs_alone_with_nothing_of_the_house(bundle: bytes, tmp_path: Path) -> None:
    alone, file, notes = (tmp_path / name for name in ("check.py", "bundle.zip", "notes"))
    alone.write_text(Path(offline_bundle.__file__).read_text("utf-8"), "utf-8")
    file.write_bytes(bundle)
    latest = store.latest_checkpoint()
    assert latest is not None
    notes.write_text(latest.note(), "utf-8")
    key = base64.b64encode(keys.public_key()).decode()
    done = subprocess.run(
        [
            sys.executable, "-c",
            "import runpy, sys; sys.argv = sys.argv[1:]; sys.modules['django'] = None\n"
            "sys.modules['dolen'] = None\nrunpy.run_path(sys.argv[0], run_name='__main__')",
            str(alone), str(file), "--key", key, "--witness", str(notes),
        ],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 facts checked, 1 withheld: unaltered" in done.stdout


def test_the_command_says_what_is_wrong(
    bundle: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, notes = tmp_path / "bundle.zip", tmp_path / "notes"
    key = base64.b64encode(keys.public_key()).decode()

    def run(told: bytes, *more: str) -> tuple[int, str]:
        file.write_bytes(told)
        status = offline_bundle.main([str(file), "--key", key, *more])
        return status, capsys.readouterr().err

    assert run(bundle) == (0, "")
    assert run(b"no") == (1, "WRONG: the file is no bundle, or was altered\n")
    lines = lines_of(bundle)
    lines[0]["content"] = "{}"
    assert run(with_lines(bundle, lines)) == (1, "WRONG: the content at 0 was altered\n")
    status, words = run(with_lines(bundle, [{**lines[0], "proof": []}] * 9))
    assert status == 1
    assert "more\n" in words
    notes.write_text("unfinished", "utf-8")
    assert run(bundle, "--witness", str(notes))[0] == 1
    assert offline_bundle.main([str(tmp_path / "none"), "--key", key]) == 1
