"""What the minutes tell beside an outcome, so that duties and concerns of before still hold."""

import pytest

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.meetings.beside import beside_listing, beside_outcome
from dolen.meetings.facts import MeetingConvened, NotReached, OutcomeReached, PutOnAgenda
from dolen.recording.clockwork import tick
from tests.builders import after, known_child, tell


def convened(sort: str, begins: float = 2, case: str = "MT-1") -> MeetingConvened:
    told = {"happened_at": after(0), "case": case, "sort": sort, "area": "newport"}
    times = {"begins_at": after(begins), "ends_at": after(begins + 1)}
    return MeetingConvened.model_validate(told | times)


def outcome(at: float = 2, case: str = "MT-1", *named: str) -> OutcomeReached:
    refs = tuple(PersonRef(nominal=one) for one in named or ("c",))
    return OutcomeReached(happened_at=after(at), case=case, children=refs, decision="A plan.")


def told(sort: str, *matters: str) -> list[tuple[str, str | None]]:
    return [(one.kind, one.case) for one in beside_outcome(outcome(), convened(sort), matters)]


def test_mace_discusses_in_its_own_matter_and_wherever_that_was_owed() -> None:
    assert told("mace", "EX-1") == [("mace.discussed", "EX-1"), ("mace.discussed", "MT-1")]


def test_other_kinds_are_told_only_where_they_were_owed() -> None:
    assert told("marac", "DA-1") == [("marac.heard", "DA-1")]
    assert told("strategy", "ST-1") == [("strategy.held", "ST-1")]
    assert told("conference_initial", "CP-1") == [("conference.initial", "CP-1")]
    assert told("conference_review", "CP-1") == [("conference.review", "CP-1")]
    assert told("marac") == told("strategy") == told("daily", "MI-1") == told("mappa", "OF-1") == []


def test_a_meeting_of_no_kind_and_an_offender_alone_have_nothing_beside_them() -> None:
    nameless = MeetingConvened(happened_at=after(0), case="MT-1")
    assert beside_outcome(outcome(), nameless, ["X-1"]) == []
    assert beside_listing(PutOnAgenda(happened_at=after(1), case="MT-1"), convened("mace")) == []
    alone = outcome().model_copy(update={"children": (), "people": (PersonRef(nominal="o"),)})
    assert beside_outcome(alone, convened("mace"), []) == []


@pytest.mark.django_db
def test_a_child_not_reached_at_two_meetings_running_is_the_concern_there_was_before() -> None:
    left, spoken = known_child("Anwen Enghraifft"), known_child("Bedwyr Enghraifft")
    for case, begins in (("MT-1", 2), ("MT-2", 26)):
        meeting = convened("mace", begins, case)
        refs = tuple(PersonRef(nominal=one) for one in (left, spoken))
        put = PutOnAgenda(happened_at=after(begins - 1), case=case, children=refs)
        tell(put, *beside_listing(put, meeting))
        said = outcome(begins, case, spoken)
        tell(said, *beside_outcome(said, meeting, []))
        tell(NotReached(happened_at=after(begins + 0.9), case=case, children=refs[:1], why="time"))
    with clock.at(after(28)):
        tick(after(28))
    raised = ConcernRow.objects.filter(rule="passed_over_at_meeting", state="raised")
    assert [row.anchor for row in raised] == [left]
    owed = DutyRow.objects.filter(rule="mace.discuss", subject=left)
    assert {row.status for row in owed} == {"overdue"}
    last = outcome(30, "MT-3", left)
    tell(last, *beside_outcome(last, convened("mace", 30, "MT-3"), [row.scope for row in owed]))
    owed = DutyRow.objects.filter(rule="mace.discuss", subject=left)
    assert {row.status for row in owed} == {"met_late"}
