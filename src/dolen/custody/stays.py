"""One child's time in custody, gathered from the facts about the child; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from dolen.journal.conditions import stated
from dolen.journal.told import Told

BEGINS = "custody.detained"
ENDS = ("custody.released", "custody.court", "custody.transferred")


@dataclass(frozen=True, slots=True)
class Stay:
    """From the detention until the child left: released, before a court, or moved.

    `told` are the facts of the same matter from the detention to the leaving, both included;
    `before` those told of it earlier, such as why the arrest was needed.
    """

    detained: Told
    told: tuple[Told, ...]
    before: tuple[Told, ...]
    left: Told | None

    def of(self, *kinds: str) -> list[Told]:
        """The facts of these kinds during the stay, in order."""
        return [one for one in self.told if one.kind in kinds]

    def first(self, *kinds: str) -> Told | None:
        """The first fact of these kinds during the stay."""
        return next(iter(self.of(*kinds)), None)

    def last(self, *kinds: str) -> Told | None:
        """The last fact of these kinds during the stay."""
        return next(reversed(self.of(*kinds)), None)


def stays(told: Sequence[Told], child: str) -> list[Stay]:
    """Every stay of `child`, oldest first. `told` is in canonical order.

    What names nobody counts for every child of its matter. A second arrest in the same matter while
    the child is held belongs to the same stay.
    """
    known = [one for one in told if one.names(child) or one.names_nobody]
    found: list[Stay] = []
    for one in known:
        if one.kind != BEGINS or one.names_nobody or any(_covers(stay, one) for stay in found):
            continue
        found.append(_stay(one, [other for other in known if other.case == one.case]))
    return found


def stay_at(told: Sequence[Told], child: str, moment: Told) -> Stay | None:
    """The stay of `child` in which the fact `moment` lies, as far as known before it."""
    before = [one for one in told if one.order < moment.order]
    return next((one for one in reversed(stays(before, child)) if one.left is None), None)


def held_for(stay: Stay) -> object:
    """What the child is held for: as told, else by the power of the arrest.

    A charge with bail refused makes it an offence, whatever the child was arrested for: then the
    authority must be asked for a bed.
    """
    if stay.first("custody.bail_refused"):
        return "offence"
    return stated(stay.detained, "arrest_for") or HELD_BY_POWER.get(
        str(stated(stay.detained, "power"))
    )


HELD_BY_POWER: dict[str, str] = {
    "pace_s24": "offence",
    "police_bail_s46a": "offence",
    "bail_act_s7": "court_bail_breach",
    "fail_to_appear_warrant": "fail_to_appear",
    "search": "search",
}
"""Breach of police bail counts as an arrest for an offence (decision table 9, row 3)."""


def _covers(stay: Stay, one: Told) -> bool:
    return (
        stay.detained.case == one.case
        and stay.detained.order < one.order
        and (stay.left is None or one.order <= stay.left.order)
    )


def _stay(detained: Told, matter: Sequence[Told]) -> Stay:
    after = [one for one in matter if one.order >= detained.order]
    left = next((one for one in after if one.kind in ENDS), None)
    return Stay(
        detained=detained,
        told=tuple(one for one in after if left is None or one.order <= left.order),
        before=tuple(one for one in matter if one.order < detained.order),
        left=left,
    )
