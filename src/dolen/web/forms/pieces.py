"""What a form hands out and what stands within it: errors, parts, answers to begin with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.safestring import SafeString
from pydantic import BaseModel

from dolen.web.forms.asked import Asked

Location = tuple[int | str, ...]
"""Where in the model an error is: field, row, field within it."""


class NotValid(ValueError):
    """The form was asked for its model although an answer in it was not accepted."""


@dataclass(frozen=True, slots=True)
class ErrorItem:
    """One line of the error summary: what is wrong, and the address of the question."""

    text: str
    href: str


class Part(Protocol):
    """A form within a form, or several of the same sort in rows."""

    asked: Asked

    def answers(self) -> Any: ...
    def is_valid(self) -> bool: ...
    def refuse(self, location: Location, kind: str, error: Mapping[str, Any]) -> None: ...
    def error_items(self) -> Iterator[ErrorItem]: ...
    def render(self) -> SafeString: ...
    def rows_changed(self) -> bool: ...


def as_initial(value: Any) -> Mapping[str, Any] | None:
    """The answers of a nested model to begin with: of a model, or of its JSON; of nothing else."""
    if isinstance(value, BaseModel):
        return dict(value)
    return value if isinstance(value, Mapping) else None
