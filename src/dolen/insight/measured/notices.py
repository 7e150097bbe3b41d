"""Is every notice answered, and how long does it take. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import as_child, first_after, lasted, of_kind
from dolen.insight.measures import Better, Figure, FromDuties, FromFacts, Line, Measure, Theme
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_insight as by
from dolen.law.words import _

SENT = "ppn.sent_to_authority"
DECIDED = "authority.decision"


def find_no_action(world: World, child: str) -> Iterable[Line]:
    """Each decision of an authority on a notice, and whether it was to do nothing."""
    for one in _decisions(world, child):
        none = stated(one, "decision") == "nfa"
        yield Line(one.uid, child, one.happened_at, none, matter=one.case or "")


def find_time_to_decision(world: World, child: str) -> Iterable[Line]:
    """Each notice sent to an authority: hours until it decided; none while it has not."""
    decided = _decisions(world, child)
    for one in of_kind(world, child, SENT):
        if as_child(world, one, child):
            yield lasted(world, one, child, first_after(decided, one))


def _decisions(world: World, child: str) -> list[Told]:
    return [
        one
        for one in of_kind(world, child, DECIDED)
        if stated(one, "decision") and as_child(world, one, child)
    ]


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="notices.no_action",
        theme=Theme.ANSWERED,
        asks=_("How many notices end in no further action?"),
        counts=_("A decision of an authority on a notice"),
        holds=_("The decision was no further action"),
        source=FromFacts((DECIDED,), find_no_action),
        owner="cru_di",
        cited=(by.OUTCOMES,),
        better=Better.NEITHER,
    ),
    Measure(
        name="notices.time_to_decision",
        theme=Theme.ANSWERED,
        asks=_("How long do authorities take to decide?"),
        counts=_("A notice sent to an authority about a child"),
        holds=_("The authority decided"),
        source=FromFacts((SENT,), find_time_to_decision),
        owner="cru_di",
        cited=(by.OUTCOMES,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="notices.submitted",
        theme=Theme.ANSWERED,
        asks=_("Is a notice written in time wherever one is needed?"),
        counts=_("A child about whom a notice was needed"),
        holds=_("The notice was submitted in time"),
        source=FromDuties(rules=("ppn.submit",)),
        owner="cru_sgt",
        cited=(by.OUTCOMES,),
    ),
    Measure(
        name="notices.outcome_told",
        theme=Theme.ANSWERED,
        asks=_("Do authorities tell us what came of it?"),
        counts=_("A notice whose outcome an authority had to tell"),
        holds=_("The outcome was told in time"),
        source=FromDuties(rules=("authority.feedback",)),
        owner="cru_di",
        cited=(by.OUTCOMES,),
    ),
)
"""Whether notices are answered."""
