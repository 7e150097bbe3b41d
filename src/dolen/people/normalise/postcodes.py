"""Postcodes, repaired where O and 0 or I and 1 were mistaken, and whose authority they are in."""

import re
from collections.abc import Mapping

from dolen.people.normalise.text import LONGEST, folded

_LOOSE = re.compile(r"\b([A-Za-z]{1,2}[0-9OIoil][A-Za-z0-9]?)\s?([0-9OIoil][A-Za-z01]{2})\b")
# No district ends in I, L or O; those are 1 and 0 misread.
_OUTWARD = re.compile(r"[a-z]{1,2}[0-9][0-9a-hjkmnp-z]?")
_WHOLE = re.compile(_OUTWARD.pattern + r"[0-9][a-z]{2}")
# A letter too many, or a wrong one: what still looks like a postcode and like nobody's name.
_SLIP = re.compile(
    r"\b(?=\w*\d)([A-Za-z]{1,3}[0-9][A-Za-z0-9]{0,2}) ([0-9][A-Za-z0-9]{1,3})\b"
    r"|\b([A-Za-z]{1,3}[0-9][A-Za-z0-9]{1,3}[0-9][A-Za-z]{2})\b"
)
_DIGIT = {"o": "0", "i": "1", "l": "1"}
_LETTER = {"0": "o", "1": "i"}


def postcode_key(postcode: str) -> str:
    """The postcode without spaces, small letters, repaired; "" when it has no letter or digit.

    What is no whole postcode stays as it is: an outward half ("np20") is one that was told alone.
    """
    bare = "".join(folded(postcode))[:LONGEST]
    return _repaired(bare) or bare


def whole_postcode(postcode: str) -> str | None:
    """The key of a whole postcode, or None for a half, a slip or anything else."""
    key = postcode_key(postcode)
    return key if key.isascii() and _WHOLE.fullmatch(key) else None


def outward(postcode: str) -> str | None:
    """The outward half ("np20") of a whole postcode or of a half told alone."""
    key = postcode_key(postcode)
    if not key.isascii():
        return None
    if _WHOLE.fullmatch(key):
        return key[:-3]
    return key if _OUTWARD.fullmatch(key) else None


def postcodes_in(text: str) -> tuple[str, ...]:
    """The keys of the whole postcodes written in `text`, also of those with O for 0."""
    return tuple(_keys(text[:LONGEST]))


def without_postcodes(text: str) -> str:
    """`text` with the whole postcodes written in it left out."""
    return _LOOSE.sub(lambda m: m[0] if _key_of(m) is None else " ", text[:LONGEST])


def slip_in(text: str) -> tuple[str, str] | None:
    """What looks like a postcode with a slip in it, as written and as a key; None for none."""
    for match in _SLIP.finditer(text[:LONGEST]):
        key = "".join(folded(match[0]))
        if any(letter.isalpha() for letter in match[2] or "a"):
            return match[0], key
    return None


def local_authority_of(postcode: str, table: Mapping[str, str]) -> str | None:
    """The authority of a whole postcode in a force's own table (keys as `postcode_key` gives).

    None when the table does not hold it: the first letters of a postcode say nothing of whose it
    is, for postal areas cross the borders of authorities and of forces.
    """
    key = whole_postcode(postcode)
    return table.get(key) if key else None


def _keys(text: str) -> list[str]:
    found = (_key_of(match) for match in _LOOSE.finditer(text))
    return list(dict.fromkeys(key for key in found if key))


def _key_of(match: re.Match[str]) -> str | None:
    bare = (match[1] + match[2]).casefold()
    if not bare.isascii():
        return None
    if _WHOLE.fullmatch(bare):
        return bare
    # "C0lley" is a name misread, though Colchester has a postcode CO1 1EY.
    is_name = " " not in match[0] and sum(letter.isdigit() for letter in bare) < 2
    return None if is_name else _repaired(bare)


def _repaired(bare: str) -> str | None:
    # A word of letters alone ("ellie") is no postcode however its letters look.
    if not (bare.isascii() and 5 <= len(bare) <= 7 and any(c.isdigit() for c in bare)):
        return None
    out, inward = bare[:-3], bare[-3:]
    inward = _DIGIT.get(inward[0], inward[0]) + "".join(_LETTER.get(c, c) for c in inward[1:])
    for letters in (2, 1):
        area = "".join(_LETTER.get(c, c) for c in out[:letters])
        district = _DIGIT.get(out[letters : letters + 1], out[letters : letters + 1])
        last = out[letters + 1 :]
        for end in dict.fromkeys((last, _DIGIT.get(last, last))):
            if len(area) == letters and _WHOLE.fullmatch(whole := area + district + end + inward):
                return whole
    return None
