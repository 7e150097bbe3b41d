"""Links made and undone at random, through the one way in: afterwards it is as if never linked."""

import random
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade, LinkUndone, Verdict
from dolen.people.ids import nominal_id
from dolen.people.models import (
    BlockingKey,
    Detail,
    MatchProfile,
    Mention,
    Nominal,
    PossibleSame,
    Relation,
    SearchKey,
)
from dolen.people.refusals import CannotLink
from dolen.recording.store import record
from tests.builders import MONDAY, after, known_child, known_person, known_place, officer, tell
from tests.recording.projected import rows
from tests.recording.stories import STORY, Made
from tests.web.pairs import BORN, described

NOW = after(8 * 24)
PEOPLE = 7
Move = tuple[int, int, Verdict, bool]
MOVES: st.SearchStrategy[list[Any]] = st.lists(
    st.tuples(
        st.integers(0, PEOPLE - 1),
        st.integers(0, PEOPLE - 1),
        st.sampled_from(["same", "same", "same", "not_same", "unsure"]),
        st.booleans(),
    ).filter(lambda move: move[0] != move[1]),
    min_size=1,
    max_size=6,
)
_OF_LINKS = ("link.", "concern.")
"""Facts of the links themselves, and what the house told while they stood: deeds stay told."""


def cast() -> tuple[list[str], str]:
    """Three children and two adults, two of them told of twice, and a place."""
    people = [
        known_child("Cerys Un"),
        known_child("Dafydd Dau", age=9),
        known_person("Oedolyn Tri", age=40),
        known_child("Seren Pedwar", age=12),
        known_person("Gwilym Pump", age=55),
        described("Mabli Haf Chwech", 1, date_of_birth=BORN, phone="07700 900123"),
        described("Mabli Chwech", 2, phone="07700900123", postcode="NP20 1AA"),
    ]
    return people, known_place("1 Heol Ffug")


def picture() -> dict[str, Counter[tuple[Any, ...]]]:
    """Everything that depends on who is who: people, search, duties, flags, cases, concerns."""
    return {
        "nominals": _rows(Nominal, leaving=("cluster",)),
        "mentions": _rows(Mention),
        "relations": _rows(Relation),
        "details": _rows(Detail),
        "search keys": _rows(SearchKey),
        "profiles": _rows(MatchProfile),
        "blocking keys": _rows(BlockingKey),
        "proposals": _proposals(),
        "engines": rows({}),
    }


def _proposals() -> Counter[tuple[Any, ...]]:
    """Who was proposed, and whether they wait: who was once parted by somebody waits no more."""
    rows = PossibleSame.objects.values_list("fact_uid", "left", "right", "meaning", "closed")
    return Counter((*row, "" if closed == "undone" else closed) for *row, closed in rows)


def _rows(model: type[Model], leaving: Sequence[str] = ()) -> Counter[tuple[Any, ...]]:
    held = model._default_manager.all()
    if model is Mention:
        for kind in _OF_LINKS:
            held = held.exclude(kind__startswith=kind)
    names = [
        field.attname
        for field in model._meta.concrete_fields
        if field.attname not in {"id", *leaving} or (model is Nominal and field.attname == "id")
    ]
    return Counter(held.values_list(*names))


def told(fact: LinkMade | LinkUndone) -> str:
    """Record a fact in a transaction of its own; returns its uid."""
    with transaction.atomic():
        return record([fact], by=officer(), token=uuid.uuid4().hex).facts[0].uid


def as_if_never_linked(stories: Sequence[Sequence[Made]], moves: list[Move], seed: int) -> int:
    """Tell, link, undo in another order, and compare; returns how many links there were."""
    chance = random.Random(seed)  # an order, no secret
    people, place = cast()
    with clock.at(NOW):
        for number, story in enumerate(stories):
            own = people[3 * number : 3 * number + 3]
            for made in story:
                fact = made((own[0], own[1], own[2], place))
                record([fact], by=officer(), token=uuid.uuid4().hex)
        before = picture()
        made_: list[tuple[str, Move]] = []
        for move in moves:
            pair = (PersonRef(nominal=people[move[0]]), PersonRef(nominal=people[move[1]]))
            fact_ = LinkMade(happened_at=NOW, persons=pair, judgement=move[2], reason="Alike")
            try:
                made_.append((told(fact_), move))
            except CannotLink:
                continue
        chance.shuffle(made_)
        for uid, (left, right, _judgement, by_name) in made_:
            pair = (PersonRef(nominal=people[left]), PersonRef(nominal=people[right]))
            if by_name:
                told(LinkUndone(happened_at=NOW, persons=pair, reason="Two"))
            told(LinkUndone(happened_at=NOW, link=uid, reason="Two"))
        after_ = picture()
    for what, was in before.items():
        assert after_[what] == was, what
    return len(made_)


def _try(stories: Sequence[Sequence[Made]], moves: list[Move], seed: int) -> None:
    with transaction.atomic():
        as_if_never_linked(stories, moves, seed)
        transaction.set_rollback(True)


_HOW = settings(
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
_STORIES = st.lists(STORY, min_size=1, max_size=2)
_SEEDS = st.integers(0, 2**32)


@pytest.mark.slow
@pytest.mark.usefixtures("each_database")
@settings(_HOW, max_examples=15)
@given(_STORIES, MOVES, _SEEDS)
def test_all_undone_everything_is_as_if_nobody_had_been_linked(
    stories: list[list[Made]], moves: list[Move], seed: int
) -> None:
    _try(stories, moves, seed)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("sqlite")
@settings(_HOW, max_examples=1000)
@given(_STORIES, MOVES, _SEEDS)
def test_a_thousand_times_undone_everything_is_as_if_nobody_had_been_linked(
    stories: list[list[Made]], moves: list[Move], seed: int
) -> None:
    _try(stories, moves, seed)


@pytest.mark.usefixtures("sqlite")
def test_the_pictures_compared_do_change_while_two_are_linked() -> None:
    people, _place = cast()
    before = picture()
    fact = LinkMade(
        happened_at=MONDAY,
        persons=(PersonRef(nominal=people[0]), PersonRef(nominal=people[3])),
        judgement="same",
        reason="Alike",
    )
    tell(fact)
    after_ = picture()
    assert after_["nominals"] != before["nominals"]
    assert after_["mentions"] != before["mentions"]
    assert nominal_id("0" * 32, "person") not in people
