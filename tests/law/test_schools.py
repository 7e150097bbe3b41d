"""A force's schools, each with its own days."""

from datetime import date
from pathlib import Path

import pytest

from dolen.law.days import england_and_wales
from dolen.law.schools import SchoolsRefused, load_schools

EXAMPLE = Path(__file__).parents[2] / "docs" / "schools.toml.example"
SCHOOL = """
[[school]]
name = "Ysgol y Bryn"
first = 2026-09-01
last = 2027-07-20
holidays = [{ first = 2026-10-26, last = 2026-10-30 }]
"""


def written(folder: Path, words: str) -> Path:
    path = folder / "schools.toml"
    path.write_text(words, encoding="utf-8")
    return path


def test_the_example_can_be_read_and_a_school_is_found_by_each_of_its_names() -> None:
    schools = load_schools(EXAMPLE, england_and_wales())
    assert schools["Ysgol Enghraifft"] is schools["Example School"]


def test_holidays_closed_days_and_bank_holidays_are_no_school_days(tmp_path: Path) -> None:
    words = SCHOOL + "closed = [2026-11-20]\n"
    school = load_schools(written(tmp_path, words), england_and_wales())["Ysgol y Bryn"]
    days = [date(2026, 10, 28), date(2026, 11, 20), date(2026, 12, 25), date(2026, 11, 21)]
    assert [school.is_school_day(day) for day in days] == [False] * 4
    assert school.is_school_day(date(2026, 11, 19))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("[[school", "not valid TOML"),
        ("[school]\nname = 'x'", "nothing else"),
        (f"other = 1\n{SCHOOL}", "nothing else"),
        ("[[school]]\nname = 'x'", "A school has"),
        (f"{SCHOOL}colour = 'red'", "A school has"),
        ("school = [1]", "A school has"),
        (SCHOOL.replace("2026-09-01", "'September'"), "write days as"),
        (SCHOOL.replace("first = 2026-10-26, ", ""), "write days as"),
        (SCHOOL.replace("2026-09-01", "2028-09-01"), "ends before it begins"),
        (SCHOOL.replace("2026-10-30", "2026-10-20"), "ends before it begins"),
        (SCHOOL + SCHOOL, "Two schools are called"),
    ],
)
def test_what_is_written_wrongly_is_refused_and_says_why(
    words: str, why: str, tmp_path: Path
) -> None:
    with pytest.raises(SchoolsRefused, match=why):
        load_schools(written(tmp_path, words), england_and_wales())
