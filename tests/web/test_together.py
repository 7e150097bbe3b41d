"""The escalations of a duty that follow one another are told as one."""

import datetime as dt

from dolen.access.redact import Shown
from dolen.contact.facts import ChildSeen
from dolen.duties.facts import DutyEscalated
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.journal.told import About, Told
from dolen.web.presenting.naming import Names
from dolen.web.presenting.timeline import Entry, Gap, Telling, timeline
from tests.builders import MONDAY, after

CHILD = About("c", "subject", ("child",))


def told(fact: Fact, number: int) -> tuple[Told, Shown]:
    """The fact as a history holds it, shown whole."""
    uid = f"u{number}"
    one = Told(
        uid=uid, kind=fact.kind, happened_at=fact.happened_at, sequence=0, rank=fact.rank,
        digest=uid, recorded_at=fact.happened_at, learned_at=None, case=None, crime=None,
        about=(CHILD,), load=lambda: fact,
    )  # fmt: skip
    return one, Shown(says="", uid=uid, kind=fact.kind, fact=fact, told=one)


def escalated(hours: float, to: str, duty: str = "missing.grade", opened_by: str = "o") -> Fact:
    """One escalation so many hours after Monday morning."""
    return DutyEscalated(
        happened_at=after(hours), duty=duty, opened_by=opened_by, to=to, due_at=MONDAY,
        alarm_at=after(hours), subject=PersonRef(nominal="c"),
    )  # fmt: skip


def shown_of(*facts: Fact) -> list[Entry | Gap]:
    """The history of these facts, newest first."""
    pairs = [told(fact, number) for number, fact in enumerate(facts)]
    return timeline(pairs, Telling(Names({"c": "Ffion"}, {"c": "person"})), as_of=None)


def test_escalations_of_one_duty_are_one_entry_though_those_of_another_lie_between() -> None:
    found = shown_of(
        escalated(1, "response_sgt"),
        escalated(2, "response_sgt", duty="missing.record"),
        escalated(3, "response_insp"),
    )
    sentences = [one.sentence for one in found if isinstance(one, Entry)]
    assert sentences == [
        "Escalated 2 times, last to Response inspector.",
        "Escalated to Response sergeant.",
    ]
    first = found[0]
    assert isinstance(first, Entry)
    assert len(first.folded) == 2
    assert first.folded[0].endswith("to Response inspector")


def test_something_that_happened_between_keeps_escalations_apart() -> None:
    seen = ChildSeen(happened_at=after(2), child=PersonRef(nominal="c"))
    found = shown_of(escalated(1, "response_sgt"), seen, escalated(3, "response_insp"))
    assert len(found) == 3


def test_the_same_rule_opened_twice_is_two_duties() -> None:
    found = shown_of(
        escalated(1, "response_sgt"), escalated(2, "response_sgt", opened_by="another")
    )
    assert len(found) == 2


def test_a_long_silence_between_escalations_is_still_a_gap() -> None:
    days = dt.timedelta(days=20) / dt.timedelta(hours=1)
    found = shown_of(escalated(1, "response_sgt"), escalated(days, "response_insp"))
    assert [isinstance(one, Gap) for one in found] == [False, True, False]
