"""The risk tool's sum, whether a case goes to MARAC (decision table 2), and what nobody counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dolen.domestic_abuse.belonging import beside, theirs
from dolen.domestic_abuse.incidents import incidents_among, is_domestic, within_months
from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived
from dolen.journal.fact import Fact, Known
from dolen.journal.told import PersonView, Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.parameters import Parameter
from dolen.law.sources import Provision
from dolen.law.sources_domestic_abuse import DASH_BANDS, MARAC_CRITERIA, MARAC_REPEAT
from dolen.law.tables import OURS
from dolen.law.words import _

Number = Callable[[Parameter], float]
MaracResult = Literal[
    "repeat",
    "visible_high_risk",
    "professional_judgement",
    "potential_escalation",
    "medium",
    "standard",
    "unknown",
]

QUESTIONS: tuple[str, ...] = (
    "injury", "frightened", "afraid_of", "isolated", "depressed", "separated", "child_contact",
    "stalking", "pregnant_or_baby", "stepchildren", "hurt_children", "threatened_children",
    "more_often", "getting_worse", "controlling", "weapons", "threats_to_kill", "strangled",
    "sexual", "others_threaten", "hurt_others", "animals", "money", "substances",
    "suspect_suicide", "broken_orders", "police_history",
)  # fmt: skip
"""The questions of the police's form by key, in its order. The wording is licensed; these are ours.

The order of the first eleven was read; of the rest it is from memory.
"""
NOT_IN_24 = frozenset({"stepchildren", "hurt_children", "threatened_children"})
"""What the form of other agencies leaves out."""
ABOUT_CHILDREN = ("pregnant_or_baby", "stepchildren", "hurt_children", "threatened_children")
"""A yes to one of these is about a child, born or not yet, and is a concern for that child."""


@dataclass(frozen=True, slots=True)
class Count:
    """The sum of the risk tool: yes answers, unanswered questions, and whether too many are."""

    yes: int | None
    unanswered: tuple[str, ...]
    incomplete: bool
    about_children: tuple[str, ...] = ()


def count(dash: Fact, number: Number) -> Count:
    """Count the answers. Unknown, not asked and declined are no "no". A told sum counts if higher.

    With no answer at all and no sum told, `yes` is None: nobody knows.
    """
    answers = {key: getattr(dash, key, None) for key in asked_in(dash)}
    known = {
        key: one.value
        for key, one in answers.items()
        if isinstance(one, Known) and one.state == "known" and one.value is not None
    }
    unanswered = tuple(key for key in answers if key not in known)
    told = getattr(dash, "yes_count", None)
    yes = sum(answer is True for answer in known.values()) if known else None
    sums = [one for one in (yes, told) if one is not None]
    return Count(
        yes=max(sums, default=None),
        unanswered=unanswered,
        incomplete=told is None and len(unanswered) >= number(by.UNANSWERED),
        about_children=tuple(key for key in ABOUT_CHILDREN if known.get(key) is True),
    )


def asked_in(dash: Fact) -> tuple[str, ...]:
    """The questions of the form that was used."""
    if getattr(dash, "tool", None) == "dash24":
        return tuple(key for key in QUESTIONS if key not in NOT_IN_24)
    return QUESTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class MaracInputs:
    """What table 2 looks at. None: not known, which is never "no"."""

    yes_count: int | None = None
    judgement: bool | None = None
    judgement_reason: bool = False
    incidents_12m: int | None = None
    referred_within_12m: bool | None = None
    further_abuse: bool = True
    child_in_household: bool = False


@dataclass(frozen=True, slots=True)
class MaracDecision:
    """Where table 2 leads, in words, with what else is always owed and what was not known."""

    value: MaracResult
    says: str
    goes: bool
    also: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    short_of_reason: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of table 2: the first that holds decides."""

    value: MaracResult
    says: str
    goes: bool
    holds: Callable[[MaracInputs, Number], bool]
    when: str
    cited: tuple[Provision, ...] = (OURS,)
    parameter: Parameter | None = None


LINES: tuple[Line, ...] = (
    Line(
        "repeat",
        _("MARAC: abused again within twelve months of the last referral."),
        True,
        lambda told, number: told.referred_within_12m is True and told.further_abuse,
        _("Any further abuse within %(number)s months of the last referral"),
        (MARAC_REPEAT.at("definition"),),
        by.REPEAT_WITHIN,
    ),
    Line(
        "visible_high_risk",
        _("MARAC: the answers make a high risk visible. The grade is high at least."),
        True,
        lambda told, number: (told.yes_count or 0) >= number(by.VISIBLE_HIGH_RISK),
        _("%(number)s yes answers or more"),
        (MARAC_CRITERIA.at("visible high risk"),),
        by.VISIBLE_HIGH_RISK,
    ),
    Line(
        "professional_judgement",
        _("MARAC: professional judgement. Write down why."),
        True,
        lambda told, number: told.judgement is True,
        _("An officer judges the risk to be high, and writes down why"),
        (MARAC_CRITERIA.at("professional judgement"),),
    ),
    Line(
        "potential_escalation",
        _("MARAC: incidents between the same two people keep coming."),
        True,
        lambda told, number: (told.incidents_12m or 0) >= number(by.ESCALATION_INCIDENTS),
        _("%(number)s incidents or more between the same two people in twelve months"),
        (MARAC_CRITERIA.at("potential escalation"),),
        by.ESCALATION_INCIDENTS,
    ),
    Line(
        "medium",
        _("Medium by the local bands. A count is a floor: judgement may go higher."),
        False,
        lambda told, number: (told.yes_count or 0) >= number(by.MEDIUM_BAND),
        _("%(number)s yes answers or more, and none of the rows above"),
        (DASH_BANDS.at("bands"),),
        by.MEDIUM_BAND,
    ),
    Line(
        "standard",
        _("Standard by the local bands. A count is a floor: judgement may go higher."),
        False,
        lambda told, number: told.yes_count is not None,
        _("Fewer yes answers, and none of the rows above"),
        (DASH_BANDS.at("bands"),),
    ),
    Line(
        "unknown",
        _("Not known: no answers. Judge by what was seen, and say why."),
        False,
        lambda told, number: True,
        _("Nobody knows how many questions were answered with yes"),
    ),
)
"""Decision table 2."""
FOR_CHILDREN = ("encompass.notify", "child.at_incident", "da.cumulative")
"""What is owed whenever a child lives there: school told, a victim in its own right, counted."""


def marac(told: MaracInputs, number: Number) -> MaracDecision:
    """Whether the case goes to MARAC and on which line (decision table 2)."""
    line = next(one for one in LINES if one.holds(told, number))
    unknown = tuple(
        name
        for name in ("yes_count", "judgement", "incidents_12m", "referred_within_12m")
        if getattr(told, name) is None
    )
    decision = MaracDecision(line.value, line.says, line.goes, unknown=unknown)
    if line.value == "professional_judgement" and not told.judgement_reason:
        decision = replace(decision, short_of_reason=True)
    return replace(decision, also=FOR_CHILDREN) if told.child_in_household else decision


def _cumulative(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether this is the third domestic incident around the child in twelve months, or a later.

    Those in its home and of who cares for it count, whether or not anybody named the child.
    """
    if not is_domestic(told):
        return None
    incidents = incidents_among(theirs((*before, told), person.nominal), number)
    lately = within_months(incidents, told.happened_at, number(by.CUMULATIVE_PERIOD))
    if told not in incidents:
        return Answer(False, (told.uid,))  # the same visit, recorded by a second officer
    enough = len(lately) >= number(by.CUMULATIVE_INCIDENTS)
    return Answer(enough, tuple(one.uid for one in lately))


def _school(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """The school that the child was last said to go to."""
    del number, told  # every reader takes them; this one needs none
    for one in reversed(before):
        school = stated(one, "school")
        if school and one.names(person.nominal) and one.kind in _SAY_SCHOOL:
            return Answer(school, (one.uid,))
    return None


_SAY_SCHOOL = ("person.described", "child.at_incident", "encompass.notified")
DERIVED: tuple[Derived, ...] = (
    Derived("incident.attended", "cumulative", _cumulative, beside=beside),
    Derived("incident.attended", "school", _school),
)
"""Every worked-out answer of this room."""
