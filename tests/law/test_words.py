"""Marking words for translation changes nothing."""

from dolen.law.words import _, in_context


def test_a_marked_sentence_is_itself() -> None:
    assert _("Missing") == "Missing"
    assert in_context("child", "Missing") == ("child", "Missing")
