"""Opening one record in an emergency, beyond what the member's role allows.

The member has just proved again who they are (the page demands it) and gives a reason. The record
is open to that member alone and for an hour; the log says so first, and a supervisor is told.
"""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from dolen.access import ledger, limits
from dolen.access.facts import GlassBroken
from dolen.access.models import BreakGlass
from dolen.access.parameters import GLASS_OPEN_FOR, GLASS_REASON_LENGTH
from dolen.access.permissions import MemberView, may_break_glass
from dolen.access.reading import NotForYou
from dolen.access.visits import current
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.law.words import _
from dolen.people import reading as people
from dolen.people.models import Nominal

Tell = Callable[[Fact, MemberView], object]
"""Records the fact that the glass was broken: `recording` does, handed in by the page."""


class NoGoodReason(ValueError):
    """The reason says too little. `message` is marked for translation."""

    message = _("Say in a sentence why you must see this record now.")


def break_glass(nominal: str, *, reason: str, tell: Tell) -> BreakGlass:
    """Open the record of `nominal` to the present visit's member, and tell a supervisor.

    Raises `NoGoodReason`, `NotForYou` (no such person, or not work that may need it) and
    `ledger.NotLogged`; nothing is opened then.
    """
    visit = current()
    member = visit.needs_a_member()
    now = clock.now()
    said = " ".join(reason.split())
    if not _says_something(said, now):
        raise NoGoodReason(NoGoodReason.message)
    row = Nominal.objects.filter(
        pk__in=people.canonical_ids([nominal]).values(), sort="person"
    ).first()
    if row is None or not may_break_glass(member):
        raise NotForYou(nominal)
    until = now + limits.hours(GLASS_OPEN_FOR, at=now)
    ledger.broke_glass(visit, individual=row.pk, reason=said)
    with transaction.atomic():
        visit.glass = None  # what was read of it before no longer holds
        grant = BreakGlass.objects.create(
            member_id=member.id, nominal=row.pk, reason=said, at=now, until=until
        )
        tell(
            GlassBroken(
                happened_at=now,
                person=PersonRef(nominal=row.pk),
                member=member.display,
                reason=said,
                until=until,
            ),
            member,
        )
    return grant


def _says_something(reason: str, now: dt.datetime) -> bool:
    """Whether the reason is long enough, of more than one word, and not one letter repeated."""
    long_enough = len(reason) >= limits.number(GLASS_REASON_LENGTH, at=now)
    return long_enough and len(reason.split()) >= 3 and len(set(reason.casefold())) >= 6
