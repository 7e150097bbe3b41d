"""Every form of the pages, sent with what nobody should send: answered each time, never a crash."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dolen.journal import clock
from dolen.recording.house import records
from tests.builders import PASSWORD
from tests.examples import examples
from tests.house.addresses import addresses
from tests.house.inhabited import Inhabited, Visitor
from tests.web_recording.combinations import tried_records
from tests.web_recording.filling import fields

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TAKES_FORMS = {
    "web:record", "web:record_draft", "web:record_discard", "web:answer_concern",
    "web:acknowledge", "web:excuse", "web:explain_delay", "web:break_glass", "web:miraf",
    "sign_in_as", "web:importing", "web:pair", "web:undo", "web:erasure_ask", "web:erasure_agree",
    "web:erasure_refuse", "web:notice", "web:known_then",
    "web:task_read", "web:briefing_read", "web:meeting", "web:meeting_minutes", "web:hand_over",
    "web:inspection", "web:inspection_grade", "web:inspection_settle",
}  # fmt: skip
"""The addresses of our own that take a form. What another answers to one is 405 or 404."""
EXAMPLES = examples(4)
"""Of each form."""
BAD = st.one_of(
    st.sampled_from(
        [
            "", " ", "\x00", "a\x00b", "\u202eevil", "\u200f\u200e", "x" * 100_000, str(2**63),
            "9" * 400, "-1", "0001-01-01", "9999-12-31T23:59", "0001", "9999", "nobody", "new",
            "n" * 64, "n" * 65, "same", "yes", "<script>alert(1)</script>", "{{7*7}}", "%s%n",
            "' OR 1=1 --", "ŵŷ’", "31", "2", "NaN", "1e999",
        ]
    ),
    st.text(max_size=40),
)  # fmt: skip


@pytest.fixture
def visitor(house: Inhabited) -> Visitor:
    """Somebody who may tell every record and has just proved who they are."""
    made = Visitor("ppu_di", house, "information_governance", "records_manager")
    with clock.at(made.now):
        made.client.post("/account/reauthenticate/", {"password": PASSWORD})
    return made


def test_every_address_that_takes_a_form_is_tried(visitor: Visitor) -> None:
    taking = set()
    for address in addresses():
        if address.is_door or address.is_signing_in:
            continue
        if visitor.ask("post", address).status_code not in {404, 405}:
            taking.add(address.name)
    assert taking <= TAKES_FORMS, "Add it to TAKES_FORMS in tests/house/test_forms.py."


def send(visitor: Visitor, path: str, data: dict[str, Any]) -> int:
    with clock.at(visitor.now):
        return int(visitor.client.post(path, data).status_code)


def spoilt(page: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    """What a page would send, with some answers bad, some missing and some nobody asked for."""
    kept = st.sets(st.sampled_from(sorted(page) or [""]), max_size=len(page))
    bad = st.dictionaries(
        st.sampled_from([*sorted(page), "token", "card", "find"]), BAD, max_size=8
    )
    odd = st.dictionaries(
        st.sampled_from(["send", "draft", "find", "card", "f0-rows", "reason-x", "c0-f9-words"]),
        BAD,
        max_size=3,
    )
    return st.builds(
        lambda gone, wrong, more: (
            {name: value for name, value in page.items() if name not in gone} | wrong | more
        ),
        kept, bad, odd,
    )  # fmt: skip


def never_crashes(visitor: Visitor, path: str, page: dict[str, list[str]]) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    @given(data=spoilt(page))
    def holds(data: dict[str, Any]) -> None:
        status = send(visitor, path, data)
        assert status < 500, (path, status)

    holds()


def page_at(visitor: Visitor, path: str) -> dict[str, list[str]]:
    with clock.at(visitor.now):
        answer = visitor.client.get(path)
    return fields(answer.content.decode()) if answer.status_code == 200 else {}


@pytest.mark.typed
@pytest.mark.chance
@pytest.mark.parametrize("name", sorted(TAKES_FORMS - {"web:record"}))
def test_a_form_with_bad_answers_is_answered(house: Inhabited, visitor: Visitor, name: str) -> None:
    (address,) = (one for one in addresses() if one.name == name)
    path = address.path(house.fillings)
    from_page = path.replace("/draft/", "/").replace("/discard/", "/")
    never_crashes(visitor, path, page_at(visitor, from_page))


@pytest.mark.typed
@pytest.mark.chance
@pytest.mark.parametrize("name", [one.name for one in records])
def test_a_record_with_bad_answers_is_answered(
    house: Inhabited, visitor: Visitor, name: str
) -> None:
    path = f"/record/{name}/?about={house.story.child}"
    page = page_at(visitor, path)
    assert page, f"{name} is not shown"
    never_crashes(visitor, path, page | {"send": ["1"]})


@pytest.mark.parametrize("name", tried_records())
def test_a_date_of_no_living_memory_is_answered(
    house: Inhabited, visitor: Visitor, name: str
) -> None:
    path = f"/record/{name}/?about={house.story.child}"
    page = page_at(visitor, path)
    whole = {"day": "1", "month": "1", "hour": "0", "minute": "0", "time": "00:00"}
    for year in ("1", "0001", "1066", "9999", str(2**63)):
        given = whole | {"year": year}
        dates = {key: given[part] for key in page if (part := key.rpartition("-")[2]) in given}
        assert dates, "it asks for no date"
        assert send(visitor, path, page | dates | {"send": "1", "f0-note": "Seen."}) < 500, year


@pytest.mark.parametrize("query", ["about=%00", "about=nobody", "about=" + "9" * 400, "case=%00",
                                   "case=x&about=%E2%80%AE", "about=%ED%A0%80"])  # fmt: skip
def test_a_record_begun_about_nonsense_is_answered(visitor: Visitor, query: str) -> None:
    for method in ("get", "post"):
        with clock.at(visitor.now):
            answer = getattr(visitor.client, method)(f"/record/attended_incident/?{query}")
        assert answer.status_code < 500


@pytest.mark.parametrize("number", [0, 2**31, 2**63 - 1, 2**63, 10**36])
def test_a_number_that_is_nobodys_is_not_found(visitor: Visitor, number: int) -> None:
    for path in ("concerns/{}/answer/", "duties/{}/acknowledge/", "duties/{}/excuse/",
                 "duties/{}/delay/"):  # fmt: skip
        with clock.at(visitor.now):
            assert visitor.client.get("/" + path.format(number)).status_code == 404


def test_no_form_is_taken_without_the_token_of_its_page(house: Inhabited) -> None:
    visitor = Visitor("ppu_di", house)
    visitor.client = _enforcing(visitor)
    for address in addresses():
        if address.is_door:
            continue  # takes keys, never a session
        answer = visitor.client.post(address.path(house.fillings))
        if address.is_signing_in:
            visitor.client = _enforcing(visitor)
        assert answer.status_code in {403, 405}, address


def _enforcing(visitor: Visitor) -> Client:
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    with clock.at(visitor.now):
        client.force_login(visitor.member, backend="dolen.access.backends.MemberBackend")
    return client
