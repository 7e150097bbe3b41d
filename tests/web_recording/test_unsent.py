"""A form that comes too late is not taken, but what was typed comes back without copying it."""

import datetime as dt
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from dolen.access.models import Member
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.recording.models import Draft
from tests.builders import MONDAY, after, known_child, member
from tests.web.story import tell_story
from tests.web_recording.filling import fields

pytestmark = pytest.mark.django_db
BACKEND = "dolen.access.backends.MemberBackend"
PATH = "/record/attended_incident/"
TO_SIGN_IN = "/account/login/?next=/unsent/"
SOON, LATE = after(0.1), after(20)
HERE = {"Origin": "http://testserver"}


@pytest.fixture
def strict() -> Client:
    """A browser in which an officer is signed in, its tokens checked as in life."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(member("alys", "ppu_di"), backend=BACKEND)
    return client


def filled(client: Client, path: str = PATH, at: dt.datetime = MONDAY) -> dict[str, Any]:
    """The page as opened, its token among the answers, with something typed."""
    with clock.at(at):
        page = client.get(path).content.decode()
    return fields(page) | _token(page) | {"f0-what_was_found": "Glass on the floor"}


def _token(page: str) -> dict[str, str]:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found
    return {"csrfmiddlewaretoken": found[1]}


def send(
    client: Client, data: dict[str, Any], *, path: str = PATH, at: dt.datetime = SOON, **more: str
) -> Any:
    with clock.at(at):
        return client.post(path, data, headers=HERE | more)


def sign_in(client: Client, name: str = "alys") -> None:
    client.force_login(Member.objects.get(username=name), backend=BACKEND)


def sign_in_again(client: Client) -> None:
    """As in another tab: the session is another one, and so are its tokens."""
    client.logout()
    sign_in(client)


def come_back(client: Client, at: dt.datetime = SOON) -> Any:
    with clock.at(at):
        return client.get("/unsent/", follow=True)


def test_a_record_of_an_earlier_sign_in_comes_back_as_a_draft(strict: Client) -> None:
    path = f"{PATH}?about={known_child()}"
    data = filled(strict, path)
    sign_in_again(strict)
    answer = send(strict, data | {"send": "1"}, path=path)
    assert (answer.status_code, answer.url) == (302, "/unsent/")
    answer = come_back(strict)
    assert answer.redirect_chain[-1] == (path, 302)
    assert "restored." in answer.content.decode()
    assert "Glass on the floor" in answer.content.decode()


@pytest.mark.parametrize("button", ["send", "draft"])
def test_a_record_sent_after_signing_out_comes_back_after_signing_in(
    strict: Client, button: str
) -> None:
    data = filled(strict)
    strict.logout()
    # Signing out in another tab leaves what the browser remembers of the one who was here.
    strict.cookies.load(_remembered("alys"))
    answer = send(strict, data | {button: "1"})
    assert (answer.status_code, answer.url) == (302, TO_SIGN_IN)
    sign_in(strict)
    assert "Glass on the floor" in come_back(strict).content.decode()


def test_a_record_of_a_session_that_ran_out_comes_back(strict: Client) -> None:
    data = filled(strict)
    answer = send(strict, data | {"send": "1"}, at=LATE)
    assert (answer.status_code, answer.url) == (302, TO_SIGN_IN)
    sign_in(strict)
    assert "Glass on the floor" in come_back(strict, LATE).content.decode()


def test_a_draft_saved_by_itself_after_the_session_ran_out_is_kept(strict: Client) -> None:
    data = filled(strict)
    answer = send(strict, data, path=f"{PATH}draft/", at=LATE, **{"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == TO_SIGN_IN
    sign_in(strict)
    answer = come_back(strict, LATE)
    assert answer.redirect_chain[-1] == (PATH, 302)
    assert "Glass on the floor" in answer.content.decode()


def test_nobody_else_who_signs_in_gets_what_was_typed(strict: Client) -> None:
    member("bryn", "attending_officer")
    send(strict, filled(strict) | {"send": "1"}, at=LATE)
    sign_in(strict, "bryn")
    assert come_back(strict, LATE).redirect_chain[-1] == ("/", 302)
    assert not Draft.objects.exists()


def test_words_of_another_site_or_of_a_stranger_are_not_taken(strict: Client) -> None:
    data = filled(strict)
    sign_in_again(strict)
    assert send(strict, data, Origin="https://elsewhere.example").status_code == 403
    stranger = Client(enforce_csrf_checks=True)
    assert send(stranger, data).status_code == 403
    assert come_back(strict).redirect_chain[-1] == ("/", 302)
    with clock.at(MONDAY):
        answer = strict.post(PATH, data, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 302
    assert send(strict, {"f0": " "}).status_code == 403
    assert send(strict, data, path="/nowhere/", at=LATE).url == "/account/login/?next=/"


def test_a_form_that_has_no_draft_is_shown_and_sent_again(strict: Client) -> None:
    story = tell_story()
    row = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    path, now = f"/duties/{row.pk}/excuse/", story.now
    data = filled(strict, path, now) | {"reason": "The hospital does it.\nAnd the “ward”."}
    sign_in_again(strict)
    assert send(strict, data, path=path, at=now).url == "/unsent/"
    page = come_back(strict, now).content.decode()
    assert "The hospital does it.<br>And the “ward”." in page
    kept = re.findall(r'<textarea name="([^"]+)" hidden>\n([^<]*)</textarea>', page)
    again = {name: unescape(value) for name, value in kept} | _token(page)
    assert send(strict, again, path=path, at=now).status_code == 302
    row = DutyRow.objects.get(rule=row.rule, subject=story.child, opened_by=row.opened_by)
    assert row.status == "excused"


def _remembered(name: str) -> Any:
    """The cookies of a browser at which this member signed in last."""
    client = Client()
    client.force_login(Member.objects.get(username=name), backend=BACKEND)
    with clock.at(MONDAY):
        client.get("/record/")
    return {key: morsel for key, morsel in client.cookies.items() if key.endswith("_last")}
