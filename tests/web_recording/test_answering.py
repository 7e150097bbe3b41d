"""Answering concerns, taking on what is late, excusing, explaining delays, breaking the glass."""

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.cases.facts import DelayExplained
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.people import reading as people
from dolen.people.models import Mention
from tests.web.signed_in import client_of
from tests.web.story import Story, tell_story
from tests.web_recording.filling import errors_in, opened, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    return tell_story()


def told(kind: str, nominal: str) -> list[object]:
    uids = Mention.objects.filter(kind=kind, nominal=nominal).values_list("fact_uid", flat=True)
    return [one.fact for one in people.told_of(list(uids)).values()]


def test_a_concern_is_answered_with_a_reason_and_is_then_answered(
    client: Client, story: Story
) -> None:
    row = ConcernRow.objects.filter(state="raised", anchor=story.child).order_by("pk")[0]
    path = f"/concerns/{row.pk}/answer/"
    data = opened(client, path, story.now)
    without = post(client, path, data, at=story.now)
    assert without.status_code == 422
    assert len(errors_in(without)) == 2
    answer = post(
        client, path, data, at=story.now, answer="acted_on", reason="Both were separated."
    )
    assert answer.status_code == 302, errors_in(answer)
    row.refresh_from_db()
    assert (row.state, row.answer) == ("answered", "acted_on")
    again = post(client, path, data, at=story.now, answer="dismissed", reason="Sent twice.")
    assert again.status_code == 302
    row.refresh_from_db()
    assert row.answer == "acted_on"


def test_a_concern_shows_what_it_joins_and_why(client: Client, story: Story) -> None:
    row = ConcernRow.objects.filter(state="raised", anchor=story.child).order_by("pk")[0]
    with clock.at(story.now):
        page = client.get(f"/concerns/{row.pk}/answer/").content.decode()
    assert "Who and what it joins" in page
    assert "Why: the facts it rests on" in page


def test_a_late_duty_is_taken_on(client: Client, story: Story) -> None:
    row = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    path = f"/duties/{row.pk}/acknowledge/"
    answer = post(client, path, opened(client, path, story.now), at=story.now)
    assert answer.status_code == 302, errors_in(answer)
    (fact,) = told("duty.acknowledged", story.child)
    assert (fact.duty, fact.opened_by) == (row.rule, row.opened_by)


def test_a_duty_is_excused_only_with_a_reason(client: Client, story: Story) -> None:
    row = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    path = f"/duties/{row.pk}/excuse/"
    data = opened(client, path, story.now)
    assert post(client, path, data, at=story.now).status_code == 422
    answer = post(client, path, data, at=story.now, reason="The hospital does it.")
    assert answer.status_code == 302, errors_in(answer)
    row = DutyRow.objects.get(rule=row.rule, subject=story.child, opened_by=row.opened_by)
    assert row.status == "excused"


def test_a_delay_gets_its_reason(client: Client, story: Story) -> None:
    row = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    path = f"/duties/{row.pk}/delay/"
    answer = post(client, path, opened(client, path, story.now), at=story.now, reason="lab")
    assert answer.status_code == 302, errors_in(answer)
    (fact,) = told(DelayExplained.kind, story.child)
    assert fact.reason == "lab"


def test_who_may_not_see_a_child_finds_no_duty_and_no_concern_of_theirs(story: Story) -> None:
    client = client_of("la_social_worker", name="sioned")
    duty = DutyRow.objects.filter(subject=story.child)[0]
    concern = ConcernRow.objects.filter(anchor=story.child)[0]
    with clock.at(story.now):
        for path in (
            f"/concerns/{concern.pk}/answer/",
            f"/duties/{duty.pk}/excuse/",
            f"/duties/{duty.pk}/acknowledge/",
            "/concerns/999999/answer/",
            "/duties/999999/delay/",
            "/duties/99999999999999999999/delay/",
            f"/record/child_or_nobody/?about={story.child}",
        ):
            assert client.get(path).status_code == 404, path


def test_the_page_that_breaks_the_glass_first_asks_who_one_is(story: Story) -> None:
    client = client_of("attending_officer")
    with clock.at(story.now):
        asked = client.get(f"/people/{story.child}/break-glass/")
    assert asked.status_code == 302
    assert "reauthenticate" in asked.url
    assert not LedgerEntry.objects.filter(break_glass=True).exists()
