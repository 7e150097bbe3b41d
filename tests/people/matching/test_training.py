from pathlib import Path

import pytest

from dolen.config.invented.names import Names
from dolen.config.invented.shipping import measured, rows
from dolen.people.matching import trusted
from dolen.people.matching.bulk import connected, fill
from dolen.people.matching.model import ModelAbsurd
from dolen.people.matching.training import LEAST_M, LEAST_U_IDENTIFIER, train
from dolen.people.normalise.profile import Profile

pytestmark = pytest.mark.slow

NAMES = Names.few()


def test_a_model_learnt_without_the_truth_is_near_the_one_that_knows_it(tmp_path: Path) -> None:
    with connected() as connection:
        fill(connection, rows(12_000, names=NAMES, seed=21))
        known = train(connection, version="known", about={}, truth=True)
        found = train(connection, version="found", about={}, otherwise=known)

    for comparison in ("surname", "dob", "address"):
        for label in ("exact", "different"):
            pair = (known.weights[comparison][label].m, found.weights[comparison][label].m)
            assert pair[1] == pytest.approx(pair[0], abs=0.15), (comparison, label)
    assert found.prior == pytest.approx(known.prior, rel=1.0)
    for model in (known, found):
        for by_label in model.weights.values():
            assert min(chances.m for chances in by_label.values()) >= LEAST_M / 1.1
        assert model.weights["handle"]["exact"].u >= LEAST_U_IDENTIFIER

    trusted.save(found, tmp_path / "found.json.gz")
    assert trusted.load(tmp_path / "found.json.gz") == found


def test_a_training_that_went_wrong_is_refused() -> None:
    # Everybody described twice, with another name and another day: nothing agrees of one person.
    absurd = [
        (place, place // 2, Profile(forename=f"a{place}", surname=f"b{place * 7}", sex="F",
                                    dob=f"{1950 + place % 50}-0{1 + place % 9}-11"))
        for place in range(4_000)
    ]  # fmt: skip
    with connected() as connection:
        fill(connection, absurd)
        with pytest.raises(ModelAbsurd, match="exact: of pairs of one person"):
            train(connection, version="absurd", about={}, truth=True)


def test_a_shipped_model_says_how_it_links_people_it_never_saw() -> None:
    found = measured(trusted.load(trusted.SHIPPED), 4_000, names=NAMES, seed=33)

    figures = found.about["measured"]
    assert figures["pairwise_precision"] > 0.95
    assert figures["pairwise_recall"] > 0.3
    assert figures["decided_possible_relative"] > 0
