"""The inspection that Dolen answers, as facts: a worked example for a demonstration."""

import datetime as dt
import json
from importlib import resources
from typing import Any

from dolen.assurance.facts import (
    IndependentlyAudited,
    RecommendationMade,
    ReportPublished,
    SelfAudited,
)
from dolen.journal.fact import Fact
from dolen.journal.subjects import SaidThing, ThingRef
from dolen.recording.examples import Example

CASE = "IN-EXAMPLE"
"""The matter of the example's report and audits; each recommendation has one of its own."""
SINCE = dt.timedelta(days=30)
"""How long before the moment of the example its report was published."""


def facts(now: dt.datetime) -> list[Fact]:
    """The report, its audits and its recommendations, published thirty days before `now`."""
    told = read()
    moment = now - SINCE
    made: list[Fact] = [
        ReportPublished.model_validate({"happened_at": moment, "case": CASE, **told["report"]})
    ]
    for number, audit in enumerate(told["audits"], start=1):
        sort = SelfAudited if audit.pop("by") == "own" else IndependentlyAudited
        made.append(
            sort.model_validate({"happened_at": moment, "sequence": number, "case": CASE, **audit})
        )
    for number, one in enumerate(told["recommendations"], start=1):
        named = ThingRef(said=SaidThing(identifier=one.pop("name")))
        made.append(
            RecommendationMade.model_validate(
                {
                    "happened_at": moment,
                    "sequence": 100 + number,
                    "case": f"{CASE}-{number}",
                    "recommendation": named,
                    "report": CASE,
                    **one,
                }
            )
        )
    return made


def read() -> dict[str, Any]:
    """What the file of the example says."""
    file = resources.files(__package__) / "worked_example.json"
    told: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return told


EXAMPLES: tuple[Example, ...] = (Example(name="inspection", facts=facts),)
"""What assurance lends to a demonstration."""
