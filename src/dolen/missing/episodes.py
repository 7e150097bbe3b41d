"""Which facts about a child stand at a moment, and how often the child has been missing; pure."""

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dolen.journal.conditions import stated
from dolen.journal.told import PersonView, Told

_ONLY_THE_LATEST = (
    ("missing.reported",),
    ("miraf.updated",),
    ("seraf.current", "seraf.completed"),
    ("looked_after",),
)
_REPLACED_BY = {kind: group for group in _ONLY_THE_LATEST for kind in group}
"""For each kind of which only the latest holds, the kinds whose earlier facts it ends."""
_FLAG_BEGINS = ("flag", "flag.added")
_PLAN_BEGINS = ("plan.current", "register.registered")


def about(told: Sequence[Told], person: PersonView, at: dt.datetime) -> list[Told]:
    """The facts about `person` up to `at`, in the order given (canonical)."""
    return [one for one in told if one.happened_at <= at and one.names(person.nominal)]


def standing(
    told: Sequence[Told],
    person: PersonView,
    at: dt.datetime,
    *,
    among: AbstractSet[str] | None = None,
) -> list[Told]:
    """Of the facts about `person` up to `at` those that still hold.

    What has ended, a flag or a name on the register that was removed, and what a later report or
    assessment took the place of, are left out. With `among`, only facts of these uids are asked
    for, of what may be a long history.
    """
    known = about(told, person, at)
    latest = {kind: one for one in known for kind in _REPLACED_BY.get(one.kind, ())}
    return [
        one
        for number, one in enumerate(known)
        if (among is None or one.uid in among)
        and latest.get(one.kind, one) is one
        and not _ended(one, at)
        and not _removed(one, known[number + 1 :])
    ]


def episodes(told: Sequence[Told], person: PersonView, at: dt.datetime) -> list[Told]:
    """The report each missing episode up to `at` began with; reports made in error are no episode.

    Two reports of the same matter are one episode.
    """
    known = about(told, person, at)
    in_error = {one.case for one in known if one.kind == "missing.closed_in_error"} - {None}
    begun: dict[str, Told] = {}
    for one in known:
        if one.kind == "missing.reported" and one.case not in in_error:
            begun.setdefault(one.case or one.uid, one)
    return list(begun.values())


def _ended(one: Told, at: dt.datetime) -> bool:
    ended = stated(one, "ended_at")
    return isinstance(ended, dt.datetime) and ended <= at


def _removed(one: Told, later: Sequence[Told]) -> bool:
    if one.kind in _PLAN_BEGINS:
        return any(other.kind == "register.removed" for other in later)
    return one.kind in _FLAG_BEGINS and any(
        other.kind == "flag.removed" and stated(other, "type") == stated(one, "type")
        for other in later
    )
