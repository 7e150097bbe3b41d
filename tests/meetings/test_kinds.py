"""The kinds of meeting, as data: each is whole, and its flags, duties and numbers exist."""

import datetime as dt
from typing import get_args

from dolen.access.roles import ROLES
from dolen.duties.registry import duties
from dolen.flags.registry import flags
from dolen.journal.house import house
from dolen.meetings.kinds import MEETING_KINDS, area_words
from dolen.meetings.words import AGENCIES, AREAS, CHAIRS, KINDS, OWNERS, Agency, Area, Chair, Sort

DAY = dt.date(2026, 3, 2)


def test_every_kind_has_words_and_every_word_a_kind() -> None:
    assert set(MEETING_KINDS) == set(KINDS) == set(get_args(Sort))
    assert set(AREAS) == set(get_args(Area))
    assert set(AGENCIES) == set(get_args(Agency))
    assert set(CHAIRS) == set(get_args(Chair))


def test_whatever_a_kind_names_exists() -> None:
    for kind in MEETING_KINDS.values():
        assert set(kind.flags) <= {one.name for one in flags}, kind.name
        assert set(kind.owed) <= {one.name for one in duties}, kind.name
        assert set(kind.areas) <= set(AREAS), kind.name
        assert set(kind.agencies) <= set(AGENCIES), kind.name
        assert area_words(kind.areas[0]), kind.name
    assert set(CHAIRS) | set(OWNERS) <= set(ROLES)
    assert area_words(None) == ""


def test_every_kind_says_how_long_each_takes_and_marac_is_every_two_weeks() -> None:
    context = house.context({})
    for kind in MEETING_KINDS.values():
        assert (context.number(kind.minutes_each, DAY) or 0) > 0, kind.name
        assert kind.cited.source.title, kind.name
    every = MEETING_KINDS["marac"].every
    assert every is not None
    assert context.number(every, DAY) == 14
