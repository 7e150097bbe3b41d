"""Where the journal and the log of who looked are kept: SQLite files, or one PostgreSQL.

The log of who looked (`ledger`) has a connection of its own, so that a row of it stands even when
the work that was looked at is rolled back. On SQLite it is also a file of its own, so that reading
never waits for writing.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# WAL lets readers go on while one writes; FULL makes a commit survive a power cut; secure_delete
# overwrites what is erased. Without IMMEDIATE, a transaction that reads first cannot wait for its
# turn to write and fails with "database is locked".
_SQLITE_AT_CONNECT = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON;"
    "PRAGMA cache_size=-65536;"
    "PRAGMA mmap_size=134217728;"
    "PRAGMA journal_size_limit=67108864;"
)
# The sealer's low-water mark relies on no transaction staying open for longer than this.
_POSTGRES_LIMITS = "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s"


def sqlite(file: Path) -> dict[str, Any]:
    """Settings of an SQLite database kept in `file`."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": _SQLITE_AT_CONNECT,
        },
    }


def postgres(address: str, *, pool: int) -> dict[str, Any]:
    """Settings of the PostgreSQL at `address` (`postgresql://user:password@host:port/name?option=...`).

    `pool` is the most connections one process keeps open; 0 opens one for each request. A `host`
    that is a folder is that of a Unix socket.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError(
            f"DATABASE_URL starts with {parts.scheme!r}. "
            "Use postgresql://..., or leave it unset for SQLite."
        )
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    socket_folder = options.pop("host", "")
    given = options.pop("options", "")
    options["options"] = f"{_POSTGRES_LIMITS} {given}".strip()
    if pool:
        options["pool"] = {"min_size": min(2, pool), "max_size": pool, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or socket_folder,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": bool(pool),
        "OPTIONS": options,
    }


def databases(address: str, *, folder: Path, pool: int) -> dict[str, dict[str, Any]]:
    """The two databases: SQLite files in `folder` when `address` is empty, else PostgreSQL."""
    if not address:
        return {
            "default": sqlite(folder / "dolen.sqlite3"),
            "ledger": sqlite(folder / "ledger.sqlite3"),
        }
    return {
        "default": postgres(address, pool=pool),
        "ledger": postgres(address, pool=min(pool, 4)),
    }
