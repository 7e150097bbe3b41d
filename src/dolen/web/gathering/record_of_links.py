"""How the matching model's own links fared in this house: figures, and nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from dolen.people.judging import MATCHING
from dolen.people.models import Judgement, PossibleSame


@dataclass(frozen=True, slots=True)
class Fared:
    """Of one version: links made, those of them undone since, proposals, and what became of them.

    `judged_same`, `judged_not_same` and `judged_unsure` count proposals by their answer; whoever
    was joined or parted by other facts counts as `settled`.
    """

    version: str
    made: int
    undone: int
    proposed: int
    waiting: int
    judged_same: int
    judged_not_same: int
    judged_unsure: int
    settled: int

    @property
    def share_undone(self) -> float | None:
        """The share of its links that somebody undid, in hundredths; None when it made none."""
        return 100 * self.undone / self.made if self.made else None


def fared() -> Sequence[Fared]:
    """What became of the links and proposals of every version of the model, the latest first."""
    made = Judgement.objects.filter(by=MATCHING).values("model_version").order_by()
    links = dict(made.annotate(n=Count("pk")).values_list("model_version", "n"))
    ended = made.exclude(ended_at=None)
    undone = dict(ended.annotate(n=Count("pk")).values_list("model_version", "n"))
    rows = PossibleSame.objects.values_list("model_version", "closed").order_by()
    closed = {(version, how): n for version, how, n in rows.annotate(n=Count("pk"))}
    versions = {*links, *(version for version, _how in closed)}
    return [
        _fared(version, links.get(version, 0), undone.get(version, 0), closed)
        for version in sorted(versions, reverse=True)
    ]


def _fared(version: str, made: int, undone: int, closed: dict[tuple[str, str], int]) -> Fared:
    of = {how: n for (one, how), n in closed.items() if one == version}
    return Fared(
        version, made, undone, sum(of.values()), of.get("", 0), of.get("joined", 0),
        of.get("not_same", 0), of.get("unsure", 0), of.get("apart", 0) + of.get("undone", 0),
    )  # fmt: skip
