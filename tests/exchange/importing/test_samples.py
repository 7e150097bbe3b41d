"""Every shipped mapping on its invented extract: what is told, and exactly what is rejected."""

import shutil
from pathlib import Path

import pytest

from dolen.exchange.importing.shipped import SHIPPED
from dolen.journal import reading
from dolen.people.models import Detail, Mention, Nominal
from tests.exchange.importing.importing import bring_in, mapped, rejected
from tests.exchange.importing.missing_rows import ROWS
from tests.exchange.importing.workbooks import sheet_of, write

REJECTS = {
    "records_system": [
        ("3", "N100003", "DOB", "31/02/1985"),
        ("7", "", "NOMINAL_REF", ""),
        ("9", "N100007", "LAST_UPDATED", "31/13/2024 10:00"),
        ("10", "", "", "3 cells"),
    ],
    "command_and_control": [
        ("2", "", "", "14 cells"),
        ("5", "20241027-0020", "CREATED", "27.10.24 25:10"),
        ("6", "20241028-0101", "SOURCE", "FAX"),
        ("7", "20241029-0044", "GRADE", "9"),
        ("8", "", "", "lines 9 to 9"),
    ],
    "missing_database": [
        ("5", "1005", "Missing from", "Park"),
        ("6", "1006", "Reported", "Reported by school"),
    ],
    "mace_minutes": [
        ("3", "3 June 2024 3", "SERAF", "high"),
        ("7", "sometime in July 3", "Meeting date", "sometime in July"),
    ],
    "marac_minutes": [
        ("2", "M24/018", "Victim DOB", "31.02.1985"),
        ("3", "M24/019", "Review", "soon"),
    ],
    "organised_crime": [
        ("4", "JP-0004", "LOGGED", "03/07/2024"),
        ("5", "JP-0005", "GRADING", "P9"),
    ],
    "ceop_packages": [
        ("3", "CEOP-2024-01113", "disseminated", "12 June 2024"),
        ("4", "", "", '{"package_id": "CEOP-2024-01199", "disseminated":'),
        ("5", "", "package_id", ""),
        ("6", "CEOP-2024-01115", "subject.dob", "1990-13-01"),
        ("7", "CEOP-2024-01116", "subject.confidence", "certain"),
    ],
    "youth_assessments": [
        ("2", "YA/2", "age", "about 14"),
        ("4", "YA/4", "date of form, time", "05/07/24 9.30am"),
    ],
}
ROWS_AND_FACTS = {
    "records_system": (11, 7, 0, 20),
    "command_and_control": (9, 4, 0, 14),
    "missing_database": (7, 5, 0, 20),
    "mace_minutes": (7, 4, 1, 13),
    "marac_minutes": (5, 2, 1, 9),
    "organised_crime": (6, 4, 0, 12),
    "ceop_packages": (7, 2, 0, 6),
    "youth_assessments": (6, 4, 0, 8),
}
"""Rows; of them told and passed over; facts."""


@pytest.fixture(params=sorted(SHIPPED))
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    name = str(request.param)
    extract = SHIPPED[name].extract
    return name, Path(shutil.copy(extract, tmp_path / extract.name))


def test_every_shipped_mapping_has_its_rejects_written_down() -> None:
    assert set(REJECTS) == set(ROWS_AND_FACTS) == set(SHIPPED)


@pytest.mark.django_db
def test_a_sample_is_told_and_its_rejects_are_exact(sample: tuple[str, Path]) -> None:
    name, source = sample
    mapping = mapped(SHIPPED[name].text)
    totals = bring_in(source, mapping)
    assert [line[:4] for line in rejected(source)] == REJECTS[name]
    assert all(line[4] for line in rejected(source)), "each says what is accepted"
    found = (totals.rows, totals.told, totals.passed_over, totals.facts)
    assert found == ROWS_AND_FACTS[name]
    again = bring_in(source, mapping)
    assert (again.facts, again.told, again.rejected) == (0, totals.told, totals.rejected)
    assert [line[:4] for line in rejected(source)] == REJECTS[name]


@pytest.mark.django_db
def test_every_fact_of_a_sample_says_where_it_comes_from(sample: tuple[str, Path]) -> None:
    name, source = sample
    mapping = mapped(SHIPPED[name].text)
    bring_in(source, mapping)
    heads = reading.headers(set(Mention.objects.values_list("fact_uid", flat=True)))
    assert heads
    for head in heads.values():
        origin = head.load().provenance
        if origin is None:  # what the house itself concluded from them
            assert head.kind.startswith("link.")
            continue
        assert origin.store == mapping.mapping.store
        assert origin.key
        assert origin.dated
        assert origin.cut_over


@pytest.mark.django_db
def test_rows_of_one_key_are_one_nominal_and_the_later_row_a_later_description(
    tmp_path: Path,
) -> None:
    extract = SHIPPED["records_system"].extract
    bring_in(Path(shutil.copy(extract, tmp_path)), mapped(SHIPPED["records_system"].text))
    own = set(Detail.objects.filter(sort="reference", value="N100001").values_list("own"))
    assert len(own) == 1
    names = Detail.objects.filter(own=own.pop()[0], sort="name").order_by("happened_at")
    assert list(names.values_list("value", flat=True)) == [
        "CERYS MAIR PRICE",
        "CERYS MAIR PRICE-LLWYD",
    ]


@pytest.mark.django_db
def test_children_of_one_cell_are_people_of_their_own(tmp_path: Path) -> None:
    extract = SHIPPED["command_and_control"].extract
    bring_in(Path(shutil.copy(extract, tmp_path)), mapped(SHIPPED["command_and_control"].text))
    said = set(Detail.objects.filter(path__startswith="children").values_list("sort", "value"))
    assert {("name", "CERYS"), ("age", "14"), ("name", "TOMOS"), ("age", "12")} <= said
    assert {("name", "NIA EVANS"), ("date_of_birth", "2011-08-03"), ("name", "girl")} <= said
    assert Nominal.objects.filter(sort="place").count() == 4


def test_the_workbook_holds_the_rows_that_stand_in_the_tests(tmp_path: Path) -> None:
    made = tmp_path / "made.xlsx"
    write(made, "Episodes", sheet_of(ROWS))
    assert made.read_bytes() == SHIPPED["missing_database"].extract.read_bytes()
