"""A new password by e-mail: through a real mail server, in the member's language."""

import re
import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core.cache import cache
from django.test import Client
from django.utils.translation import gettext, override
from pytest_django.fixtures import Settings

from dolen.access.models import Member
from dolen.access.roles import Role
from tests.access.force import PASSWORD, member

pytestmark = pytest.mark.django_db

PAGE = "/account/password/reset/"
ADDRESS = "s.pugh@force.example"
NEW = "seven brown otters asleep"


class Postbox:
    """Keeps what arrives."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 kept"


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    cache.clear()
    box = Postbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_USE_TLS = False
    yield box
    server.stop()


def somebody(language: str = "en") -> Member:
    made = member("sian", Role.CRU_DS)
    Member.objects.filter(pk=made.pk).update(
        email=ADDRESS, language=language, display_name="Siân Pugh"
    )
    return made


def ask(address: str) -> tuple[int, str, str]:
    """Ask for a new password: the status, where it leads, and the words of that page."""
    client = Client()
    answer = client.post(PAGE, {"email": address}, REMOTE_ADDR="192.0.2.9")
    then = client.get(answer["Location"]).content.decode()
    words = then[then.index("<main") : then.index("</main>")]
    return answer.status_code, answer["Location"], re.sub(r"\s+", " ", words)


def body(letter: EmailMessage) -> str:
    text = letter.get_content()
    assert isinstance(text, str)
    return text


def test_a_link_arrives_that_sets_a_new_password(postbox: Postbox) -> None:
    somebody()
    assert ask(ADDRESS)[0] == 302
    (letter,) = postbox.letters
    (link,) = re.findall(r"https?://\S+", body(letter))
    client = Client()
    form = client.get(link.partition("testserver")[2], follow=True)
    assert form.status_code == 200
    where = form.redirect_chain[-1][0]
    done = client.post(where, {"password1": NEW, "password2": NEW})
    assert done.status_code == 302
    told = Member.objects.get(username="sian")
    assert told.check_password(NEW)
    assert not told.check_password(PASSWORD)
    again = Client().get(link.partition("testserver")[2], follow=True)
    assert "This link no longer works" in again.content.decode()


def test_the_letter_holds_the_address_and_a_link_and_nothing_else_of_the_member(
    postbox: Postbox,
) -> None:
    made = somebody()
    ask(ADDRESS)
    (letter,) = postbox.letters
    assert letter["To"] == ADDRESS
    assert letter["Subject"] == "Set a new password for Dolen"
    whole = str(letter).replace(ADDRESS, "")
    for held in ("sian", "Siân", "Pugh", "cru_ds", "Referral", str(made.pk)):
        assert held not in whole, held
    assert len(re.findall(r"https?://", whole)) == 1


def test_the_letter_is_in_the_members_language_whoever_asks(postbox: Postbox) -> None:
    somebody("cy")
    ask(ADDRESS)
    (letter,) = postbox.letters
    with override("cy"):
        assert letter["Subject"] == gettext("Set a new password for Dolen")
        assert gettext("If it was not you, do nothing: your password stays as it is. Nobody will "
                       "ever ask you for it.") in body(letter)  # fmt: skip
    assert letter["Content-Language"] == "cy"


def test_the_page_answers_alike_whether_the_address_exists_or_not(postbox: Postbox) -> None:
    somebody()
    assert ask(ADDRESS) == ask("nobody@force.example")
    assert len(postbox.letters) == 1


def test_a_mail_server_that_is_away_tells_nothing_either(
    postbox: Postbox, settings: Settings
) -> None:
    somebody()
    settings.EMAIL_PORT = 9
    assert ask(ADDRESS) == ask("nobody@force.example")


def test_a_member_who_has_left_gets_no_letter(postbox: Postbox) -> None:
    somebody()
    Member.objects.update(is_active=False)
    assert ask(ADDRESS)[0] == 302
    assert postbox.letters == []


def test_the_sign_in_page_leads_there(client: Client) -> None:
    assert f'href="{PAGE}"' in client.get("/account/login/").content.decode()
    page = client.get(PAGE).content.decode()
    assert "Ask for a new password" in page
