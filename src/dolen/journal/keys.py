"""The journal's two keys, which never stand in the database.

The MAC key shows that a fact was written by the house and not by whoever has only the database. The
signing key shows partners that a checkpoint is ours; its public half is for anybody.
"""

import hashlib
import hmac
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32


@lru_cache(maxsize=8)
def _bytes(name: str, digits: str) -> bytes:
    try:
        key = bytes.fromhex(digits)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise ImproperlyConfigured(
            f"{name} must be {2 * KEY_BYTES} hexadecimal digits: openssl rand -hex 32"
        )
    return key


def _mac_key() -> bytes:
    return _bytes("DOLEN_JOURNAL_MAC_KEY", settings.JOURNAL_MAC_KEY)


def mac(header: bytes, dedupe: str | None) -> bytes:
    """The code by which the house knows its own fact: over its header and what it may not repeat.

    Raises ImproperlyConfigured when the key is not one.
    """
    return hmac.digest(_mac_key(), header + (dedupe or "").encode(), "sha256")


def blinded(dedupe: str) -> str:
    """A name for "the same fact again" that tells nothing of it, and so may outlive its erasure."""
    return hmac.digest(_mac_key(), b"dedupe\n" + dedupe.encode(), "sha256").hex()


@lru_cache(maxsize=8)
def _signing_key(digits: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes("DOLEN_JOURNAL_SIGNING_KEY", digits))


@lru_cache(maxsize=8)
def _public_key(digits: str) -> Ed25519PublicKey:
    return _signing_key(digits).public_key()


def sign(text: bytes) -> bytes:
    """The Ed25519 signature of `text`, 64 bytes."""
    return _signing_key(settings.JOURNAL_SIGNING_KEY).sign(text)


def is_signed(text: bytes, signature: bytes) -> bool:
    """Whether `signature` is ours over `text`."""
    try:
        _public_key(settings.JOURNAL_SIGNING_KEY).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def public_key() -> bytes:
    """The public half of the signing key, 32 bytes."""
    return _public_key(settings.JOURNAL_SIGNING_KEY).public_bytes_raw()


def origin() -> str:
    """The journal's name in its checkpoints. It follows from the public key, so nobody sets it."""
    return f"dolen/journal/{hashlib.sha256(public_key()).hexdigest()[:16]}"
