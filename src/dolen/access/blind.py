"""Judgements that nobody else may read before all of them are told: two assessors of one case.

A kind of fact says so by `blind`, the fields that say what is judged and how. Such a fact may name
in `assessors` (member ids) who judges the same; without, a second person must. It is enforced where
every reader is decided upon, not on the page that asks for the judgement.
"""

from collections import defaultdict

from dolen.access import visits
from dolen.journal import reading as journal
from dolen.journal.registry import registry
from dolen.journal.told import Told

_TWO = 2


def only_reader(told: Told) -> str:
    """The member who alone may read the fact yet: whoever told it; empty where it is open.

    One told outside any matter stays its teller's own.
    """
    fields = registry.fact_class(told.kind).blind
    if fields is None:
        return ""
    wanted = set(getattr(told.fact, "assessors", ()))
    by = _judged(told.case or "", told.kind).get(getattr(told.fact, fields[0]), set())
    return "" if (wanted <= by if wanted else len(by) >= _TWO) else told.by


def _judged(matter: str, kind: str) -> dict[object, set[str]]:
    """Who judged what in a matter; read once in a visit. Who gave no grade has judged nothing."""
    visit = visits.present()
    if visit is not None and (matter, kind) in visit.judged:
        return visit.judged[matter, kind]
    found = defaultdict[object, set[str]](set)
    judged, how = registry.fact_class(kind).blind or ("", "")
    uids = journal.uids_in_matters([matter] if matter else []).get(matter, [])
    for one in journal.headers(uids).values():
        if one.kind == kind and getattr(one.load(), how) is not None:
            found[getattr(one.load(), judged)].add(one.by)
    if visit is not None:
        visit.judged[matter, kind] = found
    return found
