"""Whatever characters are sent to whatever address, the house answers in words."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dolen.journal import clock
from tests.examples import examples
from tests.house.addresses import Address, addresses
from tests.house.inhabited import Inhabited, Visitor
from tests.house.test_urls import MAY_BE_AWAY

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

_NAMES = st.sampled_from(
    ["q", "about", "case", "where", "role", "rule", "page", "as_of", "known_to", "member", "for",
     "sort", "room", "token", "reason", "reason-missing.miraf", "f0-reason", "c0-f0-child-nominal",
     "c0-f0-child-said-name", "when-happened_at-day", "send", "draft", "login", "email", "next",
     "a\0b"]
)  # fmt: skip
_WORDS = st.text(st.sampled_from("\0\ud800\udfffa1 é-:/\u202e"), min_size=1, max_size=12)
_SENT = st.dictionaries(_NAMES, _WORDS, min_size=1, max_size=6)
_SETS = st.sampled_from(["utf-8", "raw_unicode_escape", "latin-1", "no-such-set"])


def asked(visitor: Visitor, address: Address, sent: dict[str, str], letters: str) -> list[Any]:
    """The answers to a query and a form with these words."""
    path = address.path(visitor.house.fillings)
    query = "&".join(f"{quote(k)}={quote(v, errors='surrogatepass')}" for k, v in sent.items())
    parts = "".join(
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{words}\r\n'
        for name, words in sent.items()
    )
    body = f"{parts}--b--\r\n".encode("utf-8", "backslashreplace")
    kind = f"multipart/form-data; boundary=b; charset={letters}"
    client = Client(raise_request_exception=False) if address.is_door else visitor.client
    with clock.at(visitor.now):
        answers = [
            client.get(f"{path}?{query}"),
            client.generic("POST", path, body, content_type=kind),
        ]
    if address.is_signing_in or address.name == "sign_in_as":
        visitor.client = visitor._signed_in()
    return answers


@pytest.mark.chance
def test_no_address_fails_whatever_characters_are_sent(house: Inhabited) -> None:
    # Every address answers twice for each example: one that holds it all, and one of chance.
    visitor = Visitor("ppu_di", house)
    failed: list[str] = []

    @settings(
        max_examples=examples(1), deadline=None, database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )  # fmt: skip
    @given(_SENT, _SETS)
    @example(
        {"a\0b": "\0", "q": "\ud800\0é", "page": "\udfff", "as_of": "\0", "for": "\ud800a",
         "reason": "\0\u202e", "token": "\0", "f0-reason": "\udfff", "about": "a\0"},
        "raw_unicode_escape",
    )  # fmt: skip
    def try_all(sent: dict[str, str], letters: str) -> None:
        for address in addresses():
            for answer in asked(visitor, address, sent, letters):
                away = answer.status_code == 503 and address.name in MAY_BE_AWAY
                if answer.status_code >= 500 and not away:
                    failed.append(f"{address.name} {sent!r} {letters}: {answer.status_code}")

    try_all()
    assert failed == []
