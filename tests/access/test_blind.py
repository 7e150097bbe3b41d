"""A grade of a case is its assessor's own until every assessor has graded; on every way in."""

import pytest

from dolen.access import blind, redact
from dolen.access.permissions import MemberView, NominalStanding, may_read
from dolen.access.reading import NotForYou
from dolen.access.visits import Visit, visiting
from dolen.assurance.facts import CaseGraded, InspectionPlanned
from dolen.people import reading as people
from dolen.web.gathering.opened_case import open_case
from tests.builders import MONDAY, after, tell

pytestmark = pytest.mark.django_db
NOBODY = NominalStanding("")


def inspector(name: str) -> MemberView:
    return MemberView(
        id=name,
        display=name.title(),
        agency="demo_inspectorate",
        agency_sort="inspectorate",
        roles=("inspector_hmicfrs",),
    )


A, B, C = (f"{number}1111111-1111-4111-8111-111111111111" for number in (1, 2, 3))
ALL = {A, B, C}
ALYS, BETH, COORDINATOR = inspector(A), inspector(B), inspector(C)


def graded(by: MemberView, record: str = "MI-1", case: str | None = "IN-1", *who: str) -> None:
    fact = CaseGraded(
        happened_at=after(1), case=case, record=record, grade="good", assessors=who or ()
    )
    tell(fact, by=by)


def readers(matter: str = "IN-1") -> dict[str, set[str]]:
    """Who may read what each assessor told in the matter."""
    told = [one for one in people.told_in_cases([matter])[matter] if one.kind == CaseGraded.kind]
    return {
        grade.by: {
            one.id
            for one in (ALYS, BETH, COORDINATOR)
            if may_read(one, redact.header_of(grade), NOBODY).allowed
        }
        for grade in told
    }


def test_nobody_else_reads_a_grade_before_both_are_in() -> None:
    graded(ALYS, "MI-1", "IN-1", A, B)
    assert readers() == {A: {A}}
    graded(BETH, "MI-1", "IN-1", A, B)
    assert readers() == {A: ALL, B: ALL}


def test_a_grade_of_another_case_or_by_somebody_else_opens_nothing() -> None:
    graded(ALYS, "MI-1", "IN-1", A, B)
    graded(BETH, "MI-2", "IN-1", A, B)
    graded(COORDINATOR, "MI-1", "IN-1", C, A)
    assert readers()[A] == {A}


def test_whoever_gives_no_grade_opens_nothing() -> None:
    graded(ALYS, "MI-1", "IN-1", A, B)
    tell(CaseGraded(happened_at=after(1), case="IN-1", record="MI-1", assessors=(A, B)), by=BETH)
    assert readers() == {A: {A}, B: {B}}


def test_without_names_a_second_person_must_have_graded() -> None:
    graded(ALYS)
    graded(ALYS)
    assert readers() == {A: {A}}
    graded(BETH)
    assert readers() == {A: ALL, B: ALL}


def test_a_case_given_to_one_assessor_alone_is_open() -> None:
    graded(ALYS, "MI-1", "IN-1", A)
    assert readers() == {A: ALL}


def test_a_grade_outside_any_matter_stays_its_tellers_own() -> None:
    receipt = tell(CaseGraded(happened_at=after(1), case="IN-9", record="MI-1"), by=ALYS)
    (told,) = people.told_of([receipt.facts[0].uid]).values()
    assert blind.only_reader(told) == A


def test_other_facts_are_nobodys_own() -> None:
    tell(InspectionPlanned(happened_at=MONDAY, case="IN-1", name="First"), by=ALYS)
    (told,) = people.told_in_cases(["IN-1"])["IN-1"]
    assert blind.only_reader(told) == ""


def test_the_page_of_the_case_shows_no_blind_grade() -> None:
    graded(ALYS, "MI-1", "IN-1", A, B)
    with visiting(Visit(member=BETH, where="case")):
        with pytest.raises(NotForYou):
            open_case("IN-1")
    with visiting(Visit(member=ALYS, where="case")):
        assert len(open_case("IN-1").entries) == 1
    graded(BETH, "MI-1", "IN-1", A, B)
    with visiting(Visit(member=BETH, where="case")):
        assert len(open_case("IN-1").entries) == 2
