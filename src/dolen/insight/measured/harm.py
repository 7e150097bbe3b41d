"""Are children safer: harmed again, and how long until somebody stepped in. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import (
    HARM,
    as_child,
    came_within,
    days,
    first_after,
    followed,
    harms,
    known_at,
    lasted,
    next_begun,
    of_kind,
)
from dolen.insight.measures import Better, Figure, FromFacts, Line, Measure, Theme
from dolen.journal.conditions import stated
from dolen.law import parameters_insight as by
from dolen.law.parameters import Parameter
from dolen.law.words import _

STEPS = (
    "protection.taken",
    "child.placed",
    "strategy.held",
    "s47.started",
    "epo.granted",
    "register.registered",
    "suspect.arrested",
    "suspect.charged",
)
"""What is a step that keeps a child safe: somebody acted or agencies sat down together.

A request, a notice or a visit that saw nobody is none.
"""


def find_harm_again_soon(world: World, child: str) -> Iterable[Line]:
    """Each event of harm, and whether the child was harmed again within the shorter look."""
    return _again(world, child, by.HARM_AGAIN_SOON)


def find_harm_again_in_a_year(world: World, child: str) -> Iterable[Line]:
    """Each event of harm, and whether the child was harmed again within the longer look."""
    return _again(world, child, by.HARM_AGAIN_YEAR)


def _again(world: World, child: str, within: Parameter) -> Iterable[Line]:
    length = days(world, within)
    if length is None:
        return
    events = harms(world, child)
    for event in events:
        first = event.first
        again = next_begun(events, event)
        held = came_within(world, first.happened_at, again, length)
        yield Line(first.uid, child, first.happened_at, held, matter=first.case or "")


def find_time_to_safety(world: World, child: str) -> Iterable[Line]:
    """Each event of harm: hours from when it was known until the first step that keeps safe."""
    steps = of_kind(world, child, *STEPS)
    for event in harms(world, child):
        first = event.first
        yield lasted(world, first, child, first_after(steps, first), since=known_at(first))


def find_harm_after_no_action(world: World, child: str) -> Iterable[Line]:
    """Each notice answered with no action, and whether the child was harmed afterwards."""
    length = days(world, by.AFTER_NO_ACTION)
    if length is None:
        return
    begun = [event.first for event in harms(world, child)]
    for one in of_kind(world, child, "authority.decision"):
        if stated(one, "decision") == "nfa" and as_child(world, one, child):
            harm = first_after(begun, one)
            yield followed(world, one, child, harm, length)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="harm.again_soon",
        theme=Theme.SAFER,
        asks=_("Are children harmed again soon after the police knew?"),
        counts=_("An event of harm to a child"),
        holds=_("Harm to the same child was told of again within the days set"),
        source=FromFacts(HARM, find_harm_again_soon),
        owner="dsu_ppu",
        cited=(by.OUTCOMES,),
        better=Better.LESS,
        parameters=(by.HARM_AGAIN_SOON,),
    ),
    Measure(
        name="harm.again_in_a_year",
        theme=Theme.SAFER,
        asks=_("Are children harmed again within a year?"),
        counts=_("An event of harm to a child"),
        holds=_("Harm to the same child was told of again within the days set"),
        source=FromFacts(HARM, find_harm_again_in_a_year),
        owner="dsu_ppu",
        cited=(by.OUTCOMES,),
        better=Better.LESS,
        parameters=(by.HARM_AGAIN_YEAR,),
    ),
    Measure(
        name="harm.time_to_safety",
        theme=Theme.SAFER,
        asks=_("How long after we knew did somebody step in?"),
        counts=_("An event of harm to a child"),
        holds=_("Protection, a placement, a strategy discussion, an enquiry or an arrest followed"),
        source=FromFacts(HARM, find_time_to_safety),
        owner="dsu_ppu",
        cited=(by.OUTCOMES,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="harm.after_no_action",
        theme=Theme.ANSWERED,
        asks=_("Were children harmed after a notice ended in no action?"),
        counts=_("A notice that an authority answered with no further action"),
        holds=_("Harm to the child was told of within the days set"),
        source=FromFacts(("authority.decision",), find_harm_after_no_action),
        owner="cru_di",
        cited=(by.OUTCOMES,),
        better=Better.LESS,
        parameters=(by.AFTER_NO_ACTION,),
    ),
)
"""Whether children are safer."""
