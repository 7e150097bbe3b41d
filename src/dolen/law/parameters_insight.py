"""Numbers of the measures: how long one looks for harm again, what a night is, what is small.

The report asks that the quality of outcomes be known and gives no number for any of it. Where a
force has numbers of its own it sets them in their place, so that its figures stay comparable.
"""

from datetime import time

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

OUTCOMES = GWENT_REPORT.at("section 4")
VOICE = GWENT_REPORT.at("section 5")
CUSTODY = GWENT_REPORT.at("section 10")

HARM_AGAIN_SOON = ours(
    "measure.harm_again.soon",
    _("Days in which one looks whether a child was harmed again, first look"),
    90,
    OUTCOMES,
    unit=Unit.DAYS,
)
HARM_AGAIN_YEAR = ours(
    "measure.harm_again.year",
    _("Days in which one looks whether a child was harmed again, second look"),
    365,
    OUTCOMES,
    unit=Unit.DAYS,
)
HEARD_TO_EFFECT_WITHIN = ours(
    "measure.heard_to_effect.within",
    _("Days in which a decision must say what the child’s words changed"),
    30,
    VOICE,
    unit=Unit.DAYS,
)
TOLD_WITHIN = ours(
    "measure.told.within",
    _("Days in which the child is told what came of their words"),
    90,
    VOICE,
    unit=Unit.DAYS,
)
AFTER_NO_ACTION = ours(
    "measure.no_action.followed",
    _("Days in which one looks for harm after a notice that ended in no action"),
    90,
    OUTCOMES,
    unit=Unit.DAYS,
)
MISSING_AGAIN_WITHIN = ours(
    "measure.missing_again.within",
    _("Days in which one looks whether a child went missing again"),
    90,
    OUTCOMES,
    unit=Unit.DAYS,
)
INTERVIEW_USED_WITHIN = ours(
    "measure.interview_used.within",
    _("Days in which what a child said after going missing must reach the plan for the next time"),
    7,
    OUTCOMES,
    unit=Unit.DAYS,
)
BREACH_ACTED_ON_WITHIN = ours(
    "measure.breach_acted_on.within",
    _("Days in which a breach is recorded as a crime or answered with an arrest or a reason"),
    3,
    OUTCOMES,
    unit=Unit.DAYS,
)
NIGHT_FROM = ours(
    "measure.night.from",
    _("Time of day at which a night in custody begins to count"),
    time(0),
    CUSTODY,
    unit=Unit.TIME_OF_DAY,
)
NIGHT_UNTIL = ours(
    "measure.night.until",
    _("Time of day at which a night in custody no longer counts"),
    time(8),
    CUSTODY,
    unit=Unit.TIME_OF_DAY,
)
NIGHT_HOURS = ours(
    "measure.night.hours",
    _("Hours of a night after which a child is said to have been held overnight"),
    4,
    CUSTODY,
)
SMALL_NUMBER = ours(
    "measure.small_number",
    _("Children below which a number is not given outside the force"),
    5,
    OUTCOMES,
    unit=Unit.COUNT,
)
RUN_LENGTH = ours(
    "measure.chart.run",
    _("Months in a row on one side of the average that say something has changed"),
    8,
    OUTCOMES,
    unit=Unit.COUNT,
)
