"""The one way in. Form, API, partner's reply and replay all call `record`.

A record is what one person tells on one screen: one or more facts, in one transaction, with one
token and one receipt. Sending the same token twice gives the first receipt again.
"""

import datetime as dt
import random
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import OperationalError, transaction

from dolen.access.permissions import MemberView, may_record
from dolen.access.roles import AgencySort
from dolen.duties.state import Status
from dolen.journal import clock
from dolen.journal import store as journal
from dolen.journal.fact import Fact
from dolen.people.gathering import NewFact
from dolen.people.locks import lock
from dolen.people.refusals import UnknownNominal
from dolen.recording import deeds, gathered, guarding, household, logged, matching, placing, work
from dolen.recording.ahead import is_future, not_after
from dolen.recording.naming import unseen
from dolen.recording.together import resolved
from dolen.recording.years import FIRST_YEAR, LAST_YEAR, beyond_years

_ATTEMPTS = 3


class NotAllowed(PermissionError):
    """This member may not record facts of this kind here. `kinds` says which."""

    def __init__(self, kinds: Sequence[str]) -> None:
        self.kinds = tuple(kinds)
        super().__init__(", ".join(kinds))


class NotYet(ValueError):
    """A fact is said to have happened in the future. `facts` says which."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)
        super().__init__(", ".join(fact.kind for fact in facts))


class BeyondYears(ValueError):
    """A date or time told lies in no year that can be meant. `facts` says which facts tell it."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)
        kinds = ", ".join(fact.kind for fact in facts)
        super().__init__(f"{kinds}: give a year from {FIRST_YEAR} to {LAST_YEAR}")


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that a record was kept: its token, its facts' ids and codes, and what it breached."""

    token: str
    recorded_at: dt.datetime
    facts: tuple[journal.Receipt, ...]
    matter: str | None
    breaches: tuple[guarding.Judged, ...] = ()


def record(facts: Sequence[Fact], *, by: MemberView, token: str) -> Receipt:
    """Keep the facts of one record and work out at once all that follows from them.

    Raises `NotAllowed`, `NotYet` (a time in the future), `BeyondYears`, `guarding.Stopped` (the law
    stops an intended act), and what `people` raises for an unknown nominal or a link that cannot
    hold. A time a few minutes ahead, told by a device whose clock runs fast, counts as now.
    On a conflict with another writer everything is tried again, three times at most. When a member
    tells it on a visit, the log of who looked gets its rows once the facts are kept; it raises
    `ledger.NotLogged` when it cannot be written, and the same token sent again writes them.
    """
    now = clock.now()
    _refuse(facts, by, now)
    facts = [not_after(fact, now=now) for fact in facts]
    told = placing.placed(facts, token=token, role=_acting_in(by))
    told = household.named(told, now=now)
    told, judged = _looked(told, now=now)
    breaches = tuple(one for one in judged if one.status is Status.BREACHED)
    receipts = _tried(lambda: _kept(told, by=by, token=token, now=now))
    logged.collected({one.uid: fact for fact, one in zip(told, receipts, strict=True)})
    matter = next((fact.case for fact in told if fact.case), None)
    return Receipt(token, receipts[0].recorded_at, tuple(receipts), matter, breaches)


def _looked(facts: Sequence[Fact], *, now: dt.datetime) -> tuple[list[Fact], list[guarding.Judged]]:
    """The facts, with whom they sum up, and how the guards stand. Raises `guarding.Stopped`."""
    whole = gathered.gather(facts)
    judged = guarding.look(whole, now=now)
    stopping = [one for one in judged if one.stops]
    if stopping:
        raise guarding.Stopped(stopping)
    return whole, judged


def _kept(
    facts: Sequence[Fact], *, by: MemberView, token: str, now: dt.datetime
) -> list[journal.Receipt]:
    """Keep the facts; those that sum a matter up, once nobody can be added to it any more."""
    gathered.lock_sums(facts)
    if gathered.gathers(facts):
        facts, _judged = _looked(facts, now=now)
    return keep(facts, by=by, token=token, now=now)


def _tried(act: Callable[[], list[journal.Receipt]]) -> list[journal.Receipt]:
    """Do `act` in one transaction; after a conflict with another writer, again, with a pause."""
    for attempt in range(1, _ATTEMPTS):
        try:
            with transaction.atomic():
                return act()
        except OperationalError:
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)  # noqa: S311  # jitter, no secret
    with transaction.atomic():
        return act()


def keep(
    facts: Sequence[Fact], *, by: MemberView, token: str, now: dt.datetime
) -> list[journal.Receipt]:
    """Append and run the stages; the caller holds the transaction."""
    uids = [uuid.uuid4().hex for _fact in facts]
    facts = resolved(facts, uids)
    lock(sorted({p.ref.nominal for fact in facts for p in fact.parties() if p.ref.nominal}))
    entries = [
        journal.Entry(
            fact=fact,
            by=by.id,
            agency=by.agency,
            token=token,
            uid=uid,
            dedupe=f"{by.id}:{token}:{number}",
        )
        for number, (fact, uid) in enumerate(zip(facts, uids, strict=True))
    ]
    receipts = journal.append(entries, recorded_at=now)
    new = [
        NewFact(uid=receipt.uid, fact=fact, digest=receipt.digest, recorded_at=now)
        for receipt, fact in zip(receipts, facts, strict=True)
        if receipt.new
    ]
    done = work.run(work.Work(now=now, new=new))
    deeds.tell_found(done)
    matching.join_doors(done.placed, now=now)
    matching.look(done.compared, now=now)
    return receipts


def _acting_in(by: MemberView) -> str | None:
    """The role in which a member tells; whoever belongs to no agency (a replay) acts in none."""
    return None if by.agency_sort == AgencySort.NOBODY or not by.roles else by.roles[0]


def _refuse(facts: Sequence[Fact], by: MemberView, now: dt.datetime) -> None:
    if not facts:
        raise ValueError("A record holds at least one fact.")
    refused = sorted({fact.kind for fact in facts if not may_record(by, fact.kind).allowed})
    if refused:
        raise NotAllowed(refused)
    beyond = [fact for fact in facts if next(beyond_years(fact), None) is not None]
    if beyond:
        raise BeyondYears(beyond)
    future = [fact for fact in facts if is_future(fact, now=now)]
    if future:
        raise NotYet(future)
    somebody = unseen(facts, by=by, at=now)
    if somebody is not None:
        # In the words for an id that nobody has: the two must look alike.
        raise UnknownNominal(somebody, "")
