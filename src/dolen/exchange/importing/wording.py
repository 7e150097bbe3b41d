"""The words in which an import says what is wrong and what it accepts, in the reader's language."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

_MOST = 12


def listed(words: Iterable[object]) -> str:
    """Some words one after another, cut short where there are many."""
    every = [str(word) for word in words]
    shown = ", ".join(every[:_MOST])
    return shown if len(every) <= _MOST else _("%(some)s and others") % {"some": shown}


def filled() -> str:
    """What a cell that may not be empty accepts."""
    return _("something in the cell")


def one_of(words: Iterable[object]) -> str:
    """What a choice accepts."""
    return _("one of: %(words)s") % {"words": listed(words)}


def yes_or_no() -> str:
    """What a question accepts."""
    return _("yes or no")


def whole_number() -> str:
    """What a count accepts."""
    return _("a whole number")


def dates(formats: Iterable[str], example: str) -> str:
    """What a date or time accepts, in the formats the mapping names."""
    named = listed(formats)
    if not named:
        return _("a date such as %(example)s") % {"example": example}
    return _("a date in the form %(formats)s, or such as %(example)s") % {
        "formats": named,
        "example": example,
    }


def at_most(characters: int) -> str:
    """What a text accepts."""
    return _("at most %(number)s characters") % {"number": characters}


def field_accepts(error: Any) -> str:
    """What a field accepts that refused a value, in words."""
    context = error.get("ctx", {})
    match error["type"]:
        case "string_too_long":
            return at_most(context["max_length"])
        case "string_pattern_mismatch" | "string_unicode":
            return _("text without control characters, in the form the field wants")
        case "less_than_equal" | "greater_than_equal":
            return _("a number within bounds (%(bounds)s)") % {"bounds": error["msg"]}
        case "literal_error":
            return one_of([context["expected"]])
        case "missing":
            return filled()
        case _:
            return str(error["msg"])
