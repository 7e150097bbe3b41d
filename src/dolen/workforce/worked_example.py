"""A few made-up members of staff on registers, and a caseload: for a demonstration."""

import datetime as dt

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.recording.examples import Example
from dolen.workforce.facts import CaseloadCounted, PutOnRegister, VacancyCounted

SINCE = dt.timedelta(days=400)
"""How long before the moment of the example the registers were begun: whole years are among it."""
COUNTED = dt.timedelta(days=20)
STAFF = {
    "fpoc_staff": ("Alun Enghraifft", "Bethan Enghraifft", "Carwyn Enghraifft"),
    "fpoc_second_line": ("Delyth Enghraifft",),
    "ppu_dci": ("Eirlys Enghraifft",),
    "quartz": (),
    "custody_staff": ("Ffion Enghraifft", "Gethin Enghraifft"),
    "ppu_and_image_staff": ("Heledd Enghraifft", "Ieuan Enghraifft"),
}
"""Who is on which register. "Enghraifft" is Welsh for "example"."""


def facts(now: dt.datetime) -> list[Fact]:
    """Registers begun long ago, and what the inspection counted in the offender team."""
    on: list[Fact] = [
        PutOnRegister.model_validate(
            {
                "happened_at": now - SINCE,
                "sequence": number,
                "of_register": register,
                "staff": tuple(_named(name) for name in names),
            }
        )
        for number, (register, names) in enumerate(STAFF.items())
    ]
    moment = now - COUNTED
    counted = CaseloadCounted(
        happened_at=moment,
        staff=(_named("Lowri Enghraifft"),),
        team="Offender management",
        work="offenders",
        held=776,
        high_risk=96,
        people=14.6,
    )
    vacant = VacancyCounted(happened_at=moment, team="Offender management", posts=16, vacant=1)
    return [*on, counted, vacant]


def _named(name: str) -> PersonRef:
    return PersonRef(said=SaidPerson(name=name), roles=("staff",))


EXAMPLES: tuple[Example, ...] = (Example(name="workforce", facts=facts),)
"""What this room lends to a demonstration."""
