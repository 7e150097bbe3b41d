import pytest

from dolen.access.roles import (
    ROLES,
    AgencySort,
    Group,
    Role,
    Scope,
    UnknownRole,
    groups_of,
    role_entry,
    role_words,
    roles_for,
)
from dolen.duties.registry import duties
from dolen.journal.registry import registry
from dolen.recording.house import records


def test_every_role_is_described_and_nothing_else_is() -> None:
    assert set(ROLES) == set(Role)
    assert len({entry.says for entry in ROLES.values()}) == len(ROLES)


def test_every_role_that_a_duty_names_exists() -> None:
    named = {d.owner for d in duties} | {e.to for d in duties for e in d.escalates}
    assert named <= set(Role)


def test_every_role_that_a_card_says_to_ask_exists() -> None:
    assert {fact.ask for fact in registry.all().values()} <= set(Role)


def test_every_role_a_record_is_for_exists() -> None:
    assert {role for record in records for role in record.for_roles} <= set(Role)


def test_an_unknown_role_is_named_with_what_to_do() -> None:
    with pytest.raises(UnknownRole, match=r"dolen\.access\.roles"):
        role_entry("sheriff")
    assert role_words("sheriff") == "sheriff"
    assert role_words("oic") == role_entry("oic").says == "Officer in the case"


def test_unknown_roles_belong_to_no_group() -> None:
    assert groups_of(["sheriff"]) == frozenset()
    assert groups_of([Role.OIC, Role.LA_EDT]) == {Group.SPECIALIST, Group.SAFEGUARDING}


def test_partners_reach_no_further_than_their_authority_or_cases() -> None:
    reach = {entry.scope for entry in ROLES.values() if entry.sort is AgencySort.LOCAL_AUTHORITY}
    assert reach == {Scope.AUTHORITY}
    assert Role.SCHOOL_DSL in roles_for("school")
    assert ROLES[Role.SCHOOL_DSL].scope is Scope.CASES
