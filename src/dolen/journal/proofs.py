"""Proofs that facts stand at their positions, for as many of them at once as are asked for."""

from collections.abc import Collection, Iterable, Iterator

from django.db import connection

from dolen.journal.merkle import Frontier, node_hash

_AT_ONCE = 20_000
_LEAVES = (
    "SELECT hash FROM journal_leafrow WHERE position >= %s AND position < %s ORDER BY position"
)


def inclusion_proofs(
    positions: Collection[int], leaves: Iterable[bytes], size: int
) -> tuple[bytes, dict[int, list[bytes]]]:
    """The root of the tree of `size` leaves and each position's proof (RFC 9162, 2.1.3.1).

    The leaves are read once, in their order, and no more of them are held than the proofs need.
    Raises ValueError for a position outside the tree and when there are fewer leaves.
    """
    wanted = sorted(set(positions))
    if wanted and not 0 <= wanted[0] <= wanted[-1] < size:
        raise ValueError(f"There is no such position in a tree of {size}.")
    walk = _Walk(iter(leaves), {one: [] for one in wanted})
    root = walk.over(0, size, wanted)
    return root, walk.proofs


class _Walk:
    """One walk over the tree, from its first leaf to its last."""

    def __init__(self, leaves: Iterator[bytes], proofs: dict[int, list[bytes]]) -> None:
        self._leaves = leaves
        self.proofs = proofs

    def over(self, start: int, end: int, wanted: list[int]) -> bytes:
        """The root over the leaves from `start` to before `end`; adds to the proofs `wanted`."""
        if not wanted:
            return self._root(end - start)
        if end - start == 1:
            return self._next()
        middle = start + (1 << ((end - start - 1).bit_length() - 1))
        before = [one for one in wanted if one < middle]
        after = wanted[len(before) :]
        left = self.over(start, middle, before)
        right = self.over(middle, end, after)
        for one in before:
            self.proofs[one].append(right)
        for one in after:
            self.proofs[one].append(left)
        return node_hash(left, right)

    def _root(self, number: int) -> bytes:
        frontier = Frontier()
        for _leaf in range(number):
            frontier.append(self._next())
        return frontier.root()

    def _next(self) -> bytes:
        leaf = next(self._leaves, None)
        if leaf is None:
            raise ValueError("There are fewer leaves than the tree has.")
        return leaf


def stored_leaves(size: int) -> Iterator[bytes]:
    """The hashes of the first `size` leaves, some thousands in memory at a time."""
    for start in range(0, size, _AT_ONCE):
        with connection.cursor() as cursor:
            cursor.execute(_LEAVES, [start, min(size, start + _AT_ONCE)])
            found = cursor.fetchall()
        for (leaf,) in found:
            yield bytes(leaf)
