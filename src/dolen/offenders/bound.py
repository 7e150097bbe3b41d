"""Who is known to pose a risk, what an order forbids whom, and what somebody allowed. Pure."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dolen.concerns.patterns import World
from dolen.journal.conditions import stated
from dolen.journal.told import Told

ADULT_AGE = 18
RISK_FACTS = (
    "offender.registered", "offender.management_started", "order.shpo", "order.prohibition",
    "risk_adult",
)  # fmt: skip
ORDER_FACTS = (
    "order.shpo", "order.prohibition", "order.warning", "order.permission", "bail.condition",
    "cawn.considered",
)  # fmt: skip
_REGISTERED = ("offender.registered", "offender.management_started")
_OVER = ("offender.registration_ended", "offender.died")
_REGISTRATION = frozenset({*_REGISTERED, *_OVER})
_BOUND_ROLES = frozenset({"offender", "suspect", "risk_adult"})
_KEPT_SAFE = frozenset({"child", "victim", "carer"})
_RISK_ROLES = frozenset({"offender", "risk_adult"})
_NAMING = frozenset({*_OVER, "risk_adult"})
_OF_CHILDREN = re.compile(r"\b(child|children|under \d+|minors?|plant|plentyn|blant)\b", re.I)
_UNDER = re.compile(r"\bunder (?:the age of )?(\d{1,2})\b", re.I)
"""Words of an order, until somebody tells each prohibition as data."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """One thing forbidden: being with children under an age, with somebody, at a place, abroad."""

    uid: str
    what: str
    since: dt.datetime
    until: dt.datetime | None = None
    under_age: int = ADULT_AGE
    protects: tuple[str, ...] = ()
    place: str | None = None

    def holds_at(self, moment: dt.datetime) -> bool:
        """Whether it bound at `moment`."""
        return self.since <= moment and (self.until is None or moment < self.until)


def registered_at(world: World, nominal: str, moment: dt.datetime) -> bool:
    """Whether the person had to notify the police at `moment`."""
    for one in reversed(world.facts(nominal)):
        if one.kind not in _REGISTRATION or one.happened_at > moment:
            continue
        return one.kind in _REGISTERED and not _past(stated(one, "until"), moment)
    return "offender" in world.person(nominal).roles


def ever_registered(world: World, nominal: str) -> bool:
    """Whether the person ever had to notify the police."""
    return "offender" in world.person(nominal).roles or any(
        one.kind in _REGISTERED for one in world.facts(nominal)
    )


def poses_risk(world: World, nominal: str, moment: dt.datetime) -> bool:
    """Whether the person was known as a risk to children at `moment`: registered, bound, named."""
    if registered_at(world, nominal, moment):
        return True
    known = [
        one for one in world.facts(nominal) if one.kind in _NAMING and one.happened_at <= moment
    ]
    if any(one.kind in _OVER for one in known):
        return any(binds.what == "children" for binds in _binding(world, nominal, moment))
    if world.person(nominal).roles & _RISK_ROLES:
        return True
    named = [one for one in known if one.kind == "risk_adult" and _named_as_risk(one, nominal)]
    return any(not _past(stated(one, "ended_at"), moment) for one in named) or any(
        binds.what == "children" for binds in _binding(world, nominal, moment)
    )


def _named_as_risk(one: Told, nominal: str) -> bool:
    return any(a.nominal == nominal and a.path.split(".")[0] == "people" for a in one.about)


def _past(ends: object, moment: dt.datetime) -> bool:
    return isinstance(ends, dt.datetime) and ends <= moment


def _binding(world: World, nominal: str, moment: dt.datetime) -> list[Forbidden]:
    return [one for one in forbidden_to(world, nominal) if one.holds_at(moment)]


def forbidden_to(world: World, nominal: str) -> Iterator[Forbidden]:
    """Everything any order, condition or notice forbids the person, ended ones too."""
    for one in world.facts(nominal):
        match one.kind:
            case "order.shpo":
                yield from _of_order(one)
            case "order.prohibition":
                yield from _of_prohibition(one)
            case "order.warning" | "bail.condition":
                protects = others_in(one, nominal) or _victims(world, nominal, one)
                if protects and _is_bound(one, nominal):
                    yield Forbidden(one.uid, "person", one.happened_at, protects=protects)
            case "cawn.considered":
                yield from _of_notice(one, nominal)


def _is_bound(one: Told, nominal: str) -> bool:
    """Whether a condition or warning binds the person, rather than keeping somebody from them."""
    named = {about.nominal for about in one.about if _BOUND_ROLES & set(about.roles)}
    return nominal in named if named else not _KEPT_SAFE & one.roles_of(nominal)


def _victims(world: World, nominal: str, condition: Told) -> tuple[str, ...]:
    """Of a condition in no words, for nobody: whom the same case tells the suspect to have hurt."""
    if condition.kind != "bail.condition" or stated(condition, "condition") is not None:
        return ()
    return tuple(
        dict.fromkeys(
            about.nominal
            for one in world.facts(nominal)
            if one.kind == "crime.disclosed"
            and one.case == condition.case
            and one.order < condition.order
            and "suspect" in one.roles_of(nominal)
            for about in one.about
            if _KEPT_SAFE & set(about.roles) and not _BOUND_ROLES & set(about.roles)
        )
    )


def _of_order(one: Told) -> Iterator[Forbidden]:
    said, words = stated(one, "no_children"), str(stated(one, "terms") or "")
    if said is False or (said is None and not _OF_CHILDREN.search(words)):
        return
    age = _UNDER.search(words)
    yield Forbidden(
        one.uid,
        "children",
        one.happened_at,
        _moment(stated(one, "until")),
        under_age=min(int(age[1]), ADULT_AGE) if age else ADULT_AGE,
    )


def _of_prohibition(one: Told) -> Iterator[Forbidden]:
    what = stated(one, "forbids")
    if what is None:
        return
    age = stated(one, "under_age")
    yield Forbidden(
        one.uid,
        str(what),
        one.happened_at,
        _moment(stated(one, "until")),
        under_age=age if isinstance(age, int) else ADULT_AGE,
        protects=_in_field(one, "protects"),
        place=next(iter(_in_field(one, "forbidden_place")), None),
    )


def _of_notice(one: Told, nominal: str) -> Iterator[Forbidden]:
    """A child abduction warning notice is no order; disregarding it must be known all the same."""
    served = stated(one, "outcome") == "notice" or stated(one, "served_at") is not None
    if served and nominal in _in_field(one, "adult"):
        since = _moment(stated(one, "served_at")) or one.happened_at
        yield Forbidden(one.uid, "person", since, protects=_in_field(one, "child"))


def _in_field(one: Told, name: str) -> tuple[str, ...]:
    return tuple(a.nominal for a in one.about if a.path.split(".")[0] == name)


def _moment(said: object) -> dt.datetime | None:
    return said if isinstance(said, dt.datetime) else None


def others_in(one: Told, nominal: str) -> tuple[str, ...]:
    """Everybody else the fact names, whoever only reported it left out."""
    return tuple(
        dict.fromkeys(
            a.nominal
            for a in one.about
            if a.sort == "person"
            and a.nominal != nominal
            and a.path.split(".")[0] not in ("reporter", "others")
        )
    )


def permitted(world: World, nominal: str, child: str, moment: dt.datetime) -> bool:
    """Whether somebody had allowed the person to be with the child at `moment`."""
    return any(
        one.kind == "order.permission"
        and one.happened_at <= moment
        and not _past(stated(one, "ended_at"), moment)
        and (one.names(child) or not _in_field(one, "children"))
        for one in world.facts(nominal)
    )
