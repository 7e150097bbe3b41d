"""How a measure is declared: a question in plain words, what is counted, and how it is found.

A measure is a list before it is a number. Each line of the list is one child's event, one duty or
one concern; the figure of a month is worked out from the lines of that month and from nothing else,
so that every number opens the list behind it and the list's length is the number.
"""

import ast
import datetime as dt
import hashlib
import inspect
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from dolen.concerns.patterns import World
from dolen.law.parameters import Parameter
from dolen.law.sources import Force, Provision
from dolen.law.words import _


class Figure(StrEnum):
    """What a month's lines come to."""

    SHARE = "share"
    HOURS = "hours"

    @property
    def says(self) -> str:
        """In plain words, marked for translation."""
        return _FIGURES[self]


_FIGURES = {
    Figure.SHARE: _("Share of those counted"),
    Figure.HOURS: _("Hours until half of those counted were done"),
}


class Better(StrEnum):
    """In which direction children are better off."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"

    @property
    def says(self) -> str:
        """In plain words, marked for translation."""
        return _BETTER[self]


_BETTER = {
    Better.MORE: _("More is better for children"),
    Better.LESS: _("Less is better for children"),
    Better.NEITHER: _("Neither more nor less is better by itself"),
}


class Theme(StrEnum):
    """Under which heading a measure stands, in the order of the page."""

    SAFER = "safer"
    HEARD = "heard"
    ANSWERED = "answered"
    PLANNED = "planned"
    MISSING = "missing"
    CUSTODY = "custody"
    OFFENDERS = "offenders"
    ON_TIME = "on_time"

    @property
    def says(self) -> str:
        """The heading, marked for translation."""
        return _THEMES[self]


_THEMES = {
    Theme.SAFER: _("Are children safer?"),
    Theme.HEARD: _("Are children heard?"),
    Theme.ANSWERED: _("Is every notice answered?"),
    Theme.PLANNED: _("Do agencies plan together in time?"),
    Theme.MISSING: _("Do we learn when children go missing?"),
    Theme.CUSTODY: _("How long are children held?"),
    Theme.OFFENDERS: _("Is the risk from offenders acted on?"),
    Theme.ON_TIME: _("What is late?"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing counted: the fact that puts it on the list, whose it is, and what became of it.

    `at` says in which month it counts. `held` is whether what is asked came about; None while it is
    too early to say. `hours` is, where the measure is a length, how long it took, or how long it
    has been waited for. `key` tells two lines of one fact and subject apart.
    """

    uid: str
    subject: str
    at: dt.datetime
    held: bool | None
    hours: float | None = None
    matter: str = ""
    key: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FromFacts:
    """Lines found among the facts about one child (or one offender), by a pure function.

    `kinds` are the kinds of fact that can put somebody on the list.
    """

    kinds: tuple[str, ...]
    find: Callable[[World, str], Iterable[Line]]

    def describe(self) -> str:
        """What identifies it, for the measure's digest."""
        looks = ast.dump(ast.parse(textwrap.dedent(inspect.getsource(self.find))))
        return "\n".join((*self.kinds, looks))


@dataclass(frozen=True, slots=True)
class FromDuties:
    """One line for each duty of some rules, or of every rule of some binding forces.

    It counts in the month in which it was due, and holds when it was done in time.
    """

    rules: tuple[str, ...] = ()
    forces: tuple[Force, ...] = ()

    def describe(self) -> str:
        """What identifies it, for the measure's digest."""
        return "\n".join((*self.rules, *(force.value for force in self.forces)))


@dataclass(frozen=True, slots=True)
class FromConcerns:
    """One line for each concern raised (of some rules; none named: of all): answered, and when."""

    rules: tuple[str, ...] = ()

    def describe(self) -> str:
        """What identifies it, for the measure's digest."""
        return "concerns\n" + "\n".join(self.rules)


@dataclass(frozen=True, slots=True)
class FromFlags:
    """One line for each flag: hours from what happened until the flag stood."""

    def describe(self) -> str:
        """What identifies it, for the measure's digest."""
        return "flags"


Source = FromFacts | FromDuties | FromConcerns | FromFlags


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One question about what becomes of children, and how it is answered.

    `asks` is the question, `counts` what a line of the list is, `holds` what is asked of it.
    `owner` is the role that answers for it, `cited` where the question comes from.
    """

    name: str
    theme: Theme
    asks: str
    counts: str
    holds: str
    source: Source
    owner: str
    cited: tuple[Provision, ...]
    figure: Figure = Figure.SHARE
    better: Better = Better.MORE
    parameters: tuple[Parameter, ...] = ()

    def digest(self) -> str:
        """A fingerprint of what is counted and how: another one means the figures are new."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        parts = [self.name, self.figure.value, self.source.describe()]
        parts += [one.name for one in self.parameters]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
