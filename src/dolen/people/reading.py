"""What the engines ask about people: facts told of them, who they are, what joins them.

Plain data out; what a person may see of it is for `access` to say. Every function takes many
nominals and a fixed number of queries. Any id of a component may be asked for, and answers are
keyed by the id asked; ids inside are canonical.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, QuerySet

from dolen.journal import rows as stored
from dolen.journal.told import PersonView, Told
from dolen.people import portraits
from dolen.people.components import Components, askable, components, parts
from dolen.people.models import Detail, Mention, Nominal
from dolen.people.portraits import PlaceView, SaidOf, ThingView
from dolen.people.telling import naming_nobody, nominals_in, told_about, told_in_cases, told_of

__all__ = [
    "Components",
    "canonical_ids",
    "components",
    "labels",
    "names",
    "naming_nobody",
    "nominals_in",
    "persons",
    "places",
    "sayings",
    "things",
    "told_about",
    "told_in_cases",
    "told_of",
]


_DETAIL = (
    "own", "path", "number", "sequence", "rank", "digest", "sort", "value", "key", "fact_uid",
    "happened_at", "language",
)  # fmt: skip
_SAID_OF = f"SELECT {', '.join(_DETAIL)} FROM people_detail WHERE own IN ({{among}})"  # noqa: S608
_ROLES = """
SELECT DISTINCT own, roles FROM people_mention WHERE own IN ({among}) AND sort = 'person'
"""
_HEADS = "SELECT id, canonical FROM people_nominal WHERE id IN ({among})"


def side_by_side(among: Collection[str] | None = None) -> list[str]:
    """These nominals (without, all there are), those first told of together next to each other.

    Whoever works many out in parts needs those around each: taken so, most of them are read once.
    """
    every = Nominal.objects.filter(canonical=F("id")).order_by("id").values_list("id", flat=True)
    wanted = sorted(every if among is None else set(among))
    told = Mention.objects.all()
    if among is not None:
        told = stored.where(told, "nominal", set(among))
    first = told.order_by().values("nominal").annotate(first=Min("id"))
    place = dict(first.values_list("nominal", "first"))
    return sorted(wanted, key=lambda one: (one not in place, place.get(one, 0), one))


def canonical_ids(nominals: Collection[str]) -> dict[str, str]:
    """The id each nominal goes by now. Nominals that do not exist are left out."""
    found: dict[str, str] = {}
    for part in parts(askable(nominals)):
        found.update(stored.read(Nominal, _HEADS, [part]))
    return found


def persons(
    nominals: Collection[str],
    *,
    known_to: dt.datetime | None = None,
    seen: Components | None = None,
    told: Mapping[str, Sequence[Told]] | None = None,
) -> dict[str, PersonView]:
    """What is known of each nominal (places and things too, as far as a `PersonView` says it).

    `seen` are the nominals' components, `told` the facts about each of them (`told_about`), where
    the caller has just read them.
    """
    seen = seen or components(nominals, known_to=known_to)
    said = _said(seen, nominals, known_to)
    if told is None:
        children = _spoken_of_as_children(seen, nominals, known_to)
    else:
        children = {head for head, facts in told.items() if _named_as_child(head, facts)}
    return {
        nominal: portraits.person_view(
            head,
            said.get(head, []),
            sort=seen.sorts[head],
            hub=head in seen.hubs,
            child=head in children,
        )
        for nominal in nominals
        if (head := seen.canonical.get(nominal)) is not None
    }


def places(nominals: Collection[str]) -> dict[str, PlaceView]:
    """What is known of each place."""
    seen = components(nominals)
    said = _said(seen, nominals, None)
    return {
        nominal: portraits.place_view(head, said.get(head, []), hub=head in seen.hubs)
        for nominal in nominals
        if (head := seen.canonical.get(nominal)) is not None and seen.sorts[head] == "place"
    }


def things(nominals: Collection[str]) -> dict[str, ThingView]:
    """What is known of each thing."""
    seen = components(nominals)
    said = _said(seen, nominals, None)
    return {
        nominal: portraits.thing_view(head, said.get(head, []))
        for nominal in nominals
        if (head := seen.canonical.get(nominal)) is not None and seen.sorts[head] == "thing"
    }


def sayings(
    nominals: Collection[str],
    *,
    known_to: dt.datetime | None = None,
    seen: Components | None = None,
    by: "QuerySet[Mention] | None" = None,
) -> dict[str, list[SaidOf]]:
    """Everything said of each nominal, in canonical order.

    `seen` are the nominals' components, where the caller has just read them. With `by`, only what
    was said where one of these mentions names them.
    """
    seen = seen or components(nominals, known_to=known_to)
    said = _said(seen, nominals, known_to, by)
    return {
        nominal: sorted(said.get(head, []), key=lambda one: one.order)
        for nominal in nominals
        if (head := seen.canonical.get(nominal)) is not None
    }


def names(nominals: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Every name told of each nominal, the latest first, aliases last."""
    return {nominal: portraits.names(said) for nominal, said in sayings(nominals).items()}


def labels(nominals: Collection[str], *, seen: Components | None = None) -> dict[str, str]:
    """The shortest words for each nominal: a name, else an address, number or description."""
    said_of = sayings(nominals, seen=seen)
    return {nominal: portraits.label(said) for nominal, said in said_of.items()}


def _said(
    seen: Components,
    nominals: Iterable[str],
    known_to: dt.datetime | None,
    by: "QuerySet[Mention] | None" = None,
) -> dict[str, list[SaidOf]]:
    said: dict[str, list[SaidOf]] = defaultdict(list)
    for part in parts(seen.owns(nominals)):
        for own, path, number, sequence, rank, digest, *told in _details(part, known_to, by):
            sort, value, key, uid, at, language = told
            order = (at, sequence, rank, digest, f"{uid} {path}", number)
            said[seen.canonical[own]].append(SaidOf(sort, value, key, uid, at, order, language))
    return said


def _details(
    owns: list[str], known_to: dt.datetime | None, by: "QuerySet[Mention] | None"
) -> Iterable[tuple[Any, ...]]:
    if known_to is None and by is None:
        return stored.read(Detail, _SAID_OF, [owns])
    found = Detail.objects.filter(own__in=owns)
    if known_to is not None:
        found = found.filter(recorded_at__lte=known_to)
    if by is not None:
        names = by.filter(fact_uid=OuterRef("fact_uid"), own=OuterRef("own"))
        found = found.filter(Exists(names))
    return found.values_list(*_DETAIL)


def _spoken_of_as_children(
    seen: Components, nominals: Iterable[str], known_to: dt.datetime | None
) -> set[str]:
    children: set[str] = set()
    for part in parts(seen.owns(nominals)):
        rows = _roles(part, known_to)
        children.update(seen.canonical[own] for own, roles in rows if "child" in roles.split())
    return children


def _named_as_child(nominal: str, told: Sequence[Told]) -> bool:
    return any(
        "child" in about.roles
        for one in told
        for about in one.about
        if about.nominal == nominal and about.sort == "person"
    )


def _roles(owns: list[str], known_to: dt.datetime | None) -> Iterable[tuple[str, str]]:
    if known_to is None:
        return [(own, roles) for own, roles in stored.read(Mention, _ROLES, [owns])]
    named = Mention.objects.filter(own__in=owns, sort="person", recorded_at__lte=known_to)
    return named.order_by().values_list("own", "roles").distinct()
