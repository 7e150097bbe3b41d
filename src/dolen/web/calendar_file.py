"""A meeting as a calendar file (iCalendar, RFC 5545). It names no child: calendars are shared."""

import datetime as dt

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from dolen.web.gathering.meetings import OneMeeting

_PRODUCT = "-//Dolen//Meetings//EN"


def calendar_file(one: OneMeeting, address: str, now: dt.datetime) -> bytes | None:
    """The file; None for a meeting that nobody gave a beginning.

    `address` is the meeting's page. Whoever opens the file twice gets one entry: its id is the
    meeting's.
    """
    begins, ends = one.convened.begins_at, one.convened.ends_at
    if begins is None:
        return None
    event = Event()
    event.add("uid", f"{one.matter}@dolen")
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("dtstart", begins.astimezone(dt.UTC))
    if ends is not None and ends > begins:
        event.add("dtend", ends.astimezone(dt.UTC))
    event.add("summary", ", ".join(part for part in (one.head.says, one.head.area) if part))
    event.add("description", _("The list is in Dolen, for whoever may see it: %s") % address)
    event.add("url", address)
    event.add("class", "CONFIDENTIAL")
    if one.convened.room:
        event.add("location", one.convened.room)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made
