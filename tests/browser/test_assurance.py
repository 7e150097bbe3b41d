"""Assurance in a browser, at the desk and in the hand: its page, and the screens that feed it."""

import datetime as dt

import pytest

from dolen.assurance.worked_example import facts
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.recording import clockwork
from dolen.workforce.facts import PutOnRegister
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_person, member, officer, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def an_inspection_and_a_month() -> None:
    now = clock.now()
    by = officer("dsu_ppu", "line_manager")
    for fact in facts(now):
        tell(fact, at=now, by=by)
    since = now - dt.timedelta(days=60)
    who = known_person("Alys Enghraifft", age=40, roles=("staff",), at=since)
    put = {"of_register": "fpoc_staff", "staff": (PersonRef(nominal=who),)}
    tell(PutOnRegister.model_validate({"happened_at": since, **put}), at=now, by=by)
    clockwork.tick(now)
    member("alys", "acc")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_page_and_its_screens_are_accessible_and_fit(language: str, open_page: Open) -> None:
    an_inspection_and_a_month()
    page = open_page(member="alys", language=language)
    paths = {
        "assurance": "/assurance/",
        "sample": "/record/dip_sample/",
        "audit": "/record/audit_self/",
        "step": "/record/recommendation_step/?case=IN-EXAMPLE-1",
        "register": "/record/staff_register/",
        "inspection": "/assurance/inspections/IN-EXAMPLE/",
        "report": "/assurance/inspections/IN-EXAMPLE/report/",
        "policy": "/outcomes/policy/?parameter=missing.grade.within&value=3",
    }
    judge_each(page, paths)
