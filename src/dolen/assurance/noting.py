"""What assurance notes of itself: the cases drawn for a month's sample, and that it is complete.

Cases are drawn by lot from the month before, two for each member of control room staff, four for
each second-line supervisor. The seed and what it drew from stand beside them. Pure, but for the
seed, which nobody can foresee: the first one written stands.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from dolen.assurance.drawing import draw, new_seed
from dolen.assurance.facts import CaseSampled, SampleComplete, SampleDrawn
from dolen.journal.conditions import stated
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.moments import from_local, in_london
from dolen.law.parameters_assurance import SAMPLE_DCI, SAMPLE_FIRST, SAMPLE_SECOND
from dolen.recording.notings import Look, Noted, Noting
from dolen.workforce.facts import MonthStarted, PutOnRegister

WANTED = {"first": SAMPLE_FIRST, "second": SAMPLE_SECOND, "dci": SAMPLE_DCI}
"""How many cases a month's sample holds, by who samples."""
LINE_OF = {"fpoc_staff": "first", "fpoc_second_line": "second", "ppu_dci": "dci"}
"""Who samples whom: the line for each register."""
_A_PERIOD = re.compile(r"\d{4}(-\d\d)?")
"""A month or year of the calendar, which is no case to sample."""


def months(now: dt.datetime) -> tuple[dt.date, dt.date]:
    """The first days of the month before and of the month that runs, in London."""
    first = in_london(now).date().replace(day=1)
    return (first - dt.timedelta(days=1)).replace(day=1), first


def drawn(look: Look) -> Iterator[Noted]:
    """For everybody to be sampled this month, the cases drawn; once for each."""
    before, first = months(look.now)
    matter = f"{first:%Y-%m}"
    told = look.in_matter(matter)
    started = [one for one in told if one.kind == MonthStarted.kind]
    done = {key for one in told if one.kind == SampleDrawn.kind for key in _for(one)}
    wanted = [
        (line, about.nominal, one)
        for one in started
        if (line := LINE_OF.get(str(stated(one, "of_register"))))
        for about in one.about
        if about.path.startswith("staff") and (line, about.nominal) not in done
    ]
    if not wanted:
        return
    accounts = _accounts(look)
    since, until = (from_local(dt.datetime.combine(day, dt.time())) for day in (before, first))
    for line, member, one in wanted:
        if line != "first" or member in accounts:
            among = _cases(look, line, accounts.get(member), accounts, (since, until))
            yield _draw(look, (line, member), one, among)


def _accounts(look: Look) -> Mapping[str, str]:
    """The user name of each member of staff for whom one was told by itself."""
    found: dict[str, str] = {}
    for one in look.of_kinds(PutOnRegister.kind):
        account = stated(one, "account")
        named = [about.nominal for about in one.about if about.path.startswith("staff")]
        if isinstance(account, str) and len(named) == 1:
            found[named[0]] = account
    return found


def _cases(
    look: Look,
    line: str,
    account: str | None,
    accounts: Mapping[str, str],
    period: tuple[dt.datetime, dt.datetime],
) -> set[str]:
    """The cases a line samples from: a member's own, those of all staff, or all there are."""
    if line == "dci":
        among = set(look.matters_told(None, *period))
    else:
        whose = [account] if line == "first" else sorted(accounts.values())
        among = {case for one in whose if one for case in look.matters_told(one, *period)}
    return {case for case in among if not _A_PERIOD.fullmatch(case)}


def _draw(look: Look, key: tuple[str, str], started: Told, among: set[str]) -> Noted:
    line, member = key
    number = look.number(WANTED[line], started.day) or 0
    found = draw(among, int(number), new_seed())
    fact = SampleDrawn.model_validate(
        {
            "happened_at": look.now,
            "case": started.case,
            "line": line,
            "staff": (PersonRef(nominal=member),),
            "records": found.records,
            "seed": found.seed,
            "drawn_from": found.drawn_from,
            "fingerprint": found.fingerprint,
        }
    )
    return Noted(fact, f"drawn:{started.case}:{line}:{member}")


def complete(look: Look) -> Iterator[Noted]:
    """The samples of this month and the last that are complete and not yet said to be."""
    for month in months(look.now):
        matter = f"{month:%Y-%m}"
        told = look.in_matter(matter)
        sampled = [one for one in told if one.kind == CaseSampled.kind]
        done = {key for one in told if one.kind == SampleComplete.kind for key in _for(one)}
        for key in dict.fromkeys(key for one in sampled for key in _for(one)):
            if key not in done:
                yield from _if_complete(look, matter, key, sampled)


def _for(one: Told) -> list[tuple[str, str]]:
    """For which line and member of staff a fact counts."""
    line = stated(one, "line")
    if not isinstance(line, str):
        return []
    return [(line, about.nominal) for about in one.about if about.path.startswith("staff")]


def _if_complete(
    look: Look, matter: str, key: tuple[str, str], sampled: Sequence[Told]
) -> Iterator[Noted]:
    line, member = key
    counted: dict[object, Told] = {}
    for one in sampled:
        if key in _for(one) and (line != "dci" or stated(one, "terms_version")):
            counted.setdefault(stated(one, "record") or one.uid, one)
    first = next(iter(counted.values()), None)
    wanted = None if first is None else look.number(WANTED[line], first.day)
    if wanted is None or len(counted) < wanted:
        return
    last = list(counted.values())[int(wanted) - 1]
    fact = SampleComplete.model_validate(
        {
            "happened_at": last.happened_at,
            "sequence": last.sequence,
            "case": matter,
            "line": line,
            "staff": (PersonRef(nominal=member),),
            "terms_of_reference": True if line == "dci" else None,
            "terms_version": stated(last, "terms_version"),
        }
    )
    yield Noted(fact, f"sample:{matter}:{line}:{member}")


NOTINGS: tuple[Noting, ...] = (
    Noting(name="samples_drawn", find=drawn),
    Noting(name="samples_complete", find=complete),
)
"""What assurance notes of itself."""
