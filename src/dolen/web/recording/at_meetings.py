"""What the minutes of a meeting send, made into facts; what is wrong with it, in words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _
from pydantic import ValidationError

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.law import moments
from dolen.meetings.beside import beside_listing, beside_outcome
from dolen.meetings.facts import (
    ActionSet,
    ApologiesGiven,
    AttendanceNoted,
    MeetingOpened,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
)
from dolen.meetings.words import OUTCOMES, OWNERS
from dolen.web.forms import ErrorItem
from dolen.web.gathering.agenda import Candidate, owed_in
from dolen.web.gathering.meetings import OneMeeting
from dolen.web.gathering.minutes import Item

ACTIONS = 3
"""How many actions one screen of the minutes takes."""
_LONGEST = 20_000
_SHORT = 200


@dataclass(frozen=True)
class Sent:
    """What is to be told, or what is wrong with what was sent."""

    facts: Sequence[Fact] = ()
    problems: Sequence[ErrorItem] = field(default_factory=tuple)


def proposed(one: OneMeeting, found: Sequence[Candidate], now: dt.datetime) -> list[Fact]:
    """Everybody the rule would list, put on the agenda; for MACE listed for it too."""
    groups: dict[tuple[str, str, str | None], list[str]] = {}
    for row in found:
        groups.setdefault((row.field, row.why, row.matter), []).append(row.nominal)
    facts: list[Fact] = []
    for (named, why, matter), nominals in groups.items():
        refs = tuple(PersonRef(nominal=nominal) for nominal in nominals)
        said = {"why": why, "matter": matter, "referred_by": "police", **_place(one)}
        put = PutOnAgenda.model_validate({**_at(one, now), named: refs, **said})
        facts += [put, *beside_listing(put, one.convened)]
    return facts


def opening(one: OneMeeting, sent: QueryDict, now: dt.datetime) -> Sent:
    """The meeting opened, with who chairs it and whether confidentiality was agreed."""
    chair = _text(sent, "chaired_by", _SHORT)
    if not chair:
        return _wrong(_("Say who chairs the meeting."), "chaired_by")
    said = {"chaired_by": chair, "confidential": _yes_no(sent, "confidential")}
    return _made(MeetingOpened, {**_at(one, now), **said})


def coming(one: OneMeeting, sent: QueryDict, now: dt.datetime) -> Sent:
    """Who came for an agency and whether they may decide, or its apologies."""
    agency, who = sent.get("agency", ""), _text(sent, "who", _SHORT)
    if not agency:
        return _wrong(_("Choose the agency."), "agency")
    said = {**_at(one, now), "agency": agency, "who": who or None}
    if sent.get("came") == "apologies":
        return _made(ApologiesGiven, said)
    return _made(AttendanceNoted, {**said, "may_decide": sent.get("came") == "decides"})


def reached(one: OneMeeting, item: Item, sent: QueryDict, now: dt.datetime) -> Sent:
    """The outcome for somebody, what stands beside it, and the actions set."""
    if sent.get("outcome", "") not in OUTCOMES:
        return _wrong(_("Choose an outcome. Whoever is not spoken of is put off."), "outcome-plan")
    said = {
        "outcome": sent["outcome"],
        "risk": sent.get("risk") or None,
        "childs_view": _text(sent, "childs_view", _LONGEST) or None,
        "decision": _text(sent, "decision", _LONGEST) or None,
    }
    made = _made(OutcomeReached, {**_about(one, item, now), **said})
    set_, problems = _actions(one, item, sent, now)
    if made.problems or problems:
        return Sent(problems=[*made.problems, *problems])
    (outcome,) = made.facts
    beside = (
        beside_outcome(outcome, one.convened, owed_in(one, item.nominal, item.matter))
        if isinstance(outcome, OutcomeReached)
        else []
    )
    return Sent([outcome, *beside, *set_])


def put_off(one: OneMeeting, items: Sequence[Item], sent: QueryDict, now: dt.datetime) -> Sent:
    """Those not reached, each to be reviewed outside the meeting by a role."""
    said: dict[str, object] = {"why": sent.get("why") or "time", "reviewer": _reviewer(one, sent)}
    for name in ("children", "people"):
        said[name] = tuple(PersonRef(nominal=row.nominal) for row in items if row.field == name)
    return _made(NotReached, {**_at(one, now), **_place(one), **said})


def _reviewer(one: OneMeeting, sent: QueryDict) -> str | None:
    chair = one.convened.chair or (one.kind.chair if one.kind is not None else None)
    return sent.get("reviewer") or chair


def _actions(
    one: OneMeeting, item: Item, sent: QueryDict, now: dt.datetime
) -> tuple[list[Fact], list[ErrorItem]]:
    facts: list[Fact] = []
    problems: list[ErrorItem] = []
    for number in range(1, ACTIONS + 1):
        what = _text(sent, f"action-{number}", _LONGEST)
        owner, day = sent.get(f"owner-{number}", ""), sent.get(f"by-{number}", "").strip()
        if not what:
            if owner or day:
                problems.append(ErrorItem(_("Say what will be done."), f"#action-{number}"))
            continue
        if owner not in OWNERS:
            problems.append(ErrorItem(_("Choose who does it."), f"#owner-{number}"))
        due = _end_of(day)
        if day and (due is None or due < now):
            words = _("By when: give a day from today on, for example 2026-03-27.")
            problems.append(ErrorItem(words, f"#by-{number}"))
            continue
        said = {"meeting": one.matter, "what": what, "owner": owner or None, "due_by": due}
        # Each action is a matter of its own, so that one done leaves the others owed.
        case = f"{one.matter}.{sent.get('token', '')[:8]}{number}"
        made = _made(ActionSet, {**_about(one, item, now), **said, "case": case})
        facts += made.facts
        problems += made.problems
    return facts, problems


def _end_of(day: str) -> dt.datetime | None:
    """The last minute of a day in London; None for what is no day."""
    try:
        local = dt.datetime.combine(dt.date.fromisoformat(day), moments.END_OF_DAY)
    except ValueError:
        return None
    return moments.nearest_instant(local) if 2000 <= local.year <= 2200 else None


def _at(one: OneMeeting, now: dt.datetime) -> dict[str, object]:
    return {"happened_at": now, "case": one.matter}


def _place(one: OneMeeting) -> dict[str, object]:
    """The authority whose meeting it is, which knows of whom its own meeting speaks."""
    area = one.convened.area
    known = area not in (None, "force", "east", "west")
    return {"local_authority": area if known else None}


def _about(one: OneMeeting, item: Item, now: dt.datetime) -> dict[str, object]:
    ref = (PersonRef(nominal=item.nominal),)
    return {**_at(one, now), **_place(one), item.field: ref}


def _text(sent: Mapping[str, str], name: str, longest: int) -> str:
    return str(sent.get(name, "")).replace("\x00", "").strip()[:longest]


def _yes_no(sent: Mapping[str, str], name: str) -> bool | None:
    return {"yes": True, "no": False}.get(str(sent.get(name, "")))


def _wrong(words: str, where: str) -> Sent:
    return Sent(problems=[ErrorItem(words, f"#{where}")])


def _made(fact: type[Fact], said: Mapping[str, object]) -> Sent:
    """The fact; or that a choice sent is none of those offered."""
    try:
        return Sent([fact.model_validate(said)])
    except ValidationError:
        words = _("One of the answers is none of those offered. Choose again and send it again.")
        return Sent(problems=[ErrorItem(words, "#now")])
