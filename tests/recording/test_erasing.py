"""What rested on erased facts is worked out anew, and their words are in no projection."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dolen.access import visits
from dolen.access.ledger import NotLogged
from dolen.access.models import LedgerEntry
from dolen.access.router import LEDGER
from dolen.access.visits import Visit
from dolen.concerns.models import ConcernRow
from dolen.concerns.stage import News
from dolen.contact.facts import ChildVoiceRecorded
from dolen.duties.models import DutyRow
from dolen.journal import clock, reading
from dolen.journal.erase import erase
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.missing.facts import ChildReportedMissing, MissingChildFound, RiskyAdultNamed
from dolen.people.facts import LinkMade, PersonDescribed
from dolen.people.models import Mention, Nominal
from dolen.people.standpoint import Standpoint
from dolen.recording import clockwork, deeds, second_look
from dolen.recording.rebuild import PROJECTIONS, compare
from tests.builders import MONDAY, after, known_child, known_person, officer, tell
from tests.recording.stories import STORY, Made
from tests.recording.test_properties import FEW, NOW, Journal

SECRET = "Sibrwd Cyfrinachol"


def erased(*uids: str) -> None:
    """Erase facts as two people would, long after they happened."""
    with clock.at(NOW):
        erase(uids, by=officer().id, second="another", authority="Review 7")


def everything_kept() -> str:
    """Every row of every projection, as text."""
    return "\n".join(
        repr(sorted(model._default_manager.values_list(), key=repr)) for model in PROJECTIONS
    )


def nothing_would_change() -> None:
    """Fail if a rebuild would give other rows than those kept up."""
    with clock.at(NOW):
        done = compare(NOW)
    assert (done.gone, done.new) == (Counter(), Counter())


@contextmanager
def on_a_visit() -> Iterator[Visit]:
    """As a member at a page."""
    with visits.visiting(Visit(member=officer(), where="records", ip="192.0.2.7")) as visit:
        yield visit


@pytest.mark.usefixtures("each_database")
class TestAnErasure:
    """One story, on SQLite and on PostgreSQL."""

    def told(self) -> tuple[str, str, list[str]]:
        """A child missing, an adult named whom one fact made known; the facts' uids."""
        child = known_child()
        reported = ChildReportedMissing(
            happened_at=MONDAY, child=PersonRef(nominal=child), case="M1"
        )
        named = RiskyAdultNamed(
            happened_at=after(1),
            child=PersonRef(nominal=child),
            people=(PersonRef(said=SaidPerson(name=SECRET, phone="07700 900456")),),
            case="M1",
        )
        found = MissingChildFound(happened_at=after(9), child=PersonRef(nominal=child), case="M1")
        uids = [tell(one, at=NOW).facts[0].uid for one in (reported, named, found)]
        with clock.at(NOW):
            clockwork.tick(NOW)
            second_look.settle(NOW)
        adult = Mention.objects.get(fact_uid=uids[1], path__startswith="people").nominal
        return child, adult, uids

    def test_takes_the_words_out_of_every_projection(self) -> None:
        _child, _adult, (_reported, named, _found) = self.told()
        nothing_would_change()
        assert SECRET in everything_kept()
        erased(named)
        kept = everything_kept()
        for gone in (SECRET, SECRET.lower(), "900456", named):
            assert gone not in kept
        nothing_would_change()

    def test_withdraws_what_rested_on_it_and_keeps_what_was_done(self) -> None:
        child, adult, (_reported, named, _found) = self.told()
        raised = ConcernRow.objects.get(rule="child_with_risky_person")
        assert (raised.anchor, raised.state, raised.key) == (child, "raised", adult)
        erased(named)
        assert ConcernRow.objects.get(rule="child_with_risky_person").state == "withdrawn"
        deeds = IndexRow.objects.filter(kind__in=["concern.raised", "concern.withdrawn"])
        assert sorted(deeds.values_list("kind", flat=True))[:1] == ["concern.raised"]
        assert deeds.filter(kind="concern.withdrawn").exists()

    def test_of_what_opened_duties_takes_the_duties(self) -> None:
        _child, _adult, (reported, _named, found) = self.told()
        assert DutyRow.objects.filter(opened_by=reported).exists()
        erased(reported, found)
        assert not DutyRow.objects.filter(opened_by__in=[reported, found]).exists()
        nothing_would_change()

    def test_of_a_link_parts_whom_it_joined(self) -> None:
        child, _adult, _uids = self.told()
        other = known_person("Rhywun Arall", age=14, at=after(3))
        link = LinkMade(
            happened_at=after(10),
            persons=(PersonRef(nominal=child), PersonRef(nominal=other)),
            judgement="same",
            reason=f"{SECRET} said so.",
        )
        made = tell(link, at=NOW).facts[0].uid
        assert Nominal.objects.filter(canonical=child).count() == 2
        erased(made)
        assert Nominal.objects.filter(canonical=child).count() == 1
        assert f"{SECRET} said so." not in everything_kept()
        nothing_would_change()

    def test_is_in_the_log_with_ids_alone(self) -> None:
        child, adult, (_reported, named, _found) = self.told()
        with on_a_visit():
            erased(named)
        row = LedgerEntry.objects.get()
        assert (row.category, row.records) == ("Erasure", [named])
        assert row.individuals == sorted([child, adult])
        assert SECRET not in repr(vars(row))

    def test_that_cannot_be_logged_is_not_done(self, monkeypatch: pytest.MonkeyPatch) -> None:
        _child, _adult, (_reported, named, _found) = self.told()
        before = everything_kept()
        with on_a_visit(), a_broken_log(), pytest.raises(NotLogged):
            erased(named)
        assert reading.header(named) is not None
        assert everything_kept() == before


@contextmanager
def a_broken_log() -> Iterator[None]:
    """Take the log's table away for a while."""
    with connections[LEDGER].cursor() as cursor:
        cursor.execute("ALTER TABLE access_ledgerentry RENAME TO lost")
    yield
    with connections[LEDGER].cursor() as cursor:
        cursor.execute("ALTER TABLE lost RENAME TO access_ledgerentry")


@pytest.mark.django_db
def test_what_is_said_of_a_concern_in_one_moment_keeps_its_order() -> None:
    """Raised, withdrawn and raised again while the clock stands: the last word is that it is."""
    news = News(True, "child_unseen", "nabc", "M1", (), "response_insp", said=2)
    (fact,) = deeds.concerns([news], Standpoint(as_of=NOW), now=NOW)
    assert fact.sequence == 2


class TestAnyErasure(TestCase):
    """On random stories of two children."""

    databases = {"default", "ledger"}

    @FEW
    @given(story=STORY, data=st.data())
    def test_leaves_what_rebuilding_would_give(
        self, story: list[Made], data: st.DataObject
    ) -> None:
        journal = Journal()
        journal.tell(story, list(range(len(story))))
        with clock.at(NOW):
            clockwork.tick(NOW)
            second_look.settle(NOW)
        told = [uid for uid, name in journal.names.items() if name.startswith("fact ")]
        gone = data.draw(st.lists(st.sampled_from(sorted(told)), min_size=1, unique=True))
        erased(*gone)
        with clock.at(NOW):
            clockwork.tick(NOW)
        nothing_would_change()


@pytest.mark.django_db
def test_a_child_whom_nobody_else_names_is_known_no_more() -> None:
    said = PersonRef(said=SaidPerson(name=SECRET, age=9), roles=("child",))
    told = PersonDescribed(happened_at=MONDAY, person=said, age=9, roles=("child",))
    uid = tell(told, at=NOW).facts[0].uid
    (nominal,) = Mention.objects.filter(fact_uid=uid).values_list("nominal", flat=True)
    words = ChildVoiceRecorded(
        happened_at=after(1), child=PersonRef(nominal=nominal), words=SECRET, case="M1"
    )
    other = tell(words, at=NOW).facts[0].uid
    erased(uid, other)
    assert not Nominal.objects.filter(pk=nominal).exists()
    assert not DutyRow.objects.filter(subject=nominal).exists()
    nothing_would_change()
