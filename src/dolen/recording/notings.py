"""What the house notes of itself as its clock goes: that a month began, that a sample is complete.

A storey above declares when. It is told the facts it asks for and the moment, and says what should
be on record by now; what was noted before is not noted again, by whatever clock, however often.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from dolen.journal.declared import Declared
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from dolen.law.parameters import Parameter


class Look(Protocol):
    """What a noting may look at: facts up to `now`, and dated numbers."""

    @property
    def now(self) -> dt.datetime:
        """The moment, aware."""

    def of_kinds(self, *kinds: str) -> Sequence[Told]:
        """Every fact of these kinds, of which there must be few, in canonical order."""

    def in_matter(self, matter: str) -> Sequence[Told]:
        """The facts of a matter in canonical order."""

    def matters_told(
        self, account: str | None, since: dt.datetime, until: dt.datetime
    ) -> Collection[str]:
        """The cases of which a user (None: anybody) recorded something in a period."""

    def quiet_cases(
        self, kind: str, since: dt.datetime, *, told: Collection[str], over: Collection[str]
    ) -> Collection[str]:
        """The open cases of `kind` in which nothing of the kinds `told` happened since a moment.

        Those in which anything of the kinds `over` ever happened are left out.
        """

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        """A dated number, None when unknown."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact that should be on record, and a name for it under which it is kept once."""

    fact: Fact
    once: str


@dataclass(frozen=True, kw_only=True)
class Noting:
    """Something the house notes of itself. `find` is pure: it sees `Look` and nothing else.

    One that `works_out` notes what a case file states itself, and is silent while one is replayed.
    """

    name: str
    find: Callable[[Look], Iterable[Noted]]
    works_out: bool = False


notings: Declared[Noting] = Declared("noting")
"""Everything the house notes of itself."""
