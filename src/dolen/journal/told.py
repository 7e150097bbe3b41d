"""A fact as the engines read it: header at hand, content decoded only where a rule needs it."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from dolen.journal.fact import Fact
from dolen.law.moments import local_day


class InMatters(Protocol):
    """What may belong to a case and to a crime: a fact, its header, a fact as told."""

    @property
    def case(self) -> str | None:
        """The case, if it belongs to one."""

    @property
    def crime(self) -> str | None:
        """The crime, if it belongs to one."""


def matters_of(facts: Iterable[InMatters]) -> set[str]:
    """The cases and crimes that facts belong to."""
    return {matter for one in facts for matter in (one.case, one.crime) if matter}


@dataclass(frozen=True, slots=True)
class About:
    """A nominal a fact names: in which field and in which roles."""

    nominal: str
    path: str
    roles: tuple[str, ...]
    sort: str = "person"


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Told:
    """A recorded fact. Order is canonical: moment, order told in its record, rank, digest.

    `about` holds nominals as links now stand (or stood, for a past picture). `position` is the
    journal's gap-free position, None before sealing. `by` is who recorded it, `agency` for whom.
    All times are aware.
    """

    uid: str
    kind: str
    happened_at: dt.datetime
    sequence: int
    rank: int
    digest: str
    recorded_at: dt.datetime
    learned_at: dt.datetime | None
    case: str | None
    crime: str | None
    about: tuple[About, ...]
    load: Callable[[], Fact] = field(repr=False, compare=False)
    position: int | None = None
    by: str = ""
    agency: str | None = None

    @cached_property
    def fact(self) -> Fact:
        """The typed content."""
        return self.load()

    @cached_property
    def day(self) -> dt.date:
        """The day it happened, by the clock on the wall in Wales: ages and numbers go by it."""
        return local_day(self.happened_at)

    @cached_property
    def order(self) -> tuple[dt.datetime, int, int, str]:
        """The canonical order; "after" means later in it and never the fact itself."""
        return (self.happened_at, self.sequence, self.rank, self.digest)

    @cached_property
    def mark(self) -> bytes:
        """The fact and whom it is about, in bytes: no other fact, or other links, have the same."""
        about = "".join(f"|{a.nominal}|{a.path}|{a.sort}|{' '.join(a.roles)}" for a in self.about)
        return f"{self.uid}{about};".encode()

    def names(self, nominal: str) -> bool:
        """Whether the fact is about `nominal`: it plays a part, not merely listed among others."""
        return nominal in self._named

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(a.nominal for a in self.about if not a.path.startswith("others"))

    @cached_property
    def names_nobody(self) -> bool:
        """Whether the fact is about nobody in particular (places and things aside)."""
        return not any(a.sort == "person" for a in self.about)

    def roles_of(self, nominal: str) -> frozenset[str]:
        """The roles `nominal` plays in this fact."""
        return self._roles.get(nominal, _NONE)

    @cached_property
    def _roles(self) -> dict[str, frozenset[str]]:
        roles: dict[str, frozenset[str]] = {}
        for about in self.about:
            roles[about.nominal] = roles.get(about.nominal, _NONE).union(about.roles)
        return roles

    def place_nominal(self) -> str | None:
        """The nominal of the place the fact happened at, if it names one."""
        return next((a.nominal for a in self.about if a.path == "place"), None)


@dataclass(frozen=True, slots=True)
class PersonView:
    """What the journal says of a nominal at a moment, as far as rules need it.

    `age` is in whole years on `age_told_on`; a date of birth, where known, decides instead.
    `tags` are standing words such as "lac" (looked after), "cpp" (on a plan), "unrelated".
    """

    nominal: str
    sort: str = "person"
    date_of_birth: dt.date | None = None
    age: int | None = None
    sex: str | None = None
    in_school: bool | None = None
    roles: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    hub: bool = False
    name: str | None = None
    age_told_on: dt.date | None = None

    def age_on(self, day: dt.date) -> int | None:
        """Age in whole years on `day`, or None when nobody knows.

        Where only an age was told it grows by each whole year since: the youngest they can be, so
        that nobody stops being a child too early.
        """
        if self.date_of_birth is None:
            if self.age is None or self.age_told_on is None:
                return self.age
            return max(self.age + _whole_years(self.age_told_on, day), 0)
        return _whole_years(self.date_of_birth, day)

    def is_child(self, day: dt.date, roles: frozenset[str] = frozenset()) -> bool:
        """Under 18 on `day`; without a known age, whoever is spoken of as a child."""
        age = self.age_on(day)
        return age < 18 if age is not None else "child" in (self.roles | roles)


def _whole_years(since: dt.date, day: dt.date) -> int:
    """Whole years from one day to another; negative, rounded down, for a day before."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))
