"""Which facts of a history are told as one: the escalations of a duty that follow one another."""

import datetime as dt
from collections.abc import Iterator, Sequence

from dolen.access.redact import Shown
from dolen.duties.facts import DutyEscalated
from dolen.journal.told import Told

Pair = tuple[Told, Shown]
APART = dt.timedelta(days=7)
"""A longer silence ends a run of escalations: it is shown as a gap (by design, no rule of law)."""


def escalates(pair: Pair) -> bool:
    """Whether the pair is an escalation that the reader may read."""
    told, shown = pair
    return told.kind == DutyEscalated.kind and shown.fact is not None


def together_in(newest_first: Sequence[Pair]) -> Iterator[list[Pair]]:
    """The facts, those told as one in one list. Escalations of other duties may lie between."""
    run: list[Pair] = []
    for pair in newest_first:
        if not escalates(pair):
            yield from _by_duty(run)
            run = []
            yield [pair]
            continue
        if run and run[-1][0].happened_at - pair[0].happened_at > APART:
            yield from _by_duty(run)
            run = []
        run.append(pair)
    yield from _by_duty(run)


def _by_duty(run: Sequence[Pair]) -> Iterator[list[Pair]]:
    found: dict[tuple[str, str], list[Pair]] = {}
    for pair in run:
        fact = pair[0].fact
        if isinstance(fact, DutyEscalated):
            found.setdefault((fact.duty, fact.opened_by), []).append(pair)
    yield from found.values()
