"""Conditions over a fact's own fields, as data: which facts a rule speaks of.

A condition names a kind of fact and the answers wanted. It is checked against the fact's class when
the house starts, can be printed in the rulebook and goes into a rule's digest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from dolen.journal.fact import Fact, Known
from dolen.journal.told import Told


class _Present(Enum):
    PRESENT = "*"


PRESENT: Final = _Present.PRESENT
"""Any answer that is not empty or false."""

Wanted = object


class WrongDeclaration(ValueError):
    """A rule names a field its fact does not have."""


@dataclass(frozen=True, slots=True)
class On:
    """Facts of one kind whose fields hold wanted values.

    A tuple means any of its values, None among them also an absent answer; `PRESENT` any answer.
    Several `On` in a list mean any of them.
    """

    fact: type[Fact]
    where: tuple[tuple[str, Wanted], ...] = ()

    def __init__(self, fact: type[Fact], **where: Wanted) -> None:
        object.__setattr__(self, "fact", fact)
        object.__setattr__(self, "where", tuple(sorted(where.items())))
        for name in where:
            if name not in fact.model_fields:
                raise WrongDeclaration(
                    f"{fact.kind} has no field {name!r}; it has {sorted(fact.model_fields)}"
                )

    @property
    def kind(self) -> str:
        """The kind of fact spoken of."""
        return self.fact.kind

    def describe(self) -> str:
        """The condition as written, for the rulebook and the edition's digest."""
        conditions = ", ".join(f"{name}={plain(wanted)}" for name, wanted in self.where)
        return f"{self.fact.kind}({conditions})" if conditions else self.fact.kind


def plain(wanted: Wanted) -> str:
    """A wanted value as written in the rulebook."""
    if isinstance(wanted, tuple):
        return "|".join(plain(one) for one in wanted)
    return "*" if wanted is PRESENT else str(wanted)


def holds(value: object, wanted: Wanted) -> bool:
    """Whether a fact's answer `value` is what a condition wants."""
    if isinstance(wanted, tuple):
        return any(value is None if one is None else holds(value, one) for one in wanted)
    if wanted is PRESENT:
        return value not in (None, "", False, ())
    value = value.value if isinstance(value, Enum) else value
    return (
        value is not None
        and value == wanted
        and isinstance(value, bool) == isinstance(wanted, bool)
    )


def stated(told: Told, name: str) -> object:
    """The answer told in the fact itself; an unknown, unasked or declined one is None."""
    answer = getattr(told.fact, name, None)
    if isinstance(answer, Known):
        answer = answer.value if answer.state == "known" else None
    return answer.value if isinstance(answer, Enum) else answer


def told_any(told: Told, ons: Sequence[On]) -> bool:
    """Whether one of the conditions holds by what the fact itself tells."""
    return any(
        told.kind == on.kind and all(holds(stated(told, name), wanted) for name, wanted in on.where)
        for on in ons
    )
