"""Bounds of everything that comes in, and the errors every operation may answer with."""

from typing import Annotated, Any, ClassVar

from ninja import Schema
from pydantic import Field, StringConstraints

Kind = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.]{1,60}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{8,80}$")]
Nominal = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,64}$")]
Limit = Annotated[int, Field(ge=1, le=200)]
Offset = Annotated[int, Field(ge=0, le=1_000_000)]


class Fault(Schema):
    """One fault: where in the request, and what is accepted there."""

    where: str
    says: str


class Problem(Schema):
    """A problem (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str | None = None
    errors: list[Fault] = []


class Answer:
    """The problems that an operation may answer with."""

    PROBLEMS: ClassVar[dict[Any, Any]] = {
        frozenset({400, 401, 403, 404, 409, 413, 422, 503}): Problem,
    }
