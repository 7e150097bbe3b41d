"""Filling in a page's form as a browser would: everything on it, with some answers changed."""

import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client

from dolen.journal import clock
from tests.builders import MONDAY


class _Fields(HTMLParser):
    """Reads the successful controls of the form with the given id (or the first post form)."""

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, list[str]] = {}
        self._textarea: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name"), given.get("value") or ""
        if tag == "textarea" and name:
            self._textarea = name
            self.data.setdefault(name, [""])
        elif tag == "select" and name:
            self._select = name
            self.data.setdefault(name, [""])
        elif tag == "option" and self._select and "selected" in given:
            self.data[self._select] = [value]
        elif tag == "input" and name:
            kind = given.get("type", "text")
            if kind in {"radio", "checkbox"}:
                if "checked" in given:
                    self.data.setdefault(name, []).append(value)
            elif kind not in {"submit", "button"}:
                self.data.setdefault(name, []).append(value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = None
        if tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.data[self._textarea] = [self.data[self._textarea][0] + data]


def fields(page: str) -> dict[str, list[str]]:
    """What a browser would send of a page, without the buttons."""
    reader = _Fields()
    reader.feed(page)
    reader.data.pop("csrfmiddlewaretoken", None)
    reader.data.pop("q", None)
    return reader.data


def opened(client: Client, path: str, at: Any = MONDAY) -> dict[str, list[str]]:
    """Open a page and give what it would send."""
    with clock.at(at):
        answer = client.get(path)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return fields(answer.content.decode())


def post(client: Client, path: str, data: dict[str, Any], at: Any = MONDAY, **changed: Any) -> Any:
    """Send a page's data, with some answers changed."""
    with clock.at(at):
        return client.post(path, data | changed)


def errors_in(answer: Any) -> list[str]:
    """What the error summary of an answer says."""
    page = answer.content.decode()
    summary = page.partition("govuk-error-summary__list")[2].partition("</ul>")[0]
    return re.findall(r"<a href=[^>]*>([^<]*)</a>", summary)
