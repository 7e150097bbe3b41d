"""Facts that leave the house in a file: logged as a disclosure before anybody has the file."""

from collections.abc import Iterable

from dolen.access import ledger
from dolen.access.permissions import may_take_out
from dolen.access.reading import NotForYou
from dolen.access.visits import current
from dolen.journal.told import Told


def may_review() -> None:
    """Raises `reading.NotForYou` unless the present visit's member may take records out."""
    if not may_take_out(current().needs_a_member()):
        raise NotForYou("known then")


def taken_out(nominal: str, told: Iterable[Told], *, recipient: str, reason: str) -> None:
    """Log that these facts of `nominal`, and whomever they name, go to `recipient`.

    Raises `reading.NotForYou`, and `ledger.NotLogged` when the row cannot be written: then nothing
    may be handed out.
    """
    may_review()
    facts = list(told)
    named = {about.nominal for one in facts for about in one.about if about.sort == "person"}
    ledger.disclosed(
        current(),
        individuals=named | {nominal},
        records=[one.uid for one in facts],
        recipient=recipient,
        reason=reason,
    )
