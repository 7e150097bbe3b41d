"""The yearly return of children detained: one line for each detention, and no name. Pure.

The Home Office asks forces whether an appropriate adult was called for a child, how long the adult
took, whether the child was held overnight, before or after a charge, and about strip searches, by
age and sex (`law.sources_custody.CUSTODY_RETURN`). Ethnicity, which it asks too, is nowhere
recorded in this house. What nobody recorded stays empty: it is not a "no".
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dolen.concerns.patterns import World
from dolen.insight.measured.custody import Held, detentions, night_of, overnight_from
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.moments import in_london
from dolen.law.words import _

_MINUTE = dt.timedelta(minutes=1)
_DAY = dt.timedelta(hours=24)


class Night(StrEnum):
    """Whether a child spent a night in custody, and at which stage."""

    NONE = "none"
    BEFORE_CHARGE = "before_charge"
    AFTER_CHARGE = "after_charge"


@dataclass(frozen=True, slots=True)
class Detention:
    """One line. Times are aware; minutes are elapsed, in whole minutes.

    `until` is None while the child is held. `night` is None where it is not known what a night is,
    or while the child is held and no night is complete; else the stage the child was at when the
    hours of the night were complete. `strip_searches` counts clothing taken away for safety too.
    """

    uid: str
    child: str
    matter: str
    since: dt.datetime
    until: dt.datetime | None
    age: int | None
    sex: str | None
    power: str | None
    offence: str | None
    adult_called: dt.datetime | None
    adult_came: dt.datetime | None
    night: Night | None
    strip_searches: int
    charged: bool

    @property
    def minutes_to_call(self) -> int | None:
        """From the detention until the adult was asked to come."""
        return _minutes(self.since, self.adult_called)

    @property
    def minutes_to_adult(self) -> int | None:
        """From the call, or the detention where no call is recorded, until the adult was there."""
        return _minutes(self.adult_called or self.since, self.adult_came)

    @property
    def over_a_day_and_not_charged(self) -> bool:
        """Held for more than 24 hours and let go without a charge."""
        return self.until is not None and not self.charged and self.until - self.since > _DAY


def _minutes(since: dt.datetime, until: dt.datetime | None) -> int | None:
    return None if until is None else max(0, (until - since) // _MINUTE)


def detained_within(world: World, child: str, first: dt.date, last: dt.date) -> Iterator[Detention]:
    """The child's detentions that began on these days, both in, by the calendar of Wales.

    Whoever is known to have been 18 by then is left out; of whom no age is known stays in.
    """
    for held in detentions(world, child):
        one = held.detained
        if first <= one.day <= last and world.person(child).is_child(one.day, one.roles_of(child)):
            yield _line(world, held)


def _line(world: World, held: Held) -> Detention:
    one, end = held.detained, held.ended
    charge = held.first("custody.charged")
    person = world.person(held.child)
    return Detention(
        uid=one.uid,
        child=held.child,
        matter=one.case or "",
        since=one.happened_at,
        until=end.happened_at if end else None,
        age=person.age_on(one.day),
        sex=person.sex,
        power=_said(one, "power"),
        offence=_said(one, "offence"),
        adult_called=_when(held.first("custody.appropriate_adult_called")),
        adult_came=_when(held.first("custody.appropriate_adult_arrived")),
        night=_night(world, held, _when(charge)),
        strip_searches=sum(other.kind == "custody.strip_search" for other in held.told),
        charged=charge is not None,
    )


def _when(one: Told | None) -> dt.datetime | None:
    return one.happened_at if one else None


def _said(one: Told, name: str) -> str | None:
    answer = stated(one, name)
    return answer if isinstance(answer, str) else None


def _night(world: World, held: Held, charged: dt.datetime | None) -> Night | None:
    night = night_of(world)
    if night is None:
        return None
    ended = _when(held.ended)
    complete = overnight_from(held.detained.happened_at, ended or world.as_of, night)
    if complete is None:
        return Night.NONE if ended else None
    after = charged is not None and charged <= complete
    return Night.AFTER_CHARGE if after else Night.BEFORE_CHARGE


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of the return that are counted together: a name for addresses, and what is counted."""

    name: str
    counts: str
    holds: Callable[[Detention], bool]


GROUPS: tuple[Group, ...] = (
    Group("all", _("Detentions of children"), lambda _one: True),
    Group("called", _("An appropriate adult was called"), lambda one: one.adult_called is not None),
    Group("not-called", _("No call is recorded"), lambda one: one.adult_called is None),
    Group("came", _("An appropriate adult came"), lambda one: one.adult_came is not None),
    Group("not-came", _("No adult is recorded as having come"), lambda one: one.adult_came is None),
    Group("night-before", _("Held overnight before a charge"),
          lambda one: one.night is Night.BEFORE_CHARGE),
    Group("night-after", _("Held overnight after a charge"),
          lambda one: one.night is Night.AFTER_CHARGE),
    Group("searched", _("Strip searched"), lambda one: one.strip_searches > 0),
    Group("day-uncharged", _("Held for more than 24 hours and let go without a charge"),
          lambda one: one.over_a_day_and_not_charged),
    Group("held", _("Still held"), lambda one: one.until is None),
)  # fmt: skip
"""What the return counts, in order."""


COLUMNS = (
    "number", "detained_on", "detained_at", "left_on", "left_at", "age", "sex", "power", "offence",
    "charged", "adult_called", "minutes_until_adult_called", "adult_came",
    "minutes_until_adult_came", "overnight", "strip_searches",
    "over_24_hours_released_without_charge",
)  # fmt: skip
"""The columns of the file. They stay as they are: other programs read them."""


def table(lines: Iterable[Detention]) -> Iterator[tuple[str, ...]]:
    """The lines of the file under `COLUMNS`, the earliest first, numbered and without a name.

    Days and times are those of Wales. What is not known is empty; `adult_called` and `adult_came`
    say "yes" or "not recorded".
    """
    for number, one in enumerate(sorted(lines, key=lambda one: (one.since, one.uid)), 1):
        yield (
            str(number),
            *_moment(one.since),
            *_moment(one.until),
            "" if one.age is None else str(one.age),
            one.sex or "",
            one.power or "",
            _plain(one.offence or ""),
            "yes" if one.charged else "no" if one.until else "",
            "yes" if one.adult_called else "not recorded",
            _number(one.minutes_to_call),
            "yes" if one.adult_came else "not recorded",
            _number(one.minutes_to_adult),
            one.night.value if one.night else "",
            str(one.strip_searches),
            "" if one.until is None else "yes" if one.over_a_day_and_not_charged else "no",
        )


def _plain(words: str) -> str:
    """Words as a spreadsheet keeps them: it would run what begins like a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words


def _moment(moment: dt.datetime | None) -> tuple[str, str]:
    if moment is None:
        return "", ""
    here = in_london(moment)
    return f"{here:%Y-%m-%d}", f"{here:%H:%M}"


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
