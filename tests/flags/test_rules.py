"""How long a flag stands: raised by a fact, reviewed, ended by another or by its own told end."""

from dataclasses import replace
from typing import Any

import pytest

from dolen.flags.rules import Flag, FlagState, evaluate
from dolen.journal.conditions import On
from dolen.journal.fact import Fact
from dolen.law.parameters_flags import REVIEW_DAILY, REVIEW_QUARTERLY
from dolen.law.sources import GWENT_REPORT
from dolen.missing.facts import MirafUpdated
from dolen.people.standing import FlagStanding
from dolen.planning.facts import FlagRemoved
from tests.telling import OTHER, at, said, told

FLAG = Flag(
    name="a_flag",
    says="Flagged",
    room="tests",
    on="person",
    raised_by=(On(FlagStanding),),
    ended_by=(On(FlagRemoved),),
    reviewed_by=(On(MirafUpdated),),
    review_within=REVIEW_QUARTERLY,
    cited=(GWENT_REPORT.at("section 7"),),
)


def periods(*facts: Fact, flag: Flag = FLAG) -> list[FlagState]:
    return evaluate(flag, "cerys", told(*facts))


def spans(*facts: Fact) -> list[tuple[Any, Any, str | None]]:
    return [(one.since, one.until, one.ended_by) for one in periods(*facts)]


def test_a_flag_stands_from_the_fact_that_raises_it_until_the_one_that_ends_it() -> None:
    assert spans(said(FlagStanding)) == [(at(0), None, None)]
    assert spans(said(FlagStanding), said(FlagRemoved, 5)) == [(at(0), at(5), "f1")]


def test_a_flag_raised_again_after_its_end_stands_a_second_time() -> None:
    facts = (said(FlagStanding), said(FlagRemoved, 5), said(FlagStanding, 8))
    assert spans(*facts) == [(at(0), at(5), "f1"), (at(8), None, None)]


def test_a_fact_that_ends_a_flag_nobody_raised_changes_nothing() -> None:
    assert spans(said(FlagRemoved)) == []
    assert spans(said(FlagRemoved), said(MirafUpdated, 1), said(FlagStanding, 2)) == [
        (at(2), None, None)
    ]


def test_the_end_told_with_a_flag_ends_it_when_that_moment_has_come() -> None:
    raised = said(FlagStanding, ended_at=at(10))
    assert spans(raised) == [(at(0), at(10), "f0")]
    assert spans(raised, said(MirafUpdated, 9)) == [(at(0), at(10), "f0")]
    assert spans(raised, said(FlagStanding, 10)) == [(at(0), at(10), "f0"), (at(10), None, None)]
    assert spans(raised, said(FlagStanding, 9)) == [(at(0), at(10), "f0")]


def test_somebody_may_end_a_flag_before_the_end_told_with_it() -> None:
    assert spans(said(FlagStanding, ended_at=at(10)), said(FlagRemoved, 4)) == [
        (at(0), at(4), "f1")
    ]


@pytest.mark.parametrize("kind", [MirafUpdated, FlagStanding])
def test_a_review_or_the_same_said_again_starts_the_time_until_review_anew(
    kind: type[Fact],
) -> None:
    (one,) = periods(said(FlagStanding), said(kind, 6))
    assert (one.since, one.because, one.reviewed_at) == (at(0), "f0", at(6))


def test_what_is_told_of_somebody_else_touches_no_flag() -> None:
    raised, ended = said(FlagStanding, person=OTHER), said(FlagRemoved, 2, person=OTHER)
    reviewed = said(MirafUpdated, 3, child=OTHER)
    assert periods(raised) == []
    (one,) = periods(said(FlagStanding), ended, reviewed)
    assert (one.until, one.reviewed_at) == (None, at(0))


def test_what_is_told_of_another_flag_of_hers_touches_no_other() -> None:
    """A removed warning of criminal exploitation leaves that of sexual exploitation standing."""
    sexual = replace(
        FLAG, raised_by=(On(FlagStanding, type="cse"),), ended_by=(On(FlagRemoved, type="cse"),)
    )
    facts = (
        said(FlagStanding, type="cse"),
        said(FlagStanding, 1, type="cce"),
        said(FlagRemoved, 2, type="cce"),
    )
    (one,) = periods(*facts, flag=sexual)
    assert (one.since, one.until, one.reviewed_at) == (at(0), None, at(0))


def test_only_the_part_the_flag_speaks_of_is_flagged() -> None:
    of_adults = replace(FLAG, roles=("risk_adult",))
    assert periods(said(FlagStanding), flag=of_adults) == []
    of_children = replace(FLAG, roles=("risk_adult", "child"))
    assert len(periods(said(FlagStanding), flag=of_children)) == 1


def test_a_flag_listens_to_every_fact_that_raises_ends_or_reviews_it() -> None:
    assert FLAG.kinds == {FlagStanding.kind, FlagRemoved.kind, MirafUpdated.kind}


def test_what_a_flag_does_is_in_its_fingerprint_and_its_words_are_not() -> None:
    assert replace(FLAG, says="Otherwise").digest() == FLAG.digest()
    others: list[dict[str, Any]] = [
        {"name": "another"},
        {"on": "place"},
        {"roles": ("child",)},
        {"review_within": REVIEW_DAILY},
        {"raised_by": (On(FlagStanding, type="cse"),)},
        {"ended_by": ()},
        {"reviewed_by": ()},
    ]
    changed = {replace(FLAG, **other).digest() for other in others}
    assert len(changed | {FLAG.digest()}) == len(others) + 1
