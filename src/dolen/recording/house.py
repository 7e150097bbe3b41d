"""How a room joins the house: all its declarations in one call, checked and registered once."""

from dataclasses import dataclass, field

from dolen.access.standing import TieRule, tie_rules
from dolen.cases.completeness import GoodRecord, good_records
from dolen.cases.registry import case_kinds
from dolen.cases.rules import CaseKind
from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.flags.registry import flags
from dolen.flags.rules import Flag
from dolen.journal.declared import Declared
from dolen.journal.derived import Derived
from dolen.journal.fact import Fact
from dolen.journal.house import house
from dolen.journal.registry import Upcaster, registry
from dolen.recording.examples import Example, examples
from dolen.recording.notings import Noting, notings
from dolen.recording.records import Record

records: Declared[Record] = Declared("record")


@dataclass(frozen=True, kw_only=True)
class Declarations:
    """Everything a practice room declares. What a room does not have is left out.

    `upcasters` say of a kind of fact, from which version on, how its content becomes the next.
    """

    facts: tuple[type[Fact], ...] = ()
    upcasters: tuple[tuple[str, int, Upcaster], ...] = ()
    duties: tuple[Duty, ...] = ()
    flags: tuple[Flag, ...] = ()
    concerns: tuple[Concern, ...] = ()
    cases: tuple[CaseKind, ...] = ()
    records: tuple[Record, ...] = ()
    good: tuple[GoodRecord, ...] = ()
    derived: tuple[Derived, ...] = field(default_factory=tuple)
    ties: tuple[TieRule, ...] = ()
    notings: tuple[Noting, ...] = ()
    examples: tuple[Example, ...] = ()


def join(room: str, declared: Declarations) -> None:
    """Register what `room` declares. A duplicate or a latecomer raises, and stops the start."""
    registry.register(room, declared.facts)
    for kind, version, change in declared.upcasters:
        registry.upcast(kind, version, change)
    duties.add(declared.duties)
    flags.add(declared.flags)
    concerns.add(declared.concerns)
    case_kinds.add(declared.cases)
    records.add(declared.records)
    good_records.add(declared.good)
    house.add_derived(declared.derived)
    tie_rules.add(declared.ties)
    notings.add(declared.notings)
    examples.add(declared.examples)


def close() -> None:
    """Freeze every registry: the house is ready."""
    registry.freeze()
    for declared in (
        duties,
        flags,
        concerns,
        case_kinds,
        records,
        good_records,
        tie_rules,
        notings,
        examples,
    ):
        declared.freeze()
    for concern in concerns:
        # Read now: the file must still be what runs.
        concern.digest()
