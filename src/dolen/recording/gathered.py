"""Facts that sum a matter up name everybody it named, whatever whoever tells them leaves out.

The minutes of a meeting are closed for everybody on its list. Were only those judged whom the
closing names, a shorter list would close it: so the one way in names them all before it looks.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dolen.journal import reading as journal
from dolen.journal.fact import Fact, subject_fields
from dolen.journal.registry import registry
from dolen.journal.subjects import AnyRef, PersonRef
from dolen.journal.told import Told, matters_of
from dolen.people import reading as people
from dolen.people.locks import lock_matters


def gather(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; of those that gather, with everybody told of before in their case or beside them.

    It does not matter when it was told to have happened: a closing dated back leaves nobody out.
    """
    return [_whole(fact, facts) if fact.gathers and fact.case else fact for fact in facts]


def gathers(facts: Iterable[Fact]) -> bool:
    """Whether one of the facts sums its matter up."""
    return any(fact.gathers for fact in facts)


def lock_sums(facts: Sequence[Fact]) -> None:
    """Let nobody be added to a matter while it is summed up. Call it in the transaction."""
    touching = [fact for fact in facts if fact.gathers or fact.kind in _gathered()]
    lock_matters(sorted(matters_of(touching)))


@cache
def _gathered() -> frozenset[str]:
    return frozenset(kind for fact in registry.all().values() for kind in fact.gathers)


def _whole(fact: Fact, beside: Sequence[Fact]) -> Fact:
    uids = journal.uids_in_matters([str(fact.case)])
    told = people.told_of({uid for found in uids.values() for uid in found}, alive=True)
    before = [one for one in told.values() if one.kind in fact.gathers]
    here = [one for one in beside if one.kind in fact.gathers and one.case == fact.case]
    update = {
        name: (*getattr(fact, name), *_missing(fact, name, before, here))
        for name in _lists_of_people(fact)
    }
    return fact.model_copy(update={name: value for name, value in update.items() if value})


def _lists_of_people(fact: Fact) -> list[str]:
    parts = subject_fields(type(fact)).items()
    return [
        name
        for name, part in parts
        if name not in Fact.model_fields
        and part.sort == "person"
        and isinstance(getattr(fact, name), tuple)
    ]


def _missing(fact: Fact, name: str, before: Sequence[Told], here: Sequence[Fact]) -> list[AnyRef]:
    """Whoever these facts name under `name` and the fact does not, the first told of first."""
    named: Mapping[str, str] = people.canonical_ids(
        {ref.nominal for ref in getattr(fact, name) if ref.nominal}
    )
    known = {*named, *named.values()}
    ordered = sorted(before, key=lambda one: one.order)
    nominals = dict.fromkeys(
        about.nominal
        for one in ordered
        for about in one.about
        if about.sort == "person" and about.path.partition(".")[0] == name
    )
    found: list[AnyRef] = [PersonRef(nominal=one) for one in nominals if one not in known]
    known |= set(nominals)
    for one in here:
        for ref in getattr(one, name, ()):
            if ref.nominal is None or ref.nominal not in known:
                found.append(ref)
                known.add(ref.nominal or "")
    return found
