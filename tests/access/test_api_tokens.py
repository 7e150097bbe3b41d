import datetime as dt

import pytest

from dolen.access import api_tokens
from dolen.access.api_tokens import NotAToken
from dolen.access.models import ApiToken, Assignment, Member
from dolen.access.roles import Role
from tests.access.force import member

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 10, 8, 0, tzinfo=dt.UTC)
WEEK = dt.timedelta(days=7)


def issued(who: Member, *scopes: str, lasts: dt.timedelta = WEEK) -> tuple[ApiToken, str]:
    return api_tokens.issue(who, name="ward", scopes=scopes, until=NOW + lasts, at=NOW)


def test_a_key_acts_as_its_member_until_it_ends() -> None:
    who = member("sian", Role.CRU_DS)
    row, key = issued(who, "read", "record")
    found = api_tokens.bearer(key, at=NOW)
    assert found is not None
    assert (found.member.id, found.member.roles) == (str(who.pk), ("cru_ds",))
    assert sorted(found.scopes) == ["read", "record"]
    assert found.token == row.pk
    assert api_tokens.bearer(key, at=NOW + WEEK) is None
    assert api_tokens.bearer(key + "x", at=NOW) is None


def test_only_the_hash_of_a_key_is_kept() -> None:
    row, key = issued(member("sian", Role.CRU_DS), "read")
    row.refresh_from_db()
    assert key not in " ".join(str(value) for value in vars(row).values())
    assert str(row) == "ward"


def test_a_key_loses_what_its_member_loses() -> None:
    who = member("sian", Role.CRU_DS)
    _row, key = issued(who, "read")
    Assignment.objects.update(until=NOW)
    found = api_tokens.bearer(key, at=NOW)
    assert found is not None
    assert found.member.roles == ()
    Member.objects.update(is_active=False)
    assert api_tokens.bearer(key, at=NOW) is None


def test_a_key_is_revoked_at_once_and_for_good() -> None:
    row, key = issued(member("sian", Role.CRU_DS), "read")
    api_tokens.revoke(row, at=NOW)
    api_tokens.revoke(row, at=NOW + WEEK)
    assert api_tokens.bearer(key, at=NOW) is None
    row.refresh_from_db()
    assert row.revoked_at == NOW


def test_a_key_is_for_something_and_not_for_ever() -> None:
    who = member("sian", Role.CRU_DS)
    for scopes, lasts in (
        ((), WEEK),
        (("everything",), WEEK),
        (("read",), dt.timedelta(0)),
        (("read",), dt.timedelta(days=91)),
    ):
        with pytest.raises(NotAToken):
            issued(who, *scopes, lasts=lasts)
    assert issued(who, "read", lasts=dt.timedelta(days=90))
