"""The page of the yearly return: every count opens its list, and the file has no name."""

import csv
import io
import re

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.custody.facts import AdultCalled, ChildDetained, ReleasedFromCustody
from dolen.insight.custody_return import COLUMNS, GROUPS
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from tests.builders import MONDAY, after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NAME = "Cerys Enghraifft"
BEGUN = MONDAY.year if MONDAY.month >= 4 else MONDAY.year - 1


def two_detentions() -> str:
    """A child held twice: once with the adult called, once overnight without."""
    child = known_child(NAME, 15)
    for case, hours, lasted in (("D1", 1, 4), ("D2", 34, 14)):
        given = {"child": PersonRef(nominal=child), "case": case}
        tell(ChildDetained(happened_at=after(hours), **given))
        if case == "D1":
            tell(AdultCalled(happened_at=after(hours + 1), **given))
        tell(ReleasedFromCustody(happened_at=after(hours + lasted), **given))
    return child


def shown(client: Client, query: str = "") -> str:
    with clock.at(after(100)):
        answer = client.get(f"/custody/return/?year={BEGUN}{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_count_opens_a_list_of_that_length() -> None:
    two_detentions()
    client = client_of("custody_superintendent")
    page = shown(client)
    links = dict(re.findall(r'&amp;only=([a-z0-9-]+)#lines">(\d+)<', page))
    assert list(links) == [one.name for one in GROUPS]
    assert links["all"] == "2"
    assert links["night-before"] == "1"
    for name, number in links.items():
        listed = shown(client, f"&only={name}")
        assert f": {number}</h2>" in listed
        assert listed.count(f">{NAME}<") == int(number)


def test_the_file_has_the_lines_and_no_name_and_is_logged() -> None:
    child = two_detentions()
    with clock.at(after(100)):
        answer = client_of("acc").get(f"/custody/return/file/?year={BEGUN}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert f"children-detained-{BEGUN}-04-01-{BEGUN + 1}-03-31.csv" in answer["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 3
    assert NAME not in answer.content.decode()
    assert child in LedgerEntry.objects.latest("created_at").individuals


def test_whoever_is_neither_in_custody_nor_answers_for_outcomes_finds_nothing() -> None:
    client = client_of("attending_officer")
    for path in ("/custody/return/", "/custody/return/file/"):
        assert client.get(path).status_code == 404


def test_rubbish_in_the_address_gives_the_last_whole_year() -> None:
    client = client_of("pace_inspector")
    with clock.at(after(100)):
        answer = client.get("/custody/return/?year=rubbish&only=nothing&page=many")
    assert answer.status_code == 200
    assert f"{BEGUN - 1}/{BEGUN % 100:02}" in answer.content.decode()
    assert "The list is empty." in answer.content.decode()
