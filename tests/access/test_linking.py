"""Who may judge whether two records are one person."""

import pytest

from dolen.access.linking import may_link
from dolen.access.permissions import MemberView


def somebody(role: str, sort: str = "police") -> MemberView:
    return MemberView(
        id="1", display="Alys", agency="demo", agency_sort=sort, roles=(role,) if role else ()
    )


@pytest.mark.parametrize("role", ["ppu_di", "quartz_ds", "missing_team_sgt", "response_sgt"])
def test_supervisors_and_specialists_of_the_force_judge(role: str) -> None:
    assert may_link(somebody(role))


@pytest.mark.parametrize(
    ("role", "sort"),
    [
        ("", "police"),
        ("attending_officer", "police"),
        ("fpoc_call_taker", "police"),
        ("analyst", "police"),
        ("information_governance", "police"),
        ("inspector_hmicfrs", "inspectorate"),
        ("la_social_worker", "local_authority"),
        ("ppu_di", "local_authority"),
    ],
)
def test_nobody_else_does(role: str, sort: str) -> None:
    assert not may_link(somebody(role, sort))
