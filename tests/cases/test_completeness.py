"""How complete a record is: equal weights, the child's voice first, three stages."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.cases.completeness import GoodRecord, answered, completeness
from dolen.contact import completeness as contact
from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.journal.conditions import WrongDeclaration
from dolen.journal.fact import Fact, Known
from dolen.missing import completeness as missing
from dolen.protection import completeness as protection
from tests.telling import said

_VOICE = GoodRecord(
    fact=ChildVoiceRecorded,
    at_once=(("words", "behaviour"),),
    end_of_tour=("wishes_and_feelings", "alone"),
    before_closing=("language",),
)
_ALL = (*missing.COMPLETENESS, *contact.COMPLETENESS, *protection.COMPLETENESS)


def test_what_is_missing_is_named_in_the_order_it_is_wanted() -> None:
    found = completeness(said(ChildVoiceRecorded, wishes_and_feelings="To stay"), _VOICE)
    assert (found.filled, found.wanted) == (1, 4)
    assert found.missing_titles == (
        "The child’s own words",
        "Was the child spoken to alone?",
        "Language the child chose",
    )
    assert found.share == 0.25
    assert not found.is_complete


def test_behaviour_stands_for_the_words_of_a_child_who_does_not_speak() -> None:
    found = completeness(said(ChildVoiceRecorded, behaviour="Silent"), _VOICE, by="at_once")
    assert found.is_complete


def test_an_earlier_stage_wants_less() -> None:
    fact = said(ChildVoiceRecorded)
    wanted = [
        completeness(fact, _VOICE, by=by).wanted
        for by in ("at_once", "end_of_tour", "before_closing")
    ]
    assert wanted == [1, 3, 4]


def test_of_a_kind_that_no_room_lists_nothing_is_wanted() -> None:
    found = completeness(said(ChildSeen), None)
    assert (found.wanted, found.share, found.is_complete) == (0, 1.0, True)


@pytest.mark.parametrize(
    ("answer", "counts"),
    [
        (None, False),
        ("", False),
        ((), False),
        (False, True),
        (0, True),
        ("x", True),
        (Known[bool](value=False), True),
        (Known[bool](), False),
        (Known[bool](state="not_known"), True),
        (Known[bool](state="declined"), True),
        (Known[bool](state="not_asked"), False),
    ],
)
def test_no_and_not_known_are_answers_and_not_asked_is_none(answer: object, counts: bool) -> None:
    assert answered(answer) is counts


def test_a_field_the_fact_does_not_have_or_listed_twice_is_refused() -> None:
    with pytest.raises(WrongDeclaration, match="colour"):
        GoodRecord(fact=ChildSeen, at_once=("colour",))
    with pytest.raises(WrongDeclaration, match="once"):
        GoodRecord(fact=ChildSeen, at_once=("alone",), end_of_tour=("alone",))


_ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "words": st.none() | st.just("I am scared"),
    "behaviour": st.none() | st.just("Watchful"),
    "alone": st.none() | st.just(Known[bool](value=True)),
    "language": st.none() | st.just("cy"),
}


@given(st.fixed_dictionaries(_ANSWERS), st.sampled_from(sorted(_ANSWERS)))
def test_one_more_answer_never_makes_a_record_less_complete(
    answers: dict[str, Any], more: str
) -> None:
    extra = {"words": "x", "behaviour": "x", "alone": Known[bool](value=True), "language": "en"}
    before = completeness(said(ChildVoiceRecorded, **answers), _VOICE)
    after = completeness(said(ChildVoiceRecorded, **(answers | {more: extra[more]})), _VOICE)
    assert after.filled >= before.filled
    assert after.filled + len(after.missing_titles) == after.wanted == before.wanted


@pytest.mark.parametrize("good", _ALL, ids=lambda good: good.name)
def test_where_a_fact_holds_the_childs_words_they_are_wanted_first(good: GoodRecord) -> None:
    words = [name for name, info in good.fact.model_fields.items() if _childs_words(info)]
    parts = good.parts("before_closing")
    first = parts[0] if isinstance(parts[0], tuple) else (parts[0],)
    assert not words or set(first) & set(words)


def _childs_words(info: Any) -> bool:
    extra = info.json_schema_extra
    return isinstance(extra, dict) and extra.get("classification") == "childs_words"


def test_each_kind_is_listed_once() -> None:
    assert len({good.name for good in _ALL}) == len(_ALL)
    assert all(issubclass(good.fact, Fact) for good in _ALL)
