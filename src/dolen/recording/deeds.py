"""What the house itself did: told as facts, once, and never recomputed."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

from dolen.concerns.facts import ConcernRaised, ConcernWithdrawn
from dolen.concerns.registry import concerns as patterns
from dolen.concerns.stage import News
from dolen.duties.facts import DutyEscalated
from dolen.duties.registry import duties
from dolen.duties.stage import Evaluated
from dolen.duties.state import Alarm, DutyState
from dolen.journal import store
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.gathering import NewFact
from dolen.people.standpoint import Standpoint
from dolen.recording import work as stages

HOUSE = "dolen"
"""The name under which the house itself tells facts."""


def escalations(
    evaluated: Iterable[Evaluated], standpoint: Standpoint, *, now: dt.datetime
) -> list[Fact]:
    """The escalations whose moment has come and that nobody was told of yet.

    What is owed for a thing (a recommendation) is told of its matter.
    """
    return [
        DutyEscalated(
            happened_at=now,
            case=state.scope,
            subject=_somebody(state.subject, standpoint),
            duty=state.rule,
            opened_by=state.opened_by,
            to=alarm.to,
            due_at=state.due_at or alarm.at,
            alarm_at=alarm.at,
            late=_late(state, alarm),
        )
        for state, unsent in evaluated
        for alarm in unsent
        if alarm.at <= now
    ]


def _somebody(subject: str | None, standpoint: Standpoint) -> PersonRef | None:
    if not subject or standpoint.sort(subject) != "person":
        return None
    return PersonRef(nominal=subject)


def _late(state: DutyState, alarm: Alarm) -> bool | None:
    """Whether the time was over when the alarm rang; a guard has no time to be over."""
    if duties[state.rule].guard or state.due_at is None:
        return None
    return alarm.at >= state.due_at


def concerns(news: Iterable[News], standpoint: Standpoint, *, now: dt.datetime) -> list[Fact]:
    """Concerns newly raised, and those withdrawn because what they rested on was undone."""
    return [_concern(one, standpoint, now) for one in news]


def _concern(news: News, standpoint: Standpoint, now: dt.datetime) -> Fact:
    of_a_matter = patterns[news.rule].anchor == "matter"
    found = news.links if of_a_matter else (news.anchor, *news.links)
    # Of two records that turned out to be of one person, one is named.
    links = dict.fromkeys(standpoint.person(one).nominal for one in found)
    people = [one for one in links if standpoint.sort(one) == "person"]
    places = [one for one in links if standpoint.sort(one) == "place"]
    told: type[ConcernRaised | ConcernWithdrawn] = (
        ConcernRaised if news.raised else ConcernWithdrawn
    )
    fact = told.model_validate(
        {
            "happened_at": now,
            "sequence": news.said,
            "case": news.anchor if of_a_matter else None,
            "concern": news.rule,
            "anchor": news.anchor,
            "key": news.key,
            "people": tuple(PersonRef(nominal=one) for one in people),
            "place": PlaceRef(nominal=places[0]) if places else None,
        }
        | ({"to": news.to} if news.raised else {})
    )
    return fact


def tell_found(done: stages.Work) -> None:
    """Tell the concerns that the stages found. The caller holds the transaction."""
    told = concerns(done.news, done.standpoint, now=done.now)
    tell(told, before=done.standpoint)


def tell(facts: Sequence[Fact], *, before: Standpoint, rung: bool = False) -> None:
    """Append deeds once each and let the stages take note. The caller holds the transaction.

    `before` is the standpoint from which they followed. `rung` says that the rows of the duties
    escalated are stored as if it had been told already.
    """
    if facts:
        now = before.as_of
        new = appended(facts, by=HOUSE, now=now)
        stages.run(stages.Work(now=now, new=new, rung=rung, before=before))


def appended(facts: Sequence[Fact], *, by: str, now: dt.datetime) -> list[NewFact]:
    """Append what the house itself tells, once each; returns what is new, for the stages."""
    entries = [store.Entry(fact=fact, by=by, dedupe=_once(fact)) for fact in facts]
    told = zip(store.append(entries, recorded_at=now), facts, strict=True)
    return [
        NewFact(uid=receipt.uid, fact=fact, digest=receipt.digest, recorded_at=now)
        for receipt, fact in told
        if receipt.new
    ]


def _once(fact: Fact) -> str | None:
    """A name for a deed, so that two workers noticing at once tell it once."""
    if not isinstance(fact, DutyEscalated):
        return None
    parts = (fact.duty, fact.opened_by, fact.to, fact.alarm_at.isoformat(), str(fact.subject))
    return "escalated:" + hashlib.sha256("|".join(parts).encode()).hexdigest()
