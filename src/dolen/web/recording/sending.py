"""Sending a screen: the one way in, and what stands in the way in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView
from dolen.journal import reading as journal
from dolen.journal.fact import Fact, subject_fields
from dolen.people import reading as people
from dolen.people.ids import nominal_id
from dolen.people.refusals import CannotLink, UnknownNominal, WrongSort
from dolen.recording.guarding import Judged, Stopped
from dolen.recording.store import NotYet, record
from dolen.web.forms import ErrorItem
from dolen.web.words import translated

_PLACED = frozenset({"case", "sequence", "by_role"})


@dataclass(frozen=True)
class Outcome:
    """What came of sending: nothing in the way, or what is, for the reader."""

    problems: Sequence[ErrorItem] = ()
    stopped: Sequence[Judged] = field(default_factory=tuple)

    @property
    def is_kept(self) -> bool:
        """Whether the record is kept."""
        return not self.problems and not self.stopped


def send(facts: Sequence[Fact], *, by: MemberView, token: str) -> Outcome:
    """Record the facts. Raises `NotAllowed`, and `ledger.NotLogged` once they are kept."""
    try:
        record(facts, by=by, token=token)
    except Stopped as trouble:
        return Outcome(stopped=trouble.judged)
    except NotYet:
        words = _("When it happened: this is in the future. Enter a time up to now.")
        return Outcome([ErrorItem(words, "#when-happened_at-day")])
    except (UnknownNominal, WrongSort, CannotLink) as trouble:
        return Outcome([ErrorItem(translated(trouble.message), "#main-content")])
    return Outcome()


def told_before(token: str, *, by: MemberView) -> list[str]:
    """The facts this member told under this token already."""
    return journal.uids_of_record(token, by=by.id)


def says_the_same(facts: Sequence[Fact], uids: Sequence[str]) -> bool:
    """Whether facts already kept say what these say: the same screen was sent twice."""
    kept = people.told_of(uids)
    made = {
        nominal_id(uid, party.path)
        for uid, told in kept.items()
        for party in told.fact.parties()
        if party.ref.nominal is None
    }
    before = sorted(repr(_content(told.fact, made)) for told in kept.values())
    return before == sorted(repr(_content(fact, set())) for fact in facts)


def _content(fact: Fact, made: set[str]) -> tuple[str, list[tuple[str, Any]]]:
    content = fact.model_dump(mode="json", exclude=set(_PLACED))
    for name in subject_fields(type(fact)):
        value = content.get(name)
        for ref in value if isinstance(value, list) else [value] if value else []:
            nominal = str(ref.get("nominal") or "")
            if nominal in made or nominal.startswith("new."):
                ref["nominal"] = "new"
    return fact.kind, sorted(content.items(), key=lambda pair: pair[0])
