"""The rubric of an inspection, as data: what each case is asked, and the topics of the report.

Each criterion is one of the places where the inspection of 2019 found practice good or wanting; it
is asked of every sort of case it can be asked of. A topic is a section of the report.
"""

from dataclasses import dataclass
from typing import Final

from dolen.assurance.scales import COHORTS
from dolen.law.words import _

_ALL = tuple(COHORTS)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing asked of a case. `topic` is the section it belongs to, `cohorts` whom it suits."""

    name: str
    asks: str
    topic: str
    cohorts: tuple[str, ...] = _ALL


TOPICS: Final = {
    "leadership": _("Leadership, management and governance"),
    "contact": _("Initial contact"),
    "assessment": _("Assessment and help"),
    "investigation": _("Investigation"),
    "decision": _("Decision-making"),
    "trusted_adult": _("Trusted adult"),
    "risk": _("Managing those posing a risk to children"),
    "custody": _("Police detention"),
}
"""The sections of the report that are graded, in its order."""

SECTIONS: Final = {
    "leadership": 3, "contact": 5, "assessment": 6, "investigation": 7, "decision": 8,
    "trusted_adult": 9, "risk": 10, "custody": 11,
}  # fmt: skip
"""The number of each topic's section in the report."""
CASE_FILES: Final = 4
"""The section that holds the tables of graded cases."""

CRITERIA: Final = (
    Criterion(
        "known_first",
        _("First contact: was the risk seen, researched and passed on before anybody arrived?"),
        "contact",
    ),
    Criterion(
        "voice",
        _("Was the child spoken to, watched and heard, and did that shape what was decided?"),
        "contact",
    ),
    Criterion(
        "assessed",
        _("Was the risk assessed from all that every system holds, and help found in time?"),
        "assessment",
    ),
    Criterion(
        "shared",
        _("Was information shared with partners in time, and a joint plan made?"),
        "assessment",
    ),
    Criterion(
        "investigated",
        _("Was every reasonable line followed, by people trained for it, without delay?"),
        "investigation",
    ),
    Criterion(
        "supervised",
        _("Did supervision move the case on, and is what was decided on the record?"),
        "investigation",
    ),
    Criterion(
        "decided", _("Were decisions made for the child, with reasons recorded?"), "decision"
    ),
    Criterion(
        "managed",
        _("Were those who pose a risk managed so that children around them are safe?"),
        "risk",
        ("s47", "da_referral", "cse", "missing", "rso"),
    ),
    Criterion(
        "held",
        _("Was a child held only as long as needed, with an appropriate adult and a place to go?"),
        "custody",
        ("s46", "custody", "missing", "cse"),
    ),
)
"""Every criterion, in the order asked."""


def criteria_for(cohort: str) -> tuple[Criterion, ...]:
    """What is asked of a case of this sort; everything where the sort is not known."""
    return tuple(one for one in CRITERIA if cohort not in COHORTS or cohort in one.cohorts)


COHORT_KINDS: Final = {
    "s47": ("s47.started",),
    "da_referral": ("dash.completed",),
    "other_referral": ("ppn.submitted",),
    "cse": ("seraf.completed", "online.referral", "exploitation.indicator"),
    "missing": ("missing.reported", "missing.recorded"),
    "s46": ("protection.taken",),
    "rso": ("offender.management_started", "offender.visit", "offender.arms"),
    "custody": ("custody.detained",),
}
"""The kinds of fact that make a case one of a sort; a case may be of several."""
