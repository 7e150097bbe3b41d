"""What a browser sent, made ready to be read: bounded, and with what was said of somebody new."""

import re
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

LONGEST_KEPT = 60_000
"""Characters of one answer that a draft keeps: three times the longest text a fact takes."""
_TOKEN = re.compile(r"[0-9a-f]{32}")
_SAID = re.compile(r"(.+)-said-(.+)")
_NOT_KEPT = frozenset({"csrfmiddlewaretoken", "send", "draft", "find"})


def new_token() -> str:
    """A token that names one telling of one record."""
    return secrets.token_hex(16)


def token_in(data: Mapping[str, Any]) -> str:
    """The token sent, or nothing where it was lost or tampered with."""
    token = str(data.get("token", ""))
    return token if _TOKEN.fullmatch(token) else ""


def read(data: QueryDict) -> QueryDict:
    """A copy in which words about somebody new count although nobody ticked "somebody new"."""
    copy = data.copy()
    for key in list(copy):
        found = _SAID.fullmatch(key)
        if found and found[2] != "sort" and str(copy.get(key) or "").strip():
            name = f"{found[1]}-nominal"
            if not copy.get(name):
                copy[name] = "new"
    return copy


def kept(data: QueryDict) -> dict[str, list[str]]:
    """What a draft keeps of it: everything typed, as far as the longest answer goes."""
    return {
        key: [str(value)[:LONGEST_KEPT] for value in data.getlist(key)]
        for key in data
        if key not in _NOT_KEPT
    }


def opened(kept_before: Mapping[str, Iterable[str]]) -> QueryDict:
    """The data a draft kept, as a browser would send it."""
    data = QueryDict(mutable=True)
    for key, values in kept_before.items():
        data.setlist(str(key), [str(value) for value in values])
    return data


def touched(data: Mapping[str, Any], prefix: str) -> bool:
    """Whether anything was answered under `prefix`, apart from what the page itself put there."""
    return any(
        key.startswith(f"{prefix}-") and not _is_housekeeping(key, prefix) and _any(data, key)
        for key in data
    )


def _is_housekeeping(key: str, prefix: str) -> bool:
    return key.endswith(("-rows", "-q", "-which", "-sure", "-said-sort")) or key.startswith(
        f"{prefix}-when-"
    )


def _any(data: Mapping[str, Any], key: str) -> bool:
    values = data.getlist(key) if isinstance(data, QueryDict) else [data[key]]
    return any(str(value).strip() for value in values)
