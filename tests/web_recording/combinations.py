"""Which records to try where trying every one would only ask the same again."""

import os
from collections.abc import Callable, Hashable, Iterable

from dolen.recording.house import records
from dolen.recording.records import Record
from dolen.web.forms import form_from_model
from dolen.web.forms.display import kind_of
from dolen.web.recording.plan import plan_of

Questions = tuple[str | None, frozenset[str]]
"""For whom a row is told each time, and the sorts of question in it."""


def tried_records() -> list[str]:
    """Every record; on PostgreSQL those that between them ask every sort of question.

    Their pages, and what becomes of an answer until it is stored, are the same over either.
    """
    if os.environ["DOLEN_TEST_DATABASE"] == "postgres":
        return _fewest(lambda record: [(e, kind) for e, kinds in _rows(record) for kind in kinds])
    return [record.name for record in records]


def one_of_each_combination() -> list[str]:
    """Records that between them have every combination of questions that a row of any has."""
    return _fewest(_rows)


def _fewest(asked: Callable[[Record], Iterable[Hashable]]) -> list[str]:
    """Few records that between them ask what all records ask."""
    by_record = {record.name: set(asked(record)) for record in records}
    wanted = set().union(*by_record.values())
    chosen = []
    while wanted:
        best = max(by_record, key=lambda name: len(by_record[name] & wanted))
        chosen.append(best)
        wanted -= by_record[best]
    return chosen


def _rows(record: Record) -> list[Questions]:
    rows: list[Questions] = []
    for row in plan_of(record).rows:
        form = form_from_model(row.fact, asked=row.asked)()
        parts = {type(part).__name__ for part in form.parts.values()}
        kinds = frozenset({kind_of(form[name]) for name in form.fields} | parts)
        rows.append((row.row.each, kinds))
    return rows
