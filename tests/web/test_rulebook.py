"""The rulebook names every rule, where it comes from and how far it binds."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils.translation import override

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.flags.registry import flags
from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.law.parameters import Unit
from dolen.web.presenting.duties import time_binds
from dolen.web.presenting.numbers import quantity_words
from dolen.web.presenting.rulebook import rule_lines, rule_page
from tests.builders import MONDAY
from tests.web.signed_in import client_of

DAY = local_day(MONDAY)


def test_every_rule_has_its_line_and_its_page() -> None:
    names = {one.name for one in (*duties, *concerns, *flags)}
    assert {line.name for line in rule_lines({}, DAY)} == names
    for name in names:
        shown = rule_page(name, {}, DAY)
        assert shown is not None
        assert shown.line.cited
        assert shown.conditions
        assert shown.edition


def test_a_rule_nobody_declared_has_no_page() -> None:
    assert rule_page("no.such.rule", {}, DAY) is None


def test_only_the_seventy_two_hours_of_police_protection_need_be_law() -> None:
    by_name = {one.name: time_binds(one, DAY) for one in duties}
    assert by_name["protection.end_within_72h"] is True
    assert by_name["missing.grade"] is False


def test_every_number_says_where_it_comes_from_and_when_it_was_checked() -> None:
    for rule in duties:
        shown = rule_page(rule.name, {}, DAY)
        assert shown is not None
        for number in shown.numbers:
            for value in number.values:
                assert value.cited.words, number.name
                assert value.checked_on, number.name
                assert value.force_label, number.name


def test_an_unknown_number_is_said_to_be_unknown() -> None:
    assert "unknown" in quantity_words(None, Unit.HOURS)
    assert quantity_words(1, Unit.HOURS) == "1 hour"
    assert quantity_words(72, Unit.HOURS) == "72 hours"
    assert quantity_words(0.5, Unit.HOURS) == "0.5 hours"


@pytest.mark.django_db
def test_the_command_writes_every_rule_with_its_scenarios(tmp_path: Path) -> None:
    two = '[[scenario]]\nname = "one"\n[[scenario]]\nname = "missing.grade"\n'
    (tmp_path / "missing.grade.toml").write_text(two)
    (tmp_path / "missing.grade.more.toml").write_text("[[scenario]]")
    out = io.StringIO()
    with clock.at(MONDAY), override("cy"):
        call_command("rulebook", scenarios=tmp_path, stdout=out)
    text = out.getvalue()
    for name in (one.name for one in (*duties, *concerns, *flags)):
        assert f"### `{name}`" in text
    assert "no legal advice" in text
    section = text.partition("### `missing.grade` ")[2].partition("###")[0]
    assert "- Scenarios: 2\n" in section
    tables = text.partition("## Decision tables")[2]
    assert tables.count("### Table ") == 13
    for number, rows in (("7", 6), ("8", 9), ("11", 5), ("12", 11)):
        table = tables.partition(f"### Table {number}: ")[2].partition("###")[0]
        assert table.count("- Row ") == rows
        assert "()" not in table


@pytest.mark.django_db
def test_a_page_of_the_rulebook_that_is_not_there_is_not_found() -> None:
    assert client_of("ppu_di").get("/rulebook/no.such.rule/").status_code == 404
