"""What the law, the codes and a force's own policy say, as dated and cited numbers and calendars.

Everything here is pure: no clock, no database, no settings, no network. Every number carries the
place it comes from, how far that place binds, and the day somebody last checked it.
"""
