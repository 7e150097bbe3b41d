"""The same thing is always written as the same bytes."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.journal.canonical import (
    canonical,
    commit,
    content_of,
    digest_of,
    header_bytes,
    moment_text,
)
from dolen.journal.envelope import Entry, body_of, digest_in, fact_in, opened
from tests.journal.telling import DAY, described

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner) | st.dictionaries(words, inner),
)


@given(values)
def test_what_is_written_is_read_back_and_written_the_same(value: Any) -> None:
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


@given(st.dictionaries(words, st.integers(), min_size=2))
def test_the_order_in_which_keys_came_does_not_show(value: dict[str, int]) -> None:
    assert canonical(dict(reversed(value.items()))) == canonical(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_json_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical(value)


note = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(
    lambda text: text.strip() != ""
)


@given(note, words, words, st.none() | words)
def test_an_envelope_gives_back_its_fact_and_its_digest(
    text: str, by: str, agency: str, token: str | None
) -> None:
    fact = described(note=text, reference='","kind":"x","token":')
    body = body_of(Entry(fact, by, agency, token), canonical(content_of(fact)))
    envelope = opened(body)
    assert canonical(envelope) == body
    assert fact_in(envelope) == fact
    assert (envelope["by"], envelope["agency"], envelope["token"]) == (by, agency, token)
    assert digest_in(body) == digest_of(fact)


def test_the_digest_is_of_what_is_said_and_not_of_who_said_it() -> None:
    assert digest_of(described("Cerys")) == digest_of(described("Cerys"))
    assert digest_of(described("Cerys")) != digest_of(described("Carys"))


@given(st.binary(min_size=32, max_size=32), st.binary(), st.binary())
def test_a_commitment_binds_to_content_and_salt(salt: bytes, body: bytes, other: bytes) -> None:
    assert (commit(salt, body) == commit(salt, other)) == (body == other)
    assert commit(salt, body) != commit(bytes(byte ^ 1 for byte in salt), body)


def test_a_header_is_the_same_in_whatever_zone_its_moment_is_told() -> None:
    london = DAY.astimezone(dt.timezone(dt.timedelta(hours=1)))
    assert moment_text(london) == "2026-07-03T09:00:00.000000Z"
    assert header_bytes("u", london, b"\x01") == header_bytes("u", DAY, b"\x01")
    assert header_bytes("u", DAY, b"\x01") == (b"dolen fact\nu\n2026-07-03T09:00:00.000000Z\n01\n")
