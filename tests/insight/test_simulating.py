"""Trying a policy on the recorded history: what would have been late, what would not."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.assurance.worked_example import SINCE
from dolen.assurance.worked_example import facts as example
from dolen.concerns.models import ConcernRow
from dolen.contact.facts import ChildSeen, IncidentAttended
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.insight.policies import Policy, Staffing, load_policy
from dolen.insight.simulated_as import as_csv
from dolen.insight.simulating import Period, Simulated, concerned, simulate
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.law.overrides import Overrides
from dolen.law.parameters import Parameter, Value
from dolen.law.parameters_assurance import GAP_SHARE
from dolen.law.parameters_contact import UNSEEN_AFTER
from dolen.missing.facts import ChildReportedMissing, RiskGraded
from tests.builders import MONDAY, after, known_child, known_place, tell

pytestmark = pytest.mark.django_db
NOW = after(24 * 30)
ONE_HOUR = """
[[override]]
parameter = "missing.grade.within"
value = {hours}
unit = "hours"
from = 2026-01-01
policy = "A draft for the next meeting"
reason = "To see what it would mean"
"""

CHAIN = """
[[escalation]]
rule = "missing.grade"
to = "duty_inspector"
after = 2
"""
PEOPLE = """
[[staffing]]
role = "response_insp"
now = 1
then = 4
minutes = 60
"""


def history() -> str:
    """A child reported missing, graded two hours later; returns the child."""
    child = known_child("Cerys Enghraifft")
    ref = PersonRef(nominal=child)
    tell(ChildReportedMissing(happened_at=after(10), child=ref, case="M1"))
    tell(RiskGraded(happened_at=after(12), child=ref, case="M1", grade="medium"))
    return child


def policy(tmp_path: Path, hours: float) -> Policy:
    """A policy by which a child's risk is to be graded within so many hours."""
    return load_policy(written(tmp_path, hours))


def written(tmp_path: Path, hours: float) -> Path:
    """The same as a file."""
    file = tmp_path / "draft.toml"
    file.write_text(ONE_HOUR.format(hours=hours), encoding="utf-8")
    return file


def test_a_longer_clock_makes_what_was_late_in_time(tmp_path: Path) -> None:
    history()
    done = simulate(policy(tmp_path, 3), now=NOW)
    both = done.by_rule["missing.grade"]
    assert (both.now.late, both.now.in_time) == (1, 0)
    assert both.now.median_hours_late == pytest.approx(1.0)
    assert (both.then.late, both.then.in_time) == (0, 1)
    assert both.then.median_hours_late is None
    assert both.then.alarms < both.now.alarms
    assert dict(done.moved) == {"missing.grade": 1}


def test_a_shorter_clock_makes_it_later_still(tmp_path: Path) -> None:
    history()
    both = simulate(policy(tmp_path, 0.5), now=NOW).by_rule["missing.grade"]
    assert both.then.median_hours_late == pytest.approx(1.5)


def test_nothing_is_stored(tmp_path: Path) -> None:
    history()
    before = list(DutyRow.objects.order_by("pk").values())
    simulate(policy(tmp_path, 0.5), now=NOW)
    assert list(DutyRow.objects.order_by("pk").values()) == before


def test_only_the_rules_that_read_the_number_are_looked_at(tmp_path: Path) -> None:
    history()
    assert policy(tmp_path, 3).rules == frozenset({"missing.grade"})
    assert set(simulate(policy(tmp_path, 3), now=NOW).by_rule) == {"missing.grade"}


def test_a_number_by_which_answers_are_worked_out_may_touch_any_rule() -> None:
    assert Policy(Overrides({"matching.own.number": ()})).rules is None


def test_duties_opened_outside_the_period_are_not_counted(tmp_path: Path) -> None:
    history()
    later = Period(since=after(11))
    earlier = Period(until=after(10))
    for period in (later, earlier):
        assert simulate(policy(tmp_path, 3), now=NOW, period=period).looked_at == 0
    around = Period(since=after(10), until=after(11))
    assert simulate(policy(tmp_path, 3), now=NOW, period=around).looked_at == 1


def test_the_work_is_counted_by_role_and_hour(tmp_path: Path) -> None:
    history()
    done = simulate(policy(tmp_path, 3), now=NOW)
    owner = DutyRow.objects.get(rule="missing.grade").owner
    told = done.by_role[owner].now.as_json()
    hours = told["alarms_by_hour"]
    assert isinstance(hours, list)
    assert sum(hours) == told["alarms"]
    assert sum(hours) > 0


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, 200), min_size=1, max_size=6))
def test_identical_rules_give_an_identical_history(hours: list[int]) -> None:
    child = PersonRef(nominal=known_child("Cerys Enghraifft"))
    home = PlaceRef(nominal=known_place(f"{len(hours)} Stryd Enghraifft"))
    for number, hour in enumerate(hours):
        fact = RiskGraded if number % 2 else ChildReportedMissing
        tell(fact(happened_at=after(hour), child=child, case=f"M{number // 2}"))
        tell(IncidentAttended(happened_at=after(hour), children=(child,), place=home))
    done = simulate(identical(), now=NOW)
    assert done.looked_at > 0
    assert not done.moved
    for both in (*done.by_rule.values(), *done.by_role.values()):
        assert both.now == both.then
    assert done.concerns["child_unseen"].now > 0
    assert all((one.moved, one.now) == (0, one.then) for one in done.concerns.values())
    now, then = done.staffed["response_insp"]
    assert now == then


def identical() -> Policy:
    """A policy that says again what stands: each chain, a number of a pattern, the same people."""
    own = Value(
        UNSEEN_AFTER.values[0].value, from_=UNSEEN_AFTER.values[0].from_,
        cited=UNSEEN_AFTER.values[0].cited, force=UNSEEN_AFTER.values[0].force,
        checked_on=UNSEEN_AFTER.values[0].checked_on,
    )  # fmt: skip
    return Policy(
        Overrides({UNSEEN_AFTER.name: (own,)}),
        {rule.name: rule.escalates for rule in duties},
        (Staffing("response_insp", 3, 3, 45),),
    )


def test_concerns_of_today_are_those_that_stand(tmp_path: Path) -> None:
    unseen()
    done = simulate(identical(), now=NOW)
    standing = ConcernRow.objects.filter(rule="child_unseen").exclude(state="pending").count()
    assert done.concerns["child_unseen"].now == standing == 1


def unseen() -> None:
    """A child named at an incident and seen by nobody for thirty hours."""
    child = PersonRef(nominal=known_child("Dewi Enghraifft"))
    home = PlaceRef(nominal=known_place("2 Stryd Enghraifft"))
    tell(IncidentAttended(happened_at=after(1), children=(child,), place=home))
    tell(ChildSeen(happened_at=after(31), child=child))


@pytest.mark.parametrize(("hours", "raised"), [(24, 1), (48, 0), (12, 1)])
def test_another_threshold_raises_other_concerns(hours: int, raised: int) -> None:
    unseen()
    draft = Policy(Overrides({UNSEEN_AFTER.name: (replaced(UNSEEN_AFTER, hours),)}))
    assert draft.rules == frozenset()
    assert draft.concerns == {"child_unseen"}
    found = simulate(draft, now=NOW).concerns["child_unseen"]
    assert (found.now, found.then) == (1, raised)
    assert found.moved == (0 if hours == 24 else 1)
    outside = simulate(draft, now=NOW, period=Period(until=after(2)))
    assert not outside.concerns


def replaced(parameter: Parameter, value: float) -> Value:
    first = parameter.values[0]
    return Value(
        value, from_=first.from_, cited=first.cited, force=first.force, checked_on=first.checked_on
    )


def test_a_pattern_of_a_matter_is_tried_too() -> None:
    for fact in example(MONDAY + SINCE):
        if fact.kind.startswith("audit."):
            tell(fact, at=MONDAY)
    draft = Policy(Overrides({GAP_SHARE.name: (replaced(GAP_SHARE, 0.9),)}))
    found = simulate(draft, now=NOW).concerns["self_assessment_gap"]
    assert (found.now, found.then, found.moved) == (1, 0, 1)


def test_another_chain_rings_others_at_other_times(tmp_path: Path) -> None:
    history()
    file = tmp_path / "chain.toml"
    steps = [CHAIN.replace("after = 2", f"after = {hours}") for hours in (0, 0.5, 2)]
    file.write_text("".join(steps), encoding="utf-8")
    draft = load_policy(file)
    assert [step.to for step in draft.escalations["missing.grade"]] == ["duty_inspector"] * 3
    both = simulate(draft, now=NOW).by_rule["missing.grade"]
    assert (both.now.late, both.then.late) == (1, 1)
    # Graded an hour late: the third alarm would never have rung.
    assert (both.now.alarms, both.then.alarms) == (1, 2)


def test_more_people_wait_less(tmp_path: Path) -> None:
    for number in range(6):
        child = PersonRef(nominal=known_child(f"Child {number}"))
        tell(ChildReportedMissing(happened_at=after(10), child=child, case=f"M{number}"))
    owner = DutyRow.objects.filter(rule="missing.grade").values_list("owner", flat=True)[0]
    file = tmp_path / "people.toml"
    file.write_text(PEOPLE.replace("response_insp", owner), encoding="utf-8")
    now, then = simulate(load_policy(file), now=NOW).staffed[owner]
    assert now.duties == then.duties >= 6
    assert now.longest_wait > then.longest_wait
    assert now.late >= then.late


def test_only_those_concerned_are_looked_at_and_give_the_same(tmp_path: Path) -> None:
    history()
    known_child("Nobody Concerned")
    draft = policy(tmp_path, 3)
    period = Period(since=after(0), until=after(24))
    few = concerned(draft, period)
    assert len(few) == 1
    assert concerned(draft, Period(until=after(0))) == set()
    assert concerned(Policy(Overrides({"matching.own.number": ()})), Period()) >= few
    quick = simulate(draft, now=NOW, period=period, only=few)
    whole = simulate(draft, now=NOW, period=period)
    assert quick.by_rule == whole.by_rule
    assert (quick.subjects, whole.subjects > 1) == (1, True)


def simulated(file: Path, *more: str) -> str:
    """What the command prints."""
    out = StringIO()
    with clock.at(NOW):
        call_command("simulate-policy", str(file), *more, stdout=out)
    return out.getvalue()


def test_the_command_shows_both_and_writes_json(tmp_path: Path) -> None:
    history()
    out = tmp_path / "out" / "result.json"
    table = tmp_path / "result.csv"
    shown = simulated(
        written(tmp_path, 3), "--since", "2026-01-01", "--json", str(out), "--csv", str(table)
    )
    assert "missing.grade" in shown
    assert "1 → 0" in shown
    assert "nobody is supposed to have worked faster" in " ".join(shown.split())
    told = json.loads(out.read_text(encoding="utf-8"))["rules"]["missing.grade"]
    assert (told["moved"], told["now"]["late"], told["then"]["late"]) == (1, 1, 0)
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    (late,) = [one for one in rows if (one["sort"], one["what"]) == ("rule", "late")]
    assert (late["name"], late["now"], late["then"]) == ("missing.grade", "1", "0")
    assert late["says"] == duties["missing.grade"].says
    assert len([one for one in rows if one["what"].startswith("opened_by_hour")]) == 48


def test_the_command_shows_chains_concerns_and_staffing(tmp_path: Path) -> None:
    history()
    unseen()
    file = tmp_path / "draft.toml"
    number = ONE_HOUR.format(hours=48).replace("missing.grade.within", "child_unseen.after")
    file.write_text(CHAIN + PEOPLE + number, encoding="utf-8")
    out = tmp_path / "out.json"
    shown = " ".join(simulated(file, "--json", str(out), "--csv", str(tmp_path / "x.csv")).split())
    assert "missing.grade escalates to duty_inspector" in shown
    assert "Concerns" in shown
    assert "1 → 4" in shown
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["concerns"]["child_unseen"]["then"] == 0
    assert told["staffing"]["response_insp"]["then"]["people"] == 4


def test_no_cell_of_the_table_is_a_formula() -> None:
    done = Simulated()
    done.by_role["=1+1"].now.duties = 1
    assert "'=1+1" in as_csv(done)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "changes nothing"),
        ('escalation = "x"', "Only"),
        (CHAIN.replace("duty_inspector", "nobody"), "no to 'nobody'"),
        (CHAIN.replace("missing.grade", "nothing"), "no rule 'nothing'"),
        (CHAIN.replace("after = 2", "after = true"), "gives True after"),
        (CHAIN.replace("after = 2", ""), "exactly after, rule, to are"),
        ("[[staffing]]", "nothing is given"),
        (PEOPLE.replace("then = 4", "then = 0"), "gives 0 as then"),
        (PEOPLE.replace("minutes = 60", "minutes = 1.5"), "gives 1.5 as minutes"),
        ("[other]", "only"),
        ("[[override", "is not valid TOML"),
        (ONE_HOUR.format(hours='"an hour"'), "'an hour'"),
        (ONE_HOUR.format(hours=1).replace("missing.grade.within", "nothing"), "no parameter"),
    ],
)
def test_a_file_that_cannot_be_tried_says_why(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=says):
        simulated(file)


def test_law_cannot_be_tried_away(tmp_path: Path) -> None:
    text = ONE_HOUR.format(hours=100).replace(
        "missing.grade.within", "protection.end_within_72h.within"
    )
    file = tmp_path / "draft.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match="is set by law"):
        simulated(file)


def test_a_file_that_is_not_there_and_a_day_that_is_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        simulated(tmp_path / "missing.toml")
    with pytest.raises(CommandError, match="a day such as 2026-01-31 is accepted"):
        simulated(written(tmp_path, 3), "--since", "yesterday")


def test_a_result_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    history()
    with pytest.raises(CommandError, match="cannot be written"):
        simulated(written(tmp_path, 3), "--json", str(tmp_path))
