"""One box that finds people, places and things, and says why each was found.

People are found by the matching model, however they are spelled; everything also exactly and by the
beginnings of words, while somebody still types. Results are plain data: `access` decides what may
be shown. Input is bounded and nothing odd in it raises.
"""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing
from dolen.law import parameters_matching as bands_of_law
from dolen.law.parameters import Parameter
from dolen.people import by_keys, details, reading
from dolen.people.by_keys import (
    IN_THE_ADDRESS,
    IN_THE_CASE,
    NAME_BEGINS,
    THE_ADDRESS,
    THE_BIRTH,
    THE_NAME,
    THE_PHONE,
    THE_POSTCODE,
    THE_REFERENCE,
    Found,
)
from dolen.people.matching import deciding, trusted
from dolen.people.matching.finding import Candidate, find, weigh
from dolen.people.matching.sayings import several
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import Several
from dolen.people.normalise.births import without_dates
from dolen.people.normalise.postcodes import without_postcodes
from dolen.people.normalise.typed import profile_of_words

__all__ = [
    "IN_THE_ADDRESS",
    "IN_THE_CASE",
    "NAME_BEGINS",
    "THE_ADDRESS",
    "THE_BIRTH",
    "THE_NAME",
    "THE_PHONE",
    "THE_POSTCODE",
    "THE_REFERENCE",
    "Hit",
    "Proposal",
    "propose",
    "search",
]

MOST_FOUND = 100
_MOST_ALSO = 40
"""People found by their keys whom the model weighs too; of more, the others are left out."""
_ALSO_BESIDE = 20
"""The same, where the model is sure of somebody: enough to show namesakes beside."""
_WEIGHED = frozenset({THE_NAME, NAME_BEGINS, THE_BIRTH, THE_POSTCODE, THE_ADDRESS, IN_THE_ADDRESS})
"""Reasons that the model weighs more finely: who only lives there is not whom a name asks for, and
a namesake of another birth comes after whoever was born that day, middle names or not."""
_MOST_REASONS = 6
_MIDDLING = 30.0
"""What reasons must be worth together to be as good as even odds."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One nominal found: its words, why (marked for translation), and a score to order by.

    `band` says how sure the model is that it is the one asked for: "certain", "likely", "possible",
    or "" where it was found by its keys alone.
    """

    nominal: str
    label: str
    sort: str
    why: tuple[str, ...]
    score: float
    band: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A nominal a new mention may be, why, and how sure the model is. `score` orders proposals."""

    nominal: str
    score: float
    why: tuple[str, ...]
    band: str = ""


def search(text: str, *, limit: int = 20, on: dt.date | None = None) -> list[Hit]:
    """The nominals that `text` (names, a date of birth, a number, a reference, an address) finds.

    The best first; at most `limit`, and never more than a hundred. `on` is the day whose values of
    how sure an answer must be count (default: the latest).
    """
    asked = by_keys.clean(text)
    if not asked:
        return []
    scorer, bands = trusted.standing(), _bands(on)
    readings = [Several.of([profile]) for profile in profile_of_words(asked).profiles]
    found = find(readings, scorer, enough=bands.likely, least=bands.possible)
    weighed = {one.nominal: one for one in found}
    sure = any(one.score >= bands.likely for one in weighed.values())
    whys = _by_head(_by_keys(asked, sure=sure))
    also = _not_weighed(whys, weighed)[: _ALSO_BESIDE if sure else _MOST_ALSO]
    whys = {head: whys[head] for head in whys.keys() & {*also, *weighed}}
    if not whys and not any(one.score >= bands.possible for one in weighed.values()):
        also = by_keys.by_most_words(without_postcodes(without_dates(asked)))[:_MOST_ALSO]
    weighed |= {one.nominal: one for one in weigh(readings, scorer, also)}
    return _hits(whys, weighed, scorer, bands, max(1, min(limit, MOST_FOUND)))


def _by_keys(asked: str, *, sure: bool) -> Found:
    """Who and what is found by keys; where the model is `sure` of somebody, only exact ones."""
    found = Found()
    by_keys.by_reference(found, asked)
    rest = by_keys.by_phone(found, without_dates(asked))
    if not sure:
        by_keys.by_date(found, asked)
        by_keys.by_postcode(found, rest)
    by_keys.by_words(found, without_postcodes(rest), beginnings=not sure)
    return found


def propose(
    mention: SaidPerson | SaidPlace | SaidThing, *, on: dt.date | None = None
) -> list[Proposal]:
    """The nominals a new mention may be, the likeliest first.

    People by the matching model; places by the same address; things by the same number or mark. A
    person judges proposals; nothing is linked. `on` is the day on which it is said.
    """
    said = details.said_of(mention)
    if isinstance(mention, SaidPerson):
        return _propose_person(several(said, said_on=on), on)
    keys = {one.sort: one.key for one in said if one.key}
    found: dict[str, set[str]] = defaultdict(set)
    if isinstance(mention, SaidPlace):
        # Without a postcode an address is that of many towns.
        if "address" in keys and "postcode" in keys:
            for head in by_keys.heads("place", address=keys["address"], postcode=keys["postcode"]):
                found[head].add(THE_ADDRESS)
    else:
        for sort, why in (("phone", THE_PHONE), ("reference", THE_REFERENCE)):
            for head in by_keys.heads("thing", **{sort: keys[sort]}) if sort in keys else ():
                found[head].add(why)
    proposals = [
        Proposal(nominal, by_keys.worth(whys), by_keys.ordered(whys))
        for nominal, whys in found.items()
    ]
    return sorted(proposals, key=lambda one: (-one.score, one.nominal))


def _propose_person(person: Several, on: dt.date | None) -> list[Proposal]:
    scorer, bands = trusted.standing(), _bands(on)
    proposals = []
    for one in find([person], scorer, enough=bands.likely, least=bands.possible):
        band = deciding.band(one.score, one.asked, one.found, bands)
        if band:
            proposals.append(Proposal(one.nominal, one.score, _reasons(one, scorer), band))
    return proposals


def _bands(on: dt.date | None) -> deciding.Bands:
    law = bands_of_law
    certain, likely, possible = (_odds(p, on) for p in (law.CERTAIN, law.LIKELY, law.POSSIBLE))
    return deciding.Bands(certain, likely, possible)


def _odds(parameter: Parameter, on: dt.date | None) -> float:
    value = (parameter.values[-1] if on is None else parameter.at(on)).value
    chance = value if isinstance(value, int | float) else 1.0
    return math.log2(chance / (1 - chance)) if chance < 1 else math.inf


def _by_head(found: Found) -> dict[str, set[str]]:
    """Why each nominal was found, as it is linked now."""
    heads = reading.canonical_ids(found.reasons)
    whys: dict[str, set[str]] = defaultdict(set)
    for own, reasons in found.reasons.items():
        if own in heads:
            whys[heads[own]] |= reasons
    return whys


def _not_weighed(whys: dict[str, set[str]], weighed: Collection[str]) -> list[str]:
    """Who was found by keys alone, the best first."""
    shared = Counter(why for reasons in whys.values() for why in reasons)

    def told(head: str) -> tuple[float, float, str]:
        """What few share tells more than what is worth more but many share (a first of January)."""
        rare = sum(1 / shared[why] for why in whys[head])
        return -rare, -by_keys.worth(whys[head]), head

    return sorted(whys.keys() - set(weighed), key=told)


def _hits(
    whys: dict[str, set[str]],
    weighed: dict[str, Candidate],
    scorer: Scorer,
    bands: deciding.Bands,
    limit: int,
) -> list[Hit]:
    scores = {head: _worth(reasons) for head, reasons in whys.items() if head not in weighed}
    for head, one in weighed.items():
        if head in whys or one.score >= bands.possible:
            scores[head] = max(one.score, _worth_beside(whys.get(head, ())))
    best = sorted(scores, key=lambda head: (-scores[head], head))[:limit]
    seen = reading.components(best)
    labels = reading.labels(best, seen=seen)
    hits = []
    for head in best:
        why, band = by_keys.ordered(whys.get(head, ())), ""
        if head in weighed:
            fits = weighed[head]
            why = tuple(dict.fromkeys((*why, *_reasons(fits, scorer))))
            band = deciding.band(fits.score, fits.asked, fits.found, bands)
        hits.append(Hit(head, labels[head], seen.sorts[head], why, scores[head], band))
    return sorted(hits, key=lambda hit: (-hit.score, hit.label, hit.nominal))


def _worth(reasons: Iterable[str]) -> float:
    """What reasons are worth beside the model's odds, to put places and people in one order."""
    return (by_keys.worth(reasons) - _MIDDLING) / 2


def _worth_beside(reasons: Iterable[str]) -> float:
    """What reasons are worth that the model cannot know; the others it has weighed itself."""
    unknown = [why for why in reasons if why not in _WEIGHED]
    return _worth(unknown) if unknown else -math.inf


def _reasons(one: Candidate, scorer: Scorer) -> tuple[str, ...]:
    """What speaks for it, the weightiest first; what speaks against it is shown on its page."""
    steps = sorted(scorer.explain(one.asked, one.found), key=lambda step: -step.weight)
    return tuple(step.words for step in steps if step.weight > 0)[:_MOST_REASONS]
