"""Lawful erasure by two people at pages: asked for, looked at, agreed to or refused."""

from collections.abc import Callable

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.journal import clock, requests
from dolen.journal.facts import ErasureRequested, HoldPlaced
from dolen.journal.models import ErasureRow, IndexRow
from dolen.journal.requests import Outcome
from dolen.people.models import Mention, Nominal
from tests.builders import PASSWORD, officer, tell
from tests.web.signed_in import client_of
from tests.web.story import WORDS, Story, tell_story

pytestmark = pytest.mark.django_db

DPO = "information_governance"
TOKEN = "ab" * 16
OTHER_TOKEN = "cd" * 16


@pytest.fixture
def story(db: None) -> Story:
    return tell_story()


def erasers() -> tuple[Client, Client]:
    """The data protection officer, and a records manager."""
    return client_of(DPO, name="anna"), client_of("records_manager", name="beth")


def ask(client: Client, story: Story, **sent: object) -> str:
    """Ask for everything told of the child that may go; the request's id."""
    data = {"which": "all", "authority": "Request 12", "reason": "The law upholds it."}
    with clock.at(story.now):
        answer = client.post(f"/erasures/ask/?about={story.child}", data | {"token": TOKEN} | sent)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"].split("/")[2])


def hold(story: Story, fact: HoldPlaced) -> None:
    """Let records be kept, as somebody may who governs them."""
    tell(fact, by=officer(DPO), at=story.now)


def prove(client: Client, story: Story) -> None:
    """Prove again who one is."""
    with clock.at(story.now):
        client.post("/account/reauthenticate/?next=/erasures/", {"password": PASSWORD})


def page(client: Client, story: Story, path: str) -> str:
    """The words of a page that opens."""
    with clock.at(story.now):
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return str(answer.content.decode())


def test_the_preview_lists_what_goes_and_is_in_the_log(story: Story) -> None:
    anna, _beth = erasers()
    words = page(anna, story, f"/erasures/ask/?about={story.child}")
    assert "Ffion Enghraifft" in words
    assert WORDS not in words or "Child seen" in words
    assert "Kevin Specimen" in words  # of whom a record speaks as well
    entry = LedgerEntry.objects.filter(reason="erasure").get()
    assert story.child in entry.individuals
    assert len(entry.records) >= 10


def test_a_second_person_agrees_after_proving_who_they_are(story: Story) -> None:
    anna, beth = erasers()
    uid = ask(anna, story)
    own = page(anna, story, f"/erasures/{uid}/")
    assert "You asked for this erasure yourself" in own
    assert "Agree and erase" not in own
    with clock.at(story.now):
        unproved = beth.post(f"/erasures/{uid}/agree/")
    assert unproved["Location"].startswith("/account/reauthenticate/")
    assert not ErasureRow.objects.exists()
    prove(beth, story)
    assert "Erase these records" in page(beth, story, f"/erasures/{uid}/agree/")
    with clock.at(story.now):
        assert beth.post(f"/erasures/{uid}/agree/")["Location"] == f"/erasures/{uid}/"
    asked = requests.request(uid)
    assert asked is not None
    assert asked.outcome is Outcome.ERASED
    assert ErasureRow.objects.count() == len(asked.records)
    row = LedgerEntry.objects.get(category="Erasure")
    assert sorted(asked.records) == row.records
    assert row.created_by_display == "Beth"
    assert not Mention.objects.filter(fact_uid__in=asked.records).exists()
    done = page(anna, story, f"/erasures/{uid}/")
    assert "Erased" in done
    assert "Beth" in done
    assert "Ffion" not in done
    assert "Request 12" in page(beth, story, "/erasures/")


def test_nobody_agrees_to_their_own_request(story: Story) -> None:
    anna, _beth = erasers()
    uid = ask(anna, story)
    prove(anna, story)
    with clock.at(story.now):
        answer = anna.post(f"/erasures/{uid}/agree/")
    assert answer.status_code == 422
    assert "Somebody else must agree" in answer.content.decode()
    assert not ErasureRow.objects.exists()


def test_what_a_hold_keeps_is_held_back_and_the_authority_is_named(story: Story) -> None:
    anna, _beth = erasers()
    hold(story, HoldPlaced(happened_at=story.now, authority="Inquiry 3", case=story.matter))
    words = page(anna, story, f"/erasures/ask/?about={story.child}")
    assert "A hold keeps it: Inquiry 3" in words
    uid = ask(anna, story)
    asked = requests.request(uid)
    assert asked is not None
    held = set(IndexRow.objects.filter(case=story.matter).values_list("uid", flat=True))
    assert held
    assert held.isdisjoint(asked.records)


def test_a_hold_placed_later_stops_the_second_person(story: Story) -> None:
    anna, beth = erasers()
    uid = ask(anna, story)
    hold(story, HoldPlaced(happened_at=story.now, authority="Inquiry 3", everything=True))
    prove(beth, story)
    assert "Erase these records" not in page(beth, story, f"/erasures/{uid}/agree/")
    with clock.at(story.now):
        answer = beth.post(f"/erasures/{uid}/agree/")
    assert answer.status_code == 422
    assert "Not every record that was asked for may go" in answer.content.decode()
    assert not ErasureRow.objects.exists()


def test_only_what_is_ticked_is_asked_for_and_sending_twice_asks_once(story: Story) -> None:
    anna, _beth = erasers()
    one = IndexRow.objects.filter(kind="child.seen").values_list("uid", flat=True).get()
    sent = {"which": "ticked", "record": [one, "not-an-id", "f" * 32]}
    uid = ask(anna, story, **sent)
    assert ask(anna, story, **sent) == uid
    (asked,) = requests.requests()
    assert asked.records == (one,)


def test_records_are_named_by_their_ids_too(story: Story) -> None:
    anna, _beth = erasers()
    one = IndexRow.objects.filter(kind="child.seen").values_list("uid", flat=True).get()
    assert "1 record may go" in page(anna, story, f"/erasures/ask/?records={one}")
    with clock.at(story.now):
        answer = anna.get(f"/erasures/ask/?records={one}+{'f' * 32},rubbish")
    assert answer.status_code == 422
    assert f"rubbish, {'f' * 32}" in answer.content.decode()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"which": ""}, "Choose at least one record"),
        ({"which": "ticked"}, "Choose at least one record"),
        ({"authority": ""}, "Authority"),
        ({"authority": "x" * 201}, "Authority"),
        ({"reason": " "}, "Reason"),
        ({"token": "tampered"}, "too old"),
    ],
)
def test_a_request_that_lacks_something_is_asked_for_again(
    story: Story, change: dict[str, str], says: str
) -> None:
    anna, _beth = erasers()
    data = {"which": "all", "authority": "A", "reason": "R", "token": TOKEN} | change
    with clock.at(story.now):
        answer = anna.post(f"/erasures/ask/?about={story.child}", data)
    assert answer.status_code == 422
    summary = answer.content.decode().split("govuk-error-summary__list")[1].split("</ul>")[0]
    assert says in summary
    assert requests.requests() == []


def test_a_request_is_refused_or_taken_back_once_with_a_reason(story: Story) -> None:
    anna, beth = erasers()
    uid = ask(anna, story)
    where = f"/erasures/{uid}/refuse/"
    assert "Take the request back" in page(anna, story, where)
    with clock.at(story.now):
        assert beth.post(where, {"reason": "", "token": TOKEN}).status_code == 422
        assert beth.post(where, {"reason": "No such right.", "token": TOKEN}).status_code == 302
        again = anna.post(where, {"reason": "Never mind.", "token": OTHER_TOKEN})
    assert again.status_code == 422
    assert "ended before" in again.content.decode()
    prove(beth, story)
    with clock.at(story.now):
        assert beth.post(f"/erasures/{uid}/agree/").status_code == 422
    words = page(anna, story, f"/erasures/{uid}/")
    assert "No such right." in words
    assert "Never mind." not in words
    assert not ErasureRow.objects.exists()


def test_what_one_may_not_read_is_held_back(story: Story) -> None:
    anna, beth = erasers()
    restricted = (
        tell(
            ErasureRequested(
                happened_at=story.now, records=("f" * 32,), authority="Old", reason="Nothing there."
            ),
            by=officer(DPO),
            at=story.now,
        )
        .facts[0]
        .uid
    )
    words = page(anna, story, f"/erasures/ask/?records={restricted}")
    assert "It tells of an erasure or a hold, and stays." in words
    prove(beth, story)
    with clock.at(story.now):
        assert beth.post(f"/erasures/{restricted}/agree/").status_code == 422


@pytest.mark.parametrize(
    "role",
    ["ppu_di", "professional_standards", "force_admin", "la_social_worker", "attending_officer"],
)
def test_nobody_else_finds_the_pages(story: Story, role: str) -> None:
    anna, _beth = erasers()
    uid = ask(anna, story)
    other = client_of(role, name="other")
    prove(other, story)
    for path in ("", "ask/", f"ask/?about={story.child}", f"{uid}/", f"{uid}/agree/"):
        for send in _ways(other):
            with clock.at(story.now):
                status = send(f"/erasures/{path}").status_code
            assert status in {404, 405}, (path, status)
    assert "/erasures/" not in page(other, story, "/")
    assert requests.requests()[0].outcome is Outcome.WAITING


def _ways(client: Client) -> list[Callable[[str], object]]:
    return [client.get, client.post]


def test_a_request_or_a_person_nobody_knows_is_not_found(story: Story) -> None:
    anna, _beth = erasers()
    with clock.at(story.now):
        for path in ("nothing/", "f" * 32 + "/", "ask/?about=nobody"):
            assert anna.get(f"/erasures/{path}").status_code == 404


def test_the_page_of_a_person_leads_to_the_request_for_those_who_may(story: Story) -> None:
    anna, _beth = erasers()
    assert f"/erasures/ask/?about={story.child}" in page(anna, story, f"/people/{story.child}/")
    other = client_of("ppu_di", name="other")
    assert "/erasures/" not in page(other, story, f"/people/{story.child}/")
    assert Nominal.objects.filter(pk=story.child).exists()
