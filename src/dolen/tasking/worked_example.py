"""A made-up task for a neighbourhood team that nobody has read, and one answered."""

import datetime as dt

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.recording.examples import Example
from dolen.tasking.facts import TaskAnswered, TaskSeen, TaskSet


def facts(now: dt.datetime) -> list[Fact]:
    """Two tasks, both older than what a demonstration tells day by day. Enghraifft: example."""
    day = dt.timedelta(days=1)
    child = PersonRef(said=SaidPerson(name="Gwenllian Enghraifft", age=14), roles=("child",))
    place = PlaceRef(said=SaidPlace(address="Car park, Heol yr Orsaf Enghraifft", sort="public"))
    unread = TaskSet(
        happened_at=now - 16 * day,
        case="TK-UNREAD",
        team="neighbourhood_sgt",
        area="newport",
        place=place,
        children=(child,),
        task="Pass the car park between eight and eleven on Friday and Saturday.",
        look_for="A silver hatchback that waits, and who gets in.",
        why="Two children were found there within a month.",
        result_due=(now + 3 * day).date(),
    )
    answered = TaskSet(
        happened_at=now - 30 * day,
        case="TK-ANSWERED",
        team="neighbourhood_sgt",
        area="torfaen",
        pattern="Children given vapes after school",
        task="Speak with the shops beside the bus station.",
        look_for="Who buys for children, and what they are asked for in return.",
        result_due=(now - 20 * day).date(),
    )
    return [
        unread,
        answered,
        TaskSeen(happened_at=now - 29 * day, case="TK-ANSWERED"),
        TaskAnswered(
            happened_at=now - 22 * day,
            case="TK-ANSWERED",
            outcome="nothing",
            what="Four shops visited. None sells to children; none knows of anybody who does.",
        ),
    ]


EXAMPLES: tuple[Example, ...] = (Example(name="tasking", facts=facts),)
"""What this room lends to a demonstration."""
