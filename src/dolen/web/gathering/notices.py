"""Notices that wait: for the referral unit all of them, for an authority those sent to it."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.access.models import Agency
from dolen.access.permissions import MemberView, is_partner
from dolen.access.standing import authority_code
from dolen.cases.completeness import Completeness, completeness, good_records
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.planning.facts import DECISIONS
from dolen.referral.facts import CONSENTS, RUNGS
from dolen.referral.standing import KINDS, NoticeStanding, State, notices
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.authorities import authority_name
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST = 200
AT_ONCE = 3
"""Of each state so many notices are seen at once; the page can still be read on a phone."""
_DECISIONS = ("authority.decision", "strategy.held")
_ANSWERS = ("authority.acknowledged", "authority.outcome_reported", *_DECISIONS)
_BEGUN = ("ppn.submitted", "ppn.sent_to_authority")
_PARTNERS_DUTIES = ("authority.decide", "authority.answer_challenge")
_DUTIES = (
    "ppn.quality", "ppn.send_to_authority", "ppn.chase", "ppn.complete", "ppn.confirm_oral",
    "ppn.next_rung", "authority.feedback", *_PARTNERS_DUTIES,
)  # fmt: skip
ORDER: tuple[State, ...] = (
    "kept", "challenged", "undelivered", "returned", "unsent", "unread", "undecided",
    "outcome_unknown",
)  # fmt: skip
"""The states that wait for somebody, in the order in which a list shows them."""


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One notice that waits: whose, since when, what is on record of it, and what is due.

    `reaches` says whether the authority it names reads here, or must be sent it another way.
    """

    child: Named
    standing: NoticeStanding
    days: int
    consent: str
    decision: str
    rung: str
    complete: Completeness
    reaches: bool
    due: Sequence[duty_lines.DutyLine]

    @property
    def uid(self) -> str:
        """The notice."""
        return self.standing.notice.uid

    @property
    def matter(self) -> str:
        """The matter it belongs to."""
        return self.standing.notice.case or ""

    @property
    def authority(self) -> str:
        """What the authority is called that it was sent to, or is meant for; "" where none is."""
        return authority_name(self.standing.authority)

    @property
    def consent_colour(self) -> str:
        """The colour of the consent's tag: what is not on record, or taken back, stands out."""
        return "red" if self.standing.consent in ("", "withdrawn") else "grey"

    @property
    def has_voice(self) -> bool:
        """Whether the notice says what the child said, or how the child was."""
        return any(stated(self.standing.notice, name) for name in ("words", "behaviour"))

    @property
    def missing(self) -> tuple[str, ...]:
        """What a good notice would hold besides."""
        return tuple(translated(title) for title in self.complete.missing_titles)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The notices of one state."""

    state: State
    title: str
    lines: Sequence[NoticeLine]


@dataclass(frozen=True, slots=True)
class ByAuthority:
    """What one authority did with the notices sent to it: how many, and how they stand."""

    name: str
    sent: int
    answered: int
    decided: int
    nothing_done: int
    known: int


@dataclass(frozen=True, slots=True)
class Board:
    """The notices that wait, by what they wait for, and how each authority answers."""

    groups: Sequence[Waiting]
    authorities: Sequence[ByAuthority]


def board(member: MemberView, now: dt.datetime) -> Board:
    """The notices that wait and whose child the member may open, the oldest first; all logged.

    A partner sees those of which it may read something, and of each what was disclosed.
    """
    nominals = _children(member, now)
    told = _told(member, nominals, now)
    names = names_of(nominals, reason="notices")
    shown = [one for one in nominals if one in names.labels]
    due = _due(member, shown, names, now)
    reached = reached_here()
    lines: dict[State, list[NoticeLine]] = {}
    every = {nominal: notices(told, nominal) for nominal in shown}
    for nominal, of_child in every.items():
        for standing in of_child:
            clocks = [
                line
                for line in due
                if line.subject == nominal and line.matter in ("", standing.notice.case)
            ]
            line = line_of(standing, names.of(nominal), now=now, reached=reached, due=clocks)
            lines.setdefault(standing.state, []).append(line)
    groups = [
        Waiting(state, title(state), sorted(lines[state], key=lambda one: one.standing.since))
        for state in ORDER
        if state in lines
    ]
    return Board(groups, by_authority([one for of_child in every.values() for one in of_child]))


def by_authority(standings: Iterable[NoticeStanding]) -> list[ByAuthority]:
    """How each authority answers, by its name; one that nothing was sent to is left out."""
    sent: dict[str, list[NoticeStanding]] = {}
    for one in standings:
        last = one.last("ppn.sent_to_authority")
        if last is not None and one.authority:
            sent.setdefault(authority_code(one.authority), []).append(one)
    return [
        ByAuthority(
            name=authority_name(found[-1].authority),
            sent=len(found),
            answered=sum(one.last(*_ANSWERS) is not None for one in found),
            decided=sum(one.last(*_DECISIONS) is not None for one in found),
            nothing_done=sum(_nothing_done(one) for one in found),
            known=sum(one.last("authority.outcome_reported") is not None for one in found),
        )
        for _code, found in sorted(sent.items())
    ]


def _nothing_done(one: NoticeStanding) -> bool:
    decided = one.last("authority.decision")
    return decided is not None and stated(decided, "decision") == "nfa"


def line_of(
    standing: NoticeStanding,
    child: Named,
    *,
    now: dt.datetime,
    reached: Collection[str],
    due: Sequence[duty_lines.DutyLine] = (),
) -> NoticeLine:
    """One notice as a list and its own page show it."""
    fact = standing.notice.fact
    decided = standing.last("authority.decision")
    challenged = standing.last("ppn.challenged")
    return NoticeLine(
        child=child,
        standing=standing,
        days=max((now - standing.since).days, 0),
        consent=consent_words(standing.consent),
        decision=_one_of(DECISIONS, decided, "decision"),
        rung=_one_of(RUNGS, challenged, "rung"),
        complete=completeness(fact, good_records.get(standing.notice.kind), by="end_of_tour"),
        reaches=not standing.authority or authority_code(standing.authority) in reached,
        due=due,
    )


def title(state: State) -> str:
    """What notices in a state are called."""
    return {
        "kept": _("The decision stands: accept it, or go one step higher"),
        "challenged": _("Challenged, and not answered"),
        "undelivered": _("Not delivered"),
        "returned": _("Sent back to be completed"),
        "unsent": _("Not sent"),
        "unread": _("Sent, and not acknowledged"),
        "undecided": _("Acknowledged, and not decided"),
        "outcome_unknown": _("Decided, and nobody knows what came of it"),
        "done": _("Outcome known"),
    }[state]


def consent_words(consent: str) -> str:
    """What is on record of consent, in words."""
    if consent == "withdrawn":
        return _("Withdrawn")
    return translated(CONSENTS[consent]) if consent in CONSENTS else _("Not recorded")


def reached_here() -> set[str]:
    """The authorities whose people can sign in and read what is sent to them."""
    codes = Agency.objects.exclude(local_authority=None).values_list("local_authority", flat=True)
    return {str(one) for one in codes}


def _one_of(labels: dict[str, str], told: Told | None, name: str) -> str:
    value = "" if told is None else str(stated(told, name) or "")
    return translated(labels[value]) if value in labels else value


def _children(member: MemberView, now: dt.datetime) -> list[str]:
    begun = Mention.objects.filter(kind__in=_BEGUN, path="child").order_by("-happened_at")
    found = reach.readable(member, begun, at=now).values_list("nominal", flat=True)
    return list(dict.fromkeys(found[: MOST * 4]))[:MOST]


def _told(member: MemberView, nominals: Sequence[str], now: dt.datetime) -> list[Told]:
    """The facts of notices about these children that the member may read, in order."""
    about = Mention.objects.filter(nominal__in=nominals, kind__in=KINDS)
    uids = reach.readable(member, about, at=now).values_list("fact_uid", flat=True)
    found = people.told_of(set(uids))
    return sorted(found.values(), key=lambda one: one.order)


def _due(
    member: MemberView, nominals: Sequence[str], names: Names, now: dt.datetime
) -> list[duty_lines.DutyLine]:
    rules = _PARTNERS_DUTIES if is_partner(member) else _DUTIES
    live = [status.value for status in LIVE]
    rows = DutyRow.objects.filter(subject__in=nominals, rule__in=rules, status__in=live)
    return duty_lines.of_rows(rows, names, now)
