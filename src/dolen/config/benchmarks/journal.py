"""The journal and the way in: how fast facts are kept, and what it costs when there are many more.

Each engine works on journals of its own. Everything is measured with a small journal, then with a
large one: filled up by appending and naming people alone, which is also the baseline without
engines. Filling takes long: a large journal can be kept in a folder and measured again.
"""

import argparse
import random
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import transaction

from dolen.concerns.models import ConcernRow
from dolen.config import made_up
from dolen.config.made_up import NOW, OFFICER, Cast
from dolen.config.measuring import (
    POSTGRES,
    Other,
    engines,
    milliseconds,
    own_databases,
    processor_seconds,
    say,
    seconds,
    yardstick,
)
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow
from dolen.journal import clock, reading, store
from dolen.journal.verify import verify
from dolen.people import stage as people_stage
from dolen.people.gathering import NewFact
from dolen.people.standpoint import Standpoint
from dolen.recording import many, second_look
from dolen.recording import store as way_in
from dolen.recording.many import ToRecord
from dolen.recording.rebuild import rebuild

_EACH = 24
_SUBJECT_HAS = 200
_WRITERS = 4
_AT_ONCE = 1_000
_COST = "milliseconds_of_processor"
_PACE = "milliseconds_of_yardstick"


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure both engines, or those named. Takes about two minutes unless told otherwise."""
    words = argparse.ArgumentParser(prog="dolen bench journal")
    words.add_argument("--facts", type=int, nargs=2, default=(2_000, 20_000), metavar="N")
    words.add_argument("--full", action="store_true", help="10,000 and 1,000,000 facts: hours")
    words.add_argument("--records", type=int, default=40, help="records timed at each size")
    words.add_argument("--engine", choices=engines(), action="append")
    words.add_argument("--kept", type=Path, help="a folder in which the large journals stay")
    asked = words.parse_args(list(arguments))
    small, large = (10_000, 1_000_000) if asked.full else asked.facts
    measured: dict[str, Any] = {}
    for engine in asked.engine or engines():
        measuring = _Measuring(engine, small, large, asked.records)
        kept = asked.kept and asked.kept.resolve() / engine
        with clock.at(NOW):
            with own_databases(engine):
                found = measuring.small()
            with own_databases(engine, kept=kept):
                found |= measuring.large()
        growth = _cost(found, "large") / _cost(found, "small")
        measured[engine] = {**found, "record_growth_from_small_to_large": growth}
    return measured


def _cost(found: dict[str, Any], size: str) -> float:
    """What a record costs, in yardsticks worked beside it.

    Others at work on the machine may slow a processor to a tenth, minutes after the small journal.
    """
    cost, pace = (float(found[f"record_{name}_{size}"]) for name in (_COST, _PACE))
    return cost / pace


class _Measuring:
    """One engine, measured with a small journal and with a large one."""

    def __init__(self, engine: str, small: int, large: int, records: int) -> None:
        self._engine, self._small, self._large, self._records = engine, small, large, records
        self._told = 0

    def small(self) -> dict[str, Any]:
        """Measure a journal that is empty at first."""
        cast = made_up.make_known(max(1, self._small // _EACH))
        found = self._load(cast)
        subject = _subject()
        found |= {f"record_{name}_small": one for name, one in self._way_in(subject).items()}
        found |= self._append_alone(subject)
        if self._engine == POSTGRES:
            found |= self._writers(cast)
        found |= self._reading_meanwhile(cast)
        return found | self._rebuild() | self._verify("small")

    def large(self) -> dict[str, Any]:
        """Measure a large journal, filled up first where it is not yet."""
        found = self._fill()
        subject = _subject()
        cast = made_up.make_known(self._small // _EACH, first=7_000_000 + reading.sealed_size())
        found |= {f"record_{name}_large": one for name, one in self._way_in(subject).items()}
        found["facts_in_large_journal"] = reading.sealed_size()
        if self._engine == POSTGRES:
            found |= {f"{name}_large": one for name, one in self._writers(cast).items()}
        found |= {f"{name}_large": one for name, one in self._reading_meanwhile(cast).items()}
        return found | self._verify("large")

    def _load(self, cast: Cast) -> dict[str, Any]:
        say(f"{self._engine}: importing {self._small} facts")
        kept = 0

        def load() -> None:
            nonlocal kept
            kept = _record_many(made_up.histories(cast, facts_each=_EACH))

        taken = seconds(load)
        return {"import_facts": kept, "import_facts_per_second": kept / taken}

    def _way_in(self, subject: Cast) -> dict[str, Any]:
        say(f"{self._engine}: recording one by one")
        times = []
        worked = pace = 0.0
        for _number in range(self._records):
            self._told += 1
            pace += processor_seconds(yardstick)
            begun = time.process_time()
            times.append(_one_record(subject.children, self._told))
            worked += time.process_time() - begun
        return {
            **milliseconds(times),
            _COST: 1000 * worked / len(times),
            _PACE: 1000 * pace / len(times),
            "facts_per_second": 2 * len(times) / sum(times),
        }

    def _append_alone(self, subject: Cast) -> dict[str, Any]:
        times = []
        for _number in range(self._records):
            self._told += 1
            facts = made_up.told_next(subject.children, self._told)
            entries = [store.Entry(fact=fact, by=OFFICER.id) for fact in facts]
            times.append(seconds(lambda: _append(entries)))  # noqa: B023  # called at once
        found = milliseconds(times)
        return {f"append_without_engines_{name}": value for name, value in found.items()}

    def _rebuild(self) -> dict[str, Any]:
        say(f"{self._engine}: rebuilding")
        facts = 0

        def work() -> None:
            nonlocal facts
            facts = rebuild(NOW).facts

        taken = seconds(work)
        return {"rebuild_facts": facts, "rebuild_facts_per_second": facts / taken}

    def _fill(self) -> dict[str, Any]:
        wanted = self._large - reading.sealed_size()
        if wanted < _EACH:
            return {}
        say(f"{self._engine}: filling up with {wanted} facts")
        cast = made_up.make_known(wanted // _EACH, first=1_000_000, match=False)
        batch = made_up.histories(cast, facts_each=_EACH)
        taken = seconds(lambda: _fill(batch))
        _seal()
        facts = len(cast.children) * _EACH
        return {"fill_facts": facts, "fill_without_engines_facts_per_second": facts / taken}

    def _writers(self, cast: Cast) -> dict[str, Any]:
        say(f"{self._engine}: {_WRITERS} writers at once")
        before = reading.headers_of_kind("child.seen")
        each = max(1, self._records // 2)

        def writes(number: int) -> Callable[[], list[float]]:
            mine = cast.children[number::_WRITERS] or cast.children
            first = 100_000 * (number + 1)
            return lambda: [_one_record(mine, first + one) for one in range(each)]

        times: list[float] = []

        def work() -> None:
            others = [Other(writes(number)) for number in range(_WRITERS)]
            for other in others:
                times.extend(other.result())

        taken = seconds(work)
        kept = len(reading.headers_of_kind("child.seen")) - len(before)
        found = {f"writers_{name}": value for name, value in milliseconds(times).items()}
        return {"writers": _WRITERS, **found, "writers_facts_per_second": 2 * kept / taken}

    def _reading_meanwhile(self, cast: Cast) -> dict[str, Any]:
        say(f"{self._engine}: reading during an import")
        first = 9_000_000 + reading.sealed_size()
        more = made_up.make_known(max(4, self._small // _EACH // 4), first=first)
        chance = random.Random(7)
        quiet = [seconds(lambda: _read(chance.choice(cast.children))) for _n in range(30)]
        other = Other(lambda: _record_many(made_up.histories(more, facts_each=_EACH)))
        times = []
        while other.is_running:
            times.append(seconds(lambda: _read(chance.choice(cast.children))))
        other.result()
        found = {f"reading_{name}": value for name, value in milliseconds(quiet).items()}
        during = milliseconds(times or quiet)
        return found | {f"reading_during_import_{name}": one for name, one in during.items()}

    def _verify(self, size: str) -> dict[str, Any]:
        say(f"{self._engine}: verifying")
        _seal()
        facts = 0

        def work() -> None:
            nonlocal facts
            report = verify()
            facts = report.facts

        taken = seconds(work)
        return {
            f"verify_facts_{size}": facts,
            f"verify_facts_per_second_{size}": facts / taken,
            f"waiting_for_second_look_{size}": second_look.unsettled(),
        }


def _subject() -> Cast:
    """A child nobody has told of before, with a history of its own."""
    subject = made_up.make_known(1, first=5_000_000 + reading.sealed_size())
    _record_many(made_up.histories(subject, facts_each=_SUBJECT_HAS))
    return subject


def _one_record(children: Sequence[str], number: int) -> float:
    facts = made_up.told_next(children, number)
    with clock.at(NOW):
        return seconds(lambda: way_in.record(facts, by=OFFICER, token=uuid.uuid4().hex))


def _seal() -> None:
    while store.seal():
        pass


def _record_many(batch: Iterable[ToRecord]) -> int:
    return many.record_many(batch, by=OFFICER, now=NOW).facts


def _append(entries: Sequence[store.Entry]) -> list[store.Receipt]:
    with transaction.atomic():
        return store.append(entries, recorded_at=NOW)


def _fill(batch: Iterable[ToRecord]) -> None:
    """Append and name people, and work nothing out."""
    waiting = iter(batch)
    while part := list(islice(waiting, _AT_ONCE)):
        entries = [store.Entry(fact=one.fact, by=OFFICER.id, dedupe=one.key) for one in part]
        with transaction.atomic():
            receipts = store.append(entries, recorded_at=NOW)
            told = zip(receipts, part, strict=True)
            new = [NewFact(got.uid, one.fact, got.digest, NOW) for got, one in told]
            people_stage.project(new, refuse=False)


def _read(nominal: str) -> None:
    """What a person's page reads: facts with their content, duties, flags, concerns."""
    standpoint = Standpoint(as_of=NOW)
    for one in standpoint.facts(nominal):
        _ = one.fact
    list(DutyRow.objects.filter(subject=nominal))
    list(FlagRow.objects.filter(nominal=nominal))
    list(ConcernRow.objects.filter(named__nominal=nominal))
