import pytest

from dolen.access.permissions import (
    DENY,
    Header,
    NominalStanding,
    Tie,
    may_break_glass,
    may_erase,
    may_open,
    may_read,
    may_read_log,
    may_record,
    reads_by_role,
)
from dolen.access.roles import ROLES, AgencySort, Group, Role
from dolen.journal.fact import Restriction
from tests.access.force import view

ORDINARY = Header("f", "child.seen", Restriction.ORDINARY, "response_sgt")
SENSITIVE = Header("f", "health", Restriction.SENSITIVE, "cru_ds")
WARNING = Header("f", "trigger.plan", Restriction.SENSITIVE, "missing_team")
RESTRICTED = Header("f", "online.warrant", Restriction.RESTRICTED, "polit_ds")
NOBODY = NominalStanding("n")


def standing(*ties: Tie, broken: bool = False) -> NominalStanding:
    return NominalStanding("n", ties, broken)


POLICE_TABLE = [
    (Role.ATTENDING_OFFICER, "allow", "exists_only", "exists_only"),
    (Role.FPOC_DISPATCH, "allow", "exists_only", "exists_only"),
    (Role.RESPONSE_SGT, "allow", "allow", "exists_only"),
    (Role.CRU_OFFICER, "allow", "allow", "exists_only"),
    (Role.POLIT_OFFICER, "allow", "allow", "allow"),
    (Role.PPU_DCI, "allow", "allow", "allow"),
    (Role.CHIEF_CONSTABLE, "allow", "allow", "exists_only"),
    (Role.ANALYST, "allow", "exists_only", "exists_only"),
    (Role.INFORMATION_GOVERNANCE, "allow", "allow", "exists_only"),
    (Role.INSPECTOR_HMICFRS, "allow", "allow", "exists_only"),
    (Role.FORCE_ADMIN, "deny", "deny", "deny"),
    (Role.LINE_MANAGER, "deny", "deny", "deny"),
    (Role.WITNESS, "deny", "deny", "deny"),
]


@pytest.mark.parametrize(("role", "ordinary", "sensitive", "restricted"), POLICE_TABLE)
def test_police_and_inspectors_read_by_their_role(
    role: Role, ordinary: str, sensitive: str, restricted: str
) -> None:
    found = [may_read(view(role), h, NOBODY).outcome for h in (ORDINARY, SENSITIVE, RESTRICTED)]
    assert found == [ordinary, sensitive, restricted]


def test_an_officer_on_the_way_reads_warnings_without_a_supervisor() -> None:
    assert may_read(view(Role.ATTENDING_OFFICER), WARNING, NOBODY).allowed
    assert not may_read(view(Role.ANALYST), WARNING, NOBODY).allowed


def test_whoever_may_not_read_is_told_whom_to_ask() -> None:
    decision = may_read(view(Role.ATTENDING_OFFICER), RESTRICTED, NOBODY)
    assert decision.exists_only
    assert decision.ask == "polit_ds"
    assert not decision.allowed
    assert not decision.denied


def test_a_member_without_a_role_reads_and_records_nothing() -> None:
    nobody = view(sort="police")
    assert may_read(nobody, ORDINARY, standing(broken=True)).denied
    assert may_open(nobody, standing(broken=True)).denied
    assert may_record(nobody, "child.seen").denied


@pytest.mark.parametrize("why", ["task", "case", "team"])
def test_a_standing_of_the_polices_own_opens_sensitive_and_restricted(why: str) -> None:
    tie = Tie(why, agency="gwent", role=Role.ATTENDING_OFFICER)
    officer = view(Role.ATTENDING_OFFICER)
    assert may_read(officer, RESTRICTED, standing(tie)).allowed
    assert may_read(view(Role.FPOC_DISPATCH), RESTRICTED, standing(tie)).exists_only


def test_a_tie_to_one_fact_opens_that_fact_alone() -> None:
    officer = view(Role.ATTENDING_OFFICER)
    assert may_read(officer, RESTRICTED, standing(Tie("task", agency="gwent", fact="f"))).allowed
    assert may_read(
        officer, RESTRICTED, standing(Tie("task", agency="gwent", fact="g"))
    ).exists_only
    assert may_read(officer, RESTRICTED, standing(Tie("authority", agency="gwent"))).exists_only


def test_a_tie_names_somebody_and_every_part_must_match() -> None:
    east = view(Role.OIC, units=["gwent_east"])
    assert Tie("team", unit="gwent_east").is_of(east)
    assert not Tie("team", unit="gwent_west").is_of(east)
    assert not Tie("team", unit="gwent_east", role=Role.ANALYST).is_of(east)
    assert not Tie("team").is_of(east)
    assert Tie("authority", local_authority="newport").is_of(view(Role.LA_EDT))
    assert not Tie("authority", local_authority="cardiff").is_of(view(Role.LA_EDT))


PARTNERS = [r for r in Role if ROLES[r].group in (Group.SAFEGUARDING, Group.PARTNER)]


@pytest.mark.parametrize("role", PARTNERS)
def test_a_partner_reads_nothing_without_a_tie(role: Role) -> None:
    for header in (ORDINARY, SENSITIVE, RESTRICTED):
        assert may_read(view(role), header, NOBODY) == DENY
    assert may_open(view(role), NOBODY).denied


@pytest.mark.parametrize("role", PARTNERS)
def test_a_partner_reads_the_very_fact_that_was_disclosed_to_its_agency(role: Role) -> None:
    someone = view(role)
    told = standing(Tie("disclosed", agency=someone.agency, fact="f"))
    elsewhere = standing(Tie("disclosed", agency="cardiff", fact="f"))
    for header in (ORDINARY, SENSITIVE, RESTRICTED):
        assert may_read(someone, header, told).allowed
        assert may_read(someone, header, elsewhere).denied
    assert may_read(someone, Header("other", "child.seen"), told).denied
    assert may_open(someone, told).allowed
    assert may_open(someone, elsewhere).denied


def test_the_childs_own_authority_knows_that_more_is_held_but_not_of_restricted() -> None:
    worker = view(Role.LA_SOCIAL_WORKER)
    tied = standing(Tie("authority", local_authority="newport"))
    assert may_read(worker, ORDINARY, tied).ask == "response_sgt"
    assert may_read(worker, SENSITIVE, tied).exists_only
    assert may_read(worker, RESTRICTED, tied).denied
    only_told = standing(Tie("disclosed", agency="newport"))
    assert may_read(worker, ORDINARY, only_told).denied


def test_a_partner_in_a_police_role_gains_nothing_by_it() -> None:
    odd = view(Role.PPU_DCI, sort="local_authority")
    tied = standing(Tie("disclosed", agency="newport", fact="f"))
    assert may_read(odd, ORDINARY, tied).denied
    assert may_open(odd, tied).denied


def test_broken_glass_opens_one_nominal_to_those_whose_work_may_need_it() -> None:
    broken = standing(broken=True)
    for role in (Role.ATTENDING_OFFICER, Role.LA_EDT):
        assert may_read(view(role), RESTRICTED, broken).allowed
        assert may_open(view(role), broken).allowed
        assert may_break_glass(view(role))
    assert not may_break_glass(view(Role.FORCE_ADMIN))
    assert may_open(view(Role.FORCE_ADMIN), broken).denied


def test_two_roles_may_erase_and_no_other() -> None:
    may = {role for role in Role if may_erase(view(role, sort="police"))}
    assert may == {Role.INFORMATION_GOVERNANCE, Role.RECORDS_MANAGER}


def test_what_governs_the_house_and_its_staff_is_opened_by_no_tie_and_no_glass() -> None:
    glass = Header("f", "access.glass_broken", Restriction.RESTRICTED)
    staff = Header("f", "staff.health_seen", Restriction.SENSITIVE)
    tied = standing(Tie("task", agency="gwent"), broken=True)
    assert may_read(view(Role.CRU_DS), glass, tied).denied
    assert may_read(view(Role.PROFESSIONAL_STANDARDS), glass, NOBODY).allowed
    assert may_read(view(Role.LINE_MANAGER), staff, NOBODY).allowed
    assert may_read(view(Role.RESPONSE_SGT), staff, tied).denied


RECORDING_TABLE = [
    (Role.ATTENDING_OFFICER, "child.seen", True),
    (Role.ATTENDING_OFFICER, "offender.visit", True),
    (Role.ATTENDING_OFFICER, "staff.health_seen", False),
    (Role.ATTENDING_OFFICER, "journal.erased", False),
    (Role.RECORDS_MANAGER, "journal.erased", False),
    (Role.RECORDS_MANAGER, "journal.hold_placed", True),
    (Role.RECORDS_MANAGER, "erasure.requested", True),
    (Role.INFORMATION_GOVERNANCE, "erasure.refused", True),
    (Role.PROFESSIONAL_STANDARDS, "erasure.requested", False),
    (Role.PPU_DCI, "erasure.requested", False),
    (Role.ATTENDING_OFFICER, "access.glass_broken", True),
    (Role.ATTENDING_OFFICER, "access.role_given", False),
    (Role.PROFESSIONAL_STANDARDS, "access.glass_reviewed", True),
    (Role.ATTENDING_OFFICER, "access.glass_reviewed", False),
    (Role.PPU_DI, "access.glass_reviewed", False),
    (Role.LA_EDT, "access.glass_reviewed", False),
    (Role.ATTENDING_OFFICER, "duty.escalated", False),
    (Role.PPU_DCI, "concern.raised", False),
    (Role.PPU_DCI, "staff.health_seen", True),
    (Role.ANALYST, "analysis.product", True),
    (Role.INFORMATION_GOVERNANCE, "erasure.done", True),
    (Role.INFORMATION_GOVERNANCE, "child.seen", False),
    (Role.FORCE_ADMIN, "child.seen", False),
    (Role.WITNESS, "child.seen", False),
    (Role.OFFENDER, "offender.notified", False),
    (Role.LA_SOCIAL_WORKER, "core_group.met", True),
    (Role.LA_SOCIAL_WORKER, "child.voice_recorded", True),
    (Role.LA_SOCIAL_WORKER, "crime.recorded", False),
    (Role.LLAMAU, "missing.return_interview", True),
    (Role.LLAMAU, "missing.graded", False),
    (Role.SCHOOL_DSL, "concern.recorded", True),
    (Role.SCHOOL_DSL, "custody.detained", False),
    (Role.HEALTH_VISITOR, "health_visitor.received", True),
    (Role.HEALTH_VISITOR, "health_visitor.notified", False),
    (Role.SCHOOL_DSL, "encompass.received", True),
    (Role.SCHOOL_DSL, "encompass.notified", False),
    (Role.LA_SOCIAL_WORKER, "marac.action_ended", True),
    (Role.LA_SOCIAL_WORKER, "marac.heard", False),
    (Role.CUSTODY_HCP, "custody.health_assessment", True),
    (Role.CUSTODY_HCP, "custody.strip_search", False),
    (Role.HMICFRS, "assurance.revisited", True),
    (Role.HMICFRS, "child.seen", False),
    (Role.RECOMMENDATION_OWNER, "recommendation.closed", True),
    (Role.RESPONSE_SGT, "link.made", True),
    (Role.MISSING_TEAM, "link.undone", True),
    (Role.PPU_DI, "link.made", True),
    (Role.ATTENDING_OFFICER, "link.made", False),
    (Role.ATTENDING_OFFICER, "link.undone", False),
    (Role.ANALYST, "link.made", False),
    (Role.INFORMATION_GOVERNANCE, "link.made", False),
    (Role.LA_SOCIAL_WORKER, "link.undone", False),
    (Role.PPU_DI, "link.proposed", False),
]


@pytest.mark.parametrize(("role", "kind", "allowed"), RECORDING_TABLE)
def test_who_may_record_what(role: Role, kind: str, allowed: bool) -> None:
    assert (
        may_record(
            view(role) if role is not Role.OFFENDER else view(role, sort="police"), kind
        ).allowed
        is allowed
    )


def test_only_those_who_govern_read_the_log() -> None:
    able = {role for role in Role if role is not Role.OFFENDER and may_read_log(view(role))}
    assert able == {Role.INFORMATION_GOVERNANCE, Role.PROFESSIONAL_STANDARDS}


def test_a_partner_reads_no_kind_by_role_alone() -> None:
    for role in PARTNERS:
        assert not reads_by_role(view(role), "child.seen", Restriction.ORDINARY)
    assert ROLES[Role.OFFENDER].sort is AgencySort.NOBODY
