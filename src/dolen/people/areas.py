"""Whose area a place is in, by a table of postcodes that the force itself loads.

The table names the authority, or tells where each postcode lies and a map of borders names it.
Never by the first letters of a postcode: postal areas cross the borders of authorities and forces.
What the table does not hold is not known, and the screen says so.
"""

import csv
import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from dolen.people.borders import Borders
from dolen.people.models import AuthorityBorder, PostcodeAuthority, PostcodeTable
from dolen.people.normalise.postcodes import whole_postcode
from dolen.people.reading import places

COLUMNS = ("postcode", "authority")
PLACED = ("postcode", "latitude", "longitude")
"""The columns of a table that tells where postcodes lie, in degrees (WGS 84)."""
_ALSO_CALLED = {"pcds": "postcode", "lat": "latitude", "long": "longitude", "lon": "longitude"}
"""As the Office for National Statistics heads the columns of its postcode lookups."""
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


def load(
    lines: Iterable[str], *, file: str, now: dt.datetime, borders: Borders | None = None
) -> int:
    """Take over a table (CSV with the columns `COLUMNS`) in the place of the last.

    With `borders` its columns are `PLACED`, and a postcode that lies in no area is left out.
    Returns how many postcodes it holds. Raises `NotLoaded`, and then leaves the last one in place.
    """
    rows = csv.DictReader(lines)
    given = tuple(rows.fieldnames or ())
    rows.fieldnames = [_ALSO_CALLED.get(name, name) for name in given]
    wanted = COLUMNS if borders is None else PLACED
    if not set(wanted) <= set(rows.fieldnames):
        raise NotLoaded([Fault(1, ",".join(given), "the columns " + " and ".join(wanted))])
    table: dict[str, str] = {}
    faults = [fault for fault in _read(rows, table, borders) if fault is not None]
    if faults:
        raise NotLoaded(faults[:_MOST_FAULTS])
    with transaction.atomic():
        PostcodeAuthority.objects.all().delete()
        PostcodeTable.objects.all().delete()
        PostcodeAuthority.objects.bulk_create(
            (PostcodeAuthority(postcode=one, authority=name) for one, name in table.items()),
            batch_size=_AT_ONCE,
        )
        if borders is not None:
            _keep(borders)
        PostcodeTable.objects.create(file=file[:_LONGEST], loaded_at=now, rows=len(table))
    return len(table)


def _keep(borders: Borders) -> None:
    """Keep the map, for the picture of the force, in the place of the last one."""
    AuthorityBorder.objects.all().delete()
    AuthorityBorder.objects.bulk_create(
        AuthorityBorder(authority=shape.authority, rings=shape.rings) for shape in borders.shapes
    )


def borders_loaded() -> dict[str, list[list[tuple[float, float]]]]:
    """The rings (longitude, latitude in degrees) of each authority of the map loaded last."""
    found: dict[str, list[list[tuple[float, float]]]] = {}
    for border in AuthorityBorder.objects.order_by("pk"):
        rings = [[(float(x), float(y)) for x, y in ring] for ring in border.rings]
        found.setdefault(border.authority, []).extend(rings)
    return found


def _read(
    rows: "csv.DictReader[str]", table: dict[str, str], borders: Borders | None
) -> Iterator[Fault | None]:
    for number, row in enumerate(rows, start=2):
        given = " ".join((row["postcode"] or "").split())
        key = whole_postcode(given)
        if key is None:
            yield Fault(number, given, "a whole postcode")
            continue
        if borders is None:
            authority = " ".join((row["authority"] or "").split())
        else:
            at = _position(row)
            if at is None:
                yield Fault(number, given, "a latitude and a longitude in degrees")
                continue
            found = borders.authority_at(latitude=at[0], longitude=at[1])
            if found is None:
                continue
            authority = found
        if not authority or len(authority) > _LONGEST:
            yield Fault(number, authority, f"the name of an authority, at most {_LONGEST} letters")
        elif table.setdefault(key, authority) != authority:
            yield Fault(
                number, f"{given}, {authority}", f"one authority; {table[key]} stands above"
            )


def _position(row: Mapping[str, str | None]) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, or None where the row tells none."""
    try:
        latitude, longitude = float(row["latitude"] or ""), float(row["longitude"] or "")
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


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
