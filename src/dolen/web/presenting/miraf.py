"""The missing individual risk assessment (MIRAF) drawn from facts, for the next time.

It is no form that can lie forgotten in a store: it is what facts say, whenever one looks.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.redact import Shown
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from dolen.people.relations import Period
from dolen.web.presenting.answers import Answer, answers, first_words
from dolen.web.presenting.naming import Names
from dolen.web.presenting.relations import RelationLine, lines
from dolen.web.presenting.timeline import Entry, Telling, entry

REVIEWS = frozenset({"miraf.updated"})
READS = frozenset({"miraf.consulted"})
_MATERIAL = (
    "missing.reported", "missing.found", "missing.return_interview", "missing.prevention_interview",
    "missing.child_information", "risky_adult.", "child.found_with_risky_adult", "exploitation.",
    "seraf.", "cawn.", "child.exploitation", "harm.", "selfharm.", "health.",
)  # fmt: skip
_HEALTH = (
    "needs_medication", "health", "pregnant", "self_harm", "substances", "exploitation",
    "care_status", "social_worker", "school", "vehicles", "associates",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """When the assessment was last reviewed, when something material happened, how many since."""

    reviewed_at: dt.datetime | None
    material_at: dt.datetime | None
    since: int

    @property
    def is_stale(self) -> bool:
        """Whether something material happened that no review has taken up."""
        return self.since > 0


@dataclass(frozen=True, slots=True)
class ReadLine:
    """Who read the assessment, and when."""

    when: dt.datetime
    by: str


@dataclass(frozen=True)
class Miraf:
    """What is known about a child who goes missing, for whoever has to find them next."""

    grade: str
    why: str
    graded_at: dt.datetime | None
    what_works: str
    review: Review
    reads: Sequence[ReadLine]
    risks: Sequence[RelationLine]
    found_at: Sequence[RelationLine]
    found_with: Sequence[RelationLine]
    uses: Sequence[RelationLine]
    known: Sequence[Answer]
    notices: Sequence[Entry]
    plan: Entry | None
    episodes: Sequence[Entry]
    held_back: int = 0


Pairs = Sequence[tuple[Told, Shown]]


def miraf(
    entries: Pairs, periods: Sequence[Period], nominal: str, telling: Telling, as_of: dt.datetime
) -> Miraf:
    """The assessment as of a moment. `entries` are in canonical order and may hold cards."""
    whole = [(told, shown) for told, shown in entries if shown.told is not None]
    updated = _last(whole, ("miraf.updated",))
    plan = _last(whole, ("trigger.plan", "trigger.current"))
    names = telling.names

    def tied(*relations: str) -> list[RelationLine]:
        wanted = [one for one in periods if one.relation in relations]
        return lines(wanted, nominal, names, as_of)

    latest = updated[1].fact if updated else None
    return Miraf(
        grade=first_words(latest, "recommended_grade", None, names) if latest else "",
        why=first_words(latest, "why_recommended", None, names) if latest else "",
        graded_at=updated[0].happened_at if updated else None,
        what_works=_newest_answer(whole, "what_works", names),
        review=review(told for told, _shown in whole),
        reads=[
            ReadLine(told.happened_at, entry(told, shown, telling).by or _("Somebody"))
            for told, shown in reversed(whole)
            if told.kind in READS
        ],
        risks=[one for one in tied("risk_to", "suspect_of_harm_to") if _from_others(one)],
        found_at=tied("found_at"),
        found_with=tied("found_with", "in_contact_with"),
        uses=tied("uses"),
        known=_known(whole, names),
        notices=_entries(whole, ("cawn.",), telling),
        plan=entry(*plan, telling) if plan else None,
        episodes=_entries(whole, ("missing.reported", "missing.history"), telling),
        held_back=sum(1 for _told, shown in entries if shown.is_card),
    )


def review(told: Iterable[Told]) -> Review:
    """How the last review stands to the last material fact (order of happening)."""
    reviewed: Told | None = None
    material: list[Told] = []
    for one in told:
        if one.kind in REVIEWS:
            reviewed, material = one, []
        elif one.kind.startswith(_MATERIAL):
            material.append(one)
    return Review(
        reviewed.happened_at if reviewed else None,
        material[-1].happened_at if material else None,
        len(material),
    )


def _from_others(line: RelationLine) -> bool:
    return line.words in (_("At risk from"), _("Suspected of harm by"))


def _last(entries: Pairs, kinds: tuple[str, ...]) -> tuple[Told, Shown] | None:
    return next((one for one in reversed(entries) if one[0].kind in kinds), None)


def _entries(entries: Pairs, kinds: tuple[str, ...], telling: Telling) -> list[Entry]:
    return [
        entry(told, shown, telling)
        for told, shown in reversed(entries)
        if told.kind.startswith(kinds)
    ]


def _newest_answer(entries: Pairs, field: str, names: Names) -> str:
    for told, shown in reversed(entries):
        words = first_words(shown.fact, field, told, names) if shown.fact else ""
        if words:
            return words
    return ""


def _known(entries: Pairs, names: Names) -> list[Answer]:
    """The newest answer to each question of health, care and circumstances."""
    found: dict[str, Answer] = {}
    for told, shown in reversed(entries):
        fact: Fact | None = shown.fact
        if fact is None or told.kind not in ("miraf.updated", "missing.child_information"):
            continue
        only = fact.model_copy(
            update={
                name: () if isinstance(value, tuple) else None
                for name, value in fact
                if name not in _HEALTH and name not in ("happened_at", "sequence")
            }
        )
        for answer in answers(only, told, names):
            found.setdefault(answer.key, answer)
    return list(found.values())
