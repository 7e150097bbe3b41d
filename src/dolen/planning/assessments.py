"""What is known of a child's plan when harm is suspected; pure."""

import datetime as dt
from collections.abc import Sequence

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told

_BEGINS = ("plan.current", "register.registered")


def _on_plan(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether the child is on a child protection plan when harm is suspected."""
    del number  # every reader takes the numbers; this one needs none
    known = [one for one in before if one.names(person.nominal)]
    ends = [n for n, one in enumerate(known) if one.kind == "register.removed"]
    since = known[ends[-1] + 1 :] if ends else known
    plans = tuple(
        one.uid for one in since if one.kind in _BEGINS and not _ended(one, told.happened_at)
    )
    if plans or "cpp" in person.tags:
        return Answer(True, plans)
    return None


def _ended(one: Told, at: dt.datetime) -> bool:
    ended = stated(one, "ended_at")
    return isinstance(ended, dt.datetime) and ended <= at


DERIVED: tuple[Derived, ...] = (Derived("harm.suspected", "on_plan", _on_plan),)
"""Every worked-out answer of this room."""
