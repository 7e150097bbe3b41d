"""Wording under a force's own licence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from dolen.domestic_abuse.facts import DashCompleted
from dolen.web.wording import OWN, WordingRefused, load_wording
from dolen.web.words import translated

EXAMPLE = Path(__file__).parents[2] / "docs" / "wording.toml.example"
OURS = DashCompleted.model_fields["frightened"].title


@pytest.fixture
def licensed() -> Iterator[None]:
    OWN.update(load_wording(EXAMPLE))
    yield
    OWN.clear()


@pytest.mark.usefixtures("licensed")
@pytest.mark.parametrize(("language", "words"), [("en", "Are you"), ("cy", "Oes ofn")])
def test_the_licensed_words_are_shown_in_the_readers_language(language: str, words: str) -> None:
    with translation.override(language):
        assert translated(OURS).startswith(words)


def test_without_a_licence_our_own_words_are_shown() -> None:
    assert translated(OURS) == OURS


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("[en", "not valid TOML"),
        ('[en."dash.completed"]\ncolour = "red"', "There is no question 'colour'"),
        ('[en."dash.invented"]\ncolour = "red"', "There is no question"),
    ],
)
def test_a_question_that_is_not_there_is_refused(words: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "wording.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(WordingRefused, match=why):
        load_wording(path)
