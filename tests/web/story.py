"""One made-up child's story for the reading pages, told through the one way in."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from dolen.contact.facts import ChildSeen, ChildVoiceRecorded, IncidentAttended
from dolen.journal.fact import Known
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPlace
from dolen.missing.facts import (
    ChildReportedMissing,
    MirafUpdated,
    MissingChildFound,
    RiskGraded,
    RiskyAdultNamed,
)
from dolen.people.standing import Residence
from dolen.protection.facts import TakenIntoProtection
from dolen.recording.many import ToRecord, record_many
from tests.builders import MONDAY, known_child, known_person, known_place, officer, tell

MATTER = "MISSING-STORY"
WORDS = "I went because nobody here listens."
WELSH_WORDS = "Dw i ddim eisiau mynd adref."


After = Callable[[float], dt.datetime]
"""So many hours after the story begins."""


@dataclass(frozen=True)
class Story:
    """The people and places of the story, by nominal, and the matter of the missing episode."""

    child: str
    man: str
    home: str
    matter: str
    now: dt.datetime


def tell_story(start: dt.datetime = MONDAY) -> Story:
    """A child seen unheard, then missing, found with a man who poses a risk, heard, kept safe."""

    def after(hours: float) -> dt.datetime:
        return start + dt.timedelta(hours=hours)

    known_from = after(-520)
    child = known_child("Ffion Enghraifft", 14, at=known_from)
    man = known_person("Kevin Specimen", age=41, at=known_from)
    home = known_place("14 Stryd Enghraifft", sort="home", at=known_from)
    ref = PersonRef(nominal=child)
    tell(Residence(happened_at=after(-510), people=(ref,), place=PlaceRef(nominal=home)))
    tell(
        IncidentAttended(
            happened_at=after(-500), type="domestic", children=(ref,),
            place=PlaceRef(nominal=home), what_was_found="Shouting heard from the street.",
        ),
        ChildSeen(
            happened_at=after(-500), child=ref, appearance="Tired, pyjamas too small.",
            alone=Known[bool](state="not_asked", why="Baby asleep in the room"),
        ),
        at=after(-490),
    )  # fmt: skip
    _missing_and_found(after, child, man, home)
    tell(TakenIntoProtection(happened_at=after(22), child=ref))
    return Story(child, man, home, MATTER, after(60))


def _missing_and_found(after: After, child: str, man: str, home: str) -> None:
    """The missing episode: reported, graded, what is known taken up, found, heard."""
    ref = PersonRef(nominal=child)
    tell(
        ChildReportedMissing(
            happened_at=after(0), case=MATTER, child=ref, missing_since=after(-2),
            missing_from="home",
            clothing="Blue coat", place=PlaceRef(nominal=home),
            needs_medication=Known[bool](state="known", value=True), medication="Insulin",
        ),
        RiskGraded(happened_at=after(0), child=ref, grade="medium"),
    )  # fmt: skip
    tell(
        MirafUpdated(
            happened_at=after(2), child=ref, recommended_grade="high",
            why_recommended="Found twice with an adult man.",
            people_who_pose_risk=(PersonRef(nominal=man),),
            places_found=(PlaceRef(nominal=home),), what_works="Ask about her dog.",
            health="Diabetes", needs_medication=True,
        )
    )  # fmt: skip
    tell(RiskyAdultNamed(happened_at=after(3), child=ref, people=(PersonRef(nominal=man),)))
    tell(
        MissingChildFound(
            happened_at=after(20), case=MATTER, child=ref, how="police",
            with_whom=(PersonRef(nominal=man),),
            place=PlaceRef(said=SaidPlace(address="Flat 2, Heol y Bont")),
        )
    )  # fmt: skip
    tell(
        ChildVoiceRecorded(
            happened_at=after(21), child=ref, words=WORDS, wishes_and_feelings=WELSH_WORDS,
            language="cy", behaviour="Quiet, watching the door.",
        )
    )  # fmt: skip


def told_often(child: str, times: int) -> None:
    """Tell so many more facts about the child, cheaply: visits an hour apart."""
    ref = PersonRef(nominal=child)
    batch = [
        ToRecord(
            ChildSeen(
                happened_at=MONDAY - dt.timedelta(hours=number + 600), child=ref,
                appearance=f"Seen, visit {number}",
            )
        )
        for number in range(times)
    ]  # fmt: skip
    record_many(batch, by=officer(), now=MONDAY)
