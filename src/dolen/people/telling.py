"""The facts told about people, places and matters, as the engines read them."""

import datetime as dt
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from threading import Lock
from types import MappingProxyType
from typing import NamedTuple

from dolen.journal import reading as journal
from dolen.journal import rows as stored
from dolen.journal.told import About, Told
from dolen.people.components import Components, components, parts
from dolen.people.models import Mention, Nominal

_BESIDE = """
SELECT own, fact_uid, nominal FROM people_mention
WHERE fact_uid IN (SELECT fact_uid FROM people_mention WHERE own IN ({among}))
"""
_NAMED = """
SELECT fact_uid, own, path, nominal, roles, sort FROM people_mention
WHERE fact_uid IN ({among}) ORDER BY id
"""
_NOMINALS = "SELECT DISTINCT nominal FROM people_mention WHERE fact_uid IN ({among})"
_NAMES_SOMEBODY = """
SELECT DISTINCT fact_uid FROM people_mention WHERE fact_uid IN ({among}) AND sort = 'person'
"""
_HEADS = "SELECT id, canonical FROM people_nominal WHERE id IN ({among})"

MOST_AT_A_HUB = 2_000
"""Facts read of a place that many pass through: the latest ones."""


class _Read(NamedTuple):
    """A fact as it was read last: whom its mentions were told of, and who those were then."""

    told: Told
    owns: tuple[str, ...]
    heads: tuple[str, ...]


def told_about(
    nominals: Collection[str],
    *,
    known_to: dt.datetime | None = None,
    seen: Components | None = None,
) -> dict[str, list[Told]]:
    """The facts about each nominal, in canonical order.

    With `known_to`, what was known then: facts recorded and links judged by that moment. Of a hub
    place only the latest `MOST_AT_A_HUB` facts are read. `seen` are the nominals' components, where
    the caller has just read them.
    """
    seen = seen or components(nominals, known_to=known_to)
    ordinary = {n for n in nominals if seen.canonical.get(n) not in seen.hubs}
    uids: dict[str, set[str]] = defaultdict(set)
    heads: dict[str, str] = {}
    for part in parts(seen.owns(ordinary)):
        for own, uid, nominal in stored.read(Mention, _BESIDE, [part]):
            heads[own] = nominal
            if own in seen.canonical:
                uids[seen.canonical[own]].add(uid)
    for hub in {seen.canonical[n] for n in set(nominals) - ordinary}:
        uids[hub] = _latest_at(seen.members[hub], known_to)
    every = {uid for of_one in uids.values() for uid in of_one}
    told = _now(every, heads) if known_to is None else _then(every, known_to)
    answer: dict[str, list[Told]] = {}
    for nominal in nominals:
        wanted = uids.get(seen.canonical.get(nominal, nominal), set())
        answer[nominal] = sorted((told[u] for u in wanted if u in told), key=in_order)
    return answer


def told_in_cases(
    cases: Collection[str],
    *,
    known_to: dt.datetime | None = None,
) -> dict[str, list[Told]]:
    """The facts of each case (or crime), in canonical order, also those that name nobody."""
    in_case = journal.uids_in_matters(cases)
    uids = {uid for of_one in in_case.values() for uid in of_one}
    told = told_of(uids, known_to=known_to, alive=True)
    return {
        case: sorted((told[u] for u in in_case.get(case, ()) if u in told), key=in_order)
        for case in cases
    }


def naming_nobody(uids: Collection[str]) -> set[str]:
    """Those of the facts that name no person (places and things aside)."""
    nobody = set(uids)
    for part in parts(sorted(nobody)):
        nobody.difference_update(uid for (uid,) in stored.read(Mention, _NAMES_SOMEBODY, [part]))
    return nobody


def nominals_in(uids: Collection[str]) -> frozenset[str]:
    """The canonical ids of everybody and everything these facts name."""
    found: set[str] = set()
    for part in parts(sorted(set(uids))):
        found.update(nominal for (nominal,) in stored.read(Mention, _NOMINALS, [part]))
    return frozenset(found)


def told_of(
    uids: Collection[str],
    *,
    known_to: dt.datetime | None = None,
    alive: bool = False,
    heads: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Told]:
    """The facts of these uids with whom they are about, without those recorded after `known_to`.

    Content is read from the journal when the first of them is asked for its fact. `alive` says that
    the uids were just read from a projection, so that none of them can be of an erased fact;
    `heads` are canonical ids just read.
    """
    living = set(uids) if alive else journal.living(uids)
    return _now(living, heads) if known_to is None else _then(living, known_to)


def _now(uids: set[str], heads: Mapping[str, str]) -> dict[str, Told]:
    """The facts of these uids, none of them erased; `heads` are canonical ids read already."""
    kept = _kept.among(uids)
    found = _read_anew(uids - kept.keys())
    current = _as_linked(kept, heads)
    return current | {uid: one.told for uid, one in found.items()}


def _then(uids: set[str], known_to: dt.datetime) -> dict[str, Told]:
    """The facts of these uids recorded by then, none of them erased, about whom was known then."""
    kept = _kept.among(uids)
    read = {
        uid: one
        for uid, one in (kept | _read_anew(uids - kept.keys())).items()
        if one.told.recorded_at <= known_to
    }
    owns = set[str]().union(*(one.owns for one in read.values()))
    canonical = components(owns, known_to=known_to).canonical if owns else {}
    told: dict[str, Told] = {}
    for uid, one in read.items():
        heads = tuple(canonical.get(own, own) for own in one.owns)
        told[uid] = one.told if heads == one.heads else _told_of_others(one, heads)
    return told


def _read_anew(uids: Collection[str]) -> dict[str, _Read]:
    """Facts read from the journal, about whom their mentions belong to now; kept."""
    found = _told(uids)
    _kept.keep(found)
    return found


def _told(uids: Collection[str]) -> dict[str, _Read]:
    if not uids:
        return {}
    headers = journal.headers(uids)
    about = _about(headers)
    contents = journal.Contents(headers)
    found: dict[str, _Read] = {}
    for uid, h in headers.items():
        named = about.get(uid, ())
        told = Told(
            uid=uid,
            kind=h.kind,
            happened_at=h.happened_at,
            sequence=h.sequence,
            rank=h.rank,
            digest=h.digest,
            recorded_at=h.recorded_at,
            learned_at=h.learned_at,
            case=h.case,
            crime=h.crime,
            about=tuple(one for _own, one in named),
            load=contents.loader(uid),
            position=h.position,
            by=h.by,
            agency=h.agency,
        )
        heads = tuple(one.nominal for _own, one in named)
        found[uid] = _Read(told, tuple(own for own, _one in named), heads)
    return found


class _Kept:
    """Facts read before in this process, with whom they were told of, the latest so many.

    A fact never changes; who a mention belongs to may, so that is looked up anew each time.
    """

    def __init__(self, most: int) -> None:
        self._facts: OrderedDict[str, _Read] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def among(self, uids: Collection[str]) -> dict[str, _Read]:
        """Those of the facts that are kept."""
        get = self._facts.get
        return {uid: one for uid in uids if (one := get(uid)) is not None}

    def keep(self, found: Mapping[str, _Read]) -> None:
        """Keep facts just read."""
        with self._lock:
            self._facts.update(found)
            while len(self._facts) > self._most:
                self._facts.popitem(last=False)

    def forget(self, uids: Collection[str]) -> None:
        """Keep these facts no longer."""
        with self._lock:
            for uid in uids:
                self._facts.pop(uid, None)

    def replace(self, uid: str, one: _Read) -> None:
        """Keep a fact as it reads since a link was made or undone."""
        with self._lock:
            if uid in self._facts:
                self._facts[uid] = one


_kept = _Kept(50_000)


def forget(uids: Collection[str]) -> None:
    """Keep nothing in this process of facts that were erased."""
    _kept.forget(uids)


def _as_linked(kept: Mapping[str, _Read], known: Mapping[str, str]) -> dict[str, Told]:
    """Facts read before, each about whom its mentions belong to now."""
    owns = set[str]().union(*(one.owns for one in kept.values()))
    heads = {own: known.get(own, own) for own in owns}
    for part in parts(sorted(owns - known.keys())):
        heads.update(stored.read(Nominal, _HEADS, [part]))
    now = heads.__getitem__
    current: dict[str, Told] = {}
    for uid, one in kept.items():
        told_of = tuple(map(now, one.owns))
        current[uid] = one.told if told_of == one.heads else _linked_anew(one, told_of)
    return current


def _linked_anew(one: _Read, heads: tuple[str, ...]) -> Told:
    """The fact about whom its mentions belong to now; kept so."""
    told = _told_of_others(one, heads)
    _kept.replace(told.uid, _Read(told, one.owns, heads))
    return told


def _told_of_others(one: _Read, heads: tuple[str, ...]) -> Told:
    """The fact, its mentions belonging to these."""
    about = tuple(
        About(head, old.path, old.roles, old.sort)
        for head, old in zip(heads, one.told.about, strict=True)
    )
    return replace(one.told, about=about)


def in_order(told: Told) -> tuple[tuple[dt.datetime, int, int, str], str]:
    """Sort key: canonical order, and the uid where two facts say word for word the same."""
    return (told.order, told.uid)


def _latest_at(owns: Collection[str], known_to: dt.datetime | None) -> set[str]:
    rows = Mention.objects.filter(own__in=owns)
    if known_to is not None:
        rows = rows.filter(recorded_at__lte=known_to)
    latest = rows.order_by("-happened_at", "-sequence", "-rank", "-digest", "-fact_uid")
    return set(latest.values_list("fact_uid", flat=True)[:MOST_AT_A_HUB])


def _about(uids: Collection[str]) -> dict[str, list[tuple[str, About]]]:
    """For each fact whom it is about, beside the nominal that each mention was told of."""
    about: dict[str, list[tuple[str, About]]] = defaultdict(list)
    for part in parts(sorted(uids)):
        for uid, own, path, head, roles, sort in stored.read(Mention, _NAMED, [part]):
            about[uid].append((own, About(head, path, tuple(roles.split()), sort)))
    return about
