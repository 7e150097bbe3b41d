"""Drawing a sample by lot so that anybody can draw it again: from a seed and what it drew from."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draw:
    """What was drawn, with what repeats it. `fingerprint` says what it was drawn from."""

    records: tuple[str, ...]
    seed: str
    drawn_from: int
    fingerprint: str


def new_seed() -> str:
    """A seed that nobody can foresee, to be written down before the draw."""
    return secrets.token_hex(8)


def draw(records: Collection[str], number: int, seed: str) -> Draw:
    """Draw up to `number` records, each as likely as any other.

    The order given does not matter and nothing but the seed does, so the same seed over the same
    records gives the same sample on every machine. Raises ValueError for a negative number.
    """
    if number < 0:
        raise ValueError(f"A sample cannot have {number} records.")
    among = sorted(set(records))
    by_lot = sorted(among, key=lambda one: hashlib.sha256(f"{seed}\n{one}".encode()).digest())
    return Draw(
        records=tuple(by_lot[:number]),
        seed=seed,
        drawn_from=len(among),
        fingerprint=hashlib.sha256("\n".join(among).encode()).hexdigest()[:16],
    )


def repeats(told: Draw, records: Collection[str]) -> bool:
    """Whether the draw told comes out again over these records."""
    return draw(records, len(told.records), told.seed) == told
