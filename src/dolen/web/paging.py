"""Lists in pages, and pages of several lists: the first few of each, and one whole list by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict

LISTED = 15
"""How many lines of a list stand on one page."""


def paged(
    items: "Sequence[Any] | QuerySet[Any]", query: Mapping[str, str], *, at_once: int = LISTED
) -> "Page[Any]":
    """The page of the list that the address asks for; the first or last one for rubbish."""
    return Paginator(items, at_once).get_page(query.get("page", "1"))


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a page with several: `few` of it stand there, the rest where it is asked for.

    `sort` says which template shows its lines, `empty` what is said where there are none. `counted`
    is how many it is about where that is not the number of its lines, `late` how many of them are
    past their time. `pages` is set where only
    this list was asked for.
    """

    name: str
    title: str
    sort: str
    items: Sequence[Any]
    few: int
    empty: str = ""
    counted: int | None = None
    late: int = 0
    pages: "Page[Any] | None" = None

    @property
    def count(self) -> int:
        """How many the heading says there are."""
        return len(self.items) if self.counted is None else self.counted

    @property
    def shown(self) -> Sequence[Any]:
        """The lines that stand on this page."""
        return self.items[: self.few] if self.pages is None else list(self.pages.object_list)

    @property
    def is_cut(self) -> bool:
        """Whether there are more than stand on this page of several lists."""
        return self.pages is None and len(self.items) > self.few


def chosen(parts: Sequence[Part], query: Mapping[str, str]) -> list[Part]:
    """The parts to show: all of them, or by `only` in the address one of them, in pages."""
    only = query.get("only", "")
    for one in parts:
        if one.name == only:
            return [replace(one, pages=paged(one.items, query))]
    return [one for one in parts if one.items or one.empty]


def query_without(query: QueryDict, *names: str) -> str:
    """What an address asks for, without these names, ready to be added to."""
    kept = query.copy()
    for name in names:
        kept.pop(name, None)
    return f"{kept.urlencode()}&" if kept else ""
