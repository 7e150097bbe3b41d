"""The rulebook lists the numbers nobody has checked for too long."""

import datetime as dt

import pytest

from dolen.journal import clock
from dolen.law.parameters import all_parameters
from dolen.web.presenting.freshness import check_again
from tests.builders import MONDAY
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db


def shown(moment: dt.datetime) -> str:
    with clock.at(moment):
        return client_of("ppu_di", name=f"m{moment:%Y}").get("/rulebook/").content.decode()


def test_the_rulebook_lists_what_to_check_again_only_once_it_is_old() -> None:
    assert "Check again" not in shown(MONDAY)
    old = shown(MONDAY + dt.timedelta(days=730))
    assert "Check again" in old
    assert "law.check_again_after" in old
    assert "last checked on 23 November 2026" in old


def test_every_number_comes_up_in_its_time() -> None:
    house_numbers = {name for name in all_parameters() if not name.startswith("test")}
    assert check_again(dt.date(2027, 11, 23)) == []
    assert {one.name for one in check_again(dt.date(2027, 11, 25))} >= house_numbers
