"""What the engines see of a scenario, in the words scenarios use."""

from typing import Any

from dolen.concerns.evaluate import look
from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.duties.evaluate import evaluate
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.duties.state import DutyState
from dolen.flags.registry import flags
from dolen.flags.rules import Flag, FlagState
from dolen.flags.rules import evaluate as evaluate_flag
from tests.scenarios.reading import Scenario, Unreadable, shown
from tests.scenarios.world import ScenarioWorld, nominal

Rule = Duty | Concern | Flag
Seen = list[dict[str, Any]]
_FOR_NOBODY = ("event", "event_with_child")


def rule_of(scenario: Scenario) -> Rule:
    """The declared rule the scenario is about."""
    match scenario.sort:
        case "concern":
            return concerns[scenario.rule]
        case "flag":
            return flags[scenario.rule]
    rule = duties[scenario.rule]
    assert rule.guard == (scenario.sort == "guard")
    return rule


def seen_by(rule: Rule, scenario: Scenario) -> Seen:
    """What `rule` sees of the scenario: its duties, findings or flags, in order."""
    if isinstance(rule, Duty):
        return _duties(rule, scenario)
    if isinstance(rule, Concern):
        return found_by(rule, ScenarioWorld(scenario))
    return _flags(rule, scenario)


def spoken_of(seen: Seen, scenario: Scenario) -> Seen:
    """Of what is seen, that of which the scenario speaks."""
    pairs = zip(seen, scenario.expect, strict=False)
    return [_only(one, wanted) for one, wanted in pairs] + seen[len(scenario.expect) :]


def _only(seen: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    unknown = set(wanted) - set(seen)
    if unknown:
        raise Unreadable(f"A scenario expects {sorted(unknown)}; there is {sorted(seen)}")
    return {name: seen[name] for name in wanted}


def _duties(rule: Duty, scenario: Scenario) -> Seen:
    world = ScenarioWorld(scenario)
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


def found_by(rule: Concern, world: ScenarioWorld) -> Seen:
    """What the pattern finds in the world, around the one the scenario is about."""
    return [
        {
            "raised" if one.raised else "will_be_raised": shown(one.finding.at),
            "names": sorted(one.finding.links),
            "rests_on": len(one.finding.because),
            "to": rule.to,
        }
        for one in look([rule], world.concerning, world.around(rule.anchor))
    ]


def _flags(rule: Flag, scenario: Scenario) -> Seen:
    world = ScenarioWorld(scenario)
    on = nominal(scenario.concerning)
    return [_flag(one) for one in evaluate_flag(rule, on, world.facts(on))]


def _flag(one: FlagState) -> dict[str, Any]:
    return {
        "since": shown(one.since),
        "until": shown(one.until) or "",
        "reviewed": shown(one.reviewed_at),
    }
