"""Bringing an old store in: rows a second, memory, nothing lost, killed half-way and gone on with.

People of a records system (a fact a row) and episodes of a missing database (three facts a row,
with their duties), each imported in a process of its own that is killed half-way, while another
asks for pages. The baseline is a plain bulk insert of the same rows into a table of text.
"""  # noqa: N999

import argparse
import csv
import hashlib
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from dolen.concerns.facts import ConcernRaised
from dolen.config.benchmarks.person import ask, pages_alone, signed_in
from dolen.config.made_up import NOW, OFFICER, histories, make_known
from dolen.config.measuring import Other, engines, milliseconds, own_databases, say, seconds
from dolen.duties.facts import DutyEscalated
from dolen.exchange.importing import progress, running
from dolen.exchange.importing.checking import checked
from dolen.exchange.importing.sources.opening import opened
from dolen.journal import clock, reading
from dolen.people.models import Detail, Mention, Nominal, PossibleSame
from dolen.recording import clockwork
from dolen.recording.many import record_many

_BAD = 50
"""Of so many rows one cannot be read."""
_PAUSE = 0.05
_FIRST = ("Mali", "Cerys", "Dafydd", "Ifan", "Nia", "Owain", "Seren", "Tomos", "Elin", "Gwen")
_SYLLABLES = (
    "ab",
    "cor",
    "dwe",
    "eli",
    "fan",
    "gwy",
    "hel",
    "ior",
    "lla",
    "mo",
    "ne",
    "pry",
    "sul",
)
_COLUMNS = ("no", "child", "name", "dob", "phone", "address", "on")
_ENDS = {"people": "wen", "episodes": "fab"}
"""How the surnames of each extract end, so that its people are told from all others."""
_TWICE = 40
"""Of so many people one is told a second time, under a number of its own."""
_ROW = """
[row]
key = "no"
dated = "on"
happened = "on"
dates = ["%d/%m/%Y %H:%M", "%d/%m/%Y"]
"""
_PEOPLE = f"""
store = "Benchmark of people"
{_ROW}
[[fact]]
kind = "person.described"
[fact.fields]
person = {{ key = "no" }}
name = "name"
date_of_birth = "dob"
phone = "phone"
address = "address"
"""
_EPISODES = f"""
store = "Benchmark of episodes"
{_ROW}
[[fact]]
kind = "missing.reported"
case = "no"
[fact.fields]
child = {{ key = "child", name = "name", date_of_birth = "dob" }}
[[fact]]
kind = "missing.found"
case = "no"
[fact.fields]
child = {{ key = "child" }}
"""


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure each engine, or those named, with so many rows of people and of episodes."""
    words = argparse.ArgumentParser(prog="dolen bench import")
    words.add_argument("--rows", type=int, default=5_000, metavar="N", help="rows of people")
    words.add_argument("--episodes", type=int, metavar="N", help="rows of episodes; a tenth")
    words.add_argument("--engine", choices=engines(), action="append")
    asked = words.parse_args(list(arguments))
    wanted = {"people": (asked.rows, _PEOPLE), "episodes": (asked.episodes, _EPISODES)}
    if asked.episodes is None:
        wanted["episodes"] = (max(100, asked.rows // 10), _EPISODES)
    measured: dict[str, Any] = {}
    for engine in asked.engine or engines():
        with own_databases(engine) as folder, clock.at(NOW), pages_alone():
            measured[engine] = _engine(engine, folder, wanted)
    return measured


def _engine(engine: str, folder: Path, wanted: dict[str, tuple[int, str]]) -> dict[str, Any]:
    cast = make_known(2)
    record_many(histories(cast, facts_each=24), by=OFFICER, now=NOW)
    client, address = signed_in(), f"/people/{cast.children[0]}/"

    def page() -> None:
        ask(client, address)

    found: dict[str, Any] = {}
    for name, (rows, mapping) in wanted.items():
        if rows:
            say(f"{engine}: {rows} rows of {name}")
            one = _Measuring(folder / f"{name}.csv", rows, mapping, page)
            found[name] = one.all()
    say(f"{engine}: the clock")
    clockwork.tick(NOW)
    found["alarms_for_before_the_cut_over"], found["alarms_for_concerns"] = _alarms()
    found["concerns_raised"] = len(reading.headers_of_kind(ConcernRaised.kind))
    return found


class _Measuring:
    """One extract: written, inserted plainly, imported with a death half-way, counted."""

    def __init__(self, source: Path, rows: int, mapping: str, page: Callable[[], None]) -> None:
        self._source, self._rows, self._page = source, rows, page
        self._mapping = checked(mapping, today=NOW.date())
        self._bad = rows // _BAD
        self._new_again = 0
        self._files = running.Files(
            source.with_suffix(".rejects.csv"), source.with_suffix(".reached.json")
        )

    def all(self) -> dict[str, Any]:
        """Measure everything."""
        self._write()
        found: dict[str, Any] = {"rows": self._rows}
        found["plain_insert_rows_per_second"] = self._rows / seconds(self._baseline)
        quiet = [seconds(self._page) for _time in range(20)]
        before = self._facts()
        pages: list[float] = []

        def read() -> None:
            pages.append(seconds(self._page))

        begun = time.perf_counter()
        first = Other(self._import)
        while first.is_running and self._reached() < self._rows // 2:
            read()
            time.sleep(_PAUSE)
        first.kill()
        found["killed_after_rows"] = self._reached()
        second = Other(self._import)
        while second.is_running:
            read()
            time.sleep(_PAUSE)
        taken = time.perf_counter() - begun
        result: dict[str, Any] = second.result()
        found |= {"rows_per_second": self._rows / taken, **result}
        found |= {f"page_quiet_{name}": value for name, value in milliseconds(quiet).items()}
        found |= {f"page_meanwhile_{name}": one for name, one in milliseconds(pages).items()}
        return found | self._counted(before)

    def _write(self) -> None:
        with self._source.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_COLUMNS)
            writer.writerows(_row(self._source.stem, number) for number in range(1, self._rows + 1))

    def _lines(self) -> Iterator[list[str]]:
        with self._source.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            next(lines)
            yield from lines

    def _baseline(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TABLE plain (no text, child text, name text, dob text, phone text,"
                " place text, at text)"
            )
        lines = self._lines()
        while part := list(islice(lines, 1_000)):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany("INSERT INTO plain VALUES (%s, %s, %s, %s, %s, %s, %s)", part)
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE plain")

    def _reached(self) -> int:
        reached = progress.read(self._files.reached)
        return reached.row if reached else 0

    def _import(self) -> dict[str, Any]:
        """Import, or go on; the pace of the first and last tenth of what this process did."""
        marks: list[tuple[int, float]] = []
        started, worked = _megabytes(), time.process_time()

        def heard(row: int) -> None:
            marks.append((row, time.process_time()))

        with clock.at(NOW):
            source = opened(str(self._source), self._mapping.mapping.source)
            reached = running.begin(source, self._mapping, self._files)
            before = reached.row
            totals = running.run(source, self._mapping, self._files, reached, heard=heard)
        worked = time.process_time() - worked
        return {
            "rows_after_death": self._rows - before,
            "rows_per_second_of_processor": (self._rows - before) / worked,
            **_pace(marks),
            "megabytes_at_begin": started,
            "megabytes_at_most": _megabytes(),
            "rejects": totals.rejected,
            "facts_new_and_before": totals.facts + totals.facts_before,
        }

    def _facts(self) -> int:
        return Mention.objects.values("fact_uid").distinct().count()

    def _counted(self, before: int) -> dict[str, Any]:
        ending = _ENDS[self._source.stem]
        names = Detail.objects.filter(sort="name", value__endswith=ending).order_by()
        said = _sum(names.values_list("value", flat=True).distinct().iterator(chunk_size=2_000))
        good = {line[2] for n, line in enumerate(self._lines(), start=1) if n % _BAD}
        wanted = _sum(good)
        rejects = self._rejects()
        again = seconds(self._again)
        return {
            "rejects_wanted": self._bad,
            "rejects_lines": rejects,
            "rows_lost": wanted[0] - said[0],
            "checksum_agrees": said == wanted,
            "facts_kept": self._facts() - before,
            "joined": self._joined(),
            "joined_wanted": self._told_twice,
            "proposed": PossibleSame.objects.count(),
            "second_run_new_facts": self._new_again,
            "second_run_rows_per_second": self._rows / again,
        }

    @property
    def _told_twice(self) -> int:
        if self._source.stem != "people":
            return 0
        return sum(1 for n in range(_TWICE, self._rows + 1, _TWICE) if n % _BAD)

    def _joined(self) -> int:
        """Mentions that are one with another of the same extract."""
        key = f"{self._source.stem}-"
        owns = Detail.objects.filter(sort="reference", value__startswith=key).values("own")
        of = Nominal.objects.filter(pk__in=owns)
        return of.count() - of.values("canonical").distinct().count()

    def _rejects(self) -> int:
        with self._files.rejects.open(encoding="utf-8-sig", newline="") as file:
            return sum(1 for _line in csv.reader(file)) - 1

    def _again(self) -> None:
        source = opened(str(self._source), self._mapping.mapping.source)
        reached = running.begin(source, self._mapping, self._files)
        self._new_again = running.run(source, self._mapping, self._files, reached).facts


def _row(label: str, number: int) -> tuple[str, ...]:
    """A row; episodes are of a third as many children, some people are told twice."""
    who = number // 3 if label == "episodes" else _who(number)
    dob = f"{who % 28 + 1:02}/{who % 12 + 1:02}/{2009 + who % 9}"
    on = f"{number % 28 + 1:02}/{number % 12 + 1:02}/{2018 + number % 8} {number % 24:02}:15"
    return (
        f"{label}-{number}",
        f"child-{who}",
        f"{_FIRST[who % 10]} {_surname(who)}{_ENDS[label]}",
        "31/02/2010" if number % _BAD == 0 else dob,
        f"01632 {who % 1_000_000:06}",
        f"{who % 90 + 1} Heol {_surname(who // 90)}",
        on,
    )


def _who(number: int) -> int:
    return number - 7 if number % _TWICE == 0 else number


def _surname(number: int) -> str:
    """A made-up surname, nobody else's: syllables that spell the number."""
    syllables: list[str] = []
    left = number
    while left or len(syllables) < 3:
        left, one = divmod(left, len(_SYLLABLES))
        syllables.append(_SYLLABLES[one])
    return "".join(syllables).capitalize()


def _sum(names: Iterable[str]) -> tuple[int, int]:
    """How many names there are, and a sum over them that does not depend on their order."""
    count = total = 0
    for name in names:
        count += 1
        total += int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")
    return count, total


def _pace(marks: Sequence[tuple[int, float]]) -> dict[str, float]:
    """Rows a second of processor time in the first and in the last part of a process's rows."""
    if len(marks) < 3:
        return {}
    some = max(1, len(marks) // 10)

    def pace(begin: tuple[int, float], end: tuple[int, float]) -> float:
        return (end[0] - begin[0]) / max(end[1] - begin[1], 1e-9)

    return {
        "pace_first_tenth": pace(marks[0], marks[some]),
        "pace_last_tenth": pace(marks[-some - 1], marks[-1]),
    }


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _alarms() -> tuple[int, int]:
    """Alarms of duties that imported facts opened, for moments before the cut-over; of concerns."""
    told = [one.load() for one in reading.headers_of_kind(DutyEscalated.kind).values()]
    rung = [one for one in told if isinstance(one, DutyEscalated)]
    openers = reading.headers({one.opened_by for one in rung})
    early = [one.opened_by for one in rung if one.alarm_at < NOW]
    imported = sum(openers[uid].load().provenance is not None for uid in early)
    return imported, sum(openers[one.opened_by].kind.startswith("concern.") for one in rung)
