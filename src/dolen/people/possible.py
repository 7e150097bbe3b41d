"""Which proposals of the matching model still wait for somebody, and what settled the others."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from django.db.models import Q

from dolen.journal import rows as stored
from dolen.people.evidence import Between, Pair, among
from dolen.people.models import Judgement, Nominal, PossibleSame

_AT_ONCE = 400
DOUBTED = "fits_no_longer"
"""Why two who are joined are put before somebody again."""


def settle(owns: Collection[str]) -> None:
    """Work out anew which proposals about these nominals are open, and store what differs."""
    rows: dict[str, PossibleSame] = {}
    for part in _parts(sorted(set(owns))):
        about = Q(left__in=part) | Q(right__in=part)
        rows.update({row.fact_uid: row for row in PossibleSame.objects.filter(about)})
    if not rows:
        return
    ends = sorted({end for row in rows.values() for end in (row.left, row.right)})
    heads: dict[str, str] = {}
    for part in _parts(ends):
        heads.update(Nominal.objects.filter(pk__in=part).values_list("id", "canonical"))
    pairs = {
        uid: (heads.get(row.left, row.left), heads.get(row.right, row.right))
        for uid, row in rows.items()
    }
    said = among({pair for uid, pair in pairs.items() if rows[uid].why != DOUBTED})
    changed = []
    for uid, row in rows.items():
        closed = _closed(row, pairs[uid], said)
        if closed != row.closed:
            row.closed = closed
            changed.append(row)
    stored.update(changed, ["closed"])


def _closed(row: PossibleSame, pair: Pair, said: Mapping[Pair, Between]) -> str:
    if row.why == DOUBTED:
        return _of_doubt(row, *pair)
    if pair[0] == pair[1]:
        return "joined"
    found = said[pair]
    if found.named_apart:
        return "apart"
    return found.judged or ("undone" if found.undone else "")


def _of_doubt(row: PossibleSame, left: str, right: str) -> str:
    """A doubt about two who are joined ends when they part, or when somebody judged since."""
    if left != right:
        return "apart"
    pair = [row.left, row.right]
    later = Judgement.objects.filter(
        left__in=pair, right__in=pair, ended_at=None, recorded_at__gt=row.recorded_at
    )
    return next(iter(later.order_by("fact_uid").values_list("judgement", flat=True)), "")


def _parts(things: Sequence[str]) -> Iterator[Sequence[str]]:
    return (things[start : start + _AT_ONCE] for start in range(0, len(things), _AT_ONCE))
