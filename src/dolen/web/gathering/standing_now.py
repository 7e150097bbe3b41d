"""What is late, dangerous and unanswered now, as lists: each number is the length of its list."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import LIVE
from dolen.flags.models import FlagRow
from dolen.law.sources import Force
from dolen.web.gathering.names import names_of
from dolen.web.paging import paged
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.naming import Named
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

PER_PAGE = 30
_LIVE = [one.value for one in LIVE]
Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class NowList:
    """One list: its name, its group, what a line is (a duty, flag or concern), and its rows."""

    name: str
    group: str
    sort: str
    find: Callable[[dt.datetime], Rows]


def _late(*, forces: Sequence[Force] = (), rules: Sequence[str] = ()) -> Callable[..., Rows]:
    def find(now: dt.datetime) -> Rows:
        named = list(rules) or [one.name for one in duties if one.force in forces]
        late = DutyRow.objects.filter(status__in=_LIVE, due_at__lt=now, guard=False)
        return late.filter(rule__in=named).order_by("due_at", "pk")

    return find


def _open(*rules: str) -> Callable[..., Rows]:
    def find(now: dt.datetime) -> Rows:
        waiting = DutyRow.objects.filter(status__in=_LIVE, rule__in=rules, opens_at__lte=now)
        return waiting.order_by("opens_at", "pk")

    return find


def _flagged(*rules: str) -> Callable[..., Rows]:
    def find(now: dt.datetime) -> Rows:
        standing = FlagRow.objects.filter(rule__in=rules, until=None, since__lte=now)
        return standing.order_by("since", "pk")

    return find


def _raised(*rules: str) -> Callable[..., Rows]:
    def find(now: dt.datetime) -> Rows:
        raised = ConcernRow.objects.filter(state="raised", at__lte=now)
        return (raised.filter(rule__in=rules) if rules else raised).order_by("at", "pk")

    return find


_LAW = tuple(force for force in Force if force.is_law)
_GUIDANCE = tuple(force for force in Force if not force.is_law and force is not
                  Force.PROPOSED_DEFAULT)  # fmt: skip
LISTS = (
    NowList("law", "late", "duty", _late(forces=_LAW)),
    NowList("guidance", "late", "duty", _late(forces=_GUIDANCE)),
    NowList("defaults", "late", "duty", _late(forces=(Force.PROPOSED_DEFAULT,))),
    NowList("missing", "dangerous", "flag", _flagged("missing_now")),
    NowList("protected", "dangerous", "flag", _flagged("police_protection")),
    NowList("custody", "dangerous", "flag", _flagged("in_custody")),
    NowList(
        "near_risk", "dangerous", "concern",
        _raised("offender_at_child_home", "child_with_risky_person", "order_breached",
                "bailed_to_child", "ongoing_contact", "plan_new_harm", "custody_selfharm"),
    ),
    NowList("concerns", "unanswered", "concern", _raised()),
    NowList("notices", "unanswered", "duty", _open("authority.decide", "authority.feedback")),
    NowList("decisions", "unanswered", "duty", _open("strategy.single_review")),
    NowList("tasks", "unanswered", "duty", _open("tasking.report")),
    NowList("actions", "unanswered", "duty", _open("meeting.action")),
    NowList("recommendations", "unanswered", "duty", _open("assurance.rec")),
)  # fmt: skip
"""Every list of the morning, in order."""
BY_NAME: Mapping[str, NowList] = {one.name: one for one in LISTS}


def list_words(name: str) -> str:
    """What a list holds."""
    return {
        "law": _("Overdue in law"),
        "guidance": _("Past the time of guidance or a report"),
        "defaults": _("Past a time of our own: ask why"),
        "missing": _("Children missing now"),
        "protected": _("Children in police protection now"),
        "custody": _("Children in custody now"),
        "near_risk": _("Children near somebody dangerous, not answered"),
        "concerns": _("Concerns nobody has answered"),
        "notices": _("Notices the authority has not answered"),
        "decisions": _("Decisions of one agency that wait for review"),
        "tasks": _("Tasks of teams without a result"),
        "actions": _("Actions of meetings not done"),
        "recommendations": _("Recommendations not met"),
    }[name]


def group_words(group: str) -> str:
    """What a group of lists is called."""
    return {
        "late": _("Late"),
        "dangerous": _("Dangerous"),
        "unanswered": _("Unanswered"),
    }[group]


@dataclass(frozen=True, slots=True)
class Standing:
    """A number of the morning: how many, since when the oldest, and where its list is."""

    name: str
    words: str
    count: int
    oldest: dt.datetime | None
    href: str


def numbers(now: dt.datetime, *, area: str = "") -> list[tuple[str, list[Standing]]]:
    """Every number under its group; with `area` of children that authority has a tie to."""
    found: dict[str, list[Standing]] = {}
    for one in LISTS:
        rows = of_area(one, now, area)
        found.setdefault(one.group, []).append(
            Standing(one.name, list_words(one.name), rows.count(), _since(rows.first(), now),
                     href_of(one.name, area))
        )  # fmt: skip
    return [(group_words(group), every) for group, every in found.items()]


def href_of(name: str, area: str = "") -> str:
    """Where a list is."""
    href = reverse("web:morning_list", args=[name])
    return f"{href}?{urlencode({'area': area})}" if area else href


def of_area(one: NowList, now: dt.datetime, area: str) -> Rows:
    """The rows of a list; with an area those about whom its authority has a tie now."""
    rows = one.find(now)
    if not area:
        return rows
    tied = reach.held(now).filter(why="authority", local_authority=area).values("nominal")
    column = {"duty": "subject", "flag": "nominal", "concern": "anchor"}[one.sort]
    return rows.filter(**{f"{column}__in": tied})


def _since(row: object, now: dt.datetime) -> dt.datetime | None:
    """Since when the first of a list is late, or waits."""
    if isinstance(row, DutyRow):
        return row.due_at if row.due_at is not None and row.due_at < now else row.opens_at
    if isinstance(row, FlagRow):
        return row.since
    return row.at if isinstance(row, ConcernRow) else None


@dataclass(frozen=True, slots=True)
class NowLine:
    """One line of a list: about whom, what, whose it is, since or due when, and its case."""

    who: Named | None
    says: str
    owner: str
    at: dt.datetime | None
    matter: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: how many lines, and those of the page."""

    title: str
    whole: int
    page: "Page[Any]"
    lines: Sequence[NowLine]


def listed(one: NowList, query: Mapping[str, str], now: dt.datetime, area: str) -> Listed:
    """The page of a list that was asked for; whoever is named is logged."""
    here = paged(of_area(one, now, area), query, at_once=PER_PAGE)
    rows = list(here)
    named = {_subject(row) for row in rows}
    names = names_of(named, reason=f"morning {one.name}")
    if one.sort == "duty":
        by_key = {
            (line.rule, line.subject, line.matter, line.key): line
            for line in duty_lines.of_rows(rows, names, now)
        }
    else:
        by_key = {}
    lines = []
    for row in rows:
        who = names.of(_subject(row)) if _subject(row) else None
        if isinstance(row, DutyRow):
            line = by_key.get((row.rule, row.subject, row.scope, row.opened_by))
            says = line.says if line is not None else row.rule
            lines.append(
                NowLine(who, says, role_name(row.owner), row.due_at, row.scope,
                        line.href if line is not None else "")
            )  # fmt: skip
        elif isinstance(row, FlagRow):
            lines.append(NowLine(who, list_words(one.name), "", row.since, ""))
        else:
            lines.append(_concern(row, who))
    return Listed(list_words(one.name), here.paginator.count, here, lines)


def _concern(row: ConcernRow, who: Named | None) -> NowLine:
    of_matter = concerns[row.rule].anchor == "matter"
    matter = row.anchor if of_matter else ""
    return NowLine(who, translated(concerns[row.rule].says), role_name(row.to), row.at, matter)


def _subject(row: object) -> str:
    if isinstance(row, DutyRow):
        return row.subject
    if isinstance(row, FlagRow):
        return row.nominal
    if isinstance(row, ConcernRow):
        return "" if concerns[row.rule].anchor == "matter" else row.anchor
    return ""
