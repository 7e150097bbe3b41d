"""Which field of a fact each person of an event goes to, by the person's roles and age.

Nothing here knows any kind of fact: the fields a class declares, and the part each plays, decide.
So a room that joins the house later can be replayed without a change here.
"""

import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dolen.exchange.case_files.reading import CasePerson
from dolen.journal.fact import Fact, subject_fields
from dolen.journal.subjects import Part

ALSO = "also"
_ADULT = "adult"
_ANYBODY = ("person", "people", "persons", "related")
"""Fields that take whoever a fact is about, by the names such fields have."""
_LIKE: dict[str, tuple[str, ...]] = {"rso": ("offender",), "lac": (), "cpp": ()}
_CHILDHOOD = 18


@dataclass(slots=True)
class Seats:
    """Who of an event goes to which field; several rows when one fact can name only one of them."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    one_each: dict[str, list[str]] = field(default_factory=dict)

    def rows(self) -> Iterator[dict[str, list[str]]]:
        """The fields of each fact to tell: one for each of those who need a fact of their own."""
        if not self.one_each:
            yield self.fields
            return
        name, people = max(self.one_each.items(), key=lambda item: len(item[1]))
        others = {other: who[:1] for other, who in self.one_each.items() if other != name}
        left = [one for other, who in self.one_each.items() if other != name for one in who[1:]]
        also = [*self.fields.get(ALSO, ()), *left]
        for one in people:
            row = self.fields | others | {name: [one]}
            yield row | ({ALSO: also} if also else {})


def is_child(person: CasePerson) -> bool:
    """Under 18 or, where the age is not known, spoken of as a child."""
    return person.age < _CHILDHOOD if person.age is not None else "child" in person.role


def seat(fact: type[Fact], who: Sequence[CasePerson]) -> Seats:
    """The field for each of `who`, in their order; `also` for whoever has no field of their own."""
    seats = Seats()
    groups: dict[tuple[str, ...], list[str]] = {}
    for person in who:
        taken = {fields for role in _roles(person) if (fields := _fields(fact, role))}
        chosen = _chosen(fact, person, taken)
        for fields in chosen:
            groups.setdefault(fields, []).append(person.id)
        if not chosen:
            seats.fields.setdefault(ALSO, []).append(person.id)
    for fields, people in groups.items():
        _sit(fact, seats, fields, people)
    return seats


def several(fact: type[Fact], name: str) -> bool:
    """Whether the field takes several people, places or things."""
    hint = typing.get_type_hints(fact, include_extras=True)[name]
    return _is_tuple(hint)


def _is_tuple(hint: object) -> bool:
    origin = typing.get_origin(hint)
    if origin is tuple:
        return True
    return origin is not None and any(_is_tuple(inner) for inner in typing.get_args(hint))


def _roles(person: CasePerson) -> list[str]:
    child = is_child(person)
    spoken = [role for role in person.role if role != "child"]
    known = [like for role in spoken for like in _LIKE.get(role, (role,))]
    return ["child", *known] if child else [*known, _ADULT]


def _chosen(
    fact: type[Fact], person: CasePerson, taken: set[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """A child goes to the children alone; an adult to each part played, if none to the adults."""
    childs = _fields(fact, "child")
    if is_child(person) and childs:
        return [childs]
    adults = _fields(fact, _ADULT)
    parts = sorted(taken - {adults}) or sorted(taken)
    anybody = tuple(n for n in _people_of(fact) if n in _ANYBODY)
    return parts or ([anybody] if anybody else [])


def _fields(fact: type[Fact], role: str) -> tuple[str, ...]:
    """The fields that take somebody of this role, by their part or by their name."""
    return tuple(
        name
        for name, part in _people_of(fact).items()
        if name != "others"
        and (part.role == role or (part.role == "person" and name in (role, f"{role}s")))
    )


def _people_of(fact: type[Fact]) -> dict[str, Part]:
    return {
        name: part
        for name, part in subject_fields(fact).items()
        if part.sort == "person" and name != ALSO
    }


def _sit(fact: type[Fact], seats: Seats, fields: tuple[str, ...], people: list[str]) -> None:
    """The first goes to a field for one, the rest to a field for several, if there is one."""
    single = next((name for name in fields if not several(fact, name)), None)
    plural = next((name for name in fields if several(fact, name)), None)
    if single is None and plural is not None:
        seats.fields.setdefault(plural, []).extend(people)
    elif single is not None and (len(people) == 1 or plural is None):
        target = seats.fields if len(people) == 1 else seats.one_each
        target.setdefault(single, []).extend(people)
    elif single is not None and plural is not None:
        seats.fields.setdefault(single, []).append(people[0])
        seats.fields.setdefault(plural, []).extend(people[1:])
