"""What a check of the journal may find, in plain words."""

import enum
from dataclasses import dataclass, field

_SHOWN = 1_000


class Finding(enum.Enum):
    """One way in which the journal can be wrong."""

    POSITION_MISSING = "a position is missing: the order was changed or a leaf removed"
    FACT_MISSING = "the header of a sealed fact is gone"
    FACT_NOT_OURS = "a header was altered or forged: its code is not ours"
    LEAF_DIFFERS = "a leaf does not belong to the fact at its position"
    CONTENT_ALTERED = "content or salt was altered: it does not fit its commitment"
    CONTENT_GONE = "content is gone and nothing says it was lawfully erased"
    CONTENT_ASTRAY = "content belongs to no fact"
    CONTENT_BACK = "content that was erased is back: replay the erasures"
    INDEX_DIFFERS = "the index does not say what the content says: rebuild it"
    CHECKPOINT_ROOT = "a checkpoint's root is not that of the facts"
    CHECKPOINT_FRONTIER = "a checkpoint's frontier is not that of the facts"
    CHECKPOINT_SIGNATURE = "a checkpoint's signature is not ours"
    CHECKPOINT_BEYOND = "a checkpoint speaks of more facts than there are"
    CHECKPOINT_LACKING = "facts are sealed that no checkpoint covers"
    WITNESS_DISAGREES = "a partner holds another history"
    WITNESS_BEYOND = "a partner holds a longer history: facts were lost"
    WITNESS_UNREADABLE = "a partner's checkpoint is not one that we signed"
    UNSEALED_TOO_LONG = "a fact was not sealed within a minute"
    UNSETTLED_TOO_LONG = "a fact was not looked at again within a minute: is the clock running?"
    ELSEWHERE = "another room found something wrong"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, and where: a position, a size, a uid or a partner's note."""

    what: Finding
    where: str

    def __str__(self) -> str:
        return f"{self.what.value} ({self.where})"


@dataclass(slots=True)
class Report:
    """What a check came to. `problems` holds the first thousand; `found` counts them all."""

    facts: int = 0
    erased: int = 0
    unsealed: int = 0
    checkpoints: int = 0
    witnesses: int = 0
    found: int = 0
    root: str = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return self.found == 0

    def add(self, what: Finding, where: object) -> None:
        """Note a problem."""
        self.found += 1
        if len(self.problems) < _SHOWN:
            self.problems.append(Problem(what, str(where)))
