"""Which incidents are a child's though nobody named the child: at its home, or of those it is of.

A child lives with what happens in its home, and belongs to whoever cares for it; "present" is no
word for that (Domestic Abuse Act 2021, section 3; inspection report, section 5). Pure.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dolen.domestic_abuse.incidents import is_domestic
from dolen.journal.conditions import stated
from dolen.journal.told import PersonView, Told

_NO_FAMILYS = frozenset({"care_home", "supported"})
"""Where a child lives among others, and what happens to them is none of its family's."""
_SAY_WHO_CARES = frozenset({"residence", "relationship", "child.born"})
_TAKES_PART = frozenset({"victims", "suspects", "carers"})
"""Under which field of an incident somebody was in it, rather than beside it."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Where a child lives, or lived: `since` and `until` are aware, `until` exclusive."""

    place: str
    since: dt.datetime
    until: dt.datetime | None = None

    def holds_at(self, moment: dt.datetime) -> bool:
        """Whether the child lived there at `moment`."""
        return self.since <= moment and (self.until is None or moment < self.until)


def stays(told: Sequence[Told], child: str) -> list[Stay]:
    """The family homes in which facts about the child, in their order, say that it lived."""
    found: list[Stay] = []
    for one in told:
        place = one.place_nominal()
        if one.kind == "residence.ended" and one.names(child):
            found = [_ended(stay, place, one.happened_at) for stay in found]
        elif one.kind == "residence" and one.names(child) and place is not None:
            if stated(one, "arrangement") not in _NO_FAMILYS:
                found.append(Stay(place, one.happened_at))
    return found


def _ended(stay: Stay, place: str | None, at: dt.datetime) -> Stay:
    """The stay with its end, if the child left this place (or nobody says which)."""
    left = stay.until is None and place in (None, stay.place)
    return replace(stay, until=at) if left else stay


def carers(told: Sequence[Told], child: str) -> dict[str, dt.datetime]:
    """Who cares for the child, and since when that is known."""
    found: dict[str, dt.datetime] = {}
    for one in told:
        if one.names(child):
            for about in one.about:
                if about.nominal != child and _cares(one, about.nominal, child):
                    found.setdefault(about.nominal, one.happened_at)
    return found


def _cares(one: Told, person: str, child: str) -> bool:
    """Whether the fact says so: under carers, as carer of a home, or of this very child."""
    paths = {about.path.partition(".")[0] for about in one.about if about.nominal == person}
    if paths & {"carers", "carer"}:
        return True
    if one.kind == "relationship":
        cared_for = {a.nominal for a in one.about if a.path.partition(".")[0] == "cares_for"}
        return "person" in paths and child in cared_for
    return one.kind in _SAY_WHO_CARES and "carer" in one.roles_of(person)


def beside(told: Told, before: Sequence[Told], person: PersonView) -> Collection[str]:
    """The homes and carers of the child: what is told of them counts with what is told of it."""
    if not is_domestic(told):
        return ()
    homes = dict.fromkeys(stay.place for stay in stays(before, person.nominal))
    return (*homes, *carers((*before, told), person.nominal))


def theirs(told: Sequence[Told], child: str) -> list[Told]:
    """Those that name the child, happened in its home, or to or by somebody who cares for it."""
    homes, caring = stays(told, child), carers(told, child)

    def at_home(one: Told) -> bool:
        place, at = one.place_nominal(), one.happened_at
        return any(stay.place == place and stay.holds_at(at) for stay in homes)

    def of_carers(one: Told) -> bool:
        return any(s <= one.happened_at and _takes_part(one, who) for who, s in caring.items())

    return [one for one in told if one.names(child) or at_home(one) or of_carers(one)]


def _takes_part(one: Told, person: str) -> bool:
    return any(
        about.nominal == person and about.path.partition(".")[0] in _TAKES_PART
        for about in one.about
    )
