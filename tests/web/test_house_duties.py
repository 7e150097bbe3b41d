"""Delays, handovers and emergency openings on Today, in the queue and on their screens."""

import pytest
from django.test import Client

from dolen.access.facts import GlassBroken
from dolen.cases.facts import HandoverMade
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.recording import clockwork
from tests.builders import MONDAY, after, known_child, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import errors_in, opened, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def child() -> str:
    return known_child()


def page(client: Client, path: str, hours: float) -> str:
    with clock.at(after(hours)):
        answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def handed_over(child: str) -> None:
    """A handover on Monday morning that nobody took over within the hour."""
    tell(HandoverMade(happened_at=MONDAY, child=PersonRef(nominal=child), case="M1"))
    with clock.at(after(2)):
        clockwork.tick(after(2))


def test_today_leads_whoever_was_told_to_the_form_for_the_reason(child: str) -> None:
    handed_over(child)
    client = client_of("response_insp")
    row = DutyRow.objects.get(rule="delay.explain")
    shown = page(client, "/", 2)
    assert f'href="/duties/{row.pk}/delay/"' in shown
    assert "Record why what had to be done is late." in shown
    path = f"/duties/{row.pk}/delay/"
    answer = post(client, path, opened(client, path, after(2.1)), at=after(2.1), reason="staffing")
    assert answer.status_code == 302, errors_in(answer)
    row.refresh_from_db()
    assert row.status == "met"
    assert path not in page(client, "/", 2.2)


def test_an_escalation_nobody_took_on_is_in_the_queue_until_somebody_does(child: str) -> None:
    handed_over(child)
    client = client_of("response_insp")
    row = DutyRow.objects.get(rule="handover.acknowledge")
    path = f"/duties/{row.pk}/acknowledge/"
    assert path in page(client, "/queue/", 2)
    answer = post(client, path, opened(client, path, after(2.1)), at=after(2.1))
    assert answer.status_code == 302, errors_in(answer)
    assert path not in page(client, "/queue/", 2.2)


def test_a_handover_is_taken_over_on_its_screen(child: str) -> None:
    handed_over(child)
    client = client_of("response_sgt")
    assert f'href="/record/taking_over/?about={child}' in page(client, "/", 2)


def test_professional_standards_review_an_emergency_opening(child: str) -> None:
    tell(
        GlassBroken(
            happened_at=MONDAY, person=PersonRef(nominal=child), member="Owen",
            reason="At a stranger's door.", until=after(1),
        )
    )  # fmt: skip
    client = client_of("professional_standards")
    path = f"/record/review_glass/?about={child}"
    assert f'href="{path}' in page(client, "/", 2)
    data = opened(client, path, after(2))
    answer = post(
        client, path, data, at=after(2),
        **{"f0-outcome": "justified", "f0-reason": "The child was found that night.", "send": "1"},
    )  # fmt: skip
    assert answer.status_code == 302, errors_in(answer)
    assert DutyRow.objects.get(rule="glass.review").status == "met"
    with clock.at(after(2.1)):
        assert client_of("ppu_di", name="alun").get(path).status_code == 403
