"""Who had been told of a child by a moment: alarms, concerns, notices sent, received and read."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.redact import Shown
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from dolen.law.words import in_context
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.timeline import Telling, brief
from dolen.web.words import translated

_ALARM = in_context("how somebody was told", "Alarm")
_SENT = in_context("how somebody was told", "Sent")
_RECEIVED = in_context("how somebody was told", "Received")
_READ = in_context("how somebody was told", "Read")
_TOLD = in_context("how somebody was told", "Told")
_ANSWERED = in_context("how somebody was told", "Answered")
HOW: Mapping[str, tuple[str, str]] = {
    "duty.escalated": _ALARM,
    "duty.acknowledged": _ANSWERED,
    "concern.raised": _ALARM,
    "concern.answered": _ANSWERED,
    "ppn.submitted": _SENT,
    "ppn.sent_to_authority": _SENT,
    "ppn.receipt": _RECEIVED,
    "ppn.returned": _ANSWERED,
    "authority.informed": _TOLD,
    "authority.acknowledged": _RECEIVED,
    "authority.decision": _ANSWERED,
    "strategy.requested": _TOLD,
    "encompass.notified": _SENT,
    "encompass.received": _RECEIVED,
    "health_visitor.notified": _SENT,
    "health_visitor.received": _RECEIVED,
    "school.notified": _TOLD,
    "research.passed": _SENT,
    "research.read": _READ,
    "briefing.read": _READ,
    "tasking.set": _SENT,
    "tasking.seen": _READ,
    "plan.circulated": _SENT,
    "handover.made": _SENT,
    "handover.acknowledged": _RECEIVED,
    "carer.informed": _TOLD,
    "core_group.informed": _TOLD,
    "social_worker.discussed": _TOLD,
    "protection.authority_informed": _TOLD,
    "protection.home_authority_informed": _TOLD,
    "protection.parents_informed": _TOLD,
    "protection.child_informed": _TOLD,
    "custody.parent_informed": _TOLD,
    "custody.appropriate_adult_called": _TOLD,
}
"""The kinds of fact by which somebody was told or answered, and how; marked for translation."""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """Somebody was told, or answered: when, how, in what words, and by which fact (uid)."""

    when: dt.datetime
    recorded_at: dt.datetime
    how: str
    to: str
    says: str
    fact: str


def who_was_told(entries: Iterable[tuple[Told, Shown]], telling: Telling) -> list[ToldLine]:
    """Every time somebody was told of the child, the earliest first; only what may be read."""
    return [
        ToldLine(
            when=told.happened_at,
            recorded_at=told.recorded_at,
            how=translated(HOW[told.kind]),
            to=_to(shown.fact),
            says=_of_a_rule(shown.fact) or brief(told, shown, telling).sentence,
            fact=told.uid,
        )
        for told, shown in entries
        if told.kind in HOW and shown.fact is not None
    ]


def _to(fact: Fact) -> str:
    """The role that was told, where the house told it."""
    to = getattr(fact, "to", None)
    return role_name(str(to)) if fact.kind in ("duty.escalated", "concern.raised") and to else ""


def _of_a_rule(fact: Fact) -> str:
    """What the rule says whose alarm or answer it is; nothing for other facts."""
    concern, duty = (str(getattr(fact, name, "")) for name in ("concern", "duty"))
    if fact.kind.startswith("concern.") and concern in concerns:
        return translated(concerns[concern].says)
    if fact.kind.startswith("duty.") and duty in duties:
        words = translated(duties[duty].says)
        return _("%(duty)s Past its time.") % {"duty": words} if _late(fact) else words
    return ""


def _late(fact: Fact) -> bool:
    return bool(getattr(fact, "late", False))
