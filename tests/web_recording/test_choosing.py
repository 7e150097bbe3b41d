"""Choosing who, where and what: found while typing, logged, the same as elsewhere, or refused."""

import datetime as dt

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.people.facts import PersonDescribed
from tests.builders import MONDAY, after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import errors_in, fields, opened, post
from tests.web_recording.test_telling import kept

pytestmark = pytest.mark.django_db
PATH = "/record/attended_incident/"


def found(client: Client, query: str) -> str:
    with clock.at(MONDAY):
        answer = client.get(f"/people/pick/?{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_search_while_typing_finds_people_with_why_and_is_logged(client: Client) -> None:
    man = known_person("Kevin Specimen", age=41)
    page = found(client, "field=f0-suspects-0&sort=person&f0-suspects-0-q=kev")
    assert f'name="f0-suspects-0-nominal" value="{man}"' in page
    assert "Name begins the same" in page
    assert "Age about 41" in page
    row = LedgerEntry.objects.get(search_terms="kev")
    assert row.individuals == [man]


def test_a_search_finds_only_what_fits_the_question(client: Client) -> None:
    known_person("Kevin Specimen")
    home = known_place("Kevin House", sort="home")
    assert "Specimen" not in found(client, "field=f0-place&sort=place&q=kevin")
    assert home in found(client, "field=f0-place&sort=place&q=kevin")
    assert "Specimen" not in found(client, "field=f0-place&sort=person&q=k")


def test_a_partner_finds_nobody_it_has_no_tie_to() -> None:
    known_person("Kevin Specimen")
    page = found(client_of("la_social_worker", name="sioned"), "field=x&q=kevin")
    assert "Specimen" not in page
    assert "found that you may see" in page


@pytest.mark.parametrize(
    "query", ["field=%00&q=%00kevin", 'field="><script>&q=<b>', "sort=planet&q=" + "x" * 5000]
)
def test_an_odd_search_is_answered(client: Client, query: str) -> None:
    assert "<script>" not in found(client, query)


def test_without_a_script_find_shows_candidates_in_the_form(client: Client) -> None:
    man = known_person("Kevin Specimen", age=41)
    data = opened(client, PATH) | {"f0-suspects-0-q": "Kevin", "c0-f1-words": "Kept"}
    page = post(client, PATH, data, find="f0-suspects-0").content.decode()
    assert f'value="{man}"' in page
    assert "Kept</textarea>" in page
    chosen = fields(page) | {"f0-suspects-0-nominal": man, "send": "1"}
    answer = post(client, PATH, chosen)
    assert answer.status_code == 302, errors_in(answer)
    attended = kept(answer.url)[0].fact
    assert attended.suspects[0].nominal == man


def test_a_place_where_a_person_belongs_and_an_id_that_is_nobodys_are_refused(
    client: Client,
) -> None:
    home = known_place("14 Stryd Enghraifft")
    for wrong in (home, "nobody", "as:nowhere", "new.0.child", "<b>", "x" * 3000, "nob\x00ody"):
        data = opened(client, PATH) | {"f0-suspects-0-nominal": wrong, "f0-type": "crime"}
        answer = post(client, PATH, data, send="1")
        assert answer.status_code == 422, wrong
        assert "is not one of the answers" in answer.content.decode()


def test_the_same_as_elsewhere_names_one_new_person(client: Client) -> None:
    data = opened(client, PATH)
    data |= {
        "f0-suspects-0-said-name": "Man in a red car",
        "f0-adults-0-nominal": "as:f0-suspects-0",
    }
    data |= {
        "c0-who-child-said-name": "Mali",
        "c0-f1-behaviour": "Quiet",
        "c0-f1-present-0-nominal": "as:f0-suspects-0",
    }
    answer = post(client, PATH, data, send="1")
    assert answer.status_code == 302, errors_in(answer)
    attended, heard = kept(answer.url)
    people = {about.path: about.nominal for about in attended.about}
    assert people["suspects.0"] == people["adults.0"]
    heard_of = {about.path: about.nominal for about in heard.about}
    assert heard_of["present.0"] == people["suspects.0"]
    assert heard_of["child"] == people["children.0"]


def test_whom_somebody_new_may_be_is_asked_once_before_a_nominal_is_made(client: Client) -> None:
    born = dt.date(2011, 5, 3)
    said = SaidPerson(name="Ffion Enghraifft", date_of_birth=born)
    tell(PersonDescribed(happened_at=after(-9), person=PersonRef(said=said), name=said.name))
    data = opened(client, PATH) | {"c0-f1-words": "Hello"}
    who = {"name": "Ffion Enghraifft", "date_of_birth-day": "3"}
    who |= {"date_of_birth-month": "5", "date_of_birth-year": "2011"}
    data |= {f"c0-who-child-said-{name}": value for name, value in who.items()}
    asked = post(client, PATH, data, send="1")
    page = asked.content.decode()
    assert asked.status_code == 422
    assert "Possible match" in page
    assert "Same date of birth" in page
    answer = post(client, PATH, fields(page), send="1")
    assert answer.status_code == 302, errors_in(answer)


def test_twins_described_alike_are_two_people(client: Client) -> None:
    data = opened(client, PATH) | {"card": ["0", "1"]}
    data |= {f"c{n}-who-child-said-description": "girl, about 3" for n in (0, 1)}
    data |= {"c0-f1-behaviour": "Crying", "c1-f1-behaviour": "Asleep"}
    answer = post(client, PATH, data, send="1")
    assert answer.status_code == 302, errors_in(answer)
    attended, first, second = kept(answer.url)
    nominals = {about.nominal for about in attended.about if about.path.startswith("children")}
    assert len(nominals) == 2
    assert {
        a.nominal for one in (first, second) for a in one.about if a.path == "child"
    } == nominals


def test_a_known_child_chosen_twice_is_named_once(client: Client) -> None:
    child = known_child()
    data = opened(client, PATH) | {"card": ["0", "1"], "c0-f1-words": "One", "c1-f1-words": "Two"}
    data |= {"c0-who-child-nominal": child, "c1-who-child-nominal": child}
    answer = post(client, PATH, data, send="1")
    assert answer.status_code == 302, errors_in(answer)
    assert len(kept(answer.url)[0].fact.children) == 1
