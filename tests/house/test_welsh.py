"""Everything that a person reads can be read in Welsh, and the Welsh fits where it stands."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from babel.messages.catalog import Message
from django.template import Context, Template
from django.utils import translation
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pytest_django import Settings

from dolen.config import translations
from dolen.journal.registry import registry
from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing

SAME_IN_BOTH = {
    "Agenda": "the same word",
    "Agenda: %(name)s": "the same word and a name",
    "Person": "the same word",
    "Cell": "the same word",
    "Blaenau Gwent": "the name of a county borough, Welsh in both",
    "Torfaen": "the name of a county borough, Welsh in both",
    "MARAC": "the name of the meeting, which is used in Welsh too",
    "Model %(version)s.": "the same word and a version",
    "UPRN": "the name of the number, which Welsh lists use too",
    "%(count)s person": "the same word",
    "%(child)s: %(question)s": "a name and a question, with nothing of our own between them",
    "%(role)s, %(when)s": "a role and a time, with nothing of our own between them",
}
"""What Welsh and English write alike, and why. Anything else that is alike was not translated."""

GAP = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|%%")
MARKUP = re.compile(r"</?\w[^>]*>|&#?\w+;")
STRAIGHT_QUOTE = re.compile(r"(?<!=)[\"'](?!>)")


def messages() -> Iterator[Message]:
    """Every text of the catalogue but its heading."""
    return (message for message in translations.translated() if message.id)


def english(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def welsh(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def edges(text: str) -> tuple[str, str]:
    """The blanks a text begins and ends with, by which it is joined to what stands beside it."""
    stripped = text.strip()
    return text[: text.find(stripped)], text[text.find(stripped) + len(stripped) :]


def unlike(what: str) -> list[str]:
    """Each text whose Welsh differs from the English in what it must share with it."""
    pattern = {"gaps": GAP, "markup": MARKUP}[what]
    return [
        f"{english(message)[-1]!r}: {form!r}"
        for message in messages()
        for form in welsh(message)
        if sorted(pattern.findall(form)) != sorted(pattern.findall(english(message)[-1]))
    ]


def test_every_text_has_its_welsh_and_none_is_uncertain() -> None:
    assert translations.faults() == []
    assert not [message.id for message in messages() if message.fuzzy]


def test_every_gap_is_filled_in_both_languages() -> None:
    assert unlike("gaps") == []


def test_markup_is_the_same_in_both_languages() -> None:
    assert unlike("markup") == []


def test_blanks_at_the_edges_are_the_same_in_both_languages() -> None:
    assert not [
        f"{english(message)[-1]!r}: {form!r}"
        for message in messages()
        for form in welsh(message)
        if edges(form) != edges(english(message)[-1])
    ]


def test_no_welsh_is_the_english_left_as_it_was() -> None:
    alike = {form for message in messages() for form in welsh(message) if form in english(message)}
    assert alike - SAME_IN_BOTH.keys() == set()
    assert SAME_IN_BOTH.keys() - alike == set()


def test_quotation_marks_and_apostrophes_are_curved() -> None:
    plain = (MARKUP.sub("", form) for message in messages() for form in welsh(message))
    assert not [form for form in plain if STRAIGHT_QUOTE.search(form)]


def choices(annotation: Any) -> Iterator[str]:
    """The words a field may be answered with, where only some will do."""
    if get_origin(annotation) is Literal:
        yield from (one for one in get_args(annotation) if isinstance(one, str))
    for inner in get_args(annotation):
        yield from choices(inner)


def labels_of(field: FieldInfo) -> dict[str, object]:
    extra = field.json_schema_extra
    ui = extra.get("ui", {}) if isinstance(extra, dict) else {}
    labels = ui.get("labels", {}) if isinstance(ui, dict) else {}
    return dict(labels) if isinstance(labels, dict) else {}


def test_every_choice_of_an_answer_has_words_that_can_be_translated() -> None:
    models: list[type[BaseModel]] = [*registry.all().values(), SaidPerson, SaidPlace, SaidThing]
    assert not [
        f"{model.__name__}.{name}: {choice}"
        for model in models
        for name, field in model.model_fields.items()
        for choice in choices(field.annotation)
        if choice not in labels_of(field)
    ]


@pytest.fixture
def in_welsh(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Django speaks Welsh from the catalogue as it stands, compiled for this test."""
    catalogue = tmp_path / "cy" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    shutil.copyfile(translations.CATALOGUE, catalogue)
    monkeypatch.setattr(translations, "CATALOGUE", catalogue)
    translations.compile_catalogue()
    settings.LOCALE_PATHS = [tmp_path]
    with translation.override("cy"):
        yield


def page(template: str, **filled: object) -> str:
    return Template("{% load i18n %}" + template).render(Context(filled))


@pytest.mark.usefixtures("in_welsh")
def test_a_page_is_shown_in_welsh() -> None:
    assert page('<h1>{% translate "Today" %}</h1>') == "<h1>Heddiw</h1>"
    assert page('{% translate "Not known" context "answer" %}') == "Ddim yn hysbys"


@pytest.mark.usefixtures("in_welsh")
@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 cofnod"), (2, "2 gofnod"), (5, "5 cofnod"), (8, "8 cofnod"), (11, "11 cofnod")],
)
def test_welsh_counts_as_welsh_does(count: int, said: str) -> None:
    counted = "{% blocktranslate count count=n %}{{ count }} record{% plural %}{{ count }} records"
    assert page(counted + "{% endblocktranslate %}", n=count) == said
