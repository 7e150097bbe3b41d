"""When the last case of a month's sample was looked at, the house says that it is complete."""

import datetime as dt

import pytest

from dolen.assurance.facts import CaseSampled
from dolen.duties.models import DutyRow
from dolen.journal import reading
from dolen.journal.subjects import PersonRef
from dolen.recording import clockwork
from dolen.workforce.facts import PutOnRegister
from tests.builders import MONDAY, after, known_person, officer, tell

pytestmark = pytest.mark.django_db
BY = officer("dsu_ppu", "line_manager")
BEFORE = MONDAY - dt.timedelta(days=40)


def on_register(register: str) -> str:
    who = known_person("Alys Un", age=40, roles=("staff",), at=BEFORE)
    fact = PutOnRegister.model_validate(
        {
            "happened_at": BEFORE,
            "of_register": register,
            "staff": (PersonRef(nominal=who),),
        }
    )
    tell(fact, at=MONDAY, by=BY)
    clockwork.tick(MONDAY)
    return who


def sample(who: str, record: str, hours: float, line: str, **more: object) -> None:
    fact = CaseSampled.model_validate(
        {
            "happened_at": after(hours),
            "line": line,
            "record": record,
            "staff": (PersonRef(nominal=who),),
            **more,
        }
    )
    tell(fact, by=BY)
    clockwork.tick(after(hours))


def status(rule: str) -> str:
    return DutyRow.objects.get(rule=rule).status


def test_two_cases_of_a_member_of_staff_complete_the_month() -> None:
    who = on_register("fpoc_staff")
    sample(who, "MI-1", 1, "first")
    assert status("dip.fpoc_first") == "open"
    sample(who, "MI-2", 2, "first")
    assert status("dip.fpoc_first") == "met"
    (complete,) = reading.headers_of_kind("dip.sample_complete").values()
    assert (complete.happened_at, complete.case) == (after(2), "2026-03")
    clockwork.tick(after(3))
    assert len(reading.headers_of_kind("dip.sample_complete")) == 1


def test_the_same_case_twice_is_one_case() -> None:
    who = on_register("fpoc_staff")
    sample(who, "MI-1", 1, "first")
    sample(who, "MI-1", 2, "first")
    assert status("dip.fpoc_first") == "open"


def test_a_second_line_supervisor_samples_four() -> None:
    who = on_register("fpoc_second_line")
    for number in range(3):
        sample(who, f"MI-{number}", number + 1, "second")
    assert status("dip.fpoc_second") == "open"
    sample(who, "MI-9", 9, "second")
    assert status("dip.fpoc_second") == "met"


@pytest.mark.parametrize(("terms", "found"), [("1.0", "met"), (None, "open")])
def test_the_chief_inspector_s_counts_only_under_terms_of_reference(
    terms: str | None, found: str
) -> None:
    who = on_register("ppu_dci")
    for number in range(4):
        sample(who, f"MI-{number}", number + 1, "dci", terms_version=terms)
    assert status("dip.ppu_dci") == found


def test_a_sample_without_a_line_counts_for_nobody() -> None:
    who = on_register("fpoc_staff")
    for number in range(2):
        fact = CaseSampled.model_validate(
            {"happened_at": after(1 + number), "staff": (PersonRef(nominal=who),)}
        )
        tell(fact, by=BY)
    clockwork.tick(after(5))
    assert status("dip.fpoc_first") == "open"
