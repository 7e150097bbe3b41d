"""Whether a child is on a child protection plan at a moment, from the facts alone; pure.

What the old stores said (`plan.current`, or the word "cpp" on the person) counts until it ended or
the name came off the register; a registration counts until it is removed, the child turns 18 or
dies. Rooms beside this one read it through `dolen.planning.facts`.
"""

import datetime as dt
from collections.abc import Sequence

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer
from dolen.journal.told import PersonView, Told

BEGINS = ("plan.current", "register.registered")
ENDS = ("register.removed", "child.turned_18", "child.died")


def on_protection_plan(told: Sequence[Told], person: PersonView, at: dt.datetime) -> Answer | None:
    """That the child is on a plan at `at`, with the facts it rests on; None when nothing says so.

    `told` are facts about the child in canonical order.
    """
    known = [one for one in told if one.happened_at <= at and one.names(person.nominal)]
    ends = [n for n, one in enumerate(known) if one.kind in ENDS]
    since = known[ends[-1] + 1 :] if ends else known
    plans = tuple(one.uid for one in since if one.kind in BEGINS and not _ended(one, at))
    if plans or ("cpp" in person.tags and not ends):
        return Answer(True, plans)
    return None


def _ended(one: Told, at: dt.datetime) -> bool:
    ended = stated(one, "ended_at")
    return isinstance(ended, dt.datetime) and ended <= at
