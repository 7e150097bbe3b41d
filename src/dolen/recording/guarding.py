"""What the law says about an act now: guards, looked at over the whole record before it is kept.

What has already happened is always saved; a guard that did not hold stays as a breach. What
somebody only intends can be stopped, with the law's words; an override names a reason, told before
the act.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.duties.evaluate import evaluate_with
from dolen.duties.openings import subjects_opened
from dolen.duties.registry import duties, opened_by_kind
from dolen.duties.rules import Duty
from dolen.duties.state import Status
from dolen.journal.canonical import digest_of
from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.journal.readings import Readings
from dolen.journal.told import About, Told, matters_of
from dolen.people.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Judged:
    """How a guard stands for one subject of one act of the record."""

    rule: str
    subject: str | None
    act: Fact
    status: Status

    @property
    def guard(self) -> Duty:
        """The guard's declaration, with its citation and words."""
        return duties[self.rule]

    @property
    def stops(self) -> bool:
        """Whether the act may not go out as it is: it is only intended, and the guard fails."""
        return self.act.intention and self.status is Status.BREACHED


class Stopped(Exception):
    """An intended act was stopped by the law. `judged` are the guards that did not hold."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self.judged = tuple(judged)
        super().__init__(", ".join(one.rule for one in judged))


def look(facts: Sequence[Fact], *, now: dt.datetime) -> list[Judged]:
    """How every guard stands over the facts of one record, if they were told now."""
    hypothetical = [_told(fact, number, now) for number, fact in enumerate(facts)]
    standpoint = Standpoint(as_of=max([now, *(fact.happened_at for fact in facts)]))
    found: list[Judged] = []
    for fact, told in zip(facts, hypothetical, strict=True):
        for rule in opened_by_kind().get(fact.kind, ()):
            if rule.guard:
                found += _judge(rule, fact, told, hypothetical, standpoint)
    return found


def _judge(
    rule: Duty, fact: Fact, act: Told, record: Sequence[Told], standpoint: Standpoint
) -> Iterable[Judged]:
    known = {about.nominal for about in act.about if not about.nominal.startswith("new.")}
    standpoint.load(known)
    context = house.context(standpoint.persons_in([act]), facts_of=standpoint.facts)
    for subject in sorted(subjects_opened(rule, act, context), key=str):
        before = list(standpoint.facts(subject)) if subject in known else []
        matters = matters_of([act])
        told = {one.uid: one for one in (*before, *standpoint.about_nobody(matters), *record)}
        ordered = sorted(told.values(), key=lambda one: one.order)
        readings = Readings(subject, ordered, context)
        for state in evaluate_with(rule, subject, readings, standpoint.as_of):
            if state.opened_by == act.uid:
                yield Judged(rule.name, subject, fact, state.status)


def _told(fact: Fact, number: int, now: dt.datetime) -> Told:
    return Told(
        uid=f"new.{number}",
        kind=fact.kind,
        happened_at=fact.happened_at,
        sequence=fact.sequence,
        rank=fact.rank,
        digest=digest_of(fact),
        recorded_at=now,
        learned_at=fact.learned_at,
        case=fact.case,
        crime=fact.crime,
        about=tuple(
            About(
                party.ref.nominal or f"new.{number}.{party.path}",
                party.path,
                party.roles,
                party.sort,
            )
            for party in fact.parties()
        ),
        load=lambda: fact,
    )
