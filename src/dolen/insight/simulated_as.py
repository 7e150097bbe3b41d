"""What a policy would have changed, as JSON and as rows of a table; pure."""

import csv
import io

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.insight.simulating import Simulated

_COLUMNS = (
    "sort", "name", "says", "moved", "what", "now", "then",
)  # fmt: skip
_FIRST_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def as_json(done: Simulated) -> dict[str, object]:
    """Everything as plain values, each rule with its own words (in English)."""
    return {
        "duties_looked_at": done.looked_at,
        "rules": {
            name: {
                "says": duties[name].says,
                "moved": done.moved[name],
                "now": both.now.as_json(),
                "then": both.then.as_json(),
            }
            for name, both in sorted(done.by_rule.items())
        },
        "roles": {
            name: {"now": both.now.as_json(), "then": both.then.as_json()}
            for name, both in sorted(done.by_role.items())
        },
        "concerns": {
            name: {
                "says": concerns[name].says,
                "moved": one.moved,
                "now": one.now,
                "then": one.then,
            }
            for name, one in sorted(done.concerns.items())
        },
        "staffing": {
            role: {"now": now.as_json(), "then": then.as_json()}
            for role, (now, then) in sorted(done.staffed.items())
        },
    }


def as_csv(done: Simulated) -> str:
    """One row for each number that is compared, by rule, role, hour, concern and staffing."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(_COLUMNS)
    for sort, name, says, moved, now, then in _compared(done):
        for what, value in now.items():
            other = then[what]
            if not isinstance(value, list) or not isinstance(other, list):
                writer.writerow(_safe(sort, name, says, moved, what, value, other))
                continue
            for hour, (one, two) in enumerate(zip(value, other, strict=True)):
                writer.writerow(_safe(sort, name, says, moved, f"{what} {hour:02}", one, two))
    return made.getvalue()


def _compared(
    done: Simulated,
) -> list[tuple[str, str, str, int, dict[str, object], dict[str, object]]]:
    rows = [
        ("rule", name, duties[name].says, done.moved[name], both.now.as_json(), both.then.as_json())
        for name, both in sorted(done.by_rule.items())
    ]
    rows += [
        ("role", name, "", 0, both.now.as_json(), both.then.as_json())
        for name, both in sorted(done.by_role.items())
    ]
    rows += [
        ("concern", name, concerns[name].says, one.moved, {"raised": one.now}, {"raised": one.then})
        for name, one in sorted(done.concerns.items())
    ]
    rows += [
        ("staffing", role, "", 0, now.as_json(), then.as_json())
        for role, (now, then) in sorted(done.staffed.items())
    ]
    return rows


def _safe(*cells: object) -> list[object]:
    """The cells, none of which a spreadsheet takes for a formula."""
    return [
        f"'{one}" if isinstance(one, str) and one.startswith(_FIRST_SIGNS) else one for one in cells
    ]
