"""Drafts: what a member had typed, kept so that a time-out loses nothing. Each member's own."""

import datetime as dt
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.http import urlencode

from dolen.access.permissions import MemberView
from dolen.journal import clock
from dolen.journal import reading as journal
from dolen.recording.models import Draft
from dolen.web.recording import sent

MOST_CHARACTERS = 1_000_000
_MOST_LISTED = 20


@dataclass(frozen=True)
class Kept:
    """A draft as it was found: what was typed, and when it was saved."""

    data: QueryDict
    saved_at: dt.datetime


def save(member: MemberView, record: str, about: str, data: QueryDict) -> dt.datetime | None:
    """Keep what was typed and return when; None when it was recorded already or is too much."""
    token = sent.token_in(data)
    answers = sent.kept(data)
    size = sum(len(value) for values in answers.values() for value in values)
    if size > MOST_CHARACTERS or (token and journal.uids_of_record(token, by=member.id)):
        return None
    now = clock.now()
    Draft.objects.update_or_create(
        member=member.id, record=record, about=_key(about),
        defaults={"answers": answers, "saved_at": now},
    )  # fmt: skip
    return now


def find(member: MemberView, record: str, about: str) -> Kept | None:
    """The member's draft of this screen. One that was recorded since is removed."""
    row = Draft.objects.filter(member=member.id, record=record, about=_key(about)).first()
    if row is None or not isinstance(row.answers, dict):
        return None
    data = sent.opened(row.answers)
    token = sent.token_in(data)
    if token and journal.uids_of_record(token, by=member.id):
        row.delete()
        return None
    return Kept(data, row.saved_at)


def discard(member: MemberView, record: str, about: str) -> None:
    """Throw the member's draft of this screen away."""
    Draft.objects.filter(member=member.id, record=record, about=_key(about)).delete()


def _key(about: str) -> str:
    """Of whom and which matter a draft is."""
    return about[:200]


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One draft in a list: of which record, saved when, and where to go on with it."""

    record: str
    saved_at: dt.datetime
    query: str


def all_of(member: MemberView) -> list[DraftLine]:
    """Every draft of the member, the latest first."""
    rows = Draft.objects.filter(member=member.id).order_by("-saved_at", "pk")[:_MOST_LISTED]
    return [DraftLine(row.record, row.saved_at, _query(row.about)) for row in rows]


def _query(key: str) -> str:
    about, _bar, case = key.partition("|")
    given = {name: value for name, value in (("about", about), ("case", case)) if value}
    return f"?{urlencode(given)}" if given else ""
