"""The other children of a household are named where a fact asks for them and nobody did.

Whoever suspects that one child is harmed seldom lists the sisters and brothers who live with it; an
inspection found that nobody thought of them. The one way in names them, as the journal knows the
household when it happened; what was told always stands.
"""

import datetime as dt
from collections.abc import Sequence

from dolen.concerns.households import is_child_of_household, living_with
from dolen.concerns.world import JournalWorld
from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.journal.subjects import PersonRef
from dolen.people import reading as people
from dolen.people.standpoint import Standpoint


def named(facts: Sequence[Fact], *, now: dt.datetime) -> list[Fact]:
    """The facts, with the other children of the household in those that ask for them and name none.

    Nothing is added while a case file that states everything itself is replayed.
    """
    if not house.derive:
        return list(facts)
    return [_with_household(fact, now) if _asks(fact) else fact for fact in facts]


def _asks(fact: Fact) -> bool:
    return bool(fact.household) and not getattr(fact, fact.household)


def _with_household(fact: Fact, now: dt.datetime) -> Fact:
    known = {party.ref.nominal for party in fact.parties() if party.ref.nominal}
    everybody = {*known, *people.canonical_ids(known).values()}
    world = JournalWorld(Standpoint(as_of=now))
    children = [one for one in sorted(everybody) if _is_child(world, one, fact)]
    found = dict.fromkeys(
        one
        for child in children
        for one in living_with(world, child, fact.happened_at)
        if one not in everybody and is_child_of_household(world, one, fact.happened_at)
    )
    if not found:
        return fact
    others = tuple(PersonRef(nominal=one, roles=("child",)) for one in found)
    return fact.model_copy(update={fact.household: others})


def _is_child(world: JournalWorld, nominal: str, fact: Fact) -> bool:
    return world.person(nominal).sort == "person" and is_child_of_household(
        world, nominal, fact.happened_at
    )
