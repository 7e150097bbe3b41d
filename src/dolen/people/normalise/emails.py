"""E-mail addresses folded: case does not count; everything else does, for a provider decides it."""

import re

from dolen.people.normalise.text import LONGEST

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}(?![\w-])", re.I)


def email_key(email: str) -> str:
    """The address in small letters, plus-tags and dots kept; "" when `email` is no address."""
    found = _EMAIL.fullmatch(email[:LONGEST].strip().removeprefix("mailto:").strip("<>"))
    return found.group(0).casefold() if found and found.group(0).isascii() else ""


def emails_in(text: str) -> tuple[str, ...]:
    """The addresses written in `text`, as written."""
    return tuple(one for one in _EMAIL.findall(text[:LONGEST]) if email_key(one))
