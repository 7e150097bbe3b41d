"""What would change if a judgement were made or undone: worked out, and nothing of it kept."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.journal import store as journal
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.people.components import components
from dolen.people.facts import LinkMade, LinkUndone
from dolen.people.gathering import NewFact
from dolen.recording import deeds, work

_REASON = "Preview"
_GRAVE_FLAG, _RAISED_CONCERN, _OPEN_DUTY = 10, 5, 1
_OPEN = ("open", "overdue")


@dataclass(frozen=True, slots=True)
class Consequence:
    """A duty, flag or concern: its rule, how it stands, and the fact or key it rests on."""

    sort: str
    rule: str
    state: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come and what would go. Where only the id of a person changes, nothing does."""

    comes: tuple[Consequence, ...]
    goes: tuple[Consequence, ...]


class _Undo(Exception):
    """Leaves the transaction of a preview without keeping anything."""


def joined(left: str, right: str, *, now: dt.datetime) -> Preview:
    """What would change if these two people were judged the same. Raises `CannotLink`."""
    pair = (PersonRef(nominal=left), PersonRef(nominal=right))
    fact = LinkMade(happened_at=now, persons=pair, judgement="same", reason=_REASON)
    return _preview(fact, [left, right], now)


def undone(link: str, between: Sequence[str], *, now: dt.datetime) -> Preview:
    """What would change if the judgement `link` between two people were undone."""
    return _preview(LinkUndone(happened_at=now, link=link, reason=_REASON), between, now)


def risks(nominals: Collection[str]) -> Mapping[str, int]:
    """What is at stake for each nominal: grave flags most, raised concerns, open duties.

    For `people.review.waiting`, so that the pair most dangerous to leave apart comes first.
    """
    found: Counter[str] = Counter()
    for row in FlagRow.objects.filter(nominal__in=nominals, until=None):
        rule = flags.get(row.rule)
        found[row.nominal] += _GRAVE_FLAG if rule is not None and rule.grave else 1
    concerns = ConcernRow.objects.filter(anchor__in=nominals, state="raised")
    for anchor in concerns.values_list("anchor", flat=True):
        found[anchor] += _RAISED_CONCERN
    duties = DutyRow.objects.filter(subject__in=nominals, status__in=_OPEN)
    for subject in duties.values_list("subject", flat=True):
        found[subject or ""] += _OPEN_DUTY
    return found


def _preview(fact: Fact, around: Sequence[str], now: dt.datetime) -> Preview:
    done = Preview((), ())
    try:
        with transaction.atomic():
            before = _around(around)
            uid = uuid.uuid4().hex
            (receipt,) = journal.append(
                [journal.Entry(fact=fact, by=deeds.HOUSE, uid=uid)], recorded_at=now
            )
            worked = work.run(
                work.Work(now=now, new=[NewFact(uid, fact, receipt.digest, receipt.recorded_at)])
            )
            deeds.tell(deeds.concerns(worked.news, worked.standpoint, now=now), now=now)
            after = _around(around)
            done = Preview(
                tuple(sorted(after - before, key=str)), tuple(sorted(before - after, key=str))
            )
            raise _Undo
    except _Undo:
        return done


def _around(nominals: Sequence[str]) -> Counter[Consequence]:
    """What stands about these people and everybody near them, whatever ids they go by."""
    near = set(components(nominals).canonical.values())
    duties = DutyRow.objects.filter(subject__in=near)
    flagged = FlagRow.objects.filter(nominal__in=near, until=None)
    raised = ConcernRow.objects.filter(Q(anchor__in=near) | Q(named__nominal__in=near))
    found = [Consequence("duty", r.rule, r.status, r.opened_by) for r in duties]
    found += [Consequence("flag", r.rule, "on", "") for r in flagged]
    found += [Consequence("concern", r.rule, r.state, r.key) for r in raised.distinct()]
    return Counter(found)
