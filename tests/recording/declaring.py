"""Rules declared for one test, beside those of the rooms."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties, opened_by_kind
from dolen.duties.rules import Duty


@contextmanager
def declared(rule: Duty | Concern) -> Iterator[None]:
    """Let the house know `rule` for a while."""
    registry: Any = duties if isinstance(rule, Duty) else concerns
    before = registry._by_name
    registry._by_name = {**before, rule.name: rule}
    opened_by_kind.cache_clear()
    try:
        yield
    finally:
        registry._by_name = before
        opened_by_kind.cache_clear()
