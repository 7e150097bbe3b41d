"""The report's own tables, from the facts of audits."""

from dolen.assurance.facts import IndependentlyAudited, RecommendationMade, SelfAudited
from dolen.assurance.grades import Tally
from dolen.assurance.tables import tables
from dolen.assurance.worked_example import CASE, facts, read
from dolen.journal.fact import Fact
from tests.telling import MONDAY, told


def audits(*more: Fact) -> list[Fact]:
    made = [one for one in facts(MONDAY) if one.kind.startswith("audit.")]
    return [*made, *more]


def test_the_tables_of_the_report_come_out_of_its_facts() -> None:
    found = tables(told(*audits()))
    both, more = found.rounds
    assert both.own == Tally((27, 6, 0))
    assert both.independent == Tally((10, 17, 6))
    assert both.gap is not None
    assert round(both.gap, 3) == 0.515
    assert both.agreement is None
    assert (more.own, more.independent, more.gap) == (None, Tally((10, 20, 17)), None)
    assert found.all_rounds == found.all_cohorts == Tally((20, 37, 23))
    assert [(one.cohort, one.grades.counts) for one in found.cohorts] == [
        ("s47", (4, 4, 2)),
        ("da_referral", (5, 4, 3)),
        ("other_referral", (2, 6, 2)),
        ("cse", (3, 4, 9)),
        ("missing", (2, 5, 2)),
        ("s46", (3, 3, 0)),
        ("rso", (1, 5, 3)),
        ("custody", (0, 6, 2)),
    ]


def test_cases_that_both_graded_give_an_agreement() -> None:
    own = [
        SelfAudited(happened_at=MONDAY, record=f"MI-{n}", grade="good", cohort="missing")
        for n in range(3)
    ]
    others = [
        IndependentlyAudited(
            happened_at=MONDAY,
            record=f"MI-{n}",
            cohort="missing",
            grade="good" if n else "inadequate",
        )
        for n in range(3)
    ]
    (only,) = tables(told(*own, *others)).rounds
    assert only.agreement is not None
    assert (only.agreement.pairs, only.agreement.higher) == (3, 1)
    (cohort,) = tables(told(*own, *others)).cohorts
    assert cohort.grades == Tally((2, 0, 1))


def test_nothing_graded_has_empty_tables() -> None:
    found = tables([])
    assert (found.rounds, found.cohorts, found.all_rounds.cases) == ((), (), 0)


def test_the_example_holds_the_reports_eight_recommendations_with_their_terms() -> None:
    made = [one for one in facts(MONDAY) if isinstance(one, RecommendationMade)]
    assert [one.term for one in made].count("immediate") == 2
    assert len(made) == 8
    assert len({one.case for one in made}) == 8
    assert all(one.report == CASE for one in made)
    assert "Open Government Licence" in read()["source"]
