"""Whether a notification counts and came in time, by the law's own days. Pure."""

import datetime as dt
from collections.abc import Sequence

from dolen.concerns.patterns import World
from dolen.journal.told import Told
from dolen.law.clocks import resumed
from dolen.law.moments import in_london, in_utc

_STILL = ("offender.custody_started", "offender.hospital_started", "offender.left_uk")
_AGAIN = ("offender.custody_ended", "offender.hospital_ended", "offender.returned_uk")
_OVER = ("offender.registration_ended", "offender.died")


def lawfully_given(world: World, one: Told, offender: str) -> bool:
    """Whether the fact is a notification made as the law asks, told so or worked out."""
    return one.kind == "offender.notified" and world.value(one, "lawful", offender) is True


def lawful_after(world: World, offender: str, since: Told, until: dt.datetime) -> bool:
    """Whether a lawful notification came after `since` and not after `until`."""
    return any(
        one.order > since.order
        and one.happened_at <= until
        and lawfully_given(world, one, offender)
        for one in world.facts(offender)
    )


def notified_in_time(world: World, offender: str, since: Told, due: dt.datetime) -> bool:
    """Whether what happened was notified lawfully by `due`."""
    return lawful_after(world, offender, since, due)


def over_before(told: Sequence[Told], due: dt.datetime) -> bool:
    """Whether the duty to notify itself was over before `due`."""
    return any(one.kind in _OVER and one.happened_at <= due for one in told)


def stood_still(told: Sequence[Told], since: Told, due: dt.datetime) -> dt.datetime | None:
    """`due` moved by the time in custody, in hospital or abroad; None while that lasts."""
    paused: dt.datetime | None = None
    for one in told:
        if one.kind in _AGAIN and one.order <= since.order:
            paused = None
        elif one.kind in _STILL and one.order < since.order:
            paused = paused or since.happened_at
        elif one.order > since.order and one.kind in _STILL and one.happened_at <= due:
            paused = paused or one.happened_at
        elif one.order > since.order and one.kind in _AGAIN and paused is not None:
            due = resumed(due, one.happened_at - paused, ends_at_day_end=True)
            paused = None
    return None if paused is not None else due


def days_of_travel_notice(leaves: dt.datetime, days: float | None) -> dt.datetime | None:
    """The latest moment of notifying a journey in time, by the clock on the wall."""
    return None if days is None else in_utc(in_london(leaves) - dt.timedelta(days=days))
