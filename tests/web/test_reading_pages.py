"""The pages on which people read: what they show, to whom, and that the log knows."""

import pytest
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.journal import clock
from tests.builders import member
from tests.web.story import WORDS, Story, tell_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """The made-up child's story."""
    return tell_story()


def signed_in(*roles: str, name: str = "alys", language: str = "en") -> Client:
    """A client of a member in these roles."""
    client = Client()
    client.force_login(
        member(name, *roles, language=language),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return client


PAGES = (
    "/", "/search/", "/search/?q=Ffion", "/search/?q=nobody-at-all", "/people/{child}/",
    "/people/{man}/", "/people/{child}/miraf/", "/places/{home}/", "/cases/{matter}/", "/queue/",
    "/queue/?where=force", "/rulebook/", "/rulebook/missing.grade/", "/rulebook/child_unseen/",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_for_a_supervisor_and_is_whole_markup(path: str, story: Story) -> None:
    client = signed_in("ppu_di")
    with clock.at(story.now):
        answer = client.get(path.format(**vars_of(story)))
    page = answer.content.decode()
    assert answer.status_code == 200, page[:2000]
    assert "<c-" not in page
    assert "{{" not in page
    assert "{%" not in page


def vars_of(story: Story) -> dict[str, str]:
    return {one: str(getattr(story, one)) for one in ("child", "man", "home", "matter")}
