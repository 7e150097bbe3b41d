"""What the projections hold, with ids replaced by names, so that two journals can be compared."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dolen.cases.models import CaseRow
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow

_DEEDS = {"raised_at", "answered_at", "next_alarm_at"}
"""What the house did, or will do next, depends on when it was told; what is true does not."""


def rows(names: Mapping[str, str], *, deeds: bool = False) -> Counter[tuple[Any, ...]]:
    """Every row of the engines' projections, ids by their names."""
    left_out = {"id"} | (set() if deeds else _DEEDS)
    found: Counter[tuple[Any, ...]] = Counter()
    for model in (DutyRow, CaseRow, FlagRow, ConcernRow):
        columns = [f.attname for f in model._meta.concrete_fields if f.attname not in left_out]
        held = model._default_manager.all()
        if model is ConcernRow and not deeds:
            # That a concern was raised before a late fact disproved it is what the house did.
            held = ConcernRow.objects.exclude(state="withdrawn")
        for values in held.values_list(*columns):
            named = tuple(_named(value, names) for value in values)
            found[(model.__name__, *zip(columns, named, strict=True))] += 1
    return found


def _named(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return tuple(sorted(str(_named(one, names)) for one in value))
    if isinstance(value, str):
        return ",".join(names.get(part, part) for part in value.split(","))
    return value
