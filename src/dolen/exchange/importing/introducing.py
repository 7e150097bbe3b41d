"""Whom a store speaks of: made known by the first fact about them, described by later ones."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Max

from dolen.exchange.importing import keyed
from dolen.exchange.importing.checking import DESCRIBED, SAID
from dolen.exchange.importing.drafts import Telling
from dolen.journal import rows, store
from dolen.people.models import Mention, Nominal
from dolen.recording.many import ToRecord

_MOST = 100_000


@dataclass(slots=True)
class Known:
    """Who of the store's is known, with how many descriptions; `erased` are not to come back.

    Of two descriptions of the same moment the one told later counts, so each has its number.
    """

    told: dict[str, int]
    erased: frozenset[str]

    def described(self, telling: Telling) -> ToRecord:
        """The description, as the first that makes somebody known or as a later one."""
        own, name = telling.about or ("", "")
        fact = telling.fact
        if own in self.told:
            self.told[own] = number = min(self.told[own] + 1, _MOST)
            later = fact.model_copy(update={"sequence": number})
            return ToRecord(later, telling.once, keyed.uid_of(telling.once))
        self.told[own] = 0
        ref = getattr(fact, name)
        said = SAID[name]()
        first = fact.model_copy(
            update={name: ref.model_copy(update={"nominal": None, "said": said})}
        )
        return ToRecord(first, telling.once, telling.introduces)


def known(tellings: Iterable[Telling]) -> Known:
    """Who of those described is known already."""
    wanted = {one.about[0]: one.introduces for one in tellings if one.about is not None}
    there = set(_existing(wanted))
    numbers = _numbers(there)
    unknown = [uid for own, uid in wanted.items() if own not in there]
    erased = store.receipts(unknown) if unknown else {}
    return Known({own: numbers.get(own, 0) for own in there}, frozenset(erased))


def _existing(owns: Collection[str]) -> Iterable[str]:
    return rows.where(Nominal.objects.all(), "id", owns).values_list("id", flat=True)


def _numbers(owns: Collection[str]) -> dict[str, int]:
    if not owns:
        return {}
    found = rows.where(Mention.objects.filter(kind__in=DESCRIBED.values()), "own", owns)
    return dict(found.order_by().values_list("own").annotate(last=Max("sequence")))
