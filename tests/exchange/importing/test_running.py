"""An import as a whole: twice, in any order, killed and gone on with, on both databases."""

import csv
import datetime as dt
import os
import random
import signal
import uuid
from pathlib import Path

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.config.measuring import connect_anew
from dolen.duties.facts import DutyEscalated
from dolen.duties.models import DutyRow
from dolen.exchange.importing import joining, keyed, running
from dolen.exchange.importing.checking import Checked
from dolen.journal import clock, erase, reading
from dolen.people.models import Detail, Mention, Nominal, PossibleSame
from dolen.recording import clockwork
from dolen.recording.rebuild import rebuild
from tests.databases import Engine
from tests.exchange.importing.importing import (
    EPISODES,
    NOW,
    PEOPLE,
    bring_in,
    extract,
    mapped,
    rejected,
)
from tests.recording.projected import rows

HEADINGS = "no,child,name,age,reported,found"


def episodes(path: Path, count: int) -> Path:
    """So many episodes of a third as many children, every tenth row not to be read."""
    return extract(
        path,
        HEADINGS,
        *(
            f"E{n},C{n // 3},Child {n // 3},{8 + n // 3 % 9},"
            + ("not known" if n % 10 == 9 else f"{n % 28 + 1:02}/0{n % 9 + 1}/2025 1{n % 10}:05")
            + ","
            + (f"{n % 28 + 1:02}/0{n % 9 + 1}/2025 23:30" if n % 2 else "")
            for n in range(count)
        ),
    )


def facts() -> set[str]:
    found: set[str] = set()
    for head in reading.headers_of_kind("missing.reported").values():
        found.add(str((head.kind, head.case, head.digest)))
    for head in reading.headers_of_kind("missing.found").values():
        found.add(str((head.kind, head.case, head.digest)))
    return found


def killed(source: Path, mapping: Checked, seconds: float) -> bool:
    """Import in a process that the system kills after a while; whether it was killed."""
    connections.close_all()  # no process may use another's connection
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        connect_anew()
        bring_in(source, mapping)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_an_import_killed_again_and_again_loses_nothing_and_doubles_nothing(
    each_database: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "AT_ONCE", 60)
    source, mapping = episodes(tmp_path / "old.csv", 300), mapped(EPISODES)
    chance, deaths = random.Random(11), 0
    seconds = 0.1
    while killed(source, mapping, seconds):
        deaths += 1
        seconds = chance.uniform(0.1, 0.4 + deaths / 5)
    assert deaths >= 2
    assert len(facts()) == 270 + 150 - 30
    assert len(rejected(source)) == 30
    assert Nominal.objects.count() == 100
    before = rows({}, deeds=True)
    rebuild(NOW)
    assert rows({}, deeds=True) == before, "what was appended was worked out too"
    again = bring_in(source, mapping)
    assert (again.rows, again.rejected, again.facts) == (300, 30, 0)


@pytest.mark.django_db
def test_a_changed_row_becomes_a_later_description(tmp_path: Path) -> None:
    mapping = mapped(PEOPLE)
    source = extract(tmp_path / "p.csv", "id,name,dob,on", "1,Mali,01/02/2010,01/01/2024")
    bring_in(source, mapping)
    for name in ("Mali Fach", "Mali Fawr", "Abl"):
        extract(source, "id,name,dob,on", f"1,{name},01/02/2010,01/01/2024")
        assert bring_in(source, mapping).facts == 1
        assert bring_in(source, mapping).facts == 0
    assert Nominal.objects.count() == 1
    own = Nominal.objects.get().id
    told = Detail.objects.filter(own=own, sort="name").order_by("happened_at", "sequence")
    assert list(told.values_list("value", flat=True)) == ["Mali", "Mali Fach", "Mali Fawr", "Abl"]


@pytest.mark.django_db
def test_an_event_told_differently_by_the_same_row_opens_no_duty_twice(tmp_path: Path) -> None:
    source = extract(tmp_path / "e.csv", HEADINGS, "E1,C1,Mali,14,01/06/2026 10:00,")
    assert bring_in(source, mapped(EPISODES)).facts == 2
    owed = set(DutyRow.objects.values_list("rule", "subject", "scope", "opened_by"))
    assert owed
    more = """
missing_from = { column = "from", values = { Home = "home" } }
[[fact]]
kind = "missing.found"
"""
    fuller = mapped(EPISODES.replace('\n[[fact]]\nkind = "missing.found"\n', more))
    other = extract(tmp_path / "f.csv", f"{HEADINGS},from", "E1,C1,Mali,14,01/06/2026 10:00,,Home")
    told = bring_in(other, fuller)
    assert (told.facts, told.facts_before) == (1, 1), "kept, for it says more"
    assert set(DutyRow.objects.values_list("rule", "subject", "scope", "opened_by")) == owed
    assert bring_in(other, fuller).facts == 0


@pytest.mark.django_db
def test_two_versions_in_one_file_keep_their_order(tmp_path: Path) -> None:
    lines = [f"1,Name {n},,01/01/2024" for n in range(6)]
    bring_in(extract(tmp_path / "p.csv", "id,name,dob,on", *lines, lines[2]), mapped(PEOPLE))
    told = Detail.objects.filter(sort="name").order_by("happened_at", "sequence")
    assert list(told.values_list("value", flat=True)) == [f"Name {n}" for n in range(6)]


@pytest.mark.django_db
def test_the_same_key_of_another_store_is_somebody_else(tmp_path: Path) -> None:
    source = extract(tmp_path / "p.csv", "id,name,dob,on", "1,Mali,,01/01/2024")
    bring_in(source, mapped(PEOPLE))
    bring_in(source, mapped(PEOPLE.replace("Old store", "Another")))
    assert Nominal.objects.count() == 2


@pytest.mark.django_db
def test_no_alarm_rings_for_what_lies_before_the_cut_over_but_open_duties_count(
    tmp_path: Path,
) -> None:
    cut_over = dt.datetime(2026, 11, 10, 8, 0, tzinfo=dt.UTC)
    lines = ("E1,C1,Mali,14,01/06/2025 10:00,", "E2,C2,Non,15,02/11/2026 08:30,")
    source = extract(tmp_path / "e.csv", HEADINGS, *lines)
    bring_in(source, mapped(EPISODES), cut_over=cut_over)
    assert DutyRow.objects.filter(status__in=("open", "late", "overdue")).exists()
    for days in (1, 5, 7):
        moment = NOW + dt.timedelta(days=days)
        with clock.at(moment):
            clockwork.tick(moment)
        assert _alarms() == []
    later = cut_over + dt.timedelta(days=60)
    with clock.at(later):
        clockwork.tick(later)
    assert all(at >= cut_over for at in _alarms())


def _alarms() -> list[dt.datetime]:
    told = [one.load() for one in reading.headers_of_kind(DutyEscalated.kind).values()]
    return [one.alarm_at for one in told if isinstance(one, DutyEscalated)]


@pytest.mark.django_db
def test_whoever_was_erased_is_not_brought_back(tmp_path: Path) -> None:
    mapping = mapped(PEOPLE)
    lines = ["1,Mali,,01/01/2024", "2,Non,,01/01/2024"]
    source = extract(tmp_path / "p.csv", "id,name,dob,on", *lines)
    bring_in(source, mapping)
    uid = keyed.introduction("Old store", "person", "1")
    with clock.at(NOW):
        erase.erase([uid], by="one", second="two", authority="Review 7")
    rebuild(NOW)
    assert Nominal.objects.count() == 1
    assert bring_in(source, mapping).facts == 0
    assert [line[:1] for line in rejected(source)] == [("1",)]
    lines[0] = "1,Mali Newydd,,01/01/2024"
    assert bring_in(extract(source, "id,name,dob,on", *lines), mapping).facts == 0
    assert Nominal.objects.count() == 1


CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PERSON = st.tuples(st.integers(0, 4), CELL, st.sampled_from(["", "01/02/2010", "31/02/2010", "x"]))


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.django_db(transaction=True)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(people=st.lists(PERSON, max_size=12), order=st.randoms())
def test_whatever_the_cells_hold_each_row_is_told_or_rejected_in_any_order(
    tmp_path: Path, people: list[tuple[int, str, str]], order: random.Random
) -> None:
    mapping = mapped(PEOPLE.replace("Old store", uuid.uuid4().hex))
    source = tmp_path / f"{uuid.uuid4().hex}.csv"
    told: list[tuple[object, ...]] = [(*person, "01/01/2024") for person in people]

    def write() -> None:
        with source.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("id", "name", "dob", "on"), *told])

    write()
    told_of_people = Mention.objects.exclude(kind__startswith="link.")
    before = told_of_people.count()
    first = bring_in(source, mapping)
    assert first.rows == len(people) == first.told + first.rejected
    assert {int(line[0]) for line in rejected(source)} == {
        n
        for n, (_key, name, dob) in enumerate(people, start=1)
        if dob in ("31/02/2010", "x") or "\0" in name.strip()
    }
    order.shuffle(told)
    write()
    again = bring_in(source, mapping)
    assert (again.facts, again.told, again.rejected) == (0, first.told, first.rejected)
    assert told_of_people.count() - before == first.facts


@pytest.mark.django_db
@pytest.mark.parametrize("in_bulk", [0, 10_000])
def test_many_at_once_and_one_by_one_join_and_propose_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_bulk: int
) -> None:
    monkeypatch.setattr(joining, "IN_BULK", in_bulk)
    twice = ["1,Mali Prothero,01/02/2010,01/01/2024", "2,Mali Prothero,01/02/2010,02/01/2024"]
    alike = ["3,Mali Prothero,01/03/2010,01/01/2024", "4,Owain Cadwaladr,05/06/2011,01/01/2024"]
    bring_in(extract(tmp_path / "p.csv", "id,name,dob,on", *twice, *alike), mapped(PEOPLE))
    of = dict(Detail.objects.filter(sort="reference").order_by("key").values_list("value", "own"))
    heads = dict(Nominal.objects.values_list("id", "canonical"))
    joined = Nominal.objects.count() - len(set(heads.values()))
    proposed = PossibleSame.objects.count()
    assert heads[of["4"]] == of["4"]
    assert (joined, proposed) == (1, 1)


@pytest.mark.django_db
def test_whoever_brings_a_store_in_lends_its_facts_no_role(tmp_path: Path) -> None:
    bring_in(extract(tmp_path / "p.csv", "id,name,dob,on", "1,Mali,,01/01/2024"), mapped(PEOPLE))
    (head,) = reading.headers_of_kind("person.described").values()
    assert head.load().by_role is None
