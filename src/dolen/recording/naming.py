"""Of whom a member may tell: those the member may open, and whoever is new."""

import datetime as dt
from collections.abc import Sequence

from dolen.access import reach
from dolen.access.permissions import MemberView, is_partner
from dolen.access.roles import AgencySort
from dolen.journal.fact import Fact
from dolen.people import reading as people
from dolen.people.models import Nominal


def unseen(facts: Sequence[Fact], *, by: MemberView, at: dt.datetime) -> str | None:
    """Somebody known whom the facts name and `by` may not open; None where there is nobody.

    To record about a nominal gives its teller a tie to it: an id that was guessed or overheard must
    not open another agency's child. Ids that nobody has are told apart later, in the same words.
    """
    ids = {p.ref.nominal for fact in facts for p in fact.parties() if p.ref.nominal}
    if not ids or by.agency_sort == AgencySort.NOBODY or not is_partner(by):
        return None
    known = Nominal.objects.filter(pk__in=set(people.canonical_ids(ids).values()))
    seen = set(reach.openable(by, known, at=at).values_list("pk", flat=True))
    return next((one for one in known.values_list("pk", flat=True) if one not in seen), None)
