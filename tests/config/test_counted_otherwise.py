"""The measures counted by SQL over an export agree with the house's own count, line by line."""

import pytest

from dolen.config.counted_otherwise import QUERIES, counted, differences, export, otherwise
from dolen.contact.facts import ChildVoiceRecorded
from dolen.custody.facts import AdultArrived, ChildCharged, ChildDetained, ReleasedFromCustody
from dolen.exploitation.facts import MaceDiscussed, MaceListed
from dolen.insight.counting import count
from dolen.insight.measured import MEASURES
from dolen.insight.measures import FromFacts
from dolen.insight.models import CountedLine
from dolen.investigation.facts import CrimeDisclosed, CrimeRecorded
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.planning.facts import AuthorityDecided, StrategyDiscussionHeld, StrategyRequested
from tests.builders import after, known_child, tell

DAY = 24.0
NOW = after(400 * DAY)


def stories() -> None:
    """Two children with most of what measures ask about; one harm is told of in three facts."""
    for number in range(2):
        child = PersonRef(nominal=known_child(f"Plentyn {number}"))
        own = {"children": (child,)}
        tell(CrimeDisclosed(happened_at=after(0), case=f"I{number}", **own))
        tell(CrimeDisclosed(happened_at=after(50 * DAY), crime=f"C{number}", **own))
        both = {"case": f"I{number}", "crime": f"C{number}"}
        tell(CrimeRecorded(happened_at=after(52 * DAY), **both, **own))
        tell(CrimeDisclosed(happened_at=after(80 * DAY), case=f"J{number}", **own))
        tell(StrategyRequested(happened_at=after(81 * DAY), **own))
        tell(
            StrategyDiscussionHeld(happened_at=after(82 * DAY), childs_view_effect="Moved.", **own)
        )
        tell(ChildVoiceRecorded(happened_at=after(70 * DAY), child=child, words="I am afraid."))
        tell(AuthorityDecided(happened_at=after(60 * DAY), decision="nfa", **own))
        for start in (100.0, 130.0, 395.0):
            case = f"M{number}-{start:.0f}"
            tell(ChildReportedMissing(happened_at=after(start * DAY), child=child, case=case))
        found = {"happened_at": after(101 * DAY), "case": f"M{number}-100"}
        tell(MissingChildFound(child=child, **found))
        detentions(child)


def detentions(child: PersonRef) -> None:
    """With a case and without, by day and by night, across a change of the clocks, not yet over."""
    held: list[tuple[type[Fact], float, str | None, dict[str, object]]] = [
        (ChildDetained, 0, "D1", {}),
        (AdultArrived, 3, "D1", {}),
        (ReleasedFromCustody, 9, "D1", {}),
        (ChildDetained, 30, None, {}),
        (ChildCharged, 35, None, {}),
        (ReleasedFromCustody, 44, None, {}),
        (ChildDetained, 50, None, {}),
        (ReleasedFromCustody, 60.5, None, {}),
        (ChildDetained, 26 * DAY + 10, "D4", {}),
        (ReleasedFromCustody, 26 * DAY + 19, "D4", {}),
        (ChildDetained, 400 * DAY - 1, "D5", {}),
        (MaceListed, 5, None, {"ends_at": after(40)}),
        (MaceListed, 50, None, {"ends_at": after(90)}),
        (MaceDiscussed, 80, None, {}),
        (MaceListed, 399 * DAY, None, {"meeting_at": after(401 * DAY)}),
    ]
    for cls, hours, case, more in held:
        whom = {"children": (child,)} if cls.kind.startswith("mace.") else {"child": child}
        tell(cls.model_validate({"happened_at": after(hours), "case": case} | whom | more))


@pytest.mark.django_db
def test_both_ways_find_the_same_lines() -> None:
    stories()
    count(NOW)
    assert differences(NOW) == dict.fromkeys(sorted(QUERIES), 0)
    assert {held for _uid, _who, held in counted("missing.again")} == {True}
    assert _answers("custody.overnight") == [None, False, False, True, True]
    assert _answers("custody.hours_to_adult") == [None, False, False, False, True]
    assert _answers("planning.discussed") == [None, False, True]
    assert len(counted("harm.again_soon")) == 4


def _answers(measure: str) -> list[bool | None]:
    """What became of one child's lines of a measure, in no order of time."""
    lines = counted(measure)
    who = min(who for _uid, who, _held in lines)
    order = (None, False, True)
    return sorted((held for _uid, one, held in lines if one == who), key=order.index)


@pytest.mark.django_db
def test_a_line_lost_or_changed_is_a_difference() -> None:
    stories()
    count(NOW)
    lines = CountedLine.objects.filter(measure="missing.hours")
    lines.filter(pk=lines.order_by("pk")[0].pk).delete()
    CountedLine.objects.filter(measure="voice.to_effect").update(held=False)
    found = {name: few for name, few in differences(NOW).items() if few}
    assert found == {"missing.hours": 1, "voice.to_effect": 4}


@pytest.mark.django_db
def test_an_empty_journal_has_no_line() -> None:
    count(NOW)
    with export(NOW) as connection:
        assert all(otherwise(connection, name, NOW) == set() for name in QUERIES)


def test_every_measure_found_among_facts_is_counted_otherwise_too() -> None:
    found = {name for name, one in MEASURES.items() if isinstance(one.source, FromFacts)}
    assert QUERIES.keys() == found
