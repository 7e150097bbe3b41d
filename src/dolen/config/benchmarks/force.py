"""A simulated force: what it costs to record, what the rules say of it, and how often they cry.

The force is recorded by the bulk door in tenths; after the first tenth, the half and the whole, the
cost of one more record through the way in is measured, and how soon a concern stands after the fact
that completes it. Then the alarms and concerns are counted by rule, for each officer and day.
"""

import argparse
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from datetime import time as clock_time
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from django.db import transaction

from dolen.concerns.models import ConcernRow
from dolen.config.invented import recorded
from dolen.config.invented.alarms import cries
from dolen.config.invented.force import Force, force
from dolen.config.invented.names import Names
from dolen.config.invented.planting import plant
from dolen.config.invented.precision import judge
from dolen.config.made_up import NOW, OFFICER
from dolen.config.measuring import (
    SQLITE,
    Other,
    engines,
    milliseconds,
    own_databases,
    say,
    seconds,
)
from dolen.exchange.demonstration.filling import teller
from dolen.journal import clock, reading, store
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.law.editions import FIRST_EDITION
from dolen.law.moments import LONDON
from dolen.missing.facts import ChildReportedMissing, RiskyAdultNamed
from dolen.people import stage as people_stage
from dolen.people.gathering import NewFact
from dolen.recording import loop, second_look
from dolen.recording import store as way_in
from dolen.recording.many import ToRecord, record_many
from dolen.recording.models import Cursor
from dolen.recording.rebuild import rebuild

_PEOPLE_PER_OFFICER = 476
"""Gwent: 577,800 people and 1,215 officers (2015); change it with --people-per-officer."""
_PEOPLE_A_COPY = 3_000
_RULED = datetime.combine(FIRST_EDITION, clock_time.min, tzinfo=LONDON)
_PARTS = 10
_MEASURED_AFTER = (1, 5, 10)
_DAY = timedelta(days=1)
_OF_AGE = 18
_TO_SETTLE = 1_000
_SLIPPED = 20
_TIMED = "one-more-"
_PATIENCE = 30.0
_GLANCE = 0.005


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure a force of 60,000 people and three years; `--full` ten times as many."""
    asked = _words().parse_args(list(arguments))
    names = Names.read(asked.data) if asked.data else Names.few()
    number = 600_000 if asked.full else asked.people
    made = force(number, years=asked.years, names=names, ends=NOW, seed=7)
    with own_databases(asked.engine, kept=asked.keep), clock.at(NOW + timedelta(hours=1)):
        found: dict[str, Any] = {"people": number, "children": made.children, "years": asked.years}
        found |= _recorded(made, asked.records)
        say("Counting alarms")
        # Nothing is owed and no concern is raised before the rulebook begins.
        days = (made.ends - max(made.begins, _RULED)) / _DAY
        officers = number / asked.people_per_officer
        found |= cries(_RULED, NOW).shown(officers=officers, days=days)
        say("Planting situations")
        copies = asked.copies or max(1, number // _PEOPLE_A_COPY)
        planted = plant(made, recorded.nominals(made), copies=copies, now=NOW)
        found["planted"] = judge(planted, but_for=_timed(asked.records)).shown()
        found["the second look"] = _looked_again(made, min(asked.records, _SLIPPED))
        if not asked.no_rebuild:
            say("Rebuilding")
            took = time.process_time()
            facts = rebuild(NOW + timedelta(hours=1)).facts
            took = time.process_time() - took
            found["rebuild_facts_per_second_of_processor"] = facts / took
        return found


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="dolen bench force")
    words.add_argument("--people", type=int, default=60_000)
    words.add_argument("--years", type=float, default=3.0)
    words.add_argument("--full", action="store_true", help="600,000 people: hours")
    words.add_argument("--records", type=int, default=60, help="records timed at each size")
    words.add_argument("--people-per-officer", type=int, default=_PEOPLE_PER_OFFICER)
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    words.add_argument("--keep", type=Path, help="folder for the databases, kept afterwards")
    words.add_argument("--copies", type=int, help="how often each situation is planted")
    words.add_argument("--no-rebuild", action="store_true")
    return words


def _recorded(made: Force, records: int) -> dict[str, Any]:
    say("Recording people and homes")
    begun, worked = time.perf_counter(), time.process_time()
    known = recorded.describe(made, now=NOW)
    told = list(made.facts(known))
    found: dict[str, Any] = {"facts_of_what_happened": len(told)}
    size, measuring = len(told) // _PARTS + 1, 0.0
    for part in range(_PARTS):
        say(f"Recording what happened: part {part + 1} of {_PARTS}")
        batch = [
            ToRecord(fact, f"force:{part}:{number}")
            for number, fact in enumerate(told[part * size : (part + 1) * size])
        ]
        record_many(batch, by=teller(), now=NOW, match=False)
        if part + 1 in _MEASURED_AFTER:
            took = time.process_time()
            found[f"after {reading.sealed_size()} facts"] = _one_more(made, known, part, records)
            measuring += time.process_time() - took
    found["facts"] = reading.sealed_size()
    found["seconds_to_record"] = time.perf_counter() - begun
    found["processor_seconds_to_record"] = time.process_time() - worked - measuring
    return found


def _one_more(made: Force, known: recorded.Known, part: int, records: int) -> dict[str, Any]:
    """What one record costs now; half of them complete a concern, which must be there at once."""
    choose = Random(part)
    plain, completing, missed = [], [], 0
    worked = time.process_time()
    for number, (child, adult) in enumerate(_strangers(made, known, choose, records)):
        case = f"{_TIMED}{part}-{number}"
        report = ChildReportedMissing(happened_at=NOW, child=PersonRef(nominal=child), case=case)
        plain.append(_told(report))
        before = _concerns(child)
        completing.append(_told(_named(child, adult, case)))
        missed += _concerns(child) <= before
    worked = time.process_time() - worked
    found = {f"record {name}": value for name, value in milliseconds(plain).items()}
    found |= {f"fact to concern {name}": one for name, one in milliseconds(completing).items()}
    return {
        **found,
        "milliseconds of processor a record": 1000 * worked / (len(plain) + len(completing)),
        "concerns not there at once": missed,
    }


def _strangers(
    made: Force, known: recorded.Known, choose: Random, number: int
) -> Iterator[tuple[str, str]]:
    """So many children, each another, with an adult of some home."""
    children = [
        known[child.name]
        for one in made.households
        for child in one.children
        if child.age_on(NOW.date()) < _OF_AGE
    ]
    adults = [known[name] for one in made.households for name, _words in one.carers]
    for child in choose.sample(children, min(number, len(children))):
        yield child, choose.choice(adults)


def _named(child: str, adult: str, case: str) -> RiskyAdultNamed:
    people = (PersonRef(nominal=adult),)
    return RiskyAdultNamed(
        happened_at=NOW, child=PersonRef(nominal=child), people=people, case=case
    )


def _concerns(child: str) -> int:
    return ConcernRow.objects.filter(rule="child_with_risky_person", anchor=child).count()


def _told(fact: Fact) -> float:
    return seconds(lambda: way_in.record([fact], by=OFFICER, token=uuid.uuid4().hex))


def _timed(records: int) -> set[str]:
    """The facts told only to take the time: nothing planted, and nothing that happens by itself."""
    matters = {
        f"{_TIMED}{part}-{number}" for part in range(_PARTS + 1) for number in range(records)
    }
    return {uid for told in reading.uids_in_matters(matters).values() for uid in told}


def _looked_again(made: Force, slips: int) -> dict[str, Any]:
    """How fast the second look settles facts, and how soon it finds what slipped past the first.

    A fact slips past when another that completes the pattern is being recorded at the same moment:
    here it is appended with its people and nothing is worked out, while the loop goes on elsewhere.
    """
    took, settled = time.process_time(), 0
    while settled < _TO_SETTLE and (some := second_look.look(clock.now(), limit=50)):
        settled += some
    took = time.process_time() - took
    Cursor.objects.filter(name=second_look.NAME).update(position=store.sealed_size())
    choose, waited, missed = Random(made.seed), [], 0
    known = recorded.nominals(made)
    with _loop():
        for number, (child, adult) in enumerate(_strangers(made, known, choose, slips)):
            time.sleep(choose.random() * loop.LOOK_EVERY)
            waited.append(seconds(partial(_slip, child, adult, f"{_TIMED}slipped-{number}")))
            missed += waited[-1] > _PATIENCE
    found = {f"slipped fact to concern {name}": one for name, one in milliseconds(waited).items()}
    return {
        "settled facts a second of processor": settled / took,
        **found,
        "slipped and never found": missed,
    }


def _slip(child: str, adult: str, case: str) -> None:
    """Let a fact slip past the first look, and wait until the second has found the concern."""
    fact, now, before = _named(child, adult, case), clock.now(), _concerns(child)
    with transaction.atomic():
        entry = store.Entry(fact=fact, by=OFFICER.id, agency=OFFICER.agency)
        receipts = store.append([entry], recorded_at=now)
        new = [
            NewFact(uid=one.uid, fact=fact, digest=one.digest, recorded_at=now) for one in receipts
        ]
        people_stage.project(new)
    _wait(lambda: _concerns(child) > before)


def _wait(seen: Callable[[], bool]) -> None:
    ends = time.perf_counter() + _PATIENCE
    while not seen() and time.perf_counter() < ends:
        time.sleep(_GLANCE)


@contextmanager
def _loop() -> Iterator[None]:
    """The clock's loop in a process of its own, as a force runs it."""
    other = Other(lambda: loop.run(threading.Event()))
    try:
        _wait(lambda: loop.last_ran() is not None)
        yield
    finally:
        other.kill()
