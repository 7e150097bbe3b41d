"""Counting what became of children: who is on a list, in which month, and what is said of them."""

import datetime as dt
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dolen.access.models import Standing
from dolen.access.roles import ROLES
from dolen.concerns.registry import concerns
from dolen.contact.facts import ChildVoiceRecorded
from dolen.custody.facts import (
    AdultArrived,
    ChildCharged,
    ChildDetained,
    ReleasedFromCustody,
)
from dolen.duties.registry import duties
from dolen.insight.counting import SEVERAL, area_at, count
from dolen.insight.figures import Month
from dolen.insight.measured import MEASURES
from dolen.insight.measures import FromConcerns, FromDuties, FromFacts
from dolen.insight.models import Count, CountedLine
from dolen.insight.reading import Part, Stale, counted_at, history, lines, shown_months
from dolen.investigation.facts import ChildTold, CrimeDisclosed, CrimeRecorded
from dolen.journal.models import ErasureRow
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.planning.facts import AuthorityDecided, StrategyDiscussionHeld, StrategyRequested
from tests.builders import MONDAY, after, known_child, tell

pytestmark = pytest.mark.django_db
DAY = 24.0


def held(name: str) -> list[bool | None]:
    """What became of each line of a measure, the earliest first."""
    return [one.held for one in CountedLine.objects.filter(measure=name).order_by("at", "pk")]


def hours(name: str) -> list[float | None]:
    """How long each line of a measure was, the earliest first."""
    return [one.hours for one in CountedLine.objects.filter(measure=name).order_by("at", "pk")]


def disclosed(child: PersonRef, at: float, case: str) -> None:
    """The child tells of a crime so many hours after Monday, and it is recorded the next day."""
    crime = f"C-{case}"
    told = CrimeDisclosed(happened_at=after(at), children=(child,), case=case, crime=crime)
    tell(told)
    tell(CrimeRecorded(happened_at=after(at + 30), children=(child,), case=case, crime=crime))


def a_child() -> PersonRef:
    """A child who is known."""
    return PersonRef(nominal=known_child())


def test_a_crime_told_and_then_recorded_is_one_harm_and_another_within_days_is_harm_again() -> None:
    child = a_child()
    disclosed(child, 0, "I1")
    disclosed(child, 40 * DAY, "I2")
    count(after(300 * DAY))
    assert held("harm.again_soon") == [True, False]
    assert held("harm.again_in_a_year") == [None, None]


def test_while_the_days_run_it_is_too_early_even_where_it_came_already() -> None:
    child = a_child()
    disclosed(child, 0, "I1")
    disclosed(child, 40 * DAY, "I2")
    count(after(60 * DAY))
    assert held("harm.again_soon") == [None, None]
    count(after(90 * DAY))
    assert held("harm.again_soon") == [True, None]


def test_a_strategy_discussion_ends_the_wait_for_safety_and_a_request_does_not() -> None:
    child = a_child()
    disclosed(child, 0, "I1")
    tell(StrategyRequested(happened_at=after(2), children=(child,), case="I1"))
    count(after(5))
    assert held("harm.time_to_safety") == [None]
    assert hours("harm.time_to_safety") == [5.0]
    tell(StrategyDiscussionHeld(happened_at=after(9), children=(child,), case="I1"))
    count(after(20))
    assert held("harm.time_to_safety") == [True]
    assert hours("harm.time_to_safety") == [9.0]
    assert hours("planning.time_to_discussion") == [7.0]


def test_words_have_effect_where_a_decision_says_what_they_changed() -> None:
    child = a_child()
    tell(ChildVoiceRecorded(happened_at=MONDAY, child=child, words="I want to stay with Nan."))
    tell(
        StrategyDiscussionHeld(
            happened_at=after(DAY),
            children=(child,),
            childs_view_effect="She stays with her grandmother, as she asked.",
        )
    )
    tell(ChildVoiceRecorded(happened_at=after(2 * DAY), child=child, words="Nobody asks me."))
    tell(StrategyDiscussionHeld(happened_at=after(3 * DAY), children=(child,)))
    count(after(40 * DAY))
    assert held("voice.to_effect") == [True, False]
    assert held("voice.told_back") == [None, None]


def test_a_child_told_what_came_is_told_back_and_their_answer_counts_by_itself() -> None:
    child = a_child()
    tell(ChildVoiceRecorded(happened_at=MONDAY, child=child, words="He hit me."))
    tell(ChildTold(happened_at=after(DAY), child=child, what_was_told="He was arrested."))
    count(after(100 * DAY))
    assert held("voice.told_back") == [True]
    assert held("voice.answer") == [False]


def test_harm_after_a_notice_without_action_is_seen() -> None:
    child = a_child()
    tell(AuthorityDecided(happened_at=MONDAY, children=(child,), decision="nfa"))
    disclosed(child, 10 * DAY, "I1")
    tell(AuthorityDecided(happened_at=after(20 * DAY), children=(child,), decision="assessment"))
    count(after(120 * DAY))
    assert held("harm.after_no_action") == [True]
    assert held("notices.no_action") == [True, False]


def test_going_missing_again_counts_from_being_found_and_not_within_one_episode() -> None:
    child = a_child()
    for start, case in ((0.0, "M1"), (30 * DAY, "M2")):
        tell(ChildReportedMissing(happened_at=after(start), child=child, case=case))
        tell(MissingChildFound(happened_at=after(start + 7), child=child, case=case))
    tell(ChildReportedMissing(happened_at=after(200 * DAY), child=child, case="M3"))
    count(after(201 * DAY))
    assert held("missing.again") == [True, False]
    assert hours("missing.hours") == [7.0, 7.0, DAY]
    assert held("missing.hours") == [True, True, None]


def detained(child: PersonRef, at: float, case: str) -> None:
    """A child is detained so many hours after Monday 09.00."""
    tell(ChildDetained(happened_at=after(at), child=child, case=case))


def test_a_night_in_custody_counts_with_enough_of_its_hours() -> None:
    child = a_child()
    detained(child, 0, "D1")
    tell(ReleasedFromCustody(happened_at=after(8), child=child, case="D1"))
    detained(child, 10 * DAY, "D2")
    tell(ReleasedFromCustody(happened_at=after(10 * DAY + 21), child=child, case="D2"))
    count(after(30 * DAY))
    assert held("custody.overnight") == [False, True]
    assert hours("custody.hours") == [8.0, 21.0]


def test_a_detention_is_measured_before_and_after_the_charge_and_until_the_adult_came() -> None:
    child = a_child()
    detained(child, 0, "D1")
    tell(AdultArrived(happened_at=after(3), child=child, case="D1"))
    tell(ChildCharged(happened_at=after(10), child=child, case="D1"))
    count(after(12))
    assert (hours("custody.hours_before_charge"), held("custody.hours_before_charge")) == (
        [10.0],
        [True],
    )
    assert (hours("custody.hours_after_charge"), held("custody.hours_after_charge")) == (
        [2.0],
        [None],
    )
    assert hours("custody.hours_to_adult") == [3.0]


def test_an_adult_who_never_came_was_waited_for_until_the_child_left() -> None:
    child = a_child()
    detained(child, 0, "D1")
    tell(ReleasedFromCustody(happened_at=after(6), child=child, case="D1"))
    count(after(30))
    assert (hours("custody.hours_to_adult"), held("custody.hours_to_adult")) == ([6.0], [False])


def test_duties_count_in_the_month_they_were_due_and_only_once_they_can_be_said_of() -> None:
    child = a_child()
    tell(ChildReportedMissing(happened_at=MONDAY, child=child, case="M1"))
    tell(MissingChildFound(happened_at=after(5), child=child, case="M1"))
    count(after(6))
    assert held("missing.return_interview") == [None]
    count(after(30 * DAY))
    (line,) = CountedLine.objects.filter(measure="missing.return_interview")
    assert line.held is None or line.held is False
    assert line.month == str(Month.of(line.at))


def test_the_number_of_a_month_is_the_length_of_its_list() -> None:
    for start in range(5):
        child = PersonRef(nominal=known_child(f"Plentyn {start}"))
        disclosed(child, start * 10 * DAY, f"I{start}")
    now = after(200 * DAY)
    count(now)
    for measure in MEASURES.values():
        told = history(measure, now, run=8)
        for month in told.months:
            both = (month.month, month.month)
            for part, number in (
                (Part.COUNTED, month.result.counted),
                (Part.HELD, month.result.held),
                (Part.OPEN, month.result.open),
                (Part.NOT, month.result.counted - month.result.held),
                (Part.ALL, month.result.lines),
            ):
                assert lines(measure, months=both, part=part).count() == number
        for area in told.areas:
            found = lines(measure, months=shown_months(now), area=area.area, part=Part.COUNTED)
            assert found.count() == area.result.counted


def test_an_area_is_the_one_authority_with_a_tie_then() -> None:
    since, later = MONDAY, after(5)
    one, other = (since, None, "newport"), (later, None, "torfaen")
    assert area_at([one, other], after(1)) == "newport"
    assert area_at([one, other], after(6)) == SEVERAL
    assert area_at([(since, later, "newport")], after(6)) == ""


def test_a_line_knows_the_authority_of_its_child() -> None:
    child = a_child()
    disclosed(child, 0, "I1")
    Standing.objects.create(
        nominal=child.nominal or "",
        why="authority",
        local_authority="newport",
        source="told",
        since=after(-DAY),
    )
    count(after(100 * DAY))
    (line,) = CountedLine.objects.filter(measure="harm.again_soon")
    assert line.area == "newport"


def test_counting_twice_changes_nothing() -> None:
    disclosed(a_child(), 0, "I1")

    def kept() -> list[tuple[object, ...]]:
        columns = [
            field.name for field in CountedLine._meta.get_fields() if field.name not in ("id", "pk")
        ]
        return list(
            CountedLine.objects.order_by("measure", "uid", "subject", "key").values_list(*columns)
        )

    count(after(100 * DAY))
    before = kept()
    count(after(100 * DAY))
    assert kept() == before


def test_before_anything_was_counted_there_is_no_figure() -> None:
    assert counted_at(MEASURES["harm.again_soon"]) is Stale.NEVER


def test_after_a_lawful_erasure_nothing_is_shown_until_all_is_counted_again() -> None:
    measure = MEASURES["harm.again_soon"]
    count(after(1))
    assert counted_at(measure) == after(1)
    ErasureRow.objects.create(
        uid="gone", erased_by_fact="told", at=after(2), by="one", second="other", authority="law"
    )
    assert counted_at(measure) is Stale.ERASED
    count(after(3))
    assert counted_at(measure) == after(3)


def test_a_measure_that_is_counted_otherwise_is_not_shown_with_the_old_count() -> None:
    measure = MEASURES["harm.again_soon"]
    count(after(1))
    Count.objects.filter(pk=measure.name).update(edition="another")
    assert counted_at(measure) is Stale.REDEFINED


def test_the_command_counts_and_writes_what_it_counted(tmp_path: Path) -> None:
    disclosed(a_child(), 0, "I1")
    said, file = StringIO(), tmp_path / "new" / "counted.json"
    call_command("measure", json=file, stdout=said)
    assert "1 people looked at" in said.getvalue()
    assert json.loads(file.read_text(encoding="utf-8"))["lines"]["harm.again_soon"] == 1


def test_the_command_says_when_its_file_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("measure", json=tmp_path, stdout=StringIO())


def test_every_measure_is_answered_for_and_says_where_its_question_comes_from() -> None:

    for measure in MEASURES.values():
        assert measure.owner in ROLES
        assert measure.cited
        assert len(measure.digest()) == 16
    assert len({one.digest() for one in MEASURES.values()}) == len(MEASURES)


def test_rules_that_measures_name_exist() -> None:

    for measure in MEASURES.values():
        match measure.source:
            case FromDuties(rules=rules):
                assert set(rules) <= {rule.name for rule in duties}, measure.name
            case FromConcerns(rules=rules):
                assert set(rules) <= {rule.name for rule in concerns}, measure.name
            case FromFacts(kinds=kinds):
                assert all(registry.fact_class(kind) for kind in kinds), measure.name
            case _:
                assert measure.name == "on_time.flags"


def test_a_moment_before_the_clocks_change_counts_in_its_own_month() -> None:
    assert Month.of(dt.datetime(2026, 10, 31, 23, 59, tzinfo=dt.UTC)) == Month(2026, 10)


@pytest.mark.parametrize("given", ["0", "-1", "soon", "1000"])
def test_the_command_says_how_often_it_may_count(given: str) -> None:
    with pytest.raises(CommandError, match="such as 24"):
        call_command("measure", f"--every={given}", stdout=StringIO())
