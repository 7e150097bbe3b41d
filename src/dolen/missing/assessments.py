"""How great a missing child's risk is by what is known, and how often the child goes; pure.

Each reading takes the facts about the child in canonical order up to the moment asked for, the
child, the moment, and a function that gives a dated number. Each answer names the facts it rests
on. A person may decide otherwise; the reading and the decision are both kept.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import next_school_day, standard_calendars
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter
from dolen.law.parameters_missing import (
    REPEAT_WITHIN,
    SCHOOL_TOLD_AT,
    SHORT_EPISODE_UNDER,
    TRIGGER_PLAN_EPISODES,
)
from dolen.law.parameters_missing_risk import YOUNG_UNDER
from dolen.law.words import _
from dolen.missing.episodes import about, episodes, standing
from dolen.missing.facts import RiskLevel
from dolen.missing.notices import NoticeAvailable, NoticeBasis, notice_available
from dolen.missing.signs import FIRST_TIME, SIGNS, WITH_RISKY_ADULT, YOUNG

__all__ = [
    "DERIVED",
    "Indicator",
    "NoticeAvailable",
    "NoticeBasis",
    "Reading",
    "RiskFloor",
    "been_missing_before",
    "below_floor",
    "missing_repeatedly",
    "notice_available",
    "risk_floor",
    "short_and_before_school",
]

Number = Callable[[Parameter], float]

_ORDER: tuple[str, ...] = ("none", "low", "medium", "high")
_BELOW_MEDIUM = ("none", "low")
_COUNTLESS = ("numerous", "regular")
_OF_BEFORE = (
    "missing.history",
    "missing.current",
    "miraf.updated",
    "miraf.consulted",
    "trigger.plan",
    "trigger_plan.current",
)


_TELLING = frozenset().union(*(sign.kinds for sign in SIGNS))
"""The kinds of fact in which some sign may be told; the others need not be looked at."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One sign of high risk: its name, its words, and the facts (uids) it rests on."""

    name: str
    says: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskFloor:
    """The lowest grade the facts support, and every sign of high risk they hold."""

    value: RiskLevel
    because: tuple[str, ...]
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A yes or no worked out, None when nobody can know, with the facts it rests on."""

    value: bool | None
    because: tuple[str, ...] = ()


def risk_floor(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> RiskFloor:
    """The lowest grade the facts support (decision table 4 of the practice reference).

    One sign is enough for high. A child is never below medium, unless somebody graded lower in
    this episode and recorded why.
    """
    indicators = _indicators(told, person, at, number)
    if indicators:
        because = tuple(dict.fromkeys(uid for one in indicators for uid in one.because))
        return RiskFloor("high", because, indicators)
    reasons = _reasons_for_less(told, person, at)
    return RiskFloor("low" if reasons else "medium", reasons, ())


def _indicators(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> tuple[Indicator, ...]:
    known = standing(told, person, at)
    telling = [one for one in known if one.kind in _TELLING]
    found = [
        Indicator(sign.name, sign.says, because)
        for sign in SIGNS
        if (because := tuple(one.uid for one in telling if sign.told_in(one, person, number)))
    ]
    age = person.age_on(local_day(at))
    if age is not None and age < number(YOUNG_UNDER):
        found.insert(0, Indicator(*YOUNG))
    if "cpp" in person.tags and not any(one.name == "on_plan" for one in found):
        found.append(Indicator("on_plan", _("The child is on a child protection plan.")))
    risky = tuple(one.uid for one in known if _names_risky_adult(one, person, number))
    if risky:
        found.append(Indicator(WITH_RISKY_ADULT.name, WITH_RISKY_ADULT.says, risky))
    unlike = tuple(one.uid for one in known if stated(one, "out_of_character") is True)
    if unlike and not been_missing_before(told, person, at, number).value:
        found.append(Indicator(*FIRST_TIME, unlike))
    return tuple(found)


def _names_risky_adult(one: Told, person: PersonView, number: Number) -> bool:
    return WITH_RISKY_ADULT.told_in(one, person, number) or any(
        other.nominal != person.nominal and {"risk_adult", "offender"} & set(other.roles)
        for other in one.about
    )


def _reasons_for_less(told: Sequence[Told], person: PersonView, at: dt.datetime) -> tuple[str, ...]:
    known = about(told, person, at)
    begun = [n for n, one in enumerate(known) if one.kind == "missing.reported"]
    episode = known[begun[-1] :] if begun else known
    graded = [one for one in episode if one.kind in ("missing.graded", "missing.risk_reviewed")]
    if not graded or stated(graded[-1], "grade") not in _BELOW_MEDIUM:
        return ()
    return tuple(
        one.uid
        for one in episode
        if (one.kind == "grade.rationale" and stated(one, "reason"))
        or (one is graded[-1] and stated(one, "rationale"))
    )


def below_floor(grade: object, floor: object) -> bool | None:
    """Whether a grade is lower than the floor; None when one of the two is unknown."""
    if grade not in _ORDER or floor not in _ORDER:
        return None
    return _ORDER.index(str(grade)) < _ORDER.index(str(floor))


def been_missing_before(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> Reading:
    """Whether the child has been missing before this episode, or a MIRAF or plan for it exists."""
    del number  # every reading takes the numbers; this one needs none
    earlier = episodes(told, person, at)[:-1]
    because = tuple(
        one.uid
        for one in about(told, person, at)
        if one.kind in _OF_BEFORE or any(one is begun for begun in earlier)
    )
    return Reading(bool(because), because)


def missing_repeatedly(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> Reading:
    """Whether the episode is the third in ninety days, or a history told as countless stands.

    Both numbers are parameters. An older history told as a number counts only where it is told
    since when, within the period.
    """
    since = at - dt.timedelta(days=number(REPEAT_WITHIN))
    lately = [one for one in episodes(told, person, at) if one.happened_at > since]
    histories = [one for one in about(told, person, at) if one.kind == "missing.history"]
    countless = [one for one in histories if stated(one, "episodes") in _COUNTLESS]
    if countless:
        return Reading(True, tuple(one.uid for one in countless))
    counted = [one for one in histories if _counts(one, local_day(since))]
    total = len(lately) + sum(int(str(stated(one, "episodes"))) for one in counted)
    because = tuple(one.uid for one in (*counted, *lately))
    return Reading(total >= number(TRIGGER_PLAN_EPISODES), because)


def _counts(history: Told, day: dt.date) -> bool:
    since, told = stated(history, "since"), stated(history, "episodes")
    return str(told).isdecimal() and isinstance(since, dt.date) and since >= day


def short_and_before_school(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> Reading:
    """Whether the child, found at `at`, was away for a short time only and back before school.

    The school need not be told then. None when no report is known.
    """
    begun = episodes(told, person, at)
    if not begun:
        return Reading(None)
    report = begun[-1]
    opens = dt.time(*divmod(round(number(SCHOOL_TOLD_AT) * 60), 60))
    away = at - report.happened_at
    school = next_school_day(report.happened_at, opens, standard_calendars().school())
    short = away < dt.timedelta(hours=number(SHORT_EPISODE_UNDER))
    return Reading(short and at < school, (report.uid,))


def _floor(told: Told, before: Sequence[Told], person: PersonView, number: Number) -> Answer:
    found = risk_floor((*before, told), person, told.happened_at, number)
    return Answer(found.value, found.because)


def _below_floor(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    floor = risk_floor((*before, told), person, told.happened_at, number)
    below = below_floor(stated(told, "grade"), stated(told, "floor") or floor.value)
    return None if below is None else Answer(below, floor.because)


def _read(
    reading: Callable[..., Reading],
) -> Callable[[Told, Sequence[Told], PersonView, Number], Answer | None]:
    def read(
        told: Told, before: Sequence[Told], person: PersonView, number: Number
    ) -> Answer | None:
        found = reading((*before, told), person, told.happened_at, number)
        return None if found.value is None else Answer(found.value, found.because)

    return read


DERIVED: tuple[Derived, ...] = (
    Derived("missing.reported", "floor", _floor),
    Derived("missing.graded", "floor", _floor),
    Derived("missing.risk_reviewed", "floor", _floor),
    Derived("missing.graded", "below_floor", _below_floor),
    Derived("missing.reported", "known", _read(been_missing_before)),
    Derived("missing.graded", "known", _read(been_missing_before)),
    Derived("missing.reported", "repeat", _read(missing_repeatedly)),
    Derived("missing.found", "short_and_before_school", _read(short_and_before_school)),
)
"""Every worked-out answer of this room."""
