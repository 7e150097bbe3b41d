"""The measures counted by SQL over an export agree with the house's own count, line by line."""

import pytest

from dolen.config.counted_otherwise import QUERIES, counted, differences, export, otherwise
from dolen.contact.facts import ChildVoiceRecorded
from dolen.insight.counting import count
from dolen.insight.measured import MEASURES
from dolen.insight.measures import FromFacts
from dolen.insight.models import CountedLine
from dolen.investigation.facts import CrimeDisclosed, CrimeRecorded
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


@pytest.mark.django_db
def test_both_ways_find_the_same_lines() -> None:
    stories()
    count(NOW)
    assert differences(NOW) == dict.fromkeys(sorted(QUERIES), 0)
    assert {held for _uid, _who, held in counted("missing.again")} == {True}
    assert len(counted("harm.again_soon")) == 4


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


def test_every_measure_found_among_facts_is_counted_otherwise_too_but_for_custody() -> None:
    found = {name for name, one in MEASURES.items() if isinstance(one.source, FromFacts)}
    left = {name for name in found - QUERIES.keys() if not name.startswith("custody.")}
    assert left == {"planning.discussed"}
    assert QUERIES.keys() <= found
