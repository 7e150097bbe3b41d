"""How complete a fact is: what a good record of its kind holds by which stage; pure.

A partial record can always be saved. Completeness is computed, shown while typing, and measured.
All parts weigh the same; rooms list the child's own voice first, so that it is asked for first.
"""

from dataclasses import dataclass
from typing import Final, Literal

from dolen.journal.conditions import WrongDeclaration
from dolen.journal.declared import Declared
from dolen.journal.fact import Fact, Known

By = Literal["at_once", "end_of_tour", "before_closing"]
_STAGES: Final[tuple[By, ...]] = ("at_once", "end_of_tour", "before_closing")

Part = str | tuple[str, ...]
"""A field, or several fields of which one is enough (a baby's behaviour stands for words)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodRecord:
    """What a good record of one kind of fact holds, by stage, the child's voice first.

    Making one raises `WrongDeclaration` for a field that the fact does not have, or one listed
    twice.
    """

    fact: type[Fact]
    at_once: tuple[Part, ...] = ()
    end_of_tour: tuple[Part, ...] = ()
    before_closing: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        parts = self.parts("before_closing")
        named = [name for part in parts for name in names_in(part)]
        wrong = {name for name in named if name not in self.fact.model_fields}
        if wrong or len(named) != len(set(named)):
            raise WrongDeclaration(
                f"{self.fact.kind}: list each of its own fields once; not so: "
                f"{sorted(wrong) or sorted(named)}"
            )

    @property
    def name(self) -> str:
        """The kind of fact it speaks of."""
        return self.fact.kind

    def parts(self, by: By) -> tuple[Part, ...]:
        """Every part wanted up to and including the stage `by`, in the order listed."""
        stages = (self.at_once, self.end_of_tour, self.before_closing)
        upto = stages[: _STAGES.index(by) + 1]
        return tuple(part for stage in upto for part in stage)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the wanted parts are filled, and the titles of those that are not, in order."""

    filled: int
    wanted: int
    missing_titles: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """The share filled, 1.0 when nothing is wanted."""
        return self.filled / self.wanted if self.wanted else 1.0

    @property
    def is_complete(self) -> bool:
        """Whether nothing wanted is missing."""
        return self.filled == self.wanted


good_records: Declared[GoodRecord] = Declared("good record")
"""What the rooms call a good record, by kind of fact. Filled at start-up, then frozen."""


def completeness(fact: Fact, good: GoodRecord | None, *, by: By = "before_closing") -> Completeness:
    """How complete `fact` is by the stage `by`; nothing is wanted of a kind no room lists.

    "Not known" and "declined" are answers, "not asked" is none.
    """
    if good is None:
        return Completeness(0, 0)
    parts = good.parts(by)
    missing = tuple(
        names_in(part)[0]
        for part in parts
        if not any(answered(getattr(fact, name)) for name in names_in(part))
    )
    titles = tuple(type(fact).model_fields[name].title or name for name in missing)
    return Completeness(len(parts) - len(missing), len(parts), titles)


def answered(answer: object) -> bool:
    """Whether a field holds an answer. A plain "no" and the number nought are answers."""
    if isinstance(answer, Known):
        return answer.state in ("not_known", "declined") or (
            answer.state == "known" and answered(answer.value)
        )
    return answer is not None and answer not in ("", ())


def names_in(part: Part) -> tuple[str, ...]:
    """The fields of a part, one or several."""
    return (part,) if isinstance(part, str) else part
