"""A force's own numbers: taken where law leaves room, refused in plain words where it does not."""

from datetime import date, time
from pathlib import Path

import pytest

from dolen.law.editions import FIRST_EDITION
from dolen.law.overrides import OverrideRefused, Overrides, load_overrides
from dolen.law.parameters import Parameter, Quantity, Unit, Value
from dolen.law.parameters_missing import ATTEND_HIGH, SCHOOL_TOLD_AT
from dolen.law.parameters_protection import END_WARNING_LAST, END_WITHIN
from dolen.law.sources import PROPOSED_DEFAULT, Force

EXAMPLE = Path(__file__).parents[2] / "docs" / "force.toml.example"
GOOD = {
    "parameter": '"missing.attend.high"',
    "value": "0.25",
    "unit": '"hours"',
    "from": "2026-12-01",
    "reason": '"A child at high risk is an emergency."',
    "policy": '"Procedure 4.2"',
}


def written(tmp_path: Path, *entries: dict[str, str]) -> Path:
    path = tmp_path / "force.toml"
    path.write_text(
        "\n".join(
            "[[override]]\n" + "\n".join(f"{key} = {told}" for key, told in entry.items())
            for entry in entries
        ),
        encoding="utf-8",
    )
    return path


def test_a_force_sets_its_own_number_from_its_own_day(tmp_path: Path) -> None:
    later = GOOD | {"value": "0.5", "from": "2027-01-01"}
    overrides = load_overrides(written(tmp_path, later, GOOD))
    assert ATTEND_HIGH.at(date(2026, 11, 30), overrides).force is Force.PROPOSED_DEFAULT
    own = ATTEND_HIGH.at(date(2026, 12, 1), overrides)
    assert (own.value, own.force, own.from_) == (0.25, Force.FORCE_POLICY, date(2026, 12, 1))
    assert own.cited.place == "Procedure 4.2"
    assert own.cited.says == "A child at high risk is an emergency."
    assert ATTEND_HIGH.at(date(2027, 1, 1), overrides).value == 0.5


def test_the_example_that_is_shipped_can_be_read() -> None:
    overrides = load_overrides(EXAMPLE)
    assert ATTEND_HIGH.at(date(2026, 12, 1), overrides).value == 0.25
    assert SCHOOL_TOLD_AT.at(date(2026, 12, 1), overrides).value == time(8, 30)


def test_a_file_without_overrides_changes_nothing(tmp_path: Path) -> None:
    assert load_overrides(written(tmp_path)) == Overrides({})


def test_a_number_that_law_sets_is_refused(tmp_path: Path) -> None:
    entry = GOOD | {"parameter": f'"{END_WITHIN.name}"', "value": "96"}
    with pytest.raises(OverrideRefused, match=r"set by law .*s46\(6\).*72 hours.*Remove this"):
        load_overrides(written(tmp_path, entry))


def test_a_warning_may_be_moved_and_stays_a_warning(tmp_path: Path) -> None:
    entry = GOOD | {"parameter": f'"{END_WARNING_LAST.name}"', "value": "-4"}
    overrides = load_overrides(written(tmp_path, entry))
    assert END_WARNING_LAST.at(date(2026, 12, 1), overrides).value == -4
    with pytest.raises(OverrideRefused, match=r"gives 4 in place of -2. A warning stays"):
        load_overrides(written(tmp_path, entry | {"value": "4"}))


def test_a_number_nobody_knows_may_be_set_by_policy(tmp_path: Path) -> None:
    value = Value(
        None,
        from_=FIRST_EDITION,
        cited=PROPOSED_DEFAULT.at("test"),
        force=Force.PROPOSED_DEFAULT,
        checked_on=FIRST_EDITION,
    )
    unknown = Parameter(name="test.within", says="A test", unit=Unit.HOURS, values=(value,))
    entry = GOOD | {"parameter": '"test.within"'}
    overrides = load_overrides(written(tmp_path, entry), {"test.within": unknown})
    found: Quantity | None = unknown.at(date(2026, 12, 1), overrides).value
    assert found == 0.25


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"parameter": '"missing.atend.high"'}, "There is no parameter 'missing.atend.high'"),
        ({"parameter": "1"}, "There is no parameter 1"),
        ({"unit": '"working_days"'}, "only 'hours' is accepted. Convert the value"),
        ({"value": '"soon"'}, "gives 'soon'; a number of hours"),
        ({"value": "true"}, "gives True; a number of hours"),
        ({"value": "inf"}, "gives inf; a number of hours"),
        ({"value": "nan"}, "gives nan; a number of hours"),
        ({"value": "-1"}, "gives -1 in place of 0.5. A warning stays"),
        ({"from": '"2026-12-01"'}, "a date such as 2026-12-01 is accepted, without quotation"),
        ({"from": "2026-12-01T00:00:00"}, "a date such as 2026-12-01 is accepted"),
        ({"from": "2025-12-01"}, "cannot begin. missing.attend.high has no value on 2025-12-01"),
        ({"reason": '"  "'}, "needs a reason in words"),
        ({"policy": "42"}, "needs a policy in words"),
        ({"extra": "1"}, "exactly from, parameter, policy, reason, unit, value are accepted"),
    ],
)
def test_an_unclear_override_is_refused(
    tmp_path: Path, change: dict[str, str], message: str
) -> None:
    with pytest.raises(OverrideRefused, match=message):
        load_overrides(written(tmp_path, GOOD | change))


def test_two_values_from_one_day_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OverrideRefused, match="overridden twice from the same day"):
        load_overrides(written(tmp_path, GOOD, GOOD | {"value": "1"}))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[override", "force.toml is not valid TOML"),
        ("speed = 1", "force.toml holds speed; only"),
        ("[override]\nvalue = 1", r"force.toml holds one \[override\]; only"),
        ("override = [1]", "An override gives 1; exactly"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "force.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OverrideRefused, match=message):
        load_overrides(path)
