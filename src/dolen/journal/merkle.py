"""The journal's tree: RFC 9162 (Certificate Transparency 2.0), section 2.1, with SHA-256.

A leaf and a node are hashed apart, so that neither can be passed off as the other. The tree is
kept as its frontier: the roots of its perfect subtrees, largest first, all that appending needs.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence

HASH_BYTES = 32
EMPTY = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees put together."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """A tree of `size` leaves, as far as appending and its root need it."""

    __slots__ = ("_nodes", "size")

    def __init__(self, size: int = 0, nodes: Iterable[bytes] = ()) -> None:
        self.size = size
        self._nodes = list(nodes)

    @classmethod
    def load(cls, size: int, stored: bytes) -> "Frontier":
        """The frontier written by `dump`. Raises ValueError when it cannot belong to `size`."""
        if len(stored) != size.bit_count() * HASH_BYTES:
            raise ValueError(f"A tree of {size} has {size.bit_count()} perfect subtrees.")
        return cls(size, (stored[i : i + HASH_BYTES] for i in range(0, len(stored), HASH_BYTES)))

    def dump(self) -> bytes:
        """The frontier as bytes."""
        return b"".join(self._nodes)

    def append(self, leaf: bytes) -> None:
        """Add the hash of one leaf."""
        filled, node = self.size, leaf
        while filled & 1:
            node = node_hash(self._nodes.pop(), node)
            filled >>= 1
        self._nodes.append(node)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree so far."""
        if not self._nodes:
            return EMPTY
        node = self._nodes[-1]
        for left in reversed(self._nodes[:-1]):
            node = node_hash(left, node)
        return node


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root of a tree with these leaf hashes."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_proof(position: int, leaves: Sequence[bytes]) -> list[bytes]:
    """The hashes that lead from the leaf at `position` to the root (RFC 9162, 2.1.3.1)."""
    if len(leaves) <= 1:
        return []
    split = _split(len(leaves))
    if position < split:
        return [*inclusion_proof(position, leaves[:split]), root_of(leaves[split:])]
    return [*inclusion_proof(position - split, leaves[split:]), root_of(leaves[:split])]


def is_included(
    leaf: bytes, *, position: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Whether `proof` shows the leaf at `position` of the tree of `size` (RFC 9162, 2.1.3.2)."""
    if not 0 <= position < size:
        return False
    number, last, node = position, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if number & 1 or number == last:
            node = node_hash(other, node)
            while number and not number & 1:
                number >>= 1
                last >>= 1
        else:
            node = node_hash(node, other)
        number >>= 1
        last >>= 1
    return last == 0 and hmac.compare_digest(node, root)


def consistency_proof(earlier: int, leaves: Sequence[bytes]) -> list[bytes]:
    """The hashes that show a tree to continue its first `earlier` leaves (RFC 9162, 2.1.4.1).

    Raises ValueError when `earlier` is not between 1 and the number of leaves.
    """
    if not 0 < earlier <= len(leaves):
        raise ValueError(f"A tree of {len(leaves)} does not continue one of {earlier}.")
    return _subproof(earlier, leaves, whole=True)


def _subproof(earlier: int, leaves: Sequence[bytes], *, whole: bool) -> list[bytes]:
    if earlier == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = _split(len(leaves))
    left, right = leaves[:split], leaves[split:]
    if earlier <= split:
        return [*_subproof(earlier, left, whole=whole), root_of(right)]
    return [*_subproof(earlier - split, right, whole=False), root_of(left)]


def is_consistent(
    earlier: tuple[int, bytes], later: tuple[int, bytes], proof: Sequence[bytes]
) -> bool:
    """Whether `proof` shows the tree `later` to continue `earlier` (RFC 9162, 2.1.4.2).

    Each tree is its size and root. Everything continues the empty tree.
    """
    (small, old_root), (large, new_root) = earlier, later
    if small == large:
        return not proof and hmac.compare_digest(old_root, new_root)
    if small == 0:
        return not proof and hmac.compare_digest(old_root, EMPTY)
    path = [old_root, *proof] if small & (small - 1) == 0 else list(proof)
    if not 0 < small < large or not path:
        return False
    return _walk(earlier, later, path)


def _walk(earlier: tuple[int, bytes], later: tuple[int, bytes], path: list[bytes]) -> bool:
    number, last = earlier[0] - 1, later[0] - 1
    while number & 1:
        number >>= 1
        last >>= 1
    old = new = path[0]
    for other in path[1:]:
        if last == 0:
            return False
        if number & 1 or number == last:
            old, new = node_hash(other, old), node_hash(other, new)
            while number and not number & 1:
                number >>= 1
                last >>= 1
        else:
            new = node_hash(new, other)
        number >>= 1
        last >>= 1
    same = hmac.compare_digest(old, earlier[1]) and hmac.compare_digest(new, later[1])
    return last == 0 and same
