"""The rooms of the house, by name: what `config` installs and whose declarations it gathers."""

STOREYS_BELOW = (
    "dolen.journal",
    "dolen.people",
    "dolen.access",
    "dolen.cases",
    "dolen.duties",
    "dolen.flags",
    "dolen.concerns",
    "dolen.recording",
)
"""What every practice room stands on, lowest first. `dolen.law` keeps nothing and is no app."""

PRACTICE_ROOMS = (
    "dolen.contact",
    "dolen.referral",
    "dolen.planning",
    "dolen.domestic_abuse",
    "dolen.investigation",
    "dolen.missing",
    "dolen.exploitation",
    "dolen.protection",
    "dolen.offenders",
    "dolen.custody",
    "dolen.workforce",
    "dolen.tasking",
    "dolen.meetings",
)
"""The rooms in which the work with a child is done, in the order of the child's journey."""

STOREYS_ABOVE = ("dolen.exchange", "dolen.assurance", "dolen.insight", "dolen.web", "dolen.api")
"""What serves every room: deliveries, assurance, pages for people and doors for machines."""

ROOMS = (*STOREYS_BELOW, *PRACTICE_ROOMS, *STOREYS_ABOVE)
