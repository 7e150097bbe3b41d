"""Situations planted in an invented force: what they are, and what comes of them."""

import datetime as dt
from collections.abc import Iterator

import pytest

from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.config.invented import recorded
from dolen.config.invented.alarms import Cries, cries
from dolen.config.invented.force import Force, force
from dolen.config.invented.names import Names
from dolen.config.invented.planting import Planted, plant
from dolen.config.invented.precision import judge
from dolen.config.invented.situations import Situation, situations
from dolen.config.made_up import NOW
from dolen.duties.models import DutyRow
from dolen.exchange.demonstration.filling import teller
from dolen.journal import clock
from dolen.recording.many import ToRecord, record_many

RULES = sorted(rule.name for rule in concerns)
MONDAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize("rule", RULES)
def test_each_concern_is_planted_and_has_an_innocent_that_looks_like_it(rule: str) -> None:
    assert any(one.raises == rule for one in situations())
    assert any(one.looks_like == rule for one in situations())


@pytest.mark.parametrize("one", situations(), ids=lambda one: f"{one.number}")
def test_a_situation_is_one_or_looks_like_one_and_never_both(one: Situation) -> None:
    assert bool(one.raises) != bool(one.looks_like)
    assert one.true_of_it <= set(RULES)
    assert one.looks_like not in one.true_of_it
    assert one.first_day <= 0


def test_the_days_of_a_situation_count_from_the_day_it_begins() -> None:
    passed_over = next(one for one in situations() if one.raises == "passed_over_at_meeting")
    case = passed_over.case("x", begins=MONDAY, ages={"c1": 14}, as_of=NOW)
    assert [event.at.date() for event in case.events] == [dt.date(2026, 1, 31), MONDAY]
    assert case.events[1].attrs["meeting_at"] == "2026-03-10T10:00:00+00:00"
    assert case.events[1].attrs["listed"] == 8
    assert case.persons[0].age == 14


def a_force(number: int) -> Force:
    """A force to whom nothing has happened yet, of one year."""
    return force(number, years=1, names=Names.few(), ends=NOW, seed=3)


def at_home(made: Force, known: recorded.Known) -> Iterator[ToRecord]:
    """Where everybody lives, and who cares for whom."""
    for number, fact in enumerate(made.facts(known)):
        if fact.kind in ("residence", "relationship"):
            yield ToRecord(fact, f"home:{number}")


@pytest.mark.usefixtures("sqlite")
def test_every_planted_situation_is_found_and_no_innocent_is_taken_for_one() -> None:
    made = a_force(2_500)
    with clock.at(NOW):
        known = recorded.describe(made, now=NOW)
        record_many(at_home(made, known), by=teller(), now=NOW, match=False)
        planted = plant(made, known, copies=1, now=NOW)
    judged = judge(planted)
    assert len(planted) == len(situations())
    assert {one for one, count in judged.lost.items() if count} == set()
    assert dict(judged.wrongly) == {}
    assert judged.elsewhere.total() == 0
    shown = judged.shown()
    assert set(shown["recall by concern"]) == set(RULES)
    assert set(shown["precision by concern"].values()) == {1.0}


@pytest.mark.usefixtures("sqlite")
def test_when_homes_run_out_fewer_are_planted() -> None:
    made = a_force(12)
    with clock.at(NOW):
        known = recorded.describe(made, now=NOW)
        planted = plant(made, known, copies=1, now=NOW)
    assert len(planted) < len(situations())


@pytest.mark.usefixtures("sqlite")
def test_a_concern_counts_against_its_rule_where_it_is_not_what_was_planted() -> None:
    found, silent = (
        one for one in situations() if "seraf_on_the_line" in (one.raises, one.looks_like)
    )
    planted = [Planted(found, frozenset({"a"})), Planted(silent, frozenset({"b"}))]
    for key, because in (("1", ["a"]), ("2", ["b"]), ("3", ["c"])):
        raised("seraf_on_the_line", NOW, key=key, because=because)
    judged = judge(planted)
    assert judged.right == judged.wrong == judged.elsewhere == {"seraf_on_the_line": 1}
    assert judged.wrongly == {f"seraf_on_the_line: {silent.says}": 1}
    assert judged.shown()["precision by concern"] == {"seraf_on_the_line": 0.5}


def raised(rule: str, at: dt.datetime, *, key: str, because: list[str]) -> None:
    """A concern that stands."""
    ConcernRow.objects.create(
        rule=rule, edition="e", room="r", anchor="n", key=key, at=at, links=[], because=because,
        state="raised", to="ppu_di",
    )  # fmt: skip


def owed(number: int, *, status: str = "open", ended: int | None = None) -> None:
    """A duty whose alarms ring one and three hours after it opened, the second at a partner."""
    hours = [NOW + dt.timedelta(hours=one - 10) for one in range(10)]
    DutyRow.objects.create(
        rule="child.seen", edition="e", room="r", subject=f"n{number}", scope="one",
        opened_by=f"f{number}", opens_at=hours[0], status=status, owner="attending_officer",
        met_at=None if ended is None else hours[ended],
        alarms=[[hours[1].isoformat(), "response_insp"], [hours[3].isoformat(), "la_duty_sw"]],
    )  # fmt: skip


@pytest.mark.usefixtures("sqlite")
def test_an_alarm_counts_until_the_duty_was_met_and_a_breach_is_never_silent() -> None:
    owed(1)
    owed(2, status="met_late", ended=2)
    owed(3, status="met", ended=1)
    owed(4, status="breached", ended=1)
    raised("child_unseen", NOW - dt.timedelta(hours=1), key="in time", because=[])
    raised("child_unseen", NOW, key="after", because=[])
    found = cries(NOW - dt.timedelta(days=1), NOW)
    assert found.duties == {"child.seen": 4}
    assert found.by_role == {"response_insp": 3, "la_duty_sw": 2}
    assert found.concerns == {"child_unseen": 1}
    shown = found.shown(officers=10, days=2)
    assert shown["alarms to police an officer and day"] == pytest.approx(3 / 20)
    assert shown["alarms to partners an officer and day"] == pytest.approx(2 / 20)
    assert shown["alarms for each hundred duties opened"] == {"child.seen": 75}
    assert cries(NOW, NOW).shown(officers=1, days=1)["duties"] == Cries().duties.total() == 0
