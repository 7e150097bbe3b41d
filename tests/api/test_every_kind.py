"""Facts of every kind, made from the schemas that /kinds gives: kept or refused, never a crash."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dolen.access.permissions import may_record
from dolen.journal.registry import registry
from tests.api.machines import NOW, machine
from tests.builders import known_child, known_person, known_place, officer
from tests.examples import examples

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.chance]

ROLES = ("ppu_di", "information_governance")
EXAMPLES = examples(3)
"""Of each kind."""
PATTERNS = {"^[a-z0-9_]{1,40}$": "risk_adult", "^[A-Za-z0-9._:-]{1,64}$": "MISSING-1"}

Schema = Mapping[str, Any]


class Made:
    """Values as a JSON schema describes them, speaking of these people and places."""

    def __init__(self, schema: Schema, nominals: Mapping[str, list[str]]) -> None:
        self._defs: Schema = schema.get("$defs", {})
        self._nominals = nominals

    def of(self, schema: Schema) -> st.SearchStrategy[Any]:
        if "$ref" in schema:
            return self._named(schema["$ref"].rpartition("/")[2])
        if "anyOf" in schema:
            return st.one_of([self.of(one) for one in schema["anyOf"]])
        if "enum" in schema or "const" in schema:
            return st.sampled_from(schema.get("enum") or [schema["const"]])
        sorts = {
            "string": self._text, "array": self._several, "object": self._object,
            "integer": self._number, "number": self._number,
            "boolean": lambda _schema: st.booleans(), "null": lambda _schema: st.none(),
        }  # fmt: skip
        return sorts[schema["type"]](schema)

    def _named(self, name: str) -> st.SearchStrategy[Any]:
        if name not in self._nominals:
            return self.of(self._defs[name])
        said = name.replace("Ref", "").join(("Said", ""))
        known = st.sampled_from(self._nominals[name]).map(lambda one: {"nominal": one})
        new = self.of(self._defs[said]).map(lambda one: {"said": one})
        return st.one_of(known, new)

    def _text(self, schema: Schema) -> st.SearchStrategy[Any]:
        if schema.get("format") == "date-time":
            before = st.floats(min_value=-60_000, max_value=60_000, allow_nan=False)
            return before.map(lambda minutes: (NOW + dt.timedelta(minutes=minutes)).isoformat())
        if schema.get("format") == "date":
            return st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)).map(str)
        if schema.get("pattern") in PATTERNS:
            return st.just(PATTERNS[schema["pattern"]])
        letters = st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")
        return st.text(letters, min_size=schema.get("minLength", 0), max_size=12)

    def _number(self, schema: Schema) -> st.SearchStrategy[Any]:
        least = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
        return st.integers(least, schema.get("maximum", least + 10))

    def _several(self, schema: Schema) -> st.SearchStrategy[Any]:
        if "prefixItems" in schema:
            return st.tuples(*[self.of(one) for one in schema["prefixItems"]]).map(list)
        return st.lists(self.of(schema.get("items", {"type": "null"})), max_size=2)

    def _object(self, schema: Schema) -> st.SearchStrategy[Any]:
        fields = {name: self.of(one) for name, one in schema.get("properties", {}).items()}
        must = set(schema.get("required", ()))
        return st.fixed_dictionaries(
            {name: one for name, one in fields.items() if name in must},
            optional={name: one for name, one in fields.items() if name not in must},
        )


def shares() -> list[list[str]]:
    """Every kind that somebody may tell, in four parts."""
    told = [k for k in sorted(registry.all()) if may_record(officer(*ROLES), k).allowed]
    return [told[part::4] for part in range(4)]


@pytest.mark.parametrize("kinds", shares(), ids=["first", "second", "third", "fourth"])
def test_a_fact_as_its_kind_is_described_is_kept_or_refused_with_a_reason(
    kinds: list[str],
) -> None:
    child, man = known_child(), known_person("Kevin Specimen", age=41)
    nominals = {"PersonRef": [child, man], "PlaceRef": [known_place("14 Stryd Enghraifft")]}
    door, found = machine(*ROLES, name="ward"), []

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    @given(data=st.data())
    def holds(data: st.DataObject) -> None:
        for kind in kinds:
            schema = registry.fact_class(kind).model_json_schema()
            fact = data.draw(Made(schema, nominals).of(schema), label=kind)
            answer = door.record({"kind": kind, "fact": fact}, token=f"token-{len(found)}-of-it")
            assert answer.status_code in {201, 409, 422}, answer.content
            found.append(answer.status_code)

    holds()
    kept = found.count(201)
    assert kept > len(found) / 3, f"only {kept} of {len(found)} were kept"
