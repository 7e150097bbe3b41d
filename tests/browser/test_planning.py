"""Planning together in a browser: decisions to review, discussion, conference, the child."""

import datetime as dt

import pytest

from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.standing import Residence
from dolen.planning.facts import (
    ConferenceConvened,
    HarmSuspected,
    PlanVisit,
    RegisterRegistered,
    SingleAgencyDecided,
    StrategyDiscussionHeld,
)
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, known_place, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def on_the_register() -> tuple[str, str]:
    """A child on the register whose decision of one agency alone waits; and the door."""
    begun = clock.now() - dt.timedelta(days=40)
    home = known_place("1 Stryd Enghraifft, Casnewydd", sort="home", at=begun)
    child = known_child("Mali Enghraifft", 9, at=begun)
    ref, door = PersonRef(nominal=child, roles=("child",)), PlaceRef(nominal=home)
    tell(Residence(happened_at=begun, people=(ref,), place=door), at=begun)
    stories: list[tuple[type[Fact], float, dict[str, object]]] = [
        (HarmSuspected, 1, {"children": (ref,), "case": "PE-1", "harm": "neglect"}),
        (StrategyDiscussionHeld, 2, {"children": (ref,), "case": "PE-1", "police_rank": "pc"}),
        (
            SingleAgencyDecided,
            2,
            {
                "children": (ref,),
                "case": "PE-1",
                "agency": "social_services",
                "reason": "The family already works with social services.",
                "childs_view_effect": "She wants to stay with her grandmother.",
            },
        ),
        (ConferenceConvened, 5, {"children": (ref,), "case": "PE-1", "conference_at": clock.now()}),
        (RegisterRegistered, 10, {"child": ref, "home": door, "case": "CP-1"}),
        (PlanVisit, 20, {"child": ref, "case": "CP-1", "seen_alone": True, "at_home": True}),
    ]
    for cls, days, more in stories:
        at = begun + dt.timedelta(days=days)
        tell(cls.model_validate({"happened_at": at} | more), at=at)
    member("alys", "cru_ds", "la_conference_chair", "ppu_dci")
    return child, home


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_list_and_the_records_are_accessible_and_fit(language: str, open_page: Open) -> None:
    child, home = on_the_register()
    page = open_page(member="alys", language=language)
    paths = {
        "reviews": "/reviews/",
        "conferences": "/conferences/",
        "strategy": f"/record/strategy_discussion/?about={child}",
        "conference": f"/record/conference/?about={child}",
        "review": "/record/single_agency_review/?case=PE-1",
        "child": f"/people/{child}/",
        "door": f"/places/{home}/",
    }
    judge_each(page, paths)
