"""What an erasure would take and what is held back, read through `access` and logged first."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from dolen.access import ledger, reach, redact, visits
from dolen.access.permissions import MemberView, may_erase
from dolen.access.reading import NotForYou
from dolen.access.redact import Shown
from dolen.journal import clock, holds
from dolen.journal import reading as journal
from dolen.journal.erase import KEPT_KINDS
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of, tellers
from dolen.web.presenting.naming import Named
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.timeline import Entry, Telling, brief, entry
from dolen.web.words import translated

MOST_AT_ONCE = 500
"""Records listed for one request (a form holds no more). Who must erase more asks again."""
_UID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a preview. `kept` says why it is held back, and is empty for what goes.

    `others` are the people it speaks of besides whom the erasure is about.
    """

    uid: str
    title: str
    entry: Entry
    others: tuple[Named, ...]
    kept: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The records an erasure is about, newest first.

    `unknown` are ids of no record, `more` is how many are not listed. `label` says whom it is about
    (`about`), where it is about somebody.
    """

    lines: tuple[Line, ...] = ()
    unknown: tuple[str, ...] = ()
    about: str = ""
    label: str = ""
    more: int = 0

    @property
    def going(self) -> list[Line]:
        """What would go."""
        return [one for one in self.lines if not one.kept]

    @property
    def kept(self) -> list[Line]:
        """What is held back."""
        return [one for one in self.lines if one.kept]


def eraser(member: MemberView) -> MemberView:
    """The member, who may ask for and agree to erasures. Raises `NotForYou` for anybody else."""
    if not may_erase(member):
        raise NotForYou("erasures")
    return member


def ids_in(words: str) -> tuple[list[str], list[str]]:
    """The ids of records among these words, once each, and the words that are none."""
    parts = list(dict.fromkeys(re.split(r"[\s,;]+", words.strip())))
    good = [one.lower() for one in parts if _UID.fullmatch(one.lower())]
    return good, [one for one in parts if one and not _UID.fullmatch(one.lower())]


def of_person(nominal: str) -> Preview:
    """Everything told about a person, place or thing. Raises `NotForYou` when nobody knows it."""
    head = people.canonical_ids([nominal]).get(nominal)
    if head is None:
        raise NotForYou(nominal)
    told = people.told_about([head])[head]
    shown = _preview(told[-MOST_AT_ONCE:], (), about=head)
    return replace(shown, more=max(len(told) - MOST_AT_ONCE, 0))


def of_records(uids: Collection[str]) -> Preview:
    """These records. Those of which nothing is known (or that are erased) are only named."""
    told = people.told_of(uids)
    unknown = tuple(uid for uid in uids if uid not in told)
    return _preview(sorted(told.values(), key=lambda one: one.order), unknown)


def _preview(told: Sequence[Told], unknown: tuple[str, ...], *, about: str = "") -> Preview:
    visit = visits.current()
    member = eraser(visit.needs_a_member())
    visit.read_people = True
    standings = reach.standings(member, _people_in(told), at=clock.now())
    allowed = {one.uid: decision_on(member, one, standings) for one in told}
    readable = [one for one in told if allowed[one.uid].allowed]
    if told:
        ledger.consulted(
            visit,
            individuals=_people_in(readable),
            records=[one.uid for one in readable],
            reason="erasure",
            search_terms=f"erasure={about}",
        )
    named = {subject.nominal for one in readable for subject in one.about} | {about}
    names = names_of(named - {""})
    telling = Telling(names, tellers(readable))
    why = _why_kept(told)
    shown = [
        _line(one, seen, telling, about, why.get(one.uid, ""))
        for one in reversed(told)
        if (seen := redact.shown(one, allowed[one.uid], redact.level_of(member))) is not None
    ]
    return Preview(tuple(shown), unknown, about, names.of(about).words if about else "")


def _line(one: Told, shown: Shown, telling: Telling, about: str, kept: str) -> Line:
    if shown.is_card:
        said = entry(one, shown, telling)
        kept = kept or _("You may not read it. Ask: %(role)s") % {"role": role_name(shown.ask)}
        return Line(one.uid, said.title, said, (), kept)
    title = translated(registry.fact_class(one.kind).title)
    people_in = {part.nominal for part in one.about if part.sort == "person"} - {about}
    others = tuple(telling.names.of(person) for person in sorted(people_in))
    return Line(one.uid, title, brief(one, shown, telling), others, kept)


def _why_kept(told: Sequence[Told]) -> dict[str, str]:
    """Why each record that must be kept is held back."""
    kept = {
        one.uid: _("It tells of an erasure or a hold, and stays.")
        for one in told
        if one.kind in KEPT_KINDS
    }
    headers = journal.headers([one.uid for one in told])
    for uid, hold in holds.held(list(headers.values())):
        words = _("A hold keeps it: %(authority)s")
        kept[uid] = words % {"authority": hold.fact.authority}
    return kept


def _people_in(told: Sequence[Told]) -> list[str]:
    found = (about.nominal for one in told for about in one.about if about.sort == "person")
    return sorted(set(found))
