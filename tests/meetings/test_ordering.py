"""The order of an agenda, and the reason of each place."""

from hypothesis import given
from hypothesis import strategies as st

from dolen.meetings.ordering import Standing, Why, agenda
from tests.builders import after


def order(*listed: Standing) -> list[str]:
    return [one.standing.nominal for one in agenda(listed)]


def test_whoever_was_not_reached_comes_before_a_greater_risk() -> None:
    passed = Standing("passed", passed_over=1, band="mild")
    assert order(Standing("risky", band="significant", score=30), passed) == ["passed", "risky"]


def test_then_the_risk_then_dangerous_links_then_missing_then_what_is_late() -> None:
    listed = [
        Standing("late", late=3),
        Standing("missing", missing=True),
        Standing("linked", concerns=1),
        Standing("top", band="significant", score=16),
        Standing("higher", band="significant", score=25),
        Standing("moderate", band="moderate", score=15),
    ]
    assert order(*listed) == ["higher", "top", "moderate", "linked", "missing", "late"]


def test_among_equals_whoever_was_never_spoken_of_then_longest_ago() -> None:
    listed = [Standing("b", last=after(2)), Standing("c", last=after(1)), Standing("a")]
    assert order(*listed) == ["a", "c", "b"]


def test_every_place_says_why() -> None:
    placed = agenda(
        [Standing("x", passed_over=2, band="mild", score=6, concerns=1, missing=True, late=4)]
    )[0]
    assert [(one.why, one.count) for one in placed.reasons] == [
        (Why.PASSED_OVER, 2), (Why.BAND, 6), (Why.CONCERNS, 1), (Why.MISSING, 0), (Why.LATE, 4),
        (Why.NEVER, 0),
    ]  # fmt: skip
    assert agenda([Standing("y", last=after(1))])[0].reasons[0].when == after(1)


@given(
    st.permutations(
        [Standing(str(n), passed_over=n % 2, score=n % 3 or None, concerns=n % 4) for n in range(8)]
    )
)
def test_the_order_does_not_depend_on_who_was_listed_first(listed: list[Standing]) -> None:
    placed = agenda(listed)
    assert [one.standing.nominal for one in placed] == order(
        *sorted(listed, key=lambda one: one.nominal)
    )
    assert [one.number for one in placed] == list(range(1, 9))
