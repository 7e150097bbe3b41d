"""How right the concerns are: those raised of planted situations, against what was planted.

A concern belongs to a situation when it rests on one of its facts. It is right when it is what the
situation was planted as, or what is just as true of it; anything else raised there counts against
the rule. What is raised of the rest of the force has no truth beside it and is only counted.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from dolen.concerns.models import ConcernRow
from dolen.config.invented.planting import Planted

_STANDING = ("raised", "answered")


@dataclass(slots=True)
class Judged:
    """The concerns of the planted situations, by rule."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    innocent: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    wrongly: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    elsewhere: Counter[str] = field(default_factory=Counter)

    def shown(self) -> dict[str, Any]:
        """Recall and precision of each rule, and what was wrong or lost, in words."""
        rules = sorted(self.planted)
        raised = {rule: self.right[rule] + self.wrong[rule] for rule in rules}
        return {
            "situations planted": self.planted.total(),
            "look-alikes planted": self.innocent.total(),
            "recall by concern": {rule: self.found[rule] / self.planted[rule] for rule in rules},
            "precision by concern": {
                rule: self.right[rule] / raised[rule] for rule in rules if raised[rule]
            },
            "right concerns": dict(self.right),
            "wrong concerns": dict(self.wrong),
            "situations not found": dict(self.lost),
            "raised wrongly": dict(self.wrongly),
            "raised of nothing planted": dict(self.elsewhere),
        }


def judge(planted: Sequence[Planted], *, but_for: Collection[str] = ()) -> Judged:
    """Hold every concern raised against the situations planted.

    What rests on one of the facts `but_for`, told to take the time, is counted nowhere.
    """
    by_fact = {uid: one for one in planted for uid in one.uids}
    found: dict[int, set[str]] = defaultdict(set)
    judged = Judged()
    rows = ConcernRow.objects.filter(state__in=_STANDING).values_list("rule", "because")
    for rule, because in rows.iterator():
        if not set(because).isdisjoint(but_for):
            continue
        of_these = {id(one): one for uid in because if (one := by_fact.get(uid)) is not None}
        _judge(judged, rule, of_these.values())
        for number in of_these:
            found[number].add(rule)
    for one in planted:
        situation = one.situation
        judged.innocent[situation.looks_like] += bool(situation.looks_like)
        if situation.raises:
            seen = situation.raises in found[id(one)]
            judged.planted[situation.raises] += 1
            judged.found[situation.raises] += seen
            judged.lost[f"{situation.raises}: {situation.says}"] += not seen
    return judged


def _judge(judged: Judged, rule: str, planted: Collection[Planted]) -> None:
    if not planted:
        judged.elsewhere[rule] += 1
    elif any(rule in one.situation.true_of_it for one in planted):
        judged.right[rule] += 1
    else:
        judged.wrong[rule] += 1
        for one in planted:
            judged.wrongly[f"{rule}: {one.situation.says}"] += 1
