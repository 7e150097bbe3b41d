"""The house notes that a month's sample is complete once its last case was looked at; pure.

So nobody has to say it twice. The chief inspector's counts only under written terms of reference.
"""

from collections.abc import Iterator, Sequence

from dolen.assurance.facts import CaseSampled, SampleComplete
from dolen.journal.conditions import stated
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.law.moments import in_london
from dolen.law.parameters_assurance import SAMPLE_DCI, SAMPLE_FIRST, SAMPLE_SECOND
from dolen.recording.notings import Look, Noted, Noting

WANTED = {"first": SAMPLE_FIRST, "second": SAMPLE_SECOND, "dci": SAMPLE_DCI}
"""How many cases a month's sample holds, by who samples."""


def complete(look: Look) -> Iterator[Noted]:
    """The samples of this month and the last that are complete and not yet said to be."""
    today = in_london(look.now).date()
    last = today.replace(year=today.year - 1, month=12) if today.month == 1 else None
    before = last or today.replace(month=today.month - 1, day=1)
    for matter in (f"{before:%Y-%m}", f"{today:%Y-%m}"):
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


NOTINGS: tuple[Noting, ...] = (Noting(name="samples", find=complete),)
"""What assurance notes of itself."""
