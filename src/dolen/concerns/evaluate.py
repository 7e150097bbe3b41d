"""Looking for every declared pattern around one nominal; pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dolen.concerns.patterns import Concern, Finding, World


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of a rule about an anchor; raised once its moment has come, pending before."""

    rule: str
    anchor: str
    finding: Finding
    raised: bool

    @property
    def identity(self) -> tuple[str, str, str]:
        """What tells this finding from every other: rule, anchor, key."""
        return (self.rule, self.anchor, self.finding.key)


def look(rules: Iterable[Concern], anchor: str, world: World) -> list[Found]:
    """Every pattern found around `anchor` as the world stands, in a stable order.

    Two findings with the same key are one: the earlier moment, all the links and evidence.
    """
    found: dict[tuple[str, str, str], Found] = {}
    for rule in rules:
        for finding in rule.find(world, anchor):
            one = Found(rule.name, anchor, finding, raised=finding.at <= world.as_of)
            before = found.get(one.identity)
            found[one.identity] = one if before is None else _joined(before, one, world.as_of)
    return sorted(found.values(), key=lambda one: one.identity)


def _joined(one: Found, other: Found, as_of: dt.datetime) -> Found:
    first, second = sorted((one.finding, other.finding), key=lambda finding: finding.at)
    finding = Finding(
        at=first.at,
        links=tuple(dict.fromkeys(first.links + second.links)),
        because=tuple(dict.fromkeys(first.because + second.because)),
        key=first.key,
    )
    return Found(one.rule, one.anchor, finding, raised=finding.at <= as_of)
