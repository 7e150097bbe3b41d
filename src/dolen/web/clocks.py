"""How much time is left on a duty's clock, in words that a script on the page can keep current."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.law import moments


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock as shown. `state` is a class of the style sheet, `words` say the same in text.

    `is_ticking` is false when nothing will change any more; then only `words` are shown.
    """

    state: str
    label: str
    words: str
    due: str
    law: bool
    is_ticking: bool = True


def elapsed(span: dt.timedelta) -> str:
    """Say a span of time in its two largest parts, without its sign: 2 h 14 min, 3 d 4 h."""
    minutes = int(abs(span).total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return _("%(days)s d %(hours)s h") % {"days": days, "hours": hours}
    if hours:
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
    return ngettext("%(minutes)s min", "%(minutes)s min", rest) % {"minutes": rest}


def patterns() -> dict[str, str]:
    """Give the sentences that the page's script fills in, in the reader's language."""
    return {
        "days": _("%(days)s d %(hours)s h"),
        "hours": _("%(hours)s h %(minutes)s min"),
        "minutes": ngettext("%(minutes)s min", "%(minutes)s min", 2),
        "left": _("%(time)s left"),
        "over-law": _("overdue by %(time)s"),
        "over-policy": _("late by %(time)s"),
        "label-left": _("Due"),
        "label-soon": _("Due soon"),
        "label-over-law": _("Overdue in law"),
        "label-over-policy": _("Past its time: ask why"),
    }


def clock(
    due: dt.datetime, now: dt.datetime, *, law: bool, met: dt.datetime | None = None
) -> Clock:
    """Read a clock due at `due` as it stands at `now`, both aware.

    `law` says whether the time itself binds in law; past any other time the question is why.
    """
    until = moments.in_utc(due).isoformat().replace("+00:00", "Z")
    if met is not None:
        late = met > due
        words = _("%(time)s after its time") % {"time": elapsed(met - due)} if late else ""
        label = _("Done late") if late else _("Done")
        state = "done-late" if late else "done"
        return Clock(state, label, words, until, law, is_ticking=False)
    say = patterns()
    left = due - now
    state = _state(left, law=law)
    shown = say["left"] if left >= dt.timedelta(0) else say[state]
    return Clock(state, say[f"label-{state}"], shown % {"time": elapsed(left)}, until, law)


def _state(left: dt.timedelta, *, law: bool) -> str:
    if left < dt.timedelta(0):
        return "over-law" if law else "over-policy"
    return "soon" if left < dt.timedelta(hours=6) else "left"
