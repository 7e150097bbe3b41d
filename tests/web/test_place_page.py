"""The page of a place: who is tied to it, when, and whose area it is in."""

import pytest

from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.areas import load
from dolen.people.facts import PlaceDescribed
from dolen.people.standing import Residence, ResidenceEnded
from tests.builders import MONDAY, after, known_person, tell
from tests.web.signed_in import client_of
from tests.web.story import Story, tell_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    return tell_story()


def page_of(path: str, story: Story) -> str:
    client = client_of("ppu_di", name=f"alys{abs(hash(path)) % 1000}")
    with clock.at(story.now):
        answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def described(story: Story, **more: object) -> None:
    home = PlaceRef(nominal=story.home)
    told = {"happened_at": MONDAY, "place": home, **more}
    tell(PlaceDescribed.model_validate(told))


def test_who_lives_lived_and_was_reported_from_here(story: Story) -> None:
    gone = known_person("Ifor Specimen", age=30)
    home, ref = PlaceRef(nominal=story.home), PersonRef(nominal=gone)
    tell(Residence(happened_at=after(-60), people=(ref,), place=home), at=after(-59))
    tell(ResidenceEnded(happened_at=after(-50), people=(ref,), place=home), at=after(-49))
    page = page_of(f"/places/{story.home}/", story)
    lives = page.partition("Who lives here")[2].partition("</table>")[0]
    lived = page.partition("Who lived here")[2].partition("</table>")[0]
    reported = page.partition("Who was reported missing from here</caption>")[2]
    assert "Ffion" in lives
    assert "Ifor" not in lives
    assert "Ifor" in lived
    assert "Ffion" in reported.partition("</table>")[0]
    assert '<rect class="dolen-bar__held' in lives
    assert "Home address" in lives


def test_the_authority_told_goes_before_the_one_worked_out(story: Story) -> None:
    assert "no whole postcode is told" in page_of(f"/places/{story.home}/", story)
    described(story, postcode="NP20 1AA", uprn="100012345678")
    page = page_of(f"/places/{story.home}/?whole=yes", story)
    assert "no table of postcodes has been loaded" in page
    assert "100012345678" in page
    load(["postcode,authority", "NP20 1AB,Casnewydd"], file="gwent.csv", now=MONDAY)
    assert "NP20 1AA is not in the table gwent.csv" in page_of(
        f"/places/{story.home}/?page=1", story
    )
    load(["postcode,authority", "NP20 1AA,Casnewydd"], file="gwent.csv", now=MONDAY)
    page = page_of(f"/places/{story.home}/?a", story)
    assert "Casnewydd (worked out from the postcode NP20 1AA; table gwent.csv" in page
    described(story, local_authority="Torfaen")
    page = page_of(f"/places/{story.home}/?b", story)
    assert "Torfaen" in page
    assert "worked out" not in page


def test_a_record_that_asks_for_the_authority_proposes_it_and_fills_in_nothing(
    story: Story,
) -> None:
    described(story, postcode="NP20 1AA")
    load(["postcode,authority", "NP20 1AA,Casnewydd"], file="gwent.csv", now=MONDAY)
    page = page_of(f"/record/call/?about={story.home}", story)
    assert "Local authority of 14 Stryd Enghraifft: Casnewydd" in page
    assert 'value="Casnewydd"' not in page
