"""Our markup against the examples that GOV.UK Frontend ships, so that neither drifts away."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django_cotton.compiler_regex import CottonCompiler
from pydantic import BaseModel

from dolen.web.forms.asked import Asked
from dolen.web.forms.fields import ChoiceQuestion, ChoicesQuestion, Question, TextQuestion
from dolen.web.forms.form import ModelForm
from dolen.web.forms.times import DateQuestion
from tests.web.markup import signature

_SHIPPED = Path(__file__).parents[2] / "frontend/node_modules/govuk-frontend/dist/govuk/components"
_TWO = (("yes", "Yes"), ("no", "No"))


class Nothing(BaseModel):
    pass


def theirs(component: str, name: str) -> str:
    fixtures = json.loads((_SHIPPED / component / "fixtures.json").read_text(encoding="utf-8"))
    found: str = next(one["html"] for one in fixtures["fixtures"] if one["name"] == name)
    return found


def component(source: str, **context: Any) -> str:
    compiled = CottonCompiler().process(source)
    return engines["django"].from_string(compiled).render(context)


def question(made: Question, name: str, error: str = "") -> str:
    body = {name: made, "order": (name,), "model": Nothing}
    form = type("OneQuestion", (ModelForm,), body)({} if error else None)
    if error:
        form.full_clean()
        form.add_error(name, error)
    return str(form)


def radios(**changes: Any) -> Question:
    asked = Asked(kind="radios", label="Have you changed your name?", **changes)
    return ChoiceQuestion(asked, choices=_TWO, values=dict(_TWO))


def text(kind: str, **changes: Any) -> Question:
    return TextQuestion(Asked(kind=kind, label="A question", **changes))


CASES: dict[tuple[str, str], Callable[[], str]] = {
    ("tag", "grey"): lambda: component('<c-govuk.tag colour="grey">Grey</c-govuk.tag>'),
    ("button", "default"): lambda: component("<c-govuk.button>Save</c-govuk.button>"),
    ("inset-text", "default"): lambda: component("<c-govuk.inset>Words</c-govuk.inset>"),
    ("details", "default"): lambda: component('<c-govuk.details title="a">b</c-govuk.details>'),
    ("warning-text", "default"): lambda: component(
        "<c-govuk.warning-text>a</c-govuk.warning-text>"
    ),
    ("error-summary", "default"): lambda: component(
        '<c-govuk.error-summary :items="items" />', items=[{"href": "#a", "text": "a"}] * 2
    ),
    ("summary-list", "attributes"): lambda: component(
        '<c-govuk.summary-list :rows="rows" />', rows=[{"key": "a", "value": "b"}]
    ),
    ("notification-banner", "default"): lambda: component(
        '<c-govuk.notification-banner><p class="govuk-notification-banner__heading">a</p>'
        "</c-govuk.notification-banner>"
    ),
    ("pagination", "default"): lambda: component(
        '<c-govuk.pagination :page="page" />', page=Paginator(range(3), 1).page(2)
    ),
    ("input", "default"): lambda: question(text("text"), "test-name"),
    ("select", "default"): lambda: question(
        ChoiceQuestion(Asked(kind="select", label="a"), choices=_TWO, values=dict(_TWO)), "select-1"
    ),
    ("textarea", "with hint and error message"): lambda: question(
        text("textarea", hint="Hint"), "with-hint-error", "Error message"
    ),
    ("character-count", "default"): lambda: question(
        text("textarea", max_length=10), "more-detail"
    ),
    ("radios", "default"): lambda: question(radios(), "example-default"),
    ("radios", "with hint and error message"): lambda: question(
        radios(hint="Hint"), "example-error-message-hint", "Select an option"
    ),
    ("checkboxes", "default"): lambda: question(
        ChoicesQuestion(
            Asked(kind="checkboxes", label="a"),
            choices=[("a", "A"), ("b", "B"), ("c", "C")],
            values={"a": 1, "b": 2, "c": 3},
        ),
        "nationality",
    ),
    ("date-input", "default"): lambda: question(
        DateQuestion(Asked(kind="date", label="a", hint="For example, 31 3 1980")), "dob"
    ),
    ("date-input", "with error message and hint"): lambda: question(
        DateQuestion(Asked(kind="date", label="a", hint="For example, 31 3 1980")),
        "dob-errors",
        "Error message",
    ),
}


@pytest.mark.parametrize(("case", "ours"), CASES.items(), ids=[" ".join(case) for case in CASES])
def test_our_markup_is_that_of_govuk_frontend(
    case: tuple[str, str], ours: Callable[[], str]
) -> None:
    assert signature(ours()) == signature(theirs(*case))
