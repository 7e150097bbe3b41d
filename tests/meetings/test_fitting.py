"""Whether a meeting is long enough for its list, and what to do where it is not."""

from hypothesis import given
from hypothesis import strategies as st

from dolen.meetings.fitting import Pace, Way, fit, minutes_between, starts
from tests.builders import after

PACE = Pace(each=5, opening=5, longest=180)


def test_forty_one_children_in_an_hour_are_said_beforehand_to_be_too_many() -> None:
    found = fit(41, 60, PACE, single=6)
    assert found.is_short
    assert (found.needed, found.room_for, found.left) == (210, 11, 30)
    ways = {one.way: one for one in found.proposals}
    assert Way.LONGER not in ways  # three and a half hours are longer than a meeting may be
    assert (ways[Way.SPLIT].meetings, ways[Way.SPLIT].minutes) == (2, 110)
    assert (ways[Way.SCREENED].inside, ways[Way.SCREENED].outside) == (11, 30)
    assert (ways[Way.SINGLE].outside, ways[Way.SINGLE].minutes) == (6, 180)


def test_eleven_children_in_an_hour_are_enough_time_as_at_monmouthshire() -> None:
    found = fit(11, 60, PACE)
    assert not found.is_short
    assert found.proposals == ()


def test_a_meeting_a_little_too_short_is_made_longer_first() -> None:
    found = fit(15, 60, PACE)
    assert found.proposals[0].way is Way.LONGER
    assert found.proposals[0].minutes == 80
    assert Way.SINGLE not in {one.way for one in found.proposals}


def test_without_a_length_nothing_is_too_short() -> None:
    found = fit(41, minutes_between(after(0), None), PACE)
    assert (found.is_short, found.left, found.needed) == (False, 0, 210)


def test_a_meeting_that_ends_before_it_begins_has_no_minutes() -> None:
    assert minutes_between(after(1), after(0)) == 0
    assert fit(1, 0, PACE).left == 1


def test_the_third_on_the_list_is_spoken_of_after_the_two_before() -> None:
    assert starts(after(0), PACE, 3) == after(0.25)


@given(
    listed=st.integers(0, 200),
    minutes=st.integers(0, 600),
    each=st.integers(1, 60),
    opening=st.integers(0, 30),
)
def test_every_proposal_takes_everybody_and_each_meeting_is_long_enough(
    listed: int, minutes: int, each: int, opening: int
) -> None:
    pace = Pace(each=each, opening=opening, longest=180)
    found = fit(listed, minutes, pace)
    assert found.is_short == (minutes < found.needed)
    assert found.left + min(found.room_for, listed) == listed or not found.is_short
    for one in found.proposals:
        assert one.inside + one.outside == listed
        if one.way is not Way.SCREENED:
            assert opening + -(-one.inside // one.meetings) * each <= one.minutes
