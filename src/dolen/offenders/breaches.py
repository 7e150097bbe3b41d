"""Breaches that facts show though nobody calls them so, each to be disposed of. Pure.

A candidate is crime recorded, explained with evidence, or no breach. `breach.ruled_out` withdraws
the latest one of its sort before it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.offenders.addresses import unnotified_addresses
from dolen.offenders.bound import Forbidden, forbidden_to, others_in, permitted
from dolen.offenders.lapses import lapses

TOGETHER_IN = (
    "offender.visit", "incident.attended", "contact.report", "offender.stay", "child.seen",
    "missing.found", "child.found_with_risky_adult", "suspect.contact", "suspect.arrested",
)  # fmt: skip
"""Facts that show people together at one moment, not merely named with one another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that looks like a breach: of an order, or of the duty to notify."""

    of: str
    order: bool
    finding: Finding


def candidates(world: World, offender: str) -> list[Candidate]:
    """Everything that looks like a breach by the offender, without what was ruled out."""
    found = [
        *(Candidate("order_breached", True, one) for one in _orders(world, offender)),
        *(
            Candidate("unnotified_address", False, one)
            for one in unnotified_addresses(world, offender)
        ),
        *(Candidate("notification_lapsed", False, one) for one in lapses(world, offender)),
    ]
    left = sorted(_once(found), key=lambda one: (one.finding.at, one.of, one.finding.key))
    for out in world.facts(offender):
        if out.kind == "breach.ruled_out":
            before = [one for one in left if one.finding.at <= out.happened_at and _of(out, one)]
            left = [one for one in left if not before or one is not before[-1]]
    return left


def _once(found: Iterable[Candidate]) -> list[Candidate]:
    first: dict[tuple[str, str], Candidate] = {}
    for one in found:
        identity = (one.of, one.finding.key)
        before = first.get(identity)
        if before is None or one.finding.at < before.finding.at:
            first[identity] = one
    return list(first.values())


def _of(told: Told, candidate: Candidate) -> bool:
    sort = stated(told, "type")
    return sort is None or (sort != "notification") == candidate.order


def find_order_breached(world: World, offender: str) -> Iterable[Finding]:
    """Somebody bound by an order was seen doing what it forbids."""
    return (one.finding for one in candidates(world, offender) if one.of == "order_breached")


def find_unnotified_address(world: World, offender: str) -> Iterable[Finding]:
    """An offender was found living at an address not notified, or did not notify in time."""
    return (one.finding for one in candidates(world, offender) if one.of == "unnotified_address")


def find_notification_lapsed(world: World, offender: str) -> Iterable[Finding]:
    """Something other than an address was not notified in time."""
    return (one.finding for one in candidates(world, offender) if one.of == "notification_lapsed")


def _orders(world: World, offender: str) -> Iterator[Finding]:
    bound = list(forbidden_to(world, offender))
    if not bound:
        return
    for one in world.facts(offender):
        for order in bound:
            if order.uid != one.uid and order.holds_at(one.happened_at):
                met = _doing(world, order, one, offender)
                if met is not None:
                    place = one.place_nominal()
                    yield Finding(
                        at=one.happened_at,
                        links=(offender, *met, *([place] if place else [])),
                        because=(order.uid, one.uid),
                        key=f"{one.day.isoformat()}",
                    )


def _doing(world: World, order: Forbidden, one: Told, offender: str) -> tuple[str, ...] | None:
    """Whom the fact shows the offender with against the order; None when it shows no breach."""
    if order.what == "travel":
        return () if one.kind == "offender.left_uk" else None
    if order.what == "place":
        here = one.place_nominal() == order.place and one.kind in TOGETHER_IN
        return () if here and order.place and _is_there(one, offender) else None
    if one.kind not in TOGETHER_IN or not _is_there(one, offender):
        return None
    if one.kind == "suspect.arrested" and one.place_nominal() is None:
        return None  # it names the children harmed, who need not have been there
    if order.what == "person":
        met = tuple(
            other
            for other in others_in(one, offender)
            if other in order.protects
            and (_children_there(one) or not world.person(other).is_child(one.day))
        )
        return met or None
    if order.what != "children" or not _children_there(one):
        return None
    with_whom = tuple(
        other
        for other in others_in(one, offender)
        if _under(world, other, order, one)
        and not permitted(world, offender, other, one.happened_at)
    )
    return with_whom or None


def _is_there(one: Told, offender: str) -> bool:
    roots = {a.path.split(".")[0] for a in one.about if a.nominal == offender}
    return stated(one, "seen") is not False and bool(roots - {"reporter", "others"})


def _children_there(one: Told) -> bool:
    """Whether the fact says, or lets one think, that the children it names were with the others.

    A household's children are named at an incident also when they are out; and a call is about a
    child and whoever cares for it, be it bailed or bound, without saying that they are together.
    """
    if one.kind == "contact.report":
        return stated(one, "children_there") is True
    return stated(one, "children_present") is not False


def _under(world: World, other: str, order: Forbidden, one: Told) -> bool:
    view = world.person(other)
    age = view.age_on(one.day)
    return age < order.under_age if age is not None else view.is_child(one.day, one.roles_of(other))


def breaches(world: World, offender: str) -> list[tuple[dt.datetime, str]]:
    """When and by which fact each breach came about: seen by Dolen, or found by an officer.

    A breach an officer records is the latest candidate of its sort before it, if there is one.
    Recorded again under the crime it already has, it is the same breach.
    """
    seen = candidates(world, offender)
    open_ones = list(seen)
    found = [(one.finding.at, one.finding.because[-1]) for one in seen]
    recorded: set[tuple[str, object]] = set()
    for told in world.facts(offender):
        if told.kind != "breach.detected":
            continue
        if told.crime is not None and told.crime != told.case:
            same = (told.crime, stated(told, "type"))
            if same in recorded:
                continue
            recorded.add(same)
        slack = told.happened_at + dt.timedelta(days=1)
        match = [one for one in open_ones if one.finding.at <= slack and _of(told, one)]
        if match:
            open_ones.remove(match[-1])
        else:
            found.append((told.happened_at, told.uid))
    return sorted(found)
