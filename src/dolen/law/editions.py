"""How the numbers of the rulebook's first edition are declared, each in one line or few."""

from datetime import date

from dolen.law.parameters import Parameter, Quantity, Unit, Value, register
from dolen.law.sources import CHECKED, PROPOSED_DEFAULT, Force, Provision
from dolen.law.words import _

FIRST_EDITION = date(2026, 1, 1)
"""The first day the rulebook speaks of. Older law is not dated back from memory."""


def ours(
    name: str, says: str, value: Quantity, *rests_on: Provision, unit: Unit = Unit.HOURS
) -> Parameter:
    """Register a number of Dolen's own, for want of any rule that gives one.

    `rests_on` names where the duty it serves comes from. The force should set the number itself.
    """
    default = Value(
        value,
        from_=FIRST_EDITION,
        cited=PROPOSED_DEFAULT.at(_("first edition of the rulebook")),
        force=Force.PROPOSED_DEFAULT,
        checked_on=CHECKED,
        also=rests_on,
    )
    return declared(name, says, unit, default)


def declared(name: str, says: str, unit: Unit, *values: Value) -> Parameter:
    """Register a number that a source gives, with its values in the order of their dates."""
    return register(Parameter(name=name, says=says, unit=unit, values=values))
