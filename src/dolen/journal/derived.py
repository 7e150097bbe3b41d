"""Answers nobody typed, worked out from standing and earlier facts, each saying from which.

A tired officer types what they saw, not "third episode in ninety days". Where a rule reads a field
its fact left open, the house works the answer out. What was told always wins; both are kept.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter

Number = Callable[[Parameter], float]


@dataclass(frozen=True, slots=True)
class Answer:
    """A worked-out value and the facts (uids) it rests on."""

    value: object
    because: tuple[str, ...] = ()


Reader = Callable[[Told, Sequence[Told], PersonView, Number], Answer | None]
"""Reads one field: (the fact, the subject's facts before it in order, the subject, numbers)."""
Beside = Callable[[Told, Sequence[Told], PersonView], Collection[str]]
"""Whose facts count with the subject's own: (the fact, the subject's facts before it, the subject).

A home, or who cares for a child: what happened there, or to them, without the subject being named.
"""


@dataclass(frozen=True, slots=True)
class Derived:
    """How `field` of facts of `kind` is worked out when nobody told it.

    `of_place` says that it can also be read off what is told of a place the fact names, with the
    place as the subject; for a question about nobody in particular that is asked too.
    `beside` names whose facts are read with the subject's own, in one order.
    """

    kind: str
    field: str
    read: Reader
    of_place: bool = False
    beside: Beside | None = None
