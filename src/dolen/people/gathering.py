"""What a set of new facts says, as rows not yet stored. Reads nothing but the facts."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Protocol

from dolen.journal.fact import Fact, Relates, subject_fields
from dolen.journal.registry import registry
from dolen.journal.rows import made
from dolen.journal.subjects import AnyRef
from dolen.people import details
from dolen.people.facts import LinkMade, LinkProposed, LinkUndone
from dolen.people.ids import nominal_id
from dolen.people.matching.sayings import COMPARED, OF_A_HOME
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

LINK_KINDS = (LinkMade.kind, LinkProposed.kind, LinkUndone.kind)
"""Facts that name two nominals in order to judge them, which does not name them apart."""


def never_apart() -> list[str]:
    """The kinds of facts that may name two people who are one.

    They judge who is who, or tell what was done about something the house worked out: a pattern
    found between two records of one person is no reason to keep them apart.
    """
    return sorted({*LINK_KINDS, *registry.deeds()})


class Recorded(Protocol):
    """A fact just appended to the journal, as the stage needs it."""

    @property
    def uid(self) -> str:
        """The fact's id."""

    @property
    def fact(self) -> Fact:
        """The typed fact."""

    @property
    def digest(self) -> str:
        """The digest of its content, the last part of canonical order."""

    @property
    def recorded_at(self) -> dt.datetime:
        """When it was recorded."""


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact just appended to the journal."""

    uid: str
    fact: Fact
    digest: str
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Named:
    """One reference of one fact: where it stands and which nominal it is told of."""

    path: str
    field: str
    roles: tuple[str, ...]
    sort: str
    own: str
    ref: AnyRef


@dataclass(slots=True)
class Gathered:
    """Unsaved rows, and what they touch."""

    nominals: dict[str, Nominal] = field(default_factory=dict)
    wanted: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    keys: dict[tuple[str, str, str], SearchKey] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    undoings: list[Undoing] = field(default_factory=list)
    possible: list[PossibleSame] = field(default_factory=list)
    named_together: list[frozenset[str]] = field(default_factory=list)
    placed: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Source:
    """A fact, its references, and the columns that every row of it shares."""

    one: Recorded
    named: Sequence[Named]
    header: Mapping[str, Any]


def gather(new: Iterable[Recorded]) -> Gathered:
    """The rows that `new` calls for."""
    rows = Gathered()
    for one in new:
        _gather_one(rows, one)
    return rows


def named_in(uid: str, fact: Fact) -> Iterator[Named]:
    """Every reference of `fact`, with the nominal it is told of."""
    for name, part in subject_fields(type(fact)).items():
        value = getattr(fact, name)
        if value is None:
            continue
        several = isinstance(value, tuple)
        for number, ref in enumerate(value if several else (value,)):
            path = f"{name}.{number}" if several else name
            own = ref.nominal or nominal_id(uid, path)
            yield Named(path, name, ref.roles or (part.role,), part.sort, own, ref)


def _gather_one(rows: Gathered, one: Recorded) -> None:
    fact = one.fact
    header = {
        "fact_uid": one.uid,
        "happened_at": fact.happened_at,
        "sequence": fact.sequence,
        "rank": type(fact).rank,
        "digest": one.digest,
        "recorded_at": one.recorded_at,
    }
    source = _Source(one, list(named_in(one.uid, fact)), header)
    for party in source.named:
        _mention(rows, source, party)
    described = details.described_in(fact)
    if described is not None:
        path, sayings = described
        own = next(n.own for n in source.named if n.path == path)
        _tell(rows, source, own, sayings)
        if path == "place":
            rows.placed.add(own)
    for relates in fact.relations:
        rows.relations.extend(_relations(source, relates))
    if isinstance(fact, LinkMade):
        rows.judgements.append(_judgement(fact, source))
    elif isinstance(fact, LinkProposed):
        rows.possible.append(_possible(fact, source))
    elif isinstance(fact, LinkUndone):
        rows.undoings.append(_undoing(fact, source))
    elif not fact.deed:
        people = frozenset(n.own for n in source.named if n.sort == "person")
        if len(people) > 1:
            rows.named_together.append(people)


def _mention(rows: Gathered, source: _Source, party: Named) -> None:
    said = getattr(party.ref, "said", None)
    if said is None:
        rows.wanted.setdefault((party.own, party.sort), (party.path, source.one.uid))
    else:
        rows.nominals[party.own] = made(
            Nominal,
            id=party.own,
            sort=party.sort,
            hub=getattr(said, "sort", None) in details.HUB_SORTS,
            canonical=party.own,
            cluster=party.own,
            first_at=source.header["happened_at"],
            recorded_at=source.header["recorded_at"],
        )
        _tell(rows, source, party.own, details.said_of(said), path=party.path)
    rows.mentions.append(
        made(
            Mention,
            path=party.path,
            own=party.own,
            nominal=party.own,
            sort=party.sort,
            roles=" ".join(party.roles),
            kind=source.one.fact.kind,
            **source.header,
        )
    )


def _tell(
    rows: Gathered,
    source: _Source,
    own: str,
    sayings: Sequence[details.Saying],
    path: str = "",
) -> None:
    for number, saying in enumerate(sayings):
        rows.details.append(
            made(
                Detail,
                own=own,
                sort=saying.sort,
                number=number,
                value=saying.value,
                key=saying.key,
                path=path,
                language=saying.language,
                **source.header,
            )
        )
        for sort, key in details.search_keys(saying):
            rows.keys[own, sort, key] = made(SearchKey, own=own, sort=sort, key=key)


def _relations(source: _Source, relates: Relates) -> Iterator[Relation]:
    froms = [n for n in source.named if n.field == relates.from_field]
    tos: list[Named | None] = [n for n in source.named if n.field == relates.to_field]
    if not tos and relates.ends:
        tos = [None]
    for from_, to in product(froms, tos):
        if to is not None and to.own == from_.own:
            continue
        yield made(
            Relation,
            relation=relates.relation,
            from_path=from_.path,
            to_path=to.path if to else "",
            from_own=from_.own,
            to_own=to.own if to else "",
            from_nominal=from_.own,
            to_nominal=to.own if to else "",
            since=source.header["happened_at"],
            until=None if relates.ends else source.one.fact.happened_until,
            moment=not relates.lasting,
            ends=relates.ends,
            **source.header,
        )


def _judgement(fact: LinkMade, source: _Source) -> Judgement:
    left, right = fact.pair() or ("", "")
    return Judgement(
        left=left,
        right=right,
        judgement=fact.judgement,
        reason=fact.reason,
        by=fact.judged_by or "",
        model_version=fact.model_version or "",
        from_recorded_at=source.one.recorded_at,
        **source.header,
    )


def _possible(fact: LinkProposed, source: _Source) -> PossibleSame:
    left, right = fact.pair() or ("", "")
    return PossibleSame(
        left=left,
        right=right,
        meaning=fact.meaning,
        why=fact.why,
        score=fact.score,
        source=fact.source,
        model_version=fact.model_version,
        **source.header,
    )


def _undoing(fact: LinkUndone, source: _Source) -> Undoing:
    left, right = fact.pair() or ("", "")
    return Undoing(
        link=fact.link or "", left=left, right=right, reason=fact.reason, **source.header
    )


def compared_anew(rows: Gathered) -> set[str]:
    """The people whose comparison may change: what is said of them, or where they live, is new."""
    owns = {row.own for row in rows.details if row.sort in COMPARED}
    owns |= {row.from_own for row in rows.relations if row.relation == "lives_at" and not row.ends}
    return owns & {mention.own for mention in rows.mentions if mention.sort == "person"}


def places_told_of(rows: Gathered) -> set[str]:
    """The places of whose address, or of whether they are hubs, something new is said."""
    owns = {row.own for row in rows.details if row.sort in OF_A_HOME}
    return owns & {mention.own for mention in rows.mentions if mention.sort == "place"}
