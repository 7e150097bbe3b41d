"""Whom the people just described may be: links the model makes, and proposals for somebody to look.

Both are facts, told by the house's own member `matching` with the model's version and reasons. They
come in the transaction of the record itself: when the last missing date of birth joins a child to a
danger, whoever records it sees the danger at once.
"""

import datetime as dt
from collections.abc import Collection

import structlog

from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.people import doors, judging
from dolen.people import stage as people_stage
from dolen.people.facts import LinkMade, LinkProposed
from dolen.people.locks import lock
from dolen.people.matching import trusted
from dolen.people.matching.model import ModelAbsurd, ModelWrong
from dolen.people.matching.scoring import Scorer
from dolen.recording import deeds, work

_log = structlog.get_logger(__name__)


def look(described: Collection[str], *, now: dt.datetime, at_once: bool = True) -> set[str]:
    """Tell what follows from what was said of these people; the caller holds the transaction.

    With `at_once` everything that follows from joined histories is worked out too. Returns the
    nominals whose facts changed hands by links made.
    """
    moved: set[str] = set()
    proposed: dict[tuple[object, ...], Fact] = {}
    weigh = scorer() if house.match and described else None
    if weigh is None:
        return moved
    for own in sorted(described):
        facts = judging.judge(own, now=now, scorer=weigh)
        links = [fact for fact in facts if isinstance(fact, LinkMade)]
        if links:
            # Another writer may have changed what is known of the other one since it was read.
            lock([ref.nominal for fact in links for ref in fact.persons if ref.nominal])
            facts = judging.judge(own, now=now, scorer=weigh)
        if links := [one for one in facts if isinstance(one, LinkMade)]:
            _propose(proposed, now)
            moved |= _tell(links, now, at_once)
        for one in facts:
            if isinstance(one, LinkProposed):
                # Each of the two may propose the other: told once.
                proposed.setdefault((one.meaning, *sorted(one.pair() or ())), one)
    _propose(proposed, now)
    return moved


def _propose(proposed: dict[tuple[object, ...], Fact], now: dt.datetime) -> None:
    """Tell these proposals at once, and forget them."""
    if proposed:
        new = deeds.appended(list(proposed.values()), by=judging.MATCHING, now=now)
        people_stage.project(new)
        proposed.clear()


def join_doors(placed: Collection[str], *, now: dt.datetime, at_once: bool = True) -> set[str]:
    """Join these places with those of the same door; the caller holds the transaction.

    Returns the nominals whose facts changed hands.
    """
    moved: set[str] = set()
    for own in sorted(placed) if house.match else ():
        if links := doors.links_of(own, now=now):
            lock([ref.nominal for fact in links for ref in fact.places if ref.nominal])
            moved |= _tell(doors.links_of(own, now=now), now, at_once)
    return moved


def scorer() -> Scorer | None:
    """The model in force. A record is never refused because the model's file is damaged."""
    try:
        return trusted.standing()
    except (trusted.NotTrusted, ModelWrong, ModelAbsurd, OSError):
        _log.exception("matching.no_model")
        return None


def _tell(links: list[LinkMade], now: dt.datetime, at_once: bool) -> set[str]:
    """Keep links made; returns whose facts changed hands."""
    if not links:
        return set()
    new = deeds.appended(links, by=judging.MATCHING, now=now)
    if not at_once:
        return set(people_stage.project(new, refuse=False).relinked)
    done = work.run(work.Work(now=now, new=new))
    deeds.tell_found(done)
    return done.touched
