import random
from collections.abc import Sequence

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.people.models import Mention, Nominal
from dolen.people.refusals import CannotLink
from dolen.people.stage import project
from tests.people.family import at, described, known, link, new, part, rows, said, undo
from tests.people.visits import Visited, forgotten


def _belongings() -> object:
    """What depends on who is who, and not on the judgements made on the way."""
    held = rows()
    who = sorted(Nominal.objects.values_list("id", "canonical", "hub"))
    return who, held["Mention"], held["Relation"], held["Detail"]


_moves: st.SearchStrategy[Sequence[tuple[int, int, bool]]] = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans()).filter(lambda m: m[0] != m[1]),
    min_size=1,
    max_size=8,
)


def _link_and_undo(moves: Sequence[tuple[int, int, bool]], chance: random.Random) -> None:
    people = [new(f"f{n}", described(said(f"Person {n}"), n)) for n in range(5)]
    twins = Visited(happened_at=at(6), child=known("f3"), adults=(known("f4"),))
    with forgotten():
        project([*people, new("v", twins)])
        before = _belongings()
        made = []
        for number, (one, other, by_name) in enumerate(moves):
            fact = link(known(f"f{one}"), known(f"f{other}"), 10 + number)
            try:
                with transaction.atomic():
                    project([new(f"l{number}", fact, recorded=10 + number)])
            except CannotLink:
                continue
            made.append((number, fact, by_name))
        chance.shuffle(made)
        for number, fact, by_name in made:
            left, right = fact.persons
            ending = part(left, right, 30) if by_name else undo(f"l{number}", 30)
            project([new(f"u{number}", ending, recorded=30 + number)])
        linked = len(Mention.objects.filter(kind="link.made"))
        Mention.objects.filter(kind__startswith="link.").delete()
        assert _belongings() == before
        assert linked == 2 * len(made)


unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.usefixtures("sqlite")
@settings(unhurried, max_examples=300)
@given(_moves, st.randoms(use_true_random=False))
def test_all_links_undone_it_is_as_if_nobody_had_been_linked(
    moves: Sequence[tuple[int, int, bool]], chance: random.Random
) -> None:
    _link_and_undo(moves, chance)


@pytest.mark.usefixtures("postgres")
@settings(unhurried, max_examples=30)
@given(_moves, st.randoms(use_true_random=False))
def test_it_is_so_on_the_other_database_as_well(
    moves: Sequence[tuple[int, int, bool]], chance: random.Random
) -> None:
    _link_and_undo(moves, chance)
