"""What an inspection's page does: draw its cases by lot, and assign by lot who grades them."""

import datetime as dt
from collections.abc import Collection

from dolen.access.models import Assignment
from dolen.access.permissions import MemberView
from dolen.access.reading import NotForYou
from dolen.access.roles import ROLES, Group
from dolen.assurance.assigning import assigned
from dolen.assurance.drawing import draw, new_seed
from dolen.assurance.facts import AssessorsAssigned, CasesDrawn
from dolen.assurance.rubric import COHORT_KINDS
from dolen.journal import reading as journal
from dolen.journal.fact import Fact
from dolen.web.gathering.evidence import entries
from dolen.web.gathering.inspection import Inspected
from dolen.web.gathering.names import names_of
from dolen.web.gathering.opened_case import open_case
from dolen.web.presenting.timeline import Entry

_OTHERS = frozenset({"ppu_dci", "dsu_ppu", "recommendation_owner"})
ASSESSORS = frozenset(name for name, one in ROLES.items() if one.group is Group.INSPECTOR) | _OTHERS
"""The roles whose members grade cases."""


def assessors(now: dt.datetime) -> list[tuple[str, str]]:
    """Every member who may be an assessor now, by id and name, in the order of names."""
    held = Assignment.objects.filter(role__in=ASSESSORS, since__lte=now).select_related("member")
    now_held = [one.member for one in held if one.until is None or one.until > now]
    return sorted({(str(one.pk), str(one)) for one in now_held}, key=lambda one: (one[1], one[0]))


def to_draw(shown: Inspected, now: dt.datetime) -> list[Fact]:
    """For each sort of case planned and not drawn yet, its cases; none is drawn for two sorts."""
    planned, made = shown.found.planned, list[Fact]()
    if planned is None:
        return made
    taken = {one.record for one in shown.found.cases}
    for cohort in planned.cohorts:
        if cohort in shown.found.drawn:
            continue
        kinds = COHORT_KINDS[cohort]
        among = journal.matters_with(kinds, since=planned.since, until=planned.until) - taken
        found = draw(among, planned.each or 10, new_seed())
        taken |= set(found.records)
        made.append(
            CasesDrawn.model_validate(
                {
                    "happened_at": now, "case": shown.matter, "cohort": cohort,
                    "sequence": len(made), "records": found.records, "seed": found.seed,
                    "drawn_from": found.drawn_from, "fingerprint": found.fingerprint,
                }
            )
        )  # fmt: skip
    return made


def to_assign(shown: Inspected, chosen: Collection[str], now: dt.datetime) -> list[Fact]:
    """For each case that has nobody, its two assessors by lot among those chosen."""
    cohorts = {one.record: one.cohort for one in shown.found.cases if not one.assessors}
    found = assigned(set(cohorts), chosen, new_seed())
    return [
        AssessorsAssigned.model_validate(
            {
                "happened_at": now, "case": shown.matter, "sequence": number, "record": record,
                "cohort": cohorts[record] or None, "assessors": tuple(who),
            }
        )
        for number, (record, who) in enumerate(sorted(found.items()))
    ]  # fmt: skip


def to_cite(record: str, member: MemberView) -> list[Entry]:
    """The facts of a case that the member may cite, the earliest first; none where none is theirs.

    They are those recorded by now, which the grade keeps as the moment it was known on.
    """
    try:
        opened = open_case(record)
    except NotForYou:
        return []
    found = [(told, shown) for told, shown in opened.entries if shown.told is not None]
    return list(entries(found, names_of(opened.named()), member).values())
