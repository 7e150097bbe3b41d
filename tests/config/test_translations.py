"""The words that people read are found, wherever they are marked."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from dolen.config import translations

TEMPLATE = b"""
{% load i18n %}
<main>
    <h1>{% translate "Missing" context "child" %}</h1>
  <p>{{ _("Seen alone") }}</p>
      {% blocktranslate count n=n trimmed %}
        {{ n }} child
      {% plural %}
        {{ n }} children
      {% endblocktranslate %}
  <c-button text="{% translate 'Save' %}" />
</main>
"""


def words(template: bytes) -> list[Any]:
    found = translations.words_of_template(BytesIO(template), translations.KEYWORDS, (), {})
    return [text for _line, _function, text, _comments in found]


def test_a_templates_words_are_found_whatever_its_indent() -> None:
    assert words(TEMPLATE) == [
        ("child", "Missing"),
        "Seen alone",
        ("%(n)s child", "%(n)s children", None),
        "Save",
    ]


def test_the_words_of_rules_are_found() -> None:
    assert any(message.id and message.locations for message in translations.extracted())


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    monkeypatch.setattr(translations, "CATALOGUE", tmp_path / "cy" / "django.po")
    (tmp_path / "duties.py").write_text('says = _("See the child")\n', encoding="utf-8")
    return tmp_path


def test_a_text_without_welsh_is_listed(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["check"]) == 1
    assert "duties.py:1: 'See the child': not in the catalogue" in capsys.readouterr().out
    translations.main(["extract"])
    assert translations.faults() == ["duties.py:1: 'See the child': no Welsh"]


def test_what_is_translated_is_kept_and_compiled(source: Path) -> None:
    translations.extract()
    translate(source, 'msgstr ""', 'msgstr "Gweld y plentyn"')
    (source / "page.html").write_text('{% translate "Today" %}', encoding="utf-8")
    translations.extract()
    with translations.CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="cy")
    assert {m.id: m.string for m in catalogue if m.id} == {
        "See the child": "Gweld y plentyn",
        "Today": "",
    }
    translations.compile_catalogue()
    assert translations.CATALOGUE.with_suffix(".mo").stat().st_size > 0
    assert len(translations.faults()) == 1


def translate(source: Path, old: str, new: str) -> None:
    """Replace the last `old` in the catalogue, which is the first text's."""
    head, _, tail = translations.CATALOGUE.read_text(encoding="utf-8").rpartition(old)
    translations.CATALOGUE.write_text(f"{head}{new}{tail}", encoding="utf-8")
