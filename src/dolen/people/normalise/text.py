"""Words folded for comparison. Nothing here is shown, and nothing raises on odd input."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

LONGEST = 200
"""Characters of a text that are looked at; facts hold no longer names."""
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc\u0060\u00b4\u02b9]")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_NOT_PLAIN = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def folded(text: str) -> tuple[str, ...]:
    """The words of `text` without diacritics, apostrophes, hyphens or case, in their own script."""
    plain = _APOSTROPHES.sub("", text[:LONGEST]).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    kept = (c if c.isalnum() else " " for c in bare.translate(_UNDECOMPOSED))
    return tuple("".join(kept).split())


@lru_cache(maxsize=65_536)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of `text` in the letters a-z and digits, other scripts written as they sound."""
    words = folded(text)
    if text.isascii():
        return words
    plain = (_NOT_PLAIN.sub("", anyascii(word).casefold())[:LONGEST] for word in words)
    return tuple(word for word in plain if word)
