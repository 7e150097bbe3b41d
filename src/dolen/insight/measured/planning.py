"""Do agencies plan together in time, and is what they plan done. Pure."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import as_child, first_after, lasted, of_kind
from dolen.insight.measures import Better, Figure, FromDuties, FromFacts, Line, Measure, Theme
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

SECTION_6 = GWENT_REPORT.at("section 6")
SECTION_7 = GWENT_REPORT.at("section 7")


def find_time_to_discussion(world: World, child: str) -> Iterable[Line]:
    """Each request for a strategy discussion: hours until one was held; none while it was not."""
    return _until(world, child, "strategy.requested", ("strategy.held",))


def find_time_to_review(world: World, child: str) -> Iterable[Line]:
    """Each decision that one agency alone enquires: hours until a supervisor reviewed it."""
    return _until(world, child, "strategy.single_agency", ("strategy.single_agency_reviewed",))


def _until(world: World, child: str, since: str, until: tuple[str, ...]) -> Iterable[Line]:
    ends = of_kind(world, child, *until)
    for one in of_kind(world, child, since):
        if as_child(world, one, child):
            yield lasted(world, one, child, first_after(ends, one))


def find_discussed(world: World, child: str) -> Iterable[Line]:
    """Each time a child was listed for an exploitation meeting, and whether they were spoken of.

    Spoken of counts until the next list, in the meeting or outside it. It is too early to say while
    neither the meeting nor another list has come.
    """
    lists = of_kind(world, child, "mace.listed")
    talks = of_kind(world, child, "mace.discussed")
    for place, one in enumerate(lists):
        following = lists[place + 1] if place + 1 < len(lists) else None
        talk = first_after(talks, one)
        spoken = talk is not None and (following is None or talk.order < following.order)
        over = following is not None or _ended(world, one)
        held = spoken or (False if over else None)
        yield Line(one.uid, child, one.happened_at, held, matter=one.case or "")


def _ended(world: World, listed: Told) -> bool:
    """Whether the meeting a list speaks of is over, as far as its times are told."""
    ends = stated(listed, "ends_at") or stated(listed, "meeting_at")
    return isinstance(ends, dt.datetime) and ends < world.as_of


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="planning.time_to_discussion",
        theme=Theme.PLANNED,
        asks=_("How long after the request was the strategy discussion held?"),
        counts=_("A request for a strategy discussion about a child"),
        holds=_("The discussion was held"),
        source=FromFacts(("strategy.requested",), find_time_to_discussion),
        owner="cru_di",
        cited=(SECTION_6,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="planning.time_to_review",
        theme=Theme.PLANNED,
        asks=_("How long do decisions of one agency wait for review?"),
        counts=_("A decision about a child that one agency alone enquires"),
        holds=_("A supervisor reviewed it"),
        source=FromFacts(("strategy.single_agency",), find_time_to_review),
        owner="cru_di",
        cited=(SECTION_6,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="planning.conference_attended",
        theme=Theme.PLANNED,
        asks=_("Do the police take part in child protection conferences?"),
        counts=_("A conference to which the police had to contribute"),
        holds=_("The police attended or reported in time"),
        source=FromDuties(rules=("conference.police",)),
        owner="ppu_di",
        cited=(SECTION_6,),
    ),
    Measure(
        name="planning.plans_delivered",
        theme=Theme.PLANNED,
        asks=_("Is what a plan promises done when it is due?"),
        counts=_("A step that a child’s plan asks for: core groups, visits, being seen alone"),
        holds=_("It was done in time"),
        source=FromDuties(
            rules=(
                "core_group.first",
                "core_group.next",
                "plan.seen_alone",
                "plan.seen_at_home",
                "plan.update",
            )
        ),
        owner="la_head_of_service",
        cited=(SECTION_6,),
    ),
    Measure(
        name="planning.discussed",
        theme=Theme.PLANNED,
        asks=_("Is every child on the list of an exploitation meeting spoken of?"),
        counts=_("A child listed for an exploitation meeting"),
        holds=_("The child was spoken of before the next list, in the meeting or outside it"),
        source=FromFacts(("mace.listed",), find_discussed),
        owner="mace_chair",
        cited=(SECTION_7,),
    ),
)
"""Whether agencies plan together, and keep what they plan."""
