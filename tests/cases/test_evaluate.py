"""Which cases there are about a child: opened and closed by facts, moved on from stage to stage."""

from typing import Any

from dolen.cases.evaluate import CaseState, evaluate
from dolen.cases.rules import CaseKind, Stage
from dolen.contact.facts import ChildSeen
from dolen.journal.conditions import On
from dolen.journal.fact import Fact
from dolen.missing.facts import (
    ChildReportedMissing,
    EpisodeClosed,
    MissingChildFound,
    MissingRecorded,
)
from tests.telling import OTHER, at, said, told

EPISODE = CaseKind(
    name="episode",
    says="Missing episode",
    prefix="MP",
    room="tests",
    opened_by=(On(ChildReportedMissing),),
    closed_by=(On(EpisodeClosed),),
    stages=(
        Stage("recorded", "Recorded", (On(MissingRecorded),)),
        Stage("found", "Found", (On(MissingChildFound),)),
    ),
)


def in_matter(kind: type[Fact], hours: float = 0, matter: str | None = "M1", **more: Any) -> Fact:
    return said(kind, hours, case=matter, **more)


def cases(*facts: Fact) -> list[CaseState]:
    return evaluate(EPISODE, "cerys", told(*facts))


def test_a_case_is_open_from_the_fact_that_opens_it_until_the_one_that_closes_it() -> None:
    (open_,) = cases(in_matter(ChildReportedMissing))
    assert open_.is_open
    assert (open_.opened_by, open_.opened_at, open_.stage) == ("f0", at(0), None)
    (closed,) = cases(in_matter(ChildReportedMissing), in_matter(EpisodeClosed, 9))
    assert not closed.is_open
    assert (closed.closed_by, closed.closed_at) == ("f1", at(9))


def test_a_case_stands_at_the_stage_last_reached() -> None:
    reported = in_matter(ChildReportedMissing)
    recorded, found = in_matter(MissingRecorded, 1), in_matter(MissingChildFound, 5)
    assert cases(reported, recorded)[0].stage == "recorded"
    assert cases(reported, recorded, found)[0].stage == "found"
    assert cases(reported, recorded, found, in_matter(EpisodeClosed, 9))[0].stage == "found"


def test_what_is_told_before_a_case_opens_or_after_it_closed_moves_nothing() -> None:
    assert cases(in_matter(MissingRecorded), in_matter(EpisodeClosed, 1)) == []
    (closed,) = cases(
        in_matter(ChildReportedMissing), in_matter(EpisodeClosed, 1), in_matter(MissingRecorded, 2)
    )
    assert closed.stage is None


def test_a_second_report_in_an_open_case_opens_no_other_and_after_closing_it_does() -> None:
    again = (in_matter(ChildReportedMissing), in_matter(ChildReportedMissing, 2))
    assert [one.opened_by for one in cases(*again)] == ["f0"]
    later = in_matter(ChildReportedMissing, 8)
    both = cases(*again, in_matter(EpisodeClosed, 5), later)
    assert [(one.opened_by, one.is_open) for one in both] == [("f0", False), ("f3", True)]


def test_each_matter_is_its_own_case_the_earlier_first() -> None:
    found = cases(
        in_matter(ChildReportedMissing, 1, "M2"),
        in_matter(ChildReportedMissing, 0, "M1"),
        in_matter(EpisodeClosed, 3, "M1"),
    )
    assert [(one.matter, one.is_open) for one in found] == [("M1", False), ("M2", True)]


def test_a_fact_of_no_matter_or_about_another_child_is_no_case_of_hers() -> None:
    assert cases(in_matter(ChildReportedMissing, matter=None)) == []
    assert cases(in_matter(ChildReportedMissing, child=OTHER)) == []


def test_a_fact_that_is_no_step_of_the_case_leaves_it_where_it_was() -> None:
    reported, recorded = in_matter(ChildReportedMissing), in_matter(MissingRecorded, 1)
    (case,) = cases(reported, recorded, in_matter(ChildSeen, 2))
    assert (case.stage, case.is_open) == ("recorded", True)


def test_a_case_listens_to_every_fact_that_opens_closes_or_moves_it() -> None:
    steps = (ChildReportedMissing, EpisodeClosed, MissingRecorded, MissingChildFound)
    assert EPISODE.kinds == {step.kind for step in steps}
