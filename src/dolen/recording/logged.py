"""What the way in tells the log of who looked: people's data were collected, joined or erased.

Only on a visit: what a replay, an import or the clock does, no member does. The log is kept for
section 62 of the Data Protection Act 2018.
"""

from collections.abc import Collection, Mapping, Sequence

from dolen.access import ledger, visits
from dolen.access.ledger import Category
from dolen.journal.fact import Fact
from dolen.people import reading as people

_JOINING = "link."


def collected(told: Mapping[str, Fact]) -> None:
    """Log the facts, by uid, that a member has just told: judgements of who is who as combining.

    Whoever was combined is named by the id told as well, which may be theirs no more. Raises
    `ledger.NotLogged`.
    """
    if visits.present() is None:
        return
    joined = {uid: fact for uid, fact in told.items() if fact.kind.startswith(_JOINING)}
    others = [uid for uid in told if uid not in joined]
    if others:
        _log(Category.COLLECTION, people.nominals_in(others), others)
    if joined:
        parties = (party for fact in joined.values() for party in fact.parties())
        named = {party.ref.nominal for party in parties if party.ref.nominal}
        _log(Category.COMBINATION, named | people.nominals_in(list(joined)), list(joined))


def erased(uids: Sequence[str], *, individuals: Collection[str]) -> None:
    """Log that these facts about `individuals` were erased. Raises `ledger.NotLogged`."""
    _log(Category.ERASURE, individuals, uids)


def _log(category: Category, individuals: Collection[str], uids: Sequence[str]) -> None:
    visit = visits.present()
    if visit is not None and individuals:
        ledger.processed(visit, category, individuals=individuals, records=uids)
