"""Storing the difference between what a projection holds and what should be true."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from django.db.models import Model

from dolen.journal import rows

M = TypeVar("M", bound=Model)


def store(
    model: type[M],
    held: Iterable[M],
    wanted: Sequence[M],
    *,
    identity: Callable[[M], Hashable],
    fields: Sequence[str],
) -> int:
    """Make the `held` rows equal the `wanted` ones, writing only what differs.

    Rows with the same `identity` are compared on `fields`. Returns how many rows were written.
    Running it twice changes nothing. The caller holds the transaction.
    """
    before = {identity(row): row for row in held}
    after = {identity(row): row for row in wanted}
    gone = [row.pk for key, row in before.items() if key not in after]
    new = [row for key, row in after.items() if key not in before]
    changed = []
    for key, row in after.items():
        old = before.get(key)
        if old is not None and any(getattr(old, f) != getattr(row, f) for f in fields):
            row.pk = old.pk
            changed.append(row)
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
    rows.create(model, new)
    rows.update(changed, fields)
    return len(gone) + len(new) + len(changed)
