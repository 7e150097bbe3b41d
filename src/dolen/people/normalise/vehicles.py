"""Marks of vehicles as Great Britain writes them, and as people mistake them."""

import re

from dolen.people.normalise.text import LONGEST, plain_words

_LETTER = {"0": "o", "1": "i", "5": "s", "8": "b", "2": "z"}
_DIGIT = {letter: digit for digit, letter in _LETTER.items()} | {"l": "1", "q": "0"}
_SHAPES = (
    "aa99aaa",  # since 2001
    "a999aaa", "a99aaa", "a9aaa",  # 1983-2001
    "aaa999a", "aaa99a", "aaa9a",  # 1963-1983
)  # fmt: skip
_MARK = re.compile(
    r"\b([a-z]{2}[0-9oilsbz]{2}\s?[a-z]{3}|[a-z][0-9]{1,3}\s?[a-z]{3}|[a-z]{3}\s?[0-9]{1,3}[a-z])\b",
    re.I,
)


def vehicle_key(mark: str) -> str:
    """The mark in small letters without spaces, O for 0 and 1 for I put right.

    Put right where the shape of a present mark tells which is meant; other marks (older, foreign,
    personal) stay as they are.
    """
    bare = "".join(plain_words(mark))[:20]
    shaped = (_as(bare, shape) for shape in _SHAPES if len(shape) == len(bare))
    return next((one for one in shaped if one), bare)


def vehicle_blur(mark: str) -> str:
    """A coarser key under which marks are equal that a witness may have mistaken: O/0, I/1, S/5."""
    bare = "".join(plain_words(mark))[:20]
    return "".join(_DIGIT.get(c, c) for c in bare)


def vehicles_in(text: str) -> tuple[str, ...]:
    """The marks of present shapes written in `text`, as written."""
    return tuple(_MARK.findall(text[:LONGEST]))


def _as(bare: str, shape: str) -> str:
    put = []
    for c, want in zip(bare, shape, strict=True):
        right = c.isdigit() if want == "9" else c.isalpha()
        other = (_DIGIT if want == "9" else _LETTER).get(c, "")
        put.append(c if right else other)
    return "".join(put) if all(put) else ""
