"""Plants situations in an invented force that is recorded: each several times, in other homes.

They are homes to which nothing else happened, so that what is true of them is known.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from dolen.config.invented.force import Force
from dolen.config.invented.recorded import Known
from dolen.config.invented.situations import Situation, Slot, situations
from dolen.exchange.case_files.telling import tell
from dolen.exchange.demonstration.filling import teller
from dolen.exchange.demonstration.households import Household
from dolen.journal.subjects import PlaceRef, SaidPlace
from dolen.law.editions import FIRST_EDITION
from dolen.people.facts import PersonDescribed, PlaceDescribed
from dolen.people.models import Detail, Mention
from dolen.people.standing import RelationshipKnown, Residence
from dolen.recording.many import ToRecord, record_many

_ROOM_BEFORE: Final = dt.timedelta(days=5)
_ROOM_AFTER: Final = dt.timedelta(days=45)
"""Long enough for what must last before a concern is raised."""
_WHO_THEY_ARE: Final = (
    PersonDescribed.kind, PlaceDescribed.kind, Residence.kind, RelationshipKnown.kind,
)  # fmt: skip
_PUBLIC: Final[dict[str, Any]] = {
    "garage": None, "station": "police_station", "hospital": "hospital",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A situation planted once: which one, and the facts (uids) it was told in."""

    situation: Situation
    uids: frozenset[str]


@dataclass(slots=True)
class _Garden:
    """The homes of a force that are still free."""

    families: list[Household]
    alone: list[Household]
    places: Known
    known: Known
    choose: Random
    facts: list[ToRecord] = field(default_factory=list)


def plant(force: Force, known: Known, *, copies: int, now: dt.datetime) -> list[Planted]:
    """Record each situation `copies` times in the force, as of `now`; fewer when homes run out."""
    choose = Random(f"planted:{force.seed}")
    busy = _busy()
    homes = [
        one
        for one in force.households
        if busy.isdisjoint(known[name] for name in _members(one) if name in known)
    ]
    choose.shuffle(homes)
    garden = _Garden(
        families=[one for one in homes if one.children and one.carers],
        alone=[one for one in homes if one.carers and not one.children],
        places=_public_places(copies, now),
        known=known,
        choose=choose,
    )
    planted = []
    for copy in range(copies):
        for situation in sorted(situations(), key=_choice):
            found = _planted(garden, situation, copy, now)
            if found is not None:
                planted.append(found)
    record_many(garden.facts, by=teller(), now=now, match=False)
    return planted


def _choice(one: Situation) -> tuple[int, int]:
    """How much choice a situation leaves: the fewer homes fit, the sooner it is planted."""
    children = [slot for slot in one.slots if slot.child]
    spans = [slot.ages[1] - slot.ages[0] for slot in children if slot.ages]
    anybody = min((slot.sex is None for slot in children), default=True)
    return int(anybody), min(spans, default=99)


def _busy() -> set[str]:
    """Whom anything but descriptions and homes was told of: what is true of them is not known."""
    told = Mention.objects.exclude(kind__in=_WHO_THEY_ARE)
    return set(told.values_list("nominal", flat=True).distinct().iterator())


def _members(home: Household) -> Iterator[str]:
    yield from (child.name for child in home.children)
    yield from (name for name, _words in home.carers)


def _planted(garden: _Garden, one: Situation, copy: int, now: dt.datetime) -> Planted | None:
    earliest = FIRST_EDITION + _ROOM_BEFORE - dt.timedelta(days=one.first_day)
    days = (now.date() - _ROOM_AFTER - earliest).days
    begins = earliest + dt.timedelta(days=garden.choose.randrange(days))
    seats = _seats(garden, one.slots, begins)
    if seats is None:
        return None
    known, ages = seats
    known |= {sort: garden.places[f"planted.{sort}.{copy}"] for sort in _PUBLIC}
    name = f"planted.{one.number}.{copy}"
    told = tell(one.case(name, begins=begins, ages=ages, as_of=now), known)
    if told.refused or told.unknown:
        raise ValueError(f"{one.says}: {told.refused or told.unknown}")
    uids = [_uid(name, number) for number in range(len(told.facts))]
    for uid, telling in zip(uids, told.facts, strict=True):
        garden.facts.append(ToRecord(telling.fact, uid, uid=uid))
    return Planted(one, frozenset(uids))


def _uid(name: str, number: int) -> str:
    return hashlib.sha256(f"{name}:{number}".encode()).hexdigest()[:32]


def _seats(
    garden: _Garden, slots: Sequence[Slot], day: dt.date
) -> tuple[Known, dict[str, int]] | None:
    """Whom each slot is, with the homes, and the children's ages; None when nobody is left."""
    known: Known = {}
    ages: dict[str, int] = {}
    for home in sorted({slot.name[0] for slot in slots if slot.child}):
        needed = [slot for slot in slots if slot.child and slot.name[0] == home]
        family = _family(garden.families, needed, day)
        if family is None:
            return None
        known["home" if home == "c" else f"{home}_home"] = garden.known[family.place]
        for slot, child in zip(needed, family.children, strict=True):
            known[slot.name], ages[slot.name] = garden.known[child.name], child.age_on(day)
        if home == "c":
            known["m"] = garden.known[family.carers[0][0]]
    for slot in slots:
        if slot.name not in known:
            if not garden.alone:
                return None
            household = garden.alone.pop()
            known[slot.name] = garden.known[household.carers[0][0]]
            known[f"{slot.name}_home"] = garden.known[household.place]
    return known, ages


def _family(families: list[Household], needed: Sequence[Slot], day: dt.date) -> Household | None:
    """Take a family out whose children are just those needed."""
    for number, one in enumerate(families):
        if len(one.children) == len(needed) and all(
            slot.ages is not None
            and slot.ages[0] <= child.age_on(day) <= slot.ages[1]
            and slot.sex in (None, child.sex)
            for slot, child in zip(needed, one.children, strict=True)
        ):
            return families.pop(number)
    return None


def _public_places(copies: int, now: dt.datetime) -> Known:
    told = list(_described(copies, now))
    record_many(told, by=teller(), now=now, match=False)
    names = [one.key for one in told]
    held = Detail.objects.filter(sort="reference", value__in=names)
    return dict(held.values_list("value", "own"))


def _described(copies: int, now: dt.datetime) -> Iterator[ToRecord]:
    for name, sort in _PUBLIC.items():
        for copy in range(copies):
            reference = f"planted.{name}.{copy}"
            place = PlaceDescribed(
                happened_at=now - dt.timedelta(days=2_000),
                place=PlaceRef(said=SaidPlace(sort=sort)),
                sort=sort,
                reference=reference,
            )
            yield ToRecord(place, reference)
