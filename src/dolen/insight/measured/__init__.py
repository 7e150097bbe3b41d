"""Every measure of the house, theme by theme in the order of the page."""

from dolen.insight.measured import (
    custody,
    harm,
    lateness,
    missing,
    notices,
    offenders,
    planning,
    voice,
)
from dolen.insight.measures import Measure, Theme

_DECLARED: tuple[Measure, ...] = (
    *harm.MEASURES,
    *voice.MEASURES,
    *notices.MEASURES,
    *planning.MEASURES,
    *missing.MEASURES,
    *custody.MEASURES,
    *offenders.MEASURES,
    *lateness.MEASURES,
)
_ORDER = list(Theme)
MEASURES: dict[str, Measure] = {
    one.name: one for one in sorted(_DECLARED, key=lambda one: _ORDER.index(one.theme))
}
"""The measures by name. A name is public: packs and scorecards speak of it."""
