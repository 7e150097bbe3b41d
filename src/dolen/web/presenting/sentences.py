"""Each fact as one sentence in the reader's language."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from dolen.journal.fact import Fact, subject_fields
from dolen.journal.told import Told
from dolen.web.presenting.answers import first_words
from dolen.web.presenting.naming import Names
from dolen.web.words import translated

_ABOUT = ("child", "children", "person", "people", "offender", "staff")
"""The fields that may say whom a fact is about, where its sentence has a gap for a child."""


class _Filling(Mapping[str, str]):
    """What stands in the gaps of a sentence; a gap nobody filled says so in words."""

    def __init__(self, fact: Fact, told: Told | None, names: Names, by: str) -> None:
        self._fact, self._told, self._names, self._by = fact, told, names, by

    def __getitem__(self, name: str) -> str:
        if name == "by":
            return self._by or pgettext("in a sentence", "Somebody")
        cls = type(self._fact)
        about = [one for one in _ABOUT if one in cls.model_fields] if name == "child" else []
        fields = about or [name]
        answers = (first_words(self._fact, one, self._told, self._names) for one in fields)
        return next(filter(None, answers), "") or _unfilled(cls, fields[0])

    def __iter__(self) -> Iterator[str]:
        return iter(type(self._fact).model_fields)

    def __len__(self) -> int:
        return len(type(self._fact).model_fields)


def sentence(fact: Fact, told: Told | None, names: Names, *, by: str) -> str:
    """What happened, in one sentence. `by` is who told it, in words."""
    pattern: Any = translated(fact.sentence)
    filling = _Filling(fact, told, names, by)
    words = pattern % filling if "%(" in pattern else pattern.format_map(filling)
    return " ".join(str(words).split())


def _unfilled(fact: type[Fact], name: str) -> str:
    part = subject_fields(fact).get(name)
    if part is None:
        return ""
    if part.role == "child":
        return _("a child")
    return _("a place") if part.sort == "place" else _("somebody") if part.sort == "person" else ""
