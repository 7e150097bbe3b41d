import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.views import defaults

PAGES = ("400", "403", "403_csrf", "404", "500")


@pytest.mark.parametrize("page", PAGES)
def test_an_error_page_stands_alone_in_both_languages(page: str) -> None:
    shown = render_to_string(f"{page}.html")
    assert '<section lang="en">' in shown
    assert '<section lang="cy">' in shown
    assert shown.count("OFFICIAL-SENSITIVE") == 2
    assert "<script" not in shown
    assert "style=" not in shown
    assert shown.count("<h1") == 1


def test_an_error_page_repeats_nothing_of_the_request() -> None:
    request = RequestFactory().get("/people/Cerys-Example/", {"q": "Cerys"})
    request.session = SessionStore()
    answers = [
        defaults.server_error(request),
        defaults.page_not_found(request, KeyError("Cerys")),
        defaults.permission_denied(request, PermissionError("Cerys")),
        defaults.bad_request(request, ValueError("Cerys")),
    ]
    assert [answer.status_code for answer in answers] == [500, 404, 403, 400]
    assert not [answer for answer in answers if b"Cerys" in answer.content]
