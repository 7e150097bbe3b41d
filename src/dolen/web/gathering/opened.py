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
from dolen.duties.registry import duties
from dolen.duties.stage import of_subject
from dolen.duties.state import Status
from dolen.flags.registry import flags
from dolen.flags.rules import evaluate as evaluate_flag
from dolen.journal import rows as stored
from dolen.journal.told import Told
from dolen.people import joining
from dolen.people.relations import Period
from dolen.people.standpoint import Standpoint
from dolen.web.gathering.moments import Moment
from dolen.web.presenting.duties import Held, of_state
from dolen.web.presenting.flags import Standing

_STANDING = """
SELECT 0, rule, because, since AS opened_at, review_due AS closed_at, '', '', ''
FROM flags_flagrow WHERE nominal IN ({among}) AND until IS NULL
UNION ALL
SELECT 1, kind, opened_by, opened_at, closed_at, matter, closed_by, stage
FROM cases_caserow WHERE subject IN ({among})
"""
_DUTIES = """
SELECT rule, opened_by, opens_at, due_at, status, owner, met_at, scope, id
FROM duties_dutyrow WHERE subject IN ({among}) AND status <> 'void'
"""
"""No more than the page says of a duty: a long history has a thousand of them."""


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
    duties: Sequence[Held] = ()
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
    flags_now, cases = _stored(nominal)
    return Opened(
        opened.reading,
        opened.moment,
        opened.entries,
        opened.readable,
        opened.relations,
        opened.household,
        flags=flags_now,
        duties=[one for one in _held(nominal) if _may_see_duty(opened, one)],
        concern_rows=[row for row in found if _may_see_concern(opened, row.to)],
        cases=[one for one in cases if one.opened_by in opened.readable],
    )


def _stored(nominal: str) -> tuple[list[Standing], list[CaseState]]:
    """The warnings that stand and the cases, the latest first, read at one go."""
    warnings: list[Standing] = []
    cases: list[CaseState] = []
    rows = stored.read(CaseRow, _STANDING, [[nominal], [nominal]])
    for is_case, name, fact, opened_at, closed_at, matter, closed_by, stage in rows:
        if not is_case:
            warnings.append(Standing(name, opened_at, fact, closed_at))
            continue
        cases.append(
            CaseState(
                kind=name, subject=nominal, matter=matter, opened_by=fact, opened_at=opened_at,
                closed_by=closed_by or None, closed_at=closed_at, stage=stage or None,
            )
        )  # fmt: skip
    return warnings, sorted(cases, key=lambda one: one.opened_at, reverse=True)


def _past(opened: Opened) -> Opened:
    nominal, moment = opened.nominal, opened.moment
    standpoint = Standpoint(as_of=moment.as_of, known_to=moment.known_to)
    around = standpoint.neighbourhood([nominal], hops=1)
    standpoint.load(around)
    standpoint.load_relations(around)
    told = standpoint.facts(nominal)
    states = (state for state, _unsent in of_subject(standpoint, nominal))
    held = [of_state(one) for one in states if one.status is not Status.VOID]
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
        duties=[one for one in held if _may_see_duty(opened, one)],
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


def _may_see_duty(opened: Opened, duty: Held) -> bool:
    return duty.opened_by in opened.readable or duty.owner in opened.reading.member.roles


def _held(nominal: str) -> list[Held]:
    """The duties stored for a nominal, of the rules that are declared still."""
    rows = stored.read(DutyRow, _DUTIES, [[nominal]])
    return [
        Held(
            rule=rule, subject=nominal, opened_by=opened_by, opens_at=opens_at, due_at=due_at,
            status=Status(status), owner=owner, met_at=met_at, scope=scope, number=number,
        )
        for rule, opened_by, opens_at, due_at, status, owner, met_at, scope, number in rows
        if rule in duties
    ]  # fmt: skip


def _may_see_concern(opened: Opened, to: str) -> bool:
    member = opened.reading.member
    return not is_partner(member) or to in member.roles
