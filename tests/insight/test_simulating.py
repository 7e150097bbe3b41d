"""Trying a policy on the recorded history: what would have been late, what would not."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.duties.models import DutyRow
from dolen.insight.simulating import Period, simulate, touched_by
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.law.overrides import Overrides, load_overrides
from dolen.missing.facts import ChildReportedMissing, RiskGraded
from tests.builders import after, known_child, tell

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


def history() -> str:
    """A child reported missing, graded two hours later; returns the child."""
    child = known_child("Cerys Enghraifft")
    ref = PersonRef(nominal=child)
    tell(ChildReportedMissing(happened_at=after(10), child=ref, case="M1"))
    tell(RiskGraded(happened_at=after(12), child=ref, case="M1", grade="medium"))
    return child


def policy(tmp_path: Path, hours: float) -> Overrides:
    """A policy by which a child's risk is to be graded within so many hours."""
    return load_overrides(written(tmp_path, hours))


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
    assert touched_by(policy(tmp_path, 3)) == {"missing.grade"}
    assert set(simulate(policy(tmp_path, 3), now=NOW).by_rule) == {"missing.grade"}


def test_a_number_by_which_answers_are_worked_out_may_touch_any_rule() -> None:
    assert touched_by(Overrides({"marac.repeat.within": ()})) is None


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
    assert sum(hours) == told["alarms"] > 0


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, 200), min_size=1, max_size=6))
def test_identical_rules_give_an_identical_history(hours: list[int]) -> None:
    child = PersonRef(nominal=known_child("Cerys Enghraifft"))
    for number, hour in enumerate(hours):
        fact = RiskGraded if number % 2 else ChildReportedMissing
        tell(fact(happened_at=after(hour), child=child, case=f"M{number // 2}"))
    done = simulate(Overrides(), now=NOW)
    assert not done.moved
    for both in (*done.by_rule.values(), *done.by_role.values()):
        assert both.now == both.then


def simulated(file: Path, *more: str) -> str:
    """What the command prints."""
    out = StringIO()
    with clock.at(NOW):
        call_command("simulate-policy", str(file), *more, stdout=out)
    return out.getvalue()


def test_the_command_shows_both_and_writes_json(tmp_path: Path) -> None:
    history()
    out = tmp_path / "out" / "result.json"
    shown = simulated(written(tmp_path, 3), "--since", "2026-01-01", "--json", str(out))
    assert "missing.grade" in shown
    assert "1 → 0" in shown
    assert "nobody is supposed to have worked faster" in " ".join(shown.split())
    told = json.loads(out.read_text(encoding="utf-8"))["rules"]["missing.grade"]
    assert (told["moved"], told["now"]["late"], told["then"]["late"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "sets no number"),
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
