"""What is gathered of a row on its way to facts, and what it comes to."""

from dataclasses import dataclass, field

from dolen.exchange.importing.cells import Cells, Refused
from dolen.exchange.importing.rows import Reject, Row
from dolen.journal.fact import Fact, Provenance

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact of a row, and the name by which it is told once.

    `about` is set where it describes somebody of the store: their nominal and the field. The first
    such fact makes them known; a later one is a later description.
    """

    fact: Fact
    once: str
    about: tuple[str, str] | None = None
    introduces: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a row comes to: its facts, or every reason why it is not told, or neither."""

    tellings: tuple[Telling, ...] = ()
    rejects: tuple[Reject, ...] = ()


@dataclass(slots=True)
class Draft:
    """What is gathered of one row."""

    row: Row
    key: str
    cells: Cells
    provenance: Provenance | None = None
    tellings: list[Telling] = field(default_factory=list)
    refused: list[Reject] = field(default_factory=list)

    def refuse(self, why: Refused) -> None:
        """Note one more reason why the row is not told."""
        given = why.given[:_SHOWN]
        self.refused.append(Reject(self.row.number, self.key, why.column, given, why.accepted))
