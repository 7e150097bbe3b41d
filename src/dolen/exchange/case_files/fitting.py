"""Brings a value of a case file into the form a field of a fact wants it in."""

import datetime as dt
import typing

from pydantic import AwareDatetime

from dolen.journal.fact import Fact, Known
from dolen.law.moments import LONDON


def fitted(fact: type[Fact], name: str, value: object) -> object:
    """`value` in the form the field wants it: a known answer, words, or a time in London."""
    hint = fact.model_fields[name].annotation
    if _mentions(hint, Known) and not isinstance(value, dict):
        return {"state": "known", "value": value}
    if isinstance(value, str) and (_mentions(hint, dt.datetime) or _mentions(hint, AwareDatetime)):
        return _in_london(value)
    plain = isinstance(value, (bool, int, float))
    if plain and _mentions(hint, str) and not _mentions(hint, type(value)):
        return ("yes" if value else "no") if isinstance(value, bool) else str(value)
    if isinstance(value, str) and _is_words(hint):
        return (value,)
    return value


def _in_london(text: str) -> object:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _mentions(hint: object, wanted: type) -> bool:
    if isinstance(hint, type) and (hint is wanted or (wanted is Known and issubclass(hint, Known))):
        return True
    return any(_mentions(inner, wanted) for inner in typing.get_args(hint))


def _is_words(hint: object) -> bool:
    if typing.get_origin(hint) is tuple:
        return _mentions(hint, str)
    return any(_is_words(inner) for inner in typing.get_args(hint))
