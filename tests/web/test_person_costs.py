"""What the page of a person costs, however long their history and however much stands of them."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client

from dolen.concerns.models import ConcernRow
from dolen.config import made_up
from dolen.config.made_up import NOW, OFFICER, START, Cast
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.law.moments import in_london
from dolen.people.models import PossibleSame
from dolen.recording.many import record_many
from tests.web.signed_in import client_of, queries

pytestmark = pytest.mark.django_db

MOST, MOST_PAST = 15, 25
"""Queries of the page now, signing in (2) included, and of the page as known on a past day."""


def lived_through(facts: int, *, number: int) -> str:
    """Somebody with so many facts, whom the matching model takes for somebody else as well."""
    cast = made_up.make_known(2, first=number)
    record_many(made_up.histories(Cast(cast.children[:1], cast.adults), facts_each=facts),
                by=OFFICER, now=NOW)  # fmt: skip
    return cast.children[0]


def pages_of(nominal: str) -> tuple[str, str]:
    """The page now, and on a past day by what is known since."""
    moments = {"as_of": START + timedelta(days=200), "known_to": NOW}
    asked = {name: f"{in_london(at):%Y-%m-%dT%H:%M}" for name, at in moments.items()}
    return f"/people/{nominal}/", f"/people/{nominal}/?{urlencode(asked)}"


def counted(client: Client, path: str) -> int:
    """The queries of a page whose facts this process has read before."""
    with clock.at(NOW + timedelta(hours=1)):
        assert client.get(path).status_code == 200
        with queries() as caught:
            client.get(path)
    return len(caught)


def test_a_person_with_a_long_history_costs_as_many_queries_as_one_with_a_short_one() -> None:
    few, many = lived_through(20, number=0), lived_through(240, number=1_000)
    PossibleSame.objects.create(
        fact_uid="f", left=few, right=many, meaning="same", why="doubt", score=0.5, source="model",
        model_version="1", happened_at=NOW, sequence=0, rank=0, digest="", recorded_at=NOW,
    )  # fmt: skip
    assert ConcernRow.objects.filter(anchor=many).count() > 10
    assert DutyRow.objects.filter(subject=many).count() > 200
    client = client_of("ppu_di")
    for short, long, most in zip(pages_of(few), pages_of(many), (MOST, MOST_PAST), strict=True):
        assert counted(client, short) == counted(client, long) <= most


def test_of_a_concern_found_again_and_again_a_few_stand_there_and_the_rest_one_click_on() -> None:
    nominal = lived_through(240, number=0)
    client = client_of("ppu_di")
    said = "and %d more<span class"
    with clock.at(NOW + timedelta(hours=1)):
        first = client.get(f"/people/{nominal}/").content.decode()
        every = client.get(f"/people/{nominal}/concerns/").content.decode()
        whole = client.get(f"/people/{nominal}/?whole=yes").content.decode()
    count = ConcernRow.objects.filter(anchor=nominal, rule="grade_too_low").count()
    assert count > 10
    assert said % (count - 4) in first
    for page in (every, whole):
        assert "more<span class" not in page
        assert page.count("/answer/") >= count
