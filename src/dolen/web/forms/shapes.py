"""The shape of a field's type: what is asked, and whether for one answer or many."""

import types
import typing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

_MANY = (list, tuple, set, frozenset)
_KNOWN_FIELDS = {"state", "value", "why"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A type without its wrappings. `max_length` is the limit of a text, in characters."""

    inner: Any
    many: bool = False
    max_length: int | None = None


def shape_of(annotation: Any, metadata: Sequence[Any] = ()) -> Shape:
    """The shape of a field's `annotation`; `metadata` is what pydantic keeps beside it."""
    limits = list(metadata)
    many = False
    while True:
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if isinstance(annotation, typing.TypeVar | str):
            break
        if origin is Annotated:
            limits.extend(arguments[1:])
            annotation = arguments[0]
        elif origin in (typing.Union, types.UnionType):
            some = [one for one in arguments if one is not type(None)]
            if len(some) != 1:
                break
            annotation = some[0]
        elif origin in _MANY and not many and arguments:
            many, annotation, limits = True, arguments[0], []
        else:
            break
    return Shape(inner=annotation, many=many, max_length=_max_length(limits))


def choices_of(inner: Any) -> list[tuple[Any, Any]] | None:
    """The values to choose from, each with its words if it has any; None for a free answer."""
    if inner is bool:
        return [(True, None), (False, None)]
    if isinstance(inner, type) and issubclass(inner, Enum):
        return [(member, getattr(member, "label", None)) for member in inner]
    if typing.get_origin(inner) is Literal:
        return [(value, None) for value in typing.get_args(inner)]
    return None


def is_model(inner: Any) -> bool:
    """Whether the type is a model, to be asked as a part."""
    return isinstance(inner, type) and issubclass(inner, BaseModel)


def is_known(inner: Any) -> bool:
    """Whether the model is an answer that may not be known: exactly a state, a value and why."""
    return is_model(inner) and set(inner.model_fields) == _KNOWN_FIELDS


def is_subject(inner: Any) -> bool:
    """Whether the model is a reference: somebody already known, or what was said."""
    return is_model(inner) and {"nominal", "said"} <= set(inner.model_fields)


def schema_of(inner: Any) -> tuple[str, str]:
    """The JSON type and format of a simple type, such as ("string", "date"). Empty if it has none.

    The schema is asked because a type such as PastDate is no subclass of date at run time.
    """
    schema = TypeAdapter(inner).json_schema()
    if "anyOf" in schema:  # a decimal number is said to be a number or a text
        schema = schema["anyOf"][0]
    return str(schema.get("type", "")), str(schema.get("format", ""))


def _max_length(limits: Iterable[Any]) -> int | None:
    for limit in limits:
        if isinstance(limit, FieldInfo):
            found = _max_length(limit.metadata)
        else:
            found = getattr(limit, "max_length", None)
        if isinstance(found, int):
            return found
    return None
