"""A record told through its page: what is kept, of whom, once."""

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry, Member
from dolen.journal import clock
from dolen.journal import reading as journal
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people import reading as people
from dolen.people.standing import Residence
from tests.builders import MONDAY, after, known_child, known_place, tell
from tests.web.signed_in import client_of
from tests.web.story import tell_story
from tests.web_recording.filling import errors_in, fields, opened, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return client_of("attending_officer")


def household() -> tuple[str, str, str]:
    first, second = known_child("Cerys Enghraifft", 14), known_child("Macsen Enghraifft", 6)
    home = known_place("14 Stryd Enghraifft", sort="home")
    for child in (first, second):
        ref = PersonRef(nominal=child)
        tell(Residence(happened_at=after(-20), people=(ref,), place=PlaceRef(nominal=home)))
    return first, second, home


def kept(location: str) -> list[object]:
    """The facts of a receipt's record, in the order told."""
    token = location.rstrip("/").rsplit("/", 1)[-1]
    uids = [uid for uid, head in journal.headers(_uids(token)).items() if head is not None]
    told = people.told_of(uids)
    return sorted((one for one in told.values()), key=lambda one: one.order)


def _uids(token: str) -> list[str]:
    return [
        uid
        for member in Member.objects.all()
        for uid in journal.uids_of_record(token, by=str(member.pk))
    ]


def test_a_household_is_told_on_one_screen_and_each_child_has_a_card(client: Client) -> None:
    first, second, home = household()
    path = f"/record/attended_incident/?about={first}"
    data = opened(client, path)
    assert data["card"] == ["0", "1"]
    assert {data["c0-who-child-nominal"][0], data["c1-who-child-nominal"][0]} == {first, second}
    assert data["f0-place-nominal"] == [home]
    answers = {"f0-type": "domestic", "f0-at_home": "yes", "c0-f1-words": "I want to go to bed."}
    answers |= {"c1-f3-why": "asleep", "send": "1"}
    answer = post(client, path, data, **answers)
    assert answer.status_code == 302, errors_in(answer)
    facts = [one.fact for one in kept(answer.url)]
    assert [one.kind for one in facts] == [
        "incident.attended", "child.voice_recorded", "child.not_seen",
    ]  # fmt: skip
    attended, heard, unseen = facts
    assert {ref.nominal for ref in attended.children} == {first, second}
    assert attended.place.nominal == heard.place.nominal == home
    assert heard.words == "I want to go to bed."
    assert {heard.child.nominal, unseen.child.nominal} == {first, second}
    with clock.at(MONDAY):
        receipt = client.get(answer.url)
    assert receipt.status_code == 200
    page = receipt.content.decode()
    assert "See every child of the household." in page


def test_somebody_new_is_one_person_in_every_fact_of_the_record(client: Client) -> None:
    path = "/record/attended_incident/"
    data = opened(client, path)
    answers = {"f0-type": "concern", "c0-who-child-said-description": "girl, about 5, red coat"}
    answers |= {"c0-f1-behaviour": "Silent.", "c0-f2-appearance": "Thin."}
    answer = post(client, path, data, send="1", **answers)
    assert answer.status_code == 302, errors_in(answer)
    told = kept(answer.url)
    assert [one.kind for one in told] == ["incident.attended", "child.voice_recorded", "child.seen"]
    named = {about.nominal for one in told for about in one.about if about.sort == "person"}
    assert len(named) == 1
    assert told[0].fact.children[0].said.description == "girl, about 5, red coat"
    row = LedgerEntry.objects.get(category="Collection")
    assert row.individuals == list(named)


def test_the_same_screen_sent_twice_gives_the_same_receipt(client: Client) -> None:
    path = "/record/attended_incident/"
    data = opened(client, path)
    answers = {"f0-type": "concern", "c0-who-child-said-name": "Mali", "send": "1"}
    first = post(client, path, data, **answers)
    second = post(client, path, data, **answers)
    assert first.status_code == second.status_code == 302
    assert first.url == second.url
    assert len(kept(first.url)) == 1
    changed = post(client, path, data, **(answers | {"f0-what_was_found": "A broken door."}))
    assert changed.status_code == 422
    page = changed.content.decode()
    assert "A broken door." in page
    again = post(client, path, fields(page), send="1")
    assert again.status_code == 302
    assert again.url != first.url


def test_an_empty_screen_is_not_recorded(client: Client) -> None:
    data = opened(client, "/record/attended_incident/")
    answer = post(client, "/record/attended_incident/", data, send="1")
    assert answer.status_code == 422
    assert "Nothing is filled in yet" in answer.content.decode()


def test_eight_children_are_taken_into_protection_on_one_screen(client: Client) -> None:
    path = "/record/police_protection/"
    data = opened(client, path)
    card = {key: value for key, value in data.items() if key.startswith("c0-")}
    for number in range(8):
        data |= {key.replace("c0-", f"c{number}-", 1): value for key, value in card.items()}
        data |= {f"c{number}-who-child-said-name": f"Child {number}"}
    data |= {"card": [str(number) for number in range(8)], "send": "1"}
    assert len(data) > 1_000
    answer = post(client, path, data)
    assert answer.status_code == 302, errors_in(answer)
    told = kept(answer.url)
    assert [one.kind for one in told] == ["protection.taken"] * 8
    assert len({about.nominal for one in told for about in one.about}) == 8


def test_one_part_may_have_happened_at_another_time(client: Client) -> None:
    path = "/record/attended_incident/"
    data = opened(client, path) | {"f0-type": "concern", "c0-f1-words": "Later", "send": "1"}
    data |= {"c0-f1-when-happened_at-day": "2", "c0-f1-when-happened_at-month": "3"}
    data |= {"c0-f1-when-happened_at-year": "2026", "c0-f1-when-happened_at-time": "08:15"}
    answer = post(client, path, data)
    assert answer.status_code == 302, errors_in(answer)
    heard = next(one for one in kept(answer.url) if one.kind == "child.voice_recorded")
    assert heard.happened_at.isoformat() == "2026-03-02T08:15:00+00:00"


def test_a_receipt_is_its_tellers_alone(client: Client) -> None:
    path = "/record/incident_close/"
    answer = post(client, path, opened(client, path), **{"f0-result": "Calm", "send": "1"})
    assert answer.status_code == 302, errors_in(answer)
    other = client_of("attending_officer", name="bryn")
    with clock.at(MONDAY):
        assert client.get(answer.url).status_code == 200
        assert other.get(answer.url).status_code == 404


def test_a_screen_opened_for_a_case_tells_its_facts_into_it(client: Client) -> None:
    story = tell_story()
    path = f"/record/missing_found/?about={story.child}&case={story.matter}"
    data = opened(client, path, story.now)
    assert data["c0-who-child-nominal"] == [story.child]
    answer = post(client, path, data, at=story.now, send="1")
    assert answer.status_code == 302, errors_in(answer)
    (found,) = kept(answer.url)
    assert (found.kind, found.case) == ("missing.found", story.matter)
    elsewhere = f"/record/missing_found/?about={story.child}&case=NO-SUCH-CASE%00"
    assert opened(client, elsewhere, story.now)["c0-who-child-nominal"] == [story.child]
