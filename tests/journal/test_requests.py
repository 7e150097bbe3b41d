"""A request to erase erases nothing; a second person does, and what became of it can be seen."""

import pytest

from dolen.journal import clock, requests
from dolen.journal.envelope import Entry
from dolen.journal.erase import CannotErase, Held, TwoPeopleNeeded, erase
from dolen.journal.facts import ErasureRefused, ErasureRequested, HoldPlaced
from dolen.journal.models import ContentRow
from dolen.journal.requests import NotWaiting, Outcome
from dolen.journal.store import append
from tests.builders import MONDAY, after, known_child

pytestmark = pytest.mark.django_db


def told(fact: object, *, by: str = "anna", at: float = 1) -> str:
    """Append a fact as `by` would; its uid."""
    (receipt,) = append([Entry(fact=fact, by=by)], recorded_at=after(at))  # type: ignore[arg-type]  # any fact
    return receipt.uid


def asked(*uids: str, at: float = 2) -> str:
    """Ask for an erasure of these; the request's uid."""
    fact = ErasureRequested(
        happened_at=after(at), records=uids, authority="Review 7", reason="Period over."
    )
    return told(fact, at=at)


@pytest.fixture
def record(db: None) -> str:
    known_child("Rhywun", 9, at=MONDAY)
    return ContentRow.objects.values_list("uid", flat=True).get()


def test_a_request_waits_and_erases_nothing(record: str) -> None:
    uid = asked(record)
    found = requests.request(uid)
    assert found is not None
    assert (found.outcome, found.by, found.left) == (Outcome.WAITING, "anna", (record,))
    assert ContentRow.objects.filter(uid=record).exists()
    assert requests.request(record) is None
    assert requests.request("0" * 32) is None
    with pytest.raises(LookupError):
        requests.agree(record, second="beth")


def test_a_second_person_erases_and_it_is_done_once(record: str) -> None:
    uid = asked(record)
    with clock.at(after(3)):
        with pytest.raises(TwoPeopleNeeded):
            requests.agree(uid, second="anna")
        assert requests.agree(uid, second="beth") == [record]
        with pytest.raises(NotWaiting) as again:
            requests.agree(uid, second="beth")
    assert again.value.outcome is Outcome.ERASED
    (found,) = requests.requests()
    assert found.done is not None
    assert (found.outcome, found.done.by, found.done.second) == (Outcome.ERASED, "anna", "beth")
    assert (found.done.authority, found.done.reason) == ("Review 7", "Period over.")
    assert not ContentRow.objects.filter(uid=record).exists()


def test_the_first_refusal_ends_a_request_and_the_newest_stands_first(record: str) -> None:
    older, newer = asked(record), asked(record, at=4)
    for number, why in enumerate(("No authority.", "Again.")):
        told(
            ErasureRefused(happened_at=after(3), request=older, reason=why),
            by="beth",
            at=5 + number,
        )
    first, second = requests.requests()
    assert (first.uid, first.outcome) == (newer, Outcome.WAITING)
    assert (second.uid, second.outcome) == (older, Outcome.REFUSED)
    assert second.refusal is not None
    assert (second.refusal.by, second.refusal.reason) == ("beth", "No authority.")
    with pytest.raises(NotWaiting):
        requests.agree(older, second="beth")


def test_what_the_command_erased_is_left_out_and_a_hold_stops_the_rest(record: str) -> None:
    other = told(HoldPlaced(happened_at=MONDAY, authority="Trial", records=("0" * 32,)))
    known_child("Arall", 8, at=MONDAY)
    last = ContentRow.objects.exclude(uid__in=[record, other]).values_list("uid", flat=True).get()
    uid = asked(record, last)
    with clock.at(after(3)):
        erase([record], by="carys", second="dai", authority="Order 1")
        found = requests.request(uid)
        assert found is not None
        assert (found.outcome, found.left) == (Outcome.WAITING, (last,))
        told(HoldPlaced(happened_at=after(3), authority="Inquiry", records=(last,)), at=3)
        with pytest.raises(Held):
            requests.agree(uid, second="beth")


def test_requests_and_refusals_cannot_be_erased(record: str) -> None:
    uid = asked(record)
    refusal = told(ErasureRefused(happened_at=after(3), request=uid, reason="No."))
    with clock.at(after(4)), pytest.raises(CannotErase) as refused:
        erase([uid, refusal], by="anna", second="beth", authority="Review 8")
    assert refused.value.uids == tuple(sorted([uid, refusal]))
