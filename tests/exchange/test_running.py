"""`dolen run`: one foreground process that starts the house and ends it cleanly."""

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from dolen.exchange.demonstration import agencies, running

pytestmark = pytest.mark.long


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((running.HOST, 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """A house started as somebody trying Dolen would start it."""
    port = _free_port()
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("DOLEN_")
    } | {"DOLEN_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "dolen.config.settings"}
    process = subprocess.Popen(
        [sys.executable, "-m", "dolen.config", "run", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process, port
    if process.poll() is None:
        process.kill()
    process.wait()


def _answers(port: int, *, within: float) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://{running.HOST}:{port}/", timeout=10) as page:
                return bool(page.status == 200)
        except OSError:
            time.sleep(0.5)
    return False


def _may_sign_in(port: int) -> bool:
    """Whether one of the made-up members comes in with the password that is shown."""
    address = f"http://{running.HOST}:{port}/account/login/"
    cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = urllib.request.build_opener(cookies)
    page = browser.open(address).read().decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found is not None
    typed = {
        "login": agencies.SHOWN[0].value,
        "password": agencies.PASSWORD,
        "csrfmiddlewaretoken": found[1],
    }
    form = urllib.request.Request(
        address, urllib.parse.urlencode(typed).encode(), {"Referer": address}
    )
    with browser.open(form) as answer:
        return bool(answer.status == 200 and "login" not in answer.url)


def test_a_house_starts_and_ends_with_nothing_left_running(
    house: tuple["subprocess.Popen[str]", int],
) -> None:
    process, port = house
    assert _answers(port, within=240)
    assert _may_sign_in(port)
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=40)
    assert process.returncode == 0
    assert f"http://{running.HOST}:{port}/" in said
    assert "everybody in it is made up" in said
    assert "Stopped." in said
    assert not _answers(port, within=1)


def test_a_port_in_use_is_said_plainly() -> None:
    with socket.socket() as taken:
        taken.bind((running.HOST, 0))
        taken.listen()
        with pytest.raises(running.PortTaken, match="Is Dolen running already"):
            running.check_port(taken.getsockname()[1])
