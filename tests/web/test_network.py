"""Networks and ways between two, as pages: what they show, to whom, and that the log knows."""

import datetime as dt
import re

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.access.permissions import Tie
from dolen.access.stage import row
from dolen.access.standing import Period
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import MissingChildFound
from dolen.people.models import Relation
from dolen.people.standing import OffenderRegistered, RelationshipKnown, Residence, ResidenceEnded
from tests.builders import MONDAY, after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of
from tests.web.story import Story, tell_story

SUPPORT = "analyst"
pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    return tell_story()


def page_of(client: Client, path: str, story: Story, status: int = 200) -> str:
    with clock.at(story.now):
        answer = client.get(path)
    page = answer.content.decode()
    assert answer.status_code == status, page[:2000]
    return page


def found_with(child: str, other: str, hours: float = 10) -> None:
    tell(
        MissingChildFound(
            happened_at=after(hours),
            child=PersonRef(nominal=child),
            how="police",
            with_whom=(PersonRef(nominal=other),),
        ),
        at=after(hours + 1),
    )


def lives_at(place: str, *people: str, hours: float = -60) -> None:
    refs = tuple(PersonRef(nominal=one) for one in people)
    home = PlaceRef(nominal=place)
    tell(Residence(happened_at=after(hours), people=refs, place=home), at=after(hours + 1))


def test_the_network_shows_a_picture_and_the_same_links_as_a_list(story: Story) -> None:
    page = page_of(client_of("ppu_di"), f"/network/{story.child}/", story)
    picture, listed = page.split("<table")[:2]
    for whom in ("Kevin Specimen", "14 Stryd Enghraifft"):
        assert whom in picture
        assert whom in listed
    assert "Home address" in listed
    assert "Recorded here" in listed
    assert "style=" not in page
    assert "<script>" not in page


def test_the_same_network_is_drawn_the_same_twice(story: Story) -> None:
    client = client_of("ppu_di")
    first = page_of(client, f"/network/{story.child}/?depth=3", story)
    again = page_of(client, f"/network/{story.child}/?depth=3", story)
    assert (
        first.partition("<svg")[2].partition("<form")[0]
        == (again.partition("<svg")[2].partition("<form")[0])
    )


def test_two_steps_reach_whom_one_step_does_not(story: Story) -> None:
    friend = known_child("Mali Enghraifft", 13)
    found_with(friend, story.man)
    client = client_of("ppu_di")
    assert "Mali" not in page_of(client, f"/network/{story.child}/", story)
    assert "Mali" in page_of(client, f"/network/{story.child}/?depth=2", story)


def test_two_steps_stand_on_one_side_no_wider_than_a_screen(story: Story) -> None:
    found_with(known_child("Mali Enghraifft", 13), story.man)
    client = client_of("ppu_di")
    widths = {
        depth: re.findall(
            r'class="dolen-net__picture[^>]* width="(\d+)"',
            page_of(client, f"/network/{story.child}/?depth={depth}", story),
        )
        for depth in (1, 2)
    }
    assert widths[2][0] == widths[2][1]
    assert int(widths[2][0]) <= 1100
    assert int(widths[1][0]) > int(widths[1][1])


def test_a_hub_is_shown_and_joins_nobody(story: Story) -> None:
    station = known_place("Gorsaf Heddlu, 1 Heol y Bont", sort="police_station")
    stranger = known_child("Mali Enghraifft", 13)
    lives_at(station, story.child)
    lives_at(station, stranger)
    page = page_of(client_of("ppu_di"), f"/network/{story.child}/?depth=3", story)
    assert 'href="#dolen-hub" x=' in page
    assert "Mali" not in page


def test_an_ended_relation_is_shown_as_over_and_before_its_end_as_holding(story: Story) -> None:
    friend, home = known_person("Ifor Specimen", age=30), known_place("3 Heol Glan")
    lives_at(home, friend, hours=-60)
    leaving = ResidenceEnded(
        happened_at=after(-10), people=(PersonRef(nominal=friend),), place=PlaceRef(nominal=home)
    )
    tell(leaving, at=after(-9))
    client = client_of("ppu_di")
    now = page_of(client, f"/network/{friend}/", story)
    assert "dolen-net__line--ended dolen-net__line--branch" in now
    then = page_of(client, f"/network/{friend}/?as_of={after(-20):%Y-%m-%dT%H:%M}", story)
    assert "dolen-net__line--now dolen-net__line--branch" in then


def test_a_partner_sees_nobody_they_may_not_open_and_whom_to_ask(story: Story) -> None:
    _disclose(story, _home_fact(story))
    page = page_of(client_of("la_social_worker"), f"/network/{story.child}/?depth=3", story)
    assert "Kevin" not in page
    assert "14 Stryd Enghraifft" not in page
    assert "A place you may not open" in page
    assert "Ask: " in page
    assert f"/places/{story.home}/" not in page


def test_two_are_not_joined_through_somebody_hidden(story: Story) -> None:
    sister = known_child("Mali Enghraifft", 13)
    lives_at(story.home, sister)
    for one in (story.child, sister):
        fact = Relation.objects.get(from_nominal=one, relation="lives_at").fact_uid
        _disclose(story, fact, one)
    client = client_of("la_social_worker")
    page = page_of(client, f"/network/{story.child}/?depth=3", story)
    assert "Mali" not in page
    ways = page_of(client, f"/paths/?from={story.child}&to={sister}", story)
    assert "dolen-way__steps" not in ways


def _disclose(story: Story, fact: str, nominal: str = "") -> None:
    tie = Tie("disclosed", role="la_social_worker", fact=fact)
    row(Period(nominal or story.child, tie, fact, MONDAY - dt.timedelta(days=90))).save()


def _home_fact(story: Story) -> str:
    return Relation.objects.get(from_nominal=story.child, relation="lives_at").fact_uid


@pytest.mark.parametrize(("role", "reads"), [("ppu_di", True), (SUPPORT, False)])
def test_a_sensitive_fact_leaves_no_trace_for_whoever_may_not_read_it(
    story: Story, role: str, reads: bool
) -> None:
    client = client_of(role)
    paths = (f"/network/{story.home}/", f"/places/{story.home}/")
    before = [page_of(client, path, story) for path in paths]
    offender = known_person("Ifor Specimen", age=50)
    ref = PersonRef(nominal=offender)
    home = PlaceRef(nominal=story.home)
    tell(OffenderRegistered(happened_at=after(-50), offender=ref, address=home), at=after(-49))
    for path, was in zip(paths, before, strict=True):
        page = page_of(client, path, story)
        assert ("Ifor" in page) == reads
        assert reads or page.count("<tr") == was.count("<tr")
    ways = page_of(client, f"/paths/?from={story.child}&to={offender}", story)
    assert ("In 2 steps" in ways) == reads
    assert reads or "<ol" not in ways.partition("<main")[2]


def test_everybody_shown_is_logged_with_the_facts_that_tie_them(story: Story) -> None:
    page_of(client_of("ppu_di"), f"/network/{story.child}/", story)
    entry = LedgerEntry.objects.filter(reason="network").exclude(records=[]).latest("pk")
    assert {story.child, story.man, story.home} <= set(entry.individuals)
    assert _home_fact(story) in entry.records


def test_a_way_between_two_names_every_step_and_its_source(story: Story) -> None:
    friend, mother = known_child("Mali Enghraifft", 13), known_person("Nia Specimen", age=40)
    found_with(friend, story.man)
    tell(
        RelationshipKnown(
            happened_at=after(11), person=PersonRef(nominal=mother),
            related=(PersonRef(nominal=friend),),
        ),
        at=after(12),
    )  # fmt: skip
    page = page_of(client_of("ppu_di"), f"/paths/?from={story.child}&to={mother}", story)
    assert "In 3 steps" in page
    ways = page.partition("dolen-way")[2]
    order = [ways.index(name) for name in ("Ffion", "Kevin", "Mali", "Nia")]
    assert order == sorted(order)
    assert "Found" in ways
    entry = LedgerEntry.objects.filter(reason="how two connect").exclude(records=[]).latest("pk")
    assert {story.child, story.man, friend, mother} == set(entry.individuals)


def test_a_way_through_a_hub_is_shown_only_when_asked_for(story: Story) -> None:
    school, pupil = known_place("Ysgol Enghraifft", sort="school"), known_child("Mali Arall", 13)
    lives_at(school, pupil)
    lives_at(school, story.child)
    client = client_of("ppu_di")
    ways = f"/paths/?from={story.child}&to={pupil}"
    assert "dolen-way__steps" not in page_of(client, ways, story)
    assert "In 2 steps" in page_of(client, f"{ways}&hubs=yes", story)


def test_whoever_is_meant_is_found_by_words(story: Story) -> None:
    client = client_of("ppu_di")
    page = page_of(client, "/paths/?q=Ffion", story)
    assert f"/paths/?from={story.child}" in page
    page = page_of(client, f"/paths/?from={story.child}&q=Kevin", story)
    assert f"/paths/?from={story.child}&amp;to={story.man}" in page
    assert "one and the same" in page_of(
        client, f"/paths/?from={story.child}&to={story.child}", story
    )
    page_of(client, "/paths/?from=nobody", story, status=404)


def test_a_moment_that_is_none_is_said_to_be_wrong(story: Story) -> None:
    page_of(client_of("ppu_di"), f"/network/{story.child}/?as_of=rubbish", story, status=422)
