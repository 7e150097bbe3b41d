"""The lowest grade that the facts support, beside the screen on which somebody grades."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.contact.assessments import grade_floor
from dolen.contact.facts import GRADES, ContactGraded
from dolen.journal.conditions import stated
from dolen.journal.registry import registry
from dolen.journal.told import PersonView, Told
from dolen.law.moments import local_day
from dolen.missing.assessments import below_floor, risk_floor
from dolen.missing.facts import LEVELS, RiskGraded
from dolen.web.gathering.exploitation import numbers_on
from dolen.web.words import translated

GRADED = frozenset({ContactGraded.kind, RiskGraded.kind})
"""The kinds of fact beside whose questions the floor is shown."""
_BELOW_CALL: Mapping[str, frozenset[str]] = {
    "emergency": frozenset(GRADES) - {"emergency"},
    "priority": frozenset(GRADES) - {"emergency", "priority"},
    "not_diary": frozenset({"diary"}),
}
"""The grades of a call that are lower than what a line of decision table 1 allows."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a sign in words, or one fact and when it happened."""

    says: str
    when: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """What the facts support, why, what nobody answered, the grade given last and if it is lower.

    `table` is the decision table's address part, empty where it has no page.
    """

    title: str
    says: str
    because: tuple[Reason, ...]
    unknown: tuple[str, ...] = ()
    given: str = ""
    lower: bool = False
    table: str = ""


def floor_of(
    kinds: Iterable[str], told: Sequence[Told], person: PersonView | None, now: dt.datetime
) -> Floor | None:
    """The floor beside a record that takes these kinds; None where nothing is graded of a child.

    `told` are the facts about the person that the reader may read.
    """
    if person is None or not person.is_child(local_day(now)):
        return None
    if ContactGraded.kind in kinds and any(one.kind == "contact.report" for one in told):
        return _of_call(told, person, now)
    if RiskGraded.kind in kinds:
        return _of_missing(told, person, now)
    return None


def _of_call(told: Sequence[Told], person: PersonView, now: dt.datetime) -> Floor:
    found = grade_floor(told, person, now, numbers_on(local_day(now)))
    given = _last(told, person, ContactGraded.kind)
    fields = ContactGraded.model_fields
    return Floor(
        title=_("What the facts support for this call"),
        says=translated(found.says),
        because=_facts(found.because, told),
        unknown=tuple(translated(fields[name].title or name) for name in found.unknown),
        given=translated(GRADES[given]) if given in GRADES else "",
        lower=given in _BELOW_CALL.get(found.value, ()),
        table="call",
    )


def _of_missing(told: Sequence[Told], person: PersonView, now: dt.datetime) -> Floor:
    found = risk_floor(told, person, now, numbers_on(local_day(now)))
    given = _last(told, person, RiskGraded.kind)
    signs = tuple(Reason(translated(one.says)) for one in found.indicators)
    return Floor(
        title=_("What the facts support for a missing child’s risk"),
        says=_("At least: %(grade)s") % {"grade": translated(LEVELS[found.value])},
        because=signs or _facts(found.because, told),
        given=translated(LEVELS[given]) if given in LEVELS else "",
        lower=below_floor(given, found.value) is True,
    )


def _last(told: Sequence[Told], person: PersonView, kind: str) -> str:
    graded = [one for one in told if one.kind == kind and one.names(person.nominal)]
    return str(stated(graded[-1], "grade") or "") if graded else ""


def _facts(uids: Sequence[str], told: Sequence[Told]) -> tuple[Reason, ...]:
    return tuple(
        Reason(translated(registry.fact_class(one.kind).title), one.happened_at)
        for one in told
        if one.uid in uids
    )
