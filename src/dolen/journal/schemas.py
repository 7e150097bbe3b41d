"""The stored shape of every kind and version: a change of meaning without a new version fails.

One JSON schema a kind and version, under `schemas/`. Words shown to people (titles, hints) are left
out, for they may change; defaults stay, for an answer that is the default is not stored.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from dolen.journal.fact import Fact
from dolen.journal.registry import registry

FOLDER = Path(__file__).parent / "schemas"
_WORDS = frozenset({"title", "description", "ui", "classification"})
_NAMES = frozenset({"properties", "$defs"})


def schema_of(fact: type[Fact]) -> dict[str, Any]:
    """The schema of what a fact of this class says, as stored."""
    bare: dict[str, Any] = _without_words(fact.model_json_schema(mode="validation"))
    return {"kind": fact.kind, "version": fact.version, **bare}


def _without_words(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_words(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: (
            {name: _without_words(part) for name, part in value.items()}
            if key in _NAMES
            else _without_words(value)
        )
        for key, value in schema.items()
        if key not in _WORDS
    }


def file_of(kind: str, version: int, folder: Path = FOLDER) -> Path:
    """Where the schema of a kind and version is stored."""
    return folder / f"{kind}.v{version}.json"


def write(
    kinds: Mapping[str, type[Fact]], *, folder: Path = FOLDER, anew: bool = False
) -> list[Path]:
    """Store the schemas not yet stored; `anew` also those that differ. Returns the files written.

    Only before a kind was first in use may its schema be written anew.
    """
    folder.mkdir(exist_ok=True)
    written = []
    for fact in kinds.values():
        file = file_of(fact.kind, fact.version, folder)
        text = _text(fact)
        if not file.exists() or (anew and file.read_text("utf-8") != text):
            file.write_text(text, "utf-8")
            written.append(file)
    return written


def differences(kinds: Mapping[str, type[Fact]], *, folder: Path = FOLDER) -> list[str]:
    """What does not fit what is stored, a sentence each: empty when all is well."""
    found = []
    for fact in kinds.values():
        file = file_of(fact.kind, fact.version, folder)
        if not file.exists():
            found.append(f"{fact.kind}: version {fact.version} is not stored. Write it.")
        elif file.read_text("utf-8") != _text(fact):
            found.append(
                f"{fact.kind}: differs from its stored version {fact.version}. "
                "Give it a new version and say how the old one becomes it."
            )
    return found + list(_unreadable(kinds, folder))


def _unreadable(kinds: Mapping[str, type[Fact]], folder: Path) -> Iterable[str]:
    for file in sorted(folder.glob("*.json")):
        kind, _, number = file.stem.rpartition(".v")
        if kind not in kinds:
            yield f"{kind}: is stored, but no room declares it any more. Its facts cannot be read."
        elif not registry.lifts(kind, int(number), kinds[kind].version):
            yield f"{kind}: nothing says how version {number} becomes {kinds[kind].version}."


def _text(fact: type[Fact]) -> str:
    return json.dumps(schema_of(fact), indent=1, sort_keys=True) + "\n"
