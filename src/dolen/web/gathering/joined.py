"""How a person's records were joined and parted: every judgement, and what undoing one does."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from dolen.access import reading as access
from dolen.access.linking import may_link
from dolen.access.reading import NotForYou, Reading
from dolen.journal import reading as journal
from dolen.journal.registry import registry
from dolen.people import review
from dolen.people.components import components
from dolen.people.facts import LinkUndone
from dolen.people.judging import MATCHING
from dolen.people.models import Detail, Judgement, Mention, Nominal, Undoing
from dolen.people.reading import canonical_ids
from dolen.recording.foreseeing import Change, foreseen, happened, standing
from dolen.web.gathering.names import members, names_of
from dolen.web.gathering.own_words import OneRecord, readable, records, together
from dolen.web.gathering.pair import draw
from dolen.web.presenting.alike import Waterfall
from dolen.web.presenting.changed import ChangeLine, change_line
from dolen.web.presenting.roles import role_name

PURPOSE = "how records were joined"


@dataclass(frozen=True)
class Link:
    """One judgement: of which two records, by whom, when, why, and whether it stands.

    Of one that may not be read only `ask` is filled: whom to ask.
    """

    uid: str = ""
    left: str = ""
    right: str = ""
    judged: str = ""
    stands: bool = False
    state: str = ""
    by: str = ""
    when: dt.datetime | None = None
    reason: str = ""
    version: str = ""
    drawn: Waterfall | None = None
    ended_at: dt.datetime | None = None
    ended_by: str = ""
    ended_why: str = ""
    ask: str = ""


@dataclass(frozen=True)
class Joined:
    """A person's records and every judgement about them, the latest first."""

    reading: Reading
    records: Sequence[OneRecord]
    links: Sequence[Link]

    @property
    def may_undo(self) -> bool:
        """Whether the reader may undo a judgement."""
        return may_link(self.reading.member)


@dataclass(frozen=True)
class Undoable:
    """A judgement before it is undone: the two people there will be, and what changes."""

    link: Link
    left: str
    right: str
    lines: Sequence[ChangeLine]
    kept: Mapping[str, Any] = field(repr=False)

    @property
    def tasks_of_others(self) -> list[str]:
        """Whose tasks change besides the reader's own."""
        others = {one.task_of for one in self.lines if one.task_of and not one.own}
        return sorted(others)


def joined(nominal: str) -> Joined:
    """Open a person's records and judgements; logged first. Raises `NotForYou`."""
    reading = access.open_person(nominal, purpose=PURPOSE)
    if reading.sort != "person":
        raise NotForYou(nominal)
    cluster = Nominal.objects.filter(pk=reading.nominal).values("cluster")
    owns = list(Nominal.objects.filter(cluster__in=cluster).values_list("pk", flat=True))
    rows = list(Judgement.objects.filter(left__in=owns, right__in=owns).order_by("-recorded_at"))
    # Whoever was parted is somebody else now, and a look at them is a look.
    names_of(owns, reason=PURPOSE)
    own = reading.around.members[reading.nominal] if reading.around is not None else ()
    named = records(owns)
    return Joined(reading, [named[one] for one in own if one in named], _links(rows, named))


def _links(rows: Sequence[Judgement], named: Mapping[str, OneRecord]) -> list[Link]:
    heads = journal.headers([row.fact_uid for row in rows])
    endings = {row.fact_uid: undoing for row in rows if (undoing := _ending(row)) is not None}
    heads |= journal.headers([one.fact_uid for one in endings.values()])
    allowed = readable(heads)
    by = members(head.by for head in heads.values())
    found = []
    for row in rows:
        if row.fact_uid not in allowed:
            ask = registry.fact_class("link.made").ask
            found.append(Link(ask=role_name(ask) if ask else _("your supervisor")))
            continue
        found.append(_link(row, named, by.get(row.by, ""), endings.get(row.fact_uid)))
        if (ending := endings.get(row.fact_uid)) is not None:
            who = heads[ending.fact_uid].by if ending.fact_uid in heads else ""
            found[-1] = replace(found[-1], ended_by=by.get(who, ""))
    return found


def _link(row: Judgement, named: Mapping[str, OneRecord], by: str, ending: Undoing | None) -> Link:
    told = review.explained(row.fact_uid)
    score = told.score if told is not None else None
    return Link(
        uid=row.fact_uid,
        left=named[row.left].called,
        right=named[row.right].called,
        judged=verdict_words(row.judgement),
        stands=row.ended_at is None,
        state=_state(row),
        by=_("The matching model") if row.by == MATCHING else by or _("Somebody"),
        when=row.recorded_at,
        reason="" if row.by == MATCHING and told is not None and told.steps else row.reason,
        version=row.model_version,
        drawn=draw(told.steps, score) if told is not None and score is not None else None,
        ended_at=row.ended_at,
        ended_why=ending.reason if ending is not None else "",
    )


def _ending(row: Judgement) -> Undoing | None:
    if row.ended_at is None:
        return None
    by_link = Undoing.objects.filter(link=row.fact_uid)
    ends = [row.left, row.right]
    by_pair = Undoing.objects.filter(left__in=ends, right__in=ends)
    return (by_link | by_pair).filter(recorded_at=row.ended_at).order_by("fact_uid").first()


def _state(row: Judgement) -> str:
    if row.ended_at is not None:
        return _("Undone")
    if row.against.startswith("apart:"):
        return _("Does not hold: one record names them as two people.")
    if row.against:
        return _("Does not hold: somebody judged that they are not the same.")
    return _("Stands")


def verdict_words(judgement: str) -> str:
    """A judgement in words."""
    return {"same": _("The same"), "not_same": _("Not the same"), "unsure": _("Unsure")}[judgement]


def undoable(nominal: str, link: str, *, now: dt.datetime) -> Undoable:
    """What undoing a judgement would change; both people are opened, and logged, first.

    Raises `NotForYou` when there is no such judgement that stands, or the reader may not undo it.
    """
    row, found = _row(nominal, link)
    if row.ended_at is not None:
        raise NotForYou(link)
    ends = [row.left, row.right]
    for head in set(canonical_ids(ends).values()):
        access.open_person(head, purpose=PURPOSE)
    fact = LinkUndone(happened_at=now, link=link, reason="Preview")
    told = foreseen(fact, ends, now=now)
    whose = _called(told.members, told.changes)
    lines = _lines(told.changes, whose, found)
    heads = {own: head for head, owns in told.members.items() for own in owns}
    kept = {
        "changes": [one.kept() for one in told.changes],
        "members": {head: list(owns) for head, owns in told.members.items()},
    }
    return Undoable(
        _links([row], records(ends))[0],
        whose.get(heads[row.left], ""), whose.get(heads[row.right], ""), lines, kept,
    )  # fmt: skip


def _row(nominal: str, link: str) -> tuple[Judgement, Reading]:
    reading = access.open_person(nominal, purpose=PURPOSE)
    row = Judgement.objects.filter(pk=link).first()
    if row is None or not may_link(reading.member) or link not in readable([link]):
        raise NotForYou(link)
    clusters = Nominal.objects.filter(pk__in=[reading.nominal, row.left]).values("cluster")
    if clusters.distinct().count() != 1:
        raise NotForYou(link)
    return row, reading


def _called(parted: Mapping[str, Sequence[str]], changes: Iterable[Change]) -> dict[str, str]:
    """Words for everybody the changes speak of: for the parted by their own records alone."""
    owns = [own for members_ in parted.values() for own in members_]
    said = together(parted, records(owns))
    whom = {end.whom for one in changes for end in (one.before, one.after) if end is not None}
    others = names_of(whom, reason=PURPOSE)
    found = {one: others.of(one).words for one in whom}
    return found | {head: one.called for head, one in said.items()}


def _lines(
    changes: Sequence[Change], whose: Mapping[str, str], reading: Reading
) -> list[ChangeLine]:
    allowed = readable(uid for one in changes for uid in one.effect.rests_on.split(","))
    return [
        change_line(
            one, lambda of: whose.get(of, of), readable=allowed, own_roles=reading.member.roles
        )
        for one in changes
    ]


@dataclass(frozen=True)
class Proof:
    """A judgement after it was undone: what was foreseen, and whether it came about."""

    link: Link
    people: Sequence[tuple[str, str]]
    lines: Sequence[ChangeLine]
    kept: bool

    @property
    def as_foreseen(self) -> bool:
        """Whether everything foreseen came about."""
        return all(one.happened for one in self.lines)


def proof(nominal: str, link: str, kept: Mapping[str, Any] | None) -> Proof:
    """What became of what was foreseen when a judgement was undone. Raises `NotForYou`."""
    row, reading = _row(nominal, link)
    if row.ended_at is None:
        raise NotForYou(link)
    ends = [row.left, row.right]
    heads = sorted(set(canonical_ids(ends).values()))
    for head in heads:
        access.open_person(head, purpose=PURPOSE)
    changes = [Change.opened(one) for one in kept["changes"]] if kept else []
    parted = components(ends).members
    whose = _called(kept["members"] if kept else parted, changes)
    whom = {end.whom for one in changes for end in (one.before, one.after) if end is not None}
    now_heads = canonical_ids(whom)
    now = standing([*ends, *whom])
    since = _told_since(row.ended_at, [*ends, *whom])
    lines = []
    for change, line in zip(changes, _lines(changes, whose, reading), strict=True):
        came = happened(change, now, now_heads)
        lines.append(replace(line, happened=came, why="" if came else _why_not(since)))
    named = together(parted, records([own for owns in parted.values() for own in owns]))
    people = [(one.called, head) for head in heads if (one := named.get(head)) is not None]
    return Proof(_links([row], records(ends))[0], people, lines, kept is not None)


def _told_since(moment: dt.datetime, nominals: Sequence[str]) -> bool:
    """Whether anything but the undoing itself was told of these since."""
    named = Mention.objects.filter(nominal__in=nominals, recorded_at__gt=moment)
    return (
        named.exists() or Detail.objects.filter(own__in=nominals, recorded_at__gt=moment).exists()
    )


def _why_not(since: bool) -> str:
    if since:
        return _("Something else was recorded about them since.")
    return _("It did not come about, and nothing recorded since explains it. Tell your supervisor.")
