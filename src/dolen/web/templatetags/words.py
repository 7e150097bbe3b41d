"""Filters that put marked words, moments and spans of time into the reader's language."""

import datetime as dt
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dolen.law import moments
from dolen.web import clocks
from dolen.web.words import translated

register = template.Library()


@register.filter
def words(marked: Any) -> str:
    """Translate a marked sentence, or a (context, sentence) pair."""
    return translated(marked)


@register.filter
def london(moment: Any, form: str = "long") -> str:
    """Show an aware moment as London's clocks did: 26 February 2019, 23:10.

    `form` is "long", "day" or "time". A repeated hour says which of the two it was. A plain date is
    shown as a day; nothing is shown for nothing.
    """
    if moment is None or moment == "":
        return ""
    if not isinstance(moment, dt.datetime):
        return date_format(moment, "j F Y")
    local = moments.in_london(moment)
    if form == "day":
        return date_format(local, "j F Y")
    shown = date_format(local, "H:i" if form == "time" else "j F Y, H:i")
    if not moments.is_ambiguous(local.replace(tzinfo=None, fold=0)):
        return shown
    zone = _("%(moment)s winter time") if local.fold else _("%(moment)s summer time")
    return zone % {"moment": shown}


@register.filter
def elapsed(span: Any) -> str:
    """Show a span of time in its two largest parts: 2 h 14 min, 3 d 4 h."""
    return clocks.elapsed(span) if isinstance(span, dt.timedelta) else ""
