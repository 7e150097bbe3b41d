import datetime as dt

import pytest
from django.template import engines

from dolen.web import clocks
from dolen.web.templatetags.words import elapsed, london, words

NOW = dt.datetime(2026, 2, 27, 14, 0, tzinfo=dt.UTC)


def hours(count: float) -> dt.datetime:
    return NOW + dt.timedelta(hours=count)


@pytest.mark.parametrize(
    ("due", "law", "state", "label", "said"),
    [
        (hours(34.5), False, "left", "Due", "1 d 10 h left"),
        (hours(2.25), True, "soon", "Due soon", "2 h 15 min left"),
        (hours(0), True, "soon", "Due soon", "0 min left"),
        (hours(-3), True, "over-law", "Overdue in law", "overdue by 3 h 0 min"),
        (hours(-3), False, "over-policy", "Past its time: ask why", "late by 3 h 0 min"),
    ],
)
def test_a_clock_says_what_is_left_and_whether_law_is_broken(
    due: dt.datetime, law: bool, state: str, label: str, said: str
) -> None:
    clock = clocks.clock(due, NOW, law=law)
    assert (clock.state, clock.label, clock.words) == (state, label, said)


def test_a_clock_that_was_met_stands_still_and_keeps_its_lateness() -> None:
    in_time = clocks.clock(hours(1), NOW, law=True, met=hours(1))
    late = clocks.clock(hours(1), NOW, law=True, met=hours(10.5))
    assert (in_time.state, in_time.is_ticking) == ("done", False)
    assert (late.state, late.words) == ("done-late", "9 h 30 min after its time")


def test_moments_are_shown_as_londons_clocks_showed_them() -> None:
    assert london(dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)) == "1 July 2026, 23:30"
    assert london(dt.datetime(2026, 7, 1, 23, 30, tzinfo=dt.UTC), "day") == "2 July 2026"
    assert london(dt.date(2026, 7, 1)) == "1 July 2026"
    assert london(None) == ""


def test_the_repeated_hour_says_which_of_the_two_it_was() -> None:
    assert london(dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC), "time") == "01:30 summer time"
    assert london(dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC), "time") == "01:30 winter time"


def test_spans_and_marked_words_are_put_into_words() -> None:
    assert elapsed(dt.timedelta(days=-2, hours=-1)) == "2 d 1 h"
    assert elapsed("no span") == ""
    assert words("A sentence") == "A sentence"
    assert words(("a child", "Missing")) == "Missing"


def test_a_page_speaks_of_its_own_moment() -> None:
    source = "{% load clocks %}{% read_clock due True as clock %}{{ clock.words }}"
    shown = engines["django"].from_string(source).render({"due": hours(1), "as_of": hours(3)})
    assert shown == "overdue by 2 h 0 min"
