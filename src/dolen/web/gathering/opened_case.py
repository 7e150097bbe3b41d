"""One matter opened through `access`: the facts the member may read, logged before shown."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.access import ledger, reach, redact, visits
from dolen.access.permissions import MemberView
from dolen.access.reading import NotForYou
from dolen.access.redact import Shown
from dolen.cases.models import CaseRow
from dolen.duties.models import DutyRow
from dolen.duties.state import Status
from dolen.journal import clock
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.evidence import decision_on


@dataclass(frozen=True)
class OpenedCase:
    """A matter as one member may see it. `entries` are in canonical order."""

    matter: str
    member: MemberView
    entries: Sequence[tuple[Told, Shown]]
    cases: Sequence[CaseRow]
    duties: Sequence[DutyRow]

    def roles(self) -> dict[str, set[str]]:
        """Who plays which parts in the matter, as far as the facts that are shown say."""
        found: dict[str, set[str]] = defaultdict(set)
        for told, shown in self.entries:
            if shown.told is not None:
                for about in told.about:
                    found[about.nominal] |= set(about.roles)
        return found

    def named(self) -> set[str]:
        """Everybody and everything the page names."""
        subjects = {row.subject for row in self.cases} | {row.subject for row in self.duties}
        return {*self.roles(), *subjects} - {""}


def open_case(matter: str) -> OpenedCase:
    """Open a matter for the present visit's member. Logs before it returns.

    Raises `NotForYou` for a matter that does not exist or of which nothing may be shown, and
    `ledger.NotLogged`.
    """
    visit = visits.current()
    member = visit.needs_a_member()
    visit.read_people = True
    told = people.told_in_cases([matter]).get(matter, [])
    subjects = _people_in(told)
    standings = reach.standings(member, subjects, at=clock.now())
    decided = [(one, decision_on(member, one, standings)) for one in told]
    decided = [(one, decision) for one, decision in decided if not decision.denied]
    if not decided:
        raise NotForYou(matter)
    allowed = [one for one, decision in decided if decision.allowed]
    ledger.consulted(
        visit,
        individuals=_people_in(allowed),
        records=[one.uid for one in allowed],
        search_terms=f"case={matter}",
    )
    level = redact.level_of(member)
    shown = ((one, redact.shown(one, decision, level)) for one, decision in decided)
    entries = [(one, seen) for one, seen in shown if seen is not None]
    readable = {one.uid for one in allowed}
    return OpenedCase(
        matter,
        member,
        entries,
        cases=[
            row
            for row in CaseRow.objects.filter(matter=matter).order_by("opened_at", "subject")
            if row.opened_by in readable
        ],
        duties=[
            row
            for row in DutyRow.objects.filter(scope=matter).exclude(status=Status.VOID.value)
            if row.opened_by in readable or row.owner in member.roles
        ],
    )


def _people_in(told: Iterable[Told]) -> list[str]:
    found = (about.nominal for one in told for about in one.about if about.sort == "person")
    return sorted(set(found))
