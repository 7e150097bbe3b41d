"""Finding whom a description fits: candidates by their keys, scored in process, the best first.

The same statements on SQLite and PostgreSQL. A key that more than `CROWDED` people share says too
little to be worth reading, and is looked at only when nothing else hits.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
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
_COLUMNS = f"SELECT nominal, {', '.join(COLUMNS)} FROM people_matchprofile"  # noqa: S608
_OF_THESE = f"{_COLUMNS} WHERE who IN ({{numbers}})"
_OF_NOMINALS = f"{_COLUMNS} WHERE nominal IN ({{among}}) ORDER BY own, number"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the one described: by what score, and which profiles fit best."""

    nominal: str
    score: float
    asked: Profile
    found: Profile


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
    search = _Search(readings, scorer, frozenset(besides))
    search.look({key for one in readings for key in keys.narrow(one)})
    if search.best() < enough:
        search.look({key for one in readings for key in keys.wide(one)})
    if not search.scores:
        search.look_at_crowds()
    return search.ranked()


def weigh(
    readings: Sequence[Several], scorer: Scorer, nominals: Collection[str]
) -> list[Candidate]:
    """How well a description fits these nominals, however they were found."""
    search = _Search(readings, scorer, frozenset())
    search.score_nominals(nominals)
    return search.scores_sorted()


def profiles_of_nominals(nominals: Iterable[str]) -> dict[str, Several]:
    """Everything compared of each nominal, from all of its mentions."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for part in _parts(sorted(set(nominals))):
        for nominal, *columns in stored.read(MatchProfile, _OF_NOMINALS, [part]):
            found[nominal].append(Profile(*columns))
    return {nominal: Several.of(profiles) for nominal, profiles in found.items()}


class _Search:
    """One search: whom it has looked at, and how well each fits."""

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

    def look(self, wanted: Collection[int]) -> None:
        """Score everybody found by these keys who was not looked at yet."""
        found: dict[int, list[int]] = defaultdict(list)
        for part in _parts(sorted(wanted), _KEYS_AT_ONCE):
            for key, who in _holders(part, CROWDED + 1):
                found[key].append(who)
        near: set[int] = set()
        for key, of_one in found.items():
            if len(of_one) > CROWDED:
                self._crowded.append(key)
            else:
                near.update(of_one)
        self._score_all(near)

    def look_at_crowds(self) -> None:
        """Score the first of those who share the crowded keys met so far."""
        share = _LAST_RESORT // max(1, len(self._crowded))
        crowd = {who for _key, who in _holders(self._crowded, share)} if self._crowded else set()
        self._score_all(crowd)

    def best(self) -> float:
        """The best score so far."""
        return max((one.score for one in self.scores.values()), default=float("-inf"))

    def score_nominals(self, nominals: Collection[str]) -> None:
        """Score these, with everything said of them."""
        for nominal, person in profiles_of_nominals(nominals).items():
            if person.is_simple:
                self._weigh(nominal, person.profiles()[0])
            else:
                self._keep(nominal, person)

    def ranked(self) -> list[Candidate]:
        """The best first, those of the top with everything said of all their mentions."""
        top = self.scores_sorted()[:_WITH_ALL_SAID]
        for nominal, person in profiles_of_nominals(one.nominal for one in top).items():
            if not person.is_simple:
                self._keep(nominal, person)
        return self.scores_sorted()

    def scores_sorted(self) -> list[Candidate]:
        """Everybody weighed, the best first."""
        return sorted(self.scores.values(), key=lambda one: (-one.score, one.nominal))

    def _score_all(self, found: set[int]) -> None:
        wanted = sorted(found - self._seen)
        self._seen |= found
        for part in _parts(wanted):
            for nominal, *columns in stored.read(MatchProfile, _OF_THESE, [part]):
                if nominal not in self._besides:
                    self._weigh(nominal, Profile(*columns))

    def _weigh(self, nominal: str, profile: Profile) -> None:
        """Score one row of somebody; the best of several rows counts."""
        if len(self._simple) < len(self._readings):
            self._keep(nominal, Several.of([profile]))
            return
        for asked, score_of in self._simple:
            score = score_of(profile)
            held = self.scores.get(nominal)
            if held is None or score > held.score:
                self.scores[nominal] = Candidate(nominal, score, asked, profile)

    def _keep(self, nominal: str, person: Several) -> None:
        for reading in self._readings:
            score, asked, found = best(self._score, reading, person)
            held = self.scores.get(nominal)
            if held is None or score > held.score:
                self.scores[nominal] = Candidate(nominal, score, asked, found)


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
