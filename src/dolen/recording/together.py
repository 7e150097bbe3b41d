"""Somebody new whom several facts of one record speak of: said once, one nominal in all of them.

The fact told first says who it is. The others name the same person, place or thing by `first_said`,
which becomes the nominal's id when the facts are kept.
"""

import re
from collections.abc import Sequence

from dolen.journal.fact import Fact, subject_fields
from dolen.journal.subjects import AnyRef
from dolen.people.ids import nominal_id

_FIRST_SAID = re.compile(r"new\.([0-9]{1,4})\.([a-z_]+(?:\.[0-9]{1,4})?)")


def first_said(number: int, path: str) -> str:
    """Stands for whoever is said at `path` (`Party.path`) of the record's fact `number`, from 0."""
    return f"new.{number}.{path}"


def resolved(facts: Sequence[Fact], uids: Sequence[str]) -> list[Fact]:
    """The facts, kept under `uids`, with every `first_said` replaced by the nominal's id.

    What stands for nobody is left as it is, and is refused later as a nominal that does not exist.
    """
    said = {
        first_said(number, party.path): nominal_id(uid, party.path)
        for number, (fact, uid) in enumerate(zip(facts, uids, strict=True))
        for party in fact.parties()
        if party.ref.nominal is None
    }
    return [_resolved(fact, said) for fact in facts]


def _resolved(fact: Fact, said: dict[str, str]) -> Fact:
    changed: dict[str, object] = {}
    for name in subject_fields(type(fact)):
        value = getattr(fact, name)
        refs = value if isinstance(value, tuple) else (value,) if value is not None else ()
        if not any(_FIRST_SAID.fullmatch(ref.nominal or "") for ref in refs):
            continue
        now = tuple(_named(ref, said) for ref in refs)
        changed[name] = now if isinstance(value, tuple) else now[0]
    return fact.model_copy(update=changed) if changed else fact


def _named(ref: AnyRef, said: dict[str, str]) -> AnyRef:
    nominal = said.get(ref.nominal or "")
    return ref if nominal is None else ref.model_copy(update={"nominal": nominal})
