"""The list of investigations that stand still, its table and the main records: desk and hand."""

import datetime as dt

import pytest

from dolen.cases.facts import DelayExplained
from dolen.investigation.facts import (
    CrimeAllocated,
    CrimeDisclosed,
    CrimeRecorded,
    SuspectIdentified,
)
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, known_person, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def two_investigations() -> tuple[str, str]:
    """One of which nobody said why it stands still, and one that waits for a laboratory."""
    begun = clock.now() - dt.timedelta(days=60)
    child = PersonRef(nominal=known_child("Mali Enghraifft", 9, at=begun), roles=("child",))
    other = PersonRef(nominal=known_child("Guto Enghraifft", 7, at=begun), roles=("child",))
    man = PersonRef(
        nominal=known_person("Idris Enghraifft", age=44, roles=("suspect",), at=begun),
        roles=("suspect",),
    )
    stories: list[tuple[type[Fact], float, dict[str, object]]] = [
        (CrimeDisclosed, 0, {"children": (child,), "suspects": (man,), "offence_sort": "sexual"}),
        (CrimeRecorded, 1, {"children": (child,), "crime_number": "X1"}),
        (SuspectIdentified, 1, {"suspects": (man,), "children": (child,), "risk": "high"}),
        (CrimeDisclosed, 5, {"children": (other,), "offence_sort": "neglect", "case": "IN-2"}),
        (CrimeAllocated, 20, {"children": (other,), "team": "ppu", "case": "IN-2"}),
        (DelayExplained, 30, {"people": (other,), "reason": "lab", "case": "IN-2"}),
    ]
    for cls, days, more in stories:
        at = begun + dt.timedelta(days=days)
        tell(cls.model_validate({"happened_at": at, "case": "IN-1"} | more), at=at)
    member("alys", "oic_supervisor")
    return child.nominal or "", man.nominal or ""


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_list_and_the_records_are_accessible_and_fit(language: str, open_page: Open) -> None:
    child, man = two_investigations()
    page = open_page(member="alys", language=language)
    paths = {
        "still": "/investigations/",
        "who": "/investigations/who/?sort=images&setting=family&age=9",
        "crime": f"/record/crime_report/?about={child}",
        "supervision": f"/record/crime_supervision/?about={child}&case=IN-1",
        "bail": f"/record/suspect_bail/?about={man}&case=IN-1",
        "child": f"/people/{child}/",
    }
    judge_each(page, paths)
