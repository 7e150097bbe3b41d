"""Extracts of two invented old stores, with the truth: who is told of, and which rows are bad.

People of a records system (a fact a row), a tenth of them told a second time under a number of
their own, and episodes of a missing database (three facts a row, with their duties).
"""

import csv
import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dolen.config.invented.names import Names
from dolen.config.invented.population import Invented, people

COLUMNS: Final = ("no", "child", "name", "dob", "phone", "address", "on")
_SEED: Final = 20_261_125
_BAD: Final = 50
"""Of so many rows one cannot be read."""
_TWICE: Final = 10
"""Of so many people one is told a second time, a few rows after the first."""
_BEFORE: Final = 7
_EPISODES_EACH: Final = 3
_ROW = """
[row]
key = "no"
dated = "on"
happened = "on"
dates = ["%d/%m/%Y %H:%M", "%d/%m/%Y"]
"""
MAPPINGS: Final[Mapping[str, str]] = {
    "people": f"""
store = "Benchmark of people"
{_ROW}
[[fact]]
kind = "person.described"
[fact.fields]
person = {{ key = "no" }}
name = "name"
date_of_birth = "dob"
phone = "phone"
address = "address"
""",
    "episodes": f"""
store = "Benchmark of episodes"
{_ROW}
[[fact]]
kind = "missing.reported"
case = "no"
[fact.fields]
child = {{ key = "child", name = "name", date_of_birth = "dob" }}
[[fact]]
kind = "missing.found"
case = "no"
[fact.fields]
child = {{ key = "child" }}
""",
}
"""How each is brought in."""


@dataclass(frozen=True, slots=True)
class Extract:
    """One extract: "people" or "episodes", and how many rows."""

    label: str
    rows: int

    @property
    def bad(self) -> int:
        """How many rows cannot be read."""
        return self.rows // _BAD

    @property
    def told_twice(self) -> int:
        """How many rows tell of somebody whom a row before told of under another number."""
        if self.label != "people":
            return 0
        return sum(1 for n in range(_TWICE, self.rows + 1, _TWICE) if _is_good(n))

    def write(self, path: Path, names: Names) -> None:
        """Write it as a table."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(self._lines(names))

    def told(self, path: Path) -> Iterator[str]:
        """Whom the good rows of the table tell of, each as `told_of` writes it."""
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            next(lines)
            for number, line in enumerate(lines, start=1):
                if _is_good(number):
                    yield told_of(line[0 if self.label == "people" else 1], line[2])

    def _lines(self, names: Names) -> Iterator[tuple[str, ...]]:
        everybody = people(self.rows, names=names, seed=_SEED)
        if self.label == "people":
            yield from _people(everybody, self.rows)
        else:
            yield from _episodes(everybody, self.rows)


def person_of(reference: str) -> int:
    """Whom a row of people is about, as a number, by its own."""
    number = int(reference.rpartition("-")[2])
    return number - _BEFORE if number % _TWICE == 0 else number


def told_of(reference: str, name: str) -> str:
    """Somebody as told, for `checksum`."""
    return f"{reference}|{name}"


def checksum(told: Iterable[str]) -> tuple[int, int]:
    """How many there are, each once, and a sum over them that does not depend on their order."""
    count = total = 0
    for one in set(map(_number, told)):
        count += 1
        total += one
    return count, total


def _number(told: str) -> int:
    return int.from_bytes(hashlib.sha256(told.encode()).digest()[:7], "big")


def _is_good(number: int) -> bool:
    return number % _BAD != 0


def _people(everybody: Iterator[Invented], rows: int) -> Iterator[tuple[str, ...]]:
    latest: deque[Invented] = deque(maxlen=_BEFORE)
    for number in range(1, rows + 1):
        again = number % _TWICE == 0 and len(latest) == _BEFORE
        one = latest[0] if again else next(everybody)
        latest.append(one)
        yield _row(f"people-{number}", "", one, number)


def _episodes(everybody: Iterator[Invented], rows: int) -> Iterator[tuple[str, ...]]:
    children = (one for one in everybody if one.child)
    child = next(children)
    for number in range(1, rows + 1):
        yield _row(f"episodes-{number}", f"child-{number // _EPISODES_EACH}", child, number)
        if number % _EPISODES_EACH == _EPISODES_EACH - 1:
            child = next(children, child)


def _row(reference: str, child: str, one: Invented, number: int) -> tuple[str, ...]:
    on = f"{number % 28 + 1:02}/{number % 12 + 1:02}/{2018 + number % 8} {number % 24:02}:15"
    return (
        reference,
        child,
        f"{one.forename} {one.surname}",
        f"{one.born:%d/%m/%Y}" if _is_good(number) else "31/02/2010",
        one.phone,
        f"{one.address} {one.postcode}",
        on,
    )
