"""Finding whom a description fits: candidates by their keys, scored in process, the best first.

Those are looked at first who share the most with the description and the rarest of it: a family
name with a birthday tells less than a telephone number. A key that more than `CROWDED` people share
says too little to be worth reading, and is looked at only when nothing else hits.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from dolen.people.matching import keys
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import Several, best
from dolen.people.matching.shelf import (
    CROWDED,
    Shelf,
    holders,
    profiles_of_nominals,
    rows_of_nominals,
)
from dolen.people.normalise.profile import Profile

__all__ = ["Candidate", "Search", "find", "find_all", "profiles_of_nominals", "weigh"]

_FIRST = 40
"""People looked at first; the others only where none of these is good enough."""
_MOST = 120
"""The others looked at then, at most."""
_LAST_RESORT = 2_000
"""People of crowded keys that are looked at when nothing else hits."""
_WITH_ALL_SAID = 12
"""How many of the best are looked at with everything said of all their mentions."""
_RARITY = [0.0, *(math.log2(1_000_000 / number) for number in range(1, CROWDED + 1))]
"""What it tells to share a key with so many of a million people."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the one described: by what score, and which profiles fit best."""

    nominal: str
    score: float
    asked: Profile
    found: Profile


class Search:
    """One description: whom it has looked at, and how well each fits."""

    def __init__(
        self,
        readings: Sequence[Several],
        scorer: Scorer,
        besides: frozenset[str] = frozenset(),
        least: float = float("-inf"),
    ) -> None:
        self.scores: dict[str, Candidate] = {}
        self.looked_at: set[str] = set()
        """Also those of whom it was soon clear that they do not fit."""
        self._readings = readings
        simple = [one.profiles()[0] for one in readings if one.is_simple]
        self._simple = [(one, scorer.against(one)) for one in simple]
        self._against: dict[Profile, Callable[..., float]] = dict(self._simple)
        self._scorer = scorer
        self._besides = besides
        self._shared: dict[int, float] = defaultdict(float)
        self._seen: set[int] = set()
        self._crowded: list[int] = []
        self._least = least
        self._floor = float("-inf")

    def narrow(self) -> set[int]:
        """The keys looked up first."""
        return {key for one in self._readings for key in keys.narrow(one)}

    def wide(self) -> set[int]:
        """The keys looked up when nobody found is good enough."""
        return {key for one in self._readings for key in keys.wide(one)}

    def meet(self, wanted: Collection[int], shelf: Shelf) -> None:
        """Note who shares each of these keys; crowded ones are put by."""
        shared = self._shared
        for key in sorted(wanted):
            found = shelf.holders(key)
            if len(found) > CROWDED:
                self._crowded.append(key)
                continue
            told = _RARITY[len(found)]
            for who in found:
                shared[who] += told

    def nearest(self, most: int) -> list[int]:
        """Who was met and not looked at yet, those first who share the most and the rarest."""
        shared, seen = self._shared, self._seen
        unseen = [who for who in shared if who not in seen] if seen else shared
        return sorted(unseen, key=lambda who: (-shared[who], who))[:most]

    def look_at_crowds(self, shelf: Shelf) -> None:
        """Score the first of those who share the crowded keys met so far."""
        share = _LAST_RESORT // max(1, len(self._crowded))
        crowd = {who for _key, who in holders(self._crowded, share)} - self._seen
        shelf.take_rows(crowd)
        self.score(sorted(crowd), shelf)

    def best(self) -> float:
        """The best score so far."""
        return max((one.score for one in self.scores.values()), default=float("-inf"))

    def score(self, found: Collection[int], shelf: Shelf) -> None:
        """Score these, of whom the shelf has what is compared."""
        self._seen.update(found)
        for place, who in enumerate(found, start=1):
            for nominal, profile in shelf.rows(who):
                if nominal not in self._besides:
                    self.looked_at.add(nominal)
                    self._weigh(nominal, profile)
            if place % _WITH_ALL_SAID == 0:
                self._raise_floor()

    def is_thin(self) -> bool:
        """Whether fewer were weighed than are looked at closely, though more were met."""
        return len(self.scores) < _WITH_ALL_SAID and len(self._seen) < len(self._shared)

    def _raise_floor(self) -> None:
        """Ask no more of those who cannot come among the best nor be worth `least`."""
        if len(self.scores) > _WITH_ALL_SAID:
            self._floor = min(self._least, self.top()[-1].score)

    def score_nominals(self, found: Mapping[str, Sequence[Profile]]) -> None:
        """Score these, with everything said of them."""
        for nominal, rows in found.items():
            if len(rows) == 1:
                self._weigh(nominal, rows[0])
            else:
                self._keep(nominal, Several.of(rows))

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
        held = self.scores.get(nominal)
        for asked, against in self._simple:
            floor = self._floor if held is None else max(held.score, self._floor)
            score = against(profile, floor)
            if score >= floor and (held is None or score > held.score):
                held = self.scores[nominal] = Candidate(nominal, score, asked, profile)

    def _score(self, left: Profile, right: Profile) -> float:
        """The score of two, where one description is held against very many people."""
        against = self._against.get(left)
        if against is None:
            against = self._against[left] = self._scorer.against(left)
        return against(right)

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
    least: float = float("-inf"),
) -> list[Candidate]:
    """Whom a description fits, the best first; each nominal as it is linked now, once.

    `readings` are the ways in which the description may be meant. Wide keys are looked up only when
    nobody found scores `enough`. Who scores less than `least` may be left out, but for the best
    twelve.
    """
    search = Search(readings, scorer, least=least)
    find_all([search], enough=enough)
    return search.ranked()


def find_all(searches: Sequence[Search], *, enough: float) -> None:
    """The same for many descriptions at once, in as many queries as for one."""
    shelf = Shelf()
    _meet(searches, Search.narrow, shelf)
    _look(searches, _FIRST, shelf)
    # Those nearest may all be mentions of one person.
    _look([search for search in searches if search.is_thin()], _MOST, shelf)
    unsure = [search for search in searches if search.best() < enough]
    _meet(unsure, Search.wide, shelf)
    _look(unsure, _MOST, shelf)
    for search in unsure:
        if not search.scores:
            search.look_at_crowds(shelf)
    shelf.take_nominals(one.nominal for search in searches for one in search.top())
    for search in searches:
        search.weigh_top(shelf)


def _meet(searches: Sequence[Search], keys_of: Callable[[Search], set[int]], shelf: Shelf) -> None:
    """Let each note who shares its keys, read for all of them together."""
    wanted = [keys_of(search) for search in searches]
    shelf.take_keys({key for of_one in wanted for key in of_one})
    for search, of_one in zip(searches, wanted, strict=True):
        search.meet(of_one, shelf)


def _look(searches: Sequence[Search], most: int, shelf: Shelf) -> None:
    """Let each look at whom it met, the nearest first, read for all of them together."""
    near = [search.nearest(most) for search in searches]
    shelf.take_rows({who for of_one in near for who in of_one})
    for search, of_one in zip(searches, near, strict=True):
        search.score(of_one, shelf)


def weigh(
    readings: Sequence[Several], scorer: Scorer, nominals: Collection[str]
) -> list[Candidate]:
    """How well a description fits these nominals, however they were found."""
    search = Search(readings, scorer)
    search.score_nominals(rows_of_nominals(nominals))
    return search.ranked()
