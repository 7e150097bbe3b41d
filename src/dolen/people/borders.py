"""The borders of authorities as a map gives them, and in whose a point lies. Pure.

Read from GeoJSON (RFC 7946: degrees of longitude, then latitude, WGS 84), as the Office for
National Statistics publishes the borders of local authorities.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Ring = Sequence[tuple[float, float]]
_SHAPES = {"Polygon", "MultiPolygon"}


class NotBorders(ValueError):
    """A file that holds no borders; the message says what is wanted."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """One area: rings of longitude and latitude. Holes are rings too: within two is without."""

    authority: str
    rings: tuple[Ring, ...]
    box: tuple[float, float, float, float]

    def holds(self, longitude: float, latitude: float) -> bool:
        west, south, east, north = self.box
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        return sum(_crossings(ring, longitude, latitude) for ring in self.rings) % 2 == 1


@dataclass(frozen=True, slots=True)
class Borders:
    """The areas of a map."""

    shapes: tuple[_Shape, ...]

    def authority_at(self, *, latitude: float, longitude: float) -> str | None:
        """In whose area a point (degrees, WGS 84) lies; None where no area of the map holds it."""
        found = (one.authority for one in self.shapes if one.holds(longitude, latitude))
        return next(found, None)


def read(text: str, *, name: str) -> Borders:
    """The areas of a GeoJSON text; `name` is the property that names the authority.

    Raises `NotBorders`.
    """
    try:
        features = json.loads(text)["features"]
        shapes = tuple(shape for one in features for shape in _shapes(one, name))
    except (KeyError, TypeError, ValueError, IndexError) as problem:
        raise NotBorders(f"no GeoJSON of areas named by {name!r}: {problem!r}") from None
    if not shapes:
        raise NotBorders("no area in it: a Polygon or a MultiPolygon is wanted")
    return Borders(shapes)


def _shapes(feature: Any, name: str) -> Iterator[_Shape]:
    geometry, authority = feature["geometry"], " ".join(str(feature["properties"][name]).split())
    if geometry["type"] not in _SHAPES or not authority:
        return
    whole = geometry["coordinates"]
    for rings in whole if geometry["type"] == "MultiPolygon" else [whole]:
        read_rings = tuple(tuple((float(x), float(y)) for x, y, *_ in ring) for ring in rings)
        east_west = [x for x, _y in read_rings[0]]
        north_south = [y for _x, y in read_rings[0]]
        box = (min(east_west), min(north_south), max(east_west), max(north_south))
        yield _Shape(authority, read_rings, box)


def _crossings(ring: Ring, x: float, y: float) -> int:
    """How often a line from the point eastwards crosses the ring."""
    crossed = 0
    before_x, before_y = ring[-1]
    for next_x, next_y in ring:
        if (next_y > y) != (before_y > y):
            at = before_x + (y - before_y) / (next_y - before_y) * (next_x - before_x)
            crossed += x < at
        before_x, before_y = next_x, next_y
    return crossed
