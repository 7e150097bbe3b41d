"""A case as a page shows it: how far it has come, and who plays which part in it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.redact import Shown
from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.cases.rules import CaseKind
from dolen.journal.conditions import told_any
from dolen.journal.told import Told
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a case, and when it was reached; None while it was not."""

    says: str
    reached_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class CaseHead:
    """One sort of case in the matter: for whom, since when, how far. Alike for all it names."""

    says: str
    subjects: tuple[Named, ...]
    opened_at: dt.datetime
    closed_at: dt.datetime | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody or something in the matter, and the parts they play."""

    named: Named
    roles: str


def heads(
    rows: Iterable[CaseRow], entries: Sequence[tuple[Told, Shown]], names: Names
) -> list[CaseHead]:
    """The cases of a matter with their stages, as far as the facts that are shown say.

    People whose cases are of one sort and stand alike share one head.
    """
    told = [one for one, shown in entries if not shown.is_card]
    alike: dict[tuple[str, dt.datetime, dt.datetime | None, tuple[Step, ...]], list[Named]] = {}
    for row in rows:
        if row.kind not in case_kinds or names.sorts.get(row.subject, "person") != "person":
            continue
        kind = case_kinds[row.kind]
        steps = tuple(_steps(kind, row.subject, told))
        stands = (translated(kind.says), row.opened_at, row.closed_at, steps)
        alike.setdefault(stands, []).append(names.of(row.subject))
    return [
        CaseHead(says, tuple(subjects), opened_at, closed_at, steps)
        for (says, opened_at, closed_at, steps), subjects in alike.items()
    ]


def _steps(kind: CaseKind, subject: str, told: Sequence[Told]) -> Iterable[Step]:
    for stage in kind.stages:
        reached = [
            one.happened_at
            for one in told
            if one.names(subject) and told_any(one, stage.reached_by)
        ]
        yield Step(translated(stage.says), min(reached, default=None))


def parts(roles: Mapping[str, Iterable[str]], names: Names, *, sort: str) -> list[Part]:
    """Those of one sort (people, places, things) in the matter, children first."""
    found = [(one, sorted(played)) for one, played in roles.items() if names.sorts.get(one) == sort]
    ordered = sorted(found, key=lambda one: ("child" not in one[1], names.of(one[0]).words))
    return [
        Part(names.of(one), ", ".join(_role(role) for role in played)) for one, played in ordered
    ]


def _role(role: str) -> str:
    said = {
        "child": _("child"),
        "adult": _("adult"),
        "person": _("named"),
        "carer": _("carer"),
        "reporter": _("reported it"),
        "suspect": _("suspect"),
        "risk_adult": _("poses a risk"),
        "victim": _("victim"),
        "offender": _("registered offender"),
        "place": _("where it happened"),
        "offender_address": _("address an offender notified"),
        "address_left": _("address an offender left"),
        "register_home": _("home of a child on the register"),
        "register_home_left": _("home a child on the register left"),
        "mother": _("mother"),
        "thing": _("thing"),
        "parent": _("parent"),
    }
    return said.get(role, role.replace("_", " "))
