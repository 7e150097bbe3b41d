"""The first stage of recording: who the new facts speak of, what they say of them, who they join.

Runs inside the recording transaction. The rows are a pure function of the facts: they do not depend
on the order in which facts arrive, and projecting a fact twice changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from dolen.journal import rows as stored
from dolen.people import possible, relinking, telling
from dolen.people.components import askable
from dolen.people.gathering import (
    Gathered,
    NewFact,
    Recorded,
    compared_anew,
    gather,
    places_told_of,
)
from dolen.people.hubs import SORTS, is_hub
from dolen.people.inserting import insert
from dolen.people.matching import storing
from dolen.people.models import (
    Detail,
    Judgement,
    Mention,
    Nominal,
    PossibleSame,
    Relation,
    SearchKey,
    Undoing,
)
from dolen.people.refusals import CannotLink, UnknownNominal, WrongSort

__all__ = ["NewFact", "Touched", "chunks", "project"]

T = TypeVar("T")
_STANDING = "SELECT id, sort, canonical FROM people_nominal WHERE id IN ({among})"
AT_ONCE = 900
"""Ids named in one query, below the limit of every database."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What facts touched: the nominals they are about, and those whose facts changed hands.

    `nominals` are canonical ids as they stand now. `relinked` holds canonical ids old and new: what
    rested on their facts must be worked out anew, and an old id may have no facts left.
    """

    nominals: frozenset[str]
    relinked: frozenset[str]
    compared: frozenset[str] = frozenset()
    """People of whom something was said by which they may be recognised, as they were named."""
    placed: frozenset[str] = frozenset()
    """Places of whose address something was said, as they were named."""


def project(
    new: Sequence[Recorded],
    *,
    refuse: bool = True,
    adopted: set[str] | None = None,
    compared_later: set[str] | None = None,
) -> Touched:
    """Store what `new` facts say of people, places and things, and join or part nominals.

    With `refuse`, a link that cannot hold raises `CannotLink`; without (imports, rebuilding) it is
    kept as a judgement that does not hold, with why. With `adopted` (rebuilding, when the fact that
    made somebody known was erased or comes later), nominals that do not exist are made and added to
    it; otherwise they raise `UnknownNominal`. With `compared_later`, whoever is to be compared anew
    is added to it and left to the caller: `storing.keep`. Raises `WrongSort`.
    """
    # A uid given again after its transaction was undone may be of other content.
    telling.forget([one.uid for one in new])
    rows = gather(new)
    standing = _stand(rows, adopted)
    _settle(rows, standing)
    _store(rows)
    mark_hubs(rows.placed)
    placed = places_told_of(rows)
    compared = compared_anew(rows) | storing.residents(placed)
    if compared_later is None:
        storing.keep(compared)
    else:
        compared_later |= compared
    seeds = _seeds(rows, standing)
    changed = relinking.relink(seeds) if seeds else relinking.NOTHING
    possible.settle(_doubtful(rows))
    if refuse:
        _refuse(rows, changed.gave_way)
    now = {own: changed.canonical.get(own, standing[own]) for own in _owns(rows)}
    return Touched(
        frozenset(now.values()), changed.relinked, frozenset(compared), frozenset(placed)
    )


def chunks(things: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """`things` in lists of at most `size`."""
    iterator = iter(things)
    while part := list(islice(iterator, size)):
        yield part


def _doubtful(rows: Gathered) -> set[str]:
    """Whose proposals may be settled, beside those of everybody linked anew."""
    ends = {end for row in rows.possible for end in (row.left, row.right)}
    return ends.union(*rows.named_together)


def _owns(rows: Gathered) -> set[str]:
    return {mention.own for mention in rows.mentions}


def _stand(rows: Gathered, adopted: set[str] | None) -> dict[str, str]:
    """The canonical id, before links are looked at, of every nominal named.

    Raises `UnknownNominal` and `WrongSort`.
    """
    held: dict[str, tuple[str, str]] = {}
    for part in chunks({own for own, _sort in rows.wanted} | set(rows.nominals)):
        found = stored.read(Nominal, _STANDING, [askable(part)])
        held.update({own: (sort, canonical) for own, sort, canonical in found})
    for nominal in rows.nominals.values():
        held.setdefault(nominal.id, (nominal.sort, nominal.id))
    for (own, sort), (path, uid) in rows.wanted.items():
        if own not in held:
            if adopted is None:
                raise UnknownNominal(own, uid)
            adopted.add(own)
            rows.nominals[own] = _orphan(rows, own, sort)
            held[own] = (sort, own)
        if held[own][0] != sort:
            raise WrongSort(own, held[own][0], sort, path)
    return {own: canonical for own, (_sort, canonical) in held.items()}


def _orphan(rows: Gathered, own: str, sort: str) -> Nominal:
    first = next(mention for mention in rows.mentions if mention.own == own)
    return Nominal(
        id=own,
        sort=sort,
        canonical=own,
        cluster=own,
        first_at=first.happened_at,
        recorded_at=first.recorded_at,
    )


def _settle(rows: Gathered, standing: dict[str, str]) -> None:
    """Write the canonical ids into the rows to be stored."""
    for mention in rows.mentions:
        mention.nominal = standing[mention.own]
    for relation in rows.relations:
        relation.from_nominal = standing[relation.from_own]
        relation.to_nominal = standing[relation.to_own] if relation.to_own else ""


def _store(rows: Gathered) -> None:
    insert(Nominal, list(rows.nominals.values()))
    insert(Mention, rows.mentions)
    insert(Detail, rows.details)
    insert(SearchKey, list(rows.keys.values()))
    insert(Relation, rows.relations)
    insert(Judgement, rows.judgements)
    insert(Undoing, rows.undoings)
    insert(PossibleSame, rows.possible)


def mark_hubs(placed: Iterable[str]) -> None:
    """Mark which of the places are hubs: the latest word on it, else the latest sort told."""
    verdicts: dict[bool, set[str]] = {True: set(), False: set()}
    for part in chunks(placed):
        said: dict[str, list[Detail]] = defaultdict(list)
        for row in Detail.objects.filter(own__in=part, sort__in=SORTS):
            said[row.own].append(row)
        for own in part:
            verdicts[is_hub(said[own])].add(own)
    for verdict, owns in verdicts.items():
        for part in chunks(owns):
            Nominal.objects.filter(pk__in=part).exclude(hub=verdict).update(hub=verdict)


def _seeds(rows: Gathered, standing: dict[str, str]) -> set[str]:
    """The nominals whose components must be worked out anew."""
    seeds = {end for row in rows.judgements for end in (row.left, row.right)}
    seeds |= {end for row in rows.undoings for end in (row.left, row.right) if end}
    undone = {row.link for row in rows.undoings if row.link}
    for part in chunks(undone):
        for left, right in Judgement.objects.filter(pk__in=part).values_list("left", "right"):
            seeds |= {left, right}
    for people in rows.named_together:
        if len({standing[own] for own in people}) < len(people):
            seeds |= people
    return seeds


def _refuse(rows: Gathered, gave_way: dict[str, str]) -> None:
    """Refuse a new link that cannot hold, or that would hold in the place of an earlier one."""
    links = [row for row in rows.judgements if row.judgement == "same"]
    new = {mention.fact_uid for mention in rows.mentions}
    for row in links:
        if row.fact_uid in gave_way:
            raise CannotLink(row.left, row.right, gave_way[row.fact_uid])
    for against in gave_way.values():
        if links and against.partition(":")[2] not in new:
            raise CannotLink(links[0].left, links[0].right, against)
