"""The words by which roles, their groups and their agencies are named in code and on record."""

from enum import StrEnum


class AgencySort(StrEnum):
    """What sort of agency a role belongs to."""

    POLICE = "police"
    LOCAL_AUTHORITY = "local_authority"
    CHARITY = "charity"
    SCHOOL = "school"
    HEALTH = "health"
    INSPECTORATE = "inspectorate"
    NOBODY = "nobody"


class Scope(StrEnum):
    """How far a role reaches: the force, children of one local authority, or its own cases."""

    FORCE = "force"
    AUTHORITY = "authority"
    CASES = "cases"


class Group(StrEnum):
    """What sort of work a role does. Permissions are given to groups."""

    FRONTLINE = "frontline"
    SUPPORT = "support"
    SUPERVISOR = "supervisor"
    SPECIALIST = "specialist"
    COMMAND = "command"
    GOVERNANCE = "governance"
    STAFF = "staff"
    ASSURANCE = "assurance"
    SAFEGUARDING = "safeguarding"
    PARTNER = "partner"
    INSPECTOR = "inspector"
    NONE = "none"


class Role(StrEnum):
    """A role, by the name that duties, facts and assignments use."""

    # First contact and response
    ATTENDING_OFFICER = "attending_officer"
    FIRST_OFFICER = "first_officer"
    ARRESTING_OFFICER = "arresting_officer"
    INITIATING_OFFICER = "initiating_officer"
    FPOC_CALL_TAKER = "fpoc_call_taker"
    FPOC_DISPATCH = "fpoc_dispatch"
    FPOC_SUPERVISOR = "fpoc_supervisor"
    FPOC_SUPERVISOR_2 = "fpoc_supervisor_2"
    FPOC_MANAGER = "fpoc_manager"
    NEIGHBOURHOOD_OFFICER = "neighbourhood_officer"
    NEIGHBOURHOOD_SGT = "neighbourhood_sgt"
    RESPONSE_SGT = "response_sgt"
    RESPONSE_INSP = "response_insp"
    DUTY_INSPECTOR = "duty_inspector"
    DUTY_SUPERINTENDENT = "duty_superintendent"
    FORCE_INCIDENT_MANAGER = "force_incident_manager"
    DESIGNATED_OFFICER = "designated_officer"
    # Investigation
    OIC = "oic"
    OIC_SUPERVISOR = "oic_supervisor"
    CRIME_ALLOCATOR = "crime_allocator"
    FORCE_CRIME_REGISTRAR = "force_crime_registrar"
    ANALYST = "analyst"
    # Public protection
    CRU_OFFICER = "cru_officer"
    CRU_SGT = "cru_sgt"
    CRU_DS = "cru_ds"
    CRU_DI = "cru_di"
    CP_CONFERENCE_OFFICER = "cp_conference_officer"
    DA_TEAM = "da_team"
    DA_TEAM_SGT = "da_team_sgt"
    ENCOMPASS_DESK = "encompass_desk"
    MARAC_COORDINATOR = "marac_coordinator"
    MACE_CHAIR = "mace_chair"
    MISSING_TEAM = "missing_team"
    MISSING_TEAM_SGT = "missing_team_sgt"
    QUARTZ_OFFICER = "quartz_officer"
    QUARTZ_DS = "quartz_ds"
    POLIT_OFFICER = "polit_officer"
    POLIT_DS = "polit_ds"
    POLIT_DI = "polit_di"
    MOSOVO_OM = "mosovo_om"
    MOSOVO_DS = "mosovo_ds"
    MOSOVO_DI = "mosovo_di"
    PPU_DI = "ppu_di"
    PPU_DCI = "ppu_dci"
    DSU_PPU = "dsu_ppu"
    # Custody
    CUSTODY_OFFICER = "custody_officer"
    CUSTODY_SUPERINTENDENT = "custody_superintendent"
    PACE_INSPECTOR = "pace_inspector"
    # Chief officers and the running of the force
    CHIEF_CONSTABLE = "chief_constable"
    CHIEF_OFFICER = "chief_officer"
    ACC = "acc"
    RECOMMENDATION_OWNER = "recommendation_owner"
    LINE_MANAGER = "line_manager"
    LEARNING_DEVELOPMENT = "learning_development"
    FORCE_ADMIN = "force_admin"
    INFORMATION_GOVERNANCE = "information_governance"
    PROFESSIONAL_STANDARDS = "professional_standards"
    RECORDS_MANAGER = "records_manager"
    # Local authorities
    LA_SOCIAL_WORKER = "la_social_worker"
    LA_DUTY_SW = "la_duty_sw"
    LA_EDT = "la_edt"
    LA_TEAM_MANAGER = "la_team_manager"
    LA_HEAD_OF_SERVICE = "la_head_of_service"
    LA_CONFERENCE_CHAIR = "la_conference_chair"
    LA_DIRECTOR = "la_director"
    # Charities
    LLAMAU = "llamau"
    # Schools
    SCHOOL_DSL = "school_dsl"
    # Health
    HEALTH_VISITOR = "health_visitor"
    CUSTODY_HCP = "custody_hcp"
    # Inspectorates and others outside
    HMICFRS = "hmicfrs"
    INSPECTOR_HMICFRS = "inspector_hmicfrs"
    WITNESS = "witness"
    # Nobody who signs in: the person a duty of notification binds
    OFFENDER = "offender"
