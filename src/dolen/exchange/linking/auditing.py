"""Compares all people known with one another, and that with the links that stand.

Splink finds the pairs worth a look; the decision about each is that of the online search. Nothing
is joined or parted here: where the two disagree, a person is asked to look.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from dolen.exchange.linking.weighing import Likely, Weigh, likely_pairs
from dolen.law.moments import local_day
from dolen.people import doubting
from dolen.people.evidence import between
from dolen.people.facts import LinkProposed
from dolen.people.judging import Judged, proposal
from dolen.people.matching.deciding import Decision, Evidence, Kind, Why, decide, is_child
from dolen.people.matching.finding import Candidate, profiles_of_nominals
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import best
from dolen.people.models import Nominal, PossibleSame

Report = Callable[[int, int], None]
MOST: Final = 1_000
"""Proposals of one night, the likeliest first: more than these nobody would look at."""
_AT_ONCE: Final = 200


@dataclass(slots=True)
class Audit:
    """What one comparison came to.

    `decisions` counts what followed for pairs that are not one now and for standing links;
    `left_over` are pairs that were not looked at because of the limit.
    """

    version: str
    people: int = 0
    pairs: int = 0
    standing_links: int = 0
    proposed_before: int = 0
    left_over: int = 0
    decisions: Counter[str] = field(default_factory=Counter)
    proposals: list[LinkProposed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Somebody, and the other one as the scorer sees the two: how alike, and by which profiles."""

    left: str
    other: Candidate

    @property
    def right(self) -> str:
        return self.other.nominal


def audit(
    *,
    now: dt.datetime,
    scorer: Scorer,
    weigh: Weigh,
    most: int = MOST,
    report: Report | None = None,
) -> Audit:
    """Compare everybody. Only reads: the proposals are facts for the caller to record.

    `weigh` makes the pairs (`weighing.on_duckdb`, or on a cluster); `report` is told how many of
    how many pairs are decided.
    """
    done = Audit(scorer.model.version)
    for pair in _standing(scorer):
        done.standing_links += 1
        decision = _decision(pair, Evidence(joined=True), scorer, now)
        done.decisions[f"joined_{decision.kind.value}"] += 1
        if decision.kind is not Kind.JOIN:
            doubt = Decision(Kind.REVIEW, Why.FITS_NO_LONGER)
            _propose(done, pair, doubt, scorer, now)
    found = likely_pairs(scorer.model, weigh)
    done.people, done.pairs = found.people, len(found.pairs)
    for start in range(0, done.pairs, _AT_ONCE):
        if len(done.proposals) >= most:
            done.left_over = done.pairs - start
            break
        for pair in _as_scored(found.pairs[start : start + _AT_ONCE], scorer):
            _look(done, pair, scorer, now)
        if report is not None:
            report(min(start + _AT_ONCE, done.pairs), done.pairs)
    del done.proposals[most:]
    return done


def _look(done: Audit, pair: _Weighed, scorer: Scorer, now: dt.datetime) -> None:
    said = between(pair.left, pair.right)
    evidence = Evidence(named_apart=said.named_apart, judged=said.judged, undone=said.undone)
    decision = _decision(pair, evidence, scorer, now)
    done.decisions[decision.kind.value] += 1
    if decision.kind is not Kind.APART:
        _propose(done, pair, decision, scorer, now)


def _decision(pair: _Weighed, said: Evidence, scorer: Scorer, now: dt.datetime) -> Decision:
    left, right = pair.other.asked, pair.other.found
    today = local_day(now)
    evidence = Evidence(
        named_apart=said.named_apart,
        judged=said.judged,
        undone=said.undone,
        joined=said.joined,
        children=(is_child(left, today), is_child(right, today)),
    )
    return decide(pair.other.score, left, right, evidence, scorer.model.thresholds)


def _propose(
    done: Audit, pair: _Weighed, decision: Decision, scorer: Scorer, now: dt.datetime
) -> None:
    judged = Judged(pair.other, decision)
    fact = proposal((pair.left, pair.right), judged, now=now, scorer=scorer, source="batch")
    if _told_before(fact, pair):
        done.proposed_before += 1
    else:
        done.proposals.append(fact)


def _told_before(fact: LinkProposed, pair: _Weighed) -> bool:
    """Whether the same was proposed of these two, or of whom they are one with, before."""
    heads = Nominal.objects.filter(pk__in=[pair.left, pair.right]).values("canonical")
    of = dict(Nominal.objects.filter(canonical__in=heads).values_list("id", "canonical"))
    rows = PossibleSame.objects.filter(left__in=list(of), right__in=list(of), meaning=fact.meaning)
    if of.get(pair.left) == of.get(pair.right):  # a doubt about a link that stands
        return rows.filter(why=fact.why).exists()
    return any(of[one] != of[other] for one, other in rows.values_list("left", "right"))


def _as_scored(pairs: Sequence[Likely], scorer: Scorer) -> Iterator[_Weighed]:
    """The pairs as the online search weighs them: with everything said of both."""
    known = profiles_of_nominals({end for pair in pairs for end in (pair.left, pair.right)})
    for pair in pairs:
        if pair.left in known and pair.right in known:
            score, left, right = best(scorer.score, known[pair.left], known[pair.right])
            yield _Weighed(pair.left, Candidate(pair.right, score, left, right))


def _standing(scorer: Scorer) -> Iterator[_Weighed]:
    """The links that a model made and that hold, weighed by the model in force now."""
    for link in doubting.all_standing():
        score, left, right = best(scorer.score, *link.sides)
        yield _Weighed(link.left, Candidate(link.right, score, left, right))
