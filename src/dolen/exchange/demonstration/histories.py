"""The made-up histories of all households, as facts in the order in which they happened."""

import datetime as dt
import random
from collections.abc import Iterator

from dolen.exchange.demonstration import missing_stories, other_stories
from dolen.exchange.demonstration.households import Child, Household
from dolen.exchange.demonstration.names import seeded
from dolen.exchange.demonstration.telling import Story, matter
from dolen.journal.fact import Fact

LONG_AGO = dt.timedelta(days=240)
_LONGEST = LONG_AGO.days - 5
_RECENT = dt.timedelta(days=14)
_GOES_MISSING = (11, 17)
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
    told += [fact for story in _just_now(made, known, now) for fact in story.facts]
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
    if household.carers:
        for number in range(choose.choice((0, 0, 0, 1, 1, 2))):
            story = _begun(household, known, choose, now, "INC", household.number, number)
            other_stories.incident(story)
            yield story
        for child in household.children:
            if choose.random() < 0.04:
                story = _begun(household, known, choose, now, "POP", child.name, 0)
                other_stories.protection(story, child)
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


def _just_now(made: list[Household], known: dict[str, str], now: dt.datetime) -> Iterator[Story]:
    """A child missing for forty minutes, and one under police protection for twenty hours."""
    household, child = _one_aged(13, made, now.date())
    start = now - dt.timedelta(minutes=40)
    story = Story(household, known, seeded(1), start, matter("MIS", "now", child.name))
    missing_stories.still_missing(story, child)
    yield story
    household, child = _one_aged(6, made, now.date())
    start = now - dt.timedelta(hours=20)
    story = Story(household, known, seeded(2), start, matter("POP", "now", child.name))
    other_stories.taken(story, child)
    yield story


def _one_aged(years: int, made: list[Household], today: dt.date) -> tuple[Household, Child]:
    """A child at home of this age or nearest to it."""
    at_home = ((one, child) for one in made if one.carers for child in one.children)
    return min(at_home, key=lambda pair: (abs(pair[1].age_on(today) - years), pair[1].name))
