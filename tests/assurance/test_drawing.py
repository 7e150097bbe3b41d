"""A sample drawn by lot can be drawn again, and everybody has the same chance."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.assurance.drawing import draw, new_seed, repeats

RECORDS = st.sets(st.text("abcdef0123456789-", min_size=1, max_size=8), max_size=30)


@given(RECORDS, st.integers(0, 40), st.text(max_size=16), st.randoms())
def test_the_same_seed_over_the_same_records_draws_the_same(
    records: set[str], number: int, seed: str, chance: Random
) -> None:
    shuffled = sorted(records)
    chance.shuffle(shuffled)
    found = draw(shuffled, number, seed)
    assert found == draw(records, number, seed)
    assert len(found.records) == min(number, len(records)) == len(set(found.records))
    assert set(found.records) <= records
    assert repeats(found, records)


def test_a_record_more_does_not_repeat_the_draw() -> None:
    found = draw({"a", "b", "c"}, 2, "seed")
    assert not repeats(found, {"a", "b", "c", "d"})


def test_everybody_has_the_same_chance() -> None:
    records = [f"MI-{number}" for number in range(10)]
    drawn = Counter(one for seed in range(2_000) for one in draw(records, 2, str(seed)).records)
    # 400 expected of each; five standard deviations are about 90.
    assert all(310 < drawn[one] < 490 for one in records)


def test_a_negative_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        draw(["a"], -1, "seed")


def test_no_two_seeds_are_alike() -> None:
    assert len({new_seed() for _ in range(100)}) == 100
