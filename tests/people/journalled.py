"""Facts told through the journal and the stage, as recording does it."""

from dolen.journal import store
from dolen.journal.fact import Fact
from dolen.people.gathering import NewFact
from dolen.people.stage import Touched, project
from tests.people.family import at, uid_of


def tell(*told: tuple[str, Fact], recorded: float = 0, refuse: bool = True) -> Touched:
    """Append facts under short names and project them. The caller holds the transaction."""
    entries = [store.Entry(fact=fact, by="officer", uid=uid_of(name)) for name, fact in told]
    receipts = store.append(entries, recorded_at=at(recorded))
    return project(
        [
            NewFact(receipt.uid, fact, receipt.digest, receipt.recorded_at)
            for receipt, (_name, fact) in zip(receipts, told, strict=True)
        ],
        refuse=refuse,
    )
