"""What joins people, as far as the present visit's member may know.

A relation or a shared fact is shown where the member may read its fact on the page of one of the
two it joins, and may open that page. Who may not be opened is never looked around, so that two
people do not show as joined through somebody hidden. What is left out leaves no trace: no number,
no gap.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from dolen.access import ledger, reach
from dolen.access.permissions import MemberView, may_break_glass
from dolen.access.visits import Visit, current
from dolen.journal import clock
from dolen.people.components import parts
from dolen.people.gathering import never_apart
from dolen.people.models import Mention, Nominal, Relation
from dolen.people.paths import TOGETHER, Step
from dolen.people.reading import canonical_ids
from dolen.people.relations import Period

MOST_NAMED = 20
"""A fact that names more people, places and things than this joins only those it relates."""


@dataclass(frozen=True)
class Sight:
    """What one visit's member may see around people, at one moment. Times: UTC."""

    visit: Visit = field(repr=False)
    member: MemberView
    at: dt.datetime
    glass: frozenset[str]

    def openable(self, nominals: Collection[str]) -> set[str]:
        """Those of the (canonical) nominals whose page the member may open."""
        if reach.opens_all(self.member):
            return set(nominals)
        found: set[str] = set()
        for part in parts(set(nominals)):
            rows = Nominal.objects.filter(pk__in=part)
            seen = reach.openable(self.member, rows, at=self.at, glass=self.glass)
            found.update(seen.values_list("pk", flat=True))
        return found

    def visible(self, periods: Collection[Period]) -> list[Period]:
        """Those of the relations that the member may know of, in the order given."""
        ends = {end for one in periods for end in (one.from_nominal, one.to_nominal)} - {""}
        now = canonical_ids(ends)
        readable = self._readable({one.source for one in periods})
        return [
            one
            for one in periods
            if any(
                now.get(end) in readable[one.source] for end in (one.from_nominal, one.to_nominal)
            )
        ]

    def steps(
        self, nominals: Collection[str], *, besides: Collection[str] = (), hubs: bool = False
    ) -> list[Step]:
        """Every step from one of the nominals to another that may be opened.

        Hubs are left out unless they are named in `besides`, or all are asked for.
        """
        near = set(nominals)
        facts = _facts_of(near)
        readable = self._readable(facts)
        named, related = _named_in(facts), _related_in(facts)
        every = {one for beside in named.values() for one, _at in beside}
        open_ = self.openable(every)
        if not hubs:
            open_ -= _hubs(every - set(besides))
        found = []
        for uid, beside in named.items():
            steps = related.get(uid, [])
            joined = {frozenset((step.from_nominal, step.to_nominal)) for step in steps}
            few = beside if len(beside) <= MOST_NAMED else set()
            found += [step for step in steps if _known(step, open_, readable[uid])]
            found += [
                step
                for step in _together(uid, few, near)
                if frozenset((step.from_nominal, step.to_nominal)) not in joined
                and _known(step, open_, readable[uid])
            ]
        return found

    def log(self, individuals: Iterable[str], *, records: Iterable[str], reason: str) -> None:
        """Log that these people were looked at, by these facts. Raises `ledger.NotLogged`."""
        ledger.consulted(self.visit, individuals=individuals, records=records, reason=reason)

    def _readable(self, uids: Collection[str]) -> dict[str, set[str]]:
        """Of each fact, the nominals on whose page the member may open and read it."""
        found: dict[str, set[str]] = defaultdict(set)
        for part in parts(set(uids)):
            mentions = Mention.objects.filter(fact_uid__in=part)
            rows = reach.readable(self.member, mentions, at=self.at, glass=self.glass)
            for uid, nominal in rows.values_list("fact_uid", "nominal"):
                found[uid].add(nominal)
        open_ = self.openable({one for heads in found.values() for one in heads})
        return defaultdict(set, {uid: heads & open_ for uid, heads in found.items()})


def sight() -> Sight:
    """What the present visit's member may see. Raises `visits.NobodyVisits`."""
    visit = current()
    member = visit.needs_a_member()
    visit.read_people = True
    now = clock.now()
    if visit.glass is None:
        visit.glass = reach.broken_by(member, at=now) if may_break_glass(member) else frozenset()
    return Sight(visit, member, now, visit.glass)


def _known(step: Step, open_: set[str], readable: set[str]) -> bool:
    ends = {step.from_nominal, step.to_nominal}
    return ends <= open_ and bool(ends & readable)


def _facts_of(nominals: Collection[str]) -> set[str]:
    """The facts people told that name any of the nominals.

    What the house concluded from them (a pattern found, a duty late) joins nobody anew, and a
    judgement whether two are the same is no tie.
    """
    found: set[str] = set()
    for part in parts(set(nominals)):
        rows = Mention.objects.filter(nominal__in=part).exclude(kind__in=never_apart())
        found.update(rows.values_list("fact_uid", flat=True))
    return found


def _named_in(facts: Collection[str]) -> dict[str, set[tuple[str, dt.datetime]]]:
    found: dict[str, set[tuple[str, dt.datetime]]] = defaultdict(set)
    for part in parts(facts):
        rows = Mention.objects.filter(fact_uid__in=part)
        for uid, nominal, at in rows.values_list("fact_uid", "nominal", "happened_at"):
            found[uid].add((nominal, at))
    return found


def _related_in(facts: Collection[str]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = defaultdict(list)
    columns = (
        "relation", "from_nominal", "to_nominal", "fact_uid", "since", "until", "moment",
    )  # fmt: skip
    for part in parts(facts):
        rows = Relation.objects.filter(fact_uid__in=part, ends=False)
        for values in rows.values_list(*columns):
            step = Step(*values)
            found[step.source].append(step)
    return found


def _together(
    uid: str, beside: Collection[tuple[str, dt.datetime]], near: set[str]
) -> Iterator[Step]:
    for (left, at), (right, _at) in combinations(sorted(beside), 2):
        if left in near or right in near:
            yield Step(TOGETHER, left, right, uid, at)


def _hubs(nominals: Collection[str]) -> set[str]:
    found: set[str] = set()
    for part in parts(nominals):
        rows = Nominal.objects.filter(canonical__in=part, hub=True)
        found.update(rows.values_list("canonical", flat=True))
    return found
