"""How a concern is declared: a pattern that only joined facts show, and that must be answered.

A pattern is looked for around one nominal, or in one matter: its anchor. It reads the world through
`World`: the facts about a nominal, the relations that hold, the answers worked out. It never reads
the clock, the database or settings, and names its evidence.
"""

import ast
import datetime as dt
import hashlib
import inspect
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.law.sources import Provision

Anchor = Literal["person", "place", "thing", "matter"]
"""What a pattern is looked for around. A matter (a case) has facts that may name nobody."""
Timing = Literal["at_fact", "after_lasting"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two nominals over a period (`until` exclusive, None: not ended)."""

    relation: str
    start: str
    end: str
    from_: dt.datetime
    until: dt.datetime | None
    source: str

    def holds_at(self, moment: dt.datetime) -> bool:
        """Whether the tie holds at `moment`."""
        return self.from_ <= moment and (self.until is None or moment < self.until)

    def overlaps(self, other: "Tie") -> bool:
        """Whether the two periods share a moment."""
        begins = max(self.from_, other.from_)
        return self.holds_at(begins) and other.holds_at(begins)

    def other_end(self, nominal: str) -> str:
        """The nominal at the other end."""
        return self.end if self.start == nominal else self.start


class World(Protocol):
    """What a pattern may look at. Only facts up to `as_of` are in it."""

    @property
    def as_of(self) -> dt.datetime:
        """The moment at which one looks."""

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts about `nominal` (or of the matter, for a pattern of one), in order."""

    def person(self, nominal: str) -> PersonView:
        """What is known of `nominal`."""

    def ties(self, nominal: str) -> Sequence[Tie]:
        """The relations `nominal` stands in, ended ones too."""

    def value(self, told: Told, name: str, subject: str) -> object:
        """The answer to a field of a fact about `subject`: told, or worked out."""

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        """A dated number, None when unknown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A pattern found: since when, whom and what it names, which facts (uids) it rests on.

    `key` tells findings of one rule about one anchor apart and is stable when evidence is added.
    An `at` later than the moment one looks means: it will fire then, if nothing comes between.
    """

    at: dt.datetime
    links: tuple[str, ...]
    because: tuple[str, ...]
    key: str


Find = Callable[[World, str], Iterable[Finding]]


@dataclass(frozen=True, kw_only=True)
class Concern:
    """A pattern of facts that somebody must answer.

    `kinds` are the kinds of fact that can complete or undo it (a trailing dot: all that begin so);
    `ties` are the relations it reads: whatever kind of fact says or ends one can change it too.
    `reach` is how many ties away from a changed fact its anchor may lie. `grave`: a child may be in
    danger now, so readers see it before the rest.
    """

    name: str
    says: str
    room: str
    cited: tuple[Provision, ...]
    anchor: Anchor
    kinds: tuple[str, ...]
    find: Find
    to: str
    timing: Timing = "at_fact"
    ties: tuple[str, ...] = ()
    reach: int = 1
    answer_within: Parameter | None = None
    parameters: tuple[Parameter, ...] = ()
    edition: int = 1
    grave: bool = False

    def speaks_of(self, kind: str) -> bool:
        """Whether a fact of `kind` can change what this pattern finds."""
        return any(
            kind == one or (one.endswith(".") and kind.startswith(one)) for one in self.kinds
        )

    def digest(self) -> str:
        """A fingerprint of the rule and of the function that looks for it, however laid out."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        looks = ast.dump(ast.parse(textwrap.dedent(inspect.getsource(self.find))))
        parts = [self.name, self.anchor, str(self.reach), *self.kinds, *self.ties, looks]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
