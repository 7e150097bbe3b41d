"""That every rule of the house is told in scenarios, and that no rule is lost unseen."""

from collections import Counter

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.flags.registry import flags
from tests.scenarios.reading import scenarios

RULES = {"duty": 146, "guard": 21, "concern": 45, "flag": 18}
"""How many rules of each sort the house has. A rule more or fewer is an edit seen here."""
ENOUGH = {"duty": 5, "guard": 5, "concern": 6, "flag": 3}


def rules() -> dict[str, tuple[str, str]]:
    """Every rule by name, with its sort and its room."""
    found = {one.name: ("guard" if one.guard else "duty", one.room) for one in duties}
    found |= {one.name: ("concern", one.room) for one in concerns}
    return found | {one.name: ("flag", one.room) for one in flags}


def test_the_number_of_rules_is_the_recorded_one() -> None:
    assert dict(Counter(sort for sort, _room in rules().values())) == RULES
    assert len(rules()) == len(duties) + len(concerns) + len(flags), "two rules share a name"


def test_every_rule_has_enough_scenarios_in_the_folder_of_its_room() -> None:
    told = Counter((one.rule, one.sort, one.path.parent.name) for one in scenarios())
    lacking = {
        name: told[name, sort, room]
        for name, (sort, room) in rules().items()
        if told[name, sort, room] < ENOUGH[sort]
    }
    assert lacking == {}


def test_every_scenario_is_about_a_rule_that_exists() -> None:
    assert {one.rule for one in scenarios()} - set(rules()) == set()


def test_a_concern_has_three_scenarios_in_which_it_is_raised_and_three_in_which_it_is_not() -> None:
    raised: Counter[str] = Counter()
    quiet: Counter[str] = Counter()
    for one in scenarios():
        if one.sort == "concern":
            fires = any("raised" in found for found in one.expect)
            (raised if fires else quiet)[one.rule] += 1
    names = {one.name for one in concerns}
    assert {name for name in names if raised[name] < 3 or quiet[name] < 3} == set()


def test_a_flag_is_told_raised_ended_and_not_raised() -> None:
    lacking = []
    for flag in flags:
        seen = [one.expect for one in scenarios() if one.rule == flag.name]
        raised = any(found and not found[-1]["until"] for found in seen)
        ended = any(found and found[0]["until"] for found in seen)
        if not (raised and ended and () in seen):
            lacking.append(flag.name)
    assert lacking == []


def test_a_name_is_used_once_within_a_rule() -> None:
    names = Counter((one.rule, one.name) for one in scenarios())
    assert [name for name, times in names.items() if times > 1] == []
