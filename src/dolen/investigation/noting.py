"""What an investigation notes of itself: that it has stood still so long that somebody says why.

A silence runs from the last step, or from the last time somebody was asked or gave a reason; what
is a step is said in `standing_still`. Pure.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache

from dolen.investigation.accused import children_told, suspects_in
from dolen.investigation.facts import InvestigationStalled
from dolen.investigation.standing_still import OVER, STEPS, is_step
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.parameters_investigation import SILENT_AFTER
from dolen.recording.notings import Look, Noted, Noting

_BEGINS = ("crime.disclosed", "crime.recorded")
_ASKED = ("crime.stalled", "delay.reason")


def stalled(look: Look) -> Iterator[Noted]:
    """For every crime under investigation that stands still, that it does; once a silence.

    Of a silence nobody looked at for long, its latest fourteen days are noted, and none before.
    """
    days = look.number(SILENT_AFTER, look.now.date())
    if days is None:
        return
    lasting = dt.timedelta(days=days)
    since = look.now - lasting
    quiet = look.quiet_cases("investigation", since, told=_broken_by(), over=frozenset(OVER))
    for case in sorted(quiet):
        told = look.in_matter(case)
        crimes = dict.fromkeys(one.crime for one in told if one.kind in _BEGINS and one.crime)
        for crime in crimes or (None,):
            of_it = [one for one in told if crime is None or one.crime in (None, crime)]
            yield from _if_silent(of_it, lasting, look.now)


@cache
def _broken_by() -> frozenset[str]:
    """Every kind of fact that breaks a silence."""
    steps = frozenset(kind for kind in registry.all() if kind.startswith(STEPS))
    return steps | frozenset(_ASKED)


def _if_silent(told: Sequence[Told], lasting: dt.timedelta, now: dt.datetime) -> Iterator[Noted]:
    first = next(one for one in told if one.kind in _BEGINS)
    steps = [one for one in told if one is first or is_step(one)]
    asked = [one for one in told if one.kind in _ASKED]
    silent_since = max(one.happened_at for one in (*steps, *asked))
    whole = (now - silent_since) // lasting
    if whole < 1:
        return
    at = silent_since + whole * lasting
    fact = InvestigationStalled(
        happened_at=at,
        case=first.case,
        crime=first.crime,
        children=tuple(PersonRef(nominal=one) for one in children_told(first)),
        suspects=tuple(PersonRef(nominal=one) for one in suspects_in(first)),
        days=(at - max(one.happened_at for one in steps)).days,
    )
    yield Noted(fact, f"stalled:{first.case}:{first.crime or ''}:{at.isoformat()}")


NOTINGS: tuple[Noting, ...] = (Noting(name="investigation_stalled", find=stalled, works_out=True),)
"""What an investigation notes of itself."""
