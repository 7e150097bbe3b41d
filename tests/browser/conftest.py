"""A real browser for the tests of pages. There is always one: a missing browser fails the tests."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.looking import Complaints

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_INSTALLED = (
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
)

Open = Callable[..., Page]

# Playwright keeps an event loop in the test's own thread, where Django then suspects async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def playwright_running() -> Iterator[Playwright]:
    """Playwright, for the whole run."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_running: Playwright) -> Iterator[Browser]:
    """The machine's Chromium, or else the one that Playwright keeps."""
    programme = next((path for path in _INSTALLED if Path(path).exists()), None)
    try:
        running = playwright_running.chromium.launch(executable_path=programme, args=ARGUMENTS)
    except Error as error:
        pytest.fail(
            f"No browser could be started ({error}). Install Chromium, or run "
            "`playwright install chromium`."
        )
    yield running
    running.close()


def _session_of(member: str) -> str:
    """The key of a session of the member of that name, who signed in just now."""
    client = Client()
    client.post("/sign-in-as/", {"member": member})
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[Open]:
    """Open a page of the house: `open_page("/search/", width=390, language="cy")`.

    `scripts=False` opens it without JavaScript; `member="alys"` as her, signed in. Without an
    address the test says itself where to go first. When it ends, everything the browser complained
    of fails it.
    """
    complaints = Complaints()
    contexts = []

    def open_(
        path: str = "",
        *,
        width: int = 1280,
        language: str = "en",
        scripts: bool = True,
        member: str = "",
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            base_url=live_server.url,
            java_script_enabled=scripts,
        )
        contexts.append(context)
        cookies = {settings.LANGUAGE_COOKIE_NAME: language}
        if member:
            cookies[settings.SESSION_COOKIE_NAME] = _session_of(member)
        context.add_cookies(
            [
                {"name": name, "value": value, "url": live_server.url}
                for name, value in cookies.items()
            ]
        )
        page = context.new_page()
        complaints.listen(page)
        if path:
            page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not complaints.heard, complaints.heard
