"""A filter for the numbers of pages: the ends and those around the page one reads."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def numbers(page: "Page[Any]") -> Iterator[int | None]:
    """Give the numbers to show, None where some are left out."""
    paginator = page.paginator
    shown = paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    for number in shown:
        yield number if isinstance(number, int) else None
