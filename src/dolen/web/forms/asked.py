"""What one question looks like: read from a model's field once, shown many times."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

MOST_RADIOS: Final = 7
"""More answers than this are a list to select from."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """A question asked only when the field `on` is answered with the choice `key`."""

    on: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: `kind` decides its markup, the rest how it is worded and laid out."""

    kind: str
    label: str
    hint: str = ""
    max_length: int | None = None
    rows: int = 5
    width: str = ""
    autocomplete: str = ""
    inputmode: str = ""
    label_class: str = "s"
    required: bool = False
    reveal: Reveal | None = None
    messages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
