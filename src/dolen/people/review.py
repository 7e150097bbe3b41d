"""The work list of possible same people: what waits for somebody, and what each proposal rests on.

Plain data; who may see whom is for `access` to say. Nothing here judges: a judgement is a fact.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from dolen.journal import reading as journal
from dolen.people.facts import LinkMade, LinkProposed, MatchStep
from dolen.people.models import Nominal, PossibleSame
from dolen.people.reading import canonical_ids

MOST_WEIGHED = 500
"""Proposals whose risk is worked out for one page: so many of the likeliest, and so many of each
question for whom something grave stands."""
Risks = Callable[[Collection[str]], Mapping[str, int]]
"""How grave it is to leave each nominal apart from what is known of another; 0 is not grave."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One proposal that waits: the two as they are linked now, and what the model said."""

    fact: str
    left: str
    right: str
    meaning: str
    why: str
    score: float
    source: str
    proposed_at: dt.datetime
    model_version: str
    risk: int = 0


@dataclass(frozen=True, slots=True)
class Explained:
    """What a link or a proposal rests on, for words and for a waterfall."""

    model_version: str
    score: float | None
    steps: tuple[MatchStep, ...]
    why: str = ""


def waiting(
    *,
    meaning: str = "same",
    limit: int = 50,
    risks: Risks | None = None,
    in_danger: Sequence[QuerySet[Any, str]] = (),
) -> list[Waiting]:
    """The proposals nobody has answered, the gravest first, then the likeliest.

    The same two are listed once, by the latest proposal. `risks` says what is at stake for people
    (flags, open duties, concerns: known to higher storeys); the two together count. `in_danger` are
    questions for nominals of whom something grave is known: they are looked at however unlikely the
    pair is, for after an import the likeliest alone would fill the list.
    """
    rows_now = list(_weighed(meaning, in_danger))
    found: dict[frozenset[str], PossibleSame] = {}
    heads = canonical_ids({end for row in rows_now for end in (row.left, row.right)})
    for row in rows_now:
        pair = frozenset((heads.get(row.left, row.left), heads.get(row.right, row.right)))
        held = found.get(pair)
        if held is None or row.recorded_at > held.recorded_at:
            found[pair] = row
    grave = risks({head for pair in found for head in pair}) if risks is not None else {}
    listed = [
        _waiting(row, heads, sum(grave.get(head, 0) for head in pair))
        for pair, row in found.items()
    ]
    return sorted(listed, key=lambda one: (-one.risk, -one.score, one.fact))[:limit]


def _weighed(meaning: str, in_danger: Sequence[QuerySet[Any, str]]) -> Iterable[PossibleSame]:
    rows = PossibleSame.objects.filter(closed="", meaning=meaning).order_by("-score", "fact_uid")
    found = {row.pk: row for row in rows[:MOST_WEIGHED]}
    if len(found) < MOST_WEIGHED:
        return found.values()
    for nominals in in_danger:
        members = Nominal.objects.filter(canonical__in=nominals).values("pk")
        for of_one in (rows.filter(left__in=members), rows.filter(right__in=members)):
            found |= {row.pk: row for row in of_one[:MOST_WEIGHED]}
    return found.values()


def how_many_wait(*, meaning: str = "same") -> int:
    """How many proposals nobody has answered."""
    return PossibleSame.objects.filter(closed="", meaning=meaning).count()


def possible_of(nominal: str, *, meaning: str | None = None) -> list[Waiting]:
    """The open proposals about one nominal: whom else it may be, or whom it may be related to."""
    owns = Nominal.objects.filter(
        canonical__in=Nominal.objects.filter(pk=nominal).values("canonical")
    ).values("id")
    rows = PossibleSame.objects.filter(closed="")
    if meaning is not None:
        rows = rows.filter(meaning=meaning)
    about = rows.filter(left__in=owns) | rows.filter(right__in=owns)
    # Whom each of the two goes by now is read with them: a page may ask this at every look.
    heads = (_head("left"), _head("right"))
    ordered = about.order_by("-score", "fact_uid").annotate(left_head=heads[0], right_head=heads[1])
    return [_waiting(row, {row.left: row.left_head, row.right: row.right_head}) for row in ordered]


def _head(end: str) -> Coalesce:
    found = Nominal.objects.filter(pk=OuterRef(end)).values("canonical")
    return Coalesce(Subquery(found), F(end))


def _waiting(row: PossibleSame, heads: Mapping[str, str], risk: int = 0) -> Waiting:
    return Waiting(
        fact=row.fact_uid,
        left=heads.get(row.left, row.left),
        right=heads.get(row.right, row.right),
        meaning=row.meaning,
        why=row.why,
        score=row.score,
        source=row.source,
        proposed_at=row.happened_at,
        model_version=row.model_version,
        risk=risk,
    )


def explained(fact_uid: str) -> Explained | None:
    """What a link made by the model, or a proposal, rests on; None for a person's own judgement."""
    header = journal.header(fact_uid)
    fact = header.load() if header is not None else None
    if isinstance(fact, LinkProposed):
        return Explained(fact.model_version, fact.score, fact.steps, fact.why)
    if isinstance(fact, LinkMade) and fact.model_version is not None:
        return Explained(fact.model_version, fact.score, fact.steps)
    return None
