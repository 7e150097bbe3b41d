"""The moment a page looks from: now, or a past moment asked for in its address."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.law import moments


@dataclass(frozen=True, slots=True)
class Moment:
    """From when one looks. `known_to` is None for the present page, where all recorded counts.

    `problem` says in words what was wrong with what was asked; the page then shows the present.
    """

    as_of: dt.datetime
    known_to: dt.datetime | None = None
    problem: str = ""
    asked_as_of: str = ""
    asked_known_to: str = ""

    @property
    def is_past(self) -> bool:
        """Whether the page shows what was known at another moment than now."""
        return self.known_to is not None


def asked(query: Mapping[str, str], now: dt.datetime) -> Moment:
    """The moment asked for by `as_of` and `known_to`, London time to the minute (2026-02-27T23:10).

    With `as_of` alone the page shows what was known then; with `known_to` alone, as of then too.
    """
    first, second = query.get("as_of", "").strip(), query.get("known_to", "").strip()
    if not first and not second:
        return Moment(now)
    as_of, known_to = _read(first or second), _read(second or first)
    problem = ""
    if as_of is None or known_to is None:
        problem = _("Give a date and time, for example 27 February 2026 at 23:10.")
    elif as_of > now or known_to > now:
        problem = _("Give a moment in the past.")
    if problem or as_of is None or known_to is None:
        return Moment(now, None, problem, _again(as_of), _again(known_to) if second else "")
    return Moment(as_of, known_to, "", _again(as_of), _again(known_to) if second else "")


def _again(moment: dt.datetime | None) -> str:
    """What was asked for, as a field for a date and time takes it; nothing for no moment."""
    return "" if moment is None else f"{moments.in_london(moment):%Y-%m-%dT%H:%M}"


def _read(text: str) -> dt.datetime | None:
    try:
        local = dt.datetime.fromisoformat(text)
        if local.tzinfo is not None:
            return moments.in_utc(local)
        # To the end of the minute: "as known at 23:10" takes in what was told at 23:10.
        return moments.nearest_instant(local.replace(second=59, microsecond=999_999))
    except (ValueError, OverflowError):
        return None
