"""Trying an old store's extract in a browser: what is shown, to whom, and that nothing is kept."""

import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dolen.exchange.importing.shipped import SHIPPED
from dolen.people.models import Mention
from dolen.web.uploads import MOST
from tests.exchange.importing.importing import PEOPLE
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
PAGE = "/old-stores/"


@pytest.fixture
def manager(db: None) -> Client:
    return client_of("records_manager")


def sent(name: str, text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def test_nobody_else_finds_the_page(db: None) -> None:
    for number, role in enumerate(("ppu_di", "missing_team", "professional_standards")):
        client = client_of(role, name=f"m{number}")
        assert client.get(PAGE).status_code == client.post(PAGE).status_code == 404
        assert "Old stores" not in client.get("/").content.decode()


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_shipped_mapping_can_be_tried_on_its_invented_extract(
    manager: Client, name: str
) -> None:
    assert "Old stores" in manager.get(PAGE).content.decode()
    answer = manager.post(PAGE, {"map": name, "sample": "1"})
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "would be told" in shown
    assert "Accepted:" in shown
    assert f"--map {name}" in shown
    assert Mention.objects.count() == 0


def test_a_file_and_a_mapping_of_ones_own_are_tried_and_not_kept(manager: Client) -> None:
    before = set(Path(tempfile.gettempdir()).glob("dolen-try-*"))
    text = "id,name,dob,on\n1,<b>Mali</b>,01/02/2010,01/01/2024\n2,Non,31/02/2010,01/01/2024\n"
    given = {"mapping": sent("own.toml", PEOPLE), "file": sent("people.csv", text)}
    shown = manager.post(PAGE, given).content.decode()
    assert "2 rows: 1 would be told, 1 rejected" in shown
    assert "&lt;b&gt;Mali&lt;/b&gt;" in shown
    assert "31/02/2010" in shown
    assert Mention.objects.count() == 0
    assert set(Path(tempfile.gettempdir()).glob("dolen-try-*")) <= before


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "Choose a mapping"),
        ({"map": "records_system"}, "Choose an extract"),
        ({"map": "../../etc/passwd", "sample": "1"}, "Choose a mapping"),
        ({"map": "records_system", "file": sent("x.csv", "A,B\n1,2\n")}, "There is no column"),
        ({"map": "missing_database", "file": sent("x.xlsx", "no zip")}, "is no spreadsheet"),
        ({"map": "organised_crime", "file": sent("x.csv", "")}, "no headings"),
        ({"mapping": sent("m.toml", "store ="), "file": sent("x.csv", "A\n1\n")}, "not TOML"),
        (
            {
                "mapping": sent("m.toml", PEOPLE.replace("person.described", "seraf.dreamt")),
                "file": sent("x.csv", "id\n1\n"),
            },
            "no kind of fact called seraf.dreamt",
        ),
        (
            {
                "mapping": sent("m.toml", PEOPLE.replace("[row]", "[source]\nquery = 'q'\n[row]")),
                "file": sent("sqlite:///etc/passwd", "id\n1\n"),
            },
            "cannot be told",
        ),
    ],
)
def test_what_cannot_be_tried_says_why(
    manager: Client, given: dict[str, object], says: str
) -> None:
    answer = manager.post(PAGE, given)
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_request_that_is_too_large_is_refused_before_it_is_kept(manager: Client) -> None:
    answer = manager.post(PAGE, {"map": "records_system", "file": sent("x.csv", "x" * MOST)})
    assert answer.status_code == 400


def test_the_page_speaks_welsh(db: None) -> None:
    client = client_of("force_admin", language="cy")
    client.cookies["dolen_language"] = "cy"
    assert "Try it" not in client.get(PAGE).content.decode()
