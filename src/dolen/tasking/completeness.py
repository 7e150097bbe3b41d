"""What a good record of a task holds: who does what, why, by when; and an answer that says it."""

from dolen.cases.completeness import GoodRecord
from dolen.tasking.facts import TaskAnswered, TaskSet

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(fact=TaskSet, at_once=("team", "task"), end_of_tour=("area", "why", "look_for")),
    GoodRecord(fact=TaskAnswered, at_once=("outcome",), end_of_tour=("what",)),
)
"""What good records of this room hold."""
