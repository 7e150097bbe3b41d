"""Small tags by which the templates of forms ask `dolen.web.forms.display` what to write."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.web.forms import display
from dolen.web.forms.form import ModelForm
from dolen.web.forms.parts import SubjectForm

register = template.Library()

register.filter("kind", display.kind_of)
register.filter("options", display.options_of)
register.filter("time_parts", display.time_parts)
register.filter("repeated_hour", display.repeated_hour)
register.filter("described_by", display.described_by)
register.filter("width_class", display.width_class)
register.filter("label_class", display.label_class)
register.filter("input_type", display.input_type)
register.filter("autocomplete", display.autocomplete)


@register.filter
def items(form: Any) -> Iterator[Any]:
    """Give the questions and parts of a form, in order; of another package's form, its fields."""
    yield from form.items() if isinstance(form, ModelForm) else form


@register.filter
def said(form: SubjectForm) -> Iterator[Any]:
    """Give the questions about somebody new, without a fieldset of their own."""
    part = form.parts["said"]
    yield from part.items() if isinstance(part, ModelForm) else ()


@register.filter
def row_items(row: Any) -> Sequence[Any]:
    """Give what stands in one row: a subject as a whole, of anything else its questions."""
    return [row] if isinstance(row, SubjectForm) else list(row.items())


@register.simple_tag
def draw(item: Any) -> SafeString:
    """Draw a question or a part."""
    return display.drawn([item])


@register.simple_tag
def character_count_words(limit: int) -> SafeString:
    """Give the words of the character count's script, in the reader's language."""
    number = "%{count}"
    words = {
        f"characters-{side}-limit.{form}": sentence.replace("COUNT", number)
        for form, count in (("one", 1), ("two", 2), ("few", 3), ("many", 6), ("other", limit or 9))
        for side, sentence in (("under", _under(count)), ("over", _over(count)))
    }
    words["characters-at-limit"] = _("You have 0 characters remaining")
    return format_html_join("", ' data-i18n.{}="{}"', words.items())


def _under(count: int) -> str:
    return ngettext(
        "You have %(count)s character remaining", "You have %(count)s characters remaining", count
    ) % {"count": "COUNT"}


def _over(count: int) -> str:
    return ngettext(
        "You have %(count)s character too many", "You have %(count)s characters too many", count
    ) % {"count": "COUNT"}
