"""How a record is declared: what one person tells on one screen, in which order they are asked."""

from dataclasses import dataclass, field
from typing import Literal

from dolen.journal.fact import Fact

Each = Literal["once", "child"]


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of a record: told once, or once for each child.

    `asked` names the fields to ask, in order (empty: all the fact's own). `optional` rows are left
    out of the record when nothing in them was answered. `always` fields are set without asking.
    """

    fact: type[Fact]
    each: Each = "once"
    asked: tuple[str, ...] = ()
    optional: bool = True
    says: str | None = None
    always: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Record:
    """One screen: several facts in one transaction, with one token and one receipt.

    `intends` marks a record of something only intended, which a guard may stop before it is sent.
    """

    name: str
    says: str
    room: str
    rows: tuple[Row, ...]
    for_roles: tuple[str, ...] = ()
    phone_first: bool = False
    hint: str | None = None
    intends: bool = False
    prefill: tuple[str, ...] = field(default_factory=tuple)
