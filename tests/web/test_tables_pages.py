"""The list of decision tables, and the pages at which they are tried."""

import datetime as dt
from html import unescape

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from dolen.journal.models import FactRow
from dolen.web.gathering.tables import TRIED, listed, trial
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
_DAY = dt.date(2026, 11, 25)


@pytest.fixture
def reader() -> Client:
    return client_of("attending_officer")


def opened(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_all_thirteen_tables_are_listed_in_order_each_with_its_force_and_its_page(
    reader: Client,
) -> None:
    numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "8b", "9", "10", "11", "12"]
    tables = listed()
    assert [one.number for one in tables] == numbers
    shown = opened(reader, "/tables/")
    for one in tables:
        assert one.forces
        assert f'href="{one.href}">{one.title}</a>' in shown
        assert reader.get(one.href).status_code == 200


def test_the_list_is_reached_from_the_rulebook_and_the_navigation(reader: Client) -> None:
    assert opened(reader, "/rulebook/").count(f'href="{reverse("web:tables")}"') == 2


ROWS = {
    "call": {
        1: "danger=yes&warned=yes",
        2: "danger=no&warned=yes",
        3: "answered=no&explained=yes",
        4: "answered=yes&explained=yes",
        5: "danger=no&warned=no&answered=yes&explained=no",
    },
    "marac": {
        1: "referred=yes&yes_count=3",
        2: "yes_count=14",
        3: "yes_count=13&judgement=yes",
        4: "yes_count=0&incidents=3",
        5: "yes_count=10",
        6: "yes_count=0",
        7: "judgement=no",
    },
    "seraf": {
        1: "age=12&active=yes",
        2: "vulnerabilities=1&recent=3",
        3: "moderate=11",
        4: "vulnerabilities=5&earlier=1",
        5: "vulnerabilities=0",
        6: "age=12&active=no",
    },
    "missing": {
        **{
            row: f"signs={sign}"
            for row, (sign, _says) in enumerate(TRIED["missing"].questions[0].choices.items(), 1)
        },
        12: "reason=yes",
        13: "reason=no",
    },
    "abduction-notice": {
        1: "age=18&care=none",
        2: "age=17&care=order",
        3: "age=15&care=none",
        4: "age=16&care=none&protected=yes",
        5: "care=none",
        6: "age=16&care=voluntary",
    },
    "place-of-safety": {
        1: "place=hospital",
        2: "place=relative",
        3: "place=police_station",
        4: "place=cell_area",
        5: "",
    },
    "duty": {
        1: "happened=done&late=no",
        2: "happened=done&late=yes",
        3: "happened=excused",
        4: "happened=void",
        5: "happened=superseded&late=no",
        6: "happened=superseded&late=yes",
        7: "happened=cancelled&late=none",
        8: "happened=cancelled&late=yes",
        9: "happened=breached",
        10: "happened=nothing&late=yes",
        11: "happened=nothing",
    },
}


def test_every_row_of_every_table_has_a_try_that_leads_to_it() -> None:
    assert {name: list(rows) for name, rows in ROWS.items()} == {
        name: [row.number for row in table.rows] for name, table in TRIED.items()
    }


@pytest.mark.parametrize(
    ("name", "row", "query"),
    [(name, row, query) for name, rows in ROWS.items() for row, query in rows.items()],
)
def test_the_row_that_decides_is_shown_and_marked(name: str, row: int, query: str) -> None:
    found = trial(TRIED[name], QueryDict(f"try=yes&{query}"), _DAY)
    assert not found.problems
    assert found.answer is not None
    assert found.answer.row.number == row
    assert [one.number for one in found.rows if one.decides] == [row]
    assert found.answer.row.cited


@pytest.mark.parametrize("name", sorted(TRIED))
@pytest.mark.parametrize("language", ["en", "cy"])
def test_each_page_shows_its_whole_table_and_records_nothing(name: str, language: str) -> None:
    client, before = client_of("attending_officer", language=language), FactRow.objects.count()
    last = list(ROWS[name].values())[-1]
    for query in ("", f"?try=yes&{last}"):
        shown = opened(client, f"/tables/{name}/{query}")
        assert shown.count('<th scope="row"') == len(TRIED[name].rows)
        assert "%(number)s" not in shown
        assert ("dolen-holds" in shown) == bool(query)
    assert FactRow.objects.count() == before


def test_the_answer_says_where_it_comes_from_and_how_far_it_binds(reader: Client) -> None:
    shown = opened(reader, "/tables/marac/?try=yes&yes_count=14")
    assert "Decision table 2, row 2" in shown
    assert "14 yes answers or more" in shown
    assert "dolen-force--national_practice" in shown


def test_a_question_left_open_that_could_change_the_answer_is_named(reader: Client) -> None:
    shown = opened(reader, "/tables/call/?try=yes&danger=no&answered=no")
    assert "Not answered, and it could change the answer" in shown
    assert shown.count("Is a warning held about the child") == 2
    assert shown.count("Has a supervisor said why no risk goes on?") == 1


def test_what_holds_besides_is_said(reader: Client) -> None:
    shown = opened(reader, "/tables/marac/?try=yes&judgement=yes&child=yes")
    assert "Write down why the risk is judged to be high" in shown
    assert "A child lives there" in shown
    assert "whatever the score" in opened(reader, "/tables/seraf/?try=yes&recent=0&disclosed=yes")
    assert "Holds too" in opened(reader, "/tables/missing/?try=yes&signs=young&signs=pregnant")


@pytest.mark.parametrize(
    ("name", "query", "words"),
    [
        ("marac", "yes_count=many", "Write a whole number from 0 to 27."),
        ("marac", "yes_count=28", "Write a whole number from 0 to 27."),
        ("marac", "yes_count=-1", "Write a whole number from 0 to 27."),
        ("marac", "yes_count=²", "Write a whole number from 0 to 27."),
        ("marac", f"yes_count={'9' * 5000}", "Write a whole number from 0 to 27."),
        ("call", "danger=perhaps", "Choose one of the answers that are offered."),
        ("missing", "signs=young&signs=tall", "Choose one of the answers that are offered."),
        ("place-of-safety", "place=moon", "Choose one of the answers that are offered."),
        ("duty", "late=yes", "Choose what has happened."),
    ],
)
def test_bad_input_is_answered_with_what_to_do_and_no_answer(
    reader: Client, name: str, query: str, words: str
) -> None:
    shown = opened(reader, f"/tables/{name}/?try=yes&{query}")
    assert shown.count(words) == 2
    assert "govuk-error-summary" in shown
    assert 'id="answer"' not in shown
    assert "dolen-holds" not in shown


def test_a_table_that_nobody_has_is_not_found(reader: Client) -> None:
    assert reader.get("/tables/tarot/").status_code == 404
