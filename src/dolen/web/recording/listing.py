"""The records a member may tell, by room, those for the member's own work first."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView, may_record
from dolen.recording.house import records
from dolen.recording.records import Record
from dolen.web.presenting.rooms import room_words
from dolen.web.recording.drafts import DraftLine
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record: its words, address, hint."""

    says: str
    href: str
    hint: str
    phone_first: bool


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """The records of one room, or those that are the member's own work."""

    says: str
    lines: tuple[RecordLine, ...]


def record_groups(member: MemberView) -> list[RecordGroup]:
    """The member's own records first, then the others it may tell, by room."""
    allowed = [one for one in records if _may_tell(member, one)]
    own = [one for one in allowed if set(one.for_roles) & set(member.roles)]
    rooms = dict.fromkeys(one.room for one in allowed)
    groups = [RecordGroup(_("Your work"), _lines(sorted(own, key=lambda r: not r.phone_first)))]
    groups += [
        RecordGroup(
            room_words(room), _lines([o for o in allowed if o.room == room and o not in own])
        )
        for room in rooms
    ]
    return [group for group in groups if group.lines]


def draft_lines(kept: Iterable[DraftLine]) -> list[tuple[str, str, dt.datetime]]:
    """Each draft: the words of its record, where to go on with it, when it was saved."""
    return [
        (
            translated(record.says),
            reverse("web:record", args=[one.record]) + one.query,
            one.saved_at,
        )
        for one in kept
        if (record := records.get(one.record)) is not None
    ]


def _may_tell(member: MemberView, record: Record) -> bool:
    return all(may_record(member, row.fact.kind).allowed for row in record.rows)


def _lines(found: list[Record]) -> tuple[RecordLine, ...]:
    return tuple(
        RecordLine(
            translated(one.says), reverse("web:record", args=[one.name]),
            translated(one.hint), one.phone_first,
        )
        for one in found
    )  # fmt: skip
