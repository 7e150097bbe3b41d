"""What the inspection found of one meeting, made up: forty-one children, and an hour for them.

A month ago the meeting spoke of eleven; of the thirty it did not reach twenty were reviewed outside
it. Tomorrow it meets again, for an hour.
"""

import datetime as dt

from dolen.exploitation.facts import SerafCompleted
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.law.moments import in_london
from dolen.meetings.beside import beside_listing
from dolen.meetings.facts import (
    ActionEnded,
    ActionSet,
    AttendanceNoted,
    MeetingClosed,
    MeetingConvened,
    MeetingOpened,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
    ReviewedOutside,
)
from dolen.recording.examples import Example
from dolen.recording.together import first_said

NAMES = (
    "Aled Alwen Aneirin Arwen Betsan Braith Briallen Brychan Cain Caron Celyn Cledwyn Crisiant "
    "Cynan Dafina Deian Dilwen Dyfan Eiddwen Eirlys Elain Emrys Enfys Erin Esyllt Fflur Geraint "
    "Glain Gwenno Gwion Hafwen Hedd Iestyn Iola Leusa Luned Macsen Nanw Olwen Peredur Tegwen"
).split()
"""Forty-one given names. "Enghraifft" is Welsh for "example"."""
REACHED = 11
_BEFORE, _NEXT = "MT-DEMO1", "MT-DEMO2"
_DAY, _HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)


def facts(now: dt.datetime) -> list[Fact]:
    """The last meeting with what came of it, and the one of tomorrow."""
    afternoon = in_london(now).replace(hour=14, minute=0, second=0, microsecond=0)
    last, to_come = afternoon - 30 * _DAY, afternoon + _DAY
    children = tuple(_child(number, name) for number, name in enumerate(NAMES))
    listed = PutOnAgenda(
        happened_at=last - 9 * _DAY, case=_BEFORE, children=children, local_authority="newport"
    )
    known = tuple(
        PersonRef(nominal=first_said(0, f"children.{number}"), roles=("child",))
        for number in range(len(NAMES))
    )
    return [
        listed,
        _convened(_BEFORE, last, at=last - 20 * _DAY),
        *_held(last, known),
        *(
            SerafCompleted(happened_at=last - 3 * _DAY, child=one, score=4 + number * 7 % 29)
            for number, one in enumerate(known)
            if number % 3 == 0
        ),
        *_next(_convened(_NEXT, to_come, at=last + 2 * _DAY), known, last + 3 * _DAY),
    ]


def _convened(case: str, begins: dt.datetime, *, at: dt.datetime) -> MeetingConvened:
    return MeetingConvened(
        happened_at=at,
        case=case,
        sort="mace",
        area="newport",
        begins_at=begins,
        ends_at=begins + _HOUR,
        chair="mace_chair",
        agencies=("police", "children_services", "health", "education", "youth_justice"),
        room="Civic Centre, room 2",
    )


def _held(last: dt.datetime, known: tuple[PersonRef, ...]) -> list[Fact]:
    """Eleven spoken of in an hour, thirty put off, the minutes closed, twenty reviewed outside."""
    end = last + _HOUR
    spoken, left = known[-REACHED:], known[:-REACHED]
    return [
        MeetingOpened(
            happened_at=last, case=_BEFORE, chaired_by="DI Enghraifft", confidential=True
        ),
        AttendanceNoted(
            happened_at=last, case=_BEFORE, agency="police", who="DI Enghraifft", may_decide=True
        ),
        OutcomeReached(
            happened_at=last + 0.9 * _HOUR,
            children=spoken,
            outcome="plan",
            risk="high",
            decision="Watched over at school and on the way home.",
            case=_BEFORE,
            local_authority="newport",
        ),
        NotReached(
            happened_at=end,
            children=left,
            why="time",
            reviewer="mace_chair",
            case=_BEFORE,
            local_authority="newport",
        ),
        MeetingClosed(happened_at=end + 0.1 * _HOUR, case=_BEFORE),
        ReviewedOutside(
            happened_at=end + _DAY,
            children=left[:20],
            outcome="plan_stands",
            decision="Nothing new since the last plan.",
            case=_BEFORE,
            local_authority="newport",
        ),
        *_actions(end, spoken[:1]),
    ]


def _actions(end: dt.datetime, about: tuple[PersonRef, ...]) -> list[Fact]:
    """Two actions of the meeting: one done, one that nobody has reported on."""
    return [
        ActionSet(
            happened_at=end,
            case=f"{_BEFORE}.1",
            owner="neighbourhood_sgt",
            due_by=end + 5 * _DAY,
            what="Pass the bus station after school.",
            meeting=_BEFORE,
            local_authority="newport",
            children=about,
        ),
        ActionSet(
            happened_at=end,
            case=f"{_BEFORE}.2",
            owner="school_dsl",
            due_by=end + 5 * _DAY,
            what="Ask her form teacher what has changed.",
            meeting=_BEFORE,
            local_authority="newport",
            children=about,
        ),
        ActionEnded(
            happened_at=end + 4 * _DAY,
            case=f"{_BEFORE}.2",
            outcome="done",
            changed="She has somebody at school to go to.",
        ),
    ]


def _next(convened: MeetingConvened, known: tuple[PersonRef, ...], at: dt.datetime) -> list[Fact]:
    listed = PutOnAgenda(
        happened_at=at, case=_NEXT, children=known, local_authority="newport", referred_by="police"
    )
    return [convened, listed, *beside_listing(listed, convened)]


def _child(number: int, name: str) -> PersonRef:
    said = SaidPerson(name=f"{name} Enghraifft", age=12 + number % 6)
    return PersonRef(said=said, roles=("child",))


EXAMPLES: tuple[Example, ...] = (Example(name="meetings", facts=facts),)
"""What this room lends to a demonstration."""
