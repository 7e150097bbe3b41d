"""The tables of who may record and read what, by the beginning of a kind and by role.

What no row allows is denied. `permissions` decides by these tables, and by nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dolen.access.roles import Group, Role, groups_of
from dolen.journal.fact import Restriction


@dataclass(frozen=True, slots=True)
class Rule:
    """Kinds that begin with one of `prefixes`, and the groups and roles it speaks of.

    Kinds that begin with one of `but` are left out.
    """

    prefixes: tuple[str, ...]
    groups: frozenset[Group] = frozenset()
    roles: frozenset[str] = field(default_factory=frozenset)
    but: tuple[str, ...] = ()

    def covers(self, kind: str) -> bool:
        """Whether the kind begins as the rule says."""
        return kind.startswith(self.prefixes) and not kind.startswith(self.but)

    def includes(self, roles: Sequence[str]) -> bool:
        """Whether somebody in these roles holds one of its roles or groups."""
        return not self.roles.isdisjoint(roles) or bool(self.groups & groups_of(roles))


EVERY = ("",)
_OPERATIONAL = frozenset({Group.FRONTLINE, Group.SUPERVISOR, Group.SPECIALIST, Group.COMMAND})
READERS = _OPERATIONAL | {Group.SUPPORT, Group.GOVERNANCE, Group.INSPECTOR}
_CONFIDANTS = frozenset(
    {Group.SUPERVISOR, Group.SPECIALIST, Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR}
)
PARTNER_GROUPS = frozenset({Group.SAFEGUARDING, Group.PARTNER})
MAY_BREAK_GLASS = _OPERATIONAL | {Group.SAFEGUARDING}
"""The groups that may open one nominal in an emergency, with a reason."""

MAY_ERASE = frozenset({Role.INFORMATION_GOVERNANCE, Role.RECORDS_MANAGER})
"""The roles that may ask for a lawful erasure and, as a second person, agree to one."""

MAY_TAKE_OUT = frozenset({Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR})
"""The groups that look at what was known then for a review, and take it out as a sealed bundle."""

_PUBLIC_PROTECTION_COMMAND = frozenset({Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU})

NOT_BY_HAND = (
    "duty.escalated",
    "duty.missed",
    "duty.met_late",
    "concern.raised",
    "concern.withdrawn",
    "link.proposed",
    "journal.erased",
)
"""Facts the house tells about itself, which nobody types."""

_ERASURE = ("erasure.",)
GOVERNED = ("access.", "journal.", *_ERASURE, "retention.", "hold.")
STAFF = (
    "staff.", "training.", "workforce.", "caseload.", "vacancy.", "accreditation.", "month.",
    "year.",
)  # fmt: skip
SCREENED = ("staff.health_seen",)
"""That and when somebody was screened: who sees to it reads it, and whom it goes up to."""
ASSURED = ("assurance.", "audit.", "recommendation.", "report.", "dip.", "inspection.")
"""Kinds that only those who assure may record; who may read them is the ordinary question."""

SAMPLED = ("dip.sampled", "dip.drawn")
"""Kinds that judge the work of one member of staff."""

JUDGED = ("link.made", "link.undone")
"""Kinds by which two records become one, or two again: only `LINKING` may record them."""
LINKING = frozenset({Group.SUPERVISOR, Group.SPECIALIST, Group.COMMAND})
"""The groups that judge who is who: whoever does must be able to read what both rest on."""

_LOCAL_AUTHORITY = (
    "authority.", "strategy.", "s47.", "conference.", "core_group.", "plan.", "register.",
    "social_worker.", "sibling.", "carer.", "protection.placed", "custody.authority_",
    "assessment.", "marac.action_ended",
)  # fmt: skip
_ANY_PARTNER = (
    "child.", "children.", "concern.recorded", "harm.", "home.", "exploitation.indicator",
    "meeting.called", "meeting.attended", "meeting.contribution", "meeting.action_ended",
    "person.", "place.described", "duty.acknowledged", "duty.excused", "note.",
    "handover.acknowledged", "missing.reported", "delay.", "relationship", "residence",
    "language.", "selfharm.",
)  # fmt: skip

RECORDING: tuple[Rule, ...] = (
    Rule(
        tuple(one for one in GOVERNED if one not in _ERASURE), frozenset({Group.GOVERNANCE})
    ),
    Rule(_ERASURE, roles=MAY_ERASE),
    Rule(("access.glass_broken",), MAY_BREAK_GLASS),
    Rule(STAFF, frozenset({Group.STAFF, Group.SUPERVISOR, Group.COMMAND, Group.GOVERNANCE})),
    Rule(
        ASSURED,
        frozenset({Group.ASSURANCE, Group.INSPECTOR, Group.COMMAND, Group.SUPERVISOR,
                   Group.GOVERNANCE, Group.SPECIALIST}),
    ),
    Rule(JUDGED, LINKING),
    Rule(EVERY, _OPERATIONAL | {Group.SUPPORT}),
    Rule(_ANY_PARTNER, frozenset({Group.SAFEGUARDING})),
    Rule(
        (*_LOCAL_AUTHORITY, "ppn.", "early_help.", "seraf.", "missing.", "mace.", "meeting.",
         "order.permission"),
        roles=frozenset({
            Role.LA_SOCIAL_WORKER, Role.LA_DUTY_SW, Role.LA_EDT, Role.LA_TEAM_MANAGER,
            Role.LA_HEAD_OF_SERVICE, Role.LA_CONFERENCE_CHAIR, Role.LA_DIRECTOR,
        }),
    ),
    Rule(("missing.return_", "ppn."), roles=frozenset({Role.LLAMAU})),
    Rule(("school.", "encompass.received", "ppn."), roles=frozenset({Role.SCHOOL_DSL})),
    Rule(
        ("health.", "health_visitor.received", "medical.", "ppn."),
        roles=frozenset({Role.HEALTH_VISITOR}),
    ),
    Rule(
        ("custody.health_", "custody.mental_health_", "custody.selfharm_", "custody.form_uploaded",
         "health.", "medical."),
        roles=frozenset({Role.CUSTODY_HCP}),
    ),
)  # fmt: skip
"""Who may record what. For kinds under `EXCLUSIVE` prefixes only the rules that name them count."""

EXCLUSIVE = (*GOVERNED, *STAFF, *SAMPLED)
"""Kinds that the rule for every kind does not speak of."""

RESTRICTED_READERS: tuple[Rule, ...] = (
    Rule(
        ("custody.",),
        roles=_PUBLIC_PROTECTION_COMMAND
        | {Role.CUSTODY_OFFICER, Role.PACE_INSPECTOR, Role.CUSTODY_SUPERINTENDENT},
    ),
    Rule(
        ("online.", "device.", "images.", "warrant."),
        roles=_PUBLIC_PROTECTION_COMMAND | {Role.POLIT_OFFICER, Role.POLIT_DS, Role.POLIT_DI},
    ),
    Rule(
        ("offender.", "mappa.", "order.", "breach.", "risk_adult."),
        roles=_PUBLIC_PROTECTION_COMMAND | {Role.MOSOVO_OM, Role.MOSOVO_DS, Role.MOSOVO_DI},
    ),
    Rule(
        ("intelligence.", "exploitation.", "quartz.", "seraf."),
        roles=_PUBLIC_PROTECTION_COMMAND | {Role.QUARTZ_OFFICER, Role.QUARTZ_DS},
    ),
    Rule(EVERY, roles=_PUBLIC_PROTECTION_COMMAND),
)
"""Who reads restricted facts by the role alone."""

_BEFORE_ARRIVAL = (
    "flag", "marker", "trigger", "risk_adult", "risky_adult.", "selfharm.", "child.exposed",
    "child.found_with_risky_adult", "miraf.", "missing.", "order.", "offender.registered",
)  # fmt: skip
# An officer on the way to a child must know of the danger: warnings do not wait for a supervisor.

READING: dict[Restriction, tuple[Rule, ...]] = {
    Restriction.ORDINARY: (Rule(EVERY, READERS),),
    Restriction.SENSITIVE: (
        Rule(EVERY, _CONFIDANTS),
        Rule(_BEFORE_ARRIVAL, frozenset({Group.FRONTLINE})),
    ),
    Restriction.RESTRICTED: RESTRICTED_READERS,
}
"""Who reads what by the role alone, whatever the nominal."""

EXCLUSIVE_READERS: tuple[Rule, ...] = (
    Rule(GOVERNED, frozenset({Group.GOVERNANCE})),
    Rule(SCREENED, roles=frozenset({Role.LINE_MANAGER, Role.DSU_PPU})),
    Rule(
        STAFF,
        frozenset({Group.STAFF, Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR}),
        but=SCREENED,
    ),
    Rule(
        SAMPLED,
        frozenset({Group.ASSURANCE, Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR}),
        roles=frozenset({Role.FPOC_SUPERVISOR, Role.FPOC_SUPERVISOR_2, Role.FPOC_MANAGER}),
    ),
)
"""The only readers of kinds under `EXCLUSIVE` prefixes. No standing or glass opens them."""

MAY_READ_LOG = frozenset({Role.INFORMATION_GOVERNANCE, Role.PROFESSIONAL_STANDARDS})
"""The roles that may read the log of who looked."""
