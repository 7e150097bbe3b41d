"""Which nominals are one, as a pure function of the judgements about them.

A nominal is a connected component of live "same" judgements; an undone one is as if never made. A
"same" does not hold where it would put two into one component who were named apart in one fact or
are judged not the same. Judgements are taken in canonical order, so the answer does not
depend on the order in which facts arrived.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Order = tuple[dt.datetime, int, int, str, str]
"""Canonical order of a fact: moment, order told, rank, digest; then its uid."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One judgement of two nominals: "same", "not_same" or "unsure"."""

    uid: str
    left: str
    right: str
    judgement: str
    order: Order
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Undo:
    """One undoing: of the judgement `link`, or of those before it between `left` and `right`."""

    link: str
    left: str
    right: str
    order: Order
    recorded_at: dt.datetime

    def ends(self, edge: Edge) -> bool:
        """Whether this undoing ends `edge`."""
        if self.link:
            return edge.uid == self.link
        return {self.left, self.right} == {edge.left, edge.right} and edge.order < self.order


@dataclass(slots=True)
class Resolution:
    """The component (`canonical`) and the widest component ever (`cluster`) of each nominal.

    `ended` says when a judgement was undone; `against` why a live "same" does not hold:
    "apart:<fact>" (named apart) or "not_same:<fact>" (judged so). `known` are the judgements looked
    at: those whose two nominals were given.
    """

    canonical: dict[str, str]
    cluster: dict[str, str]
    ended: dict[str, dt.datetime] = field(default_factory=dict)
    against: dict[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()


class _Groups:
    """Disjoint groups of nominals, each with its first-heard-of member."""

    def __init__(self, members: Iterable[str]) -> None:
        self._of = {member: [member] for member in members}

    def group(self, member: str) -> list[str]:
        return self._of[member]

    def join(self, left: str, right: str) -> None:
        small, large = sorted((self._of[left], self._of[right]), key=len)
        if small is large:
            return
        large.extend(small)
        for member in small:
            self._of[member] = large

    def heads(self, first_at: Mapping[str, dt.datetime]) -> dict[str, str]:
        heads: dict[int, str] = {}
        for group in self._of.values():
            if id(group) not in heads:
                heads[id(group)] = min(group, key=lambda m: (first_at[m], m))
        return {member: heads[id(group)] for member, group in self._of.items()}


def resolve(
    first_at: Mapping[str, dt.datetime],
    *,
    edges: Sequence[Edge],
    undos: Sequence[Undo] = (),
    apart: Iterable[tuple[str, str, str]] = (),
) -> Resolution:
    """The components of the nominals in `first_at` (each with when it was first heard of).

    `apart` holds pairs named apart, each with the fact that did. Other edges are left out.
    """
    known = [e for e in edges if e.left in first_at and e.right in first_at]
    ended = _endings(known, undos)
    live = sorted((e for e in known if e.uid not in ended), key=lambda e: e.order)
    barred: dict[str, dict[str, str]] = {}
    for left, right, fact in sorted(apart):
        _bar(barred, left, right, f"apart:{fact}")
    for edge in live:
        if edge.judgement == "not_same":
            _bar(barred, edge.left, edge.right, f"not_same:{edge.uid}")
    now, ever = _Groups(first_at), _Groups(first_at)
    against: dict[str, str] = {}
    for edge in known:
        if edge.judgement == "same":
            ever.join(edge.left, edge.right)
    for edge in live:
        if edge.judgement == "same":
            bar = _bar_between(now.group(edge.left), now.group(edge.right), barred)
            if bar:
                against[edge.uid] = bar
            else:
                now.join(edge.left, edge.right)
    return Resolution(
        canonical=now.heads(first_at),
        cluster=ever.heads(first_at),
        ended=ended,
        against=against,
        known=frozenset(edge.uid for edge in known),
    )


def _endings(edges: Sequence[Edge], undos: Sequence[Undo]) -> dict[str, dt.datetime]:
    by_link: dict[str, list[Undo]] = {}
    by_pair: dict[frozenset[str], list[Undo]] = {}
    for undo in undos:
        if undo.link:
            by_link.setdefault(undo.link, []).append(undo)
        else:
            by_pair.setdefault(frozenset((undo.left, undo.right)), []).append(undo)
    ended = {}
    for edge in edges:
        pair = frozenset((edge.left, edge.right))
        candidates = by_link.get(edge.uid, []) + by_pair.get(pair, [])
        times = [undo.recorded_at for undo in candidates if undo.ends(edge)]
        if times:
            ended[edge.uid] = min(times)
    return ended


def _bar(barred: dict[str, dict[str, str]], left: str, right: str, why: str) -> None:
    if left != right:
        barred.setdefault(left, {}).setdefault(right, why)
        barred.setdefault(right, {}).setdefault(left, why)


def _bar_between(
    left: Sequence[str], right: Sequence[str], barred: Mapping[str, Mapping[str, str]]
) -> str | None:
    if left is right:
        return None
    reasons = [
        why for one in left for other, why in barred.get(one, {}).items() if other in set(right)
    ]
    return min(reasons, default=None)
