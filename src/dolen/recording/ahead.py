"""Times that lie ahead of the server's clock.

Nothing that is still to come is worked out, and no alarm is set for a fact's own moment. So a fact
told by a device whose clock runs a little ahead would open no duty at all: it counts from the
server's own moment instead. What lies further ahead is refused, because it cannot have happened.
"""

import datetime as dt

from dolen.journal.fact import Fact

AHEAD = dt.timedelta(minutes=5)
"""How far a device's clock may run ahead of the server's before a time counts as in the future."""


def is_future(fact: Fact, *, now: dt.datetime) -> bool:
    """Whether the fact is said to have happened after all clocks that run a little ahead."""
    return fact.happened_at > now + AHEAD


def not_after(fact: Fact, *, now: dt.datetime) -> Fact:
    """The fact, as having happened (and been learned) at the latest now."""
    changed = {
        name: now
        for name in ("happened_at", "learned_at")
        if (told := getattr(fact, name)) is not None and told > now
    }
    return fact.model_copy(update=changed) if changed else fact
