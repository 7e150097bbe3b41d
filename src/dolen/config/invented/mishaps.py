"""What happens to a name, a date or a number between a mouth and a record: our own error model.

Typing, hearing over a telephone, scanning of paper, forms filled in the wrong order, a date made up
because the form insisted on one. The rates are invented, on the harsh side of what is published.
"""

from random import Random
from typing import Final

_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_HEARD: Final = (
    ("ph", "f"), ("ie", "y"), ("ck", "k"), ("ee", "ea"), ("ll", "l"), ("nn", "n"), ("mm", "m"),
    ("y", "i"), ("c", "k"), ("dd", "th"), ("f", "v"), ("wy", "wi"), ("ew", "u"), ("ei", "ai"),
    ("au", "ai"), ("u", "i"), ("s", "z"), ("th", "t"), ("ey", "y"), ("rr", "r"),
)  # fmt: skip
_SCANNED: Final = (
    ("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("cl", "d"), ("o", "0"), ("s", "5"),
    ("b", "6"), ("e", "c"), ("vv", "w"), ("h", "b"), ("n", "ri"),
)  # fmt: skip
_ROADS: Final = (
    ("Road", "Rd"), ("Street", "St"), ("Avenue", "Ave"), ("Close", "Cl"), ("Crescent", "Cres"),
    ("Terrace", "Tce"), ("Lane", "Ln"), ("Place", "Pl"), ("Flat", "Apartment"),
)  # fmt: skip
_IN_WELSH: Final = (
    ("Newport", "Casnewydd"), ("Caerphilly", "Caerffili"), ("Cardiff", "Caerdydd"),
    ("Abergavenny", "Y Fenni"), ("Monmouth", "Trefynwy"), ("Chepstow", "Cas-gwent"),
    ("Blackwood", "Coed-duon"), ("Newbridge", "Trecelyn"), ("Usk", "Brynbuga"),
    ("Pontypool", "Pont-y-pŵl"),
)  # fmt: skip


def mistyped(word: str, choose: Random) -> str:
    """One letter left out, changed, doubled or exchanged with the next."""
    if len(word) < 3:
        return word
    at = choose.randrange(len(word) - 1)
    match choose.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + choose.choice(_ALPHABET) + word[at + 1 :]
        case 2:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case _:
            return word[:at] + choose.choice(_ALPHABET) + word[at:]


def misheard(word: str, choose: Random) -> str:
    """Spelled as it sounded."""
    return _changed(word, _HEARD, choose)


def misread(word: str, choose: Random) -> str:
    """As a scanner reads it."""
    return _changed(word, _SCANNED, choose)


def misdated(day: str, choose: Random) -> str:
    """An ISO date as it is often wrong: a digit, day and month exchanged, the first of January."""
    year, month, of_month = day.split("-")
    chance = choose.random()
    if chance < 0.35 and int(of_month) <= 12:
        return f"{year}-{of_month}-{month}"
    if chance < 0.5:
        return f"{year}-01-01"
    if chance < 0.7:
        return f"{year}-{choose.randint(1, 12):02d}-{min(int(of_month), 28):02d}"
    if chance < 0.85:
        return f"{year}-{month}-{choose.randint(1, 28):02d}"
    return (
        f"{int(year) + choose.choice((-10, -2, -1, 1, 2, 10))}-{month}-{min(int(of_month), 28):02d}"
    )


def misdialled(phone: str, choose: Random) -> str:
    """One digit of a number wrong."""
    if len(phone) < 8:
        return phone
    at = choose.randrange(4, len(phone))
    return phone[:at] + str(choose.randrange(10)) + phone[at + 1 :]


def written_otherwise(address: str, choose: Random) -> str:
    """An address as another person writes it: short forms, the town in Welsh or left out."""
    chance = choose.random()
    if chance < 0.4:
        for long, short in _ROADS:
            address = address.replace(f" {long},", f" {short},")
    elif chance < 0.6:
        for english, welsh in _IN_WELSH:
            address = address.replace(f", {english}", f", {welsh}")
    elif chance < 0.8:
        address = address.rpartition(",")[0] or address
    else:
        number, _space, rest = address.partition(" ")
        address = f"{number} {mistyped(rest, choose)}"
    return address


def _changed(word: str, rules: tuple[tuple[str, str], ...], choose: Random) -> str:
    lower = word.casefold()
    fitting = [rule for rule in rules if rule[0] in lower[1:]]
    if not fitting:
        return mistyped(word, choose)
    old, new = choose.choice(fitting)
    at = lower.index(old, 1)
    return word[:at] + new + word[at + len(old) :]
