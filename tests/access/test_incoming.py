"""What no database can hold is taken out of everything that comes to a page, once and first."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from dolen.access.incoming import OnlyTextThatCanBeKept, keepable

_ANY = st.text(st.characters(exclude_categories=()) | st.sampled_from("\0\ud800\udfff"))


def passed(request: HttpRequest) -> tuple[HttpRequest | None, int]:
    """The request as a view sees it, and the status of the answer."""
    seen: list[HttpRequest] = []

    def view(given: HttpRequest) -> HttpResponse:
        boundary.process_view(given, view, [], {})
        seen.append(given)
        return HttpResponse()

    boundary = OnlyTextThatCanBeKept(view)
    answer = boundary(request)
    return (seen[0] if seen else None), answer.status_code


@given(_ANY)
def test_text_that_was_made_keepable_can_be_kept_and_stays_as_it_is(words: str) -> None:
    kept = keepable(words)
    assert "\0" not in kept
    kept.encode("utf-8")
    assert keepable(kept) == kept
    assert len(kept) == len(words) - words.count("\0")


def test_words_that_can_be_kept_are_the_very_words() -> None:
    words = "‘Dw i ddim eisiau mynd adref’ 😢\n\t\u202e"
    assert keepable(words) == words
    request, _status = passed(RequestFactory().get("/search/", {"q": words}))
    assert request is not None
    assert request.GET["q"] == words


def test_queries_forms_and_cookies_come_clean() -> None:
    made = RequestFactory().post("/search/?q=a%00b&q=c&x%00y=1", {"name\0": "M\0ali", "age": "3"})
    made.COOKIES["dolen_session"] = "a\0b"
    request, _status = passed(made)
    assert request is not None
    assert request.GET.getlist("q") == ["ab", "c"]
    assert request.GET["xy"] == "1"
    assert request.POST.dict() == {"name": "Mali", "age": "3"}
    assert request.COOKIES["dolen_session"] == "ab"
    with pytest.raises(AttributeError):
        request.GET["q"] = "d"  # type: ignore[misc]  # to see that it is still read only


def test_half_a_surrogate_pair_in_an_odd_character_set_becomes_a_mark() -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="q"\r\n\r\n\\ud800x\r\n--b--\r\n'
    made = RequestFactory().post(
        "/search/", body, content_type="multipart/form-data; boundary=b; charset=raw_unicode_escape"
    )
    request, _status = passed(made)
    assert request is not None
    assert request.POST["q"] == "\ufffdx"


@pytest.mark.parametrize("path", ["/people/%00/", "/cases/MP-%00/", "/rulebook/a%00b/"])
def test_an_address_with_a_nul_in_it_is_not_found(path: str) -> None:
    assert passed(RequestFactory().get(path)) == (None, 404)
    assert passed(RequestFactory().post(path)) == (None, 404)


def test_the_machines_door_refuses_by_itself_and_is_left_alone() -> None:
    made = RequestFactory().post("/api/v1/people/%00?x=%00", b"{}", content_type="text/json")
    request, status = passed(made)
    assert status == 200
    assert request is not None
    assert request.GET["x"] == "\0"


def test_a_form_that_breaks_off_is_for_whoever_reads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(_request: HttpRequest) -> None:
        raise UnreadablePostError

    monkeypatch.setattr("django.core.handlers.wsgi.WSGIRequest.POST", property(gone))
    assert passed(RequestFactory().get("/search/"))[1] == 200


@pytest.mark.django_db
def test_a_session_cookie_with_a_nul_in_it_is_nobodys() -> None:
    client = Client(headers={"cookie": 'dolen_session="\\000\\000\\000\\000\\000\\000\\000\\000"'})
    assert client.get("/").status_code == 302
