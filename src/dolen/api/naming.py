"""Whom a machine may speak of: those its member may open, and whoever is new."""

import datetime as dt
from collections.abc import Sequence

from dolen.access import reach
from dolen.access.permissions import MemberView
from dolen.journal.fact import Fact
from dolen.people import reading as people
from dolen.people.models import Nominal


def names_somebody_unseen(facts: Sequence[Fact], *, by: MemberView, at: dt.datetime) -> bool:
    """Whether the facts name somebody known whom `by` may not open.

    To record about a nominal gives its teller a tie to it: an id that was guessed or overheard must
    not open another agency's child. Ids that nobody has are told apart later, in the same words.
    """
    ids = {p.ref.nominal for fact in facts for p in fact.parties() if p.ref.nominal}
    heads = set(people.canonical_ids(ids).values())
    known = Nominal.objects.filter(pk__in=heads)
    return known.count() > reach.openable(by, known, at=at).count()
