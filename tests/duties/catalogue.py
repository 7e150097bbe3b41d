"""The public catalogue and case files turned into rules and facts, to try the engine on.

Fact classes are made on the fly from the vocabulary, so that the engine can be held against every
duty of the catalogue, also those whose rooms do not exist yet.
"""

import datetime as dt
import hashlib
import json
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import create_model

from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Person, PersonRef, PlaceRef
from dolen.journal.told import About, PersonView, Told
from dolen.law import clocks
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import Force, Provision, Source

CASES = Path(__file__).parents[2].parent / "shared" / "cases"
_SOURCE = Source(
    key="catalogue",
    title="The catalogue",
    force=Force.REPORT,
    address="",
    read_on=None,
    note="",
)
CITED = Provision(source=_SOURCE, place="a row")


@cache
def catalogue() -> tuple[dict[str, Any], ...]:
    """The rows of the catalogue of duties."""
    return tuple(json.loads((CASES / "duties.json").read_text())["duties"])


@cache
def case_files() -> tuple[dict[str, Any], ...]:
    """The seed's cases."""
    return tuple(json.loads((CASES / "seed_cases.json").read_text())["cases"])


@cache
def fact_classes() -> dict[str, type[Fact]]:
    """A class for every kind of event, with every attribute anybody may give or ask for."""
    events = json.loads((CASES / "events.json").read_text())["events"]
    asked: set[str] = {"grade", "floor", "risk", "duty", "reason", "by"}
    for row in catalogue():
        for on in _conditions(row):
            asked |= set(on)
        asked |= {name for name in _clock_names(row["due"])}
    made: dict[str, type[Fact]] = {}
    for event in events:
        names = (set(event.get("attrs", {})) | asked) - {"case", "crime", "others"}
        fields: dict[str, Any] = {name: (Any, None) for name in names}
        fields["people"] = (
            tuple[Person, ...],
            told("People", Classification.PERSONAL, default=()),
        )
        fields["others"] = (
            tuple[Person, ...],
            told("Others", Classification.PERSONAL, default=()),
        )
        cls = _made(event["kind"], fields)
        cls.kind, cls.title, cls.sentence = event["kind"], event["kind"], event["kind"]
        made[event["kind"]] = cls
    return made


def _made(kind: str, fields: dict[str, Any]) -> type[Fact]:
    # The vocabulary has an attribute called "register", which pydantic's base class has too.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return create_model(f"Fact_{kind}", __base__=Fact, **fields)


def _clock_names(due: Any) -> Iterator[str]:
    if isinstance(due, dict):
        yield from (due[key] for key in ("attr", "by", "from") if key in due)
        for value in due.values():
            yield from _clock_names(value)


def _conditions(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("where", "met_where", "void_where"):
        plain = {k: v for k, v in row[key].items() if "." not in k and k != "any"}
        yield plain
        yield from row[key].get("any", [])
        yield from (v for k, v in row[key].items() if "." in k)


def _number(value: float, unit: Unit, name: str) -> Parameter:
    day = dt.date(2000, 1, 1)
    worth = Value(value, from_=day, cited=CITED, force=Force.REPORT, checked_on=day)
    return Parameter(name=name, says=name, unit=unit, values=(worth,))


def _wanted(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return PRESENT if value == "*" else value


def _opening(row: dict[str, Any]) -> tuple[On, ...]:
    classes = fact_classes()
    where = row["where"]
    plain = {k: _wanted(v) for k, v in where.items() if "." not in k and k != "any"}
    made = []
    for kind in row["opens_on"]:
        own = {k: _wanted(v) for k, v in where.get(kind, {}).items()}
        for group in where.get("any", [{}]):
            either = {k: _wanted(v) for k, v in group.items()}
            made.append(On(classes[kind], **(plain | own | either)))
    return tuple(made)


def _ending(row: dict[str, Any], kinds: str, where: str) -> tuple[On, ...]:
    classes = fact_classes()
    conditions = row.get(where, {})
    plain = {k: _wanted(v) for k, v in conditions.items() if "." not in k}
    return tuple(
        On(
            classes[kind],
            **(
                {k: _wanted(v) for k, v in conditions[kind].items()}
                if kind in conditions
                else plain
            ),
        )
        for kind in row[kinds]
    )


def _clock(due: Any, name: str) -> clocks.Clock:
    begun = {"counted_from": due["from"]} if "from" in due else {}
    if "hours" in due:
        skip = {"skip_sundays": True} if due.get("skip_sundays") else {}
        return clocks.ElapsedHours(_number(due["hours"], Unit.HOURS, name), **skip, **begun)
    if "weeks" in due:
        end = {"end_of_day": True} if due.get("end_of_day") else {}
        return clocks.Weeks(_number(due["weeks"], Unit.WEEKS, name), **end, **begun)
    if "months" in due:
        end = {"end_of_day": True} if due.get("end_of_day") else {}
        return clocks.Months(_number(due["months"], Unit.MONTHS, name), **end, **begun)
    if "working_days" in due:
        return clocks.WorkingDays(_number(due["working_days"], Unit.WORKING_DAYS, name), **begun)
    if "calendar_days_inclusive" in due:
        days = _number(due["calendar_days_inclusive"], Unit.DAYS, name)
        return clocks.CalendarDaysInclusive(days, **begun)
    if "next_school_day" in due:
        at = dt.time.fromisoformat(due["next_school_day"])
        return clocks.NextSchoolDay(_number(at, Unit.TIME_OF_DAY, name))
    if "attr" in due:
        return clocks.AtAttribute(due["attr"], _clock(due["else"], name))
    of = {value: _clock(one, f"{name}.{value}") for value, one in due["of"].items()}
    return clocks.ByValue(due["by"], of, _clock(due["else"], name))


@cache
def rules() -> dict[str, Duty]:
    """Every duty of the catalogue as a rule of the engine."""
    made = {}
    for row in catalogue():
        before = row["accepts_facts_before_hours"]
        classes = fact_classes()
        made[row["id"]] = Duty(
            name=row["id"],
            says=row["title"],
            cited=(CITED,),
            force=Force.REPORT,
            room="catalogue",
            opened_by=_opening(row),
            met_by=_ending(row, "met_by", "met_where"),
            void_by=_ending(row, "void_by", "void_where"),
            superseded_by=tuple(On(classes[k]) for k in row["superseded_by"]),
            cancelled_by=tuple(On(classes[k]) for k in row["cancelled_by"]),
            reclocked_by=tuple(On(classes[k]) for k in row["reclocked_by"]),
            suspended_by=tuple(On(classes[k]) for k in row["suspended_by"]),
            resumed_by=tuple(On(classes[k]) for k in row["resumed_by"]),
            for_each=row["for_each"],
            scope=row["scope"],
            subject_where={k: _wanted(v) for k, v in row["subject_where"].items()},
            not_if_standing=tuple(
                On(
                    classes[s["kind"]],
                    **{k: _wanted(v) for k, v in s.get("where", {}).items()},
                )
                for s in row["not_if_standing"]
                if s["kind"] in classes
            ),
            due=None if row["guard"] else _clock(row["due"], row["id"]),
            guard=row["guard"],
            accepts_before=_number(before, Unit.HOURS, row["id"]) if before else None,
            owner=row["owner"],
            owner_when=row["owner_when"],
            owner_from=row["owner_from"],
            escalates=tuple(
                Escalation(
                    e["to"],
                    _number(e["after_due_hours"], Unit.HOURS, "after")
                    if e["after_due_hours"]
                    else None,
                )
                for e in row["escalate"]
            ),
        )
    return made


def persons(case: dict[str, Any]) -> dict[str, PersonView]:
    """The people of a case file."""
    return {
        one["id"]: PersonView(
            nominal=one["id"],
            age=one["age"],
            sex=one.get("sex"),
            in_school=one.get("in_school"),
            roles=frozenset(one["role"]),
            tags=frozenset(one.get("tags") or ()),
        )
        for one in case["persons"]
    }


def told_in(case: dict[str, Any]) -> list[Told]:
    """Standing facts and events of a case file as the engine reads them, in its order."""
    start = min(dt.datetime.fromisoformat(event["at"]) for event in case["events"])
    standing = [
        {"id": f"s{n}", "at": (start - dt.timedelta(days=1)).isoformat(), "place": None}
        | one
        | {"attrs": {k: v for k, v in one.items() if k not in ("kind", "who", "place")}}
        for n, one in enumerate(case["standing"])
    ]
    return [_told(case, event, n) for n, event in enumerate([*standing, *case["events"]])]


def _told(case: dict[str, Any], event: dict[str, Any], number: int) -> Told:
    at = dt.datetime.fromisoformat(event["at"])
    attrs = dict(event["attrs"])
    matter, crime = attrs.pop("case", case["id"]), attrs.pop("crime", None)
    others = str(attrs.pop("others", "")).split()
    role = attrs.get("by")
    cls = fact_classes()[event["kind"]]
    fact = cls(
        happened_at=at,
        people=tuple(PersonRef(nominal=one) for one in event["who"]),
        others=tuple(PersonRef(nominal=one) for one in others),
        place=PlaceRef(nominal=event["place"]) if event.get("place") else None,
        **{k: v for k, v in attrs.items() if k in cls.model_fields},
    )
    del role
    about = [About(one, f"people.{n}", ()) for n, one in enumerate(event["who"])]
    about += [About(one, f"others.{n}", ()) for n, one in enumerate(others)]
    if event.get("place"):
        about.append(About(event["place"], "place", ("place",), "place"))
    return Told(
        uid=event["id"],
        kind=event["kind"],
        happened_at=at,
        sequence=number,
        rank=0,
        digest=hashlib.sha256(event["id"].encode()).hexdigest(),
        recorded_at=at,
        learned_at=None,
        case=matter,
        crime=crime,
        about=tuple(about),
        load=lambda: fact,
    )
