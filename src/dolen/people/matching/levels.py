"""The one registry of what two mentions are compared by: read by Splink and by the scorer alike.

Levels are tried in order and the first that holds counts; whoever holds none is "different".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dolen.law.words import _
from dolen.people.matching.agreement import DIFFERENT, Comparison, Level
from dolen.people.matching.births_agree import BIRTH
from dolen.people.matching.names_agree import FORENAME, MIDDLE, SURNAME
from dolen.people.matching.others_agree import ADDRESS, HANDLE, PHONE, REFERENCE, SEX

__all__ = ["COLUMNS", "COMPARISONS", "DIFFERENT", "FREQUENCIES", "Comparison", "Level"]

COMPARISONS: Final = (
    FORENAME, SURNAME, MIDDLE, BIRTH, SEX, ADDRESS, PHONE, HANDLE, REFERENCE,
)  # fmt: skip
"""Everything compared, in the order in which it is explained."""
COLUMNS: Final[Mapping[str, str]] = {
    "forename": "VARCHAR",
    "middle": "VARCHAR",
    "surname": "VARCHAR",
    "forename_root": "VARCHAR",
    "forename_roots": "VARCHAR",
    "forename_kin": "VARCHAR",
    "sex": "VARCHAR",
    "dob": "VARCHAR",
    "born_from": "INTEGER",
    "born_until": "INTEGER",
    "addr": "VARCHAR",
    "postcode": "VARCHAR",
    "phone": "VARCHAR",
    "handle": "VARCHAR",
    "reference": "VARCHAR",
}
"""The columns of a profile that are compared, and their type in SQL."""
FREQUENCIES: Final = tuple(
    level.frequency for one in COMPARISONS for level in one.levels if level.frequency is not None
)
"""The columns of which it counts how common a value is."""
LEAST_FREQUENCY: Final = 1e-5
"""A rarer name counts as this rare: so few bearers are counted by chance."""
DIFFERENT_WORDS: Final = {
    "forename": _("Different given name"),
    "surname": _("Different family name"),
    "middle": _("Different middle name"),
    "dob": _("Different date of birth"),
    "sex": _("Different sex"),
    "address": _("Different address"),
    "phone": _("Different telephone number"),
    "handle": _("Different account or e-mail address"),
    "reference": _("Different reference in another system"),
}
"""What a person reads when no level of a comparison holds."""


@dataclass(frozen=True, slots=True)
class Chances:
    """How often a level holds: `m` among pairs of one person, `u` among pairs of two."""

    m: float
    u: float


Weights = Mapping[str, Mapping[str, Chances]]
"""The chances of every level, by comparison and label."""


def labels(comparison: Comparison) -> tuple[str, ...]:
    """The labels of a comparison's levels, "different" last."""
    return (*(level.label for level in comparison.levels), DIFFERENT)


def splink_settings(
    *, weights: Weights | None, prior: float | None, blocking: Sequence[str]
) -> dict[str, Any]:
    """The settings with which Splink compares as the scorer does.

    Without `weights` and `prior` they are for training. `blocking` are SQL conditions over "l" and
    "r": which pairs to look at.
    """
    settings: dict[str, Any] = {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "comparisons": [_splink_comparison(one, weights) for one in COMPARISONS],
        "blocking_rules_to_generate_predictions": [{"blocking_rule": rule} for rule in blocking],
        "retain_intermediate_calculation_columns": False,
        "retain_matching_columns": False,
    }
    if prior is not None:
        settings["probability_two_random_records_match"] = prior
    return settings


def _splink_comparison(comparison: Comparison, weights: Weights | None) -> dict[str, Any]:
    unknown = {
        "sql_condition": comparison.unknown_sql,
        "label_for_charts": "unknown",
        "is_null_level": True,
    }
    known = [_splink_level(level) for level in comparison.levels]
    known.append({"sql_condition": "ELSE", "label_for_charts": DIFFERENT})
    if weights is not None:
        for level in known:
            chances = weights[comparison.name][str(level["label_for_charts"])]
            level |= {"m_probability": chances.m, "u_probability": chances.u}
    return {"output_column_name": comparison.name, "comparison_levels": [unknown, *known]}


def _splink_level(level: Level) -> dict[str, Any]:
    found: dict[str, Any] = {"sql_condition": level.sql, "label_for_charts": level.label}
    if level.frequency is not None:
        found["tf_adjustment_column"] = level.frequency
        found["tf_minimum_u_value"] = LEAST_FREQUENCY
    return found
