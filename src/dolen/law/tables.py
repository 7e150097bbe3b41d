"""A row of a decision table in words: when it holds, what follows, and where that comes from."""

from dataclasses import dataclass

from dolen.law.parameters import Parameter
from dolen.law.sources import PROPOSED_DEFAULT, Provision
from dolen.law.words import _

OURS = PROPOSED_DEFAULT.at(_("first edition of the rulebook"))
"""What a row rests on for which no source was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of a decision table. Rows are tried in order; the first that holds decides.

    Both texts are marked for translation. Where `when` or `then` says `%(number)s`, it is what
    `parameter` is worth on the day.
    """

    number: int
    when: str
    then: str
    cited: tuple[Provision, ...] = (OURS,)
    parameter: Parameter | None = None
