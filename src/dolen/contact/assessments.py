"""THRIVE: what the six answers and the flags held mean for the grade of a call; pure.

The elements are words and nothing is added up. The rules on top of them give the lowest grade that
the facts support; whoever grades may go higher, or lower with a reason.
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived
from dolen.journal.fact import Fact, Known
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.law.sources import GWENT_REPORT, THRIVE_ASSESSMENT, Provision
from dolen.law.tables import OURS
from dolen.law.words import _

Number = Callable[[Parameter], float]
CallFloor = Literal["emergency", "priority", "not_diary", "diary_allowed", "judgement"]

ELEMENTS = ("threat", "harm", "risk", "investigation", "vulnerability", "engagement")
"""The six elements, in the order in which they are asked."""

_SECTION_5 = GWENT_REPORT.at("section 5")
_FLAGGED = ("cpr", "cse", "cce", "mace", "missing", "marac", "rso")
_PLANS = ("plan.current", "register.registered")
_WARNINGS = (*_PLANS, "quartz.case", "child.exposed", "missing.current")


@dataclass(frozen=True, slots=True)
class GradeFloor:
    """The lowest grade of a call about a child that the facts support, and why."""

    value: CallFloor
    says: str
    because: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def unknown_elements(graded: Fact) -> tuple[str, ...]:
    """The THRIVE elements that nobody answered, or whose answer is not known."""
    answers = {name: getattr(graded, name, None) for name in ELEMENTS}
    return tuple(name for name, answer in answers.items() if not _answered(answer))


def _answered(answer: object) -> bool:
    return isinstance(answer, Known) and answer.state == "known" and bool(answer.value)


@dataclass(frozen=True, slots=True)
class Call:
    """What table 1 looks at: the facts about a child up to a moment, and the latest grading."""

    known: Sequence[Told]
    at: dt.datetime
    graded: Told | None
    unknown: tuple[str, ...]


Evidence = tuple[str, ...] | None
"""The facts (uids) by which a line holds; None when it does not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of table 1: the first that holds decides."""

    value: CallFloor
    when: str
    says: str
    holds: Callable[[Call], Evidence]
    cited: tuple[Provision, ...] = (OURS,)


def _danger(call: Call) -> Evidence:
    return (
        tuple(one.uid for one in _latest(call.known, "contact.report") if _in_danger(one)) or None
    )


def _warned(call: Call) -> Evidence:
    return tuple(one.uid for one in call.known if _warns(one, call.known, call.at)) or None


def _unanswered(call: Call) -> Evidence:
    return _grading(call) if call.unknown else None


def _safe_to_wait(call: Call) -> Evidence:
    """A supervisor named and a reason given, no earlier than the grading."""
    said = _latest(call.known, "contact.no_risk_rationale")
    good = [one for one in said if stated(one, "reason") and stated(one, "supervisor")]
    since = [one for one in good if call.graded is None or one.order > call.graded.order]
    return tuple(one.uid for one in since) or None


def _grading(call: Call) -> tuple[str, ...]:
    return () if call.graded is None else (call.graded.uid,)


LINES: tuple[Line, ...] = (
    Line(
        "emergency",
        _("A child is in danger now, or a crime against a child is going on"),
        _("Emergency: a child is in danger now."),
        _danger,
    ),
    Line(
        "priority",
        _("A warning is held about the child, the address or a person named in the call"),
        _("Priority at least: a warning is held about a child named in the call."),
        _warned,
    ),
    Line(
        "not_diary",
        _("Not all six questions are answered"),
        _("Not for the diary: not all six questions are answered and a child is named."),
        _unanswered,
        (_SECTION_5,),
    ),
    Line(
        "diary_allowed",
        _("A supervisor is named and says why no risk goes on"),
        _("The diary is allowed: a supervisor says why no risk goes on."),
        _safe_to_wait,
        (_SECTION_5,),
    ),
    Line(
        "judgement",
        _("None of these"),
        _("For whoever grades to judge."),
        _grading,
        (THRIVE_ASSESSMENT.at(_("the six elements")),),
    ),
)
"""Decision table 1."""


def first_line(held: Collection[CallFloor]) -> Line:
    """The line of table 1 that decides where these hold; the last one always does."""
    return next((line for line in LINES if line.value in held), LINES[-1])


def grade_floor(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> GradeFloor:
    """The lowest grade for the latest call about this child (decision table 1)."""
    del number  # every reading takes the numbers; this one needs none
    known = [one for one in told if one.happened_at <= at and one.names(person.nominal)]
    graded = next(iter(_latest(known, "contact.graded")), None)
    unknown = ELEMENTS if graded is None else unknown_elements(graded.fact)
    call = Call(known, at, graded, unknown)
    for line in LINES:
        because = line.holds(call)
        if because is not None:
            missing = unknown if line.value == "not_diary" else ()
            return GradeFloor(line.value, line.says, because, missing)
    raise AssertionError("the last line of table 1 always holds")


def _latest(known: Sequence[Told], kind: str) -> list[Told]:
    return [one for one in known if one.kind == kind][-1:]


def _in_danger(one: Told) -> bool:
    return stated(one, "immediate_danger") is True


def _warns(one: Told, known: Sequence[Told], at: dt.datetime) -> bool:
    ended = stated(one, "ended_at")
    if isinstance(ended, dt.datetime) and ended <= at:
        return False
    if one.kind in _PLANS and any(
        other.kind == "register.removed" and other.order > one.order for other in known
    ):
        return False
    if one.kind in _WARNINGS:
        return True
    kind = stated(one, "type")
    return (
        one.kind in ("flag", "flag.added")
        and kind in _FLAGGED
        and not any(
            other.kind == "flag.removed"
            and stated(other, "type") == kind
            and other.order > one.order
            for other in known
        )
    )


def _at_home(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether the incident was where the child lives, by the homes known before it."""
    del number  # every reader takes the numbers; this one needs none
    place = told.place_nominal()
    homes = [
        one
        for one in before
        if one.kind in ("residence", "residence.ended")
        and one.names(person.nominal)
        and one.place_nominal() == place
    ]
    if place is None or not homes or homes[-1].kind == "residence.ended":
        return None
    return Answer(True, (homes[-1].uid,))


DERIVED: tuple[Derived, ...] = (Derived("incident.attended", "at_home", _at_home),)
"""Every worked-out answer of this room."""
