"""Reading facts back: headers by uid and matter, content on demand, everything in order.

Decoded facts are kept in a bounded cache, for a fact never changes. What was erased has no header
any more, in any process, so that nobody gets as far as the cache.
"""

import datetime as dt
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from threading import Lock

from django.db.models import OuterRef, Subquery

from dolen.journal import rows
from dolen.journal.envelope import Header, Stored, digest_in, fact_in, opened
from dolen.journal.fact import Fact
from dolen.journal.models import ContentRow, FactRow, IndexRow, LeafRow

_KEPT = 20_000

_HEADER_COLUMNS = (
    "uid",
    "kind",
    "version",
    "happened_at",
    "sequence",
    "rank",
    "digest",
    "learned_at",
    "recorded_at",
    "case",
    "crime",
    "by",
    "agency",
    "token",
)
_HEADERS = f"""
SELECT {", ".join(f'i."{name}"' for name in _HEADER_COLUMNS)}, l.position
FROM journal_indexrow i
LEFT JOIN journal_factrow f ON f.uid = i.uid
LEFT JOIN journal_leafrow l ON l.fact_id = f.id
WHERE """  # noqa: S608  # names from this module
_IN_MATTERS = """
SELECT "case", crime, uid FROM journal_indexrow WHERE uid IN (
  SELECT uid FROM journal_indexrow WHERE "case" IN ({among})
  UNION SELECT uid FROM journal_indexrow WHERE crime IN ({among})
) ORDER BY happened_at, sequence, rank, digest, uid
"""


class Erased(LookupError):
    """The content of this fact was erased, or there never was such a fact."""


class Cache:
    """Decoded facts, the least recently read forgotten first. Safe among threads.

    A fact is kept under its uid and digest: a uid whose transaction was undone and used again for
    other content is another fact.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._facts: OrderedDict[str, tuple[str, Fact]] = OrderedDict()
        self._lock = Lock()

    def get(self, uid: str, digest: str) -> Fact | None:
        """The fact, if it is here."""
        with self._lock:
            held = self._facts.get(uid)
            if held is None or held[0] != digest:
                return None
            self._facts.move_to_end(uid)
            return held[1]

    def keep(self, uid: str, digest: str, fact: Fact) -> None:
        """Keep a fact."""
        with self._lock:
            self._facts[uid] = (digest, fact)
            self._facts.move_to_end(uid)
            while len(self._facts) > self._size:
                self._facts.popitem(last=False)

    def forget(self, uids: Collection[str]) -> None:
        """Forget facts."""
        with self._lock:
            for uid in uids:
                self._facts.pop(uid, None)


cache = Cache(_KEPT)
"""The facts this process has read."""


def matters_with(
    kinds: Collection[str],
    *,
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
) -> set[str]:
    """The cases and crimes in which a fact of one of these kinds was told.

    Only of what happened from `since` until before `until`, where they are given.
    """
    rows = IndexRow.objects.filter(kind__in=sorted(kinds)).order_by()
    if since is not None:
        rows = rows.filter(happened_at__gte=since)
    if until is not None:
        rows = rows.filter(happened_at__lt=until)
    told = rows.values_list("case", "crime").distinct()
    return {matter for both in told for matter in both if matter}


def matters_told(by: str | None, since: dt.datetime, until: dt.datetime) -> set[str]:
    """The cases of which `by` recorded something from `since` until before `until`.

    None stands for everybody.
    """
    told = IndexRow.objects.filter(recorded_at__gte=since, recorded_at__lt=until).exclude(case=None)
    if by is not None:
        told = told.filter(by=by)
    return {case for case in told.order_by().values_list("case", flat=True).distinct() if case}


class Contents:
    """The content of some facts, read all at once when the first of them is asked for.

    `headers` gives each fact's uid and digest.
    """

    def __init__(self, headers: Mapping[str, Header]) -> None:
        self._digests = {uid: header.digest for uid, header in headers.items()}
        self._bodies: dict[str, bytes] | None = None

    def loader(self, uid: str) -> Callable[[], Fact]:
        """A function that gives the fact `uid`; it raises `Erased` when its content is gone."""
        return lambda: self._fact(uid)

    def add(self, uid: str, digest: str) -> None:
        """Let the content of one more fact be read with the others."""
        self._digests[uid] = digest

    def _fact(self, uid: str) -> Fact:
        digest = self._digests[uid]
        fact = cache.get(uid, digest)
        if fact is not None:
            return fact
        if self._bodies is None:
            missing = [u for u, d in self._digests.items() if cache.get(u, d) is None]
            self._bodies = _bodies(missing)
        body = self._bodies.pop(uid, None) or _bodies([uid]).get(uid)
        if body is None:
            raise Erased(uid)
        fact = fact_in(opened(body))
        cache.keep(uid, digest, fact)
        return fact


def headers(uids: Collection[str]) -> dict[str, Header]:
    """The header of each fact that exists and was not erased."""
    return _headers_of("i.uid IN ({among})", list(set(uids))) if uids else {}


def living(uids: Collection[str]) -> set[str]:
    """Those of the facts that exist and were not erased."""
    found = (
        rows.where(IndexRow.objects.all(), "uid", set(uids)) if uids else IndexRow.objects.none()
    )
    return set(found.values_list("uid", flat=True))


def header(uid: str) -> Header | None:
    """The header of one fact, or None when it does not exist or was erased."""
    return headers([uid]).get(uid)


def headers_of_kind(kind: str) -> dict[str, Header]:
    """The headers of every fact of a kind. For kinds of which there are few."""
    return _headers_of("i.kind = %s", kind)


def _headers_of(condition: str, value: list[str] | str) -> dict[str, Header]:
    contents = Contents({})
    found: dict[str, Header] = {}
    for *values, position in rows.read(IndexRow, _HEADERS + condition, [value]):
        header = dict(zip(_HEADER_COLUMNS, values, strict=True))
        uid = header["uid"]
        contents.add(uid, header["digest"])
        found[uid] = Header(**header, load=contents.loader(uid), position=position)
    return found


def uids_in_matters(matters: Collection[str]) -> dict[str, list[str]]:
    """The facts of each matter: those whose case or whose crime it is, the earliest first."""
    found: dict[str, list[str]] = defaultdict(list)
    wanted = set(matters)
    both = [list(wanted), list(wanted)]
    for case, crime, uid in rows.read(IndexRow, _IN_MATTERS, both) if wanted else ():
        if case in wanted:
            found[case].append(uid)
        if crime in wanted and crime != case:
            found[crime].append(uid)
    return found


def moments_in_cases(
    cases: Collection[str], kinds: Collection[str]
) -> list[tuple[str, str, dt.datetime]]:
    """The case, kind and moment of every fact of `kinds` in `cases`, in order of happening.

    For lists that only ask when something was last done. `cases` must not be empty.
    """
    told = rows.where(IndexRow.objects.filter(kind__in=sorted(kinds)), "case", set(cases))
    found = told.order_by("happened_at", "sequence", "rank", "digest")
    return [
        (str(case), kind, at) for case, kind, at in found.values_list("case", "kind", "happened_at")
    ]


def cases_with(
    cases: Collection[str], kinds: Collection[str], period: tuple[dt.datetime, dt.datetime]
) -> set[str]:
    """Those of `cases` (at least one) in which something of `kinds` happened in a period.

    The period begins after its first moment, and its last belongs to it.
    """
    since, until = period
    told = IndexRow.objects.filter(happened_at__gt=since, happened_at__lte=until)
    found = rows.where(told.filter(kind__in=sorted(kinds)), "case", set(cases))
    return {str(case) for case in found.order_by().values_list("case", flat=True).distinct()}


def uids_of_record(token: str, *, by: str) -> list[str]:
    """The facts that `by` told in one record, in the order told."""
    told = IndexRow.objects.filter(token=token, by=by).order_by("recorded_at", "sequence", "uid")
    return list(told.values_list("uid", flat=True))


def positions_after(position: int, limit: int) -> list[tuple[str, int]]:
    """Up to `limit` sealed facts (uid, position) after the first `position` ones, without a gap.

    The cursor for whoever reads the journal as it grows: begin with 0, go on with the last position
    plus one. Erased facts are among them; they have no header.
    """
    uid = FactRow.objects.filter(pk=OuterRef("fact_id")).values("uid")
    leaves = LeafRow.objects.filter(position__gte=position).annotate(uid=Subquery(uid))
    return list(leaves.order_by("position").values_list("uid", "position")[:limit])


def sealed_size() -> int:
    """How many facts are sealed."""
    last = LeafRow.objects.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1


def recorded_at(position: int) -> dt.datetime | None:
    """When the fact at `position` was recorded, in UTC; None when nothing is sealed there."""
    fact = LeafRow.objects.filter(position=position).values("fact_id")
    return FactRow.objects.filter(pk__in=fact).values_list("recorded_at", flat=True).first()


def everything(*, batch: int = 2_000) -> Iterator[list[Stored]]:
    """Every sealed fact not erased, in the journal's order, in lists of at most `batch`."""
    place = 0
    while sealed := positions_after(place, batch):
        place = sealed[-1][1] + 1
        uids = [uid for uid, _ in sealed]
        bodies = _bodies(uids)
        facts = rows.where(FactRow.objects.all(), "uid", uids)
        moments = dict(facts.values_list("uid", "recorded_at"))
        yield [
            _stored(uid, position, moments[uid], bodies[uid])
            for uid, position in sealed
            if uid in bodies
        ]


def _stored(uid: str, position: int, recorded_at: dt.datetime, body: bytes) -> Stored:
    envelope = opened(body)
    return Stored(
        uid=uid,
        fact=fact_in(envelope),
        digest=digest_in(body),
        recorded_at=recorded_at,
        by=envelope["by"],
        agency=envelope["agency"],
        token=envelope["token"],
        position=position,
    )


def _bodies(uids: Collection[str]) -> dict[str, bytes]:
    stored = rows.where(ContentRow.objects.all(), "uid", uids).values_list("uid", "body")
    return {uid: bytes(body) for uid, body in stored} if uids else {}
