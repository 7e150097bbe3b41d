"""The whole ceremony of a passkey, with Chromium's own made-up authenticator."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from dolen.access.models import Member
from dolen.access.roles import Role
from tests.access.force import CHILD, PASSWORD, member
from tests.browser.conftest import Open
from tests.browser.looking import axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def sian(transactional_db: None) -> Member:
    return member("sian", Role.CRU_DS)


def give_an_authenticator(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def test_a_member_adds_a_passkey_and_signs_in_with_nothing_else(
    sian: Member, open_page: Open, settings: Settings
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    page = open_page("/account/login/")
    give_an_authenticator(page)
    page.get_by_label("Username").fill("sian")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second factor")

    page.get_by_role("link", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Confirm that it is you")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Add a passkey")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Add a passkey")

    page.goto("/account/logout/")
    page.locator("#main-content").get_by_role("button", name="Sign out").click()
    page.goto("/account/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "/account/login/" not in url)
    page.goto("/account/2fa/")
    expect(page.get_by_text("You have 1 passkey.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "where",
    [
        "/account/login/",
        "/sign-in-as/",
        "/account/2fa/",
        "/account/2fa/totp/activate/",
        "/account/2fa/webauthn/add/",
        "/account/logout/",
        f"/people/{CHILD}/break-glass/",
    ],
)
def test_the_pages_of_signing_in_can_be_used_by_everybody(
    sian: Member, open_page: Open, where: str, width: int
) -> None:
    page = open_page("/sign-in-as/", width=width)
    if "login" not in where and "sign-in-as" not in where:
        page.get_by_role("button", name="Sign in as Sian").click()
    page.goto(where)
    expect(page).to_have_url(re.compile(re.escape(where)))
    assert axe(page) == []
