"""Looking for the children near somebody who is accused of harming a child; pure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from dolen.concerns.patterns import Finding, World
from dolen.investigation.accused import (
    ENDS,
    children_told,
    harms_children,
    is_suspect,
    matter,
    of_matter,
    suspects_in,
)
from dolen.investigation.near import Near, children_near
from dolen.journal.conditions import stated
from dolen.journal.told import Told

HARM = (
    "crime.disclosed", "harm.suspected", "child.exposed", "incident.attended", "contact.report",
    "home.conditions_recorded",
)  # fmt: skip
"""Facts that show a child harmed, or there when somebody was."""
_OTHER = ("other", "order_breach")


def find_suspect_has_children(world: World, person: str) -> Iterable[Finding]:
    """A suspect of an offence that makes a risk to children lives with, cares for, works with some.

    Suspects of one fact are one concern, found around the first of them who has children near.
    """
    told = world.facts(person)
    seen: set[str] = set()
    for one in told:
        scope = matter(one)
        if not is_suspect(one, person) or scope in seen or stated(one, "offence_sort") in _OTHER:
            continue
        seen.add(scope)
        group = [other for other in suspects_in(one) if _first_accused(world, other, one)]
        near = {other: _near_and_relevant(world, other, one) for other in group}
        lead = next((other for other in group if near[other]), None)
        if lead == person:
            together = sorted(
                (child for found in near.values() for child in found), key=lambda it: it.since
            )
            yield Finding(
                at=together[0].since,
                links=(
                    *(other for other in group if near[other]),
                    *dict.fromkeys(it.child for it in together if it.child),
                ),
                because=tuple(dict.fromkeys((one.uid, *(it.source for it in together)))),
                key=scope or one.uid,
            )


def _first_accused(world: World, person: str, one: Told) -> bool:
    """Whether `one` is the first fact of its matter that accuses the person."""
    first = next(
        (
            other
            for other in world.facts(person)
            if is_suspect(other, person) and matter(other) == matter(one)
        ),
        None,
    )
    return first is not None and first.uid == one.uid


def _near_and_relevant(world: World, suspect: str, accused: Told) -> list[Near]:
    """Children near the suspect while accused, if the matter has to do with harm to children."""
    told = of_matter(world.facts(suspect), matter(accused))
    ended = next(
        (one.happened_at for one in told if one.kind in ENDS and one.order > accused.order), None
    )
    near = [
        *children_near(world, suspect, accused.happened_at),
        *_said_of_work(told, suspect, accused),
    ]
    near = [one for one in near if ended is None or one.since < ended]
    since = _relevant_since(world, suspect, accused, near)
    if since is None:
        return []
    return [Near(one.child, max(one.since, since), one.source) for one in near]


def _said_of_work(told: Iterable[Told], suspect: str, accused: Told) -> Iterator[Near]:
    """That the suspect lives or works with children somebody asked about without naming them."""
    for one in told:
        if not one.names(suspect) or one.order < accused.order:
            continue
        works = stated(one, "works_with_children") is True
        checked = one.kind == "online.children_checked" and "yes" in (
            stated(one, "lives_with"),
            stated(one, "works_with"),
        )
        if works or checked:
            yield Near("", one.happened_at, one.uid)


def _relevant_since(
    world: World, suspect: str, accused: Told, near: Iterable[Near]
) -> dt.datetime | None:
    """From when on the matter is one of harm to a child, or of harm in front of one."""
    told = of_matter(world.facts(suspect), matter(accused))
    if any(harms_children(one) and is_suspect(one, suspect) for one in told):
        return accused.happened_at
    shown = [one for one in told if children_told(one) and _shows_harm(one)]
    for child in near:
        theirs = of_matter(world.facts(child.child), matter(accused)) if child.child else []
        shown += [one for one in theirs if _shows_harm(one)]
    first = min((one.happened_at for one in shown), default=None)
    return None if first is None else max(first, accused.happened_at)


def _shows_harm(one: Told) -> bool:
    return one.kind in HARM or one.kind.startswith("suspect.")
