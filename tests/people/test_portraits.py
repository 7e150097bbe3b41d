"""The words by which people, places and things go."""

import pytest

from dolen.people.portraits import SaidOf, label
from tests.builders import MONDAY


def said(**told: str) -> list[SaidOf]:
    """One saying of each sort, in one fact."""
    return [
        SaidOf(sort, value, "", "u", MONDAY, (MONDAY, 0, 0, "", "", number))
        for number, (sort, value) in enumerate(told.items())
    ]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"reference": "S09.c7", "description": "Child of 7"}, "Child of 7"),
        ({"reference": "S09.c7", "name": "Ffion", "description": "Child of 7"}, "Ffion"),
        ({"reference": "S09.c7"}, "S09.c7"),
        ({"thing_sort": "vehicle", "reference": "AB12", "description": "Blue"}, "AB12"),
        ({"age": "7"}, ""),
    ],
)
def test_a_description_comes_before_a_bare_reference(told: dict[str, str], words: str) -> None:
    assert label(said(**told)) == words
