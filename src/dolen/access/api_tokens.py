"""Keys for machines. A key acts as its member, for named purposes, until it ends or is revoked.

The key itself is shown once and kept by whoever asked for it; here only its hash is kept.
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass

from dolen.access import limits
from dolen.access.members import member_view
from dolen.access.models import ApiToken, Member
from dolen.access.parameters import TOKEN_AT_MOST
from dolen.access.permissions import MemberView

SCOPES = frozenset({"read", "record", "deliver", "measure"})
"""What a key may be for: reading, recording, exchanging with partners, and figures."""

_BEGINS = "dolen_"


class NotAToken(ValueError):
    """A key was asked for with a purpose that does not exist, or for too long."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a key acts as, and for which purposes."""

    member: MemberView
    scopes: frozenset[str]
    token: int


def issue(
    member: Member, *, name: str, scopes: Collection[str], until: dt.datetime, at: dt.datetime
) -> tuple[ApiToken, str]:
    """Make a key. Returns its row and the key, which is never shown again. Raises `NotAToken`."""
    unknown = sorted(set(scopes) - SCOPES)
    if unknown or not scopes:
        raise NotAToken(f"A key is for one or more of {sorted(SCOPES)}; not for {unknown}.")
    longest = dt.timedelta(days=limits.number(TOKEN_AT_MOST, at=at))
    if not at < until <= at + longest:
        raise NotAToken(f"A key ends within {longest.days} days.")
    key = _BEGINS + secrets.token_urlsafe(32)
    row = ApiToken.objects.create(
        member=member, name=name, hash=_hash(key), scopes=sorted(set(scopes)),
        created_at=at, expires_at=until,
    )  # fmt: skip
    return row, key


def bearer(key: str, *, at: dt.datetime) -> Bearer | None:
    """Who this key acts as at this moment; None for one unknown, ended, revoked or orphaned."""
    row = (
        ApiToken.objects.select_related("member__agency")
        .filter(hash=_hash(key), revoked_at=None, expires_at__gt=at, member__is_active=True)
        .first()
    )
    if row is None:
        return None
    return Bearer(member_view(row.member, at=at), frozenset(row.scopes), row.pk)


def revoke(token: ApiToken, *, at: dt.datetime) -> None:
    """End a key at once. Revoking it again changes nothing."""
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at)


def _hash(key: str) -> str:
    # The key is 256 random bits: a plain hash of it cannot be guessed back.
    return hashlib.sha256(key.encode()).hexdigest()
