"""Every duty and guard the house knows, and how unsaid answers are worked out."""

from functools import cache

from dolen.duties.rules import Duty
from dolen.journal.declared import Declared

duties: Declared[Duty] = Declared("duty")


@cache
def opened_by_kind() -> dict[str, tuple[Duty, ...]]:
    """The rules each kind of fact can open. Ask only after the house is ready."""
    opened: dict[str, list[Duty]] = {}
    for rule in duties:
        for kind in {on.kind for on in rule.opened_by}:
            opened.setdefault(kind, []).append(rule)
    return {kind: tuple(rules) for kind, rules in opened.items()}


@cache
def changed_by_kind() -> dict[str, frozenset[str]]:
    """The names of the rules each kind of fact can change. Ask only after the house is ready."""
    changed: dict[str, set[str]] = {}
    for rule in duties:
        for kind in rule.kinds():
            changed.setdefault(kind, set()).add(rule.name)
    return {kind: frozenset(names) for kind, names in changed.items()}


@cache
def every_rule() -> frozenset[str]:
    """The name of every rule. Ask only after the house is ready."""
    return frozenset(rule.name for rule in duties)
