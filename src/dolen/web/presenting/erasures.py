"""Requests to erase as pages show them: who asked, by what right, and what became of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.journal.requests import Outcome, Request


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request. `ended` says who ended it and when; `why` the words of a refusal."""

    uid: str
    href: str
    counted: str
    authority: str
    reason: str
    by: str
    at: dt.datetime
    outcome: str
    state: str
    colour: str
    ended_by: str = ""
    ended_at: dt.datetime | None = None
    why: str = ""
    fact: str = ""

    @property
    def waits(self) -> bool:
        """Whether a second person still has to say."""
        return self.outcome == Outcome.WAITING


def outcome_words(outcome: Outcome) -> str:
    """What became of a request, in words."""
    return {
        Outcome.WAITING: _("Waits for a second person"),
        Outcome.ERASED: _("Erased"),
        Outcome.REFUSED: _("Refused"),
    }[outcome]


_COLOURS = {Outcome.WAITING: "yellow", Outcome.ERASED: "grey", Outcome.REFUSED: "red"}


def line(asked: Request, members: Mapping[str, str]) -> RequestLine:
    """One request in words. `members` names people by their ids; others are shown by id."""
    outcome, count = asked.outcome, len(asked.records)
    ended_by, ended_at, why = "", None, ""
    if outcome is Outcome.REFUSED and asked.refusal:
        ended_by, ended_at, why = asked.refusal.by, asked.refusal.at, asked.refusal.reason
    elif outcome is Outcome.ERASED and asked.done:
        ended_by, ended_at = asked.done.second, asked.done.at
    return RequestLine(
        uid=asked.uid,
        href=reverse("web:erasure", args=[asked.uid]),
        counted=ngettext("%(count)s record", "%(count)s records", count) % {"count": count},
        authority=asked.authority,
        reason=asked.reason,
        by=members.get(asked.by, asked.by),
        at=asked.at,
        outcome=outcome,
        state=outcome_words(outcome),
        colour=_COLOURS[outcome],
        ended_by=members.get(ended_by, ended_by),
        ended_at=ended_at,
        why=why,
        fact=asked.done.erased_by_fact if asked.done else "",
    )
