"""What every engine works by: calendars, the force's own values, worked-out answers.

Filled once at start-up by `config`; evaluators get it handed in and never look here themselves.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dolen.journal.derived import Answer, Derived
from dolen.journal.readings import Context
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import Calendars, standard_calendars
from dolen.law.overrides import Overrides

_KEEP = 20_000


class Kept(OrderedDict[object, Answer | None]):
    """Answers worked out before, the latest so many. They are named by all they rest on."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: object, answer: Answer | None) -> None:
        """Keep an answer, and drop the oldest when there are too many."""
        super().__setitem__(key, answer)
        if len(self) > self._most:
            self.popitem(last=False)


@dataclass(slots=True)
class House:
    """The rules of this house: which calendars, which policy values, how answers are worked out.

    Without `notes` the clock notes nothing that somebody else tells (a case file its own events).
    Without `match` nobody is joined or proposed by the matching model when something is recorded.
    """

    calendars: Calendars = field(default_factory=standard_calendars)
    overrides: Overrides | None = None
    derived: dict[tuple[str, str], Derived] = field(default_factory=dict)
    derive: bool = True
    notes: bool = True
    match: bool = True
    worked_out: "Kept" = field(default_factory=lambda: Kept(_KEEP))

    def add_derived(self, readings: tuple[Derived, ...]) -> None:
        """Add worked-out answers. Raises ValueError when a field has another one already."""
        for one in readings:
            if self.derived.setdefault((one.kind, one.field), one) is not one:
                raise ValueError(f"{one.kind}.{one.field}: two ways to work it out")

    def context(
        self,
        persons: Mapping[str, PersonView],
        *,
        facts_of: Callable[[str], Sequence[Told]] | None = None,
    ) -> Context:
        """All an evaluator may know beside the facts."""
        return Context(
            calendars=self.calendars,
            persons=persons,
            overrides=self.overrides,
            derived=self.derived,
            derive=self.derive,
            worked_out=self.worked_out,
            facts_of=facts_of,
        )


house = House()
