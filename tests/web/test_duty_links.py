"""Lists of duties lead on to where a reason is given, for those who may give one."""

import pytest

from dolen.access.models import Member
from dolen.access.permissions import may_record
from dolen.cases.facts import DelayExplained, DutyExcused
from dolen.duties.models import DutyRow
from dolen.journal import clock
from tests.access.force import view
from tests.web.signed_in import client_of
from tests.web.story import Story, tell_story

pytestmark = pytest.mark.django_db
EXCUSE, DELAY = "Say why it need not be done", "Explain a delay"


@pytest.fixture
def story(db: None) -> Story:
    return tell_story()


def page(role: str, path: str, story: Story) -> str:
    """A page as somebody in this role sees it."""
    with clock.at(story.now):
        return str(
            client_of(role, name=f"{role}{Member.objects.count()}").get(path).content.decode()
        )


@pytest.mark.parametrize(
    "path",
    [
        "/people/{child}/?whole=yes", "/cases/{matter}/?whole=yes",
        "/queue/?where=force&only=other",
    ],
)  # fmt: skip
def test_a_late_duty_leads_to_its_excuse_and_its_delay(story: Story, path: str) -> None:
    words = page("ppu_di", path.format(child=story.child, matter=story.matter), story)
    late = DutyRow.objects.filter(
        subject=story.child,
        status__in=["open", "overdue"],
        scope=story.matter,
        due_at__lt=story.now,
    ).first()
    assert late is not None
    assert f"/duties/{late.pk}/excuse/" in words
    assert f"/duties/{late.pk}/delay/" in words
    assert EXCUSE in words


def test_a_guard_that_did_not_hold_is_explained_and_not_delayed(story: Story) -> None:
    words = page("ppu_di", f"/people/{story.child}/?whole=yes", story)
    breached = DutyRow.objects.filter(subject=story.child, status="breached").first()
    assert breached is not None
    assert f"/duties/{breached.pk}/excuse/" in words
    assert "Explain why this was not done" in words
    assert f"/duties/{breached.pk}/delay/" not in words


def test_who_may_not_tell_it_and_who_looks_at_the_past_find_no_such_link(story: Story) -> None:
    inspector = view("inspector_hmicfrs")
    for kind in (DutyExcused.kind, DelayExplained.kind):
        assert not may_record(inspector, kind).allowed
    words = page("inspector_hmicfrs", f"/people/{story.child}/", story)
    assert "What must be done" in words
    assert "/excuse/" not in words
    assert "/delay/" not in words
    past = page("ppu_di", f"/people/{story.child}/?as_of=2026-03-03T09:00", story)
    assert "This is the past" in past
    assert "/excuse/" not in past
