"""Each month cases are drawn by lot for whoever is sampled, with the seed that draws them again."""

import datetime as dt
from collections.abc import Sequence

import pytest

from dolen.access.members import member_view
from dolen.assurance.drawing import Draw, repeats
from dolen.assurance.facts import SampleDrawn
from dolen.journal import reading
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from dolen.recording import clockwork
from dolen.workforce.facts import PutOnRegister
from tests.builders import MONDAY, known_child, known_person, member, officer, tell

pytestmark = pytest.mark.django_db
BEFORE = MONDAY - dt.timedelta(days=40)
IN_FEBRUARY = MONDAY - dt.timedelta(days=10)


def on_register(name: str, register: str, account: str | None) -> str:
    who = known_person(name, age=40, roles=("staff",), at=BEFORE)
    fact = PutOnRegister.model_validate(
        {
            "happened_at": BEFORE,
            "of_register": register,
            "staff": (PersonRef(nominal=who),),
            "account": account,
        }
    )
    tell(fact, at=MONDAY, by=officer("dsu_ppu", "line_manager"))
    return who


def calls_taken(username: str, number: int, at: dt.datetime = IN_FEBRUARY) -> set[str]:
    """So many reports of missing children taken by a call taker; returns their cases."""
    taker = member_view(member(username, "fpoc_call_taker"), at=at)
    found = set()
    for count in range(number):
        child = PersonRef(nominal=known_child(f"Plentyn {username} {count}", at=BEFORE))
        told = ChildReportedMissing(happened_at=at, child=child)
        found.add(str(tell(told, at=at, by=taker).matter))
    return found


def draws() -> Sequence[SampleDrawn]:
    heads = reading.headers_of_kind("dip.drawn").values()
    return [fact for head in heads if isinstance(fact := head.load(), SampleDrawn)]


def again(told: SampleDrawn, among: set[str]) -> bool:
    assert told.seed is not None
    assert told.drawn_from is not None
    assert told.fingerprint is not None
    return repeats(Draw(told.records, told.seed, told.drawn_from, told.fingerprint), among)


def test_two_of_the_cases_a_call_taker_told_the_month_before_are_drawn_once() -> None:
    cases = calls_taken("bethan", 5)
    calls_taken("carwyn", 3)
    on_register("Bethan Un", "fpoc_staff", "bethan")
    clockwork.tick(MONDAY)
    clockwork.tick(MONDAY + dt.timedelta(days=1))
    (only,) = draws()
    assert len(only.records) == 2
    assert only.line == "first"
    assert again(only, cases)
    assert only.case == "2026-03"


def test_a_second_line_supervisor_samples_four_of_all_staffs_cases() -> None:
    cases = calls_taken("bethan", 4) | calls_taken("carwyn", 3)
    on_register("Bethan Un", "fpoc_staff", "bethan")
    on_register("Carwyn Dau", "fpoc_staff", "carwyn")
    on_register("Delyth Tri", "fpoc_second_line", None)
    clockwork.tick(MONDAY)
    second = next(one for one in draws() if one.line == "second")
    assert len(second.records) == 4
    assert again(second, cases)
    assert len(draws()) == 3


def test_the_chief_inspector_samples_from_every_case() -> None:
    cases = calls_taken("bethan", 6)
    on_register("Eirlys Pedair", "ppu_dci", None)
    clockwork.tick(MONDAY)
    (only,) = draws()
    assert only.line == "dci"
    assert again(only, cases)


def test_a_draw_from_nothing_says_so_and_without_a_user_name_there_is_none() -> None:
    calls_taken("bethan", 3, at=MONDAY - dt.timedelta(hours=1))
    on_register("Bethan Un", "fpoc_staff", "bethan")
    on_register("Carwyn Dau", "fpoc_staff", "nobody-of-that-name")
    on_register("Delyth Tri", "fpoc_staff", None)
    on_register("Gethin Pump", "quartz", None)
    clockwork.tick(MONDAY)
    assert [(one.records, one.drawn_from) for one in draws()] == [((), 0), ((), 0)]
