"""Holds: what must be kept, whatever else says it should go."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dolen.journal.envelope import Header
from dolen.journal.facts import HoldLifted, HoldPlaced
from dolen.journal.reading import headers_of_kind


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold that stands: the fact that placed it, and what it says."""

    uid: str
    fact: HoldPlaced

    def covers(self, header: Header) -> bool:
        """Whether this fact must be kept."""
        fact = self.fact
        return (
            fact.everything
            or header.uid in fact.records
            or (fact.case is not None and header.case == fact.case)
            or (fact.crime is not None and header.crime == fact.crime)
        )


def standing() -> list[Hold]:
    """The holds that were placed and not lifted."""
    lifted = {
        fact.hold
        for header in headers_of_kind(HoldLifted.kind).values()
        if isinstance(fact := header.load(), HoldLifted)
    }
    return [
        Hold(uid, fact)
        for uid, header in headers_of_kind(HoldPlaced.kind).items()
        if uid not in lifted and isinstance(fact := header.load(), HoldPlaced)
    ]


def held(headers: Collection[Header]) -> Iterator[tuple[str, Hold]]:
    """The facts among these that must be kept, each with the first hold that says so."""
    holds = standing()
    for header in headers:
        hold = next((hold for hold in holds if hold.covers(header)), None)
        if hold is not None:
            yield header.uid, hold
