"""The facts of a scenario as the engines read them, and a world of them without a database."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any

from dolen.concerns.patterns import Tie
from dolen.journal.fact import Fact, Known, subject_fields
from dolen.journal.house import house
from dolen.journal.readings import Context, Readings
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef, PlaceRef, ThingRef
from dolen.journal.told import About, PersonView, Told
from dolen.law.calendars import standard_calendars
from dolen.law.parameters import Parameter
from dolen.people.relations import Said, periods
from tests.scenarios.reading import Scenario, Unreadable, moment

_REFS = {"person": PersonRef, "place": PlaceRef, "thing": ThingRef}
_CHILD = {"age": 15, "roles": ["child"]}


def nominal(name: str) -> str:
    """The id of whoever the scenario calls so."""
    return name.replace(" ", "-")


class ScenarioWorld:
    """The facts, people and ties of one scenario, up to the moment one looks.

    `shifted` numbers, by name, are that much more than they are: to see whether anybody notices.
    """

    def __init__(self, scenario: Scenario, shifted: Mapping[str, float] | None = None) -> None:
        self._shifted = shifted or {}
        self.as_of = scenario.looking_at
        self.concerning = nominal(scenario.concerning)
        self.told = _told_in(scenario)
        self.persons = _persons_in(scenario)
        self.context = Context(
            calendars=standard_calendars(),
            persons=self.persons,
            derived=house.derived,
            facts_of=self.facts,
        )
        self._readings: dict[str, Readings] = {}

    def facts(self, one: str) -> Sequence[Told]:
        """The facts so far that name `one`, in canonical order.

        With a person's come those of the same matters that name nobody, as in the house.
        """
        so_far = [told for told in self.told if told.happened_at <= self.as_of]
        about = [told for told in so_far if any(a.nominal == one for a in told.about)]
        if not any(a.nominal == one and a.sort == "person" for told in about for a in told.about):
            return about
        matters = {m for told in about for m in (told.case, told.crime) if m}
        return [
            told
            for told in so_far
            if told in about or (told.names_nobody and matters & {told.case, told.crime})
        ]

    def around(self, anchor: str) -> "ScenarioWorld":
        """The world as a pattern of a person, place or thing, or one of a matter, looks at it."""
        return _Matter(self) if anchor == "matter" else self

    def facts_for(self, subject: str | None) -> Sequence[Told]:
        """What a duty's evaluator is given, as the house does it.

        For a subject its facts and those about nobody; for nobody in particular those of a matter.
        """
        if subject is None:
            return [told for told in self.told if told.case is not None]
        about = [told for told in self.told if any(a.nominal == subject for a in told.about)]
        return [told for told in self.told if told in about or told.names_nobody]

    def person(self, one: str) -> PersonView:
        """What is known of `one`."""
        return self.context.person(one)

    def ties(self, one: str) -> Sequence[Tie]:
        """The relations `one` stands in, ended ones too."""
        return [tie for tie in self._all_ties if one in (tie.start, tie.end)]

    def value(self, told: Told, name: str, subject: str) -> object:
        """The answer to a field of a fact about `subject`: told, or worked out."""
        if subject not in self._readings:
            self._readings[subject] = Readings(subject, self.facts(subject), self.context)
        return self._readings[subject].value(told, name)

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        """A dated number, None when unknown."""
        number = self.context.number(parameter, day)
        return None if number is None else number + self._shifted.get(parameter.name, 0)

    @cached_property
    def _all_ties(self) -> list[Tie]:
        said = [one for told in self.told for one in _said(told) if told.happened_at <= self.as_of]
        return [
            Tie(p.relation, p.from_nominal, p.to_nominal, p.from_, p.until, p.source)
            for p in periods(said)
        ]


class _Matter(ScenarioWorld):
    """The same world, in which the facts of a matter are asked for."""

    def __init__(self, world: ScenarioWorld) -> None:
        self.__dict__.update(world.__dict__)

    def facts(self, one: str) -> Sequence[Told]:
        """The facts of the matter so far."""
        return [told for told in self.told if told.happened_at <= self.as_of and told.case == one]


def _told_in(scenario: Scenario) -> list[Told]:
    at_once: Counter[str] = Counter()
    told = []
    for number, row in enumerate(scenario.given):
        told.append(_told(dict(row), number, at_once[row["at"]]))
        at_once[row["at"]] += 1
    return sorted(told, key=lambda one: one.order)


def _told(row: dict[str, Any], number: int, sequence: int) -> Told:
    at, kind = moment(row.pop("at")), row.pop("what")
    recorded = row.pop("recorded", None)
    fact = _fact(registry.fact_class(kind), at, sequence, row)
    return Told(
        uid=f"f{number}",
        kind=kind,
        happened_at=at,
        sequence=sequence,
        rank=fact.rank,
        digest=hashlib.sha256(f"f{number}".encode()).hexdigest(),
        recorded_at=moment(recorded) if recorded else at,
        learned_at=fact.learned_at,
        case=fact.case,
        crime=fact.crime,
        about=tuple(
            About(party.ref.nominal or "", party.path, party.roles, party.sort)
            for party in fact.parties()
        ),
        load=lambda: fact,
    )


def _fact(cls: type[Fact], at: dt.datetime, sequence: int, row: dict[str, Any]) -> Fact:
    unknown = set(row) - set(cls.model_fields)
    if unknown:
        raise Unreadable(f"{cls.kind} has no {sorted(unknown)}; it has {sorted(cls.model_fields)}")
    row = {"case": "one"} | row
    row["case"] = nominal(row["case"]) or None
    answers = {name: _answer(cls, name, given) for name, given in row.items()}
    return cls.model_validate(
        {"happened_at": at, "sequence": sequence} | _about_cerys(cls, answers) | answers
    )


def _answer(cls: type[Fact], name: str, given: Any) -> Any:
    part = subject_fields(cls).get(name)
    if part is not None:
        ref = _REFS[part.sort]
        if isinstance(given, list):
            return tuple(ref(nominal=nominal(one)) for one in given)
        return ref(nominal=nominal(given)) if given else None
    if isinstance(given, str) and given[:2] == "20" and given[13:14] == ":":
        return moment(given)
    annotation = cls.model_fields[name].annotation
    return {"state": "known", "value": given} if _may_be_unknown(annotation) else given


def _may_be_unknown(annotation: Any) -> bool:
    options = getattr(annotation, "__args__", (annotation,))
    return any(isinstance(one, type) and issubclass(one, Known) for one in options)


def _about_cerys(cls: type[Fact], answers: dict[str, Any]) -> dict[str, Any]:
    """A fact that names no person is about Cerys, where it is about a person at all."""
    people = {name for name, part in subject_fields(cls).items() if part.sort == "person"}
    if people & answers.keys():
        return {}
    for name in ("child", "children", "person", "people"):
        if name in people:
            ref = PersonRef(nominal="Cerys")
            return {name: (ref,) if cls.model_fields[name].default == () else ref}
    return {}


def _persons_in(scenario: Scenario) -> dict[str, PersonView]:
    views = {"Cerys": _view("Cerys", _CHILD, "person")}
    for name, known in scenario.people.items():
        views[nominal(name)] = _view(nominal(name), known, "person")
    for name, known in scenario.places.items():
        views[nominal(name)] = _view(nominal(name), known, "place")
    return views


def _view(one: str, known: dict[str, Any], sort: str) -> PersonView:
    lists = {"roles": frozenset(known.get("roles", ())), "tags": frozenset(known.get("tags", ()))}
    return PersonView(nominal=one, sort=sort, **(known | lists))


def _said(told: Told) -> list[Said]:
    """The relations a fact asserts, as the house's own projection of people reads them."""
    found = []
    for relates in told.fact.relations:
        from_ = [a.nominal for a in told.about if a.path.split(".")[0] == relates.from_field]
        to = [a.nominal for a in told.about if a.path.split(".")[0] == relates.to_field]
        for start, end in product(from_, to or ([""] if relates.ends else [])):
            found.append(
                Said(
                    relation=relates.relation,
                    from_nominal=start,
                    to_nominal=end,
                    at=told.happened_at,
                    order=told.order,
                    fact_uid=told.uid,
                    until=None if relates.ends else told.fact.happened_until,
                    moment=not relates.lasting,
                    ends=relates.ends,
                )
            )
    return found
