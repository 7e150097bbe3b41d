"""What a report recommends, what was done for it, and the evidence measured live."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView, NominalStanding, may_read
from dolen.access.redact import header_of
from dolen.assurance.facts import RecommendationActedOn, RecommendationClosed, RecommendationMade
from dolen.assurance.inspections import TERMS
from dolen.journal import reading as journal
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.measured_since import MeasuredLine, measured
from dolen.web.words import translated

_STEPS = (RecommendationActedOn, RecommendationClosed)


@dataclass(frozen=True, slots=True)
class RecommendationPart:
    """One recommendation with its term, what was done, and the evidence measured live."""

    name: str
    says: str
    term: str
    section: str
    steps: Sequence[str]
    closed_at: dt.datetime | None
    measures: Sequence[MeasuredLine]


def recommended(
    matter: str, member: MemberView, between: tuple[dt.datetime, dt.datetime]
) -> list[RecommendationPart]:
    """What the report of this matter recommends, each with its evidence.

    It is measured before the first moment of `between`, and from it to the second.
    """
    made = _readable(RecommendationMade.kind, member)
    mine = [
        (one, fact)
        for one in made
        if isinstance(fact := one.fact, RecommendationMade) and fact.report == matter
    ]
    steps = [one for kind in _STEPS for one in _readable(kind.kind, member)] if mine else []
    return [_recommendation(one, fact, steps, between) for one, fact in mine]


def _readable(kind: str, member: MemberView) -> list[Told]:
    """The facts of a kind that names nobody, those the member may read, in canonical order."""
    told = people.told_of(set(journal.headers_of_kind(kind)), alive=True).values()
    nobody = NominalStanding("")
    allowed = (one for one in told if may_read(member, header_of(one), nobody).allowed)
    return sorted(allowed, key=lambda one: one.order)


def _recommendation(
    one: Told,
    fact: RecommendationMade,
    steps: Sequence[Told],
    between: tuple[dt.datetime, dt.datetime],
) -> RecommendationPart:
    mine = [step.fact for step in steps if step.case == one.case and step.case != fact.report]
    closed = [step.happened_at for step in mine if isinstance(step, RecommendationClosed)]
    said = fact.recommendation.said if fact.recommendation else None
    return RecommendationPart(
        name=(said.identifier if said else None) or _("Recommendation"),
        says=fact.words or "",
        term=translated(TERMS.get(fact.term or "", "")),
        section=fact.section or "",
        steps=[step.step or "" for step in mine if isinstance(step, RecommendationActedOn)],
        closed_at=closed[-1] if closed else None,
        measures=measured(fact.measures, *between),
    )
