"""A simulated force: what it costs to record, what the rules say of it, and how often they cry.

The force is recorded by the bulk door in tenths; after the first tenth, the half and the whole, the
cost of one more record through the way in is measured. Then the duties and concerns are counted by
rule: alarms a day for a hundred officers, where one officer serves so many people.
"""

import argparse
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from dolen.concerns.models import ConcernRow
from dolen.config.invented import recorded
from dolen.config.invented.force import Force, force
from dolen.config.invented.names import Names
from dolen.config.made_up import NOW, OFFICER
from dolen.config.measuring import SQLITE, engines, milliseconds, own_databases, say, seconds
from dolen.duties.models import DutyRow
from dolen.duties.state import Status
from dolen.exchange.demonstration.filling import teller
from dolen.journal import clock, reading
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, RiskyAdultNamed
from dolen.recording import store as way_in
from dolen.recording.many import ToRecord, record_many
from dolen.recording.rebuild import rebuild

_PEOPLE_PER_OFFICER = 450
"""An assumption, about that of a Welsh force; change it with --people-per-officer."""
_PARTS = 10
_MEASURED_AFTER = (1, 5, 10)
_DAY = timedelta(days=1)


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure a force of 60,000 people and three years; `--full` ten times as many."""
    words = argparse.ArgumentParser(prog="dolen bench force")
    words.add_argument("--people", type=int, default=60_000)
    words.add_argument("--years", type=float, default=3.0)
    words.add_argument("--full", action="store_true", help="600,000 people: hours")
    words.add_argument("--records", type=int, default=60, help="records timed at each size")
    words.add_argument("--people-per-officer", type=int, default=_PEOPLE_PER_OFFICER)
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    words.add_argument("--no-rebuild", action="store_true")
    asked = words.parse_args(list(arguments))
    names = Names.read(asked.data) if asked.data else Names.few()
    number = 600_000 if asked.full else asked.people
    made = force(number, years=asked.years, names=names, ends=NOW, seed=7)
    with own_databases(asked.engine), clock.at(NOW + timedelta(hours=1)):
        found = {"people": number, "children": made.children, "years": asked.years}
        found |= _recorded(made, asked.records)
        found |= _cries(made, number / asked.people_per_officer)
        if not asked.no_rebuild:
            say("Rebuilding")
            took = time.process_time()
            facts = rebuild(NOW + timedelta(hours=1)).facts
            took = time.process_time() - took
            found["rebuild_facts_per_second_of_processor"] = facts / took
        return found


def _recorded(made: Force, records: int) -> dict[str, Any]:
    say("Recording people and homes")
    begun, worked = time.perf_counter(), time.process_time()
    known = recorded.describe(made, now=NOW)
    told = list(made.facts(known))
    children = [known[child.name] for one in made.households for child in one.children]
    adults = [known[name] for one in made.households for name, _words in one.carers]
    found: dict[str, Any] = {"facts_of_what_happened": len(told)}
    size = len(told) // _PARTS + 1
    for part in range(_PARTS):
        say(f"Recording what happened: part {part + 1} of {_PARTS}")
        batch = [
            ToRecord(fact, f"force:{part}:{number}")
            for number, fact in enumerate(told[part * size : (part + 1) * size])
        ]
        record_many(batch, by=teller(), now=NOW, match=False)
        if part + 1 in _MEASURED_AFTER:
            found[f"after {reading.sealed_size()} facts"] = _one_more(
                children, adults, part, records
            )
    found["facts"] = reading.sealed_size()
    found["seconds_to_record"] = time.perf_counter() - begun
    found["processor_seconds_to_record"] = time.process_time() - worked
    return found


def _one_more(
    children: Sequence[str], adults: Sequence[str], part: int, records: int
) -> dict[str, Any]:
    """What one record costs now; half of them complete a concern, which must be there at once."""
    choose = Random(part)
    plain, completing, missed = [], [], 0
    worked = time.process_time()
    for number in range(records):
        child, adult = choose.choice(children), choose.choice(adults)
        case = f"one-more-{part}-{number}"
        report = ChildReportedMissing(happened_at=NOW, child=PersonRef(nominal=child), case=case)
        plain.append(_told(report))
        named = RiskyAdultNamed(
            happened_at=NOW,
            child=PersonRef(nominal=child),
            people=(PersonRef(nominal=adult),),
            case=case,
        )
        before = _concerns(child)
        completing.append(_told(named))
        missed += _concerns(child) <= before
    worked = time.process_time() - worked
    found = {f"record {name}": value for name, value in milliseconds(plain).items()}
    found |= {f"fact to concern {name}": one for name, one in milliseconds(completing).items()}
    return {
        **found,
        "milliseconds of processor a record": 1000 * worked / (2 * records),
        "concerns not there at once": missed,
    }


def _concerns(child: str) -> int:
    return ConcernRow.objects.filter(rule="child_with_risky_person", anchor=child).count()


def _told(fact: Fact) -> float:
    return seconds(lambda: way_in.record([fact], by=OFFICER, token=uuid.uuid4().hex))


def _cries(made: Force, officers: float) -> dict[str, Any]:
    """Alarms and concerns by rule: a day, for a hundred officers."""
    say("Counting alarms")
    days = (made.ends - made.begins) / _DAY
    share = 100 / (officers * days)
    alarms: Counter[str] = Counter()
    duties: Counter[str] = Counter()
    rows = DutyRow.objects.values_list("rule", "alarms", "status", "met_at", "ended_at")
    for rule, chain, status, met_at, ended_at in rows.iterator():
        duties[rule] += 1
        silent_from = None if status == Status.BREACHED.value else met_at or ended_at
        for at, _to in chain:
            moment = datetime.fromisoformat(at)
            alarms[rule] += moment <= NOW and (silent_from is None or moment < silent_from)
    raised = ConcernRow.objects.filter(state__in=("raised", "answered"))
    concerns = Counter(raised.values_list("rule", flat=True))
    return {
        "officers": officers,
        "duties": sum(duties.values()),
        "concerns raised": sum(concerns.values()),
        "alarms a day for a hundred officers": sum(alarms.values()) * share,
        "concerns a day for a hundred officers": sum(concerns.values()) * share,
        "alarms by rule, a day for a hundred officers": {
            rule: count * share for rule, count in alarms.most_common(15)
        },
        "concerns by rule, a day for a hundred officers": {
            rule: count * share for rule, count in concerns.most_common()
        },
    }
