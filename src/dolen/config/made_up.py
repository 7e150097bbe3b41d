"""Made-up children and what happened to them, as many as a benchmark asks for.

Each child has episodes of eight facts; every eighth episode names an adult as a risk. Everything
follows from the numbers given, so that two runs measure the same.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dolen.access.permissions import MemberView
from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.missing import facts as missing
from dolen.people.facts import PersonDescribed
from dolen.people.models import Mention
from dolen.recording.many import ToRecord, record_many

START = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)
"""When the first of it happened."""
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
"""When it is told: everything lies before."""
IN_AN_EPISODE = 8
OFFICER = MemberView(
    id="11111111-1111-4111-8111-111111111111",
    display="Alys",
    agency="demo_force",
    agency_sort="police",
    roles=("ppu_di",),
)
_FIRST = ("Mali", "Cerys", "Dafydd", "Ifan", "Nia", "Owain", "Seren", "Tomos", "Elin", "Gwen")
_EPISODE: tuple[tuple[type[Fact], float], ...] = (
    (missing.ChildReportedMissing, 0),
    (missing.MissingRecorded, 0.1),
    (missing.MirafConsulted, 0.2),
    (missing.RiskGraded, 0.4),
    (missing.InspectorReviewed, 1.5),
    (missing.MissingChildFound, 9),
    (missing.PreventionInterviewHeld, 20),
    (missing.ReturnInterviewHeld, 60),
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Children and adults made known, by nominal."""

    children: tuple[str, ...]
    adults: tuple[str, ...]


def make_known(children: int, *, first: int = 0, match: bool = True) -> Cast:
    """Make so many children known, and an adult for each eight of them.

    Without `match` nobody is compared with those known before.
    """
    adults = children // 8 + 1
    told = [_person(number, 3 + number % 14, "child") for number in range(first, first + children)]
    told += [_person(10**7 + first + number, 40, "risk_adult") for number in range(adults)]
    record_many(told, by=OFFICER, now=NOW, match=match)
    wanted = {one.fact.happened_at: number for number, one in enumerate(told)}
    named = Mention.objects.filter(
        kind="person.described",
        happened_at__range=(told[0].fact.happened_at, told[-1].fact.happened_at),
    )
    owns = named.values_list("own", "happened_at")
    found = sorted((wanted[at], own) for own, at in owns if at in wanted)
    nominals = tuple(own for _number, own in found)
    return Cast(nominals[:children], nominals[children:])


def _person(number: int, age: int, role: str) -> ToRecord:
    name = f"{_FIRST[number % len(_FIRST)]} Enghraifft {number}"
    ref = PersonRef(said=SaidPerson(name=name, age=age), roles=(role,))
    at = START - dt.timedelta(days=30) + dt.timedelta(milliseconds=number)
    fact = PersonDescribed(happened_at=at, person=ref, age=age, roles=(role,))
    return ToRecord(fact, key=f"person {number}")


def histories(cast: Cast, *, facts_each: int) -> Iterator[ToRecord]:
    """`facts_each` facts about each child, children in turn, the earliest first."""
    for number, child in enumerate(cast.children):
        for at in range(facts_each):
            yield ToRecord(_fact(cast, number, child, at), key=f"{child} {at}")


def _fact(cast: Cast, number: int, child: str, at: int) -> Fact:
    episode, step = divmod(at, IN_AN_EPISODE)
    kind, hours = _EPISODE[step]
    begun = START + dt.timedelta(days=4 * (episode % 70), minutes=number % 1000 + episode // 70)
    told: dict[str, object] = {
        "happened_at": begun + dt.timedelta(hours=hours),
        "child": PersonRef(nominal=child),
        "case": f"{child}.{episode}",
    }
    if kind is missing.RiskGraded:
        told["grade"] = ("low", "medium", "high")[(number + episode) % 3]
    if kind is missing.MirafConsulted and (number + episode) % 8 == 0:
        adult = cast.adults[(number + episode) // 8 % len(cast.adults)]
        kind, told["people"] = missing.RiskyAdultNamed, (PersonRef(nominal=adult),)
    return kind.model_validate(told)


def told_next(children: Sequence[str], number: int) -> list[Fact]:
    """A record as an officer tells one: the child seen and heard, after everything told so far."""
    nominal = children[number % len(children)]
    child = PersonRef(nominal=nominal)
    at = NOW - dt.timedelta(hours=1) + dt.timedelta(milliseconds=number)
    # Of this child alone: in a journal measured before, the number was told of another one.
    case = f"seen.{nominal}.{number}"
    return [
        ChildSeen(happened_at=at, child=child, case=case),
        ChildVoiceRecorded(happened_at=at, child=child, words="I am all right.", case=case),
    ]
