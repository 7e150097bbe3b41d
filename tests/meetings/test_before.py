"""What earlier meetings did about somebody."""

from collections.abc import Callable

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.journal.told import About, Told
from dolen.meetings.before import last_spoken, passed_over
from dolen.meetings.facts import NotReached, OutcomeReached, PutOnAgenda
from tests.builders import after

CHILD = (PersonRef(nominal="c"),)


def told(fact: Fact) -> Told:
    load: Callable[[], Fact] = lambda: fact  # noqa: E731  # what `Told` takes
    return Told(
        uid=fact.kind + str(fact.happened_at), kind=fact.kind, happened_at=fact.happened_at,
        sequence=0, rank=fact.rank, digest="", recorded_at=fact.happened_at, learned_at=None,
        case=fact.case, crime=None, about=(About("c", "children.0", ("child",)),), load=load,
    )  # fmt: skip


def history(*of: tuple[str, type[Fact]]) -> list[Told]:
    return [
        told(kind.model_validate({"happened_at": after(n), "case": case, "children": CHILD}))
        for n, (case, kind) in enumerate(of)
    ]


def test_two_meetings_running_that_did_not_reach_a_child_are_counted() -> None:
    found = history(("1", PutOnAgenda), ("1", NotReached), ("2", PutOnAgenda), ("3", PutOnAgenda))
    assert passed_over(found, "c", {"1", "2"}) == 2


def test_a_meeting_that_spoke_of_the_child_ends_the_count() -> None:
    found = history(
        ("1", PutOnAgenda), ("2", PutOnAgenda), ("2", OutcomeReached), ("3", PutOnAgenda)
    )
    assert passed_over(found, "c", {"1", "2", "3"}) == 1
    assert passed_over(found, "c", {"1", "2"}) == 0
    assert passed_over(found, "other", {"1", "2"}) == 0


def test_listed_is_not_spoken_of_and_this_meeting_is_not_the_last_one() -> None:
    found = history(("1", PutOnAgenda), ("1", OutcomeReached), ("2", OutcomeReached))
    assert last_spoken(found, "c", "2") == after(1)
    assert last_spoken(found[:1], "c", "2") is None
