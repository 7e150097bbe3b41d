"""Are children heard: and did their words change anything, and were they told. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import as_child, days, first_after, followed, of_kind
from dolen.insight.measures import FromDuties, FromFacts, Line, Measure, Theme
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_insight as by
from dolen.law.words import _

WORDS = (
    "child.voice_recorded",
    "missing.prevention_interview",
    "missing.return_interview",
    "child.interview_held",
)
"""The kinds in which a child's own words are kept."""
DECISIONS = (
    "strategy.held",
    "strategy.recorded",
    "strategy.single_agency",
    "strategy.single_agency_reviewed",
    "assessment.completed",
    "conference.initial",
    "conference.review",
    "plan.reviewed",
    "register.removed",
    "trigger.plan",
    "offender.review",
    "contact.no_risk_rationale",
)
"""The kinds of decision about a child that say what the child's words changed."""


def _says_effect(one: Told) -> bool:
    return bool(stated(one, "childs_view_effect")) or stated(one, "childs_view_considered") is True


def find_heard_to_effect(world: World, child: str) -> Iterable[Line]:
    """Each time a child spoke, and whether a decision soon said what those words changed."""
    length = days(world, by.HEARD_TO_EFFECT_WITHIN)
    if length is None:
        return
    decided = [one for one in of_kind(world, child, *DECISIONS) if _says_effect(one)]
    for one in of_kind(world, child, *WORDS):
        if as_child(world, one, child):
            after = first_after(decided, one)
            yield followed(world, one, child, after, length)


def find_told_what_came(world: World, child: str) -> Iterable[Line]:
    """Each time a child spoke, and whether they were told what came of it."""
    length = days(world, by.TOLD_WITHIN)
    if length is None:
        return
    told = of_kind(world, child, "child.told")
    for one in of_kind(world, child, *WORDS):
        if as_child(world, one, child):
            after = first_after(told, one)
            yield followed(world, one, child, after, length)


def find_answered_back(world: World, child: str) -> Iterable[Line]:
    """Each time a child was told what was done, and whether their answer is on record."""
    for one in of_kind(world, child, "child.told"):
        yield Line(
            one.uid,
            child,
            one.happened_at,
            bool(stated(one, "childs_reaction")),
            matter=one.case or "",
        )


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="voice.seen",
        theme=Theme.HEARD,
        asks=_("Was every child seen in time?"),
        counts=_("A child whom an officer had to see"),
        holds=_("The child was seen in time"),
        source=FromDuties(rules=("child.seen",)),
        owner="response_insp",
        cited=(by.VOICE,),
    ),
    Measure(
        name="voice.heard",
        theme=Theme.HEARD,
        asks=_("Was every child heard in time?"),
        counts=_("A child to whom somebody had to speak"),
        holds=_("The child’s words or behaviour were on record in time"),
        source=FromDuties(rules=("child.voice", "child.hear")),
        owner="response_insp",
        cited=(by.VOICE,),
    ),
    Measure(
        name="voice.to_effect",
        theme=Theme.HEARD,
        asks=_("Did the child’s words change a decision?"),
        counts=_("An occasion on which a child’s words were recorded"),
        holds=_("A decision within the days set says what the words changed"),
        source=FromFacts(WORDS, find_heard_to_effect),
        owner="dsu_ppu",
        cited=(by.VOICE,),
        parameters=(by.HEARD_TO_EFFECT_WITHIN,),
    ),
    Measure(
        name="voice.told_back",
        theme=Theme.HEARD,
        asks=_("Was the child told what came of their words?"),
        counts=_("An occasion on which a child’s words were recorded"),
        holds=_("The child was told within the days set"),
        source=FromFacts(WORDS, find_told_what_came),
        owner="dsu_ppu",
        cited=(by.VOICE,),
        parameters=(by.TOLD_WITHIN,),
    ),
    Measure(
        name="voice.answer",
        theme=Theme.HEARD,
        asks=_("Do we know what children say about what was done?"),
        counts=_("An occasion on which a child was told what was done"),
        holds=_("What the child said to it is on record"),
        source=FromFacts(("child.told",), find_answered_back),
        owner="dsu_ppu",
        cited=(by.VOICE,),
    ),
)
"""Whether children are heard."""
