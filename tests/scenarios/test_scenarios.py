"""Every scenario, told to the engine that judges it."""

from typing import Any

import pytest

from dolen.concerns.evaluate import look
from dolen.concerns.registry import concerns
from dolen.duties.evaluate import evaluate
from dolen.duties.registry import duties
from dolen.duties.state import DutyState
from dolen.flags.registry import flags
from dolen.flags.rules import FlagState
from dolen.flags.rules import evaluate as evaluate_flag
from tests.scenarios.reading import Scenario, Unreadable, scenarios, shown
from tests.scenarios.world import ScenarioWorld, nominal

_FOR_NOBODY = ("event", "event_with_child")


@pytest.mark.parametrize(
    "scenario", scenarios(), ids=lambda one: f"{one.path.parent.name}/{one.rule}: {one.name}"
)
def test_it_comes_out_as_the_scenario_says(scenario: Scenario) -> None:
    seen = _SEEN[scenario.sort](scenario)
    wanted = [dict(one) for one in scenario.expect]
    assert [_only(one, want) for one, want in zip(seen, wanted, strict=False)] == wanted
    assert len(seen) == len(wanted), seen


def _only(seen: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Of what is seen, that of which the scenario speaks."""
    unknown = set(wanted) - set(seen)
    if unknown:
        raise Unreadable(f"A scenario expects {sorted(unknown)}; there is {sorted(seen)}")
    return {name: seen[name] for name in wanted}


def _duties(scenario: Scenario) -> list[dict[str, Any]]:
    rule, world = duties[scenario.rule], ScenarioWorld(scenario)
    assert rule.guard == (scenario.sort == "guard")
    subject = None if rule.for_each in _FOR_NOBODY else nominal(scenario.concerning)
    found = evaluate(
        rule,
        subject,
        world.facts_for(subject),
        context=world.context,
        as_of=scenario.looking_at,
    )
    return [_duty(one) for one in found]


def _duty(one: DutyState) -> dict[str, Any]:
    return {
        "status": one.status.value,
        "due": shown(one.due_at),
        "met": shown(one.met_at),
        "opened": shown(one.opens_at),
        "case": one.scope,
        "owner": one.owner,
        "escalations": [f"{shown(alarm.at)} {alarm.to}" for alarm in one.went_out],
    }


def _concerns(scenario: Scenario) -> list[dict[str, Any]]:
    rule, world = concerns[scenario.rule], ScenarioWorld(scenario)
    return [
        {
            "raised" if one.raised else "will_be_raised": shown(one.finding.at),
            "names": sorted(one.finding.links),
            "rests_on": len(one.finding.because),
            "to": rule.to,
        }
        for one in look([rule], nominal(scenario.concerning), world)
    ]


def _flags(scenario: Scenario) -> list[dict[str, Any]]:
    rule, world = flags[scenario.rule], ScenarioWorld(scenario)
    on = nominal(scenario.concerning)
    return [_flag(one) for one in evaluate_flag(rule, on, world.facts(on))]


def _flag(one: FlagState) -> dict[str, Any]:
    return {
        "since": shown(one.since),
        "until": shown(one.until) or "",
        "reviewed": shown(one.reviewed_at),
    }


_SEEN = {"duty": _duties, "guard": _duties, "concern": _concerns, "flag": _flags}
