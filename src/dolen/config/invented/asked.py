"""What is asked about invented people, and how often the answer holds who was meant."""

import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from dolen.config.invented.indexed import own_of
from dolen.config.invented.mentions import Told, told
from dolen.config.invented.names import Names
from dolen.config.invented.population import Invented
from dolen.config.measuring import milliseconds

Answer = Callable[[Told], Sequence[str]]
"""Who is found for a mention, the best first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A mention, who was meant and from which tradition the name is; nobody, for a stranger."""

    told: Told
    own: str
    language: str


def questions(
    people: Sequence[Invented], *, number: int, names: Names, seed: int, harsh: float = 1.0
) -> list[Asked]:
    """Mentions of some of these people, as anything that can go wrong went wrong.

    As many of each language of name, so that what is said of the rarer ones can be believed.
    """
    choose = Random(seed)
    groups: dict[str, list[Invented]] = defaultdict(list)
    for one in people:
        groups[one.language].append(one)
    languages = sorted(groups)
    asked: list[Asked] = []
    while len(asked) < number:
        one = choose.choice(groups[languages[len(asked) % len(languages)]])
        elsewhere = choose.choice(people)
        said = told(one, elsewhere, names=names, choose=choose, harsh=harsh)
        asked.append(Asked(said, own_of(one.number), one.language))
    return asked


def words_of(one: Told, *, address: bool = False) -> str:
    """What somebody types into the search box who was told this; with the `address`, all of it."""
    home = one.address if address else ""
    return " ".join(part for part in (one.name, one.born, one.phone, home, one.postcode) if part)


def measured(asked: Iterable[Asked], answer: Answer) -> dict[str, Any]:
    """Recall at 1 and at 10, all and by language, and how long each answer took."""
    first: dict[str, list[bool]] = defaultdict(list)
    ten: dict[str, list[bool]] = defaultdict(list)
    waited: list[float] = []
    worked: list[float] = []
    for one in asked:
        begun, processor = time.perf_counter(), time.process_time()
        found = list(answer(one.told))[:10]
        waited.append(time.perf_counter() - begun)
        worked.append(time.process_time() - processor)
        for group in ("all", one.language):
            first[group].append(found[:1] == [one.own])
            ten[group].append(one.own in found)
    result: dict[str, Any] = {f"waited_{k}": v for k, v in milliseconds(waited).items()}
    result |= {f"processor_{k}": v for k, v in milliseconds(worked).items() if k != "times"}
    for group in sorted(ten):
        result[f"recall_at_1_{group}"] = sum(first[group]) / len(first[group])
        result[f"recall_at_10_{group}"] = sum(ten[group]) / len(ten[group])
    return result


def upper_bound(events: int, trials: int) -> float:
    """The highest share that so few events leave believable at 95 % (Clopper and Pearson)."""
    if events >= trials:
        return 1.0
    low, high = events / trials, 1.0
    for _step in range(60):
        middle = (low + high) / 2
        if _at_most(events, trials, middle) > 0.05:
            low = middle
        else:
            high = middle
    return high


def _at_most(events: int, trials: int, share: float) -> float:
    """The chance of at most so many events."""
    logs = (
        math.lgamma(trials + 1)
        - math.lgamma(count + 1)
        - math.lgamma(trials - count + 1)
        + count * math.log(share)
        + (trials - count) * math.log1p(-share)
        for count in range(events + 1)
    )
    return math.fsum(math.exp(one) for one in logs)
