"""Every record a member tells on a visit is in the log, by whichever door it came."""

import pytest

from dolen.access import visits
from dolen.access.ledger import NotLogged
from dolen.access.models import LedgerEntry
from dolen.access.visits import Visit
from dolen.contact.facts import ChildVoiceRecorded
from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade, LinkUndone
from tests.builders import MONDAY, after, known_child, known_person, officer, tell
from tests.recording.test_erasing import a_broken_log, on_a_visit

pytestmark = pytest.mark.usefixtures("each_database")


def heard(child: str) -> ChildVoiceRecorded:
    """A child said something."""
    return ChildVoiceRecorded(
        happened_at=MONDAY, child=PersonRef(nominal=child), words="I want to go home."
    )


def test_a_record_told_on_a_visit_is_logged_as_collected() -> None:
    child = known_child()
    with on_a_visit():
        receipt = tell(heard(child))
    row = LedgerEntry.objects.get()
    assert (row.category, row.individuals) == ("Collection", [child])
    assert row.records == [receipt.facts[0].uid]
    assert (row.created_by, row.business_identifier) == (officer().id, "records")
    assert "home" not in repr(vars(row))


def test_a_judgement_of_who_is_who_is_logged_as_combining() -> None:
    child, other = known_child(), known_person("Rhywun Arall", age=14, at=after(1))
    pair = (PersonRef(nominal=child), PersonRef(nominal=other))
    link = LinkMade(happened_at=MONDAY, persons=pair, judgement="same", reason="Alike.")
    undone = LinkUndone(happened_at=after(1), persons=pair, reason="Not so.")
    with on_a_visit():
        tell(link)
        tell(undone)
    logged = LedgerEntry.objects.order_by("pk").values_list("category", "individuals")
    assert list(logged) == [("Combination", sorted([child, other]))] * 2


def test_what_nobody_told_on_a_visit_is_not_logged() -> None:
    child = known_child()
    tell(heard(child))
    with visits.visiting(Visit(member=None, where="signing in")):
        tell(heard(child))
    assert not LedgerEntry.objects.exists()


def test_a_record_that_could_not_be_logged_is_kept_and_logged_when_it_is_sent_again() -> None:
    child = known_child()
    with on_a_visit() as visit:
        with a_broken_log(), pytest.raises(NotLogged):
            tell(heard(child), token="t1")
        assert not visit.logged
        again = tell(heard(child), token="t1")
        assert visit.logged
    assert not again.facts[0].new
    assert LedgerEntry.objects.get().records == [again.facts[0].uid]
