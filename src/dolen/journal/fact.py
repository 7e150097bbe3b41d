"""The base of every fact: something that happened, told once, kept for ever.

A practice room declares its facts in `facts.py` as frozen, typed classes in the past tense. The
kind is a declared string, never a Python path; a new meaning is a new version with an upcaster, or
a new kind. Only what makes the fact that fact is required: a partial record can always be saved.
"""

import datetime as dt
import types
import typing
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar, cast

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from dolen.journal.subjects import (
    AnyRef,
    NominalId,
    Part,
    Person,
    Place,
    RoleName,
    ShortText,
    Text,
)
from dolen.law.words import _

T = TypeVar("T")


class Classification(Enum):
    """What sort of information a field holds; decides redaction and retention."""

    CHILDS_WORDS = "childs_words"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    LOCATION = "location"
    OPERATIONAL = "operational"


class Restriction(Enum):
    """Who may read a kind of fact beyond the ordinary rules of agency and area."""

    ORDINARY = "ordinary"
    SENSITIVE = "sensitive"
    RESTRICTED = "restricted"


class Retention(Enum):
    """Which retention rule a kind of fact follows. Periods are data of the force, not code."""

    CHILD_PROTECTION = "child_protection"
    OPERATIONAL = "operational"
    HOUSEKEEPING = "housekeeping"


class Known(BaseModel, Generic[T]):
    """An answer a practitioner may not have: a value, or why there is none."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    state: Literal["known", "not_known", "not_asked", "declined"] = "known"
    value: T | None = None
    why: ShortText | None = None


def told(
    title: str,
    classification: Classification = Classification.OPERATIONAL,
    *,
    hint: str | None = None,
    default: Any = None,
    **ui: object,
) -> Any:
    """A field of a fact: its question, its classification and how a form shows it.

    `title` and `hint` are marked for translation by the caller. `ui` may hold `widget`, `rows`,
    `reveal` ({"on": field, "value": value}) and `labels` ({value: words}).
    """
    extra = {"classification": classification.value, "ui": ui}
    return Field(default, title=title, description=hint, json_schema_extra=cast(Any, extra))


class Provenance(BaseModel):
    """Where an imported or derived fact comes from.

    `key` is the store's own name for the row, `dated` the day the store wrote it, `language` the
    one (a code such as "cy") its free text is in. No alarm rings for a moment before `cut_over`;
    without one, for none before the fact was recorded.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    store: ShortText
    key: ShortText | None = None
    confidence: Literal["recorded", "reported", "inferred"] = "recorded"
    dated: dt.date | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    cut_over: AwareDatetime | None = None


class Party(BaseModel):
    """One subject named by a fact: under which field, in which roles, and who or what."""

    model_config = ConfigDict(frozen=True)
    path: str
    roles: tuple[str, ...]
    sort: Literal["person", "place", "thing"]
    ref: AnyRef


class Fact(BaseModel):
    """Something that happened. `happened_at` is when; `learned_at` when the organisation knew.

    Times are aware. `sequence` keeps the order in which one record told facts of the same moment (a
    reason given before the act it is for). `case` names the matter, `crime` the crime, both by
    reference. `by_role` is the role in which the person who told it acted. A `deed` tells only what
    was done about something the house worked out: it says nothing of who is who. A fact that
    `gathers` kinds names everybody whom facts of these kinds name in its case, under the same
    fields: the one way in adds whoever was left out. `household` is the field in which the other
    children of the household are named where nobody named any. `blind` names the fields that say
    what is judged and how, where nobody may read one judgement before all are told.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    title: ClassVar[str]
    sentence: ClassVar[str]
    redacted: ClassVar[str] = _("A record is held here that you may not read.")
    ask: ClassVar[str] = "missing_team_sgt"
    rank: ClassVar[int] = 50
    intention: ClassVar[bool] = False
    deed: ClassVar[bool] = False
    blind: ClassVar[tuple[str, str] | None] = None
    gathers: ClassVar[tuple[str, ...]] = ()
    household: ClassVar[str] = ""
    restriction: ClassVar[Restriction] = Restriction.ORDINARY
    retention: ClassVar[Retention] = Retention.CHILD_PROTECTION
    relations: ClassVar[tuple["Relates", ...]] = ()

    happened_at: AwareDatetime = Field(title=_("When it happened"))
    happened_until: AwareDatetime | None = told(_("Until when, if it lasted"))
    learned_at: AwareDatetime | None = told(_("When the organisation knew"))
    sequence: Annotated[int, Field(ge=0, le=100_000)] = 0
    case: NominalId | None = None
    crime: NominalId | None = None
    place: Place | None = told(_("Where"), Classification.LOCATION)
    also: tuple[Person, ...] = told(_("Others named"), Classification.PERSONAL, default=())
    by_role: RoleName | None = None
    note: Text | None = told(
        _("Anything else"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    provenance: Provenance | None = None

    def parties(self) -> Iterator[Party]:
        """Every person, place and thing this fact names, in the order of its fields."""
        for name, part in subject_fields(type(self)).items():
            value = getattr(self, name)
            refs = value if isinstance(value, tuple) else (value,) if value is not None else ()
            for number, ref in enumerate(refs):
                path = f"{name}.{number}" if isinstance(value, tuple) else name
                roles = ref.roles or (part.role,)
                yield Party(path=path, roles=roles, sort=part.sort, ref=ref)


class Relates(BaseModel):
    """A relation a fact asserts between two of its fields, such as child *lives at* place.

    `ends` names the relation kind a fact brings to an end instead of asserting it.
    """

    model_config = ConfigDict(frozen=True)
    relation: Literal[
        "lives_at",
        "cares_for",
        "found_with",
        "found_at",
        "in_contact_with",
        "related_to",
        "uses",
        "risk_to",
        "pupil_at",
        "present_at",
        "suspect_of_harm_to",
    ]
    from_field: str
    to_field: str
    ends: bool = False
    lasting: bool = False  # True: holds from happened_at until ended; False: held at that moment


_HOUSEKEEPING_FIELDS = frozenset(
    {
        "happened_at",
        "happened_until",
        "learned_at",
        "sequence",
        "case",
        "crime",
        "by_role",
        "provenance",
    }
)


def asked_fields(fact: type[Fact]) -> dict[str, FieldInfo]:
    """The fields a person is asked for, in order: the fact's own, then place, others and note."""
    own = {n: f for n, f in fact.model_fields.items() if n not in Fact.model_fields}
    shared = {
        n: f
        for n, f in fact.model_fields.items()
        if n in {"place", "also", "note"} and n not in own
    }
    return own | shared


_SUBJECTS: dict[type[Fact], dict[str, Part]] = {}


def subject_fields(fact: type[Fact]) -> dict[str, Part]:
    """The fields of `fact` that name people, places or things, with the part each plays."""
    if fact not in _SUBJECTS:
        _SUBJECTS[fact] = {
            name: part
            for name, hint in typing.get_type_hints(fact, include_extras=True).items()
            if name in fact.model_fields and (part := _part_in(hint)) is not None
        }
        own = [n for n in fact.model_fields if n in _SUBJECTS[fact] and n not in Fact.model_fields]
        rest = [n for n in fact.model_fields if n in _SUBJECTS[fact] and n in Fact.model_fields]
        _SUBJECTS[fact] = {n: _SUBJECTS[fact][n] for n in own + rest}
    return _SUBJECTS[fact]


def _part_in(hint: object) -> Part | None:
    if typing.get_origin(hint) is Annotated:
        inner, *metadata = typing.get_args(hint)
        found = next((m for m in metadata if isinstance(m, Part)), None)
        return found or _part_in(inner)
    if typing.get_origin(hint) in (typing.Union, types.UnionType, tuple):
        return next((p for a in typing.get_args(hint) if (p := _part_in(a)) is not None), None)
    return None
