"""The made-up force: filled once, looked at as on a working day, rebuilt to the same rows."""

import datetime as dt
import io
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from dolen.access.models import Assignment, Member
from dolen.access.roles import AgencySort, roles_for
from dolen.concerns.models import ConcernRow
from dolen.config.rooms import PRACTICE_ROOMS
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import Status
from dolen.exchange.case_files.isolated import isolated_journal
from dolen.exchange.case_files.telling import descriptions, tell
from dolen.exchange.demonstration import filling, households
from dolen.journal import clock, store
from dolen.recording import loop, rebuild
from dolen.recording.models import Cursor, Lease

NOW = dt.datetime(2026, 11, 24, 17, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def filled(django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a small demonstration, filled once."""
    kept = tmp_path_factory.mktemp("filled")
    with django_db_blocker.unblock(), isolated_journal() as folder:
        filling.fill(NOW, children=24)
        connections.close_all()
        shutil.copytree(folder, kept, dirs_exist_ok=True)
    return kept


@pytest.fixture(autouse=True)
def _a_copy_of_it(filled: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Each test has the demonstration as it was filled."""
    with django_db_blocker.unblock(), isolated_journal(like=filled):
        yield


def _standing(rule: str, status: Status) -> list[DutyRow]:
    return list(DutyRow.objects.filter(rule=rule, status=status.value))


def test_every_role_that_signs_in_has_a_member() -> None:
    wanted = {role.value for sort in AgencySort for role in roles_for(sort)}
    held = set(Assignment.objects.values_list("role", flat=True))
    assert wanted - held == {"offender"}
    assert set(Member.objects.values_list("language", flat=True)) == {"en", "cy"}


def test_a_child_reported_missing_forty_minutes_ago_is_being_looked_for() -> None:
    opened = NOW - dt.timedelta(minutes=40)
    away = [one for one in _standing("missing.attend", Status.OPEN) if one.opens_at == opened]
    assert len(away) == 1
    assert away[0].due_at is not None
    assert away[0].due_at > NOW


def test_a_child_under_police_protection_has_a_clock_of_72_hours() -> None:
    taken = NOW - dt.timedelta(hours=20)
    kept = [one for one in _standing("protection.end_within_72h", Status.OPEN)]
    assert taken + dt.timedelta(hours=72) in [one.due_at for one in kept]


@pytest.mark.parametrize("room", [name.removeprefix("dolen.") for name in PRACTICE_ROOMS])
def test_every_practice_room_has_open_work(room: str) -> None:
    rules = [rule.name for rule in duties if rule.room == room]
    standing = DutyRow.objects.filter(rule__in=rules, status__in=("open", "overdue"))
    assert standing.exists()


def test_a_child_is_in_custody_with_every_clock_and_another_waits_for_a_bed() -> None:
    open_now = set(DutyRow.objects.filter(status="open").values_list("rule", flat=True))
    assert {
        "custody.first_review",
        "custody.charge_or_release",
        "custody.first_sitting",
    } <= open_now
    assert {"custody.appropriate_adult", "custody.health_assessment"} <= open_now


def test_a_visit_a_meeting_and_a_conference_are_near() -> None:
    week = NOW + dt.timedelta(days=7)
    for rule in ("offender.visit", "mace.discuss", "conference.police"):
        assert any(one.due_at and one.due_at <= week for one in _standing(rule, Status.OPEN)), rule


def test_something_is_late_and_something_is_done() -> None:
    statuses = set(DutyRow.objects.values_list("status", flat=True))
    assert {"open", "met", "met_late", "overdue"} <= statuses
    assert ConcernRow.objects.filter(state="raised").exists()


def test_every_case_of_the_report_ended_in_the_last_days_on_its_own_day_of_the_week() -> None:
    cases = filling.report_cases(NOW)
    assert [case.id for case in cases] == [f"S{number:02}" for number in range(1, 19)]
    for case in cases:
        ends = max(event.at for event in case.events)
        assert dt.timedelta(days=2) <= NOW - ends < dt.timedelta(days=9), case.id
    third = next(case for case in cases if case.id == "S03")
    assert third.events[0].at.strftime("%A %H:%M") == "Thursday 20:00"


def test_every_kind_the_cases_tell_is_known_here() -> None:
    for case in filling.report_cases(NOW):
        own = {one.name: f"n{number:020d}" for number, one in enumerate(descriptions(case))}
        assert not tell(case, own).unknown, case.id


def test_filling_again_adds_nothing() -> None:
    before = store.sealed_size()
    Cursor.objects.filter(name="demonstration").update(position=0)  # as if it had been interrupted
    assert not filling.is_filled()
    filling.fill(NOW + dt.timedelta(hours=1), children=24)
    assert filling.is_filled()
    assert store.sealed_size() == before


def test_the_same_seed_makes_the_same_people() -> None:
    made = [households.households(7, children=40, today=NOW.date()) for _ in range(2)]
    assert made[0] == made[1]
    assert sum(len(one.children) for one in made[0]) == 40


def test_everything_worked_out_comes_back_the_same_from_the_journal() -> None:
    done = rebuild.compare(NOW)
    assert done.facts == store.sealed_size()
    assert not done.gone
    assert not done.new
    shown = io.StringIO()
    with clock.at(NOW):
        call_command("rebuild", stdout=shown)
        call_command("rebuild", diff=True, stdout=shown)
    assert "Nothing would change." in shown.getvalue()


def test_the_difference_a_rebuild_would_make_is_shown_and_not_kept() -> None:
    row = DutyRow.objects.filter(status="open").first()
    assert row is not None
    DutyRow.objects.filter(pk=row.pk).update(owner="somebody_else")
    shown = io.StringIO()
    with clock.at(NOW):
        call_command("rebuild", diff=True, stdout=shown)
    assert "owner=somebody_else" in shown.getvalue()
    assert f"owner={row.owner}" in shown.getvalue()
    assert DutyRow.objects.get(pk=row.pk).owner == "somebody_else"
    rebuild.rebuild(NOW)
    assert DutyRow.objects.filter(rule=row.rule, subject=row.subject, owner=row.owner).exists()


def test_a_round_of_the_clock_with_nothing_due_does_nothing() -> None:
    shown = io.StringIO()
    with clock.at(NOW):
        call_command("tick", stdout=shown)
        call_command("tick", once=True, stdout=shown)
    assert shown.getvalue().count("0 alarms, 0 concerns, 0 put aside") == 2


def test_the_clock_rings_when_a_duty_runs_out() -> None:
    later = NOW + dt.timedelta(hours=3)
    assert loop.once(later).tally.escalated > 0
    assert loop.once(later).tally.escalated == 0


def test_the_loop_ends_when_asked_and_leaves_its_lease() -> None:
    stop = threading.Event()
    rounds: list[loop.Round] = []

    def told(done: loop.Round) -> None:
        rounds.append(done)
        stop.set()

    with clock.at(NOW + dt.timedelta(days=2)):
        loop.run(stop, told=told)
    assert rounds[0].tally.escalated > 0
    assert not Lease.objects.exists()


def test_the_loop_waits_while_another_holds_the_lease() -> None:
    stop = threading.Event()
    heard: list[loop.Round] = []
    at = NOW + dt.timedelta(days=4)
    Lease.objects.create(name=loop.NAME, holder="another", until=at + dt.timedelta(hours=1))
    timer = threading.Timer(1.5, stop.set)
    timer.start()
    with clock.at(at):
        loop.run(stop, told=heard.append)
    assert heard == []
    assert Lease.objects.get().holder == "another"
