"""Late, repeated and reordered facts give the same rows; so do many at once, and rebuilding."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dolen.journal import clock
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade, LinkUndone
from dolen.recording import clockwork, second_look
from dolen.recording.many import ToRecord, record_many
from dolen.recording.rebuild import rebuild
from dolen.recording.store import record
from tests.builders import MONDAY, known_child, known_person, known_place, officer, tell
from tests.recording.projected import rows
from tests.recording.stories import STORY, Cast, Made

NOW = MONDAY + dt.timedelta(days=8)
FEW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
Rows = Counter[tuple[Any, ...]]


class Journal:
    """A journal in which a story is told; remembers which uid is which fact."""

    def __init__(self) -> None:
        self.cast: Cast = (
            known_child("Cerys Un"),
            known_child("Dafydd Dau", age=9),
            known_person("Oedolyn Tri", age=40),
            known_place("1 Heol Ffug"),
        )
        self.names = dict(zip(self.cast, ("c1", "c2", "adult", "place"), strict=True))

    def facts(self, story: Sequence[Made]) -> list[Any]:
        """The story's facts, numbered so that ties of time keep the story's order."""
        return [
            made(self.cast).model_copy(update={"sequence": number})
            for number, made in enumerate(story, start=1)
        ]

    def tell(self, story: Sequence[Made], order: Sequence[int]) -> None:
        """Record the facts of the story in this order, each by itself."""
        facts = self.facts(story)
        with clock.at(NOW):
            for number in order:
                token = f"{number}-{uuid.uuid4().hex}"
                receipt = record([facts[number]], by=officer(), token=token)
                self.names.setdefault(receipt.facts[0].uid, f"fact {number}")

    def name_by_sequence(self) -> None:
        """Name the facts by their place in the story, where no receipt told their uids."""
        for uid, sequence in IndexRow.objects.filter(sequence__gt=0).values_list("uid", "sequence"):
            self.names.setdefault(uid, f"fact {sequence - 1}")

    def rows(self, *, deeds: bool = False) -> Rows:
        """What is projected, by name."""
        return rows(self.names, deeds=deeds)


def apart(work: Callable[[], Rows]) -> Rows:
    """Do `work` in a journal of its own, of which nothing stays."""
    with transaction.atomic():
        done = work()
        transaction.set_rollback(True)
    return done


def one_by_one(story: Sequence[Made], order: Sequence[int]) -> Rows:
    """The rows after the story was told in this order."""
    journal = Journal()
    journal.tell(story, order)
    return journal.rows()


class TestTheWayIn(TestCase):
    """Properties of recording, on random stories of two children."""

    databases = {"default", "ledger"}  # Django's own form

    @FEW
    @given(story=STORY, data=st.data())
    def test_the_order_of_recording_does_not_matter(
        self, story: list[Made], data: st.DataObject
    ) -> None:
        in_order = list(range(len(story)))
        shuffled = data.draw(st.permutations(in_order))
        assert apart(lambda: one_by_one(story, in_order)) == apart(
            lambda: one_by_one(story, shuffled)
        )

    @FEW
    @given(story=STORY)
    def test_a_record_sent_again_changes_nothing(self, story: list[Made]) -> None:
        journal = Journal()
        facts = journal.facts(story)
        with clock.at(NOW):
            first = [record([f], by=officer(), token=f"t{n}") for n, f in enumerate(facts)]
            before = journal.rows(deeds=True)
            again = [record([f], by=officer(), token=f"t{n}") for n, f in enumerate(facts)]
        assert journal.rows(deeds=True) == before
        assert [one.facts[0].uid for one in again] == [one.facts[0].uid for one in first]
        assert not any(one.facts[0].new for one in again)

    @FEW
    @given(story=STORY)
    def test_one_by_one_and_many_at_once_give_the_same(self, story: list[Made]) -> None:
        def many() -> Rows:
            journal = Journal()
            batch = [ToRecord(fact, key=str(n)) for n, fact in enumerate(journal.facts(story))]
            with clock.at(NOW):
                record_many(batch, by=officer(), now=NOW)
            journal.name_by_sequence()
            return journal.rows()

        assert apart(many) == apart(lambda: one_by_one(story, list(range(len(story)))))

    @FEW
    @given(story=STORY)
    def test_what_was_kept_up_equals_what_is_rebuilt(self, story: list[Made]) -> None:
        journal = Journal()
        journal.tell(story, list(range(len(story))))
        with clock.at(NOW):
            clockwork.tick(NOW)
            second_look.settle(NOW)
            before = journal.rows(deeds=True)
            rebuild(NOW)
        assert journal.rows(deeds=True) == before

    @FEW
    @given(story=STORY)
    def test_the_clock_and_the_second_look_change_nothing_the_second_time(
        self, story: list[Made]
    ) -> None:
        journal = Journal()
        journal.tell(story, list(range(len(story))))
        clockwork.tick(NOW)
        second_look.settle(NOW)
        before = journal.rows(deeds=True)
        again = clockwork.tick(NOW)
        assert (again.escalated, again.raised) == (0, 0)
        assert second_look.settle(NOW) == 0
        assert journal.rows(deeds=True) == before

    @FEW
    @given(story=STORY)
    def test_a_link_undone_is_as_if_never_made(self, story: list[Made]) -> None:
        journal = Journal()
        journal.tell(story, list(range(len(story))))
        stranger = known_person("Rhywun Arall", age=14)
        before = journal.rows()
        one, other = PersonRef(nominal=journal.cast[2]), PersonRef(nominal=stranger)
        with clock.at(NOW):
            made = LinkMade(
                happened_at=NOW, persons=(one, other), judgement="same", reason="Looks alike."
            )
            tell(made, at=NOW)
            tell(LinkUndone(happened_at=NOW, persons=(one, other), reason="Not so."), at=NOW)
        assert journal.rows() == before
