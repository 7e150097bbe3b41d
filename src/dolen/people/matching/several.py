"""Everything said of one person, when several things were said: other names, homes, numbers.

What belongs together stays together (a name's parts, an address and its postcode) and is compared
as one value. Two people are as alike as their best-fitting values: who moved is still the same.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import islice, product
from operator import attrgetter, itemgetter
from typing import Any

from dolen.people.normalise.profile import Profile

NAME = ("forename", "middle", "surname", "forename_root", "unborn", "forename_roots",
        "forename_kin")  # fmt: skip
BIRTH = ("dob", "born_from", "born_until")
HOME = ("addr", "postcode")
GROUPS = (NAME, BIRTH, HOME, ("phone",), ("handle",), ("reference",), ("sex",))
"""The columns of a profile that are one value together."""
COLUMNS = tuple(field.name for field in fields(Profile))
"""The columns of a profile, in the order in which the tables hold them."""
MOST_VALUES = 8
"""Values of one sort that are compared; of more, the first ones told."""

Value = tuple[object, ...]
Score = Callable[[Profile, Profile], float]
_EMPTY: tuple[Value, ...] = tuple(
    tuple(getattr(Profile(), column) for column in group) for group in GROUPS
)
_GROUPED = tuple(column for group in GROUPS for column in group)
_TAKEN: tuple[tuple[int, int], ...] = tuple(
    (sum(map(len, GROUPS[:number])), sum(map(len, GROUPS[: number + 1])))
    for number in range(len(GROUPS))
)
_ALL_OF = attrgetter(*_GROUPED)
_IN_ORDER = itemgetter(*(_GROUPED.index(column) for column in COLUMNS))


@dataclass(frozen=True, slots=True)
class Several:
    """The values of each group, none of them empty, each once."""

    groups: tuple[tuple[Value, ...], ...]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Several":
        """Take profiles of one person apart into their values."""
        found: list[dict[Value, None]] = [{} for _group in GROUPS]
        for profile in profiles:
            told = _ALL_OF(profile)
            for (begin, end), empty, values in zip(_TAKEN, _EMPTY, found, strict=True):
                value = told[begin:end]
                if value != empty and len(values) < MOST_VALUES:
                    values[value] = None
        return cls(tuple(tuple(values) for values in found))

    def profiles(self) -> list[Profile]:
        """As few profiles as hold every value once; the first has the first of each."""
        most = max(map(len, self.groups))
        return [
            _profile(
                values[number] if number < len(values) else empty
                for values, empty in zip(self.groups, _EMPTY, strict=True)
            )
            for number in range(most)
        ] or [Profile()]

    def pairs(self, *groups: int) -> Iterator[Profile]:
        """Profiles with every combination of the values of these groups, and nothing else."""
        every = [
            (values if number in groups else ()) or (empty,)
            for number, (values, empty) in enumerate(zip(self.groups, _EMPTY, strict=True))
        ]
        # The first group changes fastest.
        return (_profile(reversed(row)) for row in product(*reversed(every)))

    @property
    def is_simple(self) -> bool:
        """Whether one profile says it all."""
        return all(len(values) <= 1 for values in self.groups)


def best(score: Score, left: Several, right: Several) -> tuple[float, Profile, Profile]:
    """How alike two people are by their best-fitting values, and the profiles that fit best.

    The comparisons of different groups add up, so each group's best pair is found by itself.
    """
    one, other = left.profiles()[0], right.profiles()[0]
    most = score(one, other)
    for number in range(len(GROUPS)):
        lefts, rights = left.groups[number], right.groups[number]
        if len(lefts) <= 1 and len(rights) <= 1:
            continue
        # The first of both was scored already: it is in the profiles begun with.
        lefts_with = [one, *(_with(one, number, value) for value in lefts[1:])]
        rights_with = [other, *(_with(other, number, value) for value in rights[1:])]
        for tried, against in islice(product(lefts_with, rights_with), 1, None):
            found = score(tried, against)
            if found > most:
                most, one, other = found, tried, against
    return most, one, other


@lru_cache(maxsize=4_096)
def _with(profile: Profile, group: int, value: Value) -> Profile:
    """The profile with another value of one group. One person is weighed with very many."""
    columns: dict[str, Any] = dict(zip(GROUPS[group], value, strict=True))
    return replace(profile, **columns)


def _profile(row: Iterable[Value]) -> Profile:
    """The profile that has these values, one of each group in order."""
    return Profile(*_IN_ORDER([cell for value in row for cell in value]))
