"""One person, place or thing opened through `access`, with what engines know, at a moment."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from dolen.access import reading as access
from dolen.access.permissions import is_partner
from dolen.access.reading import Reading
from dolen.access.redact import Shown
from dolen.cases.evaluate import CaseState
from dolen.cases.evaluate import evaluate as evaluate_case
from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.concerns.evaluate import Found, look
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.concerns.world import JournalWorld
from dolen.duties.models import DutyRow
from dolen.duties.stage import of_subject
from dolen.duties.state import DutyState, Status
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.flags.rules import evaluate as evaluate_flag
from dolen.journal.told import Told
from dolen.people import joining
from dolen.people.relations import Period
from dolen.people.standpoint import Standpoint
from dolen.web.gathering.moments import Moment
from dolen.web.presenting.flags import Standing


@dataclass(frozen=True)
class Opened:
    """What a member may see of one nominal at a moment. The log already has its row.

    `entries` are in canonical order. Of duties, concerns and cases there are the stored rows for
    the present, and what is evaluated anew for a past moment. `household` says who else lived or
    lives where a person does.
    """

    reading: Reading
    moment: Moment
    entries: Sequence[tuple[Told, Shown]]
    readable: frozenset[str]
    relations: Sequence[Period] = ()
    household: Sequence[Period] = ()
    flags: Sequence[Standing] = ()
    duty_rows: Sequence[DutyRow] = ()
    duty_states: Sequence[DutyState] = ()
    concern_rows: Sequence[ConcernRow] = ()
    concerns_found: Sequence[Found] = ()
    cases: Sequence[CaseState] = field(default_factory=tuple)

    @property
    def nominal(self) -> str:
        """The id the nominal goes by."""
        return self.reading.nominal

    @property
    def told(self) -> list[Told]:
        """The facts that may be read whole."""
        return [told for told, shown in self.entries if shown.told is not None]

    def named(self) -> set[str]:
        """Everybody and everything the relations and concerns name, and the nominal.

        A concern names whom it joins to the role that must answer it; anybody else learns of them
        from the facts it rests on, as far as those may be read.
        """
        mine = self.reading.member.roles
        links = [link for row in self.concern_rows if row.to in mine for link in row.links]
        links += [
            link
            for one in self.concerns_found
            if concerns[one.rule].to in mine
            for link in one.finding.links
        ]
        every = (*self.relations, *self.household)
        ends = [end for one in every for end in (one.from_nominal, one.to_nominal)]
        return {self.nominal, *links, *ends} - {""}


def open_at(nominal: str, moment: Moment, *, purpose: str = "") -> Opened:
    """Open a nominal as it is, or as it was known at a past moment.

    Raises `access.NotForYou` and `ledger.NotLogged`; see `access.reading.open_person`.
    """
    reading = access.open_person(nominal, purpose=purpose, known_to=moment.known_to)
    shown = zip(reading.entries, reading.facts(), strict=True)
    entries = [(told, one) for (told, _decision), one in shown if told.happened_at <= moment.as_of]
    readable = frozenset(told.uid for told, one in entries if not one.is_card)
    tied = joining.with_household(reading.nominal, known_to=moment.known_to, seen=reading.around)
    held = [one for one in tied.own if one.from_ <= moment.as_of and one.source in readable]
    opened = Opened(reading, moment, entries, readable, held, tied.household)
    return _past(opened) if moment.is_past else _present(opened)


def _present(opened: Opened) -> Opened:
    nominal = opened.nominal
    found = ConcernRow.objects.filter(Q(anchor=nominal) | Q(named__nominal=nominal))
    found = found.exclude(state="pending").distinct()
    return Opened(
        opened.reading,
        opened.moment,
        opened.entries,
        opened.readable,
        opened.relations,
        opened.household,
        flags=[
            Standing(row.rule, row.since, row.because, row.review_due)
            for row in FlagRow.objects.filter(nominal=nominal, until=None)
        ],
        duty_rows=[
            row
            for row in DutyRow.objects.filter(subject=nominal).exclude(status=Status.VOID.value)
            if _may_see_duty(opened, row.opened_by, row.owner)
        ],
        concern_rows=[row for row in found if _may_see_concern(opened, row.to)],
        cases=[
            _state(row)
            for row in CaseRow.objects.filter(subject=nominal).order_by("-opened_at")
            if row.opened_by in opened.readable
        ],
    )


def _past(opened: Opened) -> Opened:
    nominal, moment = opened.nominal, opened.moment
    standpoint = Standpoint(as_of=moment.as_of, known_to=moment.known_to)
    around = standpoint.neighbourhood([nominal], hops=1)
    standpoint.load(around)
    standpoint.load_relations(around)
    told = standpoint.facts(nominal)
    states = [state for state, _unsent in of_subject(standpoint, nominal)]
    stood = [
        Standing(state.rule, state.since, state.because)
        for flag in flags
        for state in evaluate_flag(flag, nominal, told)
        if state.until is None
    ]
    cases = [state for kind in case_kinds for state in evaluate_case(kind, nominal, told)]
    return Opened(
        opened.reading,
        moment,
        opened.entries,
        opened.readable,
        opened.relations,
        opened.household,
        flags=stood,
        duty_states=[s for s in states if _may_see_duty(opened, s.opened_by, s.owner)],
        concerns_found=[
            one
            for one in _found(standpoint, nominal, around)
            if _may_see_concern(opened, concerns[one.rule].to)
        ],
        cases=[
            one
            for one in sorted(cases, key=lambda case: case.opened_at, reverse=True)
            if one.opened_by in opened.readable
        ],
    )


def _found(standpoint: Standpoint, nominal: str, anchors: Collection[str]) -> list[Found]:
    world = JournalWorld(standpoint)
    found = []
    for anchor in sorted(anchors):
        sort = standpoint.sort(anchor)
        rules = [rule for rule in concerns if rule.anchor == sort]
        found += [
            one
            for one in look(rules, anchor, world)
            if one.raised and nominal in (anchor, *one.finding.links)
        ]
    return found


def flags_readable(opened: Opened) -> frozenset[str]:
    """The facts (uids) whose flags the reader sees in words: those that may be read."""
    return opened.readable


def _may_see_duty(opened: Opened, opener: str, owner: str) -> bool:
    return opener in opened.readable or owner in opened.reading.member.roles


def _may_see_concern(opened: Opened, to: str) -> bool:
    member = opened.reading.member
    return not is_partner(member) or to in member.roles


def _state(row: CaseRow) -> CaseState:
    return CaseState(
        kind=row.kind,
        subject=row.subject,
        matter=row.matter,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        closed_by=row.closed_by or None,
        closed_at=row.closed_at,
        stage=row.stage or None,
    )
