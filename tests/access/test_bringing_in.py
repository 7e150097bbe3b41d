"""Who may try an old store's extract."""

import pytest

from dolen.access.bringing_in import may_bring_in
from dolen.access.permissions import MemberView


@pytest.mark.parametrize(
    ("role", "sort", "may"),
    [
        ("records_manager", "police", True),
        ("force_admin", "police", True),
        ("ppu_di", "police", False),
        ("records_manager", "local_authority", False),
    ],
)
def test_only_whoever_runs_the_house_or_keeps_its_records_tries_an_extract(
    role: str, sort: str, may: bool
) -> None:
    member = MemberView(id="m", display="M", agency="a", agency_sort=sort, roles=(role,))
    assert may_bring_in(member) is may
