"""Investigations in which nothing is done: which, for how long, and whether it was said why."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dolen.access.permissions import MemberView, reads_by_role
from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.investigation.cases import INVESTIGATION
from dolen.investigation.standing_still import OVER, STEPS
from dolen.journal import reading as journal
from dolen.journal.house import house
from dolen.journal.registry import registry
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_investigation import SILENT_AFTER
from dolen.web.gathering.names import names_of
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST = 100
"""How many investigations one page shows."""
CHOICES = (0, 7, 14, 28, 56)
_DELAY = "delay.reason"


@dataclass(frozen=True, slots=True)
class Still:
    """An open investigation: whom it is about, how far it has come, and since when nothing is done.

    `last` says the last step in words, empty where none was made; `explained_at` is when somebody
    gave a reason since. `late` counts the duties of the matter that are past their time.
    """

    matter: str
    about: str
    children: Sequence[Named]
    stage: str
    opened_at: dt.datetime
    since: dt.datetime
    days: int
    last: str
    explained_at: dt.datetime | None
    late: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """The investigations that stand still, the longest first, of how many that are open."""

    still: Sequence[Still]
    days: int
    open: int
    found: int

    @property
    def more(self) -> int:
        """How many more there are than are shown."""
        return self.found - len(self.still)


@dataclass(slots=True)
class _Matter:
    """What is known of a matter: each person it is a case about, with the stage; its steps."""

    people: dict[str, str]
    opened_at: dt.datetime
    last_at: dt.datetime | None = None
    last_kind: str = ""
    over_at: dt.datetime | None = None
    explained_at: dt.datetime | None = None

    @property
    def since(self) -> dt.datetime:
        return max(self.opened_at, self.last_at or self.opened_at)

    @property
    def is_over(self) -> bool:
        return self.over_at is not None and self.over_at >= self.since


def usual_days(now: dt.datetime) -> int:
    """After how many days without a step an investigation is said to stand still."""
    try:
        value = SILENT_AFTER.at(local_day(now), house.overrides).value
    except NotInForce:
        return 0
    return value if isinstance(value, int) else 0


def standing_still(member: MemberView, now: dt.datetime, *, days: int) -> Gaps:
    """The open investigations without a step for `days`, whose children the member may open.

    The children named are logged. A flag, a reminder or a reason for delay is no step.
    """
    matters = _open_matters()
    _tell_steps(matters)
    running = {key: one for key, one in matters.items() if not one.is_over}
    limit = now - dt.timedelta(days=days)
    found = sorted(
        (key for key, one in running.items() if one.since <= limit),
        key=lambda key: (running[key].since, key),
    )
    shown = found[:MOST]
    names = names_of(
        [person for key in shown for person in running[key].people], reason="standing still"
    )
    seen = {key: _named(running[key], names) for key in shown}
    reader = _Reader(member, now, names, _late(shown, now))
    still = [reader.still(key, running[key], seen[key]) for key in shown if seen[key]]
    return Gaps(still, days, len(running), len(found) - len(shown) + len(still))


def _named(one: _Matter, names: Names) -> list[str]:
    """The children of a matter whom the reader may open; whoever else it names, where none is."""
    seen = [person for person in one.people if person in names.labels]
    return [person for person in seen if person in names.children] or seen


def _open_matters() -> dict[str, _Matter]:
    matters: dict[str, _Matter] = {}
    rows = CaseRow.objects.filter(kind=INVESTIGATION.name, closed_at=None)
    for row in rows.order_by("opened_at", "subject"):
        known = matters.setdefault(row.matter, _Matter({}, row.opened_at))
        known.people[row.subject] = row.stage
    return matters


def _tell_steps(matters: dict[str, _Matter]) -> None:
    """When each matter last had a step, ended, or was explained, read in one question."""
    steps = {kind for kind in registry.all() if kind.startswith(STEPS)}
    wanted = {*steps, *OVER, _DELAY}
    for case, kind, at in journal.moments_in_cases(matters, wanted) if matters else ():
        one = matters[case]
        if kind == _DELAY:
            one.explained_at = at
        if kind in OVER:
            one.over_at = at
        if kind in steps and at > one.opened_at:
            one.last_at, one.last_kind = at, kind


def _late(matters: Collection[str], now: dt.datetime) -> dict[str, int]:
    counted: dict[str, int] = defaultdict(int)
    live = [status.value for status in LIVE]
    late = DutyRow.objects.filter(scope__in=matters, status__in=live, guard=False, due_at__lt=now)
    for matter in late.values_list("scope", flat=True):
        counted[str(matter)] += 1
    return counted


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who looks, when, and what of the page is the same for every investigation."""

    member: MemberView
    now: dt.datetime
    names: Names
    late: Mapping[str, int]

    def still(self, key: str, one: _Matter, children: Sequence[str]) -> Still:
        """The investigation as this member may see it."""
        explained = one.explained_at if one.explained_at and one.explained_at >= one.since else None
        return Still(
            matter=key,
            about=children[0],
            children=[self.names.of(child) for child in children],
            stage=_stage(one.people[children[0]]),
            opened_at=one.opened_at,
            since=one.since,
            days=(self.now - one.since).days,
            last=_title(one.last_kind, self.member),
            explained_at=explained,
            late=self.late.get(key, 0),
        )


def _stage(name: str) -> str:
    kind = case_kinds[INVESTIGATION.name]
    return next((translated(one.says) for one in kind.stages if one.name == name), "")


def _title(kind: str, member: MemberView) -> str:
    """The last step in words, as far as the member may read of such a one."""
    if not kind:
        return ""
    fact = registry.fact_class(kind)
    return translated(fact.title) if reads_by_role(member, kind, fact.restriction) else ""
