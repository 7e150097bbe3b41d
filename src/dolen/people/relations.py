"""When a relation held: periods from what facts assert and end. Pure; all times aware.

A lasting relation holds from the moment told until a fact ends it (a later home does not end an
earlier one: a child may live in two). A moment relation holds at its moment, or through the
interval the fact itself tells. Ends are exclusive.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

SYMMETRIC = frozenset({"found_with", "in_contact_with", "related_to"})
"""Relations that read the same from either side: ending one way ends both."""


@dataclass(frozen=True, slots=True)
class Said:
    """One assertion of a relation, or (with `ends`) its ending; `to` empty ends it to everybody."""

    relation: str
    from_nominal: str
    to_nominal: str
    at: dt.datetime
    order: tuple[dt.datetime, int, int, str]
    fact_uid: str
    until: dt.datetime | None = None
    moment: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A relation between two nominals and when it held; `until` is None while it lasts.

    `source` is the fact that asserts it.
    """

    relation: str
    from_nominal: str
    to_nominal: str
    from_: dt.datetime
    until: dt.datetime | None
    moment: bool
    source: str

    def holds_at(self, moment: dt.datetime) -> bool:
        """Whether the relation held at `moment`."""
        if self.moment and (self.until is None or self.until <= self.from_):
            return moment == self.from_
        return self.from_ <= moment and (self.until is None or moment < self.until)

    def overlaps(self, from_: dt.datetime, until: dt.datetime | None) -> bool:
        """Whether the relation held at any moment from `from_` to before `until` (None: for ever).

        An interval whose ends are equal is that moment.
        """
        if until is not None and until <= from_:
            return self.holds_at(from_)
        if self.moment and (self.until is None or self.until <= self.from_):
            return from_ <= self.from_ and (until is None or self.from_ < until)
        if self.until is not None and self.until <= self.from_:
            return False
        return (until is None or self.from_ < until) and (self.until is None or from_ < self.until)

    def overlaps_with(self, other: "Period") -> bool:
        """Whether both relations held at some common moment."""
        if other.moment and (other.until is None or other.until <= other.from_):
            return self.holds_at(other.from_)
        if other.until is not None and other.until <= other.from_:
            return False
        return self.overlaps(other.from_, other.until)

    def other(self, nominal: str) -> str:
        """The nominal at the other end."""
        return self.to_nominal if nominal == self.from_nominal else self.from_nominal


def periods(said: Iterable[Said]) -> list[Period]:
    """The periods of every relation asserted in `said`, in canonical order of their assertion.

    An ending ends what was asserted before it, in canonical order, between the same two.
    """
    rows = list(said)
    endings: dict[tuple[str, str, str], list[Said]] = {}
    for row in rows:
        if row.ends:
            for key in _keys(row):
                endings.setdefault(key, []).append(row)
    asserted = sorted(
        (row for row in rows if not row.ends),
        key=lambda r: (r.order, r.fact_uid, r.relation, r.from_nominal, r.to_nominal),
    )
    return [_period(row, endings) for row in asserted]


def _period(row: Said, endings: dict[tuple[str, str, str], list[Said]]) -> Period:
    candidates = endings.get((row.relation, row.from_nominal, row.to_nominal), [])
    candidates = candidates + endings.get((row.relation, row.from_nominal, ""), [])
    if row.relation in SYMMETRIC:
        candidates = candidates + endings.get((row.relation, row.to_nominal, ""), [])
    ends = [] if row.moment else [end.at for end in candidates if end.order > row.order]
    if row.until is not None:
        ends.append(row.until)
    return Period(
        relation=row.relation,
        from_nominal=row.from_nominal,
        to_nominal=row.to_nominal,
        from_=row.at,
        until=min(ends, default=None),
        moment=row.moment,
        source=row.fact_uid,
    )


def _keys(row: Said) -> list[tuple[str, str, str]]:
    forth = (row.relation, row.from_nominal, row.to_nominal)
    if row.relation in SYMMETRIC and row.to_nominal:
        return [forth, (row.relation, row.to_nominal, row.from_nominal)]
    return [forth]
