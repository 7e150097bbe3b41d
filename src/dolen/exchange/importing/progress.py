"""How far an import has come, in a small file, so that one that was killed goes on from there.

Lost, it costs nothing but time: every telling has a name of its own and is kept once.
"""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Totals:
    """What an import came to, in rows, and the facts new to the journal by kind.

    `passed_over` rows are those of which the mapping tells nothing. `facts_before` were told by an
    earlier run.
    """

    rows: int = 0
    told: int = 0
    rejected: int = 0
    passed_over: int = 0
    facts: int = 0
    facts_before: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def count(self, kind: str) -> None:
        """One more telling of this kind."""
        self.kinds[kind] = self.kinds.get(kind, 0) + 1


@dataclass(slots=True)
class Reached:
    """Where an import of one source by one mapping stands.

    `row` is the last one dealt with, `began` the moment of the first run, `joined` who was looked
    at last when everybody brought in is matched.
    """

    source: str
    mapping: str
    cut_over: str
    began: str = ""
    row: int = 0
    rejects: int = 0
    joined: str = ""
    totals: Totals = field(default_factory=Totals)
    done: bool = False


def read(path: Path) -> Reached | None:
    """What stands in the file, or None where there is none or it is not ours."""
    try:
        told: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return Reached(**{**told, "totals": Totals(**told["totals"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(path: Path, reached: Reached) -> None:
    """Put the file in the place of the one before, whole or not at all."""
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8") as file:
        json.dump(asdict(reached), file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
