"""What was known then: what was due, who had been told, and the same as a sealed bundle."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.exploitation.facts import OnlineReferral
from dolen.journal import clock, keys, offline_bundle
from dolen.journal.models import CheckpointRow
from dolen.journal.subjects import PersonRef
from dolen.recording import clockwork
from tests.builders import after, tell
from tests.journal.telling import seal_all, unguarded
from tests.web.signed_in import client_of
from tests.web.story import WORDS, Story, tell_story

pytestmark = pytest.mark.django_db
THEN = "2026-03-02T20:00"
COMMITTED = pytest.mark.django_db(transaction=True)
"""For tests that need sealed facts: only what is committed is sealed."""


@pytest.fixture
def story() -> Story:
    told = tell_story()
    clockwork.tick(told.now)
    seal_all()
    return told


def path(story: Story) -> str:
    return f"/people/{story.child}/known-then/"


def looked(story: Story, client: Client, query: str = "") -> HttpResponse:
    with clock.at(story.now):
        return client.get(f"{path(story)}{query}")  # type: ignore[return-value]


def taken(story: Story, client: Client, **answers: str) -> Any:
    told = {"recipient": "Review panel", "reason": "CPR-2026-1", "as_of": "", **answers}
    with clock.at(story.now):
        return client.post(path(story), told)


def test_the_page_tells_what_was_due_and_who_had_been_told(story: Story) -> None:
    page = looked(story, client_of("inspector_hmicfrs")).content.decode()
    for words in ("What was due", "Who had been told", "Alarm", "Take it out, sealed", WORDS):
        assert words in page
    entry = LedgerEntry.objects.latest("pk")
    assert entry.category == "Consultation"


def test_a_past_moment_knows_nothing_later(story: Story) -> None:
    client = client_of("ppu_di")
    assert WORDS in looked(story, client).content.decode()
    page = looked(story, client, "?as_of=2026-02-20T10:00").content.decode()
    assert WORDS not in page
    assert "Nobody had been told of anything" in page


@COMMITTED
def test_the_bundle_is_proved_and_logged_as_a_disclosure(story: Story) -> None:
    answer = taken(story, client_of("inspector_hmicfrs"))
    assert answer["Content-Type"] == "application/zip"
    check = offline_bundle.Check(keys.public_key())
    assert check.run(answer.content), check.problems
    assert check.facts > 5
    row = LedgerEntry.objects.get(category="Disclosure")
    assert (row.recipient, row.reason) == ("Review panel", "CPR-2026-1")
    assert story.child in row.individuals
    assert len(row.records) == check.facts
    files = zipfile.ZipFile(io.BytesIO(answer.content))
    picture = json.loads(files.read("picture.json"))
    assert picture["about"]["made_for"] == "Review panel"
    assert any(one["words"] == WORDS for one in picture["childs_words"])
    assert picture["who_had_been_told"]
    assert picture["duties"]
    assert len(picture["withheld"]) == check.withheld
    assert (
        "Ffion" in files.read("picture.html").decode()
        or "FFION" in files.read("picture.html").decode().upper()
    )
    readme = files.read("README.txt").decode()
    assert "SEALED BUNDLE" in readme
    assert "offline_bundle.py" in readme


@COMMITTED
def test_what_the_maker_may_not_read_is_named_without_its_content(story: Story) -> None:
    secret = OnlineReferral(
        happened_at=after(3), children=(PersonRef(nominal=story.child),), reference="CEOP-77"
    )
    tell(secret)
    seal_all()
    mine = offline_bundle.Check(keys.public_key())
    theirs = offline_bundle.Check(keys.public_key())
    assert mine.run(taken(story, client_of("ppu_di")).content)
    bundle = taken(story, client_of("information_governance", name="x")).content
    assert theirs.run(bundle)
    assert (mine.withheld, theirs.withheld) == (0, 1)
    assert b"CEOP-77" not in bundle


@COMMITTED
def test_a_bundle_holds_nothing_recorded_after_its_moment(story: Story) -> None:
    answer = taken(story, client_of("ppu_di"), as_of="2026-02-20T10:00")
    check = offline_bundle.Check(keys.public_key())
    assert check.run(answer.content)
    told = offline_bundle.files_in(answer.content)["facts.jsonl"].decode().split("\n")
    recorded = [json.loads(line)["recorded_at"] for line in told if line]
    assert recorded
    assert max(recorded) <= check.manifest["about"]["known_to"]
    assert WORDS.encode() not in answer.content


def test_no_bundle_leaves_without_recipient_and_reason(story: Story) -> None:
    answer = taken(story, client_of("ppu_di"), recipient=" ", reason="")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Say to whom the bundle goes" in page
    assert "Say why it is taken out" in page
    assert not LedgerEntry.objects.filter(category="Disclosure").exists()


def test_a_moment_to_come_is_refused_in_words(story: Story) -> None:
    answer = looked(story, client_of("ppu_di"), "?as_of=2030-01-01T00:00")
    assert answer.status_code == 422
    assert "Give a moment in the past" in answer.content.decode()
    assert taken(story, client_of("ppu_di", name="b"), as_of="never").status_code == 422


def test_what_waits_to_be_sealed_is_said(story: Story) -> None:
    with unguarded():
        CheckpointRow.objects.all().delete()
        answer = taken(story, client_of("ppu_di"))
    assert answer.status_code == 422
    assert "Try again in a minute" in answer.content.decode()


@pytest.mark.parametrize("role", ["attending_officer", "la_social_worker", "oic", "analyst"])
def test_nobody_else_has_it(story: Story, role: str) -> None:
    client = client_of(role)
    assert looked(story, client).status_code == 404
    assert taken(story, client).status_code == 404


def test_a_place_leads_to_its_own_page(story: Story) -> None:
    with clock.at(story.now):
        answer = client_of("ppu_di").get(f"/people/{story.home}/known-then/")
    assert answer.status_code == 302
