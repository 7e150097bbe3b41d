"""The wording a force may use under its own licence, shown instead of ours."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from dolen.journal.registry import UnknownKind, registry

OWN: dict[tuple[str, str], str] = {}
"""What to show, by language and our own words. Filled once at start-up by `config`."""
_READ_MORE = "docs/wording.toml.example shows the form."


class WordingRefused(ValueError):
    """Raised when the file of wording cannot be read, or speaks of a question that is not there."""


def load_wording(path: Path) -> Mapping[tuple[str, str], str]:
    """Read the wording of questions. Raises `WordingRefused` and whatever opening raises."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise WordingRefused(f"{path.name} is not valid TOML: {error}. {_READ_MORE}") from error
    return {
        (language, _ours(kind, question)): str(words)
        for language, kinds in told.items()
        for kind, questions in kinds.items()
        for question, words in questions.items()
    }


def _ours(kind: str, question: str) -> str:
    """Our own words for the question."""
    try:
        info = registry.fact_class(kind).model_fields[question]
    except (UnknownKind, KeyError):
        raise WordingRefused(f"There is no question {question!r} of {kind}. {_READ_MORE}") from None
    return str(info.title)
