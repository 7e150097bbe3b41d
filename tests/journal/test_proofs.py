"""Proofs made in one walk are those of the definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.journal import merkle
from dolen.journal.proofs import inclusion_proofs, stored_leaves
from tests.journal.telling import described, seal_all, tell

LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(90)]


@given(st.data())
def test_one_walk_gives_the_proofs_of_the_definition(data: st.DataObject) -> None:
    size = data.draw(st.integers(0, 90))
    some = st.sets(st.integers(0, size - 1)) if size else st.just(set())
    wanted = data.draw(some)
    root, proofs = inclusion_proofs(wanted, LEAVES, size)
    assert root == merkle.root_of(LEAVES[:size])
    assert proofs == {one: merkle.inclusion_proof(one, LEAVES[:size]) for one in wanted}


@pytest.mark.parametrize(("positions", "size"), [([3], 3), ([-1], 3), ([0], 0), ([0], 91)])
def test_what_is_not_in_the_tree_has_no_proof(positions: list[int], size: int) -> None:
    with pytest.raises(ValueError, match=r"no such position|fewer leaves"):
        inclusion_proofs(positions, LEAVES, size)


@pytest.mark.usefixtures("each_database")
def test_stored_leaves_make_the_signed_root() -> None:
    tell(*[described(hours=n) for n in range(5)])
    seal_all()
    assert len(list(stored_leaves(5))) == 5
    assert list(stored_leaves(0)) == []
