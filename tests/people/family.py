"""One made-up family and the facts told about it, with steady ids and times."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from django.db.models import AutoField

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.people.facts import LinkMade, LinkUndone, PersonDescribed, PlaceDescribed, Verdict
from dolen.people.gathering import NewFact
from dolen.people.ids import nominal_id
from dolen.people.rebuilding import PROJECTIONS

DAY = dt.datetime(2026, 3, 3, 9, 0, tzinfo=dt.UTC)


def at(hours: float) -> dt.datetime:
    """`hours` after the first moment of the story."""
    return DAY + dt.timedelta(hours=hours)


def uid_of(name: str) -> str:
    """The fact's id in the journal, from a short name."""
    return name.encode().hex().zfill(32)


def name_of(uid: str) -> str:
    """The short name of a fact."""
    return bytes.fromhex(uid).lstrip(b"\0").decode()


def new(name: str, fact: Fact, *, recorded: float = 0) -> NewFact:
    """A fact as the journal hands it to the stage."""
    digest = hashlib.sha256(fact.model_dump_json().encode()).hexdigest()
    return NewFact(uid_of(name), fact, digest, at(recorded))


def said(name: str | None = None, **more: object) -> PersonRef:
    """Somebody new."""
    return PersonRef(said=SaidPerson.model_validate({"name": name, **more}))


def known(name: str, path: str = "person") -> PersonRef:
    """Somebody made known by another fact."""
    return PersonRef(nominal=nominal_id(uid_of(name), path))


def known_place(name: str, path: str = "place") -> PlaceRef:
    """A place made known by another fact."""
    return PlaceRef(nominal=nominal_id(uid_of(name), path))


def described(person: PersonRef, hours: float = 0, **more: object) -> PersonDescribed:
    """A person described."""
    return PersonDescribed.model_validate({"happened_at": at(hours), "person": person, **more})


def place(address: str | None = None, hours: float = 0, **more: object) -> PlaceDescribed:
    """A place described, new unless `place` is given."""
    said_of = PlaceRef(said=SaidPlace(address=address))
    return PlaceDescribed.model_validate({"happened_at": at(hours), "place": said_of, **more})


def link(
    left: PersonRef, right: PersonRef, hours: float = 1, *, judgement: Verdict = "same"
) -> LinkMade:
    """A judgement about two people."""
    return LinkMade(
        happened_at=at(hours), persons=(left, right), judgement=judgement, reason="Same coat"
    )


def undo(name: str, hours: float = 2) -> LinkUndone:
    """The undoing of one judgement."""
    return LinkUndone(happened_at=at(hours), link=uid_of(name), reason="Wrong child")


def part(left: PersonRef, right: PersonRef, hours: float = 2) -> LinkUndone:
    """The undoing of every judgement so far between two people."""
    return LinkUndone(happened_at=at(hours), persons=(left, right), reason="Wrong child")


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Every projected row by its natural key, without surrogate ids."""
    return {model.__name__: _rows(model) for model in PROJECTIONS}


def _rows(model: type) -> list[tuple[object, ...]]:
    fields: Sequence[str] = [
        f.attname
        for f in model._meta.concrete_fields  # type: ignore[attr-defined]  # every model has it
        if not isinstance(f, AutoField)
    ]
    found = model.objects.values_list(*fields)  # type: ignore[attr-defined]  # the same
    return sorted(found, key=repr)
