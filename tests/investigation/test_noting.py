"""An investigation that stands still is noted by the clock, without anybody telling anything."""

import datetime as dt
from collections.abc import Collection, Sequence

import pytest

from dolen.cases.facts import DelayExplained
from dolen.duties.models import DutyRow
from dolen.investigation import noting
from dolen.investigation.facts import (
    CrimeDisclosed,
    CrimeRecorded,
    EnquiryMade,
    InvestigationStalled,
    SuspectCharged,
)
from dolen.journal import reading
from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.recording import clockwork
from tests.builders import after, known_child, known_person, tell
from tests.telling import CHILD, at, number, told

MAN = PersonRef(nominal="idris", roles=("suspect",))
DAY = 24.0


class Looking:
    """One open case, as the clock looks at it."""

    def __init__(self, days: float, *facts: Fact, known: bool = True) -> None:
        self.now = at(days * DAY)
        self._told = told(*facts)
        self._known = known

    def of_kinds(self, *kinds: str) -> Sequence[Told]:
        return [one for one in self._told if one.kind in kinds]

    def in_matter(self, matter: str) -> Sequence[Told]:
        return self._told

    def matters_told(
        self, account: str | None, since: dt.datetime, until: dt.datetime
    ) -> Collection[str]:
        return ()

    def quiet_cases(
        self, kind: str, since: dt.datetime, *, told: Collection[str], over: Collection[str]
    ) -> Collection[str]:
        assert kind == "investigation"
        assert {"crime.enquiry", "crime.stalled", "delay.reason"} <= set(told)
        assert "flag.added" not in told
        assert "suspect.charged" in over
        return {"case"}

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        return number(parameter) if self._known else None


def disclosed(crime: str | None = None) -> Fact:
    return CrimeDisclosed(
        happened_at=at(0), case="case", crime=crime, children=(CHILD,), suspects=(MAN,)
    )


def enquiry(days: float, crime: str | None = None) -> Fact:
    return EnquiryMade(happened_at=at(days * DAY), case="case", crime=crime)


def found(look: Looking) -> list[tuple[float, str | None, int | None]]:
    """After how many days, for which crime, and how long it was silent."""
    noted = [one.fact for one in noting.stalled(look)]
    return [
        ((one.happened_at - at(0)).total_seconds() / 86_400, one.crime, one.days)
        for one in noted
        if isinstance(one, InvestigationStalled)
    ]


def test_it_is_noted_at_the_end_of_the_fourteenth_day_and_names_child_and_suspect() -> None:
    [one] = noting.stalled(Looking(14, disclosed()))
    fact = one.fact
    assert isinstance(fact, InvestigationStalled)
    assert fact.happened_at == at(14 * DAY)
    assert [ref.nominal for ref in (*fact.children, *fact.suspects)] == ["cerys", "idris"]
    assert found(Looking(13.99, disclosed())) == []


def test_the_days_begin_with_the_last_step() -> None:
    assert found(Looking(20, disclosed(), enquiry(10))) == []
    assert found(Looking(24, disclosed(), enquiry(10))) == [(24, None, 14)]


def test_after_a_reason_somebody_is_asked_again_a_fortnight_later() -> None:
    reason = DelayExplained(happened_at=at(15 * DAY), case="case", reason="lab")
    assert found(Looking(28, disclosed(), reason)) == []
    assert found(Looking(29, disclosed(), reason)) == [(29, None, 29)]


def test_of_a_long_silence_its_latest_fortnight_is_noted_alone() -> None:
    assert found(Looking(50, disclosed())) == [(42, None, 42)]


def test_each_crime_of_a_case_is_looked_at_by_itself() -> None:
    second = CrimeRecorded(happened_at=at(DAY), case="case", crime="two", children=(CHILD,))
    look = Looking(15, disclosed("one"), second, enquiry(10, "one"))
    assert found(look) == [(15, "two", 14)]


def test_without_the_number_nobody_knows_what_is_long() -> None:
    assert found(Looking(50, disclosed(), known=False)) == []


@pytest.mark.django_db
def test_the_clock_asks_why_once_and_no_more_when_it_is_before_a_court() -> None:
    child = PersonRef(nominal=known_child(), roles=("child",))
    man = PersonRef(nominal=known_person("Idris Enghraifft", age=40), roles=("suspect",))
    first = CrimeDisclosed(happened_at=after(0), children=(child,), suspects=(man,))
    matter = tell(first, at=after(0)).matter
    clockwork.tick(after(13 * DAY))
    assert not DutyRow.objects.filter(rule="delay.reason").exists()
    clockwork.tick(after(14 * DAY + 3))
    clockwork.tick(after(14 * DAY + 4))
    [row] = DutyRow.objects.filter(rule="delay.reason")
    assert (row.opens_at, row.scope) == (after(14 * DAY), matter)
    charged = SuspectCharged(happened_at=after(20 * DAY), suspects=(man,), case=matter)
    tell(charged, at=after(20 * DAY))
    clockwork.tick(after(60 * DAY))
    assert len(reading.headers_of_kind("crime.stalled")) == 1


@pytest.mark.django_db
def test_nothing_is_noted_while_a_case_file_is_replayed() -> None:
    child = PersonRef(nominal=known_child(), roles=("child",))
    tell(CrimeDisclosed(happened_at=after(0), children=(child,)), at=after(0))
    house.notes = False
    try:
        clockwork.tick(after(15 * DAY))
    finally:
        house.notes = True
    assert not reading.headers_of_kind("crime.stalled")
