"""The day's briefing of an area: whom officers must know, children at risk, places, what to seek.

Nobody is left off for want of an address: a place or an offender whose area nobody knows is on
every sheet, after the others; an offender tied to a child at risk is on the sheet of that child.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from dolen.access import ledger, reach, visits
from dolen.access.permissions import MemberView
from dolen.access.standing import authority_code
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.journal import reading as journal
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.people import joining
from dolen.people import reading as people
from dolen.people.areas import areas_of
from dolen.tasking.facts import AREAS, BriefingRead, TaskSet
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.tasking import Moment, TaskShown, Waiting, shown, tasks_of
from dolen.web.presenting.flags import FlagBadge, Standing, badges
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

FEW = 12
"""How many children, offenders and places stand on a sheet; the rest where the whole is asked."""
_OFFENDER = ("registered_offender", "order_about_children", "risk_to_children")
_RISKY_TIES = frozenset({"risk_to", "suspect_of_harm_to", "found_with"})


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody or some place on the sheet: the warnings that stand, and whom they are tied to."""

    who: Named
    warnings: Sequence[FlagBadge]
    near: Sequence[Named] = ()
    age: int | None = None
    missing: bool = False
    nobody_knows_where: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One list of the sheet: the lines shown, and how many there are."""

    lines: Sequence[Listed]
    whole: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of one area and day."""

    area: str
    name: str
    day: dt.date
    matter: str
    children: Part
    offenders: Part
    places: Part
    tasks: Sequence[TaskShown]
    read_by: Sequence[Moment]

    @property
    def look_for(self) -> list[TaskShown]:
        """The tasks that say what to look for."""
        return [one for one in self.tasks if one.look_for]


def matter_of(area: str, day: dt.date) -> str:
    """The matter in which it is told who read the sheet of an area and day."""
    return f"briefing:{area}:{day}"


def areas_read(now: dt.datetime) -> list[tuple[str, str, int]]:
    """Each area, its name, and how many have read today's sheet."""
    matters = {area: matter_of(area, local_day(now)) for area in AREAS}
    told = journal.uids_in_matters(matters.values())
    return [(one, translated(AREAS[one]), len(told.get(matters[one], ()))) for one in AREAS]


@dataclass(frozen=True, slots=True)
class _OnSheet:
    """Who and what is on a sheet, each list in its order, with the warnings that stand."""

    children: Sequence[str]
    offenders: Sequence[str]
    places: Sequence[str]
    missing: Collection[str]
    unknown: Collection[str]
    held: Mapping[str, Sequence[FlagRow]]
    near: Mapping[str, Collection[str]]


def _on_sheet(area: str, now: dt.datetime) -> _OnSheet:
    """Everybody and every place of an area's sheet; nobody is named yet."""
    children = _at_risk(area, now)
    warned = _flagged(FlagRow.objects.filter(rule__in=_OFFENDER))
    near = _near(children, warned, now)
    living, nowhere = _living_in(area, warned, now)
    offenders = [one for one in warned if near.get(one) or one in living | nowhere]
    missing = {one for one, held in children.items() if any(r.rule == "missing_now" for r in held)}
    places, unknown = _places(area)
    unknown |= {one for one in nowhere if not near.get(one)}
    held = children | warned

    def pressing(nominal: str) -> tuple[int, int, int, float, str]:
        """Ties first, then grave warnings, then all, the latest; no age, sex or origin."""
        flagged = held.get(nominal, [])
        grave = sum(flags[row.rule].grave for row in flagged)
        last = max((row.since.timestamp() for row in flagged), default=0.0)
        return (-len(near.get(nominal, ())), -grave, -len(flagged), -last, nominal)

    return _OnSheet(
        children=sorted(children, key=lambda one: (one not in missing, pressing(one))),
        offenders=sorted(offenders, key=lambda one: (one in unknown, pressing(one))),
        places=places,
        missing=missing,
        unknown=unknown,
        held=held,
        near=near,
    )


def sheet(area: str, member: MemberView, now: dt.datetime, *, whole: bool = False) -> Sheet:
    """Gather the sheet of an area; everybody named is logged."""
    here, day = _on_sheet(area, now), local_day(now)
    most = None if whole else FEW
    chosen = [part[:most] for part in (here.children, here.offenders, here.places)]
    everybody = {one for part in chosen for one in part}
    everybody |= {child for one in chosen[1] for child in here.near.get(one, ())}
    names = names_of(everybody, reason=f"briefing {area} {day}")
    readable = _readable(everybody, here.held, member, now)
    ages = people.persons([*chosen[0], *chosen[1]])

    def listed(part: Sequence[str]) -> list[Listed]:
        return [
            Listed(
                who=names.of(one),
                warnings=badges(_standing(here.held.get(one, ())), readable, now),
                near=_tied(here.near.get(one, ()), names),
                age=ages[one].age_on(day) if one in ages else None,
                missing=one in here.missing,
                nobody_knows_where=one in here.unknown,
            )
            for one in part
            if one in names.labels
        ]

    return Sheet(
        area=area,
        name=translated(AREAS[area]),
        day=day,
        matter=matter_of(area, day),
        children=Part(listed(chosen[0]), len(here.children)),
        offenders=Part(listed(chosen[1]), len(here.offenders)),
        places=Part(listed(chosen[2]), len(here.places)),
        tasks=shown(_tasks(area, now), member, now),
        read_by=_read(matter_of(area, day)),
    )


def _at_risk(area: str, now: dt.datetime) -> dict[str, list[FlagRow]]:
    """The children to whom the area's authority has a tie, with the warnings that stand."""
    tied = reach.held(now).filter(why="authority", local_authority=area).values("nominal")
    on_people = [one.name for one in flags if one.on == "person"]
    found = _flagged(FlagRow.objects.filter(nominal__in=tied, rule__in=on_people))
    views = people.persons(found)
    today = local_day(now)
    return {one: held for one, held in found.items() if one in views and views[one].is_child(today)}


def _flagged(rows: "QuerySet[FlagRow]") -> dict[str, list[FlagRow]]:
    found: dict[str, list[FlagRow]] = defaultdict(list)
    for row in rows.filter(until=None).order_by("since", "pk"):
        found[row.nominal].append(row)
    return dict(found)


def _near(
    children: Collection[str], warned: Collection[str], now: dt.datetime
) -> dict[str, set[str]]:
    """The children at risk of the area to whom each warned person is tied in a way that warns."""
    found: dict[str, set[str]] = defaultdict(set)
    for child, ties in joining.relations_of(children, at=None).items():
        for one in ties:
            other = one.other(child)
            if one.relation in _RISKY_TIES and other in warned and one.from_ <= now:
                found[other].add(child)
    return found


def _living_in(area: str, warned: Collection[str], now: dt.datetime) -> tuple[set[str], set[str]]:
    """Who lives in the area, and of whom nobody knows in which they live."""
    homes = {who: [one.place for one in lived] for who, lived in _homes(warned, now).items()}
    known = areas_of({place for places in homes.values() for place in places})
    found = {
        who: {
            authority_code(known[one].authority)
            for one in places
            if one in known and known[one].authority
        }
        for who, places in homes.items()
    }
    return (
        {who for who, areas in found.items() if area in areas},
        {who for who in warned if not found.get(who)},
    )


def _homes(warned: Collection[str], now: dt.datetime) -> dict[str, list[joining.Address]]:
    return joining.addresses(warned, at=now) if warned else {}


def _places(area: str) -> tuple[list[str], set[str]]:
    """The risky places of the area and those whose area nobody knows, and which the latter are."""
    named = FlagRow.objects.filter(rule="hotspot", until=None).order_by("-since")
    counted = ConcernRow.objects.filter(rule="risky_place", state="raised").order_by("-at")
    every = list(
        dict.fromkeys(
            (*named.values_list("nominal", flat=True), *counted.values_list("anchor", flat=True))
        )
    )
    known = areas_of(every)
    unknown = {one for one in every if not known.get(one) or not known[one].authority}
    here = [
        one for one in every if one not in unknown and authority_code(known[one].authority) == area
    ]
    return [*here, *(one for one in every if one in unknown)], unknown


def _readable(
    shown_here: Iterable[str],
    held: Mapping[str, Sequence[FlagRow]],
    member: MemberView,
    now: dt.datetime,
) -> Mapping[str, Told]:
    """The facts behind the warnings that the member may read, by uid; logged as read."""
    told = people.told_of({row.because for one in shown_here for row in held.get(one, ())})
    named = {about.nominal for one in told.values() for about in one.about}
    standings = reach.standings(member, sorted(named), at=now)
    read = {uid: one for uid, one in told.items() if decision_on(member, one, standings).allowed}
    concerned = {a.nominal for one in read.values() for a in one.about if a.sort == "person"}
    if concerned:
        ledger.consulted(visits.current(), individuals=sorted(concerned), records=sorted(read))
    return read


def _standing(rows: Iterable[FlagRow]) -> list[Standing]:
    return [Standing(row.rule, row.since, row.because, row.review_due) for row in rows]


def _tied(children: Iterable[str], names: Names) -> list[Named]:
    return [names.of(one) for one in sorted(children) if one in names.labels]


def _tasks(area: str, now: dt.datetime) -> list[DutyRow]:
    """The tasks without a result of the area, and those for no area."""
    rows = list(tasks_of(Waiting.OPEN, "", now))
    told = people.told_of({row.opened_by for row in rows})
    return [
        row
        for row in rows
        if (one := told.get(row.opened_by)) is not None
        and isinstance(one.fact, TaskSet)
        and one.fact.area in (area, None)
    ]


def _read(matter: str) -> list[Moment]:
    uids = journal.uids_in_matters([matter]).get(matter, [])
    told = [one for one in people.told_of(uids).values() if isinstance(one.fact, BriefingRead)]
    by = tellers(told)
    told.sort(key=lambda one: one.order)
    return [Moment(by.get(one.uid, _("Somebody")), one.happened_at) for one in told]
