"""Profiles drawn from few values, so that every way of agreeing and differing comes up often."""

import random

from dolen.people.normalise.profile import Profile

_POOLS: dict[str, tuple[str | None, ...]] = {
    "forename": (None, "dafydd", "dai", "david", "daffyd", "d", "sian", "jane", "jones", "siwan"),
    "middle": (None, None, "dafydd", "j", "jane", "william", "w"),
    "surname": (
        None, "jones", "jonse", "smithjones", "smith", "dafydd", "parry", "perry", "evans",
    ),
    "forename_roots": (None, "david", "david jane", "jane", "john"),
    "forename_kin": (None, "david dewi", "jane sian", "dewi", "john"),
    "forename_root": (None, "david", "jane"),
    "sex": (None, "F", "M", "X"),
    "dob": (
        None, "2010-03-04", "2010-04-03", "2010-03-05", "2010-01-01", "2010-03", "2010",
        "1975-11-30", "1975-01-01",
    ),
    "addr": (None, "12 high street", "12 hihg street", "14 high street", "flat 1 9 usk road"),
    "postcode": (None, "np201aa", "np201ab", "np446zz"),
    "phone": (None, None, "+447700900001", "+447700900002", "+447911123456"),
    "handle": (None, None, "dai.jones99", "dai.jones98", "abc", "abd"),
    "reference": (None, None, "NF0001", "NF0002"),
}  # fmt: skip
_YEARS: tuple[tuple[int | None, int | None], ...] = (
    (None, None), (2009, 2011), (2012, 2014), (1970, 1980), (2010, None),
)  # fmt: skip


def profiles(number: int, *, seed: int) -> list[Profile]:
    """So many profiles, the same for the same seed."""
    choose = random.Random(seed)
    made = []
    for _one in range(number):
        born_from, born_until = choose.choice(_YEARS)
        drawn = {column: choose.choice(pool) for column, pool in _POOLS.items()}
        made.append(Profile(born_from=born_from, born_until=born_until, **drawn))
    return made
