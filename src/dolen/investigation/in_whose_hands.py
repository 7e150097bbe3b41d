"""Looking at who holds a child's case, and at children who are suspects themselves; pure."""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.investigation.accused import children_told, is_suspect, matter
from dolen.investigation.standing_still import allegations
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.calendars import add_working_days, standard_calendars
from dolen.law.parameters_investigation import NONSPECIALIST_AFTER

_OVERSEERS = frozenset({"ppu_di", "ppu_dci", "dsu_ppu", "ppu_ds"})
SOCIAL_CARE = (
    "strategy.held", "s47.", "authority.", "ppn.sent_to_authority", "conference.", "core_group.",
    "social_worker.",
)  # fmt: skip
"""Facts that show police and social services in touch about the child."""
HURT = (
    "crime.disclosed", "harm.suspected", "child.exposed", "looked_after", "plan.current",
    "register.registered", "register.history", "selfharm.history", "custody.selfharm_risk",
    "exploitation.indicator", "quartz.case", "seraf.current", "seraf.completed",
    "flag", "flag.added", "custody.health_assessment", "injury.history",
    "marker",
)  # fmt: skip
"""Facts by which a child may be a victim, in care, self-harming, exploited or harming others."""
_CARE_TAGS = frozenset({"lac", "cpp"})
_FLAGS = ("cse", "cce", "child_exploitation", "self_harm", "hsb", "harmful_sexual_behaviour")
_MARKERS = ("suicide", "self_harm")
_ASSESSED = ("abuse", "self_harm", "exploitation")


def find_nonspecialist(world: World, matter: str) -> Iterable[Finding]:
    """A child's case that needs a specialist is with somebody else, five working days unwatched.

    Both are wanted by then: a public protection supervisor who reads along, and social services.
    Whether a case needs one is read of the crime (told, else decision table 6: sexual, family,
    position of trust, exploitation, or a child suspected); who holds it, of the allocation alone,
    where "specialist" says what the officer is, and is never worked out.
    """
    for allegation in allegations(world, matter):
        told = (allegation.first, *allegation.after)
        needs = _needs_specialist(world, told)
        for one in allegation.after if needs else ():
            if one.kind == "crime.allocated" and _with_nonspecialist(one):
                limit = _watched_by(world, one)
                if limit is not None and not _in_good_hands(told, one, limit):
                    yield Finding(at=limit, links=needs, because=(one.uid,), key=one.uid)


def _watched_by(world: World, one: Told) -> dt.datetime | None:
    days = world.number(NONSPECIALIST_AFTER, one.day)
    if days is None:
        return None
    return add_working_days(one.happened_at, int(days), standard_calendars().holidays)


def _in_good_hands(told: Sequence[Told], one: Told, limit: dt.datetime) -> bool:
    """Whether by `limit` it was closed, given to a specialist, or overseen and talked over."""
    since = [other for other in told if other.happened_at <= limit]
    later = [other for other in since if other.order > one.order]
    return (
        any(other.kind in ("crime.closed", "crime.not_recorded") for other in later)
        or any(o.kind == "crime.allocated" and not _with_nonspecialist(o) for o in later)
        or (_overseen([one, *later]) and any(o.kind.startswith(SOCIAL_CARE) for o in since))
    )


def _with_nonspecialist(one: Told) -> bool:
    specialist = stated(one, "specialist")
    return specialist is False or (specialist is None and stated(one, "team") == "response")


def _needs_specialist(world: World, told: Iterable[Told]) -> tuple[str, ...]:
    """The children whose case, as told, decision table 6 gives to a specialist."""
    children = [
        child
        for one in told
        if one.kind == "crime.disclosed"
        for child in children_told(one)
        if world.value(one, "specialist", child) is True
    ]
    return tuple(dict.fromkeys(children))


def _overseen(about: Iterable[Told]) -> bool:
    return any(
        (one.kind == "crime.allocated" and bool(stated(one, "specialist_oversight")))
        or (
            one.kind == "crime.supervised"
            and (stated(one, "ppu_oversight") is True or stated(one, "by_role") in _OVERSEERS)
        )
        for one in about
    )


def find_child_suspect_at_risk(world: World, child: str) -> Iterable[Finding]:
    """A child who is a suspect carries a fact of being hurt, in care, self-harming or exploited."""
    view = world.person(child)
    told = world.facts(child)
    hurt = [one for one in told if _shows_hurt(one, child)]
    seen: set[str] = set()
    for one in told:
        accused = is_suspect(one, child) or (one.kind == "custody.detained" and one.names(child))
        if not accused or matter(one) in seen or not view.is_child(one.day, one.roles_of(child)):
            continue
        seen.add(matter(one))
        if view.tags & _CARE_TAGS:
            yield _suspected(one, child, one.happened_at, (one.uid,))
        elif hurt:
            at = max(one.happened_at, hurt[0].happened_at)
            yield _suspected(one, child, at, tuple(dict.fromkeys((one.uid, hurt[0].uid))))


def _suspected(one: Told, child: str, at: dt.datetime, because: tuple[str, ...]) -> Finding:
    return Finding(at=at, links=(child,), because=because, key=matter(one) or one.uid)


def _shows_hurt(one: Told, child: str) -> bool:
    if not one.names(child) or one.kind not in HURT:
        return False
    match one.kind:
        case "flag" | "flag.added":
            return stated(one, "type") in _FLAGS
        case "marker":
            return stated(one, "type") in _MARKERS
        case "custody.health_assessment":
            return any(stated(one, name) is True for name in _ASSESSED)
        case "crime.disclosed":
            return "suspect" not in one.roles_of(child)
        case _:
            return True
