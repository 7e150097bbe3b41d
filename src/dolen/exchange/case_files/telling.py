"""Turns the events and standing facts of a case file into our facts.

The kind gives the class; attributes go to the fields of the same name, people by their roles and
age. What a class refuses is reported and the fact told without it; what no class knows is named.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from dolen.exchange.case_files.fitting import fitted
from dolen.exchange.case_files.parts import ALSO, is_child, seat, several
from dolen.exchange.case_files.reading import Case, CasePerson, Event, Standing
from dolen.journal.fact import Fact, subject_fields
from dolen.journal.registry import UnknownKind, registry
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.people.facts import PersonDescribed, PlaceDescribed

BEFORE = dt.timedelta(days=1)
"""How long before the first event what was already known is told."""
_SORTS = {
    "home": "home",
    "carehome": "placement",
    "school": "school",
    "hospital": "hospital",
    "police_station": "police_station",
}
_HEADERS = {"case", "crime", "others", "by"}
_CALLED_OTHERWISE = {"kind": "sort", "rank": "rank_of_officer", "register": "of_register"}
"""Attributes that no field can be named after, and what the field is called instead."""
_GIVEN_BY = "granted_by"
"""Where a kind has it, the field for `by`, which for other kinds is the role of whoever told it."""
_MEANT: dict[str, dict[str, str]] = {
    "link.made": {"judgement": "same", "reason": "As the case file tells."},
    "link.undone": {"reason": "As the case file tells."},
}
"""What a kind says where a file tells no more than that it happened."""
_PLAYED = {
    "carer": "Carer",
    "parent": "Parent",
    "suspect": "Suspect",
    "rso": "Registered offender",
    "offender": "Registered offender",
    "risk_adult": "Adult who may be a risk",
    "victim": "Adult victim",
    "reporter": "Adult who reported it",
}
"""What a reader calls an adult who plays a part, the first of those told."""
_REFUSED_IN_IDS = re.compile(r"[^A-Za-z0-9._:-]+")


@dataclass(frozen=True, slots=True)
class Description:
    """What makes a person or place of a case known. `name` is its id in the file."""

    name: str
    sort: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact to record, and where in the file it comes from (an event's id, or `standing 3`)."""

    source: str
    kind: str
    fact: Fact


@dataclass(slots=True)
class Tellings:
    """What a case comes to in facts, in order, with what could not be taken over."""

    facts: list[Telling] = field(default_factory=list)
    unknown: dict[str, list[str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def reference(case: Case, name: str) -> str:
    """The reference of a person, place or matter of a case, its own in a journal of many cases."""
    plain = _REFUSED_IN_IDS.sub("-", name)
    return case.id if name == case.id else f"{case.id}.{plain}"[:64]


def descriptions(case: Case) -> Iterator[Description]:
    """What makes the case's people and places known, before everything else."""
    moment = case.starts_at - BEFORE
    for number, person in enumerate(case.persons):
        roles = tuple(role for role in person.role if re.fullmatch(r"[a-z0-9_]{1,40}", role))
        if is_child(person) and "child" not in roles:
            roles = ("child", *roles)
        yield Description(
            person.id,
            "person",
            PersonDescribed(
                happened_at=moment,
                sequence=number,
                person=PersonRef(said=SaidPerson(), roles=roles),
                age=person.age,
                sex=person.sex if person.sex in ("F", "M", "X") else None,  # type: ignore[arg-type]  # just tested
                in_school=person.in_school,
                roles=roles,
                description=_described(case, person),
                tags=tuple(
                    re.sub(r"[^a-z0-9_]", "_", tag.lower())[:40] for tag in person.tags if tag
                ),
                reference=reference(case, person.id),
            ),
        )
    for number, place in enumerate(_places(case), start=len(case.persons)):
        sort: Any = _SORTS.get(place)
        yield Description(
            place,
            "place",
            PlaceDescribed(
                happened_at=moment,
                sequence=number,
                place=PlaceRef(said=SaidPlace(sort=sort)),
                sort=sort,
                reference=reference(case, place),
            ),
        )


def _described(case: Case, person: CasePerson) -> str:
    """Words for somebody without a name: "Child of 7, case S09"; the id where two are alike."""
    words = _who(person)
    if any(other.id != person.id and _who(other) == words for other in case.persons):
        words = f"{words} ({person.id})"
    return f"{words}, case {case.id}"[:200]


def _name_in(fact: type[Fact], attribute: str) -> str:
    if attribute == "by" and _GIVEN_BY in fact.model_fields:
        return _GIVEN_BY
    return _CALLED_OTHERWISE.get(attribute, attribute)


def _who(person: CasePerson) -> str:
    played = [_PLAYED[role] for role in person.role if role in _PLAYED]
    word = "Child" if is_child(person) else played[0] if played else "Adult"
    return word if person.age is None else f"{word} of {person.age}"


def tell(case: Case, known: Mapping[str, str]) -> Tellings:
    """The facts of `case`; `known` gives the nominal of each person and place by its id there."""
    told = Tellings()
    teller = _Teller(case, known, told)
    for number, standing in enumerate(case.standing, start=1):
        teller.tell(f"standing {number}", standing, case.starts_at - BEFORE)
    for event in case.in_order():
        teller.tell(event.id, event, event.at)
    return told


def _places(case: Case) -> list[str]:
    named: dict[str, None] = {}
    every: tuple[Standing | Event, ...] = (*case.standing, *case.events)
    for told in every:
        if told.place:
            named[told.place] = None
        try:
            fields = subject_fields(registry.fact_class(told.kind))
        except UnknownKind:
            continue
        for name, value in told.attrs.items():
            if name in fields and fields[name].sort == "place" and isinstance(value, str):
                named[value] = None
    return list(named)


@dataclass(slots=True)
class _Teller:
    case: Case
    known: Mapping[str, str]
    told: Tellings
    told_of: dict[str, CasePerson] = field(init=False)
    sequence: int = 0

    def __post_init__(self) -> None:
        self.told_of = {person.id: person for person in self.case.persons}
        self.sequence = len(self.known)

    def tell(self, source: str, one: Event | Standing, moment: dt.datetime) -> None:
        try:
            fact = registry.fact_class(one.kind)
        except UnknownKind:
            self.told.unknown.setdefault(one.kind, []).append(source)
            return
        seats = seat(fact, [self.told_of[name] for name in one.who])
        for row in seats.rows():
            given = self._header(fact, one, moment) | self._people(fact, row)
            given |= self._attributes(fact, one)
            made = self._made(fact, source, _MEANT.get(one.kind, {}) | given)
            if made is not None:
                self.told.facts.append(Telling(source, one.kind, made))

    def _header(
        self, fact: type[Fact], one: Event | Standing, moment: dt.datetime
    ) -> dict[str, Any]:
        self.sequence += 1
        attrs = one.attrs
        given: dict[str, Any] = {
            "happened_at": moment,
            "sequence": self.sequence,
            "case": reference(self.case, str(attrs.get("case") or self.case.id)),
        }
        if attrs.get("crime"):
            given["crime"] = reference(self.case, str(attrs["crime"]))
        if attrs.get("by") and _GIVEN_BY not in fact.model_fields:
            given["by_role"] = str(attrs["by"])
        if one.place:
            given["place"] = self._place(one.place)
        others = str(attrs.get("others") or "").split()
        if others and "others" in fact.model_fields:
            given["others"] = tuple(self._person(name) for name in others)
        return given

    def _people(self, fact: type[Fact], row: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        given: dict[str, Any] = {}
        for name, people in row.items():
            refs = tuple(self._person(one) for one in people)
            given[name] = refs if name == ALSO or several(fact, name) else refs[0]
        return given

    def _person(self, name: str) -> PersonRef:
        person = self.told_of.get(name)
        roles = [r for r in person.role if re.fullmatch(r"[a-z0-9_]{1,40}", r)] if person else []
        if person is not None and is_child(person) and "child" not in roles:
            roles.insert(0, "child")
        return PersonRef(nominal=self.known[name], roles=tuple(roles))

    def _place(self, name: str) -> PlaceRef:
        return PlaceRef(nominal=self.known[name])

    def _attributes(self, fact: type[Fact], one: Event | Standing) -> dict[str, Any]:
        parts = subject_fields(fact)
        given: dict[str, Any] = {}
        for attribute, value in one.attrs.items():
            name = _name_in(fact, attribute)
            if name in parts and name not in _HEADERS:
                given[name] = self._named(fact, name, parts[name].sort, value)
            elif name not in _HEADERS:
                given[name] = value
        note = given.get("note")
        if isinstance(note, str) and note in fact.model_fields:
            # A standing fact may put in words what the class asks as a question: "pregnant".
            given.setdefault(note, True)
        return given

    def _named(self, fact: type[Fact], name: str, sort: str, value: object) -> object:
        words = str(value).split() if sort == "person" else [str(value)]
        if not all(word in self.known for word in words):
            return value
        refs = tuple(self._person(w) if sort == "person" else self._place(w) for w in words)
        return refs if several(fact, name) else refs[0]

    def _made(self, fact: type[Fact], source: str, given: dict[str, Any]) -> Fact | None:
        """The fact, without the fields its class refuses; each of them is reported.

        None, and reported too, if it cannot be told without what the file leaves out.
        """
        for name in list(given):
            if name not in fact.model_fields:
                self._refuse(source, fact, name, given.pop(name), "there is no such field")
        wanted = {name: fitted(fact, name, value) for name, value in given.items()}
        while True:
            try:
                return fact.model_validate(wanted)
            except ValidationError as error:
                wrong = {str(one["loc"][0]): one["msg"] for one in error.errors() if one["loc"]}
                dropped = [name for name in wrong if name in wanted and name != "happened_at"]
                if not dropped:
                    lacking = ", ".join(wrong) or str(error)
                    self.told.refused.append(
                        f"{self.case.id} {source} {fact.kind}: not told (lacks {lacking})"
                    )
                    return None
                for name in dropped:
                    self._refuse(source, fact, name, wanted.pop(name), wrong[name])

    def _refuse(self, source: str, fact: type[Fact], name: str, value: object, why: str) -> None:
        self.told.refused.append(
            f"{self.case.id} {source} {fact.kind}: {name}={value!r} left out ({why})"
        )
