"""Keeping what is compared of each person, and the keys by which they are found, in step.

Rows are a pure function of what was said of a person and of the homes told of them, so that a
rebuild gives the same; nothing is worked out for anybody whose words did not change.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from dolen.journal import rows as stored
from dolen.people.inserting import insert
from dolen.people.matching import keys
from dolen.people.matching.sayings import COMPARED, several
from dolen.people.matching.several import COLUMNS, Several
from dolen.people.models import BlockingKey, Detail, MatchProfile, Nominal, Relation
from dolen.people.normalise.profile import Profile

_AT_ONCE = 400
_SAID = """
SELECT own, sort, value, key, happened_at, sequence, rank, digest, fact_uid, path, number
FROM people_detail WHERE own IN ({among}) AND sort IN ({among})
"""
_HEADS = "SELECT id, canonical FROM people_nominal WHERE sort = 'person' AND id IN ({among})"
# Names of columns are the model's own, values are parameters.
_HELD = (
    f"SELECT own, {', '.join(COLUMNS)} FROM people_matchprofile"  # noqa: S608
    " WHERE own IN ({among}) ORDER BY own, number"
)
_LIVES_AT = """
SELECT DISTINCT from_own, to_own FROM people_relation
WHERE relation = 'lives_at' AND NOT ends AND from_own IN ({among})
"""
_HUBS = "SELECT id FROM people_nominal WHERE hub AND id IN ({among})"


class Word(NamedTuple):
    """One thing said of somebody, with what puts it in canonical order."""

    own: str
    sort: str
    value: str
    key: str
    happened_at: dt.datetime
    sequence: int
    rank: int
    digest: str
    fact_uid: str
    path: str
    number: int


def keep(owns: Collection[str]) -> None:
    """Make profiles and keys of these nominals follow what is said of them now."""
    wanted = sorted(set(owns))
    for start in range(0, len(wanted), _AT_ONCE):
        _keep(wanted[start : start + _AT_ONCE])


def residents(places: Collection[str]) -> set[str]:
    """Those who were ever said to live at one of the places (each as mentioned)."""
    found: set[str] = set()
    wanted = sorted(set(places))
    for start in range(0, len(wanted), _AT_ONCE):
        homes = Relation.objects.filter(
            relation="lives_at", ends=False, to_own__in=wanted[start : start + _AT_ONCE]
        )
        found.update(homes.order_by().values_list("from_own", flat=True))
    return found


def who(own: str) -> int:
    """The eight bytes that stand for a nominal in the table of keys."""
    return keys.hashed("who", own)


def several_of(words: Iterable[Word], homes: Iterable[Iterable[Word]]) -> Several:
    """Everything compared of a person: what was said of them, and of each home told of them."""
    in_order = sorted(words, key=_order)
    by_fact: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for row in in_order:
        by_fact[row.fact_uid, row.path].append(row)
    told = in_order[::-1]
    latest = [list({row.sort: row for row in sorted(rows, key=_order)}.values()) for rows in homes]
    age = next((row for row in told if row.sort == "age"), None)
    return several(
        told,
        homes=[*by_fact.values(), *latest],
        said_on=age.happened_at.date() if age is not None else None,
    )


def _order(row: Word) -> tuple[object, ...]:
    return row[4:]


def _said(owns: Sequence[str], sorts: Collection[str]) -> dict[str, list[Word]]:
    found: dict[str, list[Word]] = defaultdict(list)
    for row in stored.read(Detail, _SAID, [list(owns), sorted(sorts)]) if owns else ():
        found[row[0]].append(Word(*row))
    return found


def _keep(owns: Sequence[str]) -> None:
    heads: dict[str, str] = dict(stored.read(Nominal, _HEADS, [list(owns)]))
    held = _held(owns)
    words = _said(list(heads), COMPARED)
    homes = _homes(list(heads))
    rows: list[MatchProfile] = []
    found_by: list[tuple[int, int]] = []
    gone: list[str] = []
    for own in owns:
        person = several_of(words[own], homes[own])
        wanted = person.profiles() if any(person.groups) else []
        if wanted == held[own]:
            continue
        known = keys.of_record(Several.of(held[own])) if held[own] else frozenset()
        new = keys.of_record(person) if wanted else frozenset()
        number = who(own)
        if held[own]:
            gone.append(own)
            BlockingKey.objects.filter(key__in=known - new, who=number).delete()
        found_by += [(key, number) for key in new - known]
        rows += [
            stored.made(
                MatchProfile,
                who=number,
                own=own,
                nominal=heads[own],
                number=n,
                **columns_of(profile),
            )
            for n, profile in enumerate(wanted)
        ]
    if gone:
        MatchProfile.objects.filter(own__in=gone).delete()
    insert(MatchProfile, rows)
    stored.insert(BlockingKey, sorted(found_by), anew=True)


def _held(owns: Sequence[str]) -> dict[str, list[Profile]]:
    held: dict[str, list[Profile]] = defaultdict(list)
    for own, *columns in stored.read(MatchProfile, _HELD, [list(owns)]):
        held[own].append(Profile(*columns))
    return held


def columns_of(profile: Profile) -> dict[str, object]:
    """The values of a profile by column."""
    return {column: getattr(profile, column) for column in COLUMNS}


def _homes(owns: Sequence[str]) -> dict[str, list[list[Word]]]:
    """What was said of each home of each person; a place that many pass through is no home."""
    lives: dict[str, set[str]] = defaultdict(set)
    for own, place in stored.read(Relation, _LIVES_AT, [list(owns)]) if owns else ():
        lives[own].add(place)
    found: dict[str, list[list[Word]]] = defaultdict(list)
    places = sorted({place for of_one in lives.values() for place in of_one})
    if not places:
        return found
    hubs = {place for (place,) in stored.read(Nominal, _HUBS, [places])}
    of_place = _said(places, ("address", "postcode"))
    for own, of_one in lives.items():
        found[own] = [of_place[place] for place in sorted(of_one - hubs) if place in of_place]
    return found
