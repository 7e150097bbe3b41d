"""A story of one child or household: facts told one after another, each at its minute."""

import datetime as dt
import hashlib
import random
from dataclasses import dataclass, field

from dolen.exchange.demonstration.households import Child, Household
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef

MINUTES, HOURS, DAYS = 1, 60, 24 * 60
_AMISS = 0.15
"""How often something is late or is not done."""


@dataclass(slots=True)
class Story:
    """One matter of one household, from `start` on. `known` gives the nominal of each reference."""

    household: Household
    known: dict[str, str]
    choose: random.Random
    start: dt.datetime
    matter: str
    recent: bool = True
    facts: list[Fact] = field(default_factory=list)

    def tell(self, fact: type[Fact], minutes: float, by: str, /, **said: object) -> dt.datetime:
        """Tell that something happened so many minutes after the start; returns the moment."""
        moment = self.start + dt.timedelta(minutes=round(minutes))
        given = {"happened_at": moment, "sequence": len(self.facts), "case": self.matter}
        self.facts.append(fact.model_validate(given | {"by_role": by} | said))
        return moment

    def child(self, child: Child) -> PersonRef:
        """A child of the household."""
        return PersonRef(nominal=self.known[child.name], roles=("child",))

    def children(self) -> tuple[PersonRef, ...]:
        """Every child of the household."""
        return tuple(self.child(one) for one in self.household.children)

    def carers(self, *roles: str) -> tuple[PersonRef, ...]:
        """Every carer of the household."""
        return tuple(
            PersonRef(nominal=self.known[name], roles=roles or ("carer",))
            for name, _ in self.household.carers
        )

    def place(self) -> PlaceRef:
        """Where the household lives."""
        return PlaceRef(nominal=self.known[self.household.place])

    def amiss(self, chance: float = _AMISS) -> bool:
        """Whether this time something goes wrong. Long ago it has mostly been caught up on."""
        return self.choose.random() < (chance if self.recent else chance / 5)

    def between(self, least: float, most: float) -> float:
        """Some number of minutes between the two."""
        return self.choose.uniform(least, most)


def matter(prefix: str, *parts: object) -> str:
    """A reference to read out, the same for the same story."""
    digest = hashlib.sha256(":".join(str(part) for part in parts).encode()).hexdigest()
    return f"{prefix}-{digest[:8].upper()}"
