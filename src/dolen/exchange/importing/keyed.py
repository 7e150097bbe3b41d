"""Names that follow from a store and its keys: of facts, of nominals, of matters.

The same key of the same store is always the same nominal, whichever process reads it and however
often. The names are blinded with a key of the house, so that an id tells nothing of the store's.
"""

import hashlib
import re

from dolen.journal import keys
from dolen.people.ids import nominal_id

_UID = 32
_LONGEST = 64
_REFUSED = re.compile(r"[^A-Za-z0-9._-]+")


def told_once(store: str, *parts: str) -> str:
    """The name of a telling, so that the same one again adds nothing."""
    return "\n".join(("import", store, *parts))


def uid_of(telling: str) -> str:
    """The id of the fact that a telling becomes."""
    return keys.blinded(f"uid\n{telling}")[:_UID]


def introduction(store: str, sort: str, key: str) -> str:
    """The id of the fact that first speaks of the store's `key`."""
    return uid_of(told_once(store, "known", sort, key))


def own_of(store: str, sort: str, key: str) -> str:
    """The nominal that the store's `key` is."""
    return nominal_id(introduction(store, sort, key), sort)


def matter_of(store: str, reference: str) -> str:
    """The reference of a matter: readable, and no other matter's of this or another store."""
    plain = _REFUSED.sub("-", reference).strip("-")
    mark = hashlib.sha256(f"{store}\n{reference}".encode()).hexdigest()[:8]
    return f"{plain[: _LONGEST - 9]}.{mark}" if plain else f"matter.{mark}"
