"""Hiding small numbers in a table that leaves the force, so that totals do not tell them. Pure.

A number above zero and below the smallest allowed is hidden. Where the shown numbers and the totals
of rows and columns would still give it away, further numbers are hidden, so that another table
would look the same from outside.
"""

from collections.abc import Iterator, Sequence

Cells = Sequence[Sequence[int]]
Place = tuple[int, int]
_Node = tuple[str, int]


def hidden(cells: Cells, smallest: int) -> frozenset[Place]:
    """The places (row, column) to hide in a table that is shown with its rows' and columns' totals.

    Every small number hidden could be another one, as far as can be worked out from outside, where
    the table has at least two rows and two columns. Smaller tables are hidden whole.
    """
    small = {
        (row, column)
        for row, values in enumerate(cells)
        for column, value in enumerate(values)
        if 0 < value < smallest
    }
    every = {(row, column) for row, values in enumerate(cells) for column in range(len(values))}
    if small and (len(cells) < 2 or len(cells[0]) < 2):  # rows, columns
        return frozenset(every)
    found = set(small)
    for place in sorted(small):
        if not _could_differ(cells, found, place):
            found |= _ring(cells, found, place) or every
    return frozenset(found)


def _ring(cells: Cells, found: set[Place], place: Place) -> set[Place]:
    """Three more places that with this one make a ring: fewest new ones, then fewest people.

    One less here, one more in the same row, one less across and one more in the same column leave
    every total as it was, so there must be somebody across.
    """
    row, column = place
    rings = [
        {(row, other), (across, column), (across, other)}
        for across in range(len(cells))
        for other in range(len(cells[0]))
        if across != row and other != column and cells[across][other]
    ]
    return min(
        rings,
        key=lambda ring: (
            len(ring - found),
            sum(cells[one][other] for one, other in ring - found),
            sorted(ring),
        ),
        default=set(),
    )


def _could_differ(cells: Cells, found: set[Place], place: Place) -> bool:
    """Whether one more, or one less, at this place fits everything that is shown.

    One more in a cell must be made good by one less in its row and one less in its column, and so
    on round a ring of hidden cells: a search for a way back.
    """
    row, column = ("row", place[0]), ("column", place[1])
    more = _reaches(cells, found - {place}, column, row)
    less = cells[place[0]][place[1]] > 0 and _reaches(cells, found - {place}, row, column)
    return more or less


def _reaches(cells: Cells, among: set[Place], start: _Node, end: _Node) -> bool:
    """Whether a ring closes: from a column by one less in a hidden cell, from a row by one more."""
    seen, waiting = {start}, [start]
    while waiting:
        for node in _steps(cells, among, waiting.pop()):
            if node == end:
                return True
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return False


def _steps(cells: Cells, among: set[Place], node: _Node) -> Iterator[_Node]:
    kind, number = node
    for row, column in among:
        if kind == "column" and column == number and cells[row][column] > 0:
            yield ("row", row)
        elif kind == "row" and row == number:
            yield ("column", column)
