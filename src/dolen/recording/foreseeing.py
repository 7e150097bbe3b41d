"""What a judgement or its undoing changes for whom: foreseen beforehand, and looked up afterwards.

What is foreseen is worked out by the stages themselves, in a transaction of which nothing is kept.
A duty, flag or concern is recognised by its rule and by what it rests on, so that one which only
changes hands is told as moving, and not as ending here and beginning there.
"""

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from django.db import transaction
from django.db.models import Q

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow
from dolen.journal import store as journal
from dolen.journal.fact import Fact
from dolen.people.components import components
from dolen.people.gathering import NewFact
from dolen.recording import deeds, work

Kind = Literal["comes", "goes", "moves", "changes"]
_GONE = ("pending", "withdrawn")


@dataclass(frozen=True, slots=True, order=True)
class Effect:
    """A duty, flag or concern that stands: for whom (canonical id), how, and whose task it is."""

    sort: str
    rule: str
    rests_on: str
    whom: str
    state: str
    owner: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is, whoever it stands for."""
        return (self.sort, self.rule, self.rests_on)


@dataclass(frozen=True, slots=True)
class Change:
    """One effect before and after; before is empty of what comes, after of what goes."""

    before: Effect | None
    after: Effect | None

    @property
    def kind(self) -> Kind:
        """What happens to it."""
        if self.before is None:
            return "comes"
        if self.after is None:
            return "goes"
        return "moves" if self.before.whom != self.after.whom else "changes"

    @property
    def effect(self) -> Effect:
        """The effect as it will be; of one that goes, as it was."""
        return next(one for one in (self.after, self.before) if one is not None)

    def kept(self) -> dict[str, Any]:
        """The change as plain data, for a page that comes later."""
        return {name: asdict(one) for name, one in self._ends() if one is not None}

    def _ends(self) -> Iterator[tuple[str, Effect | None]]:
        yield "before", self.before
        yield "after", self.after

    @classmethod
    def opened(cls, kept: Mapping[str, Any]) -> "Change":
        """A change that was kept as plain data."""
        ends = {name: Effect(**kept[name]) for name in ("before", "after") if name in kept}
        return cls(ends.get("before"), ends.get("after"))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would change, and who would be one with whom: the members of each canonical id."""

    changes: tuple[Change, ...]
    members: Mapping[str, tuple[str, ...]]


class _Undo(Exception):
    """Leaves the transaction in which something was tried without keeping anything."""


def foreseen(fact: Fact, around: Sequence[str], *, now: dt.datetime) -> Foreseen:
    """What would change around these nominals if `fact` were told. Raises `CannotLink`."""
    answer = Foreseen((), {})
    try:
        with transaction.atomic():
            before = standing(around)
            _try(fact, now)
            after = standing(around)
            answer = Foreseen(tuple(changes(before, after)), components(around).members)
            raise _Undo
    except _Undo:
        return answer


def _try(fact: Fact, now: dt.datetime) -> None:
    uid = uuid.uuid4().hex
    entry = journal.Entry(fact=fact, by=deeds.HOUSE, uid=uid)
    (receipt,) = journal.append([entry], recorded_at=now)
    new = [NewFact(uid, fact, receipt.digest, receipt.recorded_at)]
    done = work.run(work.Work(now=now, new=new))
    deeds.tell_found(done)


def standing(nominals: Collection[str]) -> Counter[Effect]:
    """What stands about these nominals, by the ids they go by now."""
    near = set(components(nominals).canonical.values())
    found: list[Effect] = []
    for duty in DutyRow.objects.filter(subject__in=near).exclude(status="void"):
        found.append(
            Effect("duty", duty.rule, duty.opened_by, duty.subject, duty.status, duty.owner)
        )
    for flag in FlagRow.objects.filter(nominal__in=near, until=None):
        found.append(Effect("flag", flag.rule, flag.because, flag.nominal, "on"))
    named = ConcernRow.objects.filter(Q(anchor__in=near) | Q(named__nominal__in=near)).distinct()
    for one in named.exclude(state__in=_GONE):
        rests_on = ",".join(sorted(str(uid) for uid in one.because))
        found.append(Effect("concern", one.rule, rests_on, one.anchor, one.state, one.to))
    return Counter(found)


def changes(before: Counter[Effect], after: Counter[Effect]) -> Iterator[Change]:
    """What differs between two pictures, in a steady order. Pure."""
    gone, new = _by_key(before - after), _by_key(after - before)
    for key in sorted({*gone, *new}):
        was, comes = gone.get(key, []), new.get(key, [])
        for one in [one for one in was if any(other.whom == one.whom for other in comes)]:
            same = next((other for other in comes if other.whom == one.whom), None)
            if same is not None:
                was.remove(one)
                comes.remove(same)
                yield Change(one, same)
        for left, right in zip(list(was), list(comes), strict=False):
            yield Change(left, right)
        yield from (Change(one, None) for one in was[len(comes) :])
        yield from (Change(None, one) for one in comes[len(was) :])


def _by_key(effects: Counter[Effect]) -> dict[tuple[str, str, str], list[Effect]]:
    found: dict[tuple[str, str, str], list[Effect]] = defaultdict(list)
    for one in sorted(effects.elements()):
        found[one.key].append(one)
    return found


def happened(change: Change, now: Iterable[Effect], heads: Mapping[str, str]) -> bool:
    """Whether what was foreseen stands now. `heads` are the ids nominals go by now. Pure."""
    held = [one for one in now if one.key == change.effect.key]
    if change.after is None:
        gone = change.before.whom if change.before is not None else ""
        return not any(one.whom == heads.get(gone, gone) for one in held)
    whom = heads.get(change.after.whom, change.after.whom)
    return any(one.whom == whom for one in held)
