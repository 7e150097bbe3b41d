"""Fills an empty house with the demonstration: people who work there, children, and what happened.

The force began to use Dolen a fortnight ago. What lies before was brought in from an older system
at once; what happened since came in as it happened, with the clock set to that time, so that alarms
rang when they would have rung. Begun again after an interruption, it adds only what is missing.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from django.db.models import Min

from dolen.access.permissions import MemberView
from dolen.access.roles import AgencySort, Role
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.exchange.case_files import reading as case_files
from dolen.exchange.case_files.telling import descriptions, reference, tell
from dolen.exchange.demonstration import agencies, households
from dolen.exchange.demonstration.histories import LONG_AGO, histories
from dolen.exchange.demonstration.names import seeded
from dolen.journal import clock, store
from dolen.journal.fact import Fact, Provenance
from dolen.people.models import Detail
from dolen.recording import clockwork, second_look
from dolen.recording.examples import examples
from dolen.recording.many import ToRecord, record_many
from dolen.recording.models import Cursor
from dolen.recording.together import resolved

SEED = 2019
CHILDREN = 300
_NAME = "demonstration"
_DONE = 1
SINCE = dt.timedelta(days=14)
"""How long the made-up force has been using Dolen."""
_OLDER = Provenance(store="An older system (made up)")
_TOGETHER = dt.timedelta(hours=6)
"""Facts within this time of each other are recorded together, at the time of the last."""

Progress = Callable[[int, int], None]
"""Hears how many facts are recorded, and of how many."""
Known = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """What the demonstration came to."""

    members: int
    children: int
    facts: int


def is_filled() -> bool:
    """Whether the demonstration is here, whole."""
    return Cursor.objects.filter(name=_NAME, position=_DONE).exists()


def fill(
    now: dt.datetime,
    *,
    children: int = CHILDREN,
    seed: int = SEED,
    progress: Progress = lambda *_: None,
) -> Filled:
    """Fill the house as of `now`; a second run goes on from the first one's moment."""
    cursor, _new = Cursor.objects.get_or_create(name=_NAME, defaults={"moved_at": now})
    now = cursor.moved_at or now
    began, live_from = now - LONG_AGO, now - SINCE
    members = agencies.make(seed, since=began)
    made = households.households(seed, children=children, today=now.date())
    cases = report_cases(now)
    known = _introduce(made, cases, began, live_from)
    told = [*_report(cases, known), *histories(made, known, now=now, seed=seed)]
    told.sort(key=lambda fact: fact.happened_at)
    older = [
        fact.model_copy(update={"provenance": _OLDER})
        for fact in (*_standing(made, known, began, seed), *told)
        if fact.happened_at < live_from
    ]
    _record(older, live_from, "older")
    for example in examples:
        _example(_dated(example.facts(now), live_from), live_from, example.name)
    _live([fact for fact in told if fact.happened_at >= live_from], now, progress)
    _settled(now)
    Cursor.objects.filter(name=_NAME).update(position=_DONE)
    return Filled(members=members, children=children, facts=len(older) + len(told))


def report_cases(now: dt.datetime) -> list[case_files.Case]:
    """The report's own cases, each moved by whole weeks so that it ended in the last days."""
    with resources.as_file(resources.files(__package__) / "report_cases.json") as file:
        cases = case_files.read(Path(file))
    return [_lately(case, now) for case in cases]


def _lately(case: case_files.Case, now: dt.datetime) -> case_files.Case:
    """Two to nine days ago, on the same day of the week: schools and offices keep theirs."""
    since = now - dt.timedelta(days=2) - max(event.at for event in case.events)
    return case.moved(dt.timedelta(weeks=since.days // 7))


def teller() -> MemberView:
    """The member of no person in whose name the demonstration is told."""
    return MemberView(
        id=_NAME,
        display="Demonstration",
        agency=agencies.FORCE,
        agency_sort=AgencySort.NOBODY,
        roles=(Role.DSU_PPU,),
    )


def _introduce(
    made: Sequence[households.Household],
    cases: Sequence[case_files.Case],
    moment: dt.datetime,
    live_from: dt.datetime,
) -> Known:
    facts = {name: fact for one in made for name, fact in households.described(one, moment)}
    for case in cases:
        facts.update(
            (reference(case, one.name), one.fact.model_copy(update={"happened_at": moment}))
            for one in descriptions(case)
        )
    batch = [ToRecord(fact, f"{_NAME}:described:{name}") for name, fact in facts.items()]
    with clock.at(live_from):
        record_many(batch, by=teller(), now=live_from)
    told = Detail.objects.filter(sort="reference", value__in=list(facts))
    return dict(told.values_list("value", "own"))


def _standing(
    made: Sequence[households.Household], known: Known, moment: dt.datetime, seed: int
) -> list[Fact]:
    choose = seeded(seed)
    return [fact for one in made for fact in households.standing(one, known, moment, choose)]


def _report(cases: Sequence[case_files.Case], known: Mapping[str, str]) -> Iterator[Fact]:
    for case in cases:
        own = {one.name: known[reference(case, one.name)] for one in descriptions(case)}
        yield from (one.fact for one in tell(case, own).facts)


def _dated(facts: Sequence[Fact], live_from: dt.datetime) -> list[Fact]:
    """What an example tells of the time before; nobody is told of what lies before the house."""
    return [
        fact.model_copy(update={"provenance": _OLDER})
        for fact in facts
        if fact.happened_at < live_from
    ]


def _record(facts: Sequence[Fact], moment: dt.datetime, what: str) -> None:
    batch = [ToRecord(fact, f"{_NAME}:{what}:{number}") for number, fact in enumerate(facts)]
    with clock.at(moment):
        record_many(batch, by=teller(), now=moment)


def _example(facts: Sequence[Fact], moment: dt.datetime, what: str) -> None:
    """Record what an example tells; its facts may name whom an earlier one of them made known."""
    keys = [f"{_NAME}:{what}:{number}" for number in range(len(facts))]
    uids = [hashlib.sha256(key.encode()).hexdigest()[:32] for key in keys]
    told = zip(resolved(facts, uids), keys, uids, strict=True)
    with clock.at(moment):
        record_many([ToRecord(*one) for one in told], by=teller(), now=moment)


def _live(told: Sequence[Fact], now: dt.datetime, progress: Progress) -> None:
    """Record what happened as the days go by, with the clock running."""
    count, recorded = 0, now - SINCE
    for together in _groups(told):
        moment = together[-1].happened_at
        _ring(recorded, moment)
        _record(together, moment, f"told:{count}")
        recorded = moment
        count += len(together)
        progress(count, len(told))
    _ring(recorded, now)
    with clock.at(now):
        clockwork.tick(now)  # what fell due at the very moment of the last alarm is late since


def _settled(now: dt.datetime) -> None:
    """Nobody else wrote: each fact was worked out with all before it in sight."""
    size = store.sealed_size()
    Cursor.objects.update_or_create(
        name=second_look.NAME, defaults={"position": size, "moved_at": now}
    )


def _groups(told: Sequence[Fact]) -> Iterator[list[Fact]]:
    group: list[Fact] = []
    for fact in told:
        if group and fact.happened_at - group[0].happened_at > _TOGETHER:
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


def _ring(since: dt.datetime, until: dt.datetime) -> None:
    """Run the clock at each moment up to `until` at which something changes by itself.

    What was due before `since` rings then: no clock runs back behind what was recorded.
    """
    rung: dt.datetime | None = None
    while (due := _next(rung)) is not None and due <= until:
        rung = max(due, since)
        with clock.at(rung):
            clockwork.tick(rung)


def _next(after: dt.datetime | None) -> dt.datetime | None:
    moments = []
    for model in (DutyRow, ConcernRow):
        rows = model._default_manager.filter(next_alarm_at__isnull=False)
        rows = rows.filter(next_alarm_at__gt=after) if after is not None else rows
        moments.append(rows.aggregate(first=Min("next_alarm_at"))["first"])
    return min((one for one in moments if one is not None), default=None)
