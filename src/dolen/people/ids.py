"""The id of somebody mentioned for the first time: the same on every rebuild."""

import base64
import hashlib

_SHORT = 8
"""Letters of an id that people say to each other: forty bits, enough to tell nominals apart."""


def short(nominal: str) -> str:
    """The id of a nominal as people write and say it: the beginning, in two groups."""
    return f"{nominal[1:5]}-{nominal[5 : 1 + _SHORT]}".upper()


def begins(said: str) -> str:
    """How the id begins of which `said` is the short form; empty when it is none."""
    plain = "".join(said.split()).replace("-", "").lower()
    return f"n{plain}" if len(plain) == _SHORT and plain.isalnum() else ""


def nominal_id(fact_uid: str, path: str) -> str:
    """The id of the nominal that the ref at `path` of the fact `fact_uid` makes known.

    `path` is the field's name, with ".0", ".1" for each of several (`Party.path`). A fact recorded
    together with the first can name the same child by this id.
    """
    fingerprint = hashlib.sha256(f"{fact_uid}\n{path}".encode()).digest()
    return "n" + base64.b32encode(fingerprint).decode().lower()[:20]
