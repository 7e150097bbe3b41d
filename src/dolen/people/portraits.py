"""What is known of a person, place or thing, drawn from everything said of it. Pure.

The latest word in canonical order wins; a date of birth beats an age; words once told stay until a
fact says they no longer hold.
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.journal.told import PersonView
from dolen.law.moments import local_day


@dataclass(frozen=True, slots=True)
class SaidOf:
    """One thing said of a nominal, by which fact and when. `order` is canonical."""

    sort: str
    value: str
    key: str
    fact_uid: str
    happened_at: dt.datetime
    order: tuple[dt.datetime, int, int, str, str, int]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What is known of a place, the latest word winning."""

    nominal: str
    name: str | None = None
    address: str | None = None
    postcode: str | None = None
    sort: str | None = None
    local_authority: str | None = None
    hub: bool = False
    uprn: str | None = None


@dataclass(frozen=True, slots=True)
class ThingView:
    """What is known of a telephone, vehicle, account or device."""

    nominal: str
    sort: str | None = None
    identifier: str | None = None
    description: str | None = None


def person_view(
    nominal: str, said: Sequence[SaidOf], *, sort: str, hub: bool, child: bool
) -> PersonView:
    """The view rules read. `child`: some fact speaks of the nominal as a child."""
    latest = _latest(said)
    age = latest.get("age")
    roles = {one.value for one in said if one.sort == "role"} | ({"child"} if child else set())
    in_school = latest.get("in_school")
    born = latest.get("date_of_birth")
    name = latest.get("name") or latest.get("alias")
    return PersonView(
        nominal=nominal,
        sort=sort,
        date_of_birth=latest_birth(born) if born else None,
        age=int(age.value) if age else None,
        sex=latest["sex"].value if "sex" in latest else None,
        in_school=in_school.value == "yes" if in_school else None,
        roles=frozenset(roles),
        tags=_standing_tags(said),
        hub=hub,
        name=name.value if name else None,
        age_told_on=local_day(age.happened_at) if age else None,
    )


def place_view(nominal: str, said: Sequence[SaidOf], *, hub: bool) -> PlaceView:
    """What is known of a place."""
    latest = {sort: one.value for sort, one in _latest(said).items()}
    return PlaceView(
        nominal=nominal,
        name=latest.get("name"),
        address=latest.get("address"),
        postcode=latest.get("postcode"),
        sort=latest.get("place_sort"),
        local_authority=latest.get("local_authority"),
        hub=hub,
        uprn=latest.get("uprn"),
    )


def thing_view(nominal: str, said: Sequence[SaidOf]) -> ThingView:
    """What is known of a thing."""
    latest = {sort: one.value for sort, one in _latest(said).items()}
    return ThingView(
        nominal=nominal,
        sort=latest.get("thing_sort"),
        identifier=latest.get("phone") or latest.get("reference"),
        description=latest.get("description"),
    )


_DESCRIBED_FIRST = ("description", "reference")


def label(said: Iterable[SaidOf]) -> str:
    """The shortest words that tell a nominal from others; empty when nothing was said.

    Of a person or place a bare reference comes late: readers know them by what is said of them. A
    thing goes by its number.
    """
    latest = _latest(said)
    number = ("reference", "description") if "thing_sort" in latest else _DESCRIBED_FIRST
    wanted = ("name", "alias", "address", "phone", *number, "postcode")
    return next((latest[sort].value for sort in wanted if sort in latest), "")


def reference(said: Iterable[SaidOf]) -> str:
    """The reference told last by which others know a nominal; empty when none was."""
    told = _latest(said).get("reference")
    return told.value if told is not None else ""


def names(said: Iterable[SaidOf]) -> tuple[str, ...]:
    """Every name told, the latest first, each writing once."""
    told = [one for one in said if one.sort in ("name", "alias")]
    told.sort(key=lambda one: (one.sort == "name", one.order), reverse=True)
    return tuple(dict.fromkeys(one.value for one in told))


def latest_birth(born: SaidOf) -> dt.date:
    """The date of birth; where only month or year was told, the last day it allows.

    Somebody whose age is in doubt is then a child for as long as they may be one.
    """
    precision = born.key.count("-")
    day = dt.date.fromisoformat(born.value)
    if precision == 0:
        return day.replace(month=12, day=31)
    if precision == 1:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day


def _latest(said: Iterable[SaidOf]) -> dict[str, SaidOf]:
    found: dict[str, SaidOf] = {}
    for one in said:
        held = found.get(one.sort)
        if held is None or one.order > held.order:
            found[one.sort] = one
    return found


def _standing_tags(said: Iterable[SaidOf]) -> frozenset[str]:
    tags: set[str] = set()
    for one in sorted(said, key=lambda one: one.order):
        if one.sort == "tag":
            tags.add(one.value)
        elif one.sort == "no_longer":
            tags.discard(one.value)
    return frozenset(tags)
