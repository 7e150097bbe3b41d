"""What the house owes for its own deeds: reasons for delays, a look at emergency openings."""

import datetime as dt
from collections import Counter

import pytest

from dolen.access.facts import GlassBroken, GlassReviewed
from dolen.access.parameters import GLASS_OPEN_FOR
from dolen.cases.facts import DelayExplained, HandoverAcknowledged, HandoverMade
from dolen.contact.facts import IncidentAttended
from dolen.duties.facts import DutyEscalated
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.reading import headers_of_kind
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.protection.facts import AtPoliceStation, TakenIntoProtection
from dolen.recording import clockwork, loop
from dolen.recording.duties import DUTIES, EXPLAIN_DELAY
from dolen.recording.rebuild import compare
from tests.builders import MONDAY, after, known_child, known_place, officer, tell

pytestmark = pytest.mark.usefixtures("each_database")
MATTER = "PCerys"


def taken() -> str:
    """A child in police protection since Monday morning; returns the nominal."""
    child = known_child()
    tell(TakenIntoProtection(happened_at=MONDAY, child=PersonRef(nominal=child), case=MATTER))
    return child


def tick(hours: float) -> clockwork.Tally:
    with clock.at(after(hours)):
        return clockwork.tick(after(hours))


def escalated() -> list[DutyEscalated]:
    facts = [header.load() for header in headers_of_kind("duty.escalated").values()]
    return [fact for fact in facts if isinstance(fact, DutyEscalated)]


def delays() -> list[DutyRow]:
    return list(DutyRow.objects.filter(rule=EXPLAIN_DELAY.name).order_by("opens_at", "pk"))


def test_an_incident_told_late_or_as_it_happens_leaves_what_a_rebuild_would_give() -> None:
    """What one incident makes of another is worked out anew only where it was told late."""
    child, home = known_child(), PlaceRef(nominal=known_place("14 Stryd Enghraifft", sort="home"))
    who = (PersonRef(nominal=child),)
    for hours in (-300, -200, 1):
        fact = IncidentAttended(
            happened_at=after(hours), type="domestic", children=who, place=home, case=f"I{hours}"
        )
        tell(fact, at=after(max(hours, 0)))
    with clock.at(after(2)):
        assert (compare(after(2)).gone, compare(after(2)).new) == (Counter(), Counter())


def test_an_alarm_at_or_after_the_due_time_is_late_and_a_warning_is_not() -> None:
    taken()
    for hours in (30, 73):
        tick(hours)
    told = escalated()
    assert {fact.late for fact in told} == {True, False}
    assert all(fact.late == (fact.alarm_at >= fact.due_at) for fact in told)


def test_nobody_can_say_of_a_guard_that_it_is_late() -> None:
    child = PersonRef(nominal=taken())
    tell(AtPoliceStation(happened_at=after(1), child=child, case=MATTER), at=after(1))
    tick(2)
    breached = set(DutyRow.objects.filter(guard=True, status="breached").values_list("rule"))
    told = [fact for fact in escalated() if (fact.duty,) in breached]
    assert told
    assert {fact.late for fact in told} == {None}


def test_whoever_was_told_that_something_is_late_has_a_day_to_say_why() -> None:
    child = taken()
    tick(6)
    (row,) = delays()
    assert (row.subject, row.scope, row.status) == (child, MATTER, "open")
    assert row.owner in {one.to for one in escalated() if one.late}
    assert row.due_at == after(6) + dt.timedelta(hours=24)
    tell(
        DelayExplained(
            happened_at=after(7), people=(PersonRef(nominal=child),), reason="staffing", case=MATTER
        )
    )
    (row,) = delays()
    assert row.status == "met"


def test_a_reason_nobody_gave_is_late_and_rings_no_alarm_so_the_clock_comes_to_rest() -> None:
    taken()
    for hours in (0.5 + 7 * number for number in range(30)):
        tick(hours)
        assert tick(hours).looked == 0
    with clock.at(after(24 * 9)):
        assert loop.once().tally.escalated == 0
    assert [row.status for row in delays()] == ["overdue"]
    assert [row.next_alarm_at for row in delays()] == [None]
    assert not [fact for fact in escalated() if fact.duty == EXPLAIN_DELAY.name]


def test_the_duty_to_explain_a_delay_tells_nobody() -> None:
    assert EXPLAIN_DELAY.escalates == ()
    assert [duty.name for duty in DUTIES] == ["delay.explain", "glass.review"]


def test_an_emergency_opening_waits_for_professional_standards() -> None:
    child = PersonRef(nominal=known_child())
    tell(
        GlassBroken(
            happened_at=MONDAY, person=child, member="Owen", reason="At a stranger's door.",
            until=after(float(str(GLASS_OPEN_FOR.values[0].value))),
        )
    )  # fmt: skip
    row = DutyRow.objects.get(rule="glass.review")
    assert (row.owner, row.due_at, row.status) == ("professional_standards", after(72), "open")
    assert tick(72).escalated == 1
    found = GlassReviewed(
        happened_at=after(80), person=child, outcome="justified", reason="The child was found."
    )
    tell(found, by=officer("professional_standards"))
    assert DutyRow.objects.get(rule="glass.review").status == "met_late"


def test_a_handover_nobody_takes_over_is_told_to_the_inspector() -> None:
    child = PersonRef(nominal=known_child())
    tell(HandoverMade(happened_at=MONDAY, child=child, case=MATTER))
    assert tick(1).escalated == 1
    (told,) = escalated()
    assert (told.duty, told.to, told.late) == ("handover.acknowledge", "response_insp", True)
    tell(HandoverAcknowledged(happened_at=after(2), child=child, case=MATTER))
    assert DutyRow.objects.get(rule="handover.acknowledge").status == "met_late"
