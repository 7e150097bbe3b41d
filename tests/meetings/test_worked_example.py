"""The demonstration's meeting: forty-one children, an hour, and thirty not reached a month ago."""

import hashlib

import pytest

from dolen.duties.models import DutyRow
from dolen.journal.models import IndexRow
from dolen.meetings.worked_example import NAMES, facts
from dolen.recording.many import ToRecord, record_many
from dolen.recording.together import resolved
from tests.builders import after, officer

pytestmark = pytest.mark.django_db


def test_the_worked_example_closes_with_an_outcome_for_each_of_forty_one() -> None:
    assert len(set(NAMES)) == 41
    told = facts(after(0))
    assert all(one.happened_at < after(-24 * 14) for one in told)
    uids = [hashlib.sha256(str(number).encode()).hexdigest()[:32] for number in range(len(told))]
    batch = [ToRecord(fact, uid, uid) for fact, uid in zip(resolved(told, uids), uids, strict=True)]
    kept = record_many(batch, by=officer(), now=after(0), match=False)
    assert not kept.refused
    assert IndexRow.objects.filter(kind="meeting.closed").count() == 1
    reviews = DutyRow.objects.filter(rule="meeting.review_outside")
    assert (reviews.count(), reviews.filter(status="overdue").count()) == (30, 10)
    assert DutyRow.objects.filter(rule="meeting.close", status="met").count() == 41
