"""The questions a form can ask. Each reads what was typed and either gives a value or says why not.

Nothing here is required and nothing is limited: the model decides that, so that over-long or
incomplete answers are kept and shown again.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, Self

from django import forms

from dolen.recording.faults import message
from dolen.web.forms import widgets
from dolen.web.forms.asked import Asked

Choice = tuple[str, str]
"""A choice's key, as it stands in the form's data, and its words."""

MOST_DIGITS: Final = 15
_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


class Question(forms.Field):
    """What every question shares. `reveals` holds, by choice, what that choice makes visible."""

    asked: Asked
    reveals: dict[str, list[Any]]

    def __init__(self, asked: Asked, *, widget: forms.Widget | None = None) -> None:
        super().__init__(
            required=False, label=asked.label, help_text=asked.hint, widget=widget, localize=False
        )
        self.asked = asked
        self.reveals = {}

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        # Each form has its own questions: what one reveals must never be seen by another request.
        copied = super().__deepcopy__(memo)
        copied.reveals = {}
        return copied

    def refuse(self, kind: str, given: object = "", **context: object) -> forms.ValidationError:
        """The error of `kind` about `given`, ready to raise."""
        own = self.asked.messages
        return forms.ValidationError(
            message(kind, self.asked.label, given, context=context, own=own)
        )


class TextQuestion(Question):
    """Words, with line breaks of one sort; nothing typed is no answer."""

    def __init__(self, asked: Asked) -> None:
        area = asked.kind == "textarea"
        super().__init__(asked, widget=forms.Textarea() if area else forms.TextInput())

    def prepare_value(self, value: Any) -> str:
        """The text as shown again: as typed."""
        return "" if value is None else str(value)

    def to_python(self, value: Any) -> Any:
        """The words, or None."""
        words = "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")
        return words.strip() or None


class ListQuestion(TextQuestion):
    """Several short texts, one on each line."""

    def prepare_value(self, value: Any) -> str:
        """One text on each line."""
        lines = "\n".join(map(str, value)) if isinstance(value, list | tuple) else value
        return super().prepare_value(lines)

    def to_python(self, value: Any) -> Any:
        """The lines that are not empty."""
        words = super().to_python(value)
        return [line.strip() for line in words.split("\n") if line.strip()] if words else None


class NumberQuestion(Question):
    """A number, whole or not, of at most fifteen digits."""

    def __init__(self, asked: Asked, *, whole: bool) -> None:
        super().__init__(asked, widget=forms.TextInput())
        self.whole = whole

    def prepare_value(self, value: Any) -> str:
        """The number as shown again."""
        return "" if value is None else echo_number(value)

    def to_python(self, value: Any) -> Any:
        """The number, or None. Raises ValidationError for anything else."""
        typed = "" if value is None else str(value).strip()
        if not typed:
            return None
        plain = typed.replace(",", "").replace(" ", "")
        pattern = _WHOLE if self.whole else _DECIMAL
        if not pattern.fullmatch(plain):
            raise self.refuse("int_parsing" if self.whole else "float_parsing", typed)
        if len(re.sub(r"[^0-9]", "", plain)) > MOST_DIGITS:
            raise self.refuse("int_parsing_size", typed)
        return int(plain) if self.whole else float(plain)


class ChoiceQuestion(Question):
    """One of several answers, as radios or as a list to select from.

    `values` gives the model's value of each key; `divide_before` a key that an "or" stands before.
    """

    def __init__(
        self,
        asked: Asked,
        *,
        choices: Sequence[Choice],
        values: Mapping[str, Any],
        divide_before: str = "",
    ) -> None:
        super().__init__(asked, widget=forms.TextInput())
        self.choices = tuple(choices)
        self.values = dict(values)
        self.divide_before = divide_before

    def prepare_value(self, value: Any) -> str:
        """The key of the answer."""
        return choice_key(value)

    def to_python(self, value: Any) -> Any:
        """The model's value, or None. Raises ValidationError for an answer that was not offered."""
        key = choice_key(value)
        if not key:
            return None
        if key not in self.values:
            raise self.refuse("enum", key)
        return self.values[key]


class ChoicesQuestion(Question):
    """Any of several answers, as checkboxes."""

    def __init__(
        self, asked: Asked, *, choices: Sequence[Choice], values: Mapping[str, Any]
    ) -> None:
        super().__init__(asked, widget=widgets.ChoicesWidget())
        self.choices = tuple(choices)
        self.values = dict(values)
        self.divide_before = ""

    def prepare_value(self, value: Any) -> list[str]:
        """The keys of the answers."""
        if value is None:
            return []
        many = isinstance(value, list | tuple | set | frozenset)
        return [choice_key(one) for one in value] if many else [choice_key(value)]

    def to_python(self, value: Any) -> Any:
        """The model's values in the order offered, or None for none."""
        keys = self.prepare_value(value)
        for key in keys:
            if key not in self.values:
                raise self.refuse("enum", key)
        return [value for key, value in self.values.items() if key in keys] or None


def choice_key(value: Any) -> str:
    """How a choice's value stands in a form's data: yes and no for true and false."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    inner = getattr(value, "value", value)
    return choice_key(inner) if isinstance(inner, bool) else str(inner)


def echo_number(value: Any) -> str:
    """A number or what was typed for one, in a length a page can hold."""
    return str(value)[:100]
