"""Answers nobody typed about a crime and its suspects, worked out from earlier facts; pure."""

from collections.abc import Sequence
from typing import Literal, cast

from dolen.investigation.accused import children_told, is_sexual, suspects_in
from dolen.investigation.assessments import Offence, Sort, allocation
from dolen.investigation.parts import OFFENCES
from dolen.journal.conditions import On, stated, told_any
from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told
from dolen.law.parameters_investigation import SPECIALIST_BELOW_AGE
from dolen.people.standing import CurrentExploitationAssessment, ExploitationTeamCase, FlagStanding

_EXPLOITED = (
    On(ExploitationTeamCase),
    On(CurrentExploitationAssessment),
    On(FlagStanding, type=("cse", "child_exploitation")),
)
_EXPLOITED_KINDS = ("exploitation.indicator",)
_HOME_KINDS = ("residence", "relationship", "child.born")
_OFFENCE = ("offence_sort", "offence")


def specialist_needed(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether decision table 6 gives the crime to a specialist, as far as is known; never no."""
    if "suspect" in told.roles_of(person.nominal):
        return None
    family = _family(told, before)
    exploited = _exploited(told, before)
    sort = stated(told, "offence_sort")
    if sort is None and is_sexual(told):
        sort = "sexual"
    offence = Offence(
        sort=cast(Sort, sort) if sort in OFFENCES else None,
        victim_age=person.age_on(told.day),
        victim_is_child=person.is_child(told.day, told.roles_of(person.nominal)),
        setting="family" if family else _setting(told),
        exploited=bool(exploited),
        images=stated(told, "images") is True,
        child_suspect=stated(told, "child_suspect") is True
        or any("child" in told.roles_of(one) for one in suspects_in(told)),
        below_age=int(number(SPECIALIST_BELOW_AGE)),
    )
    if not allocation(offence).row.specialist:
        return None
    return Answer(True, tuple(dict.fromkeys((told.uid, *family, *exploited))))


def _setting(told: Told) -> Literal["trust", "other"] | None:
    setting = stated(told, "setting")
    return "trust" if setting == "trust" else "other" if setting == "other" else None


def _family(told: Told, before: Sequence[Told]) -> list[str]:
    """The facts by which a suspect is of the child's family or home."""
    suspects = suspects_in(told)
    if stated(told, "setting") == "family" or any(
        "carer" in told.roles_of(one) for one in suspects
    ):
        return [told.uid]
    return [
        one.uid
        for one in before
        if one.kind in _HOME_KINDS and any(one.names(suspect) for suspect in suspects)
    ]


def _exploited(told: Told, before: Sequence[Told]) -> list[str]:
    """The facts by which the child is, or may be, sexually exploited."""
    away = stated(told, "while_missing") is True and bool(suspects_in(told))
    signs = [told.uid] if away or stated(told, "wants_to_meet") is True else []
    known = [one.uid for one in before if one.kind in _EXPLOITED_KINDS or told_any(one, _EXPLOITED)]
    return signs + (known if is_sexual(told) else [])


def risk_to_children(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether a suspect is a risk to children: accused of harming one, or with one near."""
    del number  # every reader takes the numbers; this one needs none
    if not told.names(person.nominal) or "suspect" not in told.roles_of(person.nominal):
        return None
    if children_told(told):
        return Answer(True, (told.uid,))
    near = [one.uid for one in before if one.names(person.nominal) and children_told(one)]
    return Answer(True, tuple(near)) if near else None


def suspect_is_child(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether a child is suspected of a sexual offence. A child suspected of another says nothing.

    An offence nobody put in words, against a child, is taken for one until somebody says more.
    """
    del number  # every reader takes the numbers; this one needs none
    roles = told.roles_of(person.nominal)
    if "suspect" not in roles:
        return None
    if not person.is_child(told.day, roles):
        return Answer(False, (told.uid,))
    accused = [one for one in (*before, told) if "suspect" in one.roles_of(person.nominal)]
    sexual = [one.uid for one in accused if is_sexual(one)]
    if not sexual and not any(stated(one, name) for one in accused for name in _OFFENCE):
        sexual = [one.uid for one in accused if children_told(one)]
    return Answer(True, tuple(sexual)) if sexual else None


def child_lives_there(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether a child lives at the address to which a suspect is bailed.

    Read by the suspect's own home where no address is told, else by what is told of the address: a
    suspect may be sent where he never lived.
    """
    del number  # every reader takes the numbers; this one needs none
    if stated(told, "children"):
        return Answer(True, (told.uid,))
    address = _address(told)
    homes = (address,) if address is not None else _homes(before, person)
    living: dict[str, str] = {}
    for one in before:
        at_home = one.place_nominal() in homes
        if not at_home and (address is not None or not one.names(person.nominal)):
            continue
        if one.kind == "residence.ended":
            # Out of his own home, the suspect leaves every child behind; whoever else, themselves.
            moved = address is None and one.names(person.nominal)
            living = {who: uid for who, uid in living.items() if not (moved or one.names(who))}
        elif one.kind == "residence":
            living |= {child: one.uid for child in children_told(one) if not told.names(child)}
    return Answer(True, tuple(dict.fromkeys(living.values()))) if living else None


def _address(told: Told) -> str | None:
    return next((a.nominal for a in told.about if a.path == "address"), told.place_nominal())


def _homes(before: Sequence[Told], person: PersonView) -> tuple[str, ...]:
    """The places at which facts about the person say that he lives, or lived."""
    lived = (one for one in before if one.kind == "residence" and one.names(person.nominal))
    return tuple(dict.fromkeys(place for one in lived if (place := one.place_nominal())))


def address_and_homes(told: Told, before: Sequence[Told], person: PersonView) -> tuple[str, ...]:
    """The address bailed to, else his homes: that others moved out is told without naming him."""
    address = _address(told)
    return (address,) if address is not None else _homes(before, person)


DERIVED: tuple[Derived, ...] = (
    Derived("crime.disclosed", "specialist", specialist_needed),
    Derived("suspect.identified", "child_risk", risk_to_children),
    Derived("suspect.identified", "child_suspect", suspect_is_child),
    Derived(
        "suspect.bailed",
        "child_at_address",
        child_lives_there,
        of_place=True,
        beside=address_and_homes,
    ),
)
"""Every worked-out answer of this room."""
