"""What is late, by what binds: law, guidance or custom; how soon warnings stand."""

from dolen.insight.measures import (
    Better,
    Figure,
    FromConcerns,
    FromDuties,
    FromFlags,
    Measure,
    Theme,
)
from dolen.law import parameters_insight as by
from dolen.law.sources import Force
from dolen.law.words import _

LAW = (Force.STATUTE, Force.CODE)
GUIDANCE = (Force.STATUTORY_GUIDANCE, Force.NATIONAL_PRACTICE)
CUSTOM = (Force.FORCE_POLICY, Force.REPORT, Force.PROPOSED_DEFAULT)


def _in_time(name: str, asks: str, *forces: Force) -> Measure:
    return Measure(
        name=name,
        theme=Theme.ON_TIME,
        asks=asks,
        counts=_("A duty whose time came"),
        holds=_("It was done in time"),
        source=FromDuties(forces=forces),
        owner="acc",
        cited=(by.OUTCOMES,),
    )


MEASURES: tuple[Measure, ...] = (
    _in_time("on_time.law", _("Is what the law demands done in time?"), *LAW),
    _in_time("on_time.guidance", _("Is what guidance asks for done in time?"), *GUIDANCE),
    _in_time("on_time.custom", _("Is what the force set itself done in time?"), *CUSTOM),
    Measure(
        name="on_time.flags",
        theme=Theme.ON_TIME,
        asks=_("How soon after it happened does a warning stand?"),
        counts=_("A warning on a person or place"),
        holds=_("The warning stood"),
        source=FromFlags(),
        owner="dsu_ppu",
        cited=(by.VOICE,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="on_time.concerns",
        theme=Theme.ON_TIME,
        asks=_("How soon is a concern answered?"),
        counts=_("A concern that was raised"),
        holds=_("Somebody answered it"),
        source=FromConcerns(),
        owner="dsu_ppu",
        cited=(by.OUTCOMES,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
)
"""What is late."""
