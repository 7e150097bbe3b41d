"""Answers about offenders nobody has to type."""

import datetime as dt
from collections.abc import Sequence

import pytest

from dolen.journal.derived import Answer
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.journal.told import About, PersonView, Told
from dolen.law.parameters import Parameter
from dolen.offenders.facts import (
    IntelligenceReceived,
    ManagementStarted,
    ModeReviewed,
    OffenderNotified,
    OffenderStayed,
    OffenderVisited,
    RiskAssessed,
    TravelPlanned,
)
from dolen.offenders.worked_out import DERIVED
from dolen.people.standing import OffenderRegistered

HUW = PersonRef(nominal="huw", roles=("offender",))
MALI = PersonRef(nominal="mali", roles=("child",))
FLAT = PlaceRef(nominal="flat")
DAY = dt.datetime(2026, 3, 9, 10, tzinfo=dt.UTC)
READ = {(one.kind, one.field): one.read for one in DERIVED}


def number(parameter: Parameter) -> float:
    value = parameter.at(DAY.date()).value
    assert isinstance(value, int | float)
    return value


def told(fact: Fact) -> Told:
    return Told(
        uid=f"{fact.kind}:{fact.happened_at.isoformat()}",
        kind=fact.kind,
        happened_at=fact.happened_at,
        sequence=0,
        rank=fact.rank,
        digest="",
        recorded_at=fact.happened_at,
        learned_at=None,
        case=None,
        crime=None,
        about=tuple(
            About(party.ref.nominal or "", party.path, party.roles, party.sort)
            for party in fact.parties()
        ),
        load=lambda: fact,
    )


def answer(
    fact: Fact, field: str, *before: Fact, person: PersonView | None = None
) -> Answer | None:
    known: Sequence[Told] = [told(one) for one in before]
    view = person or PersonView(nominal="huw")
    return READ[fact.kind, field](told(fact), known, view, number)


def value(found: Answer | None) -> object:
    return None if found is None else found.value


def earlier(days: float) -> dt.datetime:
    return DAY - dt.timedelta(days=days)


def test_how_he_is_managed_is_what_was_decided_last() -> None:
    learned = IntelligenceReceived(happened_at=DAY, offender=HUW)
    moved = ModeReviewed(happened_at=earlier(30), offender=HUW, mode="reactive")
    back = ModeReviewed(happened_at=earlier(3), offender=HUW, mode="active")
    assert value(answer(learned, "mode")) is None
    assert value(answer(learned, "mode", moved)) == "reactive"
    assert value(answer(learned, "mode", moved, back)) == "active"


def test_the_risk_at_a_visit_is_that_of_the_latest_complete_assessment() -> None:
    visit = OffenderVisited(happened_at=DAY, offender=HUW)
    known = OffenderRegistered(happened_at=earlier(300), offender=HUW, risk="high")
    assessed = RiskAssessed(happened_at=earlier(30), offender=HUW, level="medium", complete=True)
    partly = RiskAssessed(happened_at=earlier(3), offender=HUW, level="low", complete=False)
    assert value(answer(visit, "risk")) is None
    assert value(answer(visit, "risk", known)) == "high"
    assert value(answer(visit, "risk", known, assessed, partly)) == "medium"


@pytest.mark.parametrize(
    ("age", "sex", "applies"),
    [(41, "M", True), (17, "M", False), (41, "F", False), (None, "M", None), (41, None, None)],
)
def test_the_assessment_applies_to_adult_men(
    age: int | None, sex: str | None, applies: bool | None
) -> None:
    started = ManagementStarted(happened_at=DAY, offender=HUW)
    view = PersonView(nominal="huw", age=age, sex=sex)
    assert value(answer(started, "arms_applies", person=view)) is applies


@pytest.mark.parametrize(
    ("how", "listed", "lawful"),
    [
        ("in_person", True, True),
        ("in_person", False, False),
        ("in_person", None, None),
        ("telephone", True, False),
        ("home_visit", None, False),
        (None, None, None),
        (None, False, False),
    ],
)
def test_a_notification_counts_in_person_at_a_listed_station(
    how: str | None, listed: bool | None, lawful: bool | None
) -> None:
    given = OffenderNotified.model_validate(
        {"happened_at": DAY, "offender": HUW, "how": how, "station_listed": listed}
    )
    assert value(answer(given, "lawful")) is lawful


def test_a_journey_is_notified_seven_days_before_by_the_clock_on_the_wall() -> None:
    leaves = dt.datetime(2026, 4, 2, 8, tzinfo=dt.UTC)  # nine in summer time
    planned = TravelPlanned(happened_at=DAY, offender=HUW, departs_at=leaves)
    assert value(answer(planned, "notify_by")) == dt.datetime(2026, 3, 26, 9, tzinfo=dt.UTC)
    assert answer(TravelPlanned(happened_at=DAY, offender=HUW), "notify_by") is None


def stay(hours: float | None, *, days: float = 0, **more: object) -> OffenderStayed:
    return OffenderStayed.model_validate(
        {"happened_at": earlier(days), "offender": HUW, "hours": hours, "place": FLAT, **more}
    )


def test_twelve_hours_where_a_child_lives_must_be_notified() -> None:
    assert value(answer(stay(12, children=(MALI,)), "qualifying")) is True
    assert value(answer(stay(11.9, children=(MALI,)), "qualifying")) is False
    assert value(answer(stay(14), "qualifying")) is False


def test_seven_days_at_one_address_within_a_year_must_be_notified() -> None:
    assert value(answer(stay(168), "qualifying")) is True
    assert value(answer(stay(96), "qualifying", stay(72, days=200))) is True
    assert value(answer(stay(96), "qualifying", stay(72, days=366))) is False
    elsewhere = stay(72, days=200, place=PlaceRef(nominal="other"))
    assert value(answer(stay(96), "qualifying", elsewhere)) is False


def test_a_stay_lasts_as_long_as_told_by_its_end() -> None:
    until = DAY + dt.timedelta(hours=13)
    ended = stay(None, children=(MALI,), happened_until=until)
    assert value(answer(ended, "qualifying")) is True
    assert answer(stay(None), "qualifying") is None
