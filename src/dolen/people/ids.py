"""The id of somebody mentioned for the first time: the same on every rebuild."""

import base64
import hashlib


def nominal_id(fact_uid: str, path: str) -> str:
    """The id of the nominal that the ref at `path` of the fact `fact_uid` makes known.

    `path` is the field's name, with ".0", ".1" for each of several (`Party.path`). A fact recorded
    together with the first can name the same child by this id.
    """
    fingerprint = hashlib.sha256(f"{fact_uid}\n{path}".encode()).digest()
    return "n" + base64.b32encode(fingerprint).decode().lower()[:20]
