"""Replays a case as it happened, moment by moment, and reads off what Dolen would have raised."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.db.models import Min

from dolen.access.permissions import MemberView
from dolen.concerns.models import ConcernRow
from dolen.duties import stage as duties_stage
from dolen.duties.models import DutyRow, Trouble
from dolen.duties.state import DutyState
from dolen.exchange.case_files import isolated
from dolen.exchange.case_files.reading import Case, Event, Standing
from dolen.exchange.case_files.telling import Description, Tellings, descriptions, reference, tell
from dolen.journal import clock
from dolen.journal.conditions import stated
from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.journal.told import matters_of
from dolen.people.ids import nominal_id
from dolen.people.refusals import CannotLink
from dolen.people.standpoint import Standpoint
from dolen.recording import clockwork, guarding, placing, second_look, store
from dolen.recording.duties import DUTIES

_OF_THE_HOUSE = frozenset(duty.name for duty in DUTIES)
"""Duties about the house's own alarms: no case file tells of these, so none is compared."""


@dataclass(frozen=True, slots=True)
class RaisedConcern:
    """A concern the house raised: when it said so, whom it names, which facts it rests on."""

    kind: str
    at: dt.datetime
    to: str
    links: tuple[str, ...]
    because: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class RaisedDuty:
    """A duty as it stood when the case was read; ids are those of the file."""

    state: DutyState
    subject: str | None
    scope: str | None
    opened_by: str
    met_by: str | None
    ended_by: str | None


@dataclass(slots=True)
class Replayed:
    """What came of a case."""

    case: Case
    told: Tellings
    duties: list[RaisedDuty] = field(default_factory=list)
    concerns: list[RaisedConcern] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)


def replay(
    case: Case, *, hard: bool = False, progress: Callable[[], None] | None = None
) -> Replayed:
    """Record the facts of `case` at their own times in a journal apart, with the clock running.

    In the hard replay nobody tells what a system can work out, and the house works it out itself.
    That an investigation stands still is an event of the file, or is none: no clock notes it here.
    """
    case = case.hard() if hard else case
    before = house.derive, house.notes
    house.derive, house.notes = hard, False
    try:
        with isolated.isolated_journal():
            return _Replay(case, isolated.replayer(), progress or (lambda: None)).run()
    finally:
        house.derive, house.notes = before


@dataclass(slots=True)
class _Replay:
    case: Case
    by: MemberView
    progress: Callable[[], None]
    nominals: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    rung: dt.datetime | None = None

    def run(self) -> Replayed:
        with clock.at(self.case.starts_at - dt.timedelta(days=1)):
            for described in descriptions(self.case):
                self._introduce(described)
        told = tell(self.case, self.nominals)
        done = Replayed(self.case, told)
        for number, one in enumerate(told.facts):
            moment = one.fact.happened_at
            self._ring_until(moment, inclusive=False)
            with clock.at(moment):
                self._record(one.fact, f"{one.source}.{number}", one.source, done)
            self.progress()
        self._ring_until(self.case.as_of, inclusive=True)
        with clock.at(self.case.as_of):
            done.duties = list(self._duties(told))
            done.concerns = list(self._concerns())
        done.trouble = [f"{one.row}: {one.error}" for one in Trouble.objects.all()]
        return done

    def _introduce(self, one: Description) -> None:
        receipt = store.record([one.fact], by=self.by, token=f"described.{one.name}")
        field_name = "person" if one.sort == "person" else "place"
        self.nominals[one.name] = nominal_id(receipt.facts[0].uid, field_name)

    def _record(self, fact: Fact, token: str, source: str, done: Replayed) -> None:
        try:
            receipts = store.record([fact], by=self.by, token=token).facts
        except guarding.Stopped as stopped:
            if not all(one.guard.may_be_excused for one in stopped.judged):
                rules = ", ".join(sorted({one.rule for one in stopped.judged}))
                done.told.refused.append(f"{self.case.id} {source} {fact.kind}: not told ({rules})")
                return
            # Live it would not have gone out. In the file it did, and what happened is always kept.
            done.stopped += [f"{source} {fact.kind}: {one.rule}" for one in stopped.judged]
            told = placing.placed([fact], token=token, role=None)
            with transaction.atomic():
                receipts = tuple(store.keep(told, by=self.by, token=token, now=clock.now()))
        except CannotLink as refused:
            done.told.refused.append(f"{self.case.id} {source} {fact.kind}: not told ({refused})")
            return
        self.sources[receipts[0].uid] = source
        second_look.settle(clock.now())

    def _ring_until(self, moment: dt.datetime, *, inclusive: bool) -> None:
        """Run the clock at each moment at which something changes by itself, up to `moment`."""
        while (due := self._next()) is not None:
            if due > moment or (due == moment and not inclusive):
                return
            with clock.at(due):
                clockwork.tick(due)
                second_look.settle(due)
            self.rung = due

    def _next(self) -> dt.datetime | None:
        """The next moment; one that has been rung for and did not move is left to its owner."""
        moments = []
        for model in (DutyRow, ConcernRow):
            rows = model._default_manager.filter(next_alarm_at__isnull=False)
            if self.rung is not None:
                rows = rows.filter(next_alarm_at__gt=self.rung)
            moments.append(rows.aggregate(first=Min("next_alarm_at"))["first"])
        return min((one for one in moments if one is not None), default=None)

    def _duties(self, told: Tellings) -> Iterator[RaisedDuty]:
        standpoint = Standpoint(as_of=self.case.as_of)
        subjects = [self.nominals[person.id] for person in self.case.persons]
        matters = matters_of(one.fact for one in told.facts)
        standpoint.load(set(subjects))
        states = [
            s for one in sorted(subjects) for s, _ in duties_stage.of_subject(standpoint, one)
        ]
        states += [s for one in sorted(matters) for s, _ in duties_stage.of_matter(standpoint, one)]
        names, scopes = self._names(), self._scopes()
        seen = set()
        for state in states:
            opened_by = self.sources.get(state.opened_by, state.opened_by)
            subject = names.get(state.subject or "")
            identity = (state.rule, subject, state.scope, opened_by)
            if identity not in seen and state.rule not in _OF_THE_HOUSE:
                # An event that names several children may be several facts, but is one event.
                seen.add(identity)
                yield RaisedDuty(
                    state=state,
                    subject=subject,
                    scope=scopes.get(state.scope or "", state.scope),
                    opened_by=opened_by,
                    met_by=self._source(state.met_by),
                    ended_by=self._source(state.ended_by),
                )

    def _concerns(self) -> Iterator[RaisedConcern]:
        """Every concern. As in a case file, what one event means for several people is one."""
        names = self._names()
        found: dict[tuple[str, ...], RaisedConcern] = {}
        undone = self._withdrawn_at()
        for row in ConcernRow.objects.exclude(state="pending").order_by("raised_at", "rule", "key"):
            if undone.get((row.rule, row.anchor, row.key)) == row.raised_at:
                continue  # what undid it was told of the very same moment: nothing went out
            links = dict.fromkeys([row.anchor, *row.links])
            one = RaisedConcern(
                kind=row.rule,
                at=row.raised_at or row.at,
                to=row.to,
                links=tuple(names[one] for one in links if one in names),
                because=tuple(self._sources_of(row.because)),
                state=row.state,
            )
            event = self.sources.get(row.key)
            same = (row.rule, row.state, event or row.key, "" if event else row.anchor)
            found[same] = _together(found[same], one) if same in found else one
        yield from found.values()

    def _withdrawn_at(self) -> Mapping[tuple[str, str, str], dt.datetime]:
        """When each concern that was withdrawn was withdrawn last."""
        standpoint = Standpoint(as_of=self.case.as_of)
        anchors = ConcernRow.objects.filter(state="withdrawn").values_list("anchor", flat=True)
        return {
            (str(stated(one, "concern")), anchor, str(stated(one, "key"))): one.happened_at
            for anchor in set(anchors)
            for one in standpoint.facts(anchor)
            if one.kind == "concern.withdrawn" and stated(one, "anchor") == anchor
        }

    def _source(self, uid: str | None) -> str | None:
        return None if uid is None else self.sources.get(uid, uid)

    def _sources_of(self, uids: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self.sources[uid] for uid in uids if uid in self.sources))

    def _names(self) -> Mapping[str, str]:
        return {nominal: name for name, nominal in self.nominals.items()}

    def _scopes(self) -> Mapping[str, str]:
        told: tuple[Standing | Event, ...] = (*self.case.standing, *self.case.events)
        given = [str(one.attrs[k]) for one in told for k in ("case", "crime") if one.attrs.get(k)]
        return {reference(self.case, name): name for name in (self.case.id, *given)}


def _together(one: RaisedConcern, other: RaisedConcern) -> RaisedConcern:
    """Two findings of one pattern in one fact, as one that names everybody."""
    return replace(
        one,
        links=tuple(dict.fromkeys((*one.links, *other.links))),
        because=tuple(dict.fromkeys((*one.because, *other.because))),
    )
