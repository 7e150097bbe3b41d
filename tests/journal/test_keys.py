"""The two keys, and what a checkpoint signed with one looks like to a partner."""

import base64
import dataclasses
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from dolen.journal import keys
from dolen.journal.checkpoints import Checkpoint, NotOurs, parse, parse_all, signed_text
from tests.journal.telling import DAY

ROOT = hashlib.sha256(b"").digest()


def checkpoint(size: int = 3) -> Checkpoint:
    return Checkpoint(size, ROOT, DAY, keys.sign(signed_text(size, ROOT, DAY)))


@pytest.mark.parametrize("digits", ["", "zz", "11" * 31, "11" * 33])
def test_a_key_that_is_none_stops_the_house(settings: Settings, digits: str) -> None:
    settings.JOURNAL_MAC_KEY = digits
    with pytest.raises(ImproperlyConfigured, match="64 hexadecimal digits"):
        keys.mac(b"header", None)


def test_a_code_depends_on_key_header_and_name(settings: Settings) -> None:
    code = keys.mac(b"header", None)
    assert len({code, keys.mac(b"headeR", None), keys.mac(b"header", "name")}) == 3
    blinded = keys.blinded("newport:1")
    settings.JOURNAL_MAC_KEY = "ab" * 32
    assert keys.mac(b"header", None) != code
    assert keys.blinded("newport:1") != blinded


def test_a_note_is_a_signed_note_that_anybody_can_check() -> None:
    note = checkpoint().note()
    text, _, ending = note.partition("\n\n")
    assert text.split("\n") == [
        keys.origin(),
        "3",
        base64.b64encode(ROOT).decode(),
        "2026-07-03T09:00:00.000000Z",
    ]
    mark, name, signature = ending.strip().split(" ")
    raw = base64.b64decode(signature)
    assert (mark, name, len(raw)) == ("—", keys.origin(), 68)
    public = keys.public_key()
    named = f"{keys.origin()}\n".encode() + b"\x01" + public
    assert raw[:4] == hashlib.sha256(named).digest()[:4]
    Ed25519PublicKey.from_public_bytes(public).verify(raw[4:], f"{text}\n".encode())


def test_a_note_is_read_back() -> None:
    assert parse(checkpoint().note()) == checkpoint()
    assert parse(checkpoint().note().strip()) == checkpoint()
    several = checkpoint(3).note() + "\n" + checkpoint(4).note()
    assert parse_all(several) == [checkpoint(3), checkpoint(4)]
    assert parse_all("") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n3\n", "\n4\n"),
        ("\n3\n", "\n3 \n"),
        ("\n3\n", "\nthree\n"),
        ("T09", "T10"),
        ("— ", "- "),
        ("dolen/journal/", "other/journal/"),
        ("\n\n", "\nmore\n\n"),
        ("\n\n", "\n"),
    ],
)
def test_an_altered_note_is_not_ours(old: str, new: str) -> None:
    with pytest.raises(NotOurs):
        parse(checkpoint().note().replace(old, new, 1))


def test_a_note_with_another_signature_is_not_ours() -> None:
    wrong = dataclasses.replace(checkpoint(4), signature=checkpoint(3).signature)
    with pytest.raises(NotOurs, match="not signed"):
        parse(wrong.note())
    broken = checkpoint().note().strip()[:-5]
    with pytest.raises(NotOurs):
        parse(broken)


def test_a_file_that_ends_within_a_note_is_refused() -> None:
    with pytest.raises(NotOurs, match="no signature"):
        parse_all(checkpoint().note() + "more")
