"""What goes on at the very moment of the demonstration, so that every page has a clock running."""

import datetime as dt
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
from dolen.exchange.demonstration.names import seeded
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story, matter


def just_now(made: list[Household], known: dict[str, str], now: dt.datetime) -> Iterator[Story]:
    """The stories that are going on at `now`; what they tell of later has not happened yet."""
    ages = {name: _one_aged(years, made, now.date()) for name, years in _AGED.items()}

    def begun(prefix: str, ago: dt.timedelta) -> tuple[Story, Child]:
        household, child = ages[prefix]
        of = matter(prefix, "now", child.name)
        return Story(household, known, seeded(len(prefix), prefix), now - ago, of), child

    yield from _looked_for_and_kept_safe(made, known, now)
    story, child = begun("CUS", dt.timedelta(minutes=100))
    custody_stories.arrived(story, child)
    yield story
    story, child = begun("CHD", dt.timedelta(hours=11))
    _charged(story, child)
    yield story
    story, child = begun("EXP", dt.timedelta(days=9))
    exploitation_stories.signs(story, child)
    exploitation_stories.listed(story, child, 2 * DAYS, 11 * DAYS)
    exploitation_stories.telephone(story, child, 3 * HOURS)
    yield story
    story, child = begun("CRM", dt.timedelta(hours=30))
    crime_stories.crime(story, child)
    yield story
    story, child = begun("CPP", dt.timedelta(days=8))
    planning_stories.suspected(story)
    planning_stories.convened(story, 6 * DAYS, 10 * DAYS)
    yield story
    yield from _offenders(made, known, now)


_AGED = {"CUS": 15, "CHD": 17, "EXP": 14, "CRM": 9, "CPP": 5}


def _looked_for_and_kept_safe(
    made: list[Household], known: dict[str, str], now: dt.datetime
) -> Iterator[Story]:
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


def _charged(story: Story, child: Child) -> None:
    """Kept after charge: a bed was asked for, and the authority has none."""
    custody_stories.arrived(story, child)
    custody_stories.refused_bail(story, story.child(child), 9 * HOURS)
    custody_stories.no_bed(story, story.child(child), 10 * HOURS)


def _offenders(made: list[Household], known: dict[str, str], now: dt.datetime) -> Iterator[Story]:
    """One is due a visit this week; another was found near children yesterday."""
    alone = [one for one in made if one.carers and not one.children]
    due, found = alone[-1], alone[-2]
    start, seed = now - dt.timedelta(days=80), "offender"
    story = Story(due, known, seeded(3, seed), start, matter("OFF", "due", due.number))
    offender_stories.due_a_visit(story, due.carers[0][0], now + dt.timedelta(days=4))
    yield story
    near, _child = _one_aged(7, made, now.date())
    start = now - dt.timedelta(hours=26)
    story = Story(found, known, seeded(4, seed), start, matter("OFF", "near", found.number))
    offender_stories.found_near(story, found.carers[0][0], near, 60)
    yield story


def _one_aged(years: int, made: list[Household], today: dt.date) -> tuple[Household, Child]:
    """A child at home of this age or nearest to it."""
    at_home = ((one, child) for one in made if one.carers for child in one.children)
    return min(at_home, key=lambda pair: (abs(pair[1].age_on(today) - years), pair[1].name))
