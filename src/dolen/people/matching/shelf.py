"""What was read of keys and people, so that of many searched for together nothing is read twice.

The same statements on SQLite and PostgreSQL.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from django.db import connection

from dolen.journal import rows as stored
from dolen.people.matching.several import COLUMNS, Several
from dolen.people.models import MatchProfile
from dolen.people.normalise.profile import Profile

T = TypeVar("T")
CROWDED = 300
"""People who may share a key before it is skipped."""
_AT_ONCE = 800
_KEYS_AT_ONCE = 200
# Names of columns are the model's own, values are parameters.
_COLUMNS = f"nominal, {', '.join(COLUMNS)} FROM people_matchprofile"
_OF_THESE = f"SELECT who, {_COLUMNS} WHERE who IN ({{numbers}})"
_OF_NOMINALS = f"SELECT {_COLUMNS} WHERE nominal IN ({{among}}) ORDER BY own, number"
_HOLDERS_OF_ONE = (
    "SELECT * FROM (SELECT key, who FROM people_blockingkey WHERE key = %s LIMIT %s) AS k"
)
# Planned once for all keys, which takes PostgreSQL as long as finding their holders.
_HOLDERS = """
SELECT k.key, b.who FROM unnest(%s::bigint[]) AS k (key)
CROSS JOIN LATERAL (SELECT who FROM people_blockingkey WHERE key = k.key LIMIT %s) AS b
"""


class Shelf:
    """Holders of keys, rows of people and everything said of nominals, each read once."""

    def __init__(self) -> None:
        self._holders: dict[int, list[int]] = {}
        self._rows: dict[int, list[tuple[str, Profile]]] = {}
        self._nominals: dict[str, Several] = {}

    def take_keys(self, wanted: Collection[int]) -> None:
        """Read who is found by these keys: of a crowded one only so many as tell that it is."""
        missing = sorted(set(wanted) - self._holders.keys())
        self._holders.update((key, []) for key in missing)
        for part in _parts(missing, _KEYS_AT_ONCE):
            for key, who in holders(part, CROWDED + 1):
                self._holders[key].append(who)

    def holders(self, key: int) -> list[int]:
        """Who is found by a key that was taken."""
        return self._holders[key]

    def take_rows(self, wanted: Collection[int]) -> None:
        """Read what is compared of these people."""
        missing = sorted(set(wanted) - self._rows.keys())
        self._rows.update((who, []) for who in missing)
        for part in _parts(missing):
            for who, nominal, *columns in stored.read(MatchProfile, _OF_THESE, [part]):
                self._rows[who].append((nominal, Profile(*columns)))

    def rows(self, who: int) -> list[tuple[str, Profile]]:
        """Each row of somebody that was taken, with the nominal it belongs to now."""
        return self._rows[who]

    def take_nominals(self, wanted: Iterable[str]) -> None:
        """Read everything said of these nominals."""
        found = rows_of_nominals(set(wanted) - self._nominals.keys())
        self._nominals |= {one: Several.of(rows) for one, rows in found.items() if len(rows) > 1}

    def nominals(self, wanted: Iterable[str]) -> dict[str, Several]:
        """Of these nominals, those taken of whom more is compared than one row says."""
        return {one: self._nominals[one] for one in wanted if one in self._nominals}


def profiles_of_nominals(nominals: Iterable[str]) -> dict[str, Several]:
    """Everything compared of each nominal, from all of its mentions."""
    return {one: Several.of(rows) for one, rows in rows_of_nominals(nominals).items()}


def rows_of_nominals(nominals: Iterable[str]) -> dict[str, list[Profile]]:
    """The rows of all mentions of each nominal of whom anything is compared."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for part in _parts(sorted(set(nominals))):
        for nominal, *columns in stored.read(MatchProfile, _OF_NOMINALS, [part]):
            found[nominal].append(Profile(*columns))
    return found


def holders(wanted: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Who is found by each key, at most so many of each."""
    if not wanted:
        return []
    arrays = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if arrays:
            cursor.execute(_HOLDERS, [list(wanted), most])
        else:
            cursor.execute(" UNION ALL ".join([_HOLDERS_OF_ONE] * len(wanted)), _each(wanted, most))
        return list(cursor.fetchall())


def _each(wanted: Sequence[int], most: int) -> list[int]:
    return [value for key in wanted for value in (key, most)]


def _parts(things: Sequence[T], size: int = _AT_ONCE) -> Iterator[Sequence[T]]:
    return (things[start : start + size] for start in range(0, len(things), size))
