"""Every address of the house, found in its URL patterns, and what to fill its gaps with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

FILLINGS = {
    "nominal": "the child",
    "matter": "the child's missing episode",
    "rule": "a rule of the rulebook",
    "name": "a record",
    "token": "the receipt of a record about the child",
    "number": "a concern or a duty about the child",
    "code": "a language",
    "other": "somebody who may be the child",
    "link": "a judgement about the child",
    "inspection": "an inspection",
    "record": "a case of an inspection",
    "asked": "a request to erase what the child said",
    "notice": "a notice about the child",
    "meeting": "a meeting that lists the child",
    "table": "a decision table",
    "measure": "a measure whose list names the child",
    "area": "an authority's area",
    "product": "a product for teams",
    "pack": "a pack of a meeting",
    "pk": "a passkey",
    "key": "the key of an e-mail",
    "uidb36": "a member",
}
"""The gaps of addresses that the tests know how to fill."""


class CannotFill(LookupError):
    """An address has a gap that nobody said how to fill."""

    def __init__(self, address: "Address", gap: str) -> None:
        super().__init__(
            f"{address.name} ({address.route}) has the gap <{gap}>, which the house tests cannot "
            f"fill. Add {gap!r} to FILLINGS in tests/house/addresses.py, and to `fillings` in "
            "tests/house/inhabited.py a value that leads to the child of the test."
        )


@dataclass(frozen=True)
class Address:
    """One address: its name with namespaces, its route, and the names of its gaps."""

    name: str
    route: str
    gaps: tuple[str, ...]

    @property
    def is_door(self) -> bool:
        """Whether it belongs to the machines' door."""
        return self.name.startswith("api:")

    @property
    def is_signing_in(self) -> bool:
        """Whether it is allauth's."""
        return self.route.startswith("account/")

    def path(self, fillings: Mapping[str, object]) -> str:
        """The address with its gaps filled. `fillings` may say so for one address by its name.

        Raises `CannotFill`.
        """
        chosen = {}
        for gap in self.gaps:
            if gap not in FILLINGS:
                raise CannotFill(self, gap)
            chosen[gap] = fillings.get(f"{self.name} {gap}", fillings[gap])
        return reverse(self.name, kwargs=chosen)


def addresses() -> list[Address]:
    """Every address of the house, in the order in which they are tried."""
    return list(_in(get_resolver().url_patterns))


def _in(
    patterns: Iterable[URLPattern | URLResolver],
    route: str = "",
    spaces: str = "",
    gaps: tuple[str, ...] = (),
) -> Iterator[Address]:
    for one in patterns:
        whole = route + str(one.pattern)
        own = (*gaps, *one.pattern.regex.groupindex)
        if isinstance(one, URLResolver):
            space = f"{one.namespace}:" if one.namespace else ""
            yield from _in(one.url_patterns, whole, spaces + space, own)
        else:
            yield Address(f"{spaces}{one.name}", whole, own)
