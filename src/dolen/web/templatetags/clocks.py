"""The tag that reads a clock at the moment a page speaks of."""

import datetime as dt
from typing import Any

from django import template
from django.template import Context

from dolen.journal.clock import now
from dolen.web import clocks

register = template.Library()


@register.simple_tag(takes_context=True)
def read_clock(
    context: Context, due: dt.datetime, law: Any = False, met: dt.datetime | None = None
) -> clocks.Clock:
    """Read a clock at the page's own moment (`as_of` in its context), otherwise now."""
    moment = context.get("as_of") or now()
    return clocks.clock(due, moment, law=bool(law) and law != "False", met=met or None)


@register.simple_tag
def clock_patterns() -> dict[str, str]:
    """Give the sentences of the script that keeps clocks current."""
    return clocks.patterns()
