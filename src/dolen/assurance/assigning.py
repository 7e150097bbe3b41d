"""Who grades which case, by lot: every case gets two assessors, all of them about as many; pure."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from dolen.assurance.drawing import draw

_PAIR = 2


def assigned(
    records: Collection[str], assessors: Collection[str], seed: str
) -> Mapping[str, Sequence[str]]:
    """For each case its assessors, first and second, by lot from the seed.

    Every pair of assessors meets about as often, so that each can be compared with all the others.
    With one assessor, each case has one. Raises ValueError without assessors.
    """
    among = draw(assessors, len(set(assessors)), seed).records
    if not among:
        raise ValueError("Cases need an assessor.")
    cases = draw(records, len(set(records)), seed).records
    if len(among) < _PAIR:
        return {case: among for case in cases}
    pairs = list(combinations(among, _PAIR))
    turns: dict[str, Sequence[str]] = {}
    for number, case in enumerate(cases):
        one, other = pairs[number % len(pairs)]
        # Who is first changes with each round, so that nobody always sees a case fresh.
        turns[case] = (one, other) if (number // len(pairs)) % _PAIR == 0 else (other, one)
    return turns
