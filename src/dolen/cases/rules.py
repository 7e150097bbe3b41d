"""How a case is declared: a run of facts about one matter, opened by one and closed by another."""

from dataclasses import dataclass, field
from functools import cached_property

from dolen.journal.conditions import On


@dataclass(frozen=True, slots=True)
class Stage:
    """A named step of a case, reached when one of these facts is told."""

    name: str
    says: str
    reached_by: tuple[On, ...]


@dataclass(frozen=True, kw_only=True)
class CaseKind:
    """A kind of case: what opens and closes it, its stages and the prefix of its reference.

    `joins` says that such a case begun while another matter about the same child is open belongs to
    that matter (police protection used while a child is missing); otherwise it opens its own.
    `accepts` are the prefixes of the kinds of fact that belong to an open case of this kind.
    """

    name: str
    says: str
    prefix: str
    room: str
    opened_by: tuple[On, ...]
    closed_by: tuple[On, ...]
    accepts: tuple[str, ...] = ()
    joins: bool = False
    stages: tuple[Stage, ...] = field(default_factory=tuple)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Every kind of fact that opens, closes or moves it on."""
        steps = [on for stage in self.stages for on in stage.reached_by]
        return frozenset(on.kind for on in (*self.opened_by, *self.closed_by, *steps))
