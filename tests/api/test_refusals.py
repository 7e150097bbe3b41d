"""What the machines' door refuses, how it says so, and in which language."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from dolen.access import api_tokens
from dolen.access.models import Assignment, Member
from dolen.journal import reading as journal
from tests.api.machines import BASE, NOW, Machine, known, machine, new, problem_in, told
from tests.builders import MONDAY, known_child, known_place

pytestmark = pytest.mark.django_db

SEEN = told("child.seen", child={"said": {"name": "Mali"}})


@pytest.fixture
def inspector() -> Machine:
    return machine("ppu_di")


def where(answer: Any, status: int = 422) -> list[str]:
    return [one["where"] for one in problem_in(answer, status)["errors"]]


def nothing_kept(by: Machine) -> bool:
    return not journal.uids_of_record("first-token", by=str(by.row.member_id))


def test_an_unknown_kind_is_refused(inspector: Machine) -> None:
    assert where(inspector.record(SEEN, told("child.flown"))) == ["facts/1/kind"]
    assert nothing_kept(inspector)


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"child": new("Mali"), "colour": "blue"}, "colour"),
        ({"child": "Mali"}, "child"),
        ({"child": new("Mali", age=10**36)}, "child/said/age"),
        ({"child": new("Mali", age=2**63)}, "child/said/age"),
        ({"child": new("Mali\x00")}, "child/said/name"),
        ({"child": new("Mali"), "appearance": "Tired\x00"}, "appearance"),
        ({"child": new("Mali"), "appearance": "x" * 20_001}, "appearance"),
        ({"child": new("Mali"), "appearance": "\ud800"}, "appearance"),
        ({"child": new("Mali"), "happened_at": "2026-03-02T09:00:00"}, "happened_at"),
        ({"child": new("Mali"), "happened_at": "9" * 36}, "happened_at"),
        ({"child": new("Mali"), "happened_at": 10**36}, "happened_at"),
        ({"child": {"nominal": "9" * 65}}, "child/nominal"),
        ({"child": new("Mali"), "sequence": -1}, "sequence"),
    ],
)
def test_a_wrong_field_is_refused_with_its_place_and_without_what_was_sent(
    inspector: Machine, fields: dict[str, Any], at: str
) -> None:
    answer = inspector.record(told("child.seen", **fields))
    assert where(answer) == [f"facts/0/fact/{at}"]
    assert "Mali" not in answer.content.decode()
    assert nothing_kept(inspector)


def test_a_time_in_the_future_is_refused(inspector: Machine) -> None:
    later = told("child.seen", child=new("Mali"), happened_at="2026-03-02T12:00:00+01:00")
    assert where(inspector.record(later)) == ["child.seen"]
    tomorrow = told("child.seen", child=new("Mali"), happened_at="9999-12-31T23:59:59-14:00")
    problem_in(inspector.record(tomorrow), 422)


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z", "1066-10-14T09:00:00Z"]
)
def test_a_time_of_no_living_memory_is_refused(inspector: Machine, moment: str) -> None:
    long_ago = told("child.seen", child=new("Mali"), happened_at=moment)
    assert where(inspector.record(long_ago)) == ["facts/0/fact/happened_at"]
    born = told("child.seen", child=new("Mali", date_of_birth=moment[:10]))
    assert where(inspector.record(born)) == ["facts/0/fact/child/said/date_of_birth"]


@pytest.mark.parametrize("name", ["happened_until", "learned_at"])
def test_no_time_of_a_fact_lies_beyond_reckoning(inspector: Machine, name: str) -> None:
    endless = told("child.seen", child=new("Mali"), **{name: "9999-12-31T23:59:59Z"})
    assert where(inspector.record(endless)) == [f"facts/0/fact/{name}"]


def test_a_kind_that_is_not_the_roles_to_record_is_refused() -> None:
    worker = machine("la_social_worker")
    assert where(worker.record(told("investigation.crime_recorded")), 422)  # no such kind
    refused = worker.record(told("missing.graded", child=new("Mali")), told("risk_adult"))
    assert where(refused, 403) == ["risk_adult"]
    assert nothing_kept(worker)


def test_what_only_the_house_says_is_told_by_nobody(inspector: Machine) -> None:
    raised = told("concern.raised", concern="c", anchor="a", key="k", to="oic")
    problem_in(inspector.record(raised), 403)


def test_an_unknown_nominal_and_one_of_another_sort_are_refused(inspector: Machine) -> None:
    unknown = told("child.seen", child=known("nobody"))
    assert problem_in(inspector.record(unknown), 422)["title"].startswith("A record names somebody")
    place = known(known_place("14 Stryd Enghraifft"))
    problem_in(inspector.record(told("child.seen", child=place)), 422)
    assert nothing_kept(inspector)


def test_recording_about_another_agencys_child_opens_nothing() -> None:
    worker, child = machine("la_social_worker"), known_child()
    told_of_her = worker.record(told("child.seen", child=known(child)))
    told_of_nobody = worker.record(told("child.seen", child=known("nobody")))
    assert problem_in(told_of_her, 422) == problem_in(told_of_nobody, 422)
    assert nothing_kept(worker)
    problem_in(worker.get(f"/people/{child}"), 404)


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "Bearer " + "x" * 5000, "Bearer \x00"],
)
def test_who_has_no_key_is_not_known(header: str) -> None:
    for path in ("/kinds", "/people/x", "/people/x/duties", "/duties", "/concerns"):
        answer = Client().get(BASE + path, headers={"Authorization": header} if header else {})
        problem_in(answer, 401)
        assert not answer.cookies
    problem_in(Client().post(f"{BASE}/records", {}, content_type="application/json"), 401)


def test_a_key_that_ended_or_was_revoked_opens_nothing(inspector: Machine) -> None:
    problem_in(inspector.get("/kinds", at=MONDAY + dt.timedelta(days=7)), 401)
    assert inspector.get("/kinds").status_code == 200
    api_tokens.revoke(inspector.row, at=NOW)
    problem_in(inspector.get("/kinds"), 401)


def test_a_key_loses_what_its_member_loses(inspector: Machine) -> None:
    child = known_child()
    assert inspector.get(f"/people/{child}").status_code == 200
    Assignment.objects.update(until=NOW)
    problem_in(inspector.get(f"/people/{child}"), 404)
    problem_in(inspector.record(SEEN), 403)
    Member.objects.update(is_active=False)
    problem_in(inspector.get(f"/people/{child}"), 401)


def test_a_key_does_only_what_it_is_for() -> None:
    reader = machine("ppu_di", name="reader", scopes=("read",))
    problem_in(reader.record(SEEN), 403)
    other = machine("ppu_di", name="other", scopes=("deliver", "measure"))
    for path in ("/kinds", f"/people/{known_child()}", "/duties", "/concerns"):
        assert "read" in problem_in(other.get(path), 403)["title"]


def test_at_most_fifty_facts_at_once(inspector: Machine) -> None:
    assert where(inspector.record(*[SEEN] * 60)) == ["body/told/facts"]
    assert where(inspector.record()) == ["body/told/facts"]


def test_a_body_too_big_is_refused_before_it_is_read(inspector: Machine) -> None:
    big = told("child.seen", child=new("Mali"), appearance="x" * 3_000_000)
    problem_in(inspector.record(big), 413)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"token":' + b"9" * 5000 + b"}", b"null"]
)
def test_what_is_no_json_is_refused(inspector: Machine, body: bytes) -> None:
    answer = inspector.post("/records", body)
    assert answer.status_code in {400, 422}
    problem_in(answer, answer.status_code)


@pytest.mark.parametrize(
    "token", ["short", "x" * 81, "with a space", "", None, 12345678, "t\x00" * 8]
)
def test_a_token_is_of_eight_to_eighty_plain_letters(inspector: Machine, token: Any) -> None:
    assert where(inspector.record(SEEN, token=token)) == ["body/told/token"]


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=201", "offset=-1", f"offset={10**36}", "limit=x"]
)
def test_a_list_is_asked_for_in_bounds(inspector: Machine, query: str) -> None:
    for path in ("/duties", "/concerns"):
        problem_in(inspector.get(f"{path}?{query}"), 422)


@pytest.mark.parametrize("nominal", ["9" * 65, "a b", "%00", "%E2%80%AE"])
def test_an_id_that_can_be_nobodys_is_refused(inspector: Machine, nominal: str) -> None:
    problem_in(inspector.get(f"/people/{nominal}"), 422)


@pytest.mark.parametrize(
    ("accepted", "title"),
    [
        ("en", "There is nothing here for you to see."),
        ("cy", "Nid oes dim yma i chi ei weld."),
        ("cy-GB, en;q=0.5", "Nid oes dim yma i chi ei weld."),
        ("fr", "There is nothing here for you to see."),
    ],
)
def test_a_refusal_is_in_the_language_asked_for(
    inspector: Machine, accepted: str, title: str
) -> None:
    answer = inspector.get("/people/nobody", Accept_Language=accepted)
    assert problem_in(answer, 404)["title"] == title


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "Child: “…” is not accepted here. Check it and enter it again."),
        ("cy", "Plentyn: "),
    ],
)
def test_a_fault_is_said_in_the_words_of_the_forms(
    inspector: Machine, language: str, says: str
) -> None:
    body = {"token": "first-token", "facts": [told("child.seen", child="Mali")]}
    answer = inspector.post("/records", body, Accept_Language=language)
    (fault,) = problem_in(answer, 422)["errors"]
    assert fault["says"].startswith(says)
    assert "Mali" not in fault["says"]
