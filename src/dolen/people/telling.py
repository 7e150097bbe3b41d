"""The facts told about people, places and matters, as the engines read them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from dolen.journal import reading as journal
from dolen.journal.told import About, Told
from dolen.people.components import components, parts
from dolen.people.models import Mention

MOST_AT_A_HUB = 2_000
"""Facts read of a place that many pass through: the latest ones."""


def told_about(
    nominals: Collection[str], *, known_to: dt.datetime | None = None
) -> dict[str, list[Told]]:
    """The facts about each nominal, in canonical order.

    With `known_to`, what was known then: facts recorded and links judged by that moment. Of a hub
    place only the latest `MOST_AT_A_HUB` facts are read.
    """
    seen = components(nominals, known_to=known_to)
    ordinary = {n for n in nominals if seen.canonical.get(n) not in seen.hubs}
    uids: dict[str, set[str]] = defaultdict(set)
    for part in parts(seen.owns(ordinary)):
        rows = Mention.objects.filter(own__in=part).order_by().values_list("own", "fact_uid")
        for own, uid in rows:
            uids[seen.canonical[own]].add(uid)
    for hub in seen.hubs:
        uids[hub] = _latest_at(seen.members[hub], known_to)
    told = told_of({uid for of_one in uids.values() for uid in of_one}, known_to=known_to)
    answer: dict[str, list[Told]] = {}
    for nominal in nominals:
        wanted = uids.get(seen.canonical.get(nominal, nominal), set())
        answer[nominal] = sorted((told[u] for u in wanted if u in told), key=in_order)
    return answer


def told_in_cases(
    cases: Collection[str],
    *,
    naming_nobody: bool = False,
    known_to: dt.datetime | None = None,
) -> dict[str, list[Told]]:
    """The facts of each case (or crime), in canonical order, also those that name nobody.

    With `naming_nobody`, only those that name no person (places and things aside).
    """
    in_case = journal.uids_in_matters(cases)
    uids = {uid for of_one in in_case.values() for uid in of_one}
    if naming_nobody:
        for part in parts(sorted(uids)):
            named = Mention.objects.filter(fact_uid__in=part, sort="person").order_by()
            uids -= set(named.values_list("fact_uid", flat=True))
    told = told_of(uids, known_to=known_to)
    return {
        case: sorted((told[u] for u in in_case.get(case, ()) if u in told), key=in_order)
        for case in cases
    }


def nominals_in(uids: Collection[str]) -> frozenset[str]:
    """The canonical ids of everybody and everything these facts name."""
    found: set[str] = set()
    for part in parts(sorted(set(uids))):
        rows = Mention.objects.filter(fact_uid__in=part).order_by()
        found.update(rows.values_list("nominal", flat=True).distinct())
    return frozenset(found)


def told_of(uids: Collection[str], *, known_to: dt.datetime | None = None) -> dict[str, Told]:
    """The facts of these uids with whom they are about, without those recorded after `known_to`.

    Content is read from the journal when the first of them is asked for its fact, for all at once.
    """
    headers = journal.headers(uids)
    if known_to is not None:
        headers = {uid: h for uid, h in headers.items() if h.recorded_at <= known_to}
    about = _about(headers, known_to)
    contents = journal.Contents(headers)
    return {
        uid: Told(
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
            about=tuple(about.get(uid, ())),
            load=contents.loader(uid),
            position=h.position,
        )
        for uid, h in headers.items()
    }


def in_order(told: Told) -> tuple[tuple[dt.datetime, int, int, str], str]:
    """Sort key: canonical order, and the uid where two facts say word for word the same."""
    return (told.order, told.uid)


def _latest_at(owns: Collection[str], known_to: dt.datetime | None) -> set[str]:
    rows = Mention.objects.filter(own__in=owns)
    if known_to is not None:
        rows = rows.filter(recorded_at__lte=known_to)
    latest = rows.order_by("-happened_at", "-sequence", "-rank", "-digest", "-fact_uid")
    return set(latest.values_list("fact_uid", flat=True)[:MOST_AT_A_HUB])


def _about(uids: Collection[str], known_to: dt.datetime | None) -> dict[str, list[About]]:
    rows: list[Mention] = []
    for part in parts(sorted(uids)):
        rows.extend(Mention.objects.filter(fact_uid__in=part).order_by("pk"))
    then: dict[str, str] = {}
    if known_to is not None:
        then = components({row.own for row in rows}, known_to=known_to).canonical
    about: dict[str, list[About]] = defaultdict(list)
    for row in rows:
        nominal = row.nominal if known_to is None else then.get(row.own, row.own)
        about[row.fact_uid].append(About(nominal, row.path, tuple(row.roles.split()), row.sort))
    return about
