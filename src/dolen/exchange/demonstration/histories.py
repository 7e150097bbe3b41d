"""The made-up histories of all households, as facts in the order in which they happened."""

import datetime as dt
import random
from collections.abc import Iterator

from dolen.exchange.demonstration import (
    crime_stories,
    custody_stories,
    exploitation_stories,
    missing_stories,
    offender_stories,
    other_stories,
    planning_stories,
)
from dolen.exchange.demonstration.households import Child, Household
from dolen.exchange.demonstration.just_now import just_now
from dolen.exchange.demonstration.names import seeded
from dolen.exchange.demonstration.telling import Story, matter
from dolen.journal.fact import Fact

LONG_AGO = dt.timedelta(days=240)
_LONGEST = LONG_AGO.days - 5
_RECENT = dt.timedelta(days=14)
_GOES_MISSING = (11, 17)
_RARER = (
    ("CRM", 0.03, (4, 17), crime_stories.crime),
    ("EXP", 0.06, (11, 17), exploitation_stories.exploited),
    ("CUS", 0.06, (12, 17), custody_stories.detained),
)
"""Stories of one child: prefix of the reference, how likely, at which ages."""
_PLANNED = 0.04
_MANAGED_FOR = 60
"""Days for which an adult who lives alone has been managed at least."""
_HOURS = (15, 16, 17, 18, 19, 20, 20, 21, 21, 22, 23, 1)


def histories(
    made: list[Household], known: dict[str, str], *, now: dt.datetime, seed: int
) -> list[Fact]:
    """Every fact of every story that lies before `now`, in order, the same for the same seed."""
    told: list[Fact] = []
    for household in made:
        choose = seeded(seed, household.number)
        for story in _stories(household, known, choose, now):
            told += story.facts
        if household is not made[-1]:  # the adult there is told of as of just now
            for story in _rarer(household, known, choose, now):
                told += story.facts
    told += [fact for story in just_now(made, known, now) for fact in story.facts]
    before = [fact for fact in told if fact.happened_at <= now]
    return sorted(before, key=lambda fact: (fact.happened_at, fact.case or "", fact.sequence))


def _stories(
    household: Household, known: dict[str, str], choose: random.Random, now: dt.datetime
) -> Iterator[Story]:
    for child in household.children:
        for number in range(_episodes(child, choose, now.date())):
            story = _begun(household, known, choose, now, "MIS", child.name, number)
            missing_stories.episode(story, child)
            yield story
    if household.carers and household.children:
        for number in range(choose.choice((0, 0, 0, 1, 1, 2))):
            story = _begun(household, known, choose, now, "INC", household.number, number)
            other_stories.incident(story)
            yield story
        for child in household.children:
            if choose.random() < 0.04:
                story = _begun(household, known, choose, now, "POP", child.name, 0)
                other_stories.protection(story, child)
                yield story


def _rarer(
    household: Household, known: dict[str, str], choose: random.Random, now: dt.datetime
) -> Iterator[Story]:
    """What few homes meet: crime, exploitation, custody, a plan, an adult who is managed."""
    for prefix, chance, (youngest, oldest), tells in _RARER:
        for child in household.children:
            if youngest <= child.age_on(now.date()) <= oldest and choose.random() < chance:
                story = _begun(household, known, choose, now, prefix, child.name)
                tells(story, child)
                yield story
    if household.carers and household.children and choose.random() < _PLANNED:
        story = _begun(household, known, choose, now, "CPP", household.number)
        planning_stories.planned(story)
        yield story
    if not household.children and household.carers:
        start = now - dt.timedelta(days=choose.uniform(_MANAGED_FOR, _LONGEST))
        story = Story(household, known, choose, start, matter("OFF", household.number), False)
        offender_stories.managed(story, household.carers[0][0])
        yield story


def _episodes(child: Child, choose: random.Random, today: dt.date) -> int:
    youngest, oldest = _GOES_MISSING
    if not youngest <= child.age_on(today) <= oldest:
        return 0
    if child.looked_after:
        return choose.choice((0, 1, 2, 3, 5))
    return choose.choice((0, 0, 0, 0, 0, 1, 1, 2))


def _begun(
    household: Household,
    known: dict[str, str],
    choose: random.Random,
    now: dt.datetime,
    *about: object,
) -> Story:
    """A story that began some day since `LONG_AGO`; the last days more often than others."""
    days = choose.uniform(0.4, 4) if choose.random() < 0.12 else choose.uniform(1, _LONGEST)
    day = (now - dt.timedelta(days=days)).date()
    hour, minute = choose.choice(_HOURS), choose.randrange(60)
    start = dt.datetime.combine(day, dt.time(hour, minute), tzinfo=dt.UTC)
    prefix = str(about[0])
    recent = now - start < _RECENT
    return Story(household, known, choose, start, matter(prefix, *about[1:]), recent)
