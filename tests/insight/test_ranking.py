"""Rankings of who links children: what counts, what cannot, and what is no accident."""

import datetime as dt
import random
from dataclasses import fields, replace
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dolen.insight.products.fairness import By, Person, band, groups
from dolen.insight.products.links import Link, Sort, Sure
from dolen.insight.products.ranking import Spans, at_least_by_chance, emerging, often, ranked
from tests.builders import MONDAY
from tests.examples import examples

DAY = dt.timedelta(days=1)


def link(hub: str, child: str, uid: str, **more: object) -> Link:
    told = {
        "sort": Sort.PERSON, "kind": "intelligence.link", "at": MONDAY, "sure": Sure.KNOWN,
        "home": child, **more,
    }  # fmt: skip
    return Link(hub=hub, child=child, uid=uid, **told)  # type: ignore[arg-type]  # as told


def test_whoever_links_too_few_children_is_not_ranked_and_nobody_is_nobody() -> None:
    found = ranked([link("A", "c1", "1"), link("A", "c1", "2"), link("", "c1", "3")], at_least=2)
    assert found == []


def test_households_come_before_children_and_sure_facts_before_many() -> None:
    one_home = [link("father", f"c{n}", f"f{n}", home="h") for n in range(3)]
    two_homes = [link("driver", f"c{n}", f"d{n}") for n in range(2)]
    unsure = [
        link("rumour", f"c{n}", f"r{n}{m}", sure=Sure.POSSIBLE) for n in (0, 1) for m in (0, 1)
    ]
    found = ranked([*one_home, *unsure, *two_homes], at_least=2)
    assert [one.hub for one in found] == ["driver", "rumour", "father"]
    assert found[0].homes == 2
    assert found[1].sure == ((Sure.POSSIBLE, 4),)


def test_one_fact_about_two_children_is_one_fact() -> None:
    (one,) = ranked([link("A", "c1", "1"), link("A", "c2", "1", store="Niche")], at_least=2)
    assert one.facts == ("1",)
    assert one.children == ("c1", "c2")


LINKS = st.lists(
    st.builds(
        link,
        st.sampled_from("ABCD"),
        st.sampled_from(["c1", "c2", "c3", "c4"]),
        st.integers(0, 30).map(str),
        at=st.integers(0, 300).map(lambda days: MONDAY - days * DAY),
        sure=st.sampled_from(Sure),
        home=st.sampled_from(["h1", "h2", "h3"]),
    ),
    max_size=30,
)


@settings(max_examples=examples(60))
@given(LINKS, st.randoms(use_true_random=False))
def test_a_ranking_does_not_depend_on_the_order_of_telling(
    links: list[Link], chance: random.Random
) -> None:
    other = [*links]
    chance.shuffle(other)
    key = {(one.hub, one.child, one.uid): one for one in links}.values()
    assert [one.hub for one in ranked(key, at_least=2)] == [
        one.hub for one in ranked({(o.hub, o.child, o.uid): o for o in links}.values(), at_least=2)
    ]
    assert {one.hub for one in ranked(other, at_least=2)} == {
        one.hub for one in ranked(links, at_least=2)
    }


def test_a_link_holds_nothing_of_who_anybody_is() -> None:
    """No ranking can weigh age, sex, origin or belief: it is not told any of them."""
    told = {one.name for one in fields(Link)}
    assert told == {
        "sort", "hub", "child", "uid", "kind", "at", "sure", "store", "home", "where",
    }  # fmt: skip


def test_the_most_often_missing_come_first_with_where_they_were_found() -> None:
    def times(child: str, number: int, where: str = "") -> list[Link]:
        return [
            link(child, child, f"{child}{n}", sort=Sort.MISSING, where=where, at=MONDAY + n * DAY)
            for n in range(number)
        ]

    found = often([*times("c1", 2), *times("c2", 3, "park"), *times("c3", 1)], at_least=2)
    assert [(one.child, len(one.times)) for one in found] == [("c2", 3), ("c1", 2)]
    assert found[0].found_at == (("park", 3),)
    assert found[1].found_at == ()


def finds(place: str, lately: int, before: int) -> list[Link]:
    now = [
        link(place, f"c{n % 3}", f"{place}l{n}", sort=Sort.PLACE, at=MONDAY - (n % 20) * DAY)
        for n in range(lately)
    ]
    then = [
        link(place, f"c{n % 3}", f"{place}b{n}", sort=Sort.PLACE, at=MONDAY - (40 + n) * DAY)
        for n in range(before)
    ]
    return now + then


def test_a_place_is_emerging_when_chance_alone_would_hardly_give_so_many_finds() -> None:
    links = [*finds("park", 5, 2), *finds("square", 2, 12), *finds("lane", 1, 0)]
    found = emerging(links, MONDAY, spans=Spans(28, 168), below=0.05, at_least=2)
    assert [(one.place, one.lately, one.before, one.children) for one in found] == [
        ("park", 5, 2, 3)
    ]
    assert found[0].chance < 0.01


def test_what_lies_before_both_spans_or_ahead_does_not_count() -> None:
    old = [replace(one, at=one.at - 400 * DAY, uid=f"o{one.uid}") for one in finds("park", 9, 0)]
    ahead = [replace(one, at=one.at + 30 * DAY, uid=f"a{one.uid}") for one in finds("park", 9, 0)]
    assert emerging([*old, *ahead], MONDAY, spans=Spans(28, 168), below=0.05, at_least=2) == []


@pytest.mark.parametrize(("number", "of"), [(0, 4), (1, 1), (2, 5), (5, 5), (3, 12)])
def test_the_chance_is_the_binomial_one(number: int, of: int) -> None:
    share = 1 / 7
    below = sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(number))
    assert at_least_by_chance(number, of=of, share=share) == pytest.approx(1 - below)


def children(number: int, sex: str, age: int | None = 14) -> list[Person]:
    return [Person(f"{sex}{age}{n}", sex, age, "newport") for n in range(number)]


def test_groups_say_how_far_a_ranking_falls_on_each() -> None:
    people = children(40, "F") + children(20, "M")
    inside = {one.nominal for one in people[:10]} | {one.nominal for one in people[40:45]}
    girls, boys = groups(By.SEX, people, inside, smallest=5)
    assert (girls.name, girls.whole, girls.inside, girls.share) == ("F", 40, 10, 0.25)
    assert (boys.whole, boys.inside, boys.share) == (20, 5, 0.25)
    assert girls.low is not None
    assert girls.high is not None
    assert girls.low < 0.25 < girls.high


def test_small_numbers_are_hidden_with_whatever_would_give_them_away() -> None:
    people = children(40, "F") + children(20, "M")
    inside = {people[0].nominal, people[41].nominal, people[42].nominal}
    found = groups(By.SEX, people, inside, smallest=5)
    assert [(one.whole, one.inside, one.share) for one in found] == [(None, None, None)] * 2
    assert groups(By.AREA, [], inside, smallest=5) == []


def test_ages_are_in_bands_and_whoever_s_age_nobody_knows_is_a_group_too() -> None:
    assert [band(age) for age in (0, 9, 10, 12, 13, 15, 16, 17, 18, None)] == [
        "0-9", "0-9", "10-12", "10-12", "13-15", "13-15", "16-17", "16-17", "18+", "",
    ]  # fmt: skip
    found = groups(By.AGE, children(9, "F", None) + children(9, "M", 11), (), smallest=5)
    assert [one.name for one in found] == ["", "10-12"]
