"""Whom the people just described may be: links the model makes, and proposals for somebody to look.

Both are facts, told by the house's own member `matching` with the model's version and reasons. They
come in the transaction of the record itself: when the last missing date of birth joins a child to a
danger, whoever records it sees the danger at once.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

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
from dolen.people.stage import chunks
from dolen.recording import deeds, work

_JUDGED_AT_ONCE = 400
_log = structlog.get_logger(__name__)


def look(described: Collection[str], *, now: dt.datetime, at_once: bool = True) -> set[str]:
    """Tell what follows from what was said of these people; the caller holds the transaction.

    With `at_once` everything that follows from joined histories is worked out too. Returns the
    nominals whose facts changed hands by links made. Many are judged together, each as if it came
    after those before it: whoever rests on somebody just joined is judged again.
    """
    weigh = scorer() if house.match and described else None
    if weigh is None:
        return set()
    telling = _Telling(now, weigh, at_once=at_once)
    for part in chunks(sorted(described), _JUDGED_AT_ONCE):
        telling.judge(part)
    return telling.moved


class _Telling:
    """What follows for some people judged together, told once it is sure."""

    def __init__(self, now: dt.datetime, weigh: Scorer, *, at_once: bool) -> None:
        self.moved: set[str] = set()
        self._now, self._weigh, self._at_once = now, weigh, at_once
        self._waiting: dict[str, Sequence[LinkMade | LinkProposed]] = {}
        self._joined: set[str] = set()
        self._proposed: set[tuple[object, ...]] = set()

    def judge(self, owns: Sequence[str]) -> None:
        """Tell what follows for each, in order."""
        self._joined.clear()
        for own, verdict in self._judged(owns).items():
            facts: Sequence[LinkMade | LinkProposed] = verdict.facts
            if not self._joined.isdisjoint(verdict.rests_on):
                self._tell()
                facts = self._judged([own])[own].facts
            self._wait(own, facts)
        self._tell()

    def _judged(self, owns: Collection[str]) -> dict[str, judging.Verdict]:
        return judging.judge_all(owns, now=self._now, scorer=self._weigh)

    def _wait(self, own: str, facts: Sequence[LinkMade | LinkProposed]) -> None:
        if facts:
            self._waiting[own] = facts
            self._joined |= _ends(facts)

    def _tell(self) -> None:
        """Tell what waits: proposals, then links."""
        joining = [own for own, facts in self._waiting.items() if _ends(facts)]
        if joining and lock(set().union(*(_ends(self._waiting[own]) for own in joining))):
            # Another writer may have changed what is known of the other one since it was read.
            for own, verdict in self._judged(joining).items():
                self._waiting[own] = verdict.facts
        told = [fact for facts in self._waiting.values() for fact in facts]
        self._waiting.clear()
        _propose([fact for fact in told if self._is_new(fact)], self._now)
        links = [fact for fact in told if isinstance(fact, LinkMade)]
        self.moved |= _tell(links, self._now, self._at_once)

    def _is_new(self, fact: Fact) -> bool:
        """Whether it proposes what was not proposed yet: each of two may propose the other."""
        if not isinstance(fact, LinkProposed):
            return False
        what = (fact.meaning, *sorted(fact.pair() or ()))
        is_new = what not in self._proposed
        self._proposed.add(what)
        return is_new


def _ends(facts: Iterable[Fact]) -> set[str]:
    """Whom links join."""
    links = (fact for fact in facts if isinstance(fact, LinkMade))
    return {ref.nominal for fact in links for ref in fact.persons if ref.nominal}


def _propose(proposed: list[Fact], now: dt.datetime) -> None:
    if proposed:
        people_stage.project(deeds.appended(proposed, by=judging.MATCHING, now=now))


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
