"""The offender team's list, its tables and its main record in a browser: desk and hand."""

import datetime as dt

import pytest

from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.offenders.facts import (
    BreachDetected,
    ManagementStarted,
    OffenderChanged,
    OffenderNotified,
    OffenderVisited,
    RiskAssessed,
)
from dolen.people.standing import Residence
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, known_person, known_place, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def two_managed() -> str:
    """One is late with everything and was seen where a child lives; the other is in time."""
    begun = clock.now() - dt.timedelta(days=100)
    late = known_person("Huw Enghraifft", age=41, roles=("offender",), at=begun)
    calm = known_person("Rhys Enghraifft", age=52, roles=("offender",), at=begun)
    home = PlaceRef(nominal=known_place("1 Stryd Enghraifft, Casnewydd", sort="home", at=begun))
    child = PersonRef(nominal=known_child("Mali Enghraifft", 5, at=begun), roles=("child",))
    stories: list[tuple[str, type[Fact], float, dict[str, object]]] = [
        (late, ManagementStarted, 1, {"risk": "high", "arms_applies": True}),
        (late, OffenderChanged, 90, {"changed": "address"}),
        (late, OffenderVisited, 95, {"place": home, "children": (child,), "risk": "high"}),
        (late, BreachDetected, 98, {"type": "notification"}),
        (calm, ManagementStarted, 80, {"risk": "low", "arms_applies": True}),
        (calm, RiskAssessed, 85, {"complete": True, "level": "low"}),
        (calm, OffenderNotified, 86, {"lawful": True}),
    ]
    lives = Residence(happened_at=begun, people=(child,), place=home)
    tell(lives, at=begun)
    for who, cls, days, more in stories:
        at = begun + dt.timedelta(days=days)
        ref = PersonRef(nominal=who, roles=("offender",))
        tell(cls.model_validate({"happened_at": at, "offender": ref} | more), at=at)
    member("alys", "mosovo_om")
    return late


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_list_and_the_records_are_accessible_and_fit(language: str, open_page: Open) -> None:
    late = two_managed()
    page = open_page(member="alys", language=language)
    paths = {
        "offenders": "/offenders/",
        "tables": "/offenders/tables/?reactive=try&level=no&mappa=try",
        "visit": f"/record/offender_visit/?about={late}",
        "person": f"/people/{late}/",
    }
    judge_each(page, paths)
