"""Whether a token stands for something else already, so that no second record is lost in it."""

from collections.abc import Collection, Sequence
from typing import Any

from dolen.access.permissions import MemberView
from dolen.journal import reading as journal
from dolen.journal.canonical import content_of
from dolen.journal.fact import Fact, subject_fields
from dolen.people import reading as people
from dolen.people.ids import nominal_id
from dolen.recording.gathered import gather

_FILLED_IN = ("case", "sequence", "by_role")
"""What the house fills in where the sender says nothing."""
_FIRST_SAID = "new."


def used_for_others(token: str, facts: Sequence[Fact], *, by: MemberView) -> bool:
    """Whether `by` told other facts under this token. What was erased since compares as alike."""
    uids = journal.uids_of_record(token, by=by.id)
    kept = people.told_of(uids)
    if len(kept) < len(uids) or not uids:
        return bool(uids) and len(uids) != len(facts)
    made = {
        nominal_id(uid, party.path)
        for uid, told in kept.items()
        for party in told.fact.parties()
        if party.ref.nominal is None
    }
    before = sorted(repr(_said(told.fact, made)) for told in kept.values())
    return before != sorted(repr(_said(fact, ())) for fact in gather(facts))


def _said(fact: Fact, made: Collection[str]) -> tuple[str, list[tuple[str, Any]]]:
    """What a fact says, with whoever its record made known by no name."""
    content = {name: one for name, one in content_of(fact).items() if name not in _FILLED_IN}
    for name in subject_fields(type(fact)):
        value = content.get(name)
        for ref in value if isinstance(value, list) else [value] if value else []:
            nominal = str(ref.get("nominal") or "")
            if nominal in made or nominal.startswith(_FIRST_SAID):
                ref["nominal"] = "new"
    return fact.kind, sorted(content.items())
