"""Noting what the declared notings say should be on record by now, each once."""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import transaction

from dolen.access.models import Member
from dolen.cases.models import CaseRow
from dolen.journal import reading, store
from dolen.journal.house import house
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.people import locks
from dolen.people import reading as people
from dolen.people.gathering import NewFact
from dolen.people.standpoint import Standpoint
from dolen.recording import deeds, work
from dolen.recording.notings import Noted, Noting

_EVER = dt.datetime.min.replace(tzinfo=dt.UTC)


def note(noting: Noting, now: dt.datetime) -> int:
    """Note what `noting` says should be on record by `now`; returns how many facts are new.

    What is found is looked for again under a lock: another clock may have noted it meanwhile.
    """
    if noting.works_out and not house.notes:
        return 0
    if not any(True for _one in noting.find(_Journal(now))):
        return 0
    with transaction.atomic():
        locks.lock_creation([f"noting {noting.name}"])
        return _keep(list(noting.find(_Journal(now))), now)


def _keep(found: Sequence[Noted], now: dt.datetime) -> int:
    entries = [store.Entry(fact=one.fact, by=deeds.HOUSE, dedupe=one.once) for one in found]
    receipts = store.append(entries, recorded_at=now)
    new = [
        NewFact(uid=receipt.uid, fact=one.fact, digest=receipt.digest, recorded_at=now)
        for receipt, one in zip(receipts, found, strict=True)
        if receipt.new
    ]
    if new:
        deeds.tell_found(work.run(work.Work(now=now, new=new)))
    return len(new)


class _Journal:
    """The journal as it stands, for notings to look at."""

    def __init__(self, now: dt.datetime) -> None:
        self._standpoint = Standpoint(as_of=now)
        self._numbers = house.context({})

    @property
    def now(self) -> dt.datetime:
        return self._standpoint.as_of

    def of_kinds(self, *kinds: str) -> Sequence[Told]:
        uids = {uid for kind in kinds for uid in reading.headers_of_kind(kind)}
        told = people.told_of(uids) if uids else {}
        so_far = [one for one in told.values() if one.happened_at <= self.now]
        return sorted(so_far, key=lambda one: one.order)

    def in_matter(self, matter: str) -> Sequence[Told]:
        return self._standpoint.in_matter(matter)

    def matters_told(
        self, account: str | None, since: dt.datetime, until: dt.datetime
    ) -> Collection[str]:
        if account is None:
            return reading.matters_told(None, since, until)
        by = Member.objects.filter(username=account).values_list("pk", flat=True).first()
        return reading.matters_told(str(by), since, until) if by is not None else ()

    def quiet_cases(
        self, kind: str, since: dt.datetime, *, told: Collection[str], over: Collection[str]
    ) -> Collection[str]:
        rows = CaseRow.objects.filter(kind=kind, closed_at=None, opened_at__lt=since)
        open_cases = set(rows.values_list("matter", flat=True))
        quiet = open_cases and open_cases - reading.cases_with(open_cases, told, (since, self.now))
        return quiet and quiet - reading.cases_with(quiet, over, (_EVER, self.now))

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        return self._numbers.number(parameter, day)
