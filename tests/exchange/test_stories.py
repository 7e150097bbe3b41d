"""The made-up stories of each room: every fact of them is valid, said in words a form offers."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dolen.exchange.demonstration import (
    crime_stories,
    custody_stories,
    exploitation_stories,
    offender_stories,
    planning_stories,
)
from dolen.exchange.demonstration.households import Household, households
from dolen.exchange.demonstration.telling import Story
from dolen.journal.fact import Fact

NOW = dt.datetime(2026, 11, 24, 17, 0, tzinfo=dt.UTC)
MADE = households(5, children=120, today=NOW.date())
TOLD_OFTEN = 12
"""How often each story is told, so that what goes wrong in it now and then does."""


class Everybody(dict[str, str]):
    """A nominal for whatever reference is asked for."""

    def __missing__(self, reference: str) -> str:
        return f"n{sum(map(ord, reference)):020d}"


def _families() -> Iterator[Household]:
    return (one for one in MADE if one.children and one.carers)


def _of_child(tells: Callable[..., None]) -> Callable[[Story], None]:
    return lambda story: tells(story, story.household.children[0])


def _alone_and_near(story: Story) -> None:
    near = story.household
    story.household = MADE[-1]
    offender_stories.managed(story, MADE[-1].carers[0][0], near=near)


STORIES: dict[str, Callable[[Story], None]] = {
    "custody": _of_child(custody_stories.detained),
    "crime": _of_child(crime_stories.crime),
    "exploitation": _of_child(exploitation_stories.exploited),
    "offender": _alone_and_near,
    "planning": planning_stories.planned,
}


def _told(name: str, *, recent: bool = True) -> list[Story]:
    told = []
    for number, household in zip(range(TOLD_OFTEN), _families(), strict=False):
        choose = random.Random(f"{name}:{number}")
        story = Story(household, Everybody(), choose, NOW, f"T-{number}", recent)
        STORIES[name](story)
        told.append(story)
    return told


def _offered(fact: Fact) -> Iterator[tuple[str, Any, set[str]]]:
    """Each answer that a form asks for from a list, with the list."""
    for name, field in type(fact).model_fields.items():
        extra = field.json_schema_extra
        ui = extra.get("ui", {}) if isinstance(extra, dict) else {}
        labels = ui.get("labels") if isinstance(ui, dict) else None
        value = getattr(fact, name)
        if isinstance(labels, dict):
            for one in value if isinstance(value, tuple) else (value,):
                if one is not None:
                    yield name, one, set(labels)


@pytest.mark.parametrize("name", STORIES)
def test_a_story_says_only_what_its_forms_offer(name: str) -> None:
    for story in _told(name):
        assert story.facts
        for fact in story.facts:
            for field, value, offered in _offered(fact):
                assert value in offered, f"{fact.kind}.{field}"


@pytest.mark.parametrize("name", STORIES)
def test_a_story_goes_wrong_now_and_then_and_less_often_long_ago(name: str) -> None:
    lengths = {len(story.facts) for story in _told(name)}
    assert len(lengths) > 1
    assert _told(name, recent=False)


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_the_same_when_told_again(name: str) -> None:
    assert [one.facts for one in _told(name)] == [one.facts for one in _told(name)]


def test_the_court_sits_on_no_sunday() -> None:
    saturday = dt.datetime(2026, 11, 21, 20, 0, tzinfo=dt.UTC)
    assert custody_stories.next_court(saturday).isoweekday() == 1
    assert custody_stories.next_court(NOW) == NOW.replace(day=25, hour=10)
