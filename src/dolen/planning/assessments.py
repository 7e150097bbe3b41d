"""What nobody types because the journal holds it: the plan, the open investigation; pure."""

from collections.abc import Sequence

from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told
from dolen.planning.on_plan import on_protection_plan

_INVESTIGATED = ("crime.disclosed", "crime.recorded", "crime.allocated")


def _on_plan(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether the child is on a child protection plan when harm is suspected."""
    del number  # every reader takes the numbers; this one needs none
    return on_protection_plan(before, person, told.happened_at)


def _open_investigation(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether a crime about the child was told of and is not closed."""
    del told, number  # every reader takes them; what was told before is enough
    running: dict[str, str] = {}
    for one in before:
        if not one.names(person.nominal):
            continue
        crime = one.crime or one.case or one.uid
        if one.kind in _INVESTIGATED:
            running.setdefault(crime, one.uid)
        elif one.kind == "crime.closed":
            running.pop(crime, None)
    return Answer(bool(running), tuple(running.values()))


def _consulted(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Whether the officer in the case was spoken to before, in the same matter."""
    del number  # every reader takes the numbers; this one needs none
    asked = tuple(
        one.uid
        for one in before
        if one.kind == "conference.oic_consulted"
        and one.case == told.case
        and one.names(person.nominal)
    )
    return Answer(bool(asked), asked)


DERIVED: tuple[Derived, ...] = (
    Derived("harm.suspected", "on_plan", _on_plan),
    Derived("conference.police_contribution", "open_investigation", _open_investigation),
    Derived("conference.police_contribution", "oic_consulted", _consulted),
)
"""Every worked-out answer of this room."""
