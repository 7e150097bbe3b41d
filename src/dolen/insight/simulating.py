"""What another policy would have meant for what was recorded: duties, alarms, concerns, work.

The facts stay as they happened: nobody is supposed to have worked faster because a clock was
shorter. So the answer says whom a policy would have called late, not how people would answer to it.
Nothing is stored.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import F

from dolen.concerns.evaluate import look
from dolen.concerns.registry import concerns
from dolen.concerns.world import JournalWorld, MatterWorld
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.stage import Evaluated, of_matter, of_subject
from dolen.duties.state import DutyState
from dolen.insight.policies import Policy
from dolen.insight.staffing import Carried, Owed, carried
from dolen.insight.tallies import Tally
from dolen.journal import reading as journal
from dolen.journal.house import House, Kept, house
from dolen.journal.told import matters_of
from dolen.law.overrides import Overrides
from dolen.people.models import Nominal
from dolen.people.standpoint import Standpoint

_AT_ONCE = 500
_KEEP = 20_000
_FOR_NOBODY = ("event", "event_with_child")
Progress = Callable[[int, int], None]
"""Hears how many subjects and matters are done, and of how many."""
Identity = tuple[str, str | None, str | None, str]


@dataclass(slots=True)
class Both:
    """The same duties as the rules have them, and as they would have been."""

    now: Tally = field(default_factory=Tally)
    then: Tally = field(default_factory=Tally)


@dataclass(slots=True)
class Raised:
    """How many concerns of a rule there are, and would have been; `moved` are not the same ones."""

    now: int = 0
    then: int = 0
    moved: int = 0


@dataclass(slots=True)
class Simulated:
    """What a policy would have changed, by rule and by the role that owns the duty.

    `moved` counts, for each rule, the duties whose time, alarms or outcome would have been another.
    `staffed` has, by role, what its people carry now and would carry.
    """

    by_rule: dict[str, Both] = field(default_factory=lambda: defaultdict(Both))
    by_role: dict[str, Both] = field(default_factory=lambda: defaultdict(Both))
    moved: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    concerns: dict[str, Raised] = field(default_factory=lambda: defaultdict(Raised))
    staffed: dict[str, tuple[Carried, Carried]] = field(default_factory=dict)
    looked_at: int = 0
    subjects: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """Duties opened from `since` (inclusive) to `until` (exclusive) are counted; None: no bound."""

    since: dt.datetime | None = None
    until: dt.datetime | None = None

    def holds(self, moment: dt.datetime) -> bool:
        """Whether `moment` lies in the period."""
        return (self.since is None or self.since <= moment) and (
            self.until is None or moment < self.until
        )


_ALWAYS = Period()


def simulate(
    policy: Policy,
    *,
    now: dt.datetime,
    period: Period = _ALWAYS,
    only: Collection[str] | None = None,
    progress: Progress = lambda *_: None,
) -> Simulated:
    """Evaluate the recorded history by today's rules and by those of `policy`, as of `now`.

    Where `policy` gives a number, it stands in the place of the force's own. `only` are the
    subjects and matters to look at; without it, everybody.
    """
    other = _house_of(policy.overrides)
    work = _Work(policy, house, other, now, period)
    heads = Nominal.objects.filter(canonical=F("id")).order_by("id")
    subjects = list(heads.values_list("id", flat=True))
    matters = sorted(_matters_for_nobody(policy.rules) | _matters_of_patterns(policy.concerns))
    if only is not None:
        subjects = [one for one in subjects if one in only]
        matters = [one for one in matters if one in only]
    total, done = len(subjects) + len(matters), 0
    for part in _parts(subjects):
        work.subjects(part)
        done += len(part)
        progress(done, total)
    for part in _parts(matters):
        work.matters(part)
        done += len(part)
        progress(done, total)
    return work.finished(total)


def concerned(policy: Policy, period: Period) -> set[str]:
    """Whoever and whatever has duties of the rules a policy can change, opened in the period.

    Enough where only clocks, chains and staffing change, for numbers do not open duties.
    """
    rows = DutyRow.objects.filter(rule__in=sorted(policy.rules)) if policy.rules is not None \
        else DutyRow.objects.all()  # fmt: skip
    if period.since is not None:
        rows = rows.filter(opens_at__gte=period.since)
    if period.until is not None:
        rows = rows.filter(opens_at__lt=period.until)
    return {subject or scope for subject, scope in rows.values_list("subject", "scope").distinct()}


def _house_of(policy: Overrides) -> House:
    held = house.overrides.values if house.overrides else {}
    return replace(house, overrides=Overrides({**held, **policy.values}), worked_out=Kept(_KEEP))


class _Work:
    """One run: both houses, and what was counted so far."""

    def __init__(
        self, policy: Policy, now_by: House, then_by: House, now: dt.datetime, period: Period
    ) -> None:
        self._policy, self._by, self._other = policy, now_by, then_by
        self._now, self._period = now, period
        self._done = Simulated()
        self._owed: dict[str, tuple[list[Owed], list[Owed]]] = {
            one.role: ([], []) for one in policy.staffing
        }

    def subjects(self, part: Sequence[str]) -> None:
        """Look at some subjects, by the one house and by the other."""
        standpoint = Standpoint(as_of=self._now)
        standpoint.load(part)
        rules, instead = self._policy.rules, self._policy.instead
        if rules is None or rules:
            for subject in part:
                self._count(
                    of_subject(standpoint, subject, rules, by=self._by),
                    of_subject(standpoint, subject, rules, by=self._other, instead=instead),
                )
        self._look(standpoint, part)

    def matters(self, part: Sequence[str]) -> None:
        """Look at what nobody in particular owes in some matters, and at their own patterns."""
        standpoint = Standpoint(as_of=self._now)
        standpoint.load_matters(part)
        rules, instead = self._policy.rules, self._policy.instead
        patterns = [one for one in concerns if one.name in self._policy.concerns]
        own = [one for one in patterns if one.anchor == "matter"]
        worlds = [MatterWorld(standpoint, by) for by in (self._by, self._other)] if own else []
        for matter in part:
            self._count(
                of_matter(standpoint, matter, rules, by=self._by),
                of_matter(standpoint, matter, rules, by=self._other, instead=instead),
            )
            if worlds:
                self._raised(*({one.identity: one.finding.at for one in look(own, matter, world)
                                if one.raised} for world in worlds))  # fmt: skip

    def _look(self, standpoint: Standpoint, part: Sequence[str]) -> None:
        """Look for the patterns that may be others around these, by both houses."""
        patterns = [one for one in concerns
                    if one.name in self._policy.concerns and one.anchor != "matter"]  # fmt: skip
        if not patterns:
            return
        near = standpoint.neighbourhood(part, hops=max(one.reach for one in patterns))
        standpoint.load(near)
        standpoint.load_relations(near)
        standpoint.about_nobody(matters_of(one for who in near for one in standpoint.facts(who)))
        worlds = [JournalWorld(standpoint, by) for by in (self._by, self._other)]
        for anchor in part:
            fitting = [one for one in patterns if one.anchor == standpoint.sort(anchor)]
            if fitting:
                self._raised(*({one.identity: one.finding.at for one in look(fitting, anchor, world)
                                if one.raised} for world in worlds))  # fmt: skip

    def _raised(
        self,
        before: dict[tuple[str, str, str], dt.datetime],
        after: dict[tuple[str, str, str], dt.datetime],
    ) -> None:
        for identity in before.keys() | after.keys():
            times = [found[identity] for found in (before, after) if identity in found]
            if not any(self._period.holds(at) for at in times):
                continue
            raised = self._done.concerns[identity[0]]
            raised.now += identity in before
            raised.then += identity in after
            raised.moved += before.get(identity) != after.get(identity)

    def _count(self, before: Iterable[Evaluated], after: Iterable[Evaluated]) -> None:
        done, now = self._done, self._now
        own, others = _of(before, self._period), _of(after, self._period)
        done.looked_at += len(own)
        for side, states in (("now", own), ("then", others)):
            for state in states.values():
                getattr(done.by_rule[state.rule], side).add(state, now)
                getattr(done.by_role[state.owner], side).add(state, now)
                if state.owner in self._owed:
                    owed = Owed(state.opens_at, state.due_at)
                    self._owed[state.owner][side == "then"].append(owed)
        for identity in own.keys() | others.keys():
            one, other = own.get(identity), others.get(identity)
            if one is None or other is None or _outcome(one) != _outcome(other):
                done.moved[identity[0]] += 1

    def finished(self, subjects: int) -> Simulated:
        """What was counted, with what the people of each role carry."""
        for level in self._policy.staffing:
            now, then = self._owed[level.role]
            self._done.staffed[level.role] = (
                carried(now, people=level.now, each=level.each),
                carried(then, people=level.then, each=level.each),
            )
        self._done.subjects = subjects
        return self._done


def _matters_for_nobody(rules: frozenset[str] | None) -> set[str]:
    kinds = {
        on.kind
        for rule in duties
        if rule.for_each in _FOR_NOBODY and (rules is None or rule.name in rules)
        for on in rule.opened_by
    }
    return journal.matters_with(kinds) if kinds else set()


def _matters_of_patterns(names: Collection[str]) -> set[str]:
    kinds = {
        kind
        for rule in concerns
        if rule.anchor == "matter" and rule.name in names
        for kind in rule.kinds
    }
    return journal.matters_with(kinds) if kinds else set()


def _parts(things: list[str]) -> Iterator[list[str]]:
    return (things[start : start + _AT_ONCE] for start in range(0, len(things), _AT_ONCE))


def _of(evaluated: Iterable[Evaluated], period: Period) -> dict[Identity, DutyState]:
    return {
        (one.rule, one.subject, one.scope, one.opened_by): one
        for one, _unsent in evaluated
        if period.holds(one.opens_at)
    }


def _outcome(state: DutyState) -> tuple[object, ...]:
    return (state.due_at, state.status, state.owner, state.alarms)
