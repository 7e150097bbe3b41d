"""How long are children held, and how soon does somebody other than the police come. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import hours_between, of_kind
from dolen.insight.measures import Better, Figure, FromDuties, FromFacts, Line, Measure, Theme
from dolen.journal.told import Told
from dolen.law import parameters_insight as by
from dolen.law.moments import in_london, local_day, nearest_instant
from dolen.law.words import _

DETAINED = "custody.detained"
LEFT = ("custody.released", "custody.transferred", "custody.court")
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """One detention of a child: when it began, the charge if any, and the end if it has ended."""

    child: str
    detained: Told
    told: tuple[Told, ...]

    def first(self, *kinds: str) -> Told | None:
        """The first fact of these kinds in the detention."""
        return next((one for one in self.told if one.kind in kinds), None)

    @property
    def ended(self) -> Told | None:
        """The fact that ended it."""
        return self.first(*LEFT)


def detentions(world: World, child: str) -> Iterator[Held]:
    """Every detention of the child: the facts of its case, or until the next where none is told."""
    begun = of_kind(world, child, DETAINED)
    every = [one for one in world.facts(child) if one.kind.startswith("custody.")]
    for place, one in enumerate(begun):
        end = begun[place + 1].order if place + 1 < len(begun) else None
        later = [
            other
            for other in every
            if other.order > one.order
            and (other.case == one.case if one.case else end is None or other.order < end)
        ]
        yield Held(child, one, tuple(later))


def _lasted(
    world: World, held: Held, since: Told, until: Told | None, at_most: Told | None = None
) -> Line:
    """The hours from one fact until another; where it never came, until `at_most` or until now."""
    end = until or at_most
    hours = hours_between(since.happened_at, end.happened_at if end else world.as_of)
    one = held.detained
    done = True if until else False if at_most else None
    return Line(one.uid, held.child, one.happened_at, done, hours=hours, matter=one.case or "")


def find_hours_held(world: World, child: str) -> Iterable[Line]:
    """Each detention: how long it was in all."""
    for held in detentions(world, child):
        yield _lasted(world, held, held.detained, held.ended)


def find_hours_before_charge(world: World, child: str) -> Iterable[Line]:
    """Each detention: how long until the charge, or until it ended without one."""
    for held in detentions(world, child):
        end = held.first("custody.charged") or held.ended
        yield _lasted(world, held, held.detained, end)


def find_hours_after_charge(world: World, child: str) -> Iterable[Line]:
    """Each child charged in custody: how long from the charge until the child left."""
    for held in detentions(world, child):
        charged = held.first("custody.charged")
        if charged is not None:
            yield _lasted(world, held, charged, held.ended)


def find_hours_to_adult(world: World, child: str) -> Iterable[Line]:
    """Each detention: how long until the appropriate adult was there, if ever."""
    for held in detentions(world, child):
        came = held.first("custody.appropriate_adult_arrived")
        yield _lasted(world, held, held.detained, came, held.ended)


def find_overnight(world: World, child: str) -> Iterable[Line]:
    """Each detention, and whether the child was held for much of a night."""
    night = night_of(world)
    if night is None:
        return
    for held in detentions(world, child):
        end = held.ended
        until = end.happened_at if end else world.as_of
        long = overnight_from(held.detained.happened_at, until, night) is not None
        one = held.detained
        done = long or (False if end else None)
        yield Line(one.uid, child, one.happened_at, done, matter=one.case or "")


def night_of(world: World) -> tuple[float, float, float] | None:
    """The hour at which a night begins, at which it ends, and how many of its hours are enough.

    Hours after midnight by the clocks in Wales; None while a force has said one of them is unknown.
    """
    today = local_day(world.as_of)
    begins, ends, enough = (
        world.number(one, today) for one in (by.NIGHT_FROM, by.NIGHT_UNTIL, by.NIGHT_HOURS)
    )
    if begins is None or ends is None or enough is None:
        return None
    return begins, ends, enough


def overnight_from(
    since: dt.datetime, until: dt.datetime, night: tuple[float, float, float]
) -> dt.datetime | None:
    """The moment at which enough hours of one night had been spent between `since` and `until`.

    None where it never came to that. `night` is as `night_of` gives it.
    """
    begins, ends, enough = night
    day = in_london(since).date() - _DAY
    last = in_london(until).date()
    while day <= last:
        start = max(since, _at(day, begins))
        stop = min(until, _at(day if ends > begins else day + _DAY, ends))
        if hours_between(start, stop) >= enough:
            return start + dt.timedelta(hours=enough)
        day += _DAY
    return None


def _at(day: dt.date, hours: float) -> dt.datetime:
    midnight = dt.datetime.combine(day, dt.time())
    return nearest_instant(midnight + dt.timedelta(hours=hours))


def _hours(name: str, asks: str, holds: str, source: FromFacts) -> Measure:
    return Measure(
        name=name,
        theme=Theme.CUSTODY,
        asks=asks,
        counts=_("A detention of a child"),
        holds=holds,
        source=source,
        owner="pace_inspector",
        cited=(by.CUSTODY,),
        figure=Figure.HOURS,
        better=Better.LESS,
    )


MEASURES: tuple[Measure, ...] = (
    _hours(
        "custody.hours",
        _("How long are children in custody?"),
        _("The child left custody"),
        FromFacts((DETAINED,), find_hours_held),
    ),
    _hours(
        "custody.hours_before_charge",
        _("How long are children held before a charge?"),
        _("The child was charged, or left without a charge"),
        FromFacts((DETAINED,), find_hours_before_charge),
    ),
    _hours(
        "custody.hours_after_charge",
        _("How long are children held after a charge?"),
        _("The child left custody"),
        FromFacts((DETAINED,), find_hours_after_charge),
    ),
    _hours(
        "custody.hours_to_adult",
        _("How long do children wait for the appropriate adult?"),
        _("The appropriate adult came"),
        FromFacts((DETAINED,), find_hours_to_adult),
    ),
    Measure(
        name="custody.overnight",
        theme=Theme.CUSTODY,
        asks=_("How many children spend the night in a police station?"),
        counts=_("A detention of a child"),
        holds=_("The child was held for the hours of a night that are set"),
        source=FromFacts((DETAINED,), find_overnight),
        owner="pace_inspector",
        cited=(by.CUSTODY,),
        better=Better.LESS,
        parameters=(by.NIGHT_FROM, by.NIGHT_UNTIL, by.NIGHT_HOURS),
    ),
    Measure(
        name="custody.moved_to_authority",
        theme=Theme.CUSTODY,
        asks=_("Are children who are refused bail moved to the authority?"),
        counts=_("A child charged and refused bail"),
        holds=_("The child was moved to accommodation of the authority in time"),
        source=FromDuties(rules=("custody.transfer",)),
        owner="custody_superintendent",
        cited=(by.CUSTODY,),
    ),
)
"""How long children are held."""
