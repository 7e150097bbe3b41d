"""The tree and its proofs, for every size up to seventy and at random."""

import hashlib
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.journal import merkle

SIZES = range(1, 70)
LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(70)]
OTHER = merkle.leaf_hash(b"other")


def by_definition(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, as it stands."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return merkle.node_hash(by_definition(leaves[:split]), by_definition(leaves[split:]))


@pytest.mark.parametrize("size", [0, *SIZES])
def test_the_root_is_the_one_of_the_definition(size: int) -> None:
    assert merkle.root_of(LEAVES[:size]) == by_definition(LEAVES[:size])


def test_known_roots_of_certificate_transparency() -> None:
    data = [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"\x40\x41\x42\x43"]
    known = {
        1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    }
    leaves = [merkle.leaf_hash(one) for one in data]
    assert {n: merkle.root_of(leaves[:n]).hex() for n in known} == known


@pytest.mark.parametrize("size", SIZES)
def test_inclusion_proofs_hold_and_wrong_ones_do_not(size: int) -> None:
    leaves = LEAVES[:size]
    root = merkle.root_of(leaves)
    for position, leaf in enumerate(leaves):
        proof = merkle.inclusion_proof(position, leaves)
        shown = partial(merkle.is_included, position=position, size=size, root=root)
        assert shown(leaf, proof=proof)
        assert not shown(OTHER, proof=proof)
        assert not shown(leaf, proof=[*proof, OTHER])
        for number in range(len(proof)):
            assert not shown(leaf, proof=[*proof[:number], OTHER, *proof[number + 1 :]])
            assert not shown(leaf, proof=proof[:number])
        for outside in (-1, size):
            assert not merkle.is_included(leaf, position=outside, size=size, proof=proof, root=root)


@pytest.mark.parametrize("size", SIZES)
def test_consistency_proofs_hold_and_wrong_ones_do_not(size: int) -> None:
    leaves = LEAVES[:size]
    later = (size, merkle.root_of(leaves))
    for earlier in range(1, size + 1):
        old = (earlier, merkle.root_of(leaves[:earlier]))
        proof = merkle.consistency_proof(earlier, leaves)
        assert merkle.is_consistent(old, later, proof)
        assert not merkle.is_consistent((earlier, OTHER), later, proof)
        assert not merkle.is_consistent(old, (size, OTHER), proof)
        assert not merkle.is_consistent(old, later, [*proof, OTHER])
        for number in range(len(proof)):
            altered = [*proof[:number], OTHER, *proof[number + 1 :]]
            assert not merkle.is_consistent(old, later, altered)
            assert not merkle.is_consistent(old, later, proof[:number])


def test_everything_continues_the_empty_tree_and_nothing_a_longer_one() -> None:
    later = (5, merkle.root_of(LEAVES[:5]))
    assert merkle.is_consistent((0, merkle.EMPTY), later, [])
    assert not merkle.is_consistent((0, OTHER), later, [])
    assert not merkle.is_consistent((0, merkle.EMPTY), later, [OTHER])
    assert not merkle.is_consistent((6, OTHER), later, [OTHER])
    for earlier in (0, 6):
        with pytest.raises(ValueError, match="does not continue"):
            merkle.consistency_proof(earlier, LEAVES[:5])


@given(st.integers(0, 2_000), st.integers(0, 60))
def test_a_stored_frontier_goes_on_as_if_never_stored(size: int, more: int) -> None:
    frontier = merkle.Frontier()
    for number in range(size):
        frontier.append(LEAVES[number % 70])
    again = merkle.Frontier.load(size, frontier.dump())
    for number in range(more):
        frontier.append(LEAVES[number])
        again.append(LEAVES[number])
    assert again.root() == frontier.root()
    assert again.size == frontier.size


def test_a_frontier_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="perfect subtrees"):
        merkle.Frontier.load(3, b"\x00" * 32)


@given(st.binary(), st.binary())
def test_a_leaf_is_never_a_node(left: bytes, right: bytes) -> None:
    assert merkle.leaf_hash(left + right) != merkle.node_hash(left, right)
