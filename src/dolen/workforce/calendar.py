"""The calendar begins each month and year for whoever is on a register; pure.

Whoever is put on a register late, for a month that has begun, is named in a fact of their own, so
that nobody's duty depends on the order of typing.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateutil.relativedelta import relativedelta

from dolen.journal.conditions import stated
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.moments import from_local, in_london, local_day
from dolen.recording.notings import Look, Noted, Noting
from dolen.workforce.facts import MonthStarted, PutOnRegister, TakenOffRegister, YearStarted
from dolen.workforce.parts import MONTHLY, YEARLY

Started = type[MonthStarted] | type[YearStarted]
_MONTHS_OF_A_YEAR = 12


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
    """The month and the year that run now, for each register that was kept when they began.

    What a clock that stood still passed over, since the last one written, is written too.
    """
    changes = look.of_kinds(PutOnRegister.kind, TakenOffRegister.kind)
    if not changes:
        return
    today = in_london(look.now).date()
    month = (MonthStarted, MONTHLY, 1, "%Y-%m")
    year = (YearStarted, YEARLY, _MONTHS_OF_A_YEAR, "%Y")
    for started, registers, step, name in (month, year):
        written = look.of_kinds(started.kind)
        for register in registers:
            mine = [one for one in written if stated(one, "of_register") == register]
            for first in _firsts(mine, today, step):
                start = from_local(dt.datetime.combine(first, dt.time()))
                on_it = members(changes, start).get(register)
                if on_it is not None:
                    matter = f"{first:{name}}"
                    before = [one for one in mine if one.case == matter]
                    yield from _started(started, (register, matter, start), on_it, before)


def _firsts(written: Sequence[Told], today: dt.date, step: int) -> Iterator[dt.date]:
    """The first days of the periods of `step` months not yet written, and of the one that runs."""
    now = today.replace(day=1) if step == 1 else today.replace(month=1, day=1)
    last = max((local_day(one.happened_at) for one in written), default=now)
    at = last.replace(day=1) if step == 1 else last.replace(month=1, day=1)
    while at < now:
        at += relativedelta(months=step)
        if at < now:
            yield at
    yield now


def _started(
    started: Started,
    period: tuple[str, str, dt.datetime],
    on_it: set[str],
    before: Sequence[Told],
) -> Iterator[Noted]:
    """The fact for whoever of the register is in none yet; once for a register without members."""
    register, matter, start = period
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
