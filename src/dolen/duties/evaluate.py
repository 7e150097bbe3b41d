"""What every duty amounts to at a moment, from the facts alone.

`evaluate` never reads the clock, the database or settings: the same code runs live, in replay, in
the policy simulator and under property tests. Late, repeated and reordered facts give the same
answer, because facts are taken in canonical order.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dolen.duties.endings import ending
from dolen.duties.following import ENDS_OF_A_PERSON, EXCUSED, Following
from dolen.duties.openings import openers
from dolen.duties.rules import Duty
from dolen.duties.running import Running
from dolen.duties.state import Alarm, DutyState, Status
from dolen.journal.conditions import stated
from dolen.journal.readings import Context, Readings
from dolen.journal.told import Told
from dolen.law.clock import Clock


def evaluate(
    rule: Duty,
    subject: str | None,
    told: Sequence[Told],
    *,
    context: Context,
    as_of: dt.datetime,
) -> list[DutyState]:
    """Every duty of `rule` for `subject` (None: for nobody in particular) as the facts have it.

    `told` are the facts about the subject, and those about nobody in the same cases, in canonical
    order; facts after `as_of` do not count.
    """
    known = [one for one in told if one.happened_at <= as_of]
    return evaluate_with(rule, subject, Readings(subject, known, context), as_of)


def evaluate_with(
    rule: Duty, subject: str | None, readings: Readings, as_of: dt.datetime
) -> list[DutyState]:
    """The same over readings of facts already cut off at `as_of`, shared between many rules."""
    relevant = readings.of_kinds(rule.kinds())
    return _Evaluation(rule, subject, relevant, readings, readings.context, as_of).states()


@dataclass(frozen=True, slots=True)
class _End:
    """How a duty stands at the end of its run: met or ended by a fact, at a moment, or neither."""

    status: Status
    at: dt.datetime | None = None
    met: Told | None = None
    by: Told | None = None
    paused: bool = False


@dataclass(slots=True)
class _Evaluation:
    rule: Duty
    subject: str | None
    told: Sequence[Told]
    readings: Readings
    context: Context
    as_of: dt.datetime
    _following: Following | None = None

    def states(self) -> list[DutyState]:
        opening = list(openers(self.rule, self.subject, self.told, self.readings, self.context))
        if self.rule.due is None:  # a guard
            return [self._judged_at_the_act(act) for act in opening]
        found: list[DutyState] = []
        busy_until: dict[str | None, object] = {}
        for opener in opening:
            scope = self._scope(opener)
            if scope in busy_until and not self._free(busy_until[scope], opener):
                continue
            state, ended = self._run(opener, scope, self.rule.due)
            found.append(state)
            busy_until[scope] = ended
        return found

    @staticmethod
    def _free(ended: object, opener: Told) -> bool:
        # A duty that has ended may be opened again, also by the very fact that ended it.
        return isinstance(ended, Told) and ended.order <= opener.order

    def _scope(self, one: Told) -> str | None:
        match self.rule.scope:
            case "crime":
                return one.crime or one.case
            case "case":
                return one.case
            case _:
                return None

    def _same_scope(self, one: Told, scope: str | None) -> bool:
        return self.rule.scope == "subject" or self._scope(one) == scope

    def _about(self, one: Told) -> bool:
        if self.subject is None or one.names(self.subject):
            return True
        return self.rule.scope != "subject" and one.names_nobody

    def _named(self, one: Told) -> bool:
        return self.subject is None or one.names(self.subject)

    def _run(self, opener: Told, scope: str | None, clock: Clock) -> tuple[DutyState, Told | None]:
        met_before = self._met_before(opener, scope)
        following = self._following or Following(self.rule, self.told, self._scope)
        self._following = following
        running = Running(self.rule, clock, opener, self.readings)
        before = self.told[: following.place(opener)] if self.rule.suspended_by else ()
        running.start(before, self.subject)
        if met_before is not None:
            return self._state(opener, scope, running.due, _End(Status.MET, met=met_before)), opener
        for one in following.after(opener, scope):
            status = self._ended_as(one, scope)
            if status is not None:
                due = running.due_if_paused_until(one.happened_at)
                return self._ended(opener, scope, due, (one, status)), one
            here = self._about(one) and self._same_scope(one, scope)
            running.take(one, named=self._named(one), here=here)
        due = running.due_if_paused_until(self.as_of)
        late = due is not None and self.as_of > due
        status = ending(None, late=late).status
        paused = running.paused_at is not None
        return self._state(opener, scope, due, _End(status, paused=paused)), None

    def _ended_as(self, one: Told, scope: str | None) -> Status | None:
        """How `one` ends the duty, tried in the order of the specification; None if it does not."""
        here = self._about(one) and self._same_scope(one, scope)
        if here and self.readings.any_of(one, self.rule.met_by):
            return Status.MET
        if here and self._excuses(one):
            return Status.EXCUSED
        if here and self.readings.any_of(one, self.rule.void_by):
            return Status.VOID
        if self._named(one) and self.readings.any_of(one, self.rule.superseded_by):
            return Status.SUPERSEDED
        anywhere = one.kind in ENDS_OF_A_PERSON or self.rule.scope == "subject"
        there = self._named(one) if anywhere else here
        if there and self.readings.any_of(one, self.rule.cancelled_by):
            return Status.CANCELLED
        return None

    def _excuses(self, one: Told) -> bool:
        return (
            self.rule.may_be_excused
            and one.kind == EXCUSED
            and stated(one, "duty") == self.rule.name
            and bool(stated(one, "reason"))
        )

    def _ended(
        self,
        opener: Told,
        scope: str | None,
        due: dt.datetime | None,
        end: tuple[Told, Status],
    ) -> DutyState:
        one, status = end
        late = due is not None and one.happened_at > due
        final = ending(status, late=late).status
        if status is Status.MET:
            return self._state(opener, scope, due, _End(final, one.happened_at, met=one))
        return self._state(opener, scope, due, _End(final, one.happened_at, by=one))

    def _met_before(self, opener: Told, scope: str | None) -> Told | None:
        window = self._window(opener)
        if window is None:
            return None
        return next(
            (
                one
                for one in self.told
                if one.order < opener.order
                and one.happened_at >= window
                and self._about(one)
                and self._same_scope(one, scope)
                and self.readings.any_of(one, self.rule.met_by)
            ),
            None,
        )

    def _window(self, opener: Told) -> dt.datetime | None:
        if self.rule.accepts_before is None:
            return None
        hours = self.context.number(self.rule.accepts_before, opener.day) or 0.0
        return opener.happened_at - dt.timedelta(hours=hours)

    def _judged_at_the_act(self, act: Told) -> DutyState:
        """A guard holds if what it asks for lies before the act; a reason given later does not."""
        scope = self._scope(act)
        since = self._window(act)
        before = [
            one
            for one in self.told
            if one.order < act.order
            and (since is None or one.happened_at >= since)
            and self._about(one)
            and self._same_scope(one, scope)
        ]
        at = act.happened_at
        met = [one for one in before if self.readings.any_of(one, self.rule.met_by)]
        excused = [one for one in before if self._excuses(one)]
        if met:
            end = _End(Status.MET, at, met=met[-1])
        elif excused:
            end = _End(Status.EXCUSED, at, by=excused[-1])
        else:
            end = _End(Status.BREACHED, at)
        return self._state(act, scope, at, end)

    def _state(
        self, opener: Told, scope: str | None, due: dt.datetime | None, end: _End
    ) -> DutyState:
        alarms = self._alarms(opener, due)
        return DutyState(
            rule=self.rule.name,
            subject=self.subject,
            scope=scope,
            opened_by=opener.uid,
            opens_at=opener.happened_at,
            due_at=due,
            status=end.status,
            owner=self._owner(opener),
            met_by=None if end.met is None else end.met.uid,
            met_at=None if end.met is None else end.met.happened_at,
            ended_by=None if end.by is None else end.by.uid,
            ended_at=end.at,
            alarms=alarms,
            went_out=self._went_out(alarms, opener, end),
            paused=end.paused,
        )

    def _went_out(self, alarms: tuple[Alarm, ...], opener: Told, end: _End) -> tuple[Alarm, ...]:
        """The alarms whose moment came while somebody had to act; a breach rings afterwards too."""
        silent_from = end.at
        if end.status is Status.BREACHED:
            silent_from = None
        elif end.at is None and end.met is not None:
            silent_from = opener.happened_at
        return tuple(
            alarm
            for alarm in alarms
            if alarm.at <= self.as_of and (silent_from is None or alarm.at < silent_from)
        )

    def _alarms(self, opener: Told, due: dt.datetime | None) -> tuple[Alarm, ...]:
        if due is None:
            return ()
        day = opener.day
        alarms = []
        for step in self.rule.escalates:
            after = 0.0 if step.after is None else self.context.number(step.after, day)
            if after is not None:
                alarms.append(Alarm(due + dt.timedelta(hours=after), step.to))
        timely = (alarm for alarm in alarms if alarm.at >= opener.happened_at)
        return tuple(sorted(timely, key=lambda alarm: (alarm.at, alarm.to)))

    def _owner(self, opener: Told) -> str:
        if opener.kind in self.rule.owner_when:
            return self.rule.owner_when[opener.kind]
        if self.rule.owner_from is not None:
            told = stated(opener, self.rule.owner_from)
            if isinstance(told, str):
                return told
        return self.rule.owner
