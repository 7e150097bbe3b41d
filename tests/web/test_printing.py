"""Records on paper: what stands on a sheet, and what is said where no PDF can be made of it.

Whether this machine has WeasyPrint does not matter here: a finder put first decides.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import subprocess
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from dolen.access.models import LedgerEntry
from dolen.journal import clock
from dolen.web import pdf_maker as maker
from tests.web.signed_in import client_of
from tests.web.story import WORDS, Story, tell_story

pytestmark = pytest.mark.django_db

_STAND_IN = '''
"""Keeps the sheet readable, and asks for what the sheet asks for, as the real one does."""
import re
class CSS:
    def __init__(self, *, string): self.string = string
class HTML:
    def __init__(self, *, string, url_fetcher): self.string, self.fetch = string, url_fetcher
    def write_pdf(self, *, stylesheets):
        for url in re.findall(r'<(?:img|link)[^>]*(?:src|href)="([^"]+)"', self.string):
            self.fetch(url)
        return b"%PDF-stand-in\\n" + stylesheets[0].string.encode() + self.string.encode()
'''


class _Decides(importlib.abc.MetaPathFinder):
    """Gives a stand-in for WeasyPrint, or says that what it needs is not there."""

    def __init__(self, file: Path | None, failure: type[Exception]) -> None:
        self._file, self._failure = file, failure

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != "weasyprint":
            return None
        if self._file is None:
            raise self._failure(name)
        return importlib.util.spec_from_file_location(name, self._file)


Decide = Callable[..., None]


@pytest.fixture
def weasyprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Decide]:
    """Decides whether WeasyPrint is there; afterwards the machine's own state counts again."""

    def decide(*, there: bool, failure: type[Exception] = ModuleNotFoundError) -> None:
        file = tmp_path / "weasyprint.py"
        file.write_text(_STAND_IN)
        finder = _Decides(file if there else None, failure)
        monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
        monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
        maker.forget()

    yield decide
    sys.modules.pop("weasyprint", None)
    maker.forget()


@pytest.fixture
def story() -> Story:
    return tell_story()


def printed(client: Client, path: str, story: Story) -> str:
    with clock.at(story.now):
        answer = client.get(path)
    assert answer.status_code == 200, answer.content[:500]
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    assert answer.content.startswith(b"%PDF-")
    return answer.content.decode()


def paths(story: Story) -> list[str]:
    person = f"/people/{story.child}"
    return [f"{person}/print.pdf", f"{person}/miraf/print.pdf", f"/cases/{story.matter}/print.pdf"]


def test_each_sheet_says_who_printed_it_when_and_as_known_when(
    weasyprint: Decide, story: Story
) -> None:
    weasyprint(there=True)
    client = client_of("ppu_di")
    for path in paths(story):
        sheet = printed(client, path, story)
        assert sheet.count(">OFFICIAL-SENSITIVE<") == 2
        assert "Printed by Alys (Public protection detective inspector), 4 March 2026, 21:00." in (
            sheet
        ), path
        assert "As known on 4 March 2026, 21:00." in sheet
        assert "position: running(marking-top)" in sheet


def test_the_childs_words_come_before_everything_else(weasyprint: Decide, story: Story) -> None:
    weasyprint(there=True)
    client = client_of("ppu_di")
    for path in paths(story):
        sheet = printed(client, path, story)
        headings = [part.partition("</h2>")[0] for part in sheet.split("<h2>")[1:]]
        assert headings[0] == "The child’s voice", path
        assert WORDS.replace("'", "&#x27;") in sheet.split("<h2>")[1], path


def test_a_sheet_has_no_navigation_no_links_and_no_floats(weasyprint: Decide, story: Story) -> None:
    weasyprint(there=True)
    client = client_of("ppu_di")
    for path in paths(story):
        sheet = printed(client, path, story)
        html = sheet[sheet.index("<!DOCTYPE") :]
        for unwanted in ("<a ", "<nav", "<script", "<form", "<button", "<link", "<img"):
            assert unwanted not in html, (path, unwanted)
        assert "float" not in sheet[: sheet.index("<!DOCTYPE")]
        assert "<c-" not in html


class _Nesting(HTMLParser):
    """Finds elements closed in another order than they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_a_sheet_is_well_formed(weasyprint: Decide, story: Story) -> None:
    weasyprint(there=True)
    client = client_of("ppu_di")
    for path in paths(story):
        sheet = printed(client, path, story)
        reader = _Nesting()
        reader.feed(sheet[sheet.index("<!DOCTYPE") :])
        assert (reader.wrong, reader.open) == ([], []), path


def test_the_past_is_printed_as_the_past(weasyprint: Decide, story: Story) -> None:
    weasyprint(there=True)
    path = f"/people/{story.child}/print.pdf?as_of=2026-03-02T10:00"
    sheet = printed(client_of("ppu_di"), path, story)
    assert "This is the past, not the present." in sheet
    assert "What had happened by 2 March 2026, 10:00, as known on 2 March 2026, 10:00." in sheet
    assert "I went because nobody" not in sheet


def test_printing_is_in_the_log_and_says_that_it_was_printing(
    weasyprint: Decide, story: Story
) -> None:
    weasyprint(there=True)
    client = client_of("ppu_di")
    for path in paths(story):
        before = LedgerEntry.objects.count()
        printed(client, path, story)
        assert LedgerEntry.objects.count() > before, path
    assert LedgerEntry.objects.filter(reason__startswith="print").exists()


def test_who_may_not_see_the_child_prints_nothing(weasyprint: Decide, story: Story) -> None:
    weasyprint(there=True)
    client = client_of("la_social_worker", name="sioned")
    with clock.at(story.now):
        assert [client.get(path).status_code for path in paths(story)] == [404, 404, 404]


@pytest.mark.parametrize("failure", [ModuleNotFoundError, OSError])
@pytest.mark.parametrize(
    ("language", "says"), [("en", "No PDF can be made here"), ("cy", '<html lang="cy"')]
)
def test_where_it_cannot_be_made_the_page_says_so_and_what_to_do(
    weasyprint: Decide, story: Story, failure: type[Exception], language: str, says: str
) -> None:
    weasyprint(there=False, failure=failure)
    client = client_of("ppu_di", language=language)
    logged = LedgerEntry.objects.count()
    for path in paths(story):
        with clock.at(story.now):
            answer = client.get(
                f"{path}?as_of=2026-03-02T10:00", headers={"accept-language": language}
            )
        page = answer.content.decode()
        assert answer.status_code == 503
        assert says in page
        assert f'href="{path.removesuffix("print.pdf")}?as_of=2026-03-02T10%3A00"' in page
        assert "requirements/pdf.txt" in page
        assert "Pango" in page
        assert "Ffion" not in page
    assert LedgerEntry.objects.count() == logged


@pytest.mark.parametrize("there", [True, False])
def test_pages_offer_a_pdf_only_where_one_can_be_made(
    weasyprint: Decide, story: Story, *, there: bool
) -> None:
    weasyprint(there=there)
    client = client_of("ppu_di")
    for path in paths(story):
        with clock.at(story.now), override("en"):
            page = client.get(path.removesuffix("print.pdf")).content.decode()
        assert (f'href="{path}"' in page) == there, path


def test_a_sheet_may_ask_for_nothing_beyond_itself(weasyprint: Decide) -> None:
    weasyprint(there=True)
    with pytest.raises(maker.NothingFetched):
        maker.pdf('<img src="https://example.org/x.png">')
    with pytest.raises(maker.NothingFetched):
        maker.pdf('<img src="file:///etc/hostname">')


def test_without_the_package_in_a_process_of_its_own_nothing_is_available() -> None:
    script = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from dolen.web import pdf_maker as maker\n"
        "assert maker.available() is False\n"
        "try: maker.pdf('<p>')\n"
        "except maker.NotAvailable: print('said so')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "said so\n"
