"""The calendar begins months and years for whoever is on a register, once, whatever the clock."""

import datetime as dt
from collections.abc import Iterator

import pytest

from dolen.duties.models import DutyRow
from dolen.journal import reading
from dolen.journal.subjects import PersonRef
from dolen.law.moments import from_local
from dolen.recording import clockwork, noting
from dolen.recording.notings import Look, Noted, Noting
from dolen.workforce import calendar
from dolen.workforce.facts import AbsentAllMonth, PutOnRegister, TakenOffRegister
from tests.builders import MONDAY, known_person, officer, tell

pytestmark = pytest.mark.django_db
BEFORE = MONDAY - dt.timedelta(days=40)
BY = officer("dsu_ppu", "line_manager")


def london(*parts: int) -> dt.datetime:
    return from_local(dt.datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001  # London's own


def put(*who: str, register: str = "fpoc_staff", at: dt.datetime = BEFORE) -> None:
    staff = tuple(PersonRef(nominal=one) for one in who)
    fact = PutOnRegister.model_validate(
        {"happened_at": at, "of_register": register, "staff": staff}
    )
    tell(fact, at=MONDAY, by=BY)


def someone(name: str) -> str:
    return known_person(name, age=40, roles=("staff",), at=BEFORE)


def duties(rule: str) -> list[tuple[str, str]]:
    rows = DutyRow.objects.filter(rule=rule).order_by("scope", "subject")
    return list(rows.values_list("subject", "scope"))


def test_a_month_begins_once_for_the_register_that_was_kept_at_its_beginning() -> None:
    alys, betsan = sorted((someone("Alys Un"), someone("Betsan Dau")))
    put(alys, betsan)
    clockwork.tick(MONDAY)
    clockwork.tick(MONDAY + dt.timedelta(days=3))
    assert duties("dip.fpoc_first") == [(alys, "2026-03"), (betsan, "2026-03")]
    (started,) = reading.headers_of_kind("month.started").values()
    assert started.happened_at == london(2026, 3, 1)
    assert started.by == "dolen"
    row = DutyRow.objects.filter(rule="dip.fpoc_first").first()
    assert row is not None
    assert row.due_at == london(2026, 4, 1)


def test_the_next_month_begins_by_itself() -> None:
    put(alys := someone("Alys Un"))
    clockwork.tick(MONDAY)
    clockwork.tick(london(2026, 4, 1))
    assert duties("dip.fpoc_first") == [(alys, "2026-03"), (alys, "2026-04")]


def test_a_month_over_which_the_clock_stood_still_is_written_late() -> None:
    put(alys := someone("Alys Un"))
    clockwork.tick(MONDAY)
    clockwork.tick(london(2026, 6, 2))
    months = ["2026-03", "2026-04", "2026-05", "2026-06"]
    assert duties("dip.fpoc_first") == [(alys, month) for month in months]
    clockwork.tick(london(2026, 6, 3))
    assert len(reading.headers_of_kind("month.started")) == len(months)


def test_years_over_which_the_clock_stood_still_are_written_late() -> None:
    long_ago = dt.datetime(2025, 12, 1, tzinfo=dt.UTC)
    put(alys := someone("Alys Un"), register="custody_staff", at=long_ago)
    clockwork.tick(MONDAY)
    clockwork.tick(london(2028, 2, 29))
    years = ["2026", "2027", "2028"]
    assert duties("staff.custody_cpd") == [(alys, year) for year in years]


def test_what_another_clock_noted_meanwhile_is_not_written_again() -> None:
    put(someone("Alys Un"))
    looked: list[int] = []

    def find(look: Look) -> Iterator[Noted]:
        looked.append(1)
        if len(looked) > 1:
            noting.note(calendar.NOTINGS[0], look.now)
        yield from calendar.begun(look)

    assert noting.note(Noting(name="slow", find=find), MONDAY) == 0
    assert len(reading.headers_of_kind("month.started")) == 1


def test_before_london_s_midnight_the_month_has_not_begun() -> None:
    put(someone("Alys Un"))
    clockwork.tick(london(2026, 3, 31, 23, 59))
    assert {scope for _who, scope in duties("dip.fpoc_first")} == {"2026-03"}


def test_whoever_joins_in_the_middle_of_a_month_begins_with_the_next() -> None:
    put(someone("Alys Un"), at=MONDAY)
    clockwork.tick(MONDAY + dt.timedelta(days=1))
    assert duties("dip.fpoc_first") == []


def test_whoever_is_typed_in_late_gets_the_month_too() -> None:
    put(alys := someone("Alys Un"))
    clockwork.tick(MONDAY)
    put(betsan := someone("Betsan Dau"))
    clockwork.tick(MONDAY + dt.timedelta(hours=1))
    assert duties("dip.fpoc_first") == sorted([(alys, "2026-03"), (betsan, "2026-03")])
    assert len(reading.headers_of_kind("month.started")) == 2


def test_whoever_left_a_register_has_no_month_any_more() -> None:
    alys = someone("Alys Un")
    put(alys)
    off = TakenOffRegister.model_validate(
        {
            "happened_at": BEFORE + dt.timedelta(days=2),
            "of_register": "fpoc_staff",
            "staff": (PersonRef(nominal=alys),),
        }
    )
    tell(off, at=MONDAY, by=BY)
    clockwork.tick(MONDAY)
    assert duties("dip.fpoc_first") == []


def test_a_register_without_members_has_its_month_once() -> None:
    put(register="quartz")
    clockwork.tick(MONDAY)
    clockwork.tick(MONDAY + dt.timedelta(days=1))
    assert len(reading.headers_of_kind("month.started")) == 1


def test_a_year_begins_for_the_registers_of_the_year() -> None:
    put(
        alys := someone("Alys Un"),
        register="custody_staff",
        at=dt.datetime(2025, 12, 1, tzinfo=dt.UTC),
    )
    clockwork.tick(MONDAY)
    assert duties("staff.custody_cpd") == [(alys, "2026")]
    assert reading.headers_of_kind("month.started") == {}


def test_that_somebody_was_away_goes_to_the_month_it_is_about() -> None:
    put(alys := someone("Alys Un"))
    clockwork.tick(MONDAY)
    away = AbsentAllMonth.model_validate(
        {"happened_at": MONDAY, "staff": (PersonRef(nominal=alys),)}
    )
    tell(away, by=BY)
    row = DutyRow.objects.get(rule="dip.fpoc_first")
    assert (row.status, row.scope) == ("cancelled", "2026-03")
