"""What another policy would have meant for what was recorded: which duties, how late, whose work.

The facts stay as they happened: nobody is supposed to have worked faster because a clock was
shorter. So the answer says whom a policy would have called late, not how people would answer to it.
Nothing is stored.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from django.db.models import F

from dolen.duties.registry import duties
from dolen.duties.stage import Evaluated, of_matter, of_subject
from dolen.duties.state import DutyState
from dolen.insight.tallies import Tally
from dolen.journal import reading as journal
from dolen.journal.house import House, Kept, house
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
class Simulated:
    """What a policy would have changed, by rule and by the role that owns the duty.

    `moved` counts, for each rule, the duties whose time or outcome would have been another.
    """

    by_rule: dict[str, Both] = field(default_factory=lambda: defaultdict(Both))
    by_role: dict[str, Both] = field(default_factory=lambda: defaultdict(Both))
    moved: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    looked_at: int = 0


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
    policy: Overrides,
    *,
    now: dt.datetime,
    period: Period = _ALWAYS,
    progress: Progress = lambda *_: None,
) -> Simulated:
    """Evaluate the recorded history by today's numbers and by those of `policy`, as of `now`.

    Where `policy` gives a number, it stands in the place of the force's own.
    """
    other = _house_of(policy)
    rules = touched_by(policy)
    done = Simulated()
    for before, after in _evaluated((house, other), rules, now, progress):
        _count(done, _of(before, period), _of(after, period), now)
    return done


def touched_by(policy: Overrides) -> frozenset[str] | None:
    """The rules that a policy can change; None for all of them.

    A number that is no rule's own is one by which answers are worked out: any rule may read those.
    """
    own = {rule.name: {one.name for one in rule.parameters()} for rule in duties}
    if not set(policy.values) <= set().union(*own.values()):
        return None
    return frozenset(name for name, numbers in own.items() if not numbers.isdisjoint(policy.values))


def _house_of(policy: Overrides) -> House:
    held = house.overrides.values if house.overrides else {}
    return replace(house, overrides=Overrides({**held, **policy.values}), worked_out=Kept(_KEEP))


def _evaluated(
    houses: tuple[House, House],
    rules: frozenset[str] | None,
    now: dt.datetime,
    progress: Progress,
) -> Iterator[tuple[list[Evaluated], list[Evaluated]]]:
    """The duties of each subject and of each matter, by the one house and by the other."""
    one, other = houses
    heads = Nominal.objects.filter(canonical=F("id")).order_by("id")
    subjects = list(heads.values_list("id", flat=True))
    matters = sorted(_matters_for_nobody(rules))
    total, done = len(subjects) + len(matters), 0
    for part in _parts(subjects):
        standpoint = Standpoint(as_of=now)
        standpoint.load(part)
        for subject in part:
            yield (
                of_subject(standpoint, subject, rules, by=one),
                of_subject(standpoint, subject, rules, by=other),
            )
        done += len(part)
        progress(done, total)
    for part in _parts(matters):
        standpoint = Standpoint(as_of=now)
        standpoint.load_matters(part)
        for matter in part:
            yield (
                of_matter(standpoint, matter, rules, by=one),
                of_matter(standpoint, matter, rules, by=other),
            )
        done += len(part)
        progress(done, total)


def _matters_for_nobody(rules: frozenset[str] | None) -> Iterable[str]:
    kinds = {
        on.kind
        for rule in duties
        if rule.for_each in _FOR_NOBODY and (rules is None or rule.name in rules)
        for on in rule.opened_by
    }
    return journal.matters_with(kinds) if kinds else ()


def _parts(things: list[str]) -> Iterator[list[str]]:
    return (things[start : start + _AT_ONCE] for start in range(0, len(things), _AT_ONCE))


def _of(evaluated: Iterable[Evaluated], period: Period) -> dict[Identity, DutyState]:
    return {
        (one.rule, one.subject, one.scope, one.opened_by): one
        for one, _unsent in evaluated
        if period.holds(one.opens_at)
    }


def _count(
    done: Simulated,
    before: dict[Identity, DutyState],
    after: dict[Identity, DutyState],
    now: dt.datetime,
) -> None:
    done.looked_at += len(before)
    for state in before.values():
        done.by_rule[state.rule].now.add(state, now)
        done.by_role[state.owner].now.add(state, now)
    for state in after.values():
        done.by_rule[state.rule].then.add(state, now)
        done.by_role[state.owner].then.add(state, now)
    for identity in before.keys() | after.keys():
        own, other = before.get(identity), after.get(identity)
        if own is None or other is None or _outcome(own) != _outcome(other):
            done.moved[identity[0]] += 1


def _outcome(state: DutyState) -> tuple[object, ...]:
    return (state.due_at, state.status, state.owner, state.alarms)
