"""The filled-in fields of a fact, by their titles, each answer in words."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dolen.access.roles import ROLES
from dolen.exploitation.meetings import AUTHORITIES
from dolen.journal.fact import Classification, Fact, Known, asked_fields
from dolen.journal.subjects import PersonRef, PlaceRef, ThingRef
from dolen.journal.told import Told
from dolen.web.presenting.authorities import authority_name
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.roles import role_name
from dolen.web.templatetags.words import london
from dolen.web.words import translated

_KEY = re.compile(r"^[a-z0-9]+(_[a-z0-9]+)+$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}$")
_INSIDE = {
    "concern": frozenset({"concern", "anchor", "key", "people", "place"}),
    "duty": frozenset({"subject", "duty", "opened_by", "alarm_at"}),
}
"""What facts the house tells of its own work say to itself only."""
_REFS = (PersonRef, PlaceRef, ThingRef)


@dataclass(frozen=True, slots=True)
class Answer:
    """One filled-in field: its question and what was answered. `pending` marks "not known"."""

    key: str
    values: tuple[Named, ...]
    unknown: bool = False


def classification(info: FieldInfo) -> Classification | None:
    """What sort of information a field holds; None for one without a classification."""
    extra = info.json_schema_extra
    value = extra.get("classification") if isinstance(extra, dict) else None
    return Classification(value) if value is not None else None


def answers(fact: Fact, told: Told | None, names: Names) -> tuple[Answer, ...]:
    """What was answered in a fact, in the order asked, the child's own words apart."""
    found = []
    for name, info in asked_fields(type(fact)).items():
        value = getattr(fact, name)
        if value in (None, (), "") or classification(info) is Classification.CHILDS_WORDS:
            continue
        if name in _INSIDE.get(fact.kind.partition(".")[0], ()) or _only_own(name, told, names):
            continue
        values = tuple(_words(value, name, _labels(info), (told, names)))
        if values:
            unknown = isinstance(value, Known) and value.state != "known"
            found.append(Answer(translated(info.title or name), values, unknown))
    return tuple(found)


def _only_own(name: str, told: Told | None, names: Names) -> bool:
    """Whether a field names nobody but whose page it is."""
    if told is None or not names.own:
        return False
    named = [a.nominal for a in told.about if a.path == name or a.path.startswith(f"{name}.")]
    return bool(named) and set(named) == {names.own}


def first_words(fact: Fact, field: str, told: Told | None, names: Names) -> str:
    """The answer to one field as plain words; empty when there is none."""
    value = getattr(fact, field, None)
    if value in (None, (), ""):
        return ""
    labels = _labels(type(fact).model_fields[field])
    return ", ".join(one.words for one in _words(value, field, labels, (told, names)))


def language_of(fact: Fact) -> str:
    """The language the child's words are in, where the fact says so; else empty."""
    value = getattr(fact, "language", None)
    return value if isinstance(value, str) and _LANGUAGE.match(value) else ""


_Where = tuple[Told | None, Names]


def _words(value: Any, path: str, labels: Mapping[str, Any], where: _Where) -> Iterator[Named]:
    if isinstance(value, _REFS):
        yield where[1].in_field(value, path, where[0])
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _words(one, f"{path}.{number}", labels, where)
    elif isinstance(value, Known):
        yield from _known(value, path, labels, where)
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if inner not in (None, (), ""):
                for one in _words(inner, f"{path}.{name}", _labels(info), where):
                    title = translated(info.title or name)
                    yield Named(f"{title}: {one.words}", one.href)
    else:
        yield Named(_plain(value, labels))


def _known(
    value: "Known[Any]", path: str, labels: Mapping[str, Any], where: _Where
) -> Iterator[Named]:
    if value.state == "known":
        if value.value is not None:
            yield from _words(value.value, path, labels, where)
        return
    states = {
        "not_known": pgettext("answer", "Not known"),
        "not_asked": pgettext("answer", "Not asked"),
        "declined": pgettext("answer", "Declined to say"),
    }
    words = states[value.state]
    yield Named(f"{words}: {value.why}" if value.why else words)


def _plain(value: object, labels: Mapping[str, Any]) -> str:
    if isinstance(value, bool):
        key = "yes" if value else "no"
        said = labels.get(key)
        if said:
            return translated(said)
        return pgettext("answer", "Yes") if value else pgettext("answer", "No")
    if isinstance(value, dt.datetime | dt.date):
        return london(value)
    if isinstance(value, Enum):
        value = value.value
    key = str(value)
    if key in labels:
        return translated(labels[key])
    if key in ROLES:
        return role_name(key)
    if key in AUTHORITIES:
        return authority_name(key)
    return _(key.replace("_", " ").capitalize()) if _KEY.match(key) else key


def _labels(info: FieldInfo) -> Mapping[str, Any]:
    extra = info.json_schema_extra
    ui = extra.get("ui", {}) if isinstance(extra, dict) else {}
    labels = ui.get("labels", {}) if isinstance(ui, dict) else {}
    return cast(Mapping[str, Any], labels)
