"""A fact's shape does not change without a new version."""

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from dolen.journal import schemas
from dolen.journal.fact import Fact, told
from dolen.journal.registry import Registry, registry


class Seen(Fact):
    """Seen."""

    kind = "test.seen"
    title = sentence = "Seen"
    alone: bool | None = told("Alone?")
    description: str | None = told("What was seen", hint="In a few words", default="")


class SeenReworded(Seen):
    """Seen, said otherwise."""

    alone: bool | None = told("Was the child alone?", hint="Without the parent")


class SeenOtherwise(Seen):
    """Seen, with another default."""

    alone: bool | None = told("Alone?", default=False)


class SeenLater(Seen):
    """Seen, in a new version."""

    version = 2
    alone: Annotated[bool, Field()]


def test_every_kind_is_stored_as_it_is() -> None:
    assert schemas.differences(registry.all()) == []


def test_words_may_change_and_names_of_fields_are_no_words() -> None:
    assert schemas.schema_of(Seen) == schemas.schema_of(SeenReworded)
    assert set(schemas.schema_of(Seen)["properties"]) >= {"alone", "description"}
    assert "title" not in schemas.schema_of(Seen)


def test_what_is_stored_fits_until_something_changes(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    kinds: dict[str, type[Fact]] = {"test.seen": Seen}
    assert schemas.differences(kinds, folder=folder) == [
        "test.seen: version 1 is not stored. Write it."
    ]
    assert schemas.write(kinds, folder=folder) == [folder / "test.seen.v1.json"]
    assert schemas.write(kinds, folder=folder, anew=True) == []
    assert schemas.differences(kinds, folder=folder) == []
    changed: dict[str, type[Fact]] = {"test.seen": SeenOtherwise}
    (difference,) = schemas.differences(changed, folder=folder)
    assert "differs from its stored version 1" in difference
    assert schemas.write(changed, folder=folder) == []
    assert schemas.write(changed, folder=folder, anew=True) == [folder / "test.seen.v1.json"]


def test_an_old_version_must_lead_to_the_present_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Registry()
    monkeypatch.setattr(schemas, "registry", later)
    schemas.write({"test.seen": Seen}, folder=tmp_path)
    kinds: dict[str, type[Fact]] = {"test.seen": SeenLater}
    schemas.write(kinds, folder=tmp_path)
    assert schemas.differences(kinds, folder=tmp_path) == [
        "test.seen: nothing says how version 1 becomes 2."
    ]
    later.upcast("test.seen", 1, lambda said: said | {"alone": False})
    assert schemas.differences(kinds, folder=tmp_path) == []
    assert len(schemas.differences({}, folder=tmp_path)) == 2
