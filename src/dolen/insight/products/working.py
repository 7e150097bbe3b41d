"""Working the links out of the journal, and keeping them until the next time."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.db import transaction

from dolen.insight.counting import area_at, areas
from dolen.insight.figures import Month
from dolen.insight.looking_around import Progress, people_in, worlds
from dolen.insight.models import KeptLink, ProductsWorkedOut
from dolen.insight.products.links import KINDS, ONLINE, Link, links_of, online
from dolen.insight.products.things import joined
from dolen.journal import reading as journal
from dolen.journal import rows
from dolen.law.moments import in_london
from dolen.people import reading as people


def work_out(now: dt.datetime, *, progress: Progress = lambda *_: None) -> int:
    """Find every link as of `now` and keep it in the place of the last ones. How many there are."""
    found = joined([*_of_children(now, progress), *_online(now)])
    _store(found, now)
    return len(found)


def _of_children(now: dt.datetime, progress: Progress) -> Iterator[Link]:
    everybody = people_in(KINDS)
    for one, standpoint, world in worlds(everybody, now, relations=True, progress=progress):
        if any(told.kind in KINDS for told in standpoint.facts(one)):
            yield from links_of(world, one)


def _online(now: dt.datetime) -> Iterator[Link]:
    told = people.told_of(set(journal.headers_of_kind(ONLINE)), alive=True)
    yield from online(one for one in told.values() if one.happened_at <= now)


def _store(found: Sequence[Link], now: dt.datetime) -> None:
    of_whom = areas({one.child or one.hub for one in found if one.child or one.hub})
    kept = []
    for one in sorted(found, key=lambda link: (link.at, link.uid, link.hub, link.child)):
        local = in_london(one.at)
        kept.append(
            KeptLink(
                sort=one.sort.value,
                hub=one.hub,
                child=one.child,
                uid=one.uid,
                kind=one.kind,
                at=one.at,
                month=str(Month.of(one.at)),
                day=local.date(),
                hour=local.hour,
                weekday=local.weekday(),
                area=area_at(of_whom.get(one.child or one.hub, ()), one.at),
                sure=one.sure.value,
                store=one.store[:200],
                home=one.home,
                where=one.where,
            )
        )
    with transaction.atomic():
        KeptLink.objects.all().delete()
        ProductsWorkedOut.objects.all().delete()
        rows.create(KeptLink, kept)
        ProductsWorkedOut.objects.create(as_of=now, links=len(kept))
