"""Addresses that no page can have."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/people/%00/", "/cases/MP-%00/", "/rulebook/a%00b/"])
def test_an_address_with_a_nul_in_it_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


@pytest.mark.django_db
def test_any_other_address_is_asked_as_ever(client: Client) -> None:
    assert client.get("/people/somebody/").status_code == 302
