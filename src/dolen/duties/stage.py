"""Keeping the projection of duties: work out what should be true, store the difference."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType

from dolen.duties.evaluate import evaluate_with
from dolen.duties.models import DutyRow
from dolen.duties.registry import changed_by_kind, duties, every_rule, opened_by_kind
from dolen.duties.rules import Duty
from dolen.duties.state import LIVE, Alarm, DutyState, Status
from dolen.journal import difference, rows
from dolen.journal.conditions import stated
from dolen.journal.held import held
from dolen.journal.house import House, house
from dolen.journal.readings import Readings
from dolen.journal.told import Told, matters_of
from dolen.people import joining
from dolen.people.standpoint import Standpoint

_NOBODY = ("event", "event_with_child")
_THEIRS = """
id IN (
  SELECT id FROM duties_dutyrow WHERE subject IN ({among})
  UNION ALL SELECT id FROM duties_dutyrow WHERE subject = '' AND scope IN ({among})
)
"""
_WITH_DUTIES_IN = """
SELECT DISTINCT subject FROM duties_dutyrow WHERE scope IN ({among}) AND subject <> ''
"""
_BESIDE = frozenset({joining.LIVES_AT, "cares_for"})
_LATE = dt.timedelta(hours=1)
_FIELDS = (
    "edition", "room", "opens_at", "due_at", "status", "owner", "guard", "met_by", "met_at",
    "ended_by", "ended_at", "alarms", "next_alarm_at", "paused",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changed:
    """New facts: their kinds, and the moment of the earliest. Not what a link or time changed.

    `rules` names the rules, where the facts only say what was told of their duties.
    """

    kinds: frozenset[str]
    since: dt.datetime
    rules: frozenset[str] | None = None

    @property
    def everything(self) -> bool:
        """Whether they can change any rule: who somebody is, or what was told of a duty."""
        return any(kind.startswith(_OF_EVERY_RULE) for kind in self.kinds)


_OF_EVERY_RULE = ("person.", "place.", "link.", "duty.", "plan.", "looked_after", "child.born")
_NO_OTHERS: Mapping[str, Duty] = MappingProxyType({})
Evaluated = tuple[DutyState, tuple[Alarm, ...]]
"""A state and its alarms whose moment has come but that nobody was told of yet."""


def recompute(
    standpoint: Standpoint,
    *,
    subjects: Collection[str],
    matters: Collection[str],
    changed: Changed | None = None,
    ringing: bool = False,
) -> list[Evaluated]:
    """Evaluate the duties of `subjects`, and those for nobody in `matters`; store the difference.

    Subjects that have duties in a touched matter are taken along. With `changed`, only the rules
    that these new facts can change. `ringing` says that the caller will tell of every alarm whose
    moment has come, and the rows are stored as if it had. Returns what was evaluated.
    """
    matters = {matter for matter in matters if matter}
    everybody = set(subjects) | _with_duties_in(matters)
    standpoint.load(everybody)
    everybody |= _read_beside(standpoint, everybody, changed)
    matters |= _worked_out_from(standpoint, everybody, changed)
    standpoint.load_matters(matters)
    touched = {one: _touched(standpoint.facts(one), changed) for one in sorted(everybody)}
    _load(standpoint, touched)
    evaluated: list[Evaluated] = []
    looked: dict[tuple[str, str], frozenset[str]] = {}
    for subject, rules in touched.items():
        looked[subject, ""] = rules
        evaluated += of_subject(standpoint, subject, rules)
    for matter in sorted(matters):
        rules = _touched(standpoint.in_matter(matter), changed)
        looked["", matter] = rules
        evaluated += of_matter(standpoint, matter, rules)
    before = _held(looked)
    wanted = [_row(state, () if ringing else unsent) for state, unsent in evaluated]
    difference.store(DutyRow, before, wanted, identity=_identity, fields=_FIELDS)
    return evaluated


def _load(standpoint: Standpoint, touched: Mapping[str, frozenset[str]]) -> None:
    """Load at once what evaluating one subject after another would load piece by piece.

    Of whom no rule is `touched` that their facts open, nothing is evaluated.
    """
    told = [
        one
        for subject, rules in touched.items()
        if _rules(standpoint.facts(subject), rules, for_nobody=False)
        for one in standpoint.facts(subject)
    ]
    if told:
        standpoint.persons_in([*told, *standpoint.about_nobody(matters_of(told))])


def _touched(told: Sequence[Told], changed: Changed | None) -> frozenset[str]:
    """The rules that the new facts can change, by their kind or by an answer worked out later.

    A worked-out answer rests on what lies before its fact: only a fact told late can change it.
    """
    if changed is not None and changed.rules is not None:
        return _speaking_of(changed.kinds) | (changed.rules & every_rule())
    if changed is None or changed.everything:
        return every_rule()
    later = {one.kind for one in told if one.happened_at >= changed.since}
    late = {kind for kind, _field in house.derived} & later
    return _speaking_of(changed.kinds | late)


def _speaking_of(kinds: AbstractSet[str]) -> frozenset[str]:
    """The rules that facts of these kinds can change."""
    changed = changed_by_kind()
    return frozenset[str]().union(*(changed.get(kind, ()) for kind in kinds))


def _worked_out_from(
    standpoint: Standpoint, subjects: Collection[str], changed: Changed | None
) -> set[str]:
    """Matters with a fact whose worked-out answer a fact told late about somebody can change."""
    kinds = {kind for kind, _field in house.derived}
    since = None if changed is None or changed.everything else changed.since
    return {
        one.case
        for subject in subjects
        for one in standpoint.facts(subject)
        if one.kind in kinds and one.case and (since is None or one.happened_at >= since)
    }


def _read_beside(
    standpoint: Standpoint, touched: Collection[str], changed: Changed | None
) -> set[str]:
    """Whose answers a fact told late changes without naming them: of their home, or their carer.

    Told as it happened there is nothing after it whose answer could rest on it.
    """
    kinds = {kind for (kind, _field), one in house.derived.items() if one.beside is not None}
    if changed is None or kinds.isdisjoint(changed.kinds):
        return set()
    if changed.since > standpoint.as_of - _LATE:
        return set()
    ends = {
        end
        for nominal in touched
        if not standpoint.person(nominal).hub
        for tie in standpoint.relations(nominal)
        if tie.relation in _BESIDE
        for end in (tie.from_nominal, tie.to_nominal)
    }
    standpoint.load(ends)
    return ends


def _held(looked: Mapping[tuple[str, str], frozenset[str]]) -> list[DutyRow]:
    """The rows of exactly what was looked at."""
    subjects = [subject for subject, _matter in looked if subject]
    matters = [matter for _subject, matter in looked if matter]
    # Most are looked at for the same rules: joined once each.
    rules = frozenset[str]().union(*set(looked.values()))
    if not rules:
        return []
    of_rules = " AND rule IN ({among})" if len(rules) < len(duties) else ""
    named = [list(rules)] if of_rules else []
    found = held(DutyRow, _THEIRS + of_rules, [subjects, matters, *named])
    return [
        row for row in found if row.rule in looked[row.subject, "" if row.subject else row.scope]
    ]


def of_subject(
    standpoint: Standpoint,
    subject: str,
    only: frozenset[str] | None = None,
    *,
    by: House = house,
    instead: Mapping[str, Duty] = _NO_OTHERS,
) -> list[Evaluated]:
    """Every duty for `subject` as the standpoint has it (of the rules named `only`, if given).

    `by` another house than this one says what would be so with other calendars or numbers;
    `instead` has, by name, rules that stand in the place of those declared.
    """
    about = standpoint.facts(subject)
    rules = _instead(_rules(about, only, for_nobody=False), instead)
    if not rules:
        return []
    told = _merged(about, standpoint.about_nobody(matters_of(about)))
    return _evaluate(rules, subject, told, standpoint, by)


def of_matter(
    standpoint: Standpoint,
    matter: str,
    only: frozenset[str] | None = None,
    *,
    by: House = house,
    instead: Mapping[str, Duty] = _NO_OTHERS,
) -> list[Evaluated]:
    """Every duty for nobody in particular in `matter` (a case or a crime)."""
    told = standpoint.in_matter(matter)
    rules = _instead(_rules(told, only, for_nobody=True), instead)
    found = _evaluate(rules, None, told, standpoint, by)
    return [one for one in found if one[0].scope == matter]


def _instead(rules: list[Duty], instead: Mapping[str, Duty]) -> list[Duty]:
    return [instead.get(rule.name, rule) for rule in rules] if instead else rules


def _with_duties_in(matters: Collection[str]) -> set[str]:
    if not matters:
        return set()
    return {subject for (subject,) in rows.read(DutyRow, _WITH_DUTIES_IN, [sorted(matters)])}


def _rules(told: Iterable[Told], only: frozenset[str] | None, *, for_nobody: bool) -> list[Duty]:
    kinds = {one.kind for one in told}
    found = {rule.name for kind in kinds for rule in opened_by_kind().get(kind, ())}
    return [
        duties[name]
        for name in sorted(found if only is None else found & only)
        if (duties[name].for_each in _NOBODY) == for_nobody
    ]


def _evaluate(
    rules: Sequence[Duty],
    subject: str | None,
    told: Sequence[Told],
    standpoint: Standpoint,
    by: House,
) -> list[Evaluated]:
    if not rules:
        return []
    context = by.context(standpoint.persons_in(told), facts_of=standpoint.facts)
    readings = Readings(subject, told, context)
    by_uid = {one.uid: one for one in told}
    sent = _sent(told)
    found = []
    for rule in rules:
        for state in evaluate_with(rule, subject, readings, standpoint.as_of):
            quiet = _quiet_until(by_uid[state.opened_by])
            found.append((state, _unsent(state, sent, quiet)))
    return found


def _sent(told: Sequence[Told]) -> set[tuple[object, ...]]:
    return {
        (stated(one, "duty"), stated(one, "opened_by"), stated(one, "to"), stated(one, "alarm_at"))
        for one in told
        if one.kind == "duty.escalated"
    }


def _quiet_until(opener: Told) -> dt.datetime | None:
    # History brought in from an old store opens duties, but rings nobody for what lies before.
    origin = opener.fact.provenance
    return None if origin is None else origin.cut_over or opener.recorded_at


def _unsent(
    state: DutyState, sent: set[tuple[object, ...]], quiet: dt.datetime | None
) -> tuple[Alarm, ...]:
    if state.status not in LIVE and state.status is not Status.BREACHED:
        return ()
    return tuple(
        alarm
        for alarm in state.went_out
        if (state.rule, state.opened_by, alarm.to, alarm.at) not in sent
        and (quiet is None or alarm.at >= quiet)
    )


def _merged(one: Sequence[Told], other: Sequence[Told]) -> Sequence[Told]:
    if not other:
        return one
    by_uid = {told.uid: told for told in (*one, *other)}
    return sorted(by_uid.values(), key=lambda told: told.order)


def _identity(row: DutyRow) -> tuple[str, str, str, str]:
    return (row.rule, row.subject, row.scope, row.opened_by)


def _row(state: DutyState, unsent: tuple[Alarm, ...]) -> DutyRow:
    rule = duties[state.rule]
    return rows.made(
        DutyRow,
        rule=state.rule,
        edition=rule.digest(),
        room=rule.room,
        subject=state.subject or "",
        scope=state.scope or "",
        opened_by=state.opened_by,
        opens_at=state.opens_at,
        due_at=state.due_at,
        status=state.status.value,
        owner=state.owner,
        guard=rule.guard,
        met_by=state.met_by or "",
        met_at=state.met_at,
        ended_by=state.ended_by or "",
        ended_at=state.ended_at,
        alarms=[[alarm.at.isoformat(), alarm.to] for alarm in state.alarms],
        next_alarm_at=min((alarm.at for alarm in unsent), default=state.next_alarm_at),
        paused=state.paused,
    )
