"""Whom somebody just described may be: links that the model makes itself, and those it proposes.

Nothing is stored here. The answer is facts for the journal, made with the model of this moment; a
rebuild projects them and never asks again.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from dolen.journal import rows as stored
from dolen.journal.subjects import PersonRef
from dolen.law.moments import local_day
from dolen.people import doubting
from dolen.people.evidence import Between, among
from dolen.people.facts import LinkMade, LinkProposed, MatchStep
from dolen.people.matching.deciding import Decision, Evidence, Kind, Why, decide, is_child
from dolen.people.matching.finding import (
    Candidate,
    Search,
    find_all,
    profiles_of_nominals,
)
from dolen.people.matching.sayings import COMPARED
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import Several, best
from dolen.people.models import Detail, Mention, Nominal, PossibleSame
from dolen.people.normalise.profile import Profile

MATCHING = "matching"
"""The member of the house who tells what the model found."""
_HEADS = "SELECT id, canonical FROM people_nominal WHERE id IN ({among}) AND sort = 'person'"
_MEMBERS = "SELECT id, canonical FROM people_nominal WHERE canonical IN ({among})"
_PROPOSED = """
SELECT "left", "right", meaning FROM people_possiblesame
WHERE "left" IN ({among}) AND "right" IN ({among})
"""
MOST_PROPOSED = 5
"""People proposed for one description; more would be read by nobody."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Somebody who may be the one described, and what follows."""

    candidate: Candidate
    decision: Decision
    of: str = ""
    """The end of a standing link that is doubted; else it is the one asked about."""


def described_in(uids: Collection[str]) -> set[str]:
    """Of whom (or of what place) these facts say something that is compared, as they were named."""
    told = Detail.objects.filter(fact_uid__in=list(uids), sort__in=COMPARED)
    return set(told.order_by().values_list("own", flat=True))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The facts that follow for one person, and every nominal they rest on.

    While no link is made or undone of any of `rests_on`, they follow still.
    """

    facts: tuple[LinkMade | LinkProposed, ...] = ()
    rests_on: frozenset[str] = frozenset()


def judge(own: str, *, now: dt.datetime, scorer: Scorer) -> list[LinkMade | LinkProposed]:
    """The facts that follow from what is now known of one person; none when they are told already.

    Where several people fit who are not one themselves, nobody is joined: somebody has to look.
    """
    return list(judge_all([own], now=now, scorer=scorer)[own].facts)


def judge_all(owns: Collection[str], *, now: dt.datetime, scorer: Scorer) -> dict[str, Verdict]:
    """The same of many at once, each as if it were judged alone, in as many queries as for one."""
    head_of: dict[str, str] = dict(stored.read(Nominal, _HEADS, [sorted(owns)]))
    heads = sorted(set(head_of.values()))
    found = _judged(heads, now=now, scorer=scorer)
    doubted = {
        head: [_proposed(head, one, now, scorer) for one in _doubted(links, now, scorer)]
        for head, links in doubting.standing_of(doubting.of_several(heads)).items()
    }
    proposals: dict[str, list[LinkProposed]] = {head: [] for head in heads}
    links: dict[str, list[LinkMade]] = {head: [] for head in heads}
    for head, those in found.items():
        for one in those.judged:
            if one.decision.kind is Kind.JOIN and one.decision.why is not Why.JUDGED_SAME:
                links[head].append(_made(head, one.candidate, now, scorer))
            elif one.decision.kind in (Kind.REVIEW, Kind.POSSIBLE_RELATIVE):
                proposals[head].append(_proposed(head, one, now, scorer))
    told = _told_already([one for of_one in proposals.values() for one in of_one])
    verdicts = {
        head: Verdict(
            (
                *doubted.get(head, ()),
                *links[head],
                *(one for one in proposals[head] if _what(one) not in told),
            ),
            found[head].rests_on | {head},
        )
        for head in heads
    }
    return {own: verdicts[head_of[own]] if own in head_of else Verdict() for own in owns}


def _doubted(links: Sequence[doubting.Standing], now: dt.datetime, scorer: Scorer) -> list[Judged]:
    """The model's own links by which a nominal is one, that no longer fit; told once each."""
    found = []
    for link in links:
        told = PossibleSame.objects.filter(why=Why.FITS_NO_LONGER.value)
        score, left, right = best(scorer.score, *link.sides)
        today = local_day(now)
        evidence = Evidence(joined=True, children=(is_child(left, today), is_child(right, today)))
        decision = decide(score, left, right, evidence, scorer.model.thresholds)
        pair = [link.left, link.right]
        if decision.kind is not Kind.JOIN and not told.filter(left__in=pair, right__in=pair):
            doubt = Decision(Kind.REVIEW, Why.FITS_NO_LONGER)
            found.append(Judged(Candidate(link.right, score, left, right), doubt, of=link.left))
    return found


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Whom a nominal may be, as far as anything follows from it, the best first."""

    judged: Sequence[Judged] = ()
    rests_on: frozenset[str] = frozenset()


def _judged(heads: Sequence[str], *, now: dt.datetime, scorer: Scorer) -> dict[str, _Fitting]:
    """Of each nominal whom it may be."""
    thresholds = scorer.model.thresholds
    persons = profiles_of_nominals(heads)
    searches = {
        head: Search([one], scorer, frozenset([head]), least=thresholds.review)
        for head, one in persons.items()
    }
    find_all(list(searches.values()), enough=thresholds.join)
    fitting = {head: _worth(search, thresholds.review) for head, search in searches.items()}
    known = profiles_of_nominals(one.nominal for these in fitting.values() for one in these)
    known |= {head: persons[head] for head, these in fitting.items() if these}
    children = _children(known, now)
    said = among([(head, one.nominal) for head, these in fitting.items() for one in these])
    found = {head: _Fitting() for head in heads}
    for head, these in fitting.items():
        decided = [
            Judged(one, _decision(head, one, said[head, one.nominal], children, scorer))
            for one in these
        ]
        agreed = _agreeing(decided, known, children, scorer)
        found[head] = _Fitting(agreed, frozenset(searches[head].looked_at))
    return found


def _worth(search: Search, least: float) -> list[Candidate]:
    """The best found who are worth a look."""
    return [one for one in search.top() if one.score >= least][:MOST_PROPOSED]


def _decision(
    head: str,
    one: Candidate,
    said: Between,
    children: Mapping[str, bool | None],
    scorer: Scorer,
) -> Decision:
    evidence = Evidence(
        named_apart=said.named_apart,
        judged=said.judged,
        undone=said.undone,
        children=(children[head], children[one.nominal]),
    )
    return decide(one.score, one.asked, one.found, evidence, scorer.model.thresholds)


def _agreeing(
    found: list[Judged],
    known: Mapping[str, Several],
    children: Mapping[str, bool | None],
    scorer: Scorer,
) -> list[Judged]:
    """Where several would be joined who are not one person themselves, somebody has to choose."""
    joining = [one.candidate.nominal for one in found if one.decision.kind is Kind.JOIN]
    pairs = list(combinations(joining, 2))
    said = among(pairs) if pairs else {}
    for left, right in pairs:
        score, asked, fits = best(scorer.score, known[left], known[right])
        pair = Candidate(right, score, asked, fits)
        if _decision(left, pair, said[left, right], children, scorer).kind is not Kind.JOIN:
            doubtful = Decision(Kind.REVIEW, Why.SEVERAL_FIT)
            return [
                replace(one, decision=doubtful) if one.decision.kind is Kind.JOIN else one
                for one in found
            ]
    return found


def _made(head: str, one: Candidate, now: dt.datetime, scorer: Scorer) -> LinkMade:
    steps = scorer.explain(one.asked, one.found)
    return LinkMade(
        happened_at=now,
        persons=(PersonRef(nominal=head), PersonRef(nominal=one.nominal)),
        judgement="same",
        reason="; ".join(step.words for step in steps if step.weight > 0) or Why.FITS.words,
        judged_by=MATCHING,
        model_version=scorer.model.version,
        score=round(one.score, 4),
        steps=_steps(one.asked, one.found, scorer),
    )


def proposal(
    pair: tuple[str, str],
    one: Judged,
    *,
    now: dt.datetime,
    scorer: Scorer,
    source: Literal["online", "batch"] = "online",
) -> LinkProposed:
    """That somebody should look at these two, with the reasons and the model's version."""
    related = one.decision.kind is Kind.POSSIBLE_RELATIVE
    return LinkProposed(
        happened_at=now,
        persons=(PersonRef(nominal=pair[0]), PersonRef(nominal=pair[1])),
        meaning="relative" if related else "same",
        why=one.decision.why.value,
        score=round(one.candidate.score, 4),
        steps=_steps(one.candidate.asked, one.candidate.found, scorer),
        model_version=scorer.model.version,
        source=source,
    )


def _proposed(head: str, one: Judged, now: dt.datetime, scorer: Scorer) -> LinkProposed:
    return proposal((one.of or head, one.candidate.nominal), one, now=now, scorer=scorer)


def _steps(left: Profile, right: Profile, scorer: Scorer) -> tuple[MatchStep, ...]:
    return tuple(
        MatchStep(
            comparison=step.comparison,
            level=step.level,
            weight=round(step.weight, 4),
            frequency=round(step.frequency, 4),
        )
        for step in scorer.explain(left, right)
    )


def _what(fact: LinkProposed) -> tuple[str, frozenset[str]]:
    """What it proposes of whom."""
    return fact.meaning, frozenset(fact.pair() or ())


def _told_already(facts: Collection[LinkProposed]) -> set[tuple[str, frozenset[str]]]:
    """What was proposed of the same two before, whatever came of it."""
    if not facts:
        return set()
    heads = sorted({end for fact in facts for end in fact.pair() or ()})
    of: dict[str, str] = dict(stored.read(Nominal, _MEMBERS, [heads]))
    rows = stored.read(PossibleSame, _PROPOSED, [sorted(of), sorted(of)])
    return {(meaning, frozenset((of[one], of[other]))) for one, other, meaning in rows}


def _children(known: Mapping[str, Several], now: dt.datetime) -> dict[str, bool | None]:
    """Of each whether it is a child: by birth, else by being spoken of as one, else not known."""
    spoken_of: set[str] = set()
    named = Mention.objects.filter(nominal__in=list(known), sort="person", roles__contains="child")
    for nominal, roles in named.order_by().values_list("nominal", "roles").distinct():
        if "child" in roles.split():
            spoken_of.add(nominal)
    found: dict[str, bool | None] = {}
    for head, person in known.items():
        ages = [is_child(profile, local_day(now)) for profile in person.profiles()]
        told = next((age for age in ages if age is not None), None)
        found[head] = told if told is not None else (True if head in spoken_of else None)
    return found
