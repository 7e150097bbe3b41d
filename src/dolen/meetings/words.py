"""The words of meetings: their kinds, areas, agencies, outcomes and who answers for what. Pure."""

from typing import Final, Literal

from dolen.law.words import _

KINDS: Final = {
    "strategy": _("Strategy discussion"),
    "mace": _("Exploitation meeting (MACE)"),
    "marac": _("Domestic abuse meeting (MARAC)"),
    "mappa": _("Public protection meeting (MAPPA)"),
    "conference_initial": _("Initial child protection conference"),
    "conference_review": _("Review child protection conference"),
    "daily": _("Daily force meeting"),
    "missing_quartz": _("Missing children team with Operation Quartz"),
    "vulnerability": _("Monthly vulnerability meeting"),
    "board": _("Board above the vulnerability meeting"),
}
Sort = Literal[
    "strategy",
    "mace",
    "marac",
    "mappa",
    "conference_initial",
    "conference_review",
    "daily",
    "missing_quartz",
    "vulnerability",
    "board",
]
AREAS: Final = {
    "blaenau_gwent": _("Blaenau Gwent"),
    "caerphilly": _("Caerphilly"),
    "monmouthshire": _("Monmouthshire"),
    "newport": _("Newport"),
    "torfaen": _("Torfaen"),
    "east": _("Policing area East"),
    "west": _("Policing area West"),
    "force": _("The whole force"),
}
Area = Literal[
    "blaenau_gwent", "caerphilly", "monmouthshire", "newport", "torfaen", "east", "west", "force"
]
AGENCIES: Final = {
    "police": _("Police"),
    "children_services": _("Children’s services"),
    "health": _("Health"),
    "education": _("Schools and education"),
    "probation": _("Probation"),
    "youth_justice": _("Youth justice"),
    "housing": _("Housing"),
    "idva": _("Victims’ adviser (IDVA)"),
    "charity": _("Charity"),
}
Agency = Literal[
    "police",
    "children_services",
    "health",
    "education",
    "probation",
    "youth_justice",
    "housing",
    "idva",
    "charity",
]
CHAIRS: Final = {
    "mace_chair": _("Chair of the exploitation meeting"),
    "marac_coordinator": _("MARAC coordinator"),
    "la_team_manager": _("Team manager of the authority"),
    "la_conference_chair": _("Conference chair of the authority"),
    "mosovo_ds": _("Offender management sergeant"),
    "missing_team_sgt": _("Missing children sergeant"),
    "duty_superintendent": _("Duty superintendent"),
    "ppu_di": _("Detective inspector, public protection"),
    "dsu_ppu": _("Detective superintendent, public protection"),
    "acc": _("Assistant chief constable"),
}
"""Which role chairs, answers for the minutes, and reviews whoever was not reached."""
Chair = Literal[
    "mace_chair",
    "marac_coordinator",
    "la_team_manager",
    "la_conference_chair",
    "mosovo_ds",
    "missing_team_sgt",
    "duty_superintendent",
    "ppu_di",
    "dsu_ppu",
    "acc",
]
OWNERS: Final = {
    "quartz_officer": _("Police: Operation Quartz"),
    "missing_team": _("Police: missing children team"),
    "neighbourhood_sgt": _("Police: neighbourhood team"),
    "oic": _("Police: officer in the case"),
    "da_team": _("Police: domestic abuse team"),
    "mosovo_om": _("Police: offender management"),
    "ppu_di": _("Police: detective inspector, public protection"),
    "la_social_worker": _("Authority: social worker"),
    "la_team_manager": _("Authority: team manager"),
    "school_dsl": _("School: safeguarding lead"),
    "health_visitor": _("Health: health visitor"),
    "llamau": _("Charity: Llamau"),
}
"""Who can owe an action, of which agency."""
Owner = Literal[
    "quartz_officer",
    "missing_team",
    "neighbourhood_sgt",
    "oic",
    "da_team",
    "mosovo_om",
    "ppu_di",
    "la_social_worker",
    "la_team_manager",
    "school_dsl",
    "health_visitor",
    "llamau",
]
OUTCOMES: Final = {
    "plan": _("A plan was agreed, with actions"),
    "plan_stands": _("The plan stands as it is"),
    "more": _("More must be known first"),
    "single": _("One agency goes on alone"),
    "off_list": _("Off the list: the risk has gone"),
    "in_error": _("Listed in error"),
}
Outcome = Literal["plan", "plan_stands", "more", "single", "off_list", "in_error"]
RISKS: Final = {"low": _("Low"), "medium": _("Medium"), "high": _("High")}
Risk = Literal["low", "medium", "high"]
WHY_DEFERRED: Final = {
    "time": _("The time ran out"),
    "absent": _("An agency that is needed was not there"),
    "unknown": _("What is needed was not known"),
}
WhyDeferred = Literal["time", "absent", "unknown"]
DONE: Final = {
    "done": _("Done"),
    "not_possible": _("Could not be done"),
    "not_done": _("Was not done"),
}
Done = Literal["done", "not_possible", "not_done"]
