"""The kinds of meeting, as data: how often, how long for each, whom it lists, who is asked. Pure.

To add a kind is to add a row here and its words: see docs/how-to/add-a-kind-of-meeting.md.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from dolen.law import parameters_meetings as by
from dolen.law.parameters import Parameter
from dolen.law.parameters_exploitation import MACE_MINUTES_EACH
from dolen.law.sources import Force, Provision
from dolen.meetings.words import AREAS, KINDS, Chair

_AUTHORITIES = ("blaenau_gwent", "caerphilly", "monmouthshire", "newport", "torfaen")
_POLICING = ("east", "west")
_FORCE = ("force",)
Beside = Literal["mace", "marac", "strategy", "conference_initial", "conference_review", "mappa"]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of meeting, where that it is held comes from, and how far that binds.

    `every` is how often (days); none where a need calls it. `flags` are the standing warnings whose
    children the rule lists, `owed` the duties that bring somebody to it. `beside` is what is told
    beside an outcome, so that duties which knew of it before are met. `agencies` are asked to come.
    """

    name: str
    cited: Provision
    force: Force
    areas: tuple[str, ...]
    chair: Chair
    minutes_each: Parameter
    every: Parameter | None = None
    flags: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ("police", "children_services")
    beside: Beside | None = None

    @property
    def says(self) -> str:
        """The kind in words, marked for translation."""
        return KINDS[self.name]


def area_words(area: str | None) -> str:
    """An area in words, marked for translation; nothing for none."""
    return AREAS.get(area or "", "")


_EVERYBODY = ("police", "children_services", "health", "education")
_ALL: tuple[Kind, ...] = (
    Kind(
        name="strategy",
        cited=by.SECTION_6,
        force=Force.REPORT,
        areas=_AUTHORITIES,
        chair="la_team_manager",
        minutes_each=by.MINUTES_STRATEGY,
        owed=("strategy.hold",),
        agencies=("police", "children_services", "health"),
        beside="strategy",
    ),
    Kind(
        name="mace",
        cited=by.SECTION_7,
        force=Force.REPORT,
        areas=_AUTHORITIES,
        chair="mace_chair",
        minutes_each=MACE_MINUTES_EACH,
        every=by.MACE_EVERY,
        flags=("listed_for_mace",),
        owed=("mace.discuss",),
        agencies=(*_EVERYBODY, "youth_justice", "charity"),
        beside="mace",
    ),
    Kind(
        name="marac",
        cited=by.SECTION_6,
        force=Force.REPORT,
        areas=_POLICING,
        chair="marac_coordinator",
        minutes_each=by.MINUTES_MARAC,
        every=by.MARAC_EVERY,
        owed=("marac.hear",),
        agencies=(*_EVERYBODY, "probation", "housing", "idva"),
        beside="marac",
    ),
    Kind(
        name="mappa",
        cited=by.SECTION_10,
        force=Force.REPORT,
        areas=_FORCE,
        chair="mosovo_ds",
        minutes_each=by.MINUTES_MAPPA,
        agencies=("police", "children_services", "probation", "health", "housing"),
        beside="mappa",
    ),
    Kind(
        name="conference_initial",
        cited=by.SECTION_6,
        force=Force.REPORT,
        areas=_AUTHORITIES,
        chair="la_conference_chair",
        minutes_each=by.MINUTES_CONFERENCE,
        owed=("conference.initial",),
        agencies=_EVERYBODY,
        beside="conference_initial",
    ),
    Kind(
        name="conference_review",
        cited=by.SECTION_6,
        force=Force.REPORT,
        areas=_AUTHORITIES,
        chair="la_conference_chair",
        minutes_each=by.MINUTES_CONFERENCE,
        owed=("conference.review",),
        agencies=_EVERYBODY,
        beside="conference_review",
    ),
    Kind(
        name="daily",
        cited=by.SECTION_3,
        force=Force.REPORT,
        areas=_FORCE,
        chair="duty_superintendent",
        minutes_each=by.MINUTES_DAILY,
        every=by.DAILY_EVERY,
        flags=("missing_now",),
        agencies=("police",),
    ),
    Kind(
        name="missing_quartz",
        cited=by.SECTION_6,
        force=Force.REPORT,
        areas=_FORCE,
        chair="missing_team_sgt",
        minutes_each=by.MINUTES_DAILY,
        every=by.MISSING_QUARTZ_EVERY,
        flags=("missing_now",),
        agencies=("police", "children_services"),
    ),
    Kind(
        name="vulnerability",
        cited=by.SECTION_3,
        force=Force.REPORT,
        areas=_FORCE,
        chair="dsu_ppu",
        minutes_each=by.MINUTES_DAILY,
        every=by.VULNERABILITY_EVERY,
        agencies=("police",),
    ),
    Kind(
        name="board",
        cited=by.SECTION_3,
        force=Force.REPORT,
        areas=_FORCE,
        chair="acc",
        minutes_each=by.MINUTES_DAILY,
        every=by.BOARD_EVERY,
        agencies=("police",),
    ),
)
MEETING_KINDS = MappingProxyType({one.name: one for one in _ALL})
"""Every kind of meeting, by its name, in the order pages show them."""
