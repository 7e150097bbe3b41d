"""A row of an old store as every reader gives it, and what is wrong with one."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a person counts (the first under the headings is 1) and its cells.

    Cells are text, as the store wrote them; a cell without anything is left out.
    """

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reject:
    """Why a row was not told: the column, what was given and what is accepted, in words.

    `key` is the store's own, empty where it cannot be read. `row` is 0 for the whole source.
    """

    row: int
    key: str
    field: str
    given: str
    accepted: str


class Unreadable(ValueError):
    """A source cannot be read, or must not be: `why` in words, before anything was told."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class Source(Protocol):
    """An extract that can be read from its first row or a later one, without holding it whole."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings; empty where rows of one store may differ (JSON lines)."""

    @property
    def size(self) -> int | None:
        """How many rows it holds, or None where only reading tells."""

    def fingerprint(self) -> str:
        """A name for its content, so that an interrupted import knows its source again."""

    def rows(self, *, after: int = 0) -> AbstractContextManager[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`, and the rows that cannot be read at all."""
