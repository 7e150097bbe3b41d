"""Whom a session belongs to is read with what every page asks for next."""

import datetime as dt

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from dolen.access.backends import MemberBackend
from dolen.access.members import member_view
from dolen.access.models import Assignment
from tests.builders import MONDAY, member

pytestmark = pytest.mark.django_db


def test_a_member_comes_with_agency_and_roles_in_one_query() -> None:
    somebody = member("alys", "ppu_di", "missing_team")
    with CaptureQueriesContext(connections["default"]) as asked:
        found = MemberBackend().get_user(str(somebody.pk))
        assert found is not None
        view = member_view(found, at=MONDAY)
    assert len(asked) == 1
    assert set(view.roles) == {"ppu_di", "missing_team"}
    assert view.agency == found.agency.key  # type: ignore[union-attr]  # members of a force have one


def test_a_member_without_roles_is_found_and_holds_none() -> None:
    found = MemberBackend().get_user(str(member("dai").pk))
    assert found is not None
    assert member_view(found, at=MONDAY).roles == ()


def test_a_role_given_later_or_ended_counts_not() -> None:
    somebody = member("alys", "ppu_di", "missing_team")
    later = MONDAY + dt.timedelta(days=1)
    Assignment.objects.filter(role="ppu_di").update(since=later)
    Assignment.objects.filter(role="missing_team").update(until=later)
    found = MemberBackend().get_user(str(somebody.pk))
    assert found is not None
    assert member_view(found, at=MONDAY).roles == ("missing_team",)
    assert member_view(found, at=later).roles == ("ppu_di",)


def test_a_member_who_may_no_longer_sign_in_is_not_found() -> None:
    somebody = member("alys", "ppu_di")
    somebody.is_active = False
    somebody.save()
    assert MemberBackend().get_user(str(somebody.pk)) is None
