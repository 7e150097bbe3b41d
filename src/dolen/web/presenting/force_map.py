"""The map of the force as shapes of a picture: borders that were loaded, else a plain schematic.

The schematic is drawn by hand: five cells that lie to one another roughly as the authorities do. It
has no scale and no coast. Pure; lengths are in pixels of the picture.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 460
_EDGE = 12
_FINEST = 0.8
"""Points nearer to the one before than this many pixels are left out."""
_STEPS = 4
Ring = Sequence[tuple[float, float]]

_SCHEMATIC: Mapping[str, Ring] = {
    "blaenau_gwent": ((60, 60), (230, 30), (250, 150), (160, 190), (70, 160)),
    "caerphilly": ((70, 160), (160, 190), (200, 260), (190, 400), (90, 380), (40, 260)),
    "torfaen": ((230, 30), (330, 60), (350, 220), (330, 290), (200, 260), (160, 190), (250, 150)),
    "newport": ((200, 260), (330, 290), (430, 320), (400, 420), (190, 400)),
    "monmouthshire": ((330, 60), (480, 20), (600, 140), (580, 330), (430, 320), (330, 290),
                      (350, 220)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """One authority: its outline as an SVG path, where its name stands, how dark it is (0 to 4)."""

    area: str
    path: str
    x: float
    y: float
    level: int


@dataclass(frozen=True, slots=True)
class ForceMap:
    """The shapes, and whether they are the schematic."""

    shapes: Sequence[Shape]
    schematic: bool
    width: int = WIDTH
    height: int = HEIGHT


def force_map(borders: Mapping[str, Sequence[Ring]], counts: Mapping[str, int]) -> ForceMap:
    """The map shaded by counts. `borders` are rings of longitude and latitude by authority's code.

    Without borders of every authority counted here the schematic stands.
    """
    known = {area: rings for area, rings in borders.items() if area in _SCHEMATIC}
    drawn = _projected(known) if len(known) == len(_SCHEMATIC) else _schematic()
    most = max((counts.get(area, 0) for area in drawn), default=0)
    shapes = [
        Shape(area, _path(rings), *_middle(rings), level=level_of(counts.get(area, 0), most))
        for area, rings in sorted(drawn.items())
    ]
    return ForceMap(shapes, schematic=len(known) != len(_SCHEMATIC))


def level_of(count: int, most: int) -> int:
    """How dark, from 0 (nothing) to 4 (the most)."""
    return math.ceil(_STEPS * count / most) if most else 0


def _schematic() -> dict[str, Sequence[Ring]]:
    return {area: [ring] for area, ring in _SCHEMATIC.items()}


def _projected(borders: Mapping[str, Sequence[Ring]]) -> dict[str, Sequence[Ring]]:
    """Degrees as pixels: equirectangular about the middle latitude, fitted to the picture."""
    points = [point for rings in borders.values() for ring in rings for point in ring]
    west, east = min(x for x, _y in points), max(x for x, _y in points)
    south, north = min(y for _x, y in points), max(y for _x, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    across, up = (east - west) * narrow or 1.0, (north - south) or 1.0
    scale = min((WIDTH - 2 * _EDGE) / across, (HEIGHT - 2 * _EDGE) / up)

    def pixel(x: float, y: float) -> tuple[float, float]:
        return (_EDGE + (x - west) * narrow * scale, _EDGE + (north - y) * scale)

    return {
        area: [[pixel(x, y) for x, y in ring] for ring in rings] for area, rings in borders.items()
    }


def _path(rings: Sequence[Ring]) -> str:
    return "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in _thinned(ring))}Z" for ring in rings)


def _thinned(ring: Ring) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    for x, y in ring:
        if not kept or math.dist(kept[-1], (x, y)) >= _FINEST:
            kept.append((x, y))
    return kept


def _middle(rings: Sequence[Ring]) -> tuple[float, float]:
    """The middle of the largest ring's area."""
    ring = max(rings, key=lambda one: abs(_doubled_area(one)))
    doubled = _doubled_area(ring) or 1.0
    x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = ax * by - bx * ay
        x += (ax + bx) * cross
        y += (ay + by) * cross
    return round(x / (3 * doubled), 1), round(y / (3 * doubled), 1)


def _doubled_area(ring: Ring) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)
