"""Finding whom a description fits: candidates by their keys, scored in process, the best first.

The same statements on SQLite and PostgreSQL. A key that more than `CROWDED` people share says too
little to be worth reading, and is looked at only when nothing else hits.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db import connection

from dolen.journal import rows as stored
from dolen.people.matching import keys
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import COLUMNS, Several, best
from dolen.people.models import BlockingKey, MatchProfile
from dolen.people.normalise.profile import Profile

T = TypeVar("T")
CROWDED = 300
"""People who may share a key before it is skipped."""
_LAST_RESORT = 2_000
"""People of crowded keys that are looked at when nothing else hits."""
_AT_ONCE = 800
_WITH_ALL_SAID = 12
"""How many of the best are looked at with everything said of all their mentions."""
_KEYS_AT_ONCE = 200
# Names of columns are the model's own, values are parameters.
_COLUMNS = f"nominal, {', '.join(COLUMNS)} FROM people_matchprofile"
_OF_THESE = f"SELECT who, {_COLUMNS} WHERE who IN ({{numbers}})"
_OF_NOMINALS = f"SELECT {_COLUMNS} WHERE nominal IN ({{among}}) ORDER BY own, number"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the one described: by what score, and which profiles fit best."""

    nominal: str
    score: float
    asked: Profile
    found: Profile


class Shelf:
    """What was read of keys and people, so that of many searched for nothing is read twice."""

    def __init__(self) -> None:
        self._holders: dict[int, list[int]] = {}
        self._rows: dict[int, list[tuple[str, Profile]]] = {}
        self._nominals: dict[str, Several] = {}

    def take_keys(self, wanted: Collection[int]) -> None:
        """Read who is found by these keys: of a crowded one only so many as tell that it is."""
        missing = sorted(set(wanted) - self._holders.keys())
        self._holders.update((key, []) for key in missing)
        for part in _parts(missing, _KEYS_AT_ONCE):
            for key, who in _holders(part, CROWDED + 1):
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
        self._nominals |= profiles_of_nominals(set(wanted) - self._nominals.keys())

    def nominals(self, wanted: Iterable[str]) -> dict[str, Several]:
        """Of these nominals, those taken of whom anything is compared."""
        return {one: self._nominals[one] for one in wanted if one in self._nominals}


class Search:
    """One description: whom it has looked at, and how well each fits."""

    def __init__(
        self, readings: Sequence[Several], scorer: Scorer, besides: frozenset[str]
    ) -> None:
        self.scores: dict[str, Candidate] = {}
        self._readings = readings
        simple = [one.profiles()[0] for one in readings if one.is_simple]
        self._simple = [(one, scorer.against(one)) for one in simple]
        self._score = scorer.score
        self._besides = besides
        self._seen: set[int] = set()
        self._crowded: list[int] = []

    def narrow(self) -> set[int]:
        """The keys looked up first."""
        return {key for one in self._readings for key in keys.narrow(one)}

    def wide(self) -> set[int]:
        """The keys looked up when nobody found is good enough."""
        return {key for one in self._readings for key in keys.wide(one)}

    def found_by(self, wanted: Collection[int], shelf: Shelf) -> set[int]:
        """Everybody found by these keys who was not looked at yet; crowded ones are put by."""
        near: set[int] = set()
        for key in sorted(wanted):
            found = shelf.holders(key)
            if len(found) > CROWDED:
                self._crowded.append(key)
            else:
                near.update(found)
        return near - self._seen

    def look_at_crowds(self, shelf: Shelf) -> None:
        """Score the first of those who share the crowded keys met so far."""
        share = _LAST_RESORT // max(1, len(self._crowded))
        crowd = {who for _key, who in _holders(self._crowded, share)} - self._seen
        shelf.take_rows(crowd)
        self.score(crowd, shelf)

    def best(self) -> float:
        """The best score so far."""
        return max((one.score for one in self.scores.values()), default=float("-inf"))

    def score(self, found: Collection[int], shelf: Shelf) -> None:
        """Score these, of whom the shelf has what is compared."""
        self._seen.update(found)
        for who in sorted(found):
            for nominal, profile in shelf.rows(who):
                if nominal not in self._besides:
                    self._weigh(nominal, profile)

    def score_nominals(self, found: Mapping[str, Several]) -> None:
        """Score these, with everything said of them."""
        for nominal, person in found.items():
            if person.is_simple:
                self._weigh(nominal, person.profiles()[0])
            else:
                self._keep(nominal, person)

    def top(self) -> list[Candidate]:
        """The best so far, who are looked at with everything said of all their mentions."""
        return heapq.nsmallest(_WITH_ALL_SAID, self.scores.values(), key=_order)

    def weigh_top(self, shelf: Shelf) -> None:
        """Score the top again with everything said of all their mentions."""
        for nominal, person in shelf.nominals(one.nominal for one in self.top()).items():
            if not person.is_simple:
                self._keep(nominal, person)

    def ranked(self) -> list[Candidate]:
        """Everybody weighed, the best first."""
        return sorted(self.scores.values(), key=_order)

    def _weigh(self, nominal: str, profile: Profile) -> None:
        """Score one row of somebody; the best of several rows counts."""
        if len(self._simple) < len(self._readings):
            self._keep(nominal, Several.of([profile]))
            return
        for asked, against in self._simple:
            score = against(profile)
            held = self.scores.get(nominal)
            if held is None or score > held.score:
                self.scores[nominal] = Candidate(nominal, score, asked, profile)

    def _keep(self, nominal: str, person: Several) -> None:
        for reading in self._readings:
            score, asked, found = best(self._score, reading, person)
            held = self.scores.get(nominal)
            if held is None or score > held.score:
                self.scores[nominal] = Candidate(nominal, score, asked, found)


def _order(one: Candidate) -> tuple[float, str]:
    return -one.score, one.nominal


def find(
    readings: Sequence[Several],
    scorer: Scorer,
    *,
    enough: float,
    besides: Collection[str] = (),
) -> list[Candidate]:
    """Whom a description fits, the best first; each nominal as it is linked now, once.

    `readings` are the ways in which the description may be meant. Wide keys are looked up only when
    nobody found scores `enough`. `besides` are nominals left out.
    """
    search = Search(readings, scorer, frozenset(besides))
    find_all([search], enough=enough)
    return search.ranked()


def find_all(searches: Sequence[Search], *, enough: float) -> None:
    """The same for many descriptions at once, in as many queries as for one."""
    shelf = Shelf()
    _look(searches, [search.narrow() for search in searches], shelf)
    unsure = [search for search in searches if search.best() < enough]
    _look(unsure, [search.wide() for search in unsure], shelf)
    for search in unsure:
        if not search.scores:
            search.look_at_crowds(shelf)
    shelf.take_nominals(one.nominal for search in searches for one in search.top())
    for search in searches:
        search.weigh_top(shelf)


def _look(searches: Sequence[Search], wanted: Sequence[Collection[int]], shelf: Shelf) -> None:
    """Let each look at everybody found by its keys, read for all of them together."""
    shelf.take_keys({key for keys_of_one in wanted for key in keys_of_one})
    near = [search.found_by(of_one, shelf) for search, of_one in zip(searches, wanted, strict=True)]
    shelf.take_rows({who for of_one in near for who in of_one})
    for search, of_one in zip(searches, near, strict=True):
        search.score(of_one, shelf)


def weigh(
    readings: Sequence[Several], scorer: Scorer, nominals: Collection[str]
) -> list[Candidate]:
    """How well a description fits these nominals, however they were found."""
    search = Search(readings, scorer, frozenset())
    search.score_nominals(profiles_of_nominals(nominals))
    return search.ranked()


def profiles_of_nominals(nominals: Iterable[str]) -> dict[str, Several]:
    """Everything compared of each nominal, from all of its mentions."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for part in _parts(sorted(set(nominals))):
        for nominal, *columns in stored.read(MatchProfile, _OF_NOMINALS, [part]):
            found[nominal].append(Profile(*columns))
    return {nominal: Several.of(profiles) for nominal, profiles in found.items()}


def _holders(wanted: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Who is found by each key, at most so many of each."""
    if not wanted:
        return []
    table = connection.ops.quote_name(BlockingKey._meta.db_table)
    # The table's name is the model's own; keys and limits are numbers.
    one = f"SELECT * FROM (SELECT key, who FROM {table} WHERE key = %s LIMIT {most:d}) AS k"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(wanted)), list(wanted))
        return list(cursor.fetchall())


def _parts(things: Sequence[T], size: int = _AT_ONCE) -> Iterator[Sequence[T]]:
    return (things[start : start + size] for start in range(0, len(things), size))
