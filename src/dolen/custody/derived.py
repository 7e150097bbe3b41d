"""Answers nobody typed about a child in custody, worked out from earlier facts; pure."""

import datetime as dt
from collections.abc import Sequence

from dolen.custody.stays import HELD_BY_POWER, held_for, stay_at
from dolen.journal.conditions import On, stated, told_any
from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told
from dolen.law.moments import in_london
from dolen.law.parameters_custody import EVENING_FROM, EVENING_UNTIL, NEXT_REVIEW_WITHIN
from dolen.people.standing import (
    ExploitationTeamCase,
    FlagStanding,
    LookedAfter,
    PlanCurrent,
    SelfHarmHistory,
)
from dolen.planning.facts import RegisterRegistered

_EXPLOITED = ("cse", "cce", "child_exploitation", "trafficking")
AT_RISK: tuple[On, ...] = (
    On(LookedAfter),
    On(PlanCurrent),
    On(RegisterRegistered),
    On(SelfHarmHistory),
    On(ExploitationTeamCase),
    On(FlagStanding, type=_EXPLOITED),
)
_AT_RISK_KINDS = (
    "custody.selfharm_risk", "exploitation.indicator", "child.exposed",
    "child.found_with_risky_adult",
)  # fmt: skip


def held_for_by_power(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """What the child is held for, by the power of the arrest."""
    del before, person, number  # every reader takes them; the fact alone tells
    found = HELD_BY_POWER.get(str(stated(told, "power")))
    return None if found is None else Answer(found, (told.uid,))


def held_for_when_asked(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """What the child is held for when a bed is asked for, by the detention and the charge."""
    del number  # every reader takes the numbers; this one needs none
    stay = stay_at(before, person.nominal, told)
    found = held_for(stay) if stay is not None else None
    if stay is None or found is None:
        return None
    return Answer(found, (stay.detained.uid,))


def in_the_evening(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether the arrest came in the evening or at night, by the clock on the wall."""
    del before, person  # every reader takes them; the fact alone tells
    arrested = stated(told, "arrested_at")
    local = in_london(arrested if isinstance(arrested, dt.datetime) else told.happened_at)
    hours = local.hour + local.minute / 60
    return Answer(hours >= number(EVENING_FROM) or hours < number(EVENING_UNTIL), (told.uid,))


def next_review(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """When detention must next be reviewed after charge: so long after the last review."""
    stay = stay_at(before, person.nominal, told)
    last = stay.last("custody.review") if stay is not None else None
    if last is None:
        return None
    due = last.happened_at + dt.timedelta(hours=number(NEXT_REVIEW_WITHIN))
    return Answer(due, (last.uid,))


def at_risk(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether a child who leaves carries a fact that makes a handover necessary."""
    del told, number  # every reader takes them; the facts before tell
    found = [
        one.uid
        for one in before
        if one.names(person.nominal)
        and (one.kind in _AT_RISK_KINDS or told_any(one, AT_RISK) or _drawn_into_dealing(one))
    ]
    return Answer(True, tuple(found)) if found else None


def _drawn_into_dealing(one: Told) -> bool:
    """Drugs or cash on a child arrested with somebody older: the signs of county lines."""
    return (
        one.kind == "custody.detained"
        and stated(one, "with_older_person") is True
        and (stated(one, "drugs") is True or stated(one, "cash") is True)
    )


DERIVED: tuple[Derived, ...] = (
    Derived("custody.detained", "arrest_for", held_for_by_power),
    Derived("custody.detained", "evening", in_the_evening),
    Derived("custody.alternative_requested", "arrest_for", held_for_when_asked),
    Derived("custody.secure_requested", "arrest_for", held_for_when_asked),
    Derived("custody.bail_refused", "next_review_due", next_review),
    Derived("custody.released", "vulnerable", at_risk),
)
"""Every worked-out answer of this room."""
