"""Whose area a place is in, by a table of postcodes that the force itself loads.

Never by the first letters of a postcode: postal areas cross the borders of authorities and forces.
What the table does not hold is not known, and the screen says so.
"""

import csv
import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from dolen.people.models import PostcodeAuthority, PostcodeTable
from dolen.people.normalise.postcodes import whole_postcode
from dolen.people.reading import places

COLUMNS = ("postcode", "authority")
_AT_ONCE = 5_000
_MOST_FAULTS = 20
_LONGEST = 200

Why = Literal["table", "no_postcode", "not_in_table", "no_table"]


@dataclass(frozen=True, slots=True)
class Area:
    """Whose area a place is in as worked out, from which postcode and table; `why` if not known."""

    why: Why
    authority: str = ""
    postcode: str = ""
    file: str = ""
    loaded_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be read: its number in the file (the first below the head is 2)."""

    row: int
    given: str
    wanted: str


class NotLoaded(ValueError):
    """A table with faults; nothing of it was taken over. `faults` has the first of them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        lines = (f"row {one.row}: {one.given!r}; wanted: {one.wanted}" for one in self.faults)
        super().__init__("\n".join(lines))


def load(lines: Iterable[str], *, file: str, now: dt.datetime) -> int:
    """Take over a table (CSV with the columns postcode and authority) in the place of the last.

    Returns how many postcodes it holds. Raises `NotLoaded`, and then leaves the last one in place.
    """
    rows = csv.DictReader(lines)
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        given = ",".join(rows.fieldnames or ())
        raise NotLoaded([Fault(1, given, "the columns " + " and ".join(COLUMNS))])
    table: dict[str, str] = {}
    faults = [fault for fault in _read(rows, table) if fault is not None]
    if faults:
        raise NotLoaded(faults[:_MOST_FAULTS])
    with transaction.atomic():
        PostcodeAuthority.objects.all().delete()
        PostcodeTable.objects.all().delete()
        PostcodeAuthority.objects.bulk_create(
            (PostcodeAuthority(postcode=one, authority=name) for one, name in table.items()),
            batch_size=_AT_ONCE,
        )
        PostcodeTable.objects.create(file=file[:_LONGEST], loaded_at=now, rows=len(table))
    return len(table)


def _read(rows: "csv.DictReader[str]", table: dict[str, str]) -> Iterator[Fault | None]:
    for number, row in enumerate(rows, start=2):
        given = " ".join((row["postcode"] or "").split())
        authority = " ".join((row["authority"] or "").split())
        key = whole_postcode(given)
        if key is None:
            yield Fault(number, given, "a whole postcode")
        elif not authority or len(authority) > _LONGEST:
            yield Fault(number, authority, f"the name of an authority, at most {_LONGEST} letters")
        elif table.setdefault(key, authority) != authority:
            yield Fault(
                number, f"{given}, {authority}", f"one authority; {table[key]} stands above"
            )


def areas_of(nominals: Collection[str]) -> dict[str, Area]:
    """Of each place, whose area it is in as far as its last postcode and the table tell."""
    codes = {one: whole_postcode(view.postcode or "") for one, view in places(nominals).items()}
    return {one: area_of(code) for one, code in codes.items()}


def area_of(postcode: str | None) -> Area:
    """Whose area a postcode is in (its key, see `whole_postcode`)."""
    if not postcode:
        return Area("no_postcode")
    table = PostcodeTable.objects.first()
    if table is None:
        return Area("no_table", postcode=postcode)
    row = PostcodeAuthority.objects.filter(pk=postcode).first()
    if row is None:
        return Area("not_in_table", "", postcode, table.file, table.loaded_at)
    return Area("table", row.authority, postcode, table.file, table.loaded_at)
