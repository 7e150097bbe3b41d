"""Looking for investigations in which nothing is done; pure.

A step is a fact by which somebody investigated, protected or disrupted. A flag, a reminder, a
reason for delay is none. What counts as serious is said in `serious`. A pattern of a whole matter,
because a step may name nobody. An assessment of exploitation in the top band begins the fourteen
days; it is no deadline of its own, for what is owed at once after it are duties.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dolen.concerns.patterns import Finding, World
from dolen.investigation.accused import harms_children, suspects_in, victims_in
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.law.parameters_exploitation import ENFORCE_HIGH, ENFORCE_VERY_HIGH
from dolen.law.parameters_investigation import ACT_HIGH, ACT_MEDIUM, SILENT_AFTER

ALLEGES = ("crime.disclosed", "suspect.identified", "online.referral", "seraf.completed")
"""Facts with which an allegation begins."""
STEPS = (
    "crime.recorded", "crime.other_force", "crime.allocated", "crime.supervised",
    "crime.enquiry", "suspect.arrested", "suspect.interviewed", "suspect.bailed", "bail.",
    "warrant.", "device.", "images.", "online.", "children.", "child.interview_held",
    "child.voice_recorded", "child.seen", "intermediary.", "medical.", "strategy.held", "s47.",
    "seraf.", "victims.other_safeguarded", "protection.", "incident.attended", "custody.",
    "mace.discussed", "conference.", "intelligence.", "family_court.step", "sibling.considered",
    "suspect_child.plan", "cawn.",
)  # fmt: skip
"""The kinds of fact, or their beginnings, by which an investigation goes on."""
WEIGHS = ("online.risk_assessed", "online.children_checked")
"""Steps that say how great a risk is, and do nothing about it yet."""
OVER = (
    "crime.closed", "crime.not_recorded", "suspect.nfa", "suspect.charged", "suspect.eliminated",
    "custody.charged", "exploitation.closed",
)  # fmt: skip
"""Facts with which it is over, or in the hands of a court."""
_SIGNS = ("images", "threat_continuing", "while_missing", "wants_to_meet")
ACT_WITHIN: dict[str, Parameter] = {
    "medium": ACT_MEDIUM,
    "high": ACT_HIGH,
    "very_high": ACT_HIGH,
}
ENFORCE_WITHIN: dict[str, Parameter] = {"high": ENFORCE_HIGH, "very_high": ENFORCE_VERY_HIGH}
"""Times shorter than the silence that is a concern anyway; lower risks have longer ones."""


def is_step(one: Told) -> bool:
    """Whether somebody investigated or protected by this fact."""
    return one.kind.startswith(STEPS)


@dataclass(frozen=True, slots=True)
class Allegation:
    """What was alleged in a matter, by its first fact, and everything told of it after that."""

    first: Told
    after: tuple[Told, ...]
    people: tuple[str, ...]

    @property
    def over(self) -> Told | None:
        """The fact with which it ended, if it has."""
        return next((one for one in self.after if one.kind in OVER), None)

    @property
    def steps(self) -> tuple[Told, ...]:
        """By what it went on, until it ended."""
        over = self.over
        return tuple(
            one for one in self.after if is_step(one) and (over is None or one.order < over.order)
        )


def find_no_progress(world: World, matter: str) -> Iterable[Finding]:
    """A serious allegation without a step for fourteen days, or none at all by its deadline.

    Once said, it stands until a supervisor has read the investigation; what stands still after that
    is a new concern.
    """
    for allegation in allegations(world, matter):
        if serious(world, allegation):
            yield from _silences(world, allegation)


def allegations(world: World, matter: str) -> Iterator[Allegation]:
    """The allegations of a case, one for each crime named; what names no crime is about the first.

    A crime told in a case is found around the case, and not around its own number once more.
    """
    told = [one for one in world.facts(matter) if one.case in (None, matter)]
    begun: dict[str | None, Told] = {}
    for one in told:
        if _alleges(world, one) and (one.crime not in begun) and not (begun and not one.crime):
            begun[one.crime] = one
    for crime, first in begun.items():
        after = tuple(
            one
            for one in told
            if one.order > first.order and (one.crime in (None, crime) or crime is None)
        )
        yield Allegation(first, after, _people(world, (first, *after)))


def _alleges(world: World, one: Told) -> bool:
    if one.kind == "seraf.completed":
        people = [about.nominal for about in one.about if about.sort == "person"]
        return any(world.value(one, "top_band", person) is True for person in people)
    return one.kind in ALLEGES


def _people(world: World, told: Sequence[Told]) -> tuple[str, ...]:
    """Whom an allegation is about: the children it was done to, then the suspects."""
    victims: list[str] = []
    for one in told:
        if one.kind in (*ALLEGES, "harm.suspected"):
            names = dict.fromkeys(about.nominal for about in one.about if about.sort == "person")
            victims += victims_in(one, [world.person(name) for name in names])
    accused = [person for one in told for person in suspects_in(one)]
    return tuple(dict.fromkeys((*victims, *accused)))


def serious(world: World, allegation: Allegation) -> bool:
    """Whether it may not stand still: a specialist's case, suspected harm, or a high risk.

    A specialist's case is one of which that is told, or which decision table 6 gives to a
    specialist by what is told; a told "no" stands against the table, and nothing known is no "yes".
    """
    first = allegation.first
    if first.kind in ("seraf.completed", "online.referral"):
        return True
    told = (first, *allegation.after)
    return (
        harms_children(first) is True
        or any(stated(first, name) is True for name in _SIGNS)
        or any(world.value(first, "specialist", one) is True for one in allegation.people)
        or any(one.kind == "harm.suspected" for one in told)
        or any(
            one.kind == "suspect.identified" and stated(one, "risk") in ("high", "very_high")
            for one in told
        )
    )


def _silences(world: World, allegation: Allegation) -> Iterator[Finding]:
    first, steps, over = allegation.first, allegation.steps, allegation.over
    days = world.number(SILENT_AFTER, first.day)
    if days is None:
        return
    lasting = dt.timedelta(days=days)
    said: Told | None = None
    for at, graded in _deadline(world, allegation):
        if at < first.happened_at + lasting and not _acted(allegation, at):
            yield Finding(
                at=at, links=allegation.people, because=(first.uid, graded.uid), key=first.uid
            )
            said = first
    for last, following in zip((first, *steps), (*steps, over), strict=True):
        limit = last.happened_at + lasting
        silent = following is None or following.happened_at > limit
        read = any(
            said is not None and one.order > said.order and one.order <= last.order
            for one in steps
            if one.kind == "crime.supervised"
        )
        if silent and (said is None or read):
            because = tuple(dict.fromkeys((first.uid, last.uid)))
            yield Finding(at=limit, links=allegation.people, because=because, key=last.uid)
            said = last


def _acted(allegation: Allegation, until: dt.datetime) -> bool:
    """Whether by `until` it ended, or a step was made that is more than weighing the risk."""
    acts = [one for one in allegation.steps if one.kind not in WEIGHS]
    over = allegation.over
    return any(one.happened_at <= until for one in acts) or (
        over is not None and over.happened_at <= until
    )


def _deadline(world: World, allegation: Allegation) -> Iterator[tuple[dt.datetime, Told]]:
    """By when something must have been done, by the first risk grade, if there is one."""
    for one in (allegation.first, *allegation.after):
        number: Parameter | None = None
        if one.kind == "suspect.identified" and stated(one, "identity_known") is not False:
            number = ACT_WITHIN.get(str(stated(one, "risk")))
        elif one.kind == "online.risk_assessed":
            number = ENFORCE_WITHIN.get(str(stated(one, "grade")))
        hours = world.number(number, one.day) if number is not None else None
        if hours is not None:
            yield one.happened_at + dt.timedelta(hours=hours), one
            return
