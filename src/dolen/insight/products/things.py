"""Two records of one number, account or mark are one thing in a product, however it was written."""

from collections.abc import Callable, Collection
from dataclasses import replace

from dolen.insight.products.links import Link, Sort
from dolen.people import reading as people
from dolen.people.normalise.handles import handle_key
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.vehicles import vehicle_key

_KEYS: dict[str, Callable[[str], str]] = {
    "phone": phone_key,
    "vehicle": vehicle_key,
    "account": handle_key,
}


def thing_key(sort: str, identifier: str) -> str:
    """By what two records of a thing are known to be one; empty where nothing tells."""
    key = _KEYS.get(sort)
    told = key(identifier) if key is not None else " ".join(identifier.split()).casefold()
    return f"{sort}:{told}" if told else ""


def joined(links: Collection[Link]) -> list[Link]:
    """The links with every thing named by the record told of first; each link once."""
    in_order = sorted(links, key=lambda one: (one.at, one.uid, one.hub))
    hubs = list(dict.fromkeys(one.hub for one in in_order if one.sort is Sort.THING))
    views = people.things(hubs)
    first: dict[str, str] = {}
    heads: dict[str, str] = {}
    for hub in hubs:
        view = views.get(hub)
        key = thing_key(view.sort or "other", view.identifier or "") if view is not None else ""
        heads[hub] = first.setdefault(key, hub) if key else hub
    named = (
        replace(one, hub=heads.get(one.hub, one.hub)) if one.sort is Sort.THING else one
        for one in links
    )
    return list({(one.sort, one.hub, one.child, one.uid): one for one in named}.values())
