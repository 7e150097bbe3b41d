"""One box that finds people, places and things, and says why each was found.

Exact and by the beginnings of words; how people misspell is for the matching model. Results are
plain data: `access` decides what may be shown. Input is bounded and nothing odd in it raises.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import phonenumbers
from django.db import connection
from django.db.models import Q, QuerySet

from dolen.journal import reading as journal
from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing
from dolen.law.words import _
from dolen.people import details, ids, reading, written
from dolen.people.models import Mention, Nominal, SearchKey

MOST_WORDS = 8
MOST_FOUND = 100
_CANDIDATES = 400  # looked at for one reason, before the best are taken
_OUTWARD = re.compile(r"^[a-z]{1,2}[0-9][a-z0-9]?[0-9]?$")
_REFERENCE = re.compile(r"^[A-Za-z0-9._:-]{1,64}$")

THE_REFERENCE = _("Same reference")
IN_THE_CASE = _("Named in this case")
THE_PHONE = _("Same telephone number")
THE_NAME = _("Same name")
NAME_BEGINS = _("Name begins the same")
THE_BIRTH = _("Same date of birth")
THE_POSTCODE = _("Same postcode")
THE_ADDRESS = _("Same address")
IN_THE_ADDRESS = _("Words of the address")

_WEIGHTS = {
    THE_REFERENCE: 100.0,
    THE_PHONE: 60.0,
    THE_NAME: 50.0,
    THE_BIRTH: 40.0,
    THE_ADDRESS: 40.0,
    IN_THE_CASE: 30.0,
    THE_POSTCODE: 25.0,
    NAME_BEGINS: 20.0,
    IN_THE_ADDRESS: 15.0,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One nominal found: its words, why (marked for translation), and a score to order by."""

    nominal: str
    label: str
    sort: str
    why: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A nominal a new mention may be, and why. `score` orders proposals; it is no probability."""

    nominal: str
    score: float
    why: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    reasons: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, why: str, owns: Iterable[str]) -> None:
        for own in owns:
            self.reasons[own].add(why)


def search(text: str, *, limit: int = 20) -> list[Hit]:
    """The nominals that `text` (names, a date of birth, a number, a reference, an address) finds.

    The best first; at most `limit`, and never more than a hundred.
    """
    asked = _clean(text)
    if not asked:
        return []
    found = _Found()
    _by_reference(found, asked)
    rest = _by_postcode(found, _by_phone(found, _by_date(found, asked)))
    _by_words(found, rest)
    return _hits(found, max(1, min(limit, MOST_FOUND)))


def propose(mention: SaidPerson | SaidPlace | SaidThing) -> list[Proposal]:
    """The nominals a new mention may be, the likeliest first: the seam for the matching model.

    People: same name and date of birth, or same telephone number (which families share). Places:
    same address. Things: same number or mark. A person judges proposals; nothing is linked.
    """
    keys = {one.sort: one.key for one in details.said_of(mention) if one.key}
    found: dict[str, set[str]] = defaultdict(set)
    if isinstance(mention, SaidPerson):
        _propose_person(found, keys)
    elif isinstance(mention, SaidPlace):
        # Without a postcode an address is that of many towns.
        if "address" in keys and "postcode" in keys:
            same = _heads("place", address=keys["address"], postcode=keys["postcode"])
            _propose(found, THE_ADDRESS, same)
    else:
        for sort, why in (("phone", THE_PHONE), ("reference", THE_REFERENCE)):
            if sort in keys:
                _propose(found, why, _heads("thing", **{sort: keys[sort]}))
    proposals = [
        Proposal(nominal, sum(_WEIGHTS[why] for why in whys), _ordered(whys))
        for nominal, whys in found.items()
    ]
    return sorted(proposals, key=lambda one: (-one.score, one.nominal))


def _propose_person(found: dict[str, set[str]], keys: dict[str, str]) -> None:
    if "name" in keys and "date_of_birth" in keys:
        both = _heads("person", name=keys["name"], born=keys["date_of_birth"])
        _propose(found, THE_NAME, both)
        _propose(found, THE_BIRTH, both)
    if "phone" in keys:
        _propose(found, THE_PHONE, _heads("person", phone=keys["phone"]))


def _propose(found: dict[str, set[str]], why: str, heads: Iterable[str]) -> None:
    for head in heads:
        found[head].add(why)


def _heads(nominal_sort: str, **keys: str) -> list[str]:
    """The canonical ids of components of which all `keys` were said, by whichever member."""
    rows = Nominal.objects.filter(sort=nominal_sort)
    for sort, key in keys.items():
        owns = SearchKey.objects.filter(sort=sort, key=key).values("own")
        having = Nominal.objects.filter(pk__in=owns).values("canonical")
        rows = rows.filter(canonical__in=having)
    return sorted(set(rows.values_list("canonical", flat=True)[:_CANDIDATES]))


def _clean(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text[: written.LONGEST])
    return printable.encode("utf-8", "ignore").decode("utf-8").strip()


def _by_reference(found: _Found, asked: str) -> None:
    if not _REFERENCE.match(asked):
        return
    found.add(THE_REFERENCE, Nominal.objects.filter(pk=asked).values_list("pk", flat=True))
    if begins := ids.begins(asked):
        short = Nominal.objects.filter(pk__gte=begins, pk__lt=f"{begins}~")
        found.add(THE_REFERENCE, short.values_list("pk", flat=True)[:_CANDIDATES])
    found.add(THE_REFERENCE, _exactly("reference", written.reference_key(asked)))
    uids = list(journal.uids_in_matters([asked]).get(asked, ()))[:_CANDIDATES]
    if uids:
        named = Mention.objects.filter(fact_uid__in=uids).order_by()
        found.add(IN_THE_CASE, named.values_list("own", flat=True).distinct()[:_CANDIDATES])


def _by_phone(found: _Found, asked: str) -> str:
    matches = phonenumbers.PhoneNumberMatcher(asked, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    rest = asked
    for match in matches:
        owns = _exactly("phone", written.phone_key(match.raw_string))
        found.add(THE_PHONE, owns)
        if owns:
            rest = rest.replace(match.raw_string, " ")
    return rest


def _by_date(found: _Found, asked: str) -> str:
    for day in written.dates_in(asked):
        found.add(THE_BIRTH, _exactly("born", day.isoformat()))
    return written.without_dates(asked)


def _by_postcode(found: _Found, asked: str) -> str:
    for code in written.postcodes_in(asked):
        found.add(THE_POSTCODE, _exactly("postcode", code))
    for word in written.folded(asked)[:MOST_WORDS]:
        if _OUTWARD.match(word):
            found.add(THE_POSTCODE, _beginning("postcode", [word]))
    return written.without_postcodes(asked)


def _by_words(found: _Found, asked: str) -> None:
    words = written.folded(asked)[:MOST_WORDS]
    if any(len(word) > 1 for word in words):
        found.add(THE_NAME, _exactly("name", written.name_key(asked)))
        found.add(NAME_BEGINS, _beginning("word", words))
        street = written.address_words(asked)[:MOST_WORDS]
        found.add(IN_THE_ADDRESS, _beginning("place_word", street))


def _exactly(sort: str, key: str) -> list[str]:
    if not key:
        return []
    rows = SearchKey.objects.filter(sort=sort, key=key).order_by()
    return list(rows.values_list("own", flat=True)[:_CANDIDATES])


def _beginning(sort: str, words: Collection[str]) -> list[str]:
    """Who has, for each of `words`, a key that begins with it."""
    rows: QuerySet[SearchKey] = SearchKey.objects.all()
    longest, *others = sorted(words, key=len, reverse=True)
    rows = rows.filter(_begins(sort, longest))
    for word in others:
        rows = rows.filter(own__in=SearchKey.objects.filter(_begins(sort, word)).values("own"))
    return list(rows.order_by().values_list("own", flat=True).distinct()[:_CANDIDATES])


def _begins(sort: str, beginning: str) -> Q:
    """Keys that begin so, by the index: in order on SQLite, by pattern on PostgreSQL."""
    if connection.vendor == "postgresql":
        return Q(sort=sort, key__startswith=beginning)
    return Q(sort=sort, key__gte=beginning, key__lt=beginning + "\U0010ffff")


def _hits(found: _Found, limit: int) -> list[Hit]:
    heads = reading.canonical_ids(found.reasons)
    whys: dict[str, set[str]] = defaultdict(set)
    for own, reasons in found.reasons.items():
        if own in heads:
            whys[heads[own]] |= reasons
    best = sorted(whys, key=lambda head: (-_score(whys[head]), head))[:limit]
    labels = reading.labels(best)
    sorts = dict(Nominal.objects.filter(pk__in=best).values_list("pk", "sort"))
    hits = [Hit(h, labels[h], sorts[h], _ordered(whys[h]), _score(whys[h])) for h in best]
    return sorted(hits, key=lambda hit: (-hit.score, hit.label, hit.nominal))


def _ordered(whys: Iterable[str]) -> tuple[str, ...]:
    strongest = sorted(whys, key=lambda why: -_WEIGHTS[why])
    # Who has the same name also has one that begins the same.
    return tuple(w for w in strongest if w != NAME_BEGINS or THE_NAME not in strongest)


def _score(whys: Iterable[str]) -> float:
    return sum(_WEIGHTS[why] for why in _ordered(whys))
