"""Where a child in police protection may be, and what the record of the taking implies; pure.

Each reading takes the facts about the child in canonical order up to the moment asked for, the
child, the moment, and a function that gives a dated number; each answer names its facts.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.protection.places import Suitability, place_row

Number = Callable[[Parameter], float]
_AT_A_PLACE = ("protection.at_station", "protection.placed", "protection.moved")


@dataclass(frozen=True, slots=True)
class PlaceOfSafety:
    """Whether the child may be at a place, in words, and whether its condition is met."""

    value: Suitability
    says: str
    because: tuple[str, ...] = ()
    condition_met: bool | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A yes or no worked out, None when nobody can know, with the facts it rests on."""

    value: bool | None
    because: tuple[str, ...] = ()


def suitability(sort: object) -> PlaceOfSafety:
    """Whether a child in police protection may be at a place of this sort (decision table 11)."""
    row = place_row(sort)
    return PlaceOfSafety(row.value, row.says)


def place_of_safety(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> PlaceOfSafety:
    """Whether the child may be where the child last was in this police protection."""
    del number  # every reading takes the numbers; this one needs none
    known = _this_time(told, person, at)
    places = [n for n, one in enumerate(known) if one.kind in _AT_A_PLACE]
    if not places:
        return suitability(None)
    here = known[places[-1]]
    found = suitability(_sort_of(here))
    reasons = tuple(
        one.uid
        for one in known[: places[-1]]
        if one.kind == "protection.exceptional_reason" and stated(one, "reason")
    )
    met = {
        "check_first": stated(here, "adults_checked") is True,
        "exceptional_only": bool(reasons),
    }.get(found.value)
    because = (here.uid, *(reasons if found.value == "exceptional_only" else ()))
    return PlaceOfSafety(found.value, found.says, because, met)


def _sort_of(here: Told) -> object:
    if here.kind == "protection.at_station":
        in_cells = stated(here, "part_of_station") == "cell_area"
        return "cell_area" if in_cells else "police_station"
    return stated(here, "place_sort")


def _about(told: Sequence[Told], person: PersonView, at: dt.datetime) -> list[Told]:
    return [one for one in told if one.happened_at <= at and one.names(person.nominal)]


def _this_time(told: Sequence[Told], person: PersonView, at: dt.datetime) -> list[Told]:
    known = _about(told, person, at)
    ends = [n for n, one in enumerate(known) if one.kind == "protection.ended"]
    return known[ends[-1] + 1 :] if ends else known


def home_authority_differs(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> Reading:
    """Whether the child ordinarily lives in another authority than where the child was found.

    What the record of the taking says of the home counts first, then the authority that looks
    after the child, then that of the home address. None when one of the two is not known.
    """
    del number  # every reading takes the numbers; this one needs none
    known = _about(told, person, at)
    taken = next((one for one in reversed(known) if one.kind == "protection.taken"), None)
    found_in = stated(taken, "found_in_authority") if taken is not None else None
    if taken is None or not isinstance(found_in, str):
        return Reading(None)
    home, because = _home_authority(taken, known, at)
    if home is None:
        return Reading(None)
    return Reading(home.casefold() != found_in.casefold(), (taken.uid, *because))


def _home_authority(
    taken: Told, known: Sequence[Told], at: dt.datetime
) -> tuple[str | None, tuple[str, ...]]:
    said = stated(taken, "home_authority")
    if isinstance(said, str):
        return said, ()
    for kind in ("looked_after", "residence"):
        for one in reversed(known):
            authority = stated(one, "local_authority")
            if one.kind == kind and isinstance(authority, str) and _holds(one, known, at):
                return authority, (one.uid,)
    return None, ()


def _holds(one: Told, known: Sequence[Told], at: dt.datetime) -> bool:
    ended = stated(one, "ended_at")
    if isinstance(ended, dt.datetime) and ended <= at:
        return False
    return not any(
        other.kind == "residence.ended"
        and other.order > one.order
        and other.place_nominal() == one.place_nominal()
        for other in known
    )


def order_in_force(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> Reading:
    """Whether an emergency protection order for the child is in force at `at`.

    An order whose end was not told counts while its own matter lasts; of another matter nobody
    can know.
    """
    del number  # every reading takes the numbers; this one needs none
    known = _about(told, person, at)
    orders = [one for one in known if one.kind == "epo.granted"]
    if not orders:
        return Reading(False)
    latest = orders[-1]
    expires = stated(latest, "expires_at")
    if isinstance(expires, dt.datetime):
        return Reading(expires > at, (latest.uid,))
    taken = next((one for one in reversed(known) if one.kind == "protection.taken"), None)
    same_matter = taken is not None and taken.case is not None and taken.case == latest.case
    return Reading(True if same_matter else None, (latest.uid,))


def _read(
    reading: Callable[[Sequence[Told], PersonView, dt.datetime, Number], Reading],
) -> Callable[[Told, Sequence[Told], PersonView, Number], Answer | None]:
    def read(
        told: Told, before: Sequence[Told], person: PersonView, number: Number
    ) -> Answer | None:
        found = reading((*before, told), person, told.happened_at, number)
        return None if found.value is None else Answer(found.value, found.because)

    return read


DERIVED: tuple[Derived, ...] = (
    Derived("protection.taken", "home_authority_differs", _read(home_authority_differs)),
    Derived("protection.taken", "epo_in_force", _read(order_in_force)),
)
"""Every worked-out answer of this room."""
