"""What is already known of a child when a notice is written, counted so that nobody has to."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dolen.journal.conditions import stated
from dolen.journal.house import house
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_referral import HISTORY_WITHIN
from dolen.planning.facts import DECISIONS
from dolen.referral.assessments import occasions
from dolen.referral.standing import NoticeStanding, notices
from dolen.web.words import translated

_WITH_OFFENDERS = ("child.exposed", "child.found_with_risky_adult", "offender.visit")


@dataclass(frozen=True, slots=True)
class EarlierNotice:
    """One earlier notice: when, and what came of it in words; empty when nobody knows."""

    when: dt.datetime
    came: str


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """What the reader may know of the child's history. `days` is how far back incidents count."""

    notices: Sequence[EarlierNotice]
    incidents: Sequence[dt.datetime]
    missing: int
    offenders: Sequence[dt.datetime]
    days: int


def known_before(told: Sequence[Told], child: str, now: dt.datetime) -> KnownBefore:
    """Count what `told`, the facts the reader may read of the child, say of before `now`."""
    mine = [one for one in told if one.names(child) and one.happened_at <= now]
    days = _days(now)
    since = now - dt.timedelta(days=days)
    incidents = [
        one.happened_at for one in occasions(mine, "incident.attended") if one.happened_at >= since
    ]
    near = [one.happened_at for one in mine if one.kind in _WITH_OFFENDERS]
    return KnownBefore(
        notices=[
            EarlierNotice(one.notice.happened_at, _came(one)) for one in notices(mine, child)[::-1]
        ],
        incidents=incidents[::-1],
        missing=len(occasions(mine, "missing.reported")),
        offenders=near[::-1],
        days=days,
    )


def _came(one: NoticeStanding) -> str:
    outcome = one.last("authority.outcome_reported")
    said = None if outcome is None else stated(outcome, "outcome")
    if said:
        return translated(DECISIONS[str(said)]) if said in DECISIONS else str(said)
    decided = one.last("authority.decision")
    key = "" if decided is None else str(stated(decided, "decision") or "")
    return translated(DECISIONS[key]) if key in DECISIONS else key


def _days(now: dt.datetime) -> int:
    try:
        value = HISTORY_WITHIN.at(local_day(now), house.overrides).value
    except NotInForce:
        return 0
    return value if isinstance(value, int) else 0
