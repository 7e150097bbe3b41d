"""The calendar begins each month and year for whoever is on a register; pure.

Whoever is put on a register late, for a month that has begun, is named in a fact of their own, so
that nobody's duty depends on the order of typing.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dolen.journal.conditions import stated
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.moments import from_local, in_london
from dolen.recording.notings import Look, Noted, Noting
from dolen.workforce.facts import MonthStarted, PutOnRegister, TakenOffRegister, YearStarted
from dolen.workforce.parts import MONTHLY, YEARLY

Started = type[MonthStarted] | type[YearStarted]


def members(changes: Iterable[Told], at: dt.datetime) -> Mapping[str, set[str]]:
    """Who is on each register at a moment, by register. A register once kept stays, if empty."""
    found: dict[str, set[str]] = {}
    for one in changes:
        register = str(stated(one, "of_register") or "")
        if one.happened_at > at or not register:
            continue
        named = {about.nominal for about in one.about if about.path.startswith("staff")}
        if one.kind == PutOnRegister.kind:
            found.setdefault(register, set()).update(named)
        else:
            found.setdefault(register, set()).difference_update(named)
    return found


def begun(look: Look) -> Iterator[Noted]:
    """The month and the year that run now, for each register that was kept when they began."""
    changes = look.of_kinds(PutOnRegister.kind, TakenOffRegister.kind)
    if not changes:
        return
    today = in_london(look.now).date()
    month = (today.replace(day=1), f"{today:%Y-%m}", MonthStarted, MONTHLY)
    year = (today.replace(month=1, day=1), f"{today:%Y}", YearStarted, YEARLY)
    for first, matter, started, registers in (month, year):
        start = from_local(dt.datetime.combine(first, dt.time()))
        written = [one for one in look.in_matter(matter) if one.kind == started.kind]
        for register, on_it in members(changes, start).items():
            if register in registers:
                yield from _started(started, (register, matter, start), on_it, written)


def _started(
    started: Started,
    period: tuple[str, str, dt.datetime],
    on_it: set[str],
    written: Sequence[Told],
) -> Iterator[Noted]:
    """The fact for whoever of the register is in none yet; once for a register without members."""
    register, matter, start = period
    before = [one for one in written if stated(one, "of_register") == register]
    named = {about.nominal for one in before for about in one.about}
    new = sorted(on_it - named)
    if new or not (on_it or before):
        fact = started.model_validate(
            {
                "happened_at": start,
                "case": matter,
                "of_register": register,
                "staff": tuple(PersonRef(nominal=one) for one in new),
            }
        )
        who = hashlib.sha256(" ".join(new).encode()).hexdigest()[:16]
        yield Noted(fact, f"calendar:{started.kind}:{register}:{matter}:{who}")


NOTINGS: tuple[Noting, ...] = (Noting(name="calendar", find=begun),)
"""What the calendar writes."""
