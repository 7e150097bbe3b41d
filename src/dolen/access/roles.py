"""Every role a person or agency acts in: its words, its group, whose it is and how far it reaches.

Duties name their owners by these words, and what a role may read or record follows from its group
(`permissions`). A role is held in a unit and for a period (`models.Assignment`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dolen.access.role_names import AgencySort, Group, Role, Scope
from dolen.law.words import _

__all__ = [
    "ROLES",
    "AgencySort",
    "Group",
    "Role",
    "RoleEntry",
    "Scope",
    "UnknownRole",
    "groups_of",
    "role_entry",
    "role_words",
    "roles_for",
]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """What there is to say of a role. `says` is marked for translation."""

    says: str
    group: Group
    sort: AgencySort = AgencySort.POLICE
    scope: Scope = Scope.FORCE


ROLES: Mapping[str, RoleEntry] = MappingProxyType(
    {
        Role.ATTENDING_OFFICER: RoleEntry(_("Attending officer"), Group.FRONTLINE),
        Role.FIRST_OFFICER: RoleEntry(_("First officer at the scene"), Group.FRONTLINE),
        Role.ARRESTING_OFFICER: RoleEntry(_("Arresting officer"), Group.FRONTLINE),
        Role.INITIATING_OFFICER: RoleEntry(
            _("Officer who took the child into police protection"), Group.FRONTLINE
        ),
        Role.FPOC_CALL_TAKER: RoleEntry(_("Call taker, first point of contact"), Group.FRONTLINE),
        Role.FPOC_DISPATCH: RoleEntry(_("Dispatcher, first point of contact"), Group.FRONTLINE),
        Role.FPOC_SUPERVISOR: RoleEntry(_("Supervisor, first point of contact"), Group.SUPERVISOR),
        Role.FPOC_SUPERVISOR_2: RoleEntry(
            _("Second supervisor, first point of contact"), Group.SUPERVISOR
        ),
        Role.FPOC_MANAGER: RoleEntry(_("Manager, first point of contact"), Group.SUPERVISOR),
        Role.NEIGHBOURHOOD_OFFICER: RoleEntry(_("Neighbourhood officer"), Group.FRONTLINE),
        Role.NEIGHBOURHOOD_SGT: RoleEntry(_("Neighbourhood sergeant"), Group.SUPERVISOR),
        Role.RESPONSE_SGT: RoleEntry(_("Response sergeant"), Group.SUPERVISOR),
        Role.RESPONSE_INSP: RoleEntry(_("Response inspector"), Group.SUPERVISOR),
        Role.DUTY_INSPECTOR: RoleEntry(_("Duty inspector"), Group.SUPERVISOR),
        Role.DUTY_SUPERINTENDENT: RoleEntry(_("Duty superintendent"), Group.COMMAND),
        Role.FORCE_INCIDENT_MANAGER: RoleEntry(_("Force incident manager"), Group.COMMAND),
        Role.DESIGNATED_OFFICER: RoleEntry(
            _("Designated officer, police protection"), Group.SUPERVISOR
        ),
        Role.OIC: RoleEntry(_("Officer in the case"), Group.SPECIALIST),
        Role.OIC_SUPERVISOR: RoleEntry(
            _("Supervisor of the officer in the case"), Group.SUPERVISOR
        ),
        Role.CRIME_ALLOCATOR: RoleEntry(_("Crime allocator"), Group.SUPPORT),
        Role.FORCE_CRIME_REGISTRAR: RoleEntry(_("Force crime registrar"), Group.SUPPORT),
        Role.ANALYST: RoleEntry(_("Analyst"), Group.SUPPORT),
        Role.CRU_OFFICER: RoleEntry(_("Central referral unit officer"), Group.SPECIALIST),
        Role.CRU_SGT: RoleEntry(_("Central referral unit sergeant"), Group.SPECIALIST),
        Role.CRU_DS: RoleEntry(_("Central referral unit detective sergeant"), Group.SPECIALIST),
        Role.CRU_DI: RoleEntry(_("Central referral unit detective inspector"), Group.SPECIALIST),
        Role.CP_CONFERENCE_OFFICER: RoleEntry(
            _("Child protection conference officer"), Group.SPECIALIST
        ),
        Role.DA_TEAM: RoleEntry(_("Domestic abuse team"), Group.SPECIALIST),
        Role.DA_TEAM_SGT: RoleEntry(_("Domestic abuse team sergeant"), Group.SPECIALIST),
        Role.ENCOMPASS_DESK: RoleEntry(_("Operation Encompass desk"), Group.SPECIALIST),
        Role.MARAC_COORDINATOR: RoleEntry(_("MARAC co-ordinator"), Group.SPECIALIST),
        Role.MACE_CHAIR: RoleEntry(_("MACE chair"), Group.SPECIALIST),
        Role.MISSING_TEAM: RoleEntry(_("Missing children team"), Group.SPECIALIST),
        Role.MISSING_TEAM_SGT: RoleEntry(_("Missing children team sergeant"), Group.SPECIALIST),
        Role.QUARTZ_OFFICER: RoleEntry(_("Operation Quartz officer"), Group.SPECIALIST),
        Role.QUARTZ_DS: RoleEntry(_("Operation Quartz detective sergeant"), Group.SPECIALIST),
        Role.POLIT_OFFICER: RoleEntry(_("Online investigation team officer"), Group.SPECIALIST),
        Role.POLIT_DS: RoleEntry(
            _("Online investigation team detective sergeant"), Group.SPECIALIST
        ),
        Role.POLIT_DI: RoleEntry(
            _("Online investigation team detective inspector"), Group.SPECIALIST
        ),
        Role.MOSOVO_OM: RoleEntry(_("Offender manager"), Group.SPECIALIST),
        Role.MOSOVO_DS: RoleEntry(_("Offender management detective sergeant"), Group.SPECIALIST),
        Role.MOSOVO_DI: RoleEntry(_("Offender management detective inspector"), Group.SPECIALIST),
        Role.PPU_DI: RoleEntry(_("Public protection detective inspector"), Group.COMMAND),
        Role.PPU_DCI: RoleEntry(_("Public protection detective chief inspector"), Group.COMMAND),
        Role.DSU_PPU: RoleEntry(_("Public protection detective superintendent"), Group.COMMAND),
        Role.CUSTODY_OFFICER: RoleEntry(_("Custody officer"), Group.SPECIALIST),
        Role.CUSTODY_SUPERINTENDENT: RoleEntry(_("Custody superintendent"), Group.COMMAND),
        Role.PACE_INSPECTOR: RoleEntry(_("Inspector who reviews detention"), Group.SUPERVISOR),
        Role.CHIEF_CONSTABLE: RoleEntry(_("Chief constable"), Group.COMMAND),
        Role.CHIEF_OFFICER: RoleEntry(_("Chief officer"), Group.COMMAND),
        Role.ACC: RoleEntry(_("Assistant chief constable"), Group.COMMAND),
        Role.RECOMMENDATION_OWNER: RoleEntry(_("Owner of a recommendation"), Group.ASSURANCE),
        Role.LINE_MANAGER: RoleEntry(_("Line manager"), Group.STAFF),
        Role.LEARNING_DEVELOPMENT: RoleEntry(_("Learning and development"), Group.STAFF),
        Role.FORCE_ADMIN: RoleEntry(_("Administrator of members and roles"), Group.NONE),
        Role.INFORMATION_GOVERNANCE: RoleEntry(
            _("Information governance (data protection officer)"), Group.GOVERNANCE
        ),
        Role.PROFESSIONAL_STANDARDS: RoleEntry(_("Professional standards"), Group.GOVERNANCE),
        Role.RECORDS_MANAGER: RoleEntry(_("Records manager"), Group.GOVERNANCE),
        Role.LA_SOCIAL_WORKER: RoleEntry(
            _("Social worker"), Group.SAFEGUARDING, AgencySort.LOCAL_AUTHORITY, Scope.AUTHORITY
        ),
        Role.LA_DUTY_SW: RoleEntry(
            _("Duty social worker"), Group.SAFEGUARDING, AgencySort.LOCAL_AUTHORITY, Scope.AUTHORITY
        ),
        Role.LA_EDT: RoleEntry(
            _("Emergency duty team"),
            Group.SAFEGUARDING,
            AgencySort.LOCAL_AUTHORITY,
            Scope.AUTHORITY,
        ),
        Role.LA_TEAM_MANAGER: RoleEntry(
            _("Social work team manager"),
            Group.SAFEGUARDING,
            AgencySort.LOCAL_AUTHORITY,
            Scope.AUTHORITY,
        ),
        Role.LA_HEAD_OF_SERVICE: RoleEntry(
            _("Head of children’s services"),
            Group.SAFEGUARDING,
            AgencySort.LOCAL_AUTHORITY,
            Scope.AUTHORITY,
        ),
        Role.LA_CONFERENCE_CHAIR: RoleEntry(
            _("Conference chair"), Group.SAFEGUARDING, AgencySort.LOCAL_AUTHORITY, Scope.AUTHORITY
        ),
        Role.LA_DIRECTOR: RoleEntry(
            _("Director of social services"),
            Group.PARTNER,
            AgencySort.LOCAL_AUTHORITY,
            Scope.AUTHORITY,
        ),
        Role.LLAMAU: RoleEntry(
            _("Independent interviewer"), Group.SAFEGUARDING, AgencySort.CHARITY, Scope.CASES
        ),
        Role.SCHOOL_DSL: RoleEntry(
            _("School’s designated safeguarding lead"),
            Group.SAFEGUARDING,
            AgencySort.SCHOOL,
            Scope.CASES,
        ),
        Role.HEALTH_VISITOR: RoleEntry(
            _("Health visitor"), Group.SAFEGUARDING, AgencySort.HEALTH, Scope.CASES
        ),
        Role.CUSTODY_HCP: RoleEntry(
            _("Healthcare professional in custody"),
            Group.SAFEGUARDING,
            AgencySort.HEALTH,
            Scope.CASES,
        ),
        Role.HMICFRS: RoleEntry(
            _("Inspectorate of constabulary"), Group.INSPECTOR, AgencySort.INSPECTORATE, Scope.FORCE
        ),
        Role.INSPECTOR_HMICFRS: RoleEntry(
            _("Inspector of constabulary"), Group.INSPECTOR, AgencySort.INSPECTORATE, Scope.FORCE
        ),
        Role.WITNESS: RoleEntry(
            _("Keeper of the journal’s checkpoints"),
            Group.NONE,
            AgencySort.INSPECTORATE,
            Scope.FORCE,
        ),
        Role.OFFENDER: RoleEntry(
            _("Registered offender"), Group.NONE, AgencySort.NOBODY, Scope.CASES
        ),
    }
)
"""Every role and what there is to say of it."""


class UnknownRole(LookupError):
    """Nobody declared a role of this name."""


def role_entry(name: str) -> RoleEntry:
    """What there is to say of the role. Raises `UnknownRole`."""
    try:
        return ROLES[name]
    except KeyError:
        raise UnknownRole(
            f"{name!r} is no role. Use one of those in dolen.access.roles, or add it there with "
            "its words, its group and whose role it is."
        ) from None


def role_words(name: str) -> str:
    """The role in plain English words, marked for translation; an unknown role as it is."""
    entry = ROLES.get(name)
    return entry.says if entry else name


def groups_of(roles: Iterable[str]) -> frozenset[Group]:
    """The groups these roles belong to. Unknown roles belong to none."""
    return frozenset(ROLES[role].group for role in roles if role in ROLES)


def roles_for(sort: str) -> tuple[Role, ...]:
    """The roles that members of an agency of this sort can hold, in order."""
    return tuple(role for role in Role if ROLES[role].sort == sort)
