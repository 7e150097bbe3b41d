import pytest
from django.db import transaction

from dolen.journal.erase import erase
from dolen.people.models import Mention
from dolen.people.rebuilding import forget, rebuild
from dolen.people.standing import Residence
from tests.people.family import (
    at,
    described,
    known,
    known_place,
    link,
    place,
    rows,
    said,
    uid_of,
    undo,
)
from tests.people.journalled import tell

pytestmark = pytest.mark.usefixtures("each_database")


@pytest.fixture(autouse=True)
def this_room_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an erasure leave to the test what it should make of it."""
    monkeypatch.setattr("dolen.journal.erase.after_erasure", [])


@transaction.atomic
def a_story() -> None:
    tell(
        ("f1", described(said("Cerys", phone="07700 900123"), 3)),
        ("f2", described(said("C Jones"), 1, aliases=("Ces",))),
        ("p", place("1 High Street", sort="placement")),
    )
    tell(("r", Residence(happened_at=at(2), people=(known("f1"),), place=known_place("p"))))
    tell(("l", link(known("f1"), known("f2"), 4)), recorded=1)
    tell(("l2", link(known("f2"), known("f1"), 5)), recorded=2)
    tell(("u", undo("l", 6)), recorded=3)


@pytest.mark.parametrize("batch", [1, 3, 1000])
def test_rebuilt_from_the_journal_every_row_is_the_same(batch: int) -> None:
    a_story()
    before = rows()
    assert before["Relation"]
    Mention.objects.filter(fact_uid=uid_of("f1")).delete()
    assert rebuild(batch=batch) == 7
    assert rows() == before


@pytest.mark.parametrize(
    "gone", [["f1"], ["f2"], ["p"], ["l2"], ["u"], ["l"], ["f1", "l2"], ["r", "p"]]
)
def test_what_erased_facts_had_drawn_goes_as_if_they_had_never_been_told(gone: list[str]) -> None:
    a_story()
    uids = [uid_of(name) for name in gone]
    with transaction.atomic():
        erase(uids, by="one", second="other", authority="Review of 2026")
        forget(uids)
    after = rows()
    for uid in uids:
        assert uid not in repr(after["Mention"] + after["Detail"] + after["Relation"])
    rebuild()
    assert rows() == after


def test_who_was_only_named_by_an_erased_fact_is_gone() -> None:
    with transaction.atomic():
        tell(("f9", described(said("Nobody else names me"), 0)))
    erase([uid_of("f9")], by="one", second="other", authority="Review of 2026")
    with transaction.atomic():
        touched = forget([uid_of("f9")])
    assert touched.relinked == {known("f9").nominal}
    assert not any(rows().values())
