"""Worked examples that a room or storey lends to a demonstration, which knows none of them."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dolen.journal.declared import Declared
from dolen.journal.fact import Fact


@dataclass(frozen=True, kw_only=True)
class Example:
    """Facts that show something at work, as of a moment. Nobody in them is a real person."""

    name: str
    facts: Callable[[dt.datetime], Sequence[Fact]]


examples: Declared[Example] = Declared("example")
"""Every worked example."""
