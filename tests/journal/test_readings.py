"""What a rule reads of a fact: what was told, else what is worked out from what came before."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.house import house
from dolen.journal.readings import Context, Readings, as_number
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import standard_calendars
from dolen.law.parameters_missing import REPEAT_EPISODES
from dolen.missing.facts import ChildReportedMissing, RiskGraded
from tests.telling import CHILD, HOME, OTHER, at, child, said, told

_A_YEAR = 365 * 24


def _context() -> Context:
    return Context(
        calendars=standard_calendars(), persons={"cerys": child()}, derived=house.derived
    )


def test_a_number_is_unknown_before_the_rulebook_begins() -> None:
    assert _context().number(REPEAT_EPISODES, dt.date(2025, 12, 31)) is None
    assert _context().number(REPEAT_EPISODES, dt.date(2026, 1, 1)) == 3


def test_an_answer_is_not_worked_out_by_numbers_that_were_not_there_yet() -> None:
    facts = told(said(ChildReportedMissing, -_A_YEAR), said(ChildReportedMissing))
    readings = Readings("cerys", facts, _context())
    assert readings.value(facts[0], "floor") is None
    assert readings.value(facts[1], "floor") == "medium"


def test_a_duration_is_read_in_hours_and_a_time_of_day_in_hours_after_midnight() -> None:
    assert as_number(dt.timedelta(minutes=90)) == 1.5
    assert as_number(3) == 3.0
    assert as_number(dt.time(8, 45)) == 8.75
    assert as_number(None) is None


def test_the_floor_is_the_graver_of_what_the_facts_support_and_what_was_graded() -> None:
    facts = told(*(said(RiskGraded, n, grade=one) for n, one in enumerate(("low", "high", None))))
    with_facts = Readings("cerys", facts, _context())
    assert [with_facts.value(one, "floor") for one in facts] == ["medium", "high", "medium"]
    by_words_alone = Readings("cerys", facts, replace(_context(), derive=False))
    assert [by_words_alone.value(one, "floor") for one in facts] == ["low", "high", None]


def test_a_grade_that_cannot_be_weighed_stands_as_it_was_told() -> None:
    def unheard_of(
        _told: Told, _before: Sequence[Told], _person: PersonView, _number: Number
    ) -> Answer:
        return Answer("unheard of")

    derived = {("missing.graded", "floor"): Derived("missing.graded", "floor", unheard_of)}
    (graded,) = told(said(RiskGraded, grade="low"))
    context = replace(_context(), derived=derived)
    assert Readings("cerys", [graded], context).value(graded, "floor") == "low"


def test_for_nobody_in_particular_it_is_so_when_it_is_so_for_one_of_those_named() -> None:
    """Without a store to ask, each person's facts are those among the facts at hand."""
    facts = told(
        said(ChildReportedMissing, -48),
        said(ChildReportedMissing, also=(OTHER,), place=HOME),
        said(ChildReportedMissing, 1, child=OTHER),
        ChildReportedMissing(happened_at=at(2), place=HOME),
    )
    readings = Readings(None, facts, _context())
    assert [readings.value(one, "known") for one in facts] == [False, True, True, None]
    asked: list[str] = []

    def nothing_known(nominal: str) -> Sequence[Told]:
        asked.append(nominal)
        return ()

    elsewhere = Readings(None, facts, replace(_context(), facts_of=nothing_known))
    assert elsewhere.value(facts[1], "known") is False
    assert asked == [CHILD.nominal, OTHER.nominal]


def test_a_place_is_asked_only_where_the_question_is_one_about_a_place() -> None:
    def told_before(
        _told: Told, before: Sequence[Told], person: PersonView, _number: Number
    ) -> Answer | None:
        return Answer(True) if any(one.names(person.nominal) for one in before) else None

    facts = told(
        ChildReportedMissing(happened_at=at(0), place=HOME),
        ChildReportedMissing(happened_at=at(1), place=HOME),
    )
    for of_place, answer in ((True, True), (False, None)):
        asked = Derived("missing.reported", "known", told_before, of_place=of_place)
        context = replace(_context(), derived={("missing.reported", "known"): asked})
        assert Readings(None, facts, context).value(facts[1], "known") is answer


def test_what_happened_at_a_home_counts_with_a_childs_own_facts_in_one_order() -> None:
    def how_many(
        _told: Told, before: Sequence[Told], _person: PersonView, _number: Number
    ) -> Answer:
        return Answer([one.happened_at for one in before])

    def at_home(told: Told, _before: Sequence[Told], _person: PersonView) -> tuple[str, ...]:
        return (str(HOME.nominal),) if told.happened_at > at(1) else ()

    early, own, last, late = told(
        ChildReportedMissing(happened_at=at(0), place=HOME),
        said(ChildReportedMissing, 1),
        said(ChildReportedMissing, 2),
        ChildReportedMissing(happened_at=at(3), place=HOME),
    )
    beside = Derived("missing.reported", "known", how_many, beside=at_home)
    context = replace(_context(), derived={("missing.reported", "known"): beside})
    asked = replace(context, facts_of=lambda _nominal: [early, late])
    readings = Readings("cerys", [own, last], asked)
    assert readings.value(own, "known") == []
    assert readings.value(last, "known") == [at(0), at(1)]
    # Without a store to ask, they are looked for among the facts at hand.
    assert Readings("cerys", [own, last, late], context).value(last, "known") == [at(1)]
