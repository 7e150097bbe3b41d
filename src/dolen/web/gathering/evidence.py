"""The facts concerns rest on, as far as the reader may read them, logged before they are shown."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dolen.access import ledger, reach, redact, visits
from dolen.access.permissions import (
    DENY,
    Decision,
    MemberView,
    NominalStanding,
    is_partner,
    may_open,
    may_read,
)
from dolen.access.redact import Shown
from dolen.concerns.models import ConcernRow
from dolen.journal import clock
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.names import tellers
from dolen.web.gathering.opened import Opened
from dolen.web.presenting.naming import Names
from dolen.web.presenting.timeline import Entry, Telling, brief

Pairs = Sequence[tuple[Told, Shown]]
_ORDER = {"allow": 0, "exists_only": 1, "deny": 2}


def uids_of(opened: Opened) -> set[str]:
    """The facts the page's concerns rest on, and those that say who shares the home."""
    rows = {one.source for one in opened.household}
    rows |= {uid for row in opened.concern_rows for uid in row.because}
    return rows | {uid for one in opened.concerns_found for uid in one.finding.because}


def evidence(opened: Opened) -> list[tuple[Told, Shown]]:
    """The facts behind the page's concerns and household that the member may read whole.

    Those about other people are read by the role alone (a tie to this child opens nothing of
    theirs) and get a row in the log of their own.
    """
    wanted = uids_of(opened)
    own = [(told, shown) for told, shown in opened.entries if told.uid in wanted]
    others = wanted - {told.uid for told, _shown in opened.entries}
    found = _of_others(others, opened) if others else []
    return [one for one in (*own, *found) if not one[1].is_card]


def behind(rows: Sequence[ConcernRow], member: MemberView) -> list[tuple[Told, Shown]]:
    """The facts behind these concerns that the member may read whole, by role or tie."""
    told = people.told_of({uid for row in rows for uid in row.because}, alive=True)
    if not told:
        return []
    granted = reach.grants(member, _people_in(told.values()), at=clock.now())
    visits.current().glass = granted.broken
    allowed = [one for one in told.values() if decision_on(member, one, granted.standings).allowed]
    return _logged(allowed, sorted({row.anchor for row in rows}), member)


def entries(found: Pairs, names: Names, member: MemberView) -> Mapping[str, Entry]:
    """Each fact as one sentence, by its uid."""
    by = {} if is_partner(member) else tellers(told for told, _shown in found)
    telling = Telling(names, by)
    return {told.uid: brief(told, shown, telling) for told, shown in found}


def named_in(found: Pairs) -> set[str]:
    """Everybody and everything these facts are about."""
    return {about.nominal for told, _shown in found for about in told.about}


def decision_on(
    member: MemberView, told: Told, standings: Mapping[str, NominalStanding]
) -> Decision:
    """The most that the member's ties to any of those named allow; without a name, their role."""
    named = [about.nominal for about in told.about if about.sort == "person"]
    header = redact.header_of(told)
    if not named:
        return DENY if is_partner(member) else may_read(member, header, NominalStanding(""))
    decisions = [
        may_read(member, header, standings[one])
        for one in named
        if not may_open(member, standings[one]).denied
    ]
    return min(decisions, key=lambda one: _ORDER[one.outcome], default=DENY)


def _of_others(uids: Collection[str], opened: Opened) -> list[tuple[Told, Shown]]:
    told = people.told_of(uids, known_to=opened.moment.known_to, alive=True)
    member = opened.reading.member
    allowed = [one for one in told.values() if _by_role(one, member)]
    return _logged(allowed, [opened.nominal], member)


def _logged(
    allowed: Sequence[Told], otherwise: Sequence[str], member: MemberView
) -> list[tuple[Told, Shown]]:
    """The facts as shown, once the log has them. `otherwise` is named where they name nobody."""
    if not allowed:
        return []
    named = _people_in(allowed) or otherwise
    ledger.consulted(visits.current(), individuals=named, records=[one.uid for one in allowed])
    level = redact.level_of(member)
    shown = ((one, redact.shown(one, Decision("allow"), level)) for one in allowed)
    return [(one, seen) for one, seen in shown if seen is not None and not seen.is_card]


def _by_role(told: Told, member: MemberView) -> bool:
    return may_read(member, redact.header_of(told), NominalStanding("")).allowed


def _people_in(told: Iterable[Told]) -> list[str]:
    found = (about.nominal for one in told for about in one.about if about.sort == "person")
    return sorted(set(found))
