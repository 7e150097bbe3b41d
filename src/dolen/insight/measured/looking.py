"""What measures share: looking forward from a fact, and events of harm told of one child. Pure."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dolen.concerns.patterns import World
from dolen.insight.measures import Line
from dolen.journal.conditions import stated
from dolen.journal.told import Told, matters_of
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter

_HOUR = dt.timedelta(hours=1)

HARM = (
    "crime.disclosed",
    "crime.recorded",
    "harm.suspected",
    "child.exposed",
    "child.found_with_risky_adult",
    "incident.attended",
)
"""The kinds by which harm to a child, or danger of it, is told of."""
_ABUSE = "domestic"


def days(world: World, parameter: Parameter) -> dt.timedelta | None:
    """The length of a number of days as it stands now; None when nobody set it.

    One length serves the whole history, so that the months can be compared.
    """
    number = world.number(parameter, local_day(world.as_of))
    return None if number is None else dt.timedelta(days=number)


def of_kind(world: World, subject: str, *kinds: str) -> list[Told]:
    """The facts about `subject` of these kinds in which it plays a part, in order."""
    return [one for one in world.facts(subject) if one.kind in kinds and one.names(subject)]


def as_child(world: World, one: Told, subject: str) -> bool:
    """Whether the fact speaks of `subject` as a child."""
    return world.person(subject).is_child(one.day, one.roles_of(subject))


def first_after(
    told: Iterable[Told], since: Told, wanted: Callable[[Told], bool] = lambda _one: True
) -> Told | None:
    """The first of the facts that comes after another and is wanted; None where there is none."""
    return next((one for one in told if one.order > since.order and wanted(one)), None)


def came_within(
    world: World, since: dt.datetime, found: dt.datetime | None, within: dt.timedelta
) -> bool | None:
    """Whether something came within a time; None while that time still runs.

    None even where it came already: else a young month would count those to whom it happened early
    and nobody else.
    """
    if world.as_of < since + within:
        return None
    return found is not None and found <= since + within


def hours_between(since: dt.datetime, until: dt.datetime) -> float:
    """Elapsed hours."""
    return (until - since) / _HOUR


def known_at(one: Told) -> dt.datetime:
    """When the organisation knew of it: as told, else when it happened."""
    return one.learned_at or one.happened_at


def followed(world: World, one: Told, whose: str, by: Told | None, within: dt.timedelta) -> Line:
    """The line of a fact: whether another followed it within a time."""
    held = came_within(world, one.happened_at, by.happened_at if by else None, within)
    because = (by.uid,) if by and held else ()
    return Line(one.uid, whose, one.happened_at, held, matter=one.case or "", because=because)


def lasted(
    world: World, one: Told, whose: str, until: Told | None, since: dt.datetime | None = None
) -> Line:
    """The line of a fact: the hours until another came, or so far while it has not.

    They count from when the fact happened, or from `since`: none where the other came before.
    """
    begun = since or one.happened_at
    end = until.happened_at if until else world.as_of
    return Line(
        one.uid,
        whose,
        one.happened_at,
        held=True if until else None,
        hours=max(hours_between(begun, end), 0.0),
        matter=one.case or "",
        because=(until.uid,) if until else (),
    )


@dataclass(slots=True, eq=False)
class Harm:
    """One event of harm to a child: every fact that tells of it, the first one first."""

    told: list[Told]

    @property
    def first(self) -> Told:
        """The fact that told of it first."""
        return self.told[0]

    def takes(self, one: Told) -> bool:
        """Whether the fact tells of the same event: the same day, case or crime."""
        if one.day in {told.day for told in self.told}:
            return True
        return not matters_of(self.told).isdisjoint(matters_of([one]))


def harms(world: World, child: str) -> list[Harm]:
    """The events of harm told of a child, in order.

    Facts of one day, one case or one crime tell of one event: a disclosure and the crime recorded
    from it are not two harms. A fact that two events share shows that they are one.
    """
    found: list[Harm] = []
    for one in of_kind(world, child, *HARM):
        if not (_is_harm(one) and as_child(world, one, child)):
            continue
        same = [event for event in found if event.takes(one)]
        event = same[0] if same else Harm([])
        for other in same[1:]:
            event.told += other.told
        found = [event for event in found if event not in same[1:]]
        if not same:
            found.append(event)
        event.told.append(one)
    return found


def _is_harm(one: Told) -> bool:
    return one.kind != "incident.attended" or stated(one, "type") == _ABUSE


def next_begun(events: Sequence[Harm], event: Harm) -> dt.datetime | None:
    """When the next event of harm began, if there was one."""
    place = events.index(event) + 1
    return events[place].first.happened_at if place < len(events) else None
