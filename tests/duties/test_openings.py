"""Which facts open a duty and for whom: the child, the suspect, the school child, or nobody."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dolen.contact.facts import ChildNotSeen, ChildSeen, IncidentAttended
from dolen.duties.openings import counts_as_child, openers, subjects_opened
from dolen.duties.rules import Duty, On
from dolen.journal.fact import Fact, Provenance
from dolen.journal.readings import Context, Readings
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import standard_calendars
from tests.duties.test_running import PLAIN
from tests.telling import CHILD, FRIEND, HOME, OTHER, child, said, told

FOR_NOBODY = replace(PLAIN, for_each="event")
WITH_A_CHILD = replace(PLAIN, for_each="event_with_child")


def context(*persons: PersonView) -> Context:
    known = persons or (child(),)
    return Context(calendars=standard_calendars(), persons={one.nominal: one for one in known})


def opened(rule: Duty, *facts: Fact, subject: str | None = "cerys", **of: Any) -> list[str]:
    """The uids of the facts that open the rule for the subject."""
    about = context(replace(child(), **of)) if of else context()
    known = told(*facts)
    found = openers(rule, subject, known, Readings(subject, known, about), about)
    return [one.uid for one in found]


def alone(fact: Fact) -> Told:
    (one,) = told(fact)
    return one


def test_a_duty_of_the_child_opens_for_the_child_the_fact_names() -> None:
    assert opened(PLAIN, said(ChildSeen), said(ChildSeen, child=OTHER)) == ["f0"]
    assert opened(PLAIN, said(ChildNotSeen)) == []


def test_an_event_told_twice_of_one_row_of_a_store_opens_once() -> None:
    row = Provenance(store="Old store", key="E1")
    first = said(ChildSeen, case="M1", provenance=row)
    again = said(ChildSeen, case="M1", provenance=row, alone={"state": "known", "value": True})
    assert opened(PLAIN, first, again) == ["f0"]
    assert opened(PLAIN, again, first) == ["f0"], "the one told first"


@pytest.mark.parametrize(
    "other",
    [
        said(ChildSeen, case="M1", provenance=Provenance(store="Old store", key="E2")),
        said(ChildSeen, case="M1", provenance=Provenance(store="Another", key="E1")),
        said(ChildSeen, case="M1", provenance=Provenance(store="Old store")),
        said(ChildSeen, case="M2", provenance=Provenance(store="Old store", key="E1")),
        said(ChildSeen, 1, case="M1", provenance=Provenance(store="Old store", key="E1")),
        said(ChildSeen, case="M1"),
    ],
)
def test_what_another_row_or_nobodys_store_tells_opens_by_itself(other: Fact) -> None:
    row = Provenance(store="Old store", key="E1")
    first = said(ChildSeen, case="M1", provenance=row)
    assert opened(PLAIN, first, other) == ["f0", "f1"]


def test_a_duty_of_nobody_in_particular_opens_for_nobody_and_no_child() -> None:
    for rule in (FOR_NOBODY, WITH_A_CHILD):
        assert opened(rule, said(ChildSeen), subject=None) == ["f0"]
        assert opened(rule, said(ChildSeen)) == []


def test_a_duty_of_an_event_with_a_child_needs_a_child_in_it() -> None:
    assert opened(FOR_NOBODY, said(ChildSeen), subject=None, age=18) == ["f0"]
    assert opened(WITH_A_CHILD, said(ChildSeen), subject=None, age=18) == []
    rule = replace(WITH_A_CHILD, opened_by=(On(IncidentAttended),))
    nobody = IncidentAttended(happened_at=said(ChildSeen).happened_at, place=HOME)
    assert opened(rule, nobody, subject=None) == []
    assert opened(rule, said(IncidentAttended, place=HOME), subject=None) == ["f0"]


def test_a_duty_opens_for_everybody_the_fact_names_who_plays_the_part() -> None:
    rule = replace(PLAIN, opened_by=(On(IncidentAttended),))
    attended = alone(said(IncidentAttended, children=(CHILD, FRIEND), also=(OTHER,)))
    assert subjects_opened(rule, attended, context()) == {"cerys", "ffion"}
    for_anybody = replace(rule, for_each="person")
    assert subjects_opened(for_anybody, attended, context()) == {"cerys", "ffion", "dewi"}


def test_what_somebody_must_do_is_no_things_duty_but_a_recommendation_has_its_own() -> None:
    attended = alone(said(IncidentAttended, children=(CHILD,), place=HOME))
    for whose in ("person", "owner"):
        rule = replace(PLAIN, opened_by=(On(IncidentAttended),), for_each=whose)
        assert subjects_opened(rule, attended, context()) == {"cerys"}
    rule = replace(PLAIN, opened_by=(On(IncidentAttended),), for_each="rec")
    assert len(subjects_opened(rule, attended, context())) == 2


def test_a_duty_of_nobody_opens_once_or_not_at_all() -> None:
    seen = alone(said(ChildSeen))
    assert subjects_opened(WITH_A_CHILD, seen, context(child(17))) == {None}
    assert subjects_opened(WITH_A_CHILD, seen, context(child(18))) == frozenset()


@pytest.mark.parametrize(
    ("age", "in_school", "school", "preschool"),
    [
        (4, None, False, True),
        (4, False, False, True),
        (4, True, True, False),
        (5, None, True, False),
        (17, None, True, False),
        (17, False, False, False),
        (None, None, False, False),
        (None, True, True, False),
    ],
)
def test_school_age_decides_where_nobody_said_whether_the_child_goes(
    age: int | None, in_school: bool | None, school: bool, preschool: bool
) -> None:
    of: dict[str, Any] = {"age": age, "in_school": in_school}
    at_school = replace(PLAIN, for_each="school_child")
    before_school = replace(PLAIN, for_each="preschool_child")
    assert opened(PLAIN, said(ChildSeen), **of) == ["f0"]
    assert opened(at_school, said(ChildSeen), **of) == (["f0"] if school else [])
    assert opened(before_school, said(ChildSeen), **of) == (["f0"] if preschool else [])


def test_the_day_the_child_turns_eighteen_a_duty_of_a_child_no_longer_opens() -> None:
    born = dt.date(2008, 3, 2)
    assert opened(PLAIN, said(ChildSeen, -24), said(ChildSeen), date_of_birth=born) == ["f0"]


@pytest.mark.parametrize(
    ("kind", "spared"), [(IncidentAttended, True), (ChildSeen, False)], ids=["attended", "seen"]
)
def test_a_child_suspected_is_not_the_child_of_an_incident_but_is_when_seen(
    kind: type[Fact], spared: bool
) -> None:
    rule = replace(PLAIN, opened_by=(On(kind),))
    roles = frozenset({"child", "suspect"})
    assert opened(rule, said(kind), roles=roles) == ([] if spared else ["f0"])
    assert opened(rule, said(kind), roles=frozenset({"child"})) == ["f0"]


def test_a_child_who_is_nothing_to_the_family_is_not_counted() -> None:
    seen = alone(said(ChildSeen))
    assert counts_as_child(seen, "cerys", context())
    assert not counts_as_child(seen, "cerys", context(child(15, "unrelated")))


def test_what_stands_already_keeps_a_duty_from_opening() -> None:
    rule = replace(PLAIN, not_if_standing=(On(ChildNotSeen),))
    before, after = said(ChildNotSeen, -1), said(ChildNotSeen, 1)
    assert opened(rule, before, said(ChildSeen)) == []
    assert opened(rule, said(ChildSeen), after) == ["f0"]
    assert opened(rule, said(ChildNotSeen, -1, child=OTHER), said(ChildSeen)) == ["f1"]
    of_nobody = replace(rule, for_each="event")
    assert (
        opened(of_nobody, said(ChildNotSeen, -1, child=OTHER), said(ChildSeen), subject=None) == []
    )


def test_what_stands_may_keep_back_one_opener_and_not_another() -> None:
    rule = replace(
        PLAIN,
        opened_by=(On(ChildSeen), On(IncidentAttended)),
        not_if_standing=(On(ChildNotSeen),),
        standing_only_for=(On(ChildSeen),),
    )
    before = said(ChildNotSeen, -1)
    assert opened(rule, before, said(ChildSeen)) == []
    assert opened(rule, before, said(IncidentAttended)) == ["f1"]
    assert opened(rule, said(ChildSeen)) == ["f0"]
    assert rule.digest() != replace(rule, standing_only_for=()).digest()


def test_a_rule_is_in_force_from_its_first_day_and_no_longer_on_its_last() -> None:
    monday = dt.date(2026, 3, 2)
    tuesday = monday + dt.timedelta(days=1)
    for begins, ends, opens in (
        (monday, None, ["f0"]),
        (tuesday, None, []),
        (monday, tuesday, ["f0"]),
        (dt.date(2026, 1, 1), monday, []),
    ):
        rule = replace(PLAIN, in_force_from=begins, in_force_until=ends)
        assert opened(rule, said(ChildSeen)) == opens


def test_whoever_is_only_listed_among_others_has_their_own_duties_alone() -> None:
    seen = alone(said(ChildSeen))
    listed = replace(seen, about=(replace(seen.about[0], path="others.0"),))
    assert subjects_opened(PLAIN, listed, context()) == frozenset()
    assert subjects_opened(replace(PLAIN, for_each="person"), listed, context()) == frozenset()
    assert subjects_opened(replace(PLAIN, for_each="others"), listed, context()) == {"cerys"}
