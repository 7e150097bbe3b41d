"""How do these two connect? The shortest ways between two nominals, each step with its source."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from dolen.access import reading
from dolen.access.pages import shows_people
from dolen.journal import clock
from dolen.people import search as people
from dolen.people.paths import LONGEST
from dolen.web.gathering.names import names_of
from dolen.web.gathering.ways import ways
from dolen.web.pages import page
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.sources import sources
from dolen.web.presenting.ways import WayShown, ways_shown

_MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """Between whom, by the ids they go by now; whether through hubs too; words searched for."""

    start: str = ""
    goal: str = ""
    hubs: bool = False
    words: str = ""


@require_safe
@shows_people
def show(request: HttpRequest) -> HttpResponse:
    """Show how two connect, or let the reader say which two are meant."""
    asked, names = _asked(request)
    found: list[WayShown] = []
    complete = True
    if asked.start and asked.goal:
        between = ways(asked.start, asked.goal, hubs=asked.hubs)
        complete = between.complete
        named = {nominal for way in between.ways for nominal, _step in way}
        names = names_of(named | {asked.start, asked.goal}, reason="how two connect")
        told = sources({step.source for way in between.ways for _nominal, step in way})
        found = ways_shown(asked.start, between.ways, names, told, clock.now())
    return page(
        request,
        "web/paths.html",
        {
            "asked": asked, "found": found, "complete": complete, "longest": LONGEST,
            "start": names.of(asked.start) if asked.start else None,
            "goal": names.of(asked.goal) if asked.goal else None,
            "same": bool(asked.start) and asked.start == asked.goal,
            "candidates": _candidates(asked) if not asked.goal else [],
            "other_hubs": _address(asked, hubs=not asked.hubs),
        },
        current="search",
    )  # fmt: skip


def _asked(request: HttpRequest) -> tuple[_Asked, Names]:
    """What was asked for. Raises `reading.NotForYou` for an id the reader may not open."""
    given = {name: request.GET.get(name, "")[:64] for name in ("from", "to")}
    named = [one for one in given.values() if one]
    listed = reading.listed(named, reason="how two connect")
    heads = {one: listed.asked.get(one) for one in named}
    if None in heads.values():
        raise reading.NotForYou("paths")
    words = " ".join(request.GET.get("q", "").split())[:_MOST_WORDS]
    asked = _Asked(
        heads.get(given["from"]) or "", heads.get(given["to"]) or "", "hubs" in request.GET, words
    )
    return asked, Names(dict(listed.labels), listed.sorts, children=listed.children)


def _candidates(asked: _Asked) -> list[Named]:
    """Whom the words may mean, each with the address at which they are one of the two."""
    hits = people.search(asked.words, limit=20) if asked.words else []
    listed = reading.searched(asked.words, [hit.nominal for hit in hits])
    names = Names(dict(listed.labels), listed.sorts)
    return [
        Named(f"{names.of(one).words} ({listed.references[one]})", _with(asked, one))
        for one in listed.nominals
        if one != asked.start
    ]


def _with(asked: _Asked, nominal: str) -> str:
    ends = {"from": asked.start, "to": nominal} if asked.start else {"from": nominal}
    return f"{reverse('web:paths')}?{urlencode(ends)}"


def _address(asked: _Asked, *, hubs: bool) -> str:
    ends = {"from": asked.start, "to": asked.goal} | ({"hubs": "yes"} if hubs else {})
    return f"{reverse('web:paths')}?{urlencode(ends)}"
