"""What a browser test looks at: accessibility, width, and what the browser complained of."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page

WIDTHS = {"desktop": 1280, "phone": 390}
LANGUAGES = ("en", "cy")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_PICTURES = os.environ.get("DOLEN_PICTURES", "")
_AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
_RUN = """async (rules) => {
  // Only of what is wrong is every place wanted: to name the places of the rest takes long.
  // None of the rules looks at style sheets, which axe would fetch once more.
  const found = await axe.run(
    document, { runOnly: rules, resultTypes: ['violations'], preload: false })
  return found.violations.flatMap((one) => one.nodes.map((node) => ({
    rule: one.id, html: node.html.slice(0, 300), why: node.failureSummary,
    known: one.id === 'aria-allowed-attr' && document.querySelector(node.target[0])
      ?.matches('input.govuk-radios__input[aria-expanded]'),
  })))
}"""


@cache
def _axe_source() -> str:
    if not _AXE.is_file():
        raise AssertionError(
            f"{_AXE} is missing. Run `python -m dolen.config.assets --for-tests` first."
        )
    return _AXE.read_text(encoding="utf-8")


def axe(page: Page) -> list[dict[str, Any]]:
    """Every accessibility finding on the page, save the one we know and accept.

    GOV.UK Frontend puts `aria-expanded` on radios that reveal a question, on purpose; nothing else
    is let through.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe_source())
    found: list[dict[str, Any]] = page.evaluate(_RUN, list(RULES))
    return [one for one in found if not one["known"]]


def assert_accessible(page: Page) -> None:
    """Fail with every accessibility finding on the page, and with ids used twice."""
    assert not repeated_ids(page), repeated_ids(page)
    found = axe(page)
    assert not found, json.dumps(found, indent=1)


def repeated_ids(page: Page) -> list[str]:
    """Ids that more than one element carries, which labels and error links cannot tell apart."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('[id]')].map((one) => one.id)
          .filter((id, at, all) => all.indexOf(id) !== at)"""
    )
    return found


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return wider


def wider_than_window(page: Page) -> list[str]:
    """The elements that stick out to the right, to find the one that makes a page too wide."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5).map((one) => one.outerHTML.slice(0, 200))"""
    )
    return found


def judge(page: Page, name: str, widths: Iterable[int] = WIDTHS.values()) -> None:
    """Fail unless the page is accessible, whole and no wider than its window, at each width.

    The width it was opened at comes first, so that of many pages each second one is opened at each.
    With DOLEN_PICTURES a picture of each is kept in that folder, called `name`-width-language.
    """
    assert page.viewport_size is not None
    opened_at, height = page.viewport_size["width"], page.viewport_size["height"]
    for width in sorted(widths, key=lambda one: one != opened_at):
        page.set_viewport_size({"width": width, "height": height})
        if _PICTURES:
            language = page.locator("html").get_attribute("lang")
            picture = f"{_PICTURES}/{name}-{width}-{language}.png"
            page.screenshot(path=picture, full_page=True)
        assert_accessible(page)
        assert overflow(page) <= 0, (name, width, wider_than_window(page))
    assert "<c-" not in page.content(), f"{name}: a component was not drawn"


def judge_each(
    page: Page, paths: Mapping[str, str], widths: Iterable[int] = WIDTHS.values()
) -> None:
    """Open each of the pages, which are addresses by name, and judge it at each width."""
    for name, path in paths.items():
        page.goto(path)
        judge(page, name, widths)


@dataclass
class Complaints:
    """What the browser complained of: script errors, breaches of the content policy, lost files.

    A form sent back with status 422 is no complaint; the browser mentions it all the same.
    """

    heard: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Hear everything that `page` says from now on."""
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"} and "status of 422" not in said.text:
            self.heard.append(f"{said.type}: {said.text}")
