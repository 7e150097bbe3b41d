import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.config.invented.names import Names
from dolen.config.invented.shipping import rows
from dolen.people.matching import bulk
from dolen.people.matching.levels import COMPARISONS, labels
from dolen.people.matching.pairing import weighed
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.trusted import SHIPPED, load
from dolen.people.normalise.profile import Profile
from tests.people.matching.pools import profiles

SCORER = Scorer(load(SHIPPED))
DAFYDD = Profile(
    forename="dafydd", surname="jones", forename_roots="david", dob="2010-03-04", sex="M"
)
_SOME = profiles(60, seed=9)


def _by_splink(
    several: Sequence[Profile], blocking: Sequence[str]
) -> list[tuple[Profile, Profile, float]]:
    with bulk.connected() as connection:
        bulk.fill(connection, ((place, None, one) for place, one in enumerate(several)))
        splink = bulk.linker(connection, SCORER.model, blocking=blocking)
        found = splink.inference.predict()
        pairs = connection.execute(
            f"SELECT unique_id_l, unique_id_r, match_weight FROM {found.physical_name}"
        ).fetchall()
    return [(several[left], several[right], weight) for left, right, weight in pairs]


@pytest.mark.slow
def test_the_scorer_agrees_with_splink_on_twenty_thousand_pairs() -> None:
    scored = _by_splink(profiles(210, seed=3), ["1=1"])

    assert len(scored) > 20_000
    assert max(abs(SCORER.score(left, right) - weight) for left, right, weight in scored) < 1e-9


@pytest.mark.slow
def test_the_pairs_compared_reach_every_level_there_is() -> None:
    several = profiles(210, seed=3)
    reached = {
        (step.comparison, step.level)
        for place, left in enumerate(several)
        for right in several[:place]
        for step in SCORER.explain(left, right)
    }
    there = {(one.name, label) for one in COMPARISONS for label in labels(one)}

    # Two references that differ say nothing, so that level cannot be reached.
    assert there - reached == {("reference", "different")}


@pytest.mark.slow
def test_the_scorer_agrees_with_splink_on_what_is_said_of_invented_people() -> None:
    several = [profile for *_ids, profile in rows(3_000, names=Names.few(), seed=5)]
    scored = _by_splink(several, bulk.BLOCKING)

    assert len(scored) > 1_000
    assert max(abs(SCORER.score(left, right) - weight) for left, right, weight in scored) < 1e-9


@given(st.sampled_from(_SOME), st.sampled_from(_SOME))
def test_a_score_is_the_prior_and_its_steps(left: Profile, right: Profile) -> None:
    steps = SCORER.explain(left, right)

    assert math.isclose(
        SCORER.score(left, right), SCORER.prior + math.fsum(step.weight for step in steps)
    )


@given(st.sampled_from(_SOME), st.sampled_from(_SOME))
def test_who_is_named_first_does_not_matter(left: Profile, right: Profile) -> None:
    assert math.isclose(SCORER.score(left, right), SCORER.score(right, left))


@given(st.sampled_from(_SOME), st.sampled_from(_SOME))
def test_one_held_against_many_scores_as_the_two_do(left: Profile, right: Profile) -> None:
    assert SCORER.against(left)(right) == SCORER.score(left, right)


@given(st.sampled_from(_SOME), st.sampled_from(_SOME), st.floats(-40, 60))
def test_only_who_cannot_reach_the_least_score_is_not_scored_to_the_end(
    left: Profile, right: Profile, least: float
) -> None:
    score, held = SCORER.score(left, right), SCORER.against(left)(right, least)

    assert held == score or (held == -math.inf and score < least)


def test_what_is_unknown_counts_neither_for_nor_against() -> None:
    assert SCORER.score(Profile(), DAFYDD) == SCORER.prior
    assert SCORER.explain(Profile(), DAFYDD) == ()


def test_a_common_family_name_says_less_than_a_rare_one() -> None:
    def weight(surname: str) -> float:
        (step,) = SCORER.explain(Profile(surname=surname), Profile(surname=surname))
        return step.weight

    assert weight("jones") < weight("fotheringhaybrook") - 4


def test_a_short_form_in_either_language_speaks_for_one_person() -> None:
    dai = Profile(forename="dai", surname="jones", forename_roots="david", dob="2010-03-04")

    (first, *_others) = SCORER.explain(DAFYDD, dai)
    assert (first.level, first.weight > 0) == ("root", True)


def test_names_the_other_way_round_are_judged_once() -> None:
    turned = Profile(forename="jones", surname="dafydd", dob="2010-03-04")

    judged = {step.comparison: step.level for step in SCORER.explain(DAFYDD, turned)}
    assert judged == {"forename": "swapped", "dob": "exact"}


def test_an_unknown_birthday_written_as_the_first_of_january_says_less() -> None:
    def weight(day: str) -> float:
        (step,) = SCORER.explain(Profile(dob=day), Profile(dob=day))
        return step.weight

    assert weight("2010-01-01") < weight("2010-03-04") - 2


def test_references_that_differ_say_nothing() -> None:
    assert SCORER.explain(Profile(reference="A1"), Profile(reference="B2")) == ()


def test_one_number_or_account_does_not_outweigh_everything() -> None:
    for column in ("phone", "handle", "reference"):
        (step,) = SCORER.explain(Profile(**{column: "same1234"}), Profile(**{column: "same1234"}))
        assert 10 < step.weight < 24


def test_one_weighed_with_many_is_weighed_as_with_each() -> None:
    several = profiles(120, seed=17)
    for left in several:
        against = SCORER.against(left)
        assert [against(right) for right in several] == [
            SCORER.score(left, right) for right in several
        ]


def test_in_a_table_of_few_whoever_shares_a_birthday_is_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [
        Profile(forename="eleri", surname="patel", dob="2014-07-21"),
        Profile(forename="wleri", surname="ptael", dob="2014-07-21"),
    ]

    def compared() -> int:
        with bulk.connected() as connection:
            bulk.fill(connection, ((place, None, one) for place, one in enumerate(told)))
            table = weighed(connection, SCORER.model, least=-100.0)
            return len(connection.execute(f"FROM {table}").fetchall())

    assert compared() == 1
    monkeypatch.setattr(bulk, "FEW", 1)
    assert compared() == 0
