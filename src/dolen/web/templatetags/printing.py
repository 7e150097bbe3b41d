"""Whether a page can offer itself as a PDF."""

from django import template

from dolen.web import pdf_maker as maker

register = template.Library()


@register.simple_tag
def can_print() -> bool:
    """Whether a PDF can be made here."""
    return maker.available()
