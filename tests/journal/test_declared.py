"""What rooms declare: each name once, and nothing once the house is ready."""

from dataclasses import dataclass

import pytest

from dolen.journal import derived
from dolen.journal.declared import Declared, DeclaredTwice
from dolen.journal.derived import Answer, Derived
from dolen.journal.fact import Fact
from dolen.journal.house import House, Kept
from dolen.journal.registry import AlreadyRegistered, Registry, UnknownKind, facts_in
from tests.journal import test_schemas
from tests.journal.test_schemas import Seen, SeenLater, SeenReworded


@dataclass(frozen=True)
class Rule:
    name: str


def test_declarations_keep_the_order_in_which_rooms_made_them() -> None:
    rules: Declared[Rule] = Declared("rule")
    first, second = Rule("b"), Rule("a")
    rules.add([first])
    rules.add([second])
    assert list(rules) == [first, second]
    assert (len(rules), rules["a"], rules.get("a"), rules.get("c")) == (2, second, second, None)
    assert "a" in rules
    assert "c" not in rules


def test_the_same_declaration_may_be_added_again_and_another_of_its_name_may_not() -> None:
    rules: Declared[Rule] = Declared("rule")
    one = Rule("a")
    rules.add([one, one])
    assert len(rules) == 1
    with pytest.raises(DeclaredTwice, match="rule a: declared twice"):
        rules.add([Rule("a")])
    assert rules["a"] is one


def test_no_rule_comes_once_the_house_is_ready() -> None:
    rules: Declared[Rule] = Declared("rule")
    rules.freeze()
    with pytest.raises(DeclaredTwice, match="rule a: declared after the house was ready"):
        rules.add([Rule("a")])


def test_a_kind_of_fact_belongs_to_one_room() -> None:
    kinds = Registry()
    kinds.register("here", [Seen])
    kinds.register("here", [Seen])
    with pytest.raises(AlreadyRegistered, match=r"test\.seen: declared by here and there"):
        kinds.register("there", [SeenReworded])
    assert kinds.fact_class("test.seen") is Seen
    assert kinds.room_of("test.seen") == "here"


def test_no_kind_of_fact_comes_once_the_house_is_ready() -> None:
    kinds = Registry()
    kinds.freeze()
    with pytest.raises(AlreadyRegistered, match=r"after the house was ready \(here\)"):
        kinds.register("here", [Seen])


def test_there_is_one_way_from_each_version_to_the_next() -> None:
    kinds = Registry()
    kinds.upcast("test.seen", 1, dict)
    with pytest.raises(AlreadyRegistered, match="version 1 has an upcaster already"):
        kinds.upcast("test.seen", 1, dict)
    assert kinds.lifts("test.seen", 1, 2)
    assert not kinds.lifts("test.seen", 1, 3)


def test_old_content_is_lifted_to_the_present_version() -> None:
    kinds = Registry()
    kinds.register("here", [SeenLater])
    kinds.upcast("test.seen", 1, lambda said: said | {"alone": False})
    old = kinds.decode("test.seen", 1, {"happened_at": "2026-03-02T09:00:00Z"})
    assert isinstance(old, SeenLater)
    assert old.alone is False


def test_a_kind_that_no_room_declares_is_unknown() -> None:
    for ask in (Registry().fact_class, Registry().room_of):
        with pytest.raises(UnknownKind, match=r"test\.seen"):
            ask("test.seen")


def test_a_room_declares_the_facts_written_in_its_own_module() -> None:
    declared = facts_in(test_schemas)
    assert Seen in declared
    assert Fact not in declared
    assert facts_in(derived) == ()


def test_an_answer_is_worked_out_in_one_way() -> None:
    house = House()
    one = Derived("test.seen", "alone", lambda *_asked: Answer(True))
    house.add_derived((one,))
    house.add_derived((one,))
    with pytest.raises(ValueError, match=r"test\.seen\.alone: two ways to work it out"):
        house.add_derived((Derived("test.seen", "alone", lambda *_asked: None),))
    assert house.derived["test.seen", "alone"] is one


def test_of_the_answers_kept_the_oldest_goes_first() -> None:
    kept = Kept(2)
    for key in ("a", "b", "c"):
        kept[key] = Answer(key)
    assert list(kept) == ["b", "c"]
