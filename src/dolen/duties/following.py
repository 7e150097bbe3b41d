"""Which later facts can end a duty or move its clock, of what may be a long history. Pure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from dolen.duties.rules import Duty
from dolen.journal.told import Told

ENDS_OF_A_PERSON = frozenset(
    {
        "child.turned_18",
        "child.died",
        "offender.died",
        "offender.registration_ended",
        "register.removed",
    }
)
EXCUSED = "duty.excused"


class Following:
    """The facts of one rule, in canonical order, by the matter in which they can tell of a duty.

    `scope_of` gives the matter of a fact as the rule counts matters. What is handed out may tell of
    a duty; everything else cannot.
    """

    def __init__(
        self, rule: Duty, told: Sequence[Told], scope_of: Callable[[Told], str | None]
    ) -> None:
        self._told = told
        self._places = {id(one): place for place, one in enumerate(told)}
        self._anywhere: list[int] = []
        self._within: dict[str | None, list[int]] = defaultdict(list)
        self._both: dict[str | None, list[int]] = {}
        anywhere, within = _kinds(rule)
        for place, one in enumerate(told):
            if one.kind in anywhere:
                self._anywhere.append(place)
            elif one.kind in within:
                self._within[scope_of(one)].append(place)

    def place(self, one: Told) -> int:
        """Where the fact stands among them all."""
        return self._places[id(one)]

    def after(self, opener: Told, scope: str | None) -> Iterator[Told]:
        """The facts after `opener` that can tell of a duty in the matter `scope`, in order."""
        if scope not in self._both:
            self._both[scope] = sorted([*self._anywhere, *self._within[scope]])
        places = self._both[scope]
        first = bisect_right(places, self.place(opener))
        return (self._told[places[n]] for n in range(first, len(places)))


def _kinds(rule: Duty) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of fact that tell of a duty of whatever matter, and those that do so in its own."""
    cancelling = {on.kind for on in rule.cancelled_by}
    everywhere = (*rule.superseded_by, *rule.suspended_by, *rule.resumed_by)
    anywhere = {on.kind for on in everywhere} | (cancelling & ENDS_OF_A_PERSON)
    within = {on.kind for on in (*rule.met_by, *rule.void_by, *rule.reclocked_by)}
    return frozenset(anywhere), frozenset(within | cancelling | {EXCUSED})
