"""Tasking and briefing: what an analyst or a supervisor asks of a team, and what it brings back.

The inspection found little tasking to neighbourhood teams to gather intelligence or to go after
offenders and hotspots. This room promises that a task reaches a team that says it has read it, that
its result is owed by a day, and that what was learned of a child reaches the child's own record.
"""
