"""An invented population put straight into the tables of people, a million in minutes.

For benchmarks: the rows are those that recording each person would leave, without their facts in
the journal. Nobody is matched while they are stored.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from django.db import connection, transaction

from dolen.config.invented.population import Invented
from dolen.journal import rows as stored
from dolen.people import details
from dolen.people.details import Saying
from dolen.people.inserting import insert
from dolen.people.matching import keys
from dolen.people.matching.sayings import several
from dolen.people.matching.storing import columns_of, who
from dolen.people.models import BlockingKey, Detail, MatchProfile, Mention, Nominal, SearchKey
from dolen.people.normalise.phones import phone_key

_AT: Final = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)
_AT_ONCE: Final = 2_000


def own_of(number: int) -> str:
    """The id of an invented person: no person can have it by recording."""
    return f"n{hashlib.sha256(f'invented {number}'.encode()).hexdigest()[:20]}"


def held() -> int:
    """How many people are there already: the first so many of a population put in before."""
    return Nominal.objects.count()


def fill(people: Iterable[Invented]) -> int:
    """Store everybody; returns how many."""
    count = 0
    iterator = iter(people)
    while part := list(islice(iterator, _AT_ONCE)):
        with transaction.atomic():
            _store(part)
        count += len(part)
    if count:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return count


def sayings_of(one: Invented) -> list[Saying]:
    """Everything true of somebody, as a careful officer would tell it."""
    told = (
        ("name", " ".join(part for part in (one.forename, one.middle, one.surname) if part)),
        ("date_of_birth", one.born.isoformat()),
        ("sex", one.sex),
        ("address", one.address),
        ("postcode", one.postcode),
        ("phone", one.phone),
        ("account", one.handle),
        ("reference", one.reference),
    )
    return [Saying(sort, value, _key(sort, value)) for sort, value in told if value]


def _key(sort: str, value: str) -> str:
    if sort == "phone":
        return phone_key(value)
    return value if sort == "date_of_birth" else value.casefold()


def _store(part: Sequence[Invented]) -> None:
    nominals: list[Nominal] = []
    mentions: list[Mention] = []
    profiles: list[MatchProfile] = []
    said: list[Detail] = []
    found_by: list[tuple[int, int]] = []
    words: list[tuple[str, str, str]] = []
    for one in part:
        own = own_of(one.number)
        told = sayings_of(one)
        person = several(told, homes=[told])
        number = who(own)
        nominals.append(
            Nominal(
                id=own, sort="person", canonical=own, cluster=own, first_at=_AT, recorded_at=_AT
            )
        )
        mentions.append(_mention(own, one.child))
        profiles += [
            MatchProfile(who=number, own=own, nominal=own, number=n, **columns_of(profile))
            for n, profile in enumerate(person.profiles())
        ]
        found_by += [(key, number) for key in keys.of_record(person)]
        words += [
            (own, sort, key)
            for sort, key in {pair for saying in told for pair in details.search_keys(saying)}
        ]
        said += list(_details(own, told))
    for model, rows in (
        (Nominal, nominals),
        (Mention, mentions),
        (MatchProfile, profiles),
        (Detail, said),
    ):
        insert(model, rows)
    # In the order of the index, which is several times faster than by person.
    stored.insert(BlockingKey, sorted(found_by), anew=True)
    stored.insert(SearchKey, words, anew=True)


def _mention(own: str, child: bool) -> Mention:
    return Mention(
        fact_uid=own[1:].ljust(32, "0"),
        path="person",
        own=own,
        nominal=own,
        sort="person",
        roles="child" if child else "person",
        kind="person.described",
        **_header(own),
    )


def _details(own: str, told: Sequence[Saying]) -> Iterator[Detail]:
    for number, saying in enumerate(told):
        if saying.sort in ("name", "date_of_birth", "address"):
            yield Detail(
                own=own,
                sort=saying.sort,
                number=number,
                value=saying.value,
                key=saying.key,
                fact_uid=own[1:].ljust(32, "0"),
                path="person",
                language=None,
                **_header(own),
            )


def _header(own: str) -> dict[str, object]:
    return {
        "happened_at": _AT,
        "sequence": 0,
        "rank": 20,
        "digest": own[1:].ljust(64, "0"),
        "recorded_at": _AT,
    }
