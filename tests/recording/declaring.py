"""Rules declared for one test, beside those of the rooms."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dolen.concerns.patterns import Concern
from dolen.concerns.reaching import changed_by
from dolen.concerns.registry import concerns
from dolen.duties.registry import changed_by_kind, duties, every_rule, opened_by_kind
from dolen.duties.rules import Duty


@contextmanager
def declared(rule: Duty | Concern) -> Iterator[None]:
    """Let the house know `rule` for a while."""
    registry: Any = duties if isinstance(rule, Duty) else concerns
    before = registry._by_name
    registry._by_name = {**before, rule.name: rule}
    _forget()
    try:
        yield
    finally:
        registry._by_name = before
        _forget()


def _forget() -> None:
    """Forget which kinds of fact speak to which rules."""
    for kept in (opened_by_kind, changed_by_kind, every_rule, changed_by):
        kept.cache_clear()
