"""What the templates of a question need to know, worked out here so that they only write markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from dolen.web.forms.fields import ChoiceQuestion, ChoicesQuestion, Question
from dolen.web.forms.times import MomentQuestion

_KINDS = {
    "textarea": "textarea",
    "select": "select",
    "radio": "radios",
    "checkbox": "checkbox",
    "hidden": "hidden",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its key, its words, the id of its input, and the markup it reveals."""

    key: str
    words: str
    id: str
    chosen: bool
    divided: bool
    reveals: SafeString


@dataclass(frozen=True, slots=True)
class TimePart:
    """One input of a date or moment. Its id is the question's and its name."""

    name: str
    words: str
    value: str
    width: int
    numeric: bool


def kind_of(bound: BoundField) -> str:
    """How a question is drawn; for forms of other packages, from its widget."""
    field = bound.field
    if isinstance(field, Question):
        return field.asked.kind
    widget = field.widget
    if isinstance(widget, forms.Textarea):
        return "textarea"
    return _KINDS.get(getattr(widget, "input_type", "text"), "text")


def options_of(bound: BoundField) -> Sequence[Option]:
    """The choices of a question, in order."""
    field = bound.field
    if isinstance(field, ChoiceQuestion | ChoicesQuestion):
        value = field.prepare_value(bound.value())
        keys = value if isinstance(value, list) else [value]
        divide, reveals = field.divide_before, field.reveals
        choices: Sequence[tuple[Any, Any]] = field.choices
    else:
        given = bound.value()
        keys = [str(one) for one in given] if isinstance(given, list) else [str(given)]
        divide, reveals = "", {}
        choices = list(getattr(field, "choices", ()))
    return [
        Option(
            key=str(key),
            words=str(words),
            id=bound.auto_id if number == 0 else f"{bound.auto_id}-{number + 1}",
            chosen=str(key) in keys,
            divided=bool(divide) and key == divide,
            reveals=drawn(reveals.get(str(key), ())),
        )
        for number, (key, words) in enumerate(choices)
    ]


def drawn(items: Sequence[Any]) -> SafeString:
    """The markup of questions and parts, one after the other."""
    each = (
        item.as_field_group() if isinstance(item, BoundField) else item.render() for item in items
    )
    return format_html_join("", "{}", ((one,) for one in each))


def time_parts(bound: BoundField) -> Sequence[TimePart]:
    """The inputs of a date or moment, as typed."""
    raw = bound.field.prepare_value(bound.value())
    parts = [
        TimePart("day", _("Day"), raw.get("day", ""), 2, numeric=True),
        TimePart("month", _("Month"), raw.get("month", ""), 2, numeric=True),
        TimePart("year", _("Year"), raw.get("year", ""), 4, numeric=True),
    ]
    if isinstance(bound.field, MomentQuestion):
        parts.append(TimePart("time", _("Time (24 hour)"), raw.get("time", ""), 5, numeric=False))
    return parts


def repeated_hour(bound: BoundField) -> str:
    """Which of the two hours is chosen where the time typed came twice; otherwise nothing."""
    field = bound.field
    if not isinstance(field, MomentQuestion):
        return ""
    raw = field.prepare_value(bound.value())
    if not field.came_twice(raw):
        return ""
    return "second" if raw.get("which") == "second" else "first"


def described_by(bound: BoundField) -> str:
    """The ids of the hint, the error and the character count of a question."""
    counted = kind_of(bound) == "textarea" and getattr(bound.field, "asked", None)
    found = [
        f"{bound.auto_id}-{what}"
        for what, there in (
            ("hint", bound.help_text),
            ("error", bound.errors),
            ("info", counted and counted.max_length),
        )
        if there
    ]
    return " ".join(found)


def label_class(bound: BoundField, block: str) -> str:
    """Give the class, after a space, that sizes or hides the label or legend `block`."""
    asked = getattr(bound.field, "asked", None)
    size = asked.label_class if asked else "s"
    return {"plain": "", "hidden": " govuk-visually-hidden"}.get(size, f" {block}--{size}")


def width_class(bound: BoundField) -> str:
    """Give the class, after a space, for the width of a text: characters, or a part of the page."""
    asked = getattr(bound.field, "asked", None)
    if not asked or not asked.width:
        return ""
    return f" govuk-{'input--' if asked.width.isdigit() else '!-'}width-{asked.width}"


def input_type(bound: BoundField) -> str:
    """Give the type of a text's input."""
    return getattr(bound.field.widget, "input_type", "text") or "text"


def autocomplete(bound: BoundField) -> str:
    """Give what the browser may fill in: what the question or its widget says, off for the rest.

    A shared machine must not offer one child's name while another's is typed.
    """
    asked = getattr(bound.field, "asked", None)
    if asked:
        return asked.autocomplete or "off"
    return str(bound.field.widget.attrs.get("autocomplete", ""))
