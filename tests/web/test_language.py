import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")


def test_a_language_is_remembered_and_the_reader_is_where_they_were() -> None:
    answer = Client().get("/language/cy/?next=/people/p1/%3Ftab%3Dduties")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/people/p1/?tab=duties"
    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "cy"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:0"])
def test_no_address_on_another_machine_is_followed(elsewhere: str) -> None:
    answer = Client().get("/language/en/", {"next": elsewhere})
    assert answer.headers["Location"] == "/"


def test_a_language_we_do_not_have_is_not_found() -> None:
    assert Client().get("/language/fr/").status_code == 404
