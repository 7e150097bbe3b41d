"""Who may record what assures, and who may read what is kept of staff."""

import pytest

from dolen.access.permissions import Header, NominalStanding, may_read, may_record
from tests.builders import officer


@pytest.mark.parametrize(
    ("kind", "role", "allowed"),
    [
        ("audit.self", "attending_officer", False),
        ("audit.self", "dsu_ppu", True),
        ("audit.independent", "inspector_hmicfrs", True),
        ("recommendation.closed", "fpoc_call_taker", False),
        ("recommendation.closed", "recommendation_owner", True),
        ("report.published", "acc", True),
        ("dip.sampled", "fpoc_supervisor", True),
        ("dip.sampled", "fpoc_call_taker", False),
        ("staff.on_register", "attending_officer", False),
        ("staff.health_seen", "line_manager", True),
        ("training.completed", "learning_development", True),
        ("month.started", "attending_officer", False),
        ("caseload.counted", "oic", False),
    ],
)
def test_only_those_whose_work_it_is_record_it(kind: str, role: str, allowed: bool) -> None:
    assert may_record(officer(role), kind).allowed is allowed


@pytest.mark.parametrize(
    ("kind", "role", "allowed"),
    [
        ("staff.health_seen", "attending_officer", False),
        ("staff.health_seen", "oic_supervisor", False),
        ("staff.health_seen", "dsu_ppu", True),
        ("staff.health_seen", "ppu_di", False),
        ("staff.health_seen", "learning_development", False),
        ("staff.health_seen", "acc", False),
        ("staff.health_seen", "information_governance", False),
        ("staff.health_seen", "inspector_hmicfrs", False),
        ("staff.on_register", "inspector_hmicfrs", True),
        ("staff.health_seen", "line_manager", True),
        ("training.completed", "dsu_ppu", True),
        ("audit.independent", "attending_officer", True),
        ("dip.sampled", "attending_officer", False),
        ("dip.sampled", "fpoc_call_taker", False),
        ("dip.sampled", "oic_supervisor", False),
        ("dip.sampled", "fpoc_supervisor", True),
        ("dip.sampled", "fpoc_supervisor_2", True),
        ("dip.sampled", "ppu_dci", True),
        ("dip.drawn", "quartz_officer", False),
    ],
)
def test_what_is_kept_of_staff_is_read_by_those_who_answer_for_them(
    kind: str, role: str, allowed: bool
) -> None:
    header = Header("f", kind)
    assert may_read(officer(role), header, NominalStanding("alys")).allowed is allowed
