"""Translates, when a page is shown, what pure modules have only marked."""

from django.utils.translation import get_language, gettext, pgettext

from dolen.web.wording import OWN

Words = str | tuple[str, str]
"""A marked sentence, or a pair of context and sentence."""


def translated(words: object) -> str:
    """`words` in the reader's language: a marked sentence, or a (context, sentence) pair."""
    match words:
        case None | "":
            return ""
        case (str(context), str(message)):
            return pgettext(context, message)
        case _:
            own = OWN.get((get_language() or "", str(words))) if OWN else None
            return own or gettext(str(words))
