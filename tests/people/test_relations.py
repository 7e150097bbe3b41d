import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dolen.people.relations import Period, Said, periods
from tests.people.family import at


def told(hours: float, *, to: str = "home", uid: str = "", **more: object) -> Said:
    moment = at(hours)
    values: dict[str, object] = {
        "relation": "lives_at", "from_nominal": "child", "to_nominal": to, "at": moment,
        "order": (moment, 0, 50, uid), "fact_uid": uid or f"f{hours}",
    }  # fmt: skip
    return Said(**(values | more))  # type: ignore[arg-type]  # named by their fields


def test_a_lasting_relation_holds_until_a_fact_ends_it() -> None:
    (period,) = periods([told(0), told(5, ends=True)])
    assert (period.from_, period.until) == (at(0), at(5))
    assert period.holds_at(at(0))
    assert period.holds_at(at(4.9))
    assert not period.holds_at(at(5))


def test_a_later_home_does_not_end_an_earlier_one() -> None:
    first, second = periods([told(0), told(5, to="other")])
    assert first.until is None
    assert second.until is None


def test_an_ending_before_the_beginning_ends_nothing() -> None:
    (period,) = periods([told(5), told(0, ends=True)])
    assert period.until is None


def test_an_ending_of_another_home_ends_nothing() -> None:
    (period,) = periods([told(0), told(5, to="other", ends=True)])
    assert period.until is None


def test_an_ending_that_names_no_home_ends_every_home() -> None:
    found = periods([told(0), told(1, to="other"), told(5, to="", ends=True)])
    assert [p.until for p in found] == [at(5), at(5)]


def test_coming_back_is_a_second_period() -> None:
    first, second = periods([told(0), told(5, ends=True), told(8)])
    assert (first.until, second.from_, second.until) == (at(5), at(8), None)


def test_a_relation_of_equals_is_ended_from_either_side() -> None:
    (period,) = periods(
        [
            told(0, relation="related_to", to="mother"),
            told(5, relation="related_to", from_nominal="mother", to="child", ends=True),
        ]
    )
    assert period.until == at(5)


def test_living_somewhere_is_not_ended_from_the_other_side() -> None:
    (period,) = periods([told(0), told(5, from_nominal="home", to="child", ends=True)])
    assert period.until is None


def test_a_moment_holds_at_that_moment_only() -> None:
    (period,) = periods([told(3, moment=True), told(5, ends=True)])
    assert period.until is None
    assert period.holds_at(at(3))
    assert not period.holds_at(at(3.1))
    assert period.overlaps(at(0), at(4))
    assert not period.overlaps(at(0), at(3))
    assert period.overlaps(at(3), None)


def test_a_moment_that_lasted_holds_through_its_interval() -> None:
    (period,) = periods([told(3, moment=True, until=at(6))])
    assert period.holds_at(at(5))
    assert not period.holds_at(at(6))


_hours = st.integers(0, 30)
_said = st.builds(
    told,
    _hours,
    to=st.sampled_from(["home", "other", ""]),
    uid=st.uuids().map(str),
    ends=st.booleans(),
    moment=st.booleans(),
).filter(lambda one: one.ends or one.to_nominal)


@given(st.lists(_said, max_size=10), st.randoms())
def test_periods_do_not_depend_on_the_order_told(rows: list[Said], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert periods(rows) == periods(shuffled)


def _period(from_: int, until: int | None, *, moment: bool) -> Period:
    end = at(until) if until is not None else None
    return Period("lives_at", "a", "b", at(from_), end, moment, "f")


_periods = st.builds(_period, _hours, st.none() | _hours, moment=st.booleans())


@given(_periods, _periods)
def test_overlapping_is_mutual_and_means_a_common_moment(one: Period, other: Period) -> None:
    moments = [at(0) + dt.timedelta(minutes=30 * n) for n in range(70)]
    common = any(one.holds_at(m) and other.holds_at(m) for m in moments)
    assert one.overlaps_with(other) == other.overlaps_with(one) == common
