"""What is wrong with an answer, for forms and the machines' door alike.

One table turns pydantic's kinds of error into sentences a person can act on: what was given, what
is accepted, what to do.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop, ngettext_lazy

LONGEST_ECHO: Final = 40  # characters of a wrong answer that its message repeats

_ANSWER = gettext_noop("%(label)s: this has no answer. Give one.")
_WHOLE = gettext_noop("%(label)s: “%(given)s” is not a whole number. Enter a number, such as 14.")
_NUMBER = gettext_noop("%(label)s: “%(given)s” is not a number. Enter a number, such as 2.5.")
_REAL_DATE = gettext_noop(
    "%(label)s: “%(given)s” is not a real date. Enter a day, a month and a year, such as 27 2 2019."
)
_CHOOSE = gettext_noop("%(label)s: “%(given)s” is not one of the answers. Select one of them.")
_MESSAGES: Final[Mapping[str, str]] = {
    "missing": _ANSWER,
    "string_type": _ANSWER,
    "string_too_short": gettext_noop(
        "%(label)s: you gave %(length)s characters. Enter at least %(min_length)s."
    ),
    "string_pattern_mismatch": gettext_noop(
        "%(label)s: “%(given)s” is not in the form wanted here. Check it and enter it again."
    ),
    "string_unicode": gettext_noop(
        "%(label)s: the text contains characters that cannot be kept. Type it again without them."
    ),
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": gettext_noop(
        "%(label)s: the number you gave is too long. Enter a number of at most 15 digits."
    ),
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_parsing": _NUMBER,
    "greater_than": gettext_noop(
        "%(label)s: you gave %(given)s. Enter a number greater than %(gt)s."
    ),
    "greater_than_equal": gettext_noop("%(label)s: you gave %(given)s. Enter %(ge)s or more."),
    "less_than": gettext_noop("%(label)s: you gave %(given)s. Enter a number less than %(lt)s."),
    "less_than_equal": gettext_noop("%(label)s: you gave %(given)s. Enter %(le)s or less."),
    "date_parsing": _REAL_DATE,
    "date_type": _REAL_DATE,
    "date_from_datetime_parsing": _REAL_DATE,
    "date_without_day": gettext_noop("%(label)s: you gave “%(given)s”. Enter the day as well."),
    "date_without_month": gettext_noop("%(label)s: you gave “%(given)s”. Enter the month as well."),
    "date_without_year": gettext_noop("%(label)s: you gave “%(given)s”. Enter the year as well."),
    "date_year": gettext_noop(
        "%(label)s: you gave “%(given)s”. Enter the year as four digits from 1900, such as 2019."
    ),
    "time_parsing": gettext_noop(
        "%(label)s: the time was given as “%(given)s”. Enter a 24-hour time, such as 23:40."
    ),
    "time_repeated": gettext_noop(
        "%(label)s: %(given)s came twice that night, because the clocks went back. "
        "Select the first or the second."
    ),
    "time_skipped": gettext_noop(
        "%(label)s: %(given)s did not exist, because the clocks went forward over it. "
        "Enter a time before 01:00 or from 02:00."
    ),
    "date_past": gettext_noop(
        "%(label)s: %(given)s is not in the past. Enter a date before today."
    ),
    "date_future": gettext_noop(
        "%(label)s: %(given)s is not in the future. Enter a date after today."
    ),
    "datetime_parsing": _REAL_DATE,
    "datetime_type": _REAL_DATE,
    "datetime_past": gettext_noop(
        "%(label)s: %(given)s is not in the past. Enter a moment before now."
    ),
    "datetime_future": gettext_noop(
        "%(label)s: %(given)s is not in the future. Enter a moment after now."
    ),
    "timezone_aware": gettext_noop(
        "%(label)s: the time does not say which clock it is from. Enter it again."
    ),
    "enum": _CHOOSE,
    "literal_error": _CHOOSE,
    "too_long": gettext_noop(
        "%(label)s: you gave %(actual_length)s answers. Give at most %(max_length)s."
    ),
    "too_short": gettext_noop(
        "%(label)s: you gave %(actual_length)s answers. Give at least %(min_length)s."
    ),
    "value_and_no_answer": gettext_noop(
        "%(label)s: you gave an answer and also said that there is none. Keep one of the two."
    ),
    "value_missing": gettext_noop(
        "%(label)s: you said that you have the answer, but there is none. Enter it, or say why not."
    ),
    "extra_forbidden": gettext_noop("%(label)s: there is no such field here. Leave it out."),
    "row_left_out": gettext_noop(
        "%(label)s: too many were given. Save these first, then add the others in another record."
    ),
}
_OTHER = gettext_noop("%(label)s: “%(given)s” is not accepted here. Check it and enter it again.")
_TOO_LONG = ngettext_lazy(
    "%(label)s: you gave %(length)s characters. Use %(max_length)s character or fewer.",
    "%(label)s: you gave %(length)s characters. Use %(max_length)s characters or fewer.",
    "max_length",
)


class Unsaid(str):
    """An answer of which a message may say how long it was, and never what it was."""

    __slots__ = ()


def message(
    kind: str,
    label: str,
    given: object = "",
    *,
    context: Mapping[str, Any] | None = None,
    own: Mapping[str, str] | None = None,
) -> str:
    """The sentence about an error of `kind` at the question `label`, in the reader's language.

    `own` holds messages that the model declares for its question, by kind; they come first.
    """
    if own and kind in own:
        return gettext(own[kind])
    context = dict(context or {})
    if kind in {"value_error", "assertion_error"} and "error" in context:
        return gettext(str(context["error"]))
    values = {
        **context,
        "label": label,
        "given": echo(given),
        "length": len(str(given)),
    }
    if kind == "string_too_long":
        return str(_TOO_LONG % values)
    try:
        return gettext(_MESSAGES.get(kind, _OTHER)) % values
    except KeyError:  # the library left out a number the sentence speaks of
        return gettext(_OTHER) % values


def echo(given: object) -> str:
    """The beginning of a wrong answer, safe to repeat on a page."""
    if isinstance(given, Unsaid):
        return "…"
    words = str(given)
    return words if len(words) <= LONGEST_ECHO else f"{words[: LONGEST_ECHO - 1]}…"
