"""What follows an erasure: everything that rested on the erased facts is worked out anew."""

from dolen.journal.erase import Gone
from dolen.people import reading, rebuilding, telling
from dolen.recording import deeds, logged, work


def after_erasure(gone: Gone) -> None:
    """Take out of every projection what `gone` had drawn; the caller holds the transaction.

    Concerns that rested on it are withdrawn, which is told. Deeds done stay done. On a visit the
    log of who looked gets its row before the erasure is final: an erasure nobody could log is not
    done. Raises `ledger.NotLogged`.
    """
    individuals = reading.nominals_in(gone.uids)
    touched = rebuilding.forget(gone.uids)
    telling.forget(gone.uids)
    around = touched.nominals | touched.relinked | individuals
    done = work.again(around, now=gone.at, matters=gone.matters)
    deeds.tell_found(done)
    logged.erased(gone.uids, individuals=individuals)
