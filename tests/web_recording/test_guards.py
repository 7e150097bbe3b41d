"""What the law stops before it is sent, and what it cannot stop any more and keeps as a breach."""

import pytest
from django.test import Client

from dolen.duties.models import DutyRow
from dolen.journal import clock
from tests.builders import MONDAY, after, known_child
from tests.web_recording.filling import errors_in, fields, opened, post
from tests.web_recording.test_telling import kept

pytestmark = pytest.mark.django_db


def test_an_intended_act_is_stopped_with_the_laws_words_and_goes_out_with_a_reason(
    client: Client, no_diary: str
) -> None:
    child = known_child()
    path = f"/record/diary/?about={child}"
    data = opened(client, path)
    sent = data | {"f1-child_involved": "yes", "f1-booked_by": "Alys", "send": "1"}
    stopped = post(client, path, sent)
    page = stopped.content.decode()
    assert stopped.status_code == 422
    assert "This may not go out as it is" in page
    assert "says why no risk goes on" in page
    assert "Gwent" in page
    assert 'value="Alys"' in page
    again = fields(page) | {f"reason-{no_diary}": "Seen safe by the school at nine.", "send": "1"}
    answer = post(client, path, again)
    assert answer.status_code == 302, errors_in(answer)
    told = kept(answer.url)
    assert [one.kind for one in told] == ["duty.excused", "contact.diarised"]
    assert told[0].fact.reason == "Seen safe by the school at nine."


def test_the_records_own_reason_lets_the_act_go_out(client: Client, no_diary: str) -> None:
    path = f"/record/diary/?about={known_child()}"
    data = opened(client, path) | {"f0-reason": "No risk.", "f1-child_involved": "yes", "send": "1"}
    answer = post(client, path, data)
    assert answer.status_code == 302, errors_in(answer)
    kinds = [one.kind for one in kept(answer.url)]
    assert kinds == ["contact.no_risk_rationale", "contact.diarised"]


def test_what_was_done_is_kept_and_the_receipt_says_which_guard_did_not_hold(
    client: Client,
) -> None:
    child = known_child()
    path = f"/record/protection_placing/?about={child}"
    data = opened(client, path) | {"c0-f2-part_of_station": "office", "send": "1"}
    answer = post(client, path, data)
    assert answer.status_code == 302, errors_in(answer)
    with clock.at(MONDAY):
        page = client.get(answer.url).content.decode()
    assert "Kept as a breach" in page
    row = DutyRow.objects.get(rule="protection.station_reason")
    assert f"/duties/{row.pk}/excuse/" in page
    explain = opened(client, f"/duties/{row.pk}/excuse/")
    done = post(
        client, f"/duties/{row.pk}/excuse/", explain, reason="No bed anywhere.", at=after(0.1)
    )
    assert done.status_code == 302
    row.refresh_from_db()
    assert row.status == "breached"  # an explanation afterwards undoes nothing
    with clock.at(after(0.15)):
        assert "The reason is recorded." in client.get(done.url).content.decode()


def test_a_reason_on_the_same_screen_is_told_before_the_act(client: Client) -> None:
    child = known_child()
    tell_path = f"/record/missing_report/?about={child}"
    data = opened(client, tell_path)
    data |= {"c0-f3-reason": "Known to come back.", "c0-f4-grade": "medium", "send": "1"}
    answer = post(client, tell_path, data)
    assert answer.status_code == 302, errors_in(answer)
    kinds = [one.kind for one in kept(answer.url)]
    assert kinds == ["missing.reported", "grade.rationale", "missing.graded"]
    assert not DutyRow.objects.filter(rule="missing.rationale", status="breached").exists()


def test_an_act_in_the_future_is_refused_in_words(client: Client) -> None:
    path = f"/record/missing_report/?about={known_child()}"
    data = opened(client, path) | {"when-happened_at-year": "2030", "send": "1"}
    answer = post(client, path, data)
    assert answer.status_code == 422
    assert "this is in the future" in answer.content.decode()
