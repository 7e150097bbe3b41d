"""What a judgement changes: compared as pictures before and after."""

from collections import Counter

from dolen.recording.foreseeing import Change, Effect, changes, happened


def duty(whom: str, state: str = "open", rests_on: str = "f1") -> Effect:
    return Effect("duty", "missing.grade", rests_on, whom, state, "response_sgt")


def kinds(before: list[Effect], after: list[Effect]) -> list[str]:
    return [one.kind for one in changes(Counter(before), Counter(after))]


def test_what_stands_in_both_pictures_is_no_change() -> None:
    assert kinds([duty("a")], [duty("a")]) == []


def test_what_is_new_comes_and_what_is_gone_goes() -> None:
    assert kinds([], [duty("a")]) == ["comes"]
    assert kinds([duty("a")], []) == ["goes"]


def test_what_changes_hands_moves() -> None:
    (one,) = changes(Counter([duty("a")]), Counter([duty("b")]))
    assert one.kind == "moves"
    assert one.before == duty("a")
    assert one.effect == duty("b")


def test_what_stands_otherwise_for_the_same_one_changes() -> None:
    assert kinds([duty("a"), duty("b")], [duty("a", "met"), duty("c")]) == ["changes", "moves"]


def test_two_of_one_sort_that_become_one_move_and_end() -> None:
    assert kinds([duty("a"), duty("b")], [duty("c")]) == ["moves", "goes"]


def test_a_change_kept_as_plain_data_is_the_same_again() -> None:
    for one in (Change(None, duty("a")), Change(duty("a"), None), Change(duty("a"), duty("b"))):
        assert Change.opened(one.kept()) == one


def test_what_was_foreseen_happened_when_it_stands_for_whom_it_should() -> None:
    comes, goes = Change(None, duty("a")), Change(duty("a"), None)
    moves = Change(duty("a"), duty("b"))
    assert happened(comes, [duty("a", "overdue")], {})
    assert not happened(comes, [duty("b")], {})
    assert happened(comes, [duty("c")], {"a": "c"})
    assert happened(goes, [duty("b")], {})
    assert not happened(goes, [duty("a")], {})
    assert happened(moves, [duty("b")], {})
    assert not happened(moves, [duty("a")], {})
