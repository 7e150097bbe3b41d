"""Random but plausible stories of two children, for property tests of the whole way in."""

import datetime as dt
from collections.abc import Callable

from hypothesis import strategies as st

from dolen.contact.facts import (
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    IncidentAttended,
)
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing import facts as missing
from dolen.protection import facts as protection
from tests.builders import MONDAY

Cast = tuple[str, str, str, str]
"""Two children, an adult and a place, by nominal."""
Made = Callable[[Cast], Fact]

_CHILD_FACTS: tuple[type[Fact], ...] = (
    missing.ChildReportedMissing,
    missing.MissingRecorded,
    missing.MirafConsulted,
    missing.EnquiriesBegun,
    missing.AddressesChecked,
    missing.InspectorReviewed,
    missing.MissingChildFound,
    missing.PreventionInterviewHeld,
    missing.ReturnInterviewHeld,
    missing.QuartzReviewed,
    missing.MissingReportWithdrawn,
    protection.TakenIntoProtection,
    protection.DesignatedOfficerNamed,
    protection.AuthorityInformed,
    protection.ExceptionalReasonGiven,
    protection.AtPoliceStation,
    protection.ProtectionEnded,
    protection.EndRecorded,
    ChildSeen,
    ChildNotSeen,
    ChildVoiceRecorded,
)


def _simple(cls: type[Fact], minutes: int, child: int, matter: int, *, placed: bool) -> Made:
    def made(cast: Cast) -> Fact:
        place = PlaceRef(nominal=cast[3]) if placed else None
        return cls.model_validate(
            {
                "happened_at": MONDAY + dt.timedelta(minutes=minutes),
                "child": PersonRef(nominal=cast[child]),
                "case": f"M{matter}",
                "place": place,
            }
        )

    return made


def _graded(minutes: int, child: int, matter: int, grade: str) -> Made:
    def made(cast: Cast) -> Fact:
        return missing.RiskGraded.model_validate(
            {
                "happened_at": MONDAY + dt.timedelta(minutes=minutes),
                "child": PersonRef(nominal=cast[child]),
                "grade": grade,
                "case": f"M{matter}",
            }
        )

    return made


def _named(minutes: int, child: int, matter: int) -> Made:
    def made(cast: Cast) -> Fact:
        return missing.RiskyAdultNamed(
            happened_at=MONDAY + dt.timedelta(minutes=minutes),
            child=PersonRef(nominal=cast[child]),
            people=(PersonRef(nominal=cast[2]),),
            case=f"M{matter}",
        )

    return made


def _attended(minutes: int, matter: int) -> Made:
    def made(cast: Cast) -> Fact:
        return IncidentAttended.model_validate(
            {
                "happened_at": MONDAY + dt.timedelta(minutes=minutes),
                "children": (PersonRef(nominal=cast[0]), PersonRef(nominal=cast[1])),
                "place": PlaceRef(nominal=cast[3]),
                "type": "domestic",
                "at_home": True,
                "case": f"M{matter}",
            }
        )

    return made


_MINUTES = st.integers(0, 7 * 24 * 4).map(lambda quarter: quarter * 15)
_WHO, _MATTER = st.integers(0, 1), st.integers(1, 2)
FACT: st.SearchStrategy[Made] = st.one_of(
    st.builds(
        _simple, st.sampled_from(_CHILD_FACTS), _MINUTES, _WHO, _MATTER, placed=st.booleans()
    ),
    st.builds(_graded, _MINUTES, _WHO, _MATTER, st.sampled_from(["low", "medium", "high"])),
    st.builds(_named, _MINUTES, _WHO, _MATTER),
    st.builds(_attended, _MINUTES, _MATTER),
)
STORY = st.lists(FACT, min_size=2, max_size=9)
