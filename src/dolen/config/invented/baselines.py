"""What others would be found with: full text on SQLite, patterns on PostgreSQL."""

import re
from collections.abc import Sequence
from typing import Any

from django.db import connection

from dolen.config.invented.asked import words_of
from dolen.config.invented.indexed import own_of
from dolen.config.invented.mentions import Told
from dolen.config.invented.population import Invented

_WORD = re.compile(r"[^\W_]+")


def fill_text(people: Sequence[Invented]) -> None:
    """A full-text table of what the search box is asked for, as a text search would keep it.

    One that holds as many already, in databases kept from before, is left as it is.
    """
    with connection.cursor() as cursor:
        if "bench_text" in connection.introspection.table_names(cursor):
            cursor.execute("SELECT count(*) FROM bench_text")
            if cursor.fetchone() == (len(people),):
                return
        cursor.execute("DROP TABLE IF EXISTS bench_text")
        if connection.vendor == "sqlite":
            cursor.execute("CREATE VIRTUAL TABLE bench_text USING fts5(own UNINDEXED, words)")
        else:
            cursor.execute("CREATE TABLE bench_text (own text, words text)")
        cursor.executemany(
            "INSERT INTO bench_text (own, words) VALUES (%s, %s)",
            [(own_of(one.number), _words(one)) for one in people],
        )


def by_text(told: Told, *, address: bool = False) -> list[str]:
    """Who is found by any of the words: by relevance on SQLite, by how many on PostgreSQL."""
    asked_for = words_of(told, address=address)
    words = list(dict.fromkeys(word.casefold() for word in _WORD.findall(asked_for)))
    if not words:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            asked = " OR ".join(f'"{word}"' for word in words)
            cursor.execute(
                "SELECT own FROM bench_text WHERE bench_text MATCH %s ORDER BY rank LIMIT 10",
                [asked],
            )
        else:
            hits = " + ".join(["(words LIKE %s)::int"] * len(words))
            any_hit = " OR ".join(["words LIKE %s"] * len(words))
            like = [f"%{word}%" for word in words]
            cursor.execute(
                f"SELECT own FROM bench_text WHERE {any_hit}"  # noqa: S608  # values are parameters
                f" ORDER BY {hits} DESC LIMIT 10",
                [*like, *like],
            )
        return [own for (own,) in cursor.fetchall()]


def _words(one: Invented) -> str:
    told: list[Any] = [
        one.forename, one.middle, one.surname, one.born, one.phone, one.address, one.postcode,
    ]  # fmt: skip
    return " ".join(str(part) for part in told if part).casefold()
