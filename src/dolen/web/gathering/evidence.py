"""The facts concerns rest on, as far as the reader may read them, logged before they are shown."""

from collections.abc import Collection, Iterable

from dolen.access import ledger, redact, visits
from dolen.access.permissions import Decision, NominalStanding, may_read
from dolen.access.redact import Shown
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.opened import Opened


def uids_of(opened: Opened) -> set[str]:
    """The facts the page's concerns rest on."""
    rows = {uid for row in opened.concern_rows for uid in row.because}
    return rows | {uid for one in opened.concerns_found for uid in one.finding.because}


def evidence(opened: Opened) -> list[tuple[Told, Shown]]:
    """The facts behind the page's concerns that the member may read whole.

    Those about other people are read by the role alone (a tie to this child opens nothing of
    theirs) and get a row in the log of their own.
    """
    wanted = uids_of(opened)
    own = [(told, shown) for told, shown in opened.entries if told.uid in wanted]
    others = wanted - {told.uid for told, _shown in opened.entries}
    found = _of_others(others, opened) if others else []
    return [one for one in (*own, *found) if not one[1].is_card]


def _of_others(uids: Collection[str], opened: Opened) -> list[tuple[Told, Shown]]:
    told = people.told_of(uids, known_to=opened.moment.known_to)
    allowed = [one for one in told.values() if _by_role(one, opened)]
    if not allowed:
        return []
    visit = visits.current()
    named = _people_in(allowed) or [opened.nominal]
    ledger.consulted(visit, individuals=named, records=[one.uid for one in allowed])
    level = opened.reading.level
    shown = ((one, redact.shown(one, _decision(one, opened), level)) for one in allowed)
    return [(one, seen) for one, seen in shown if seen is not None]


def _decision(told: Told, opened: Opened) -> Decision:
    return may_read(opened.reading.member, redact.header_of(told), NominalStanding(""))


def _by_role(told: Told, opened: Opened) -> bool:
    return _decision(told, opened).allowed


def _people_in(told: Iterable[Told]) -> list[str]:
    found = (about.nominal for one in told for about in one.about if about.sort == "person")
    return sorted(set(found))
