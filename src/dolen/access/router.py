"""Sends the log of who looked to its own database, and everything else to the other one."""

from typing import Any

from django.db import connections
from django.db.models import Model

LEDGER = "ledger"
"""The alias of the database that keeps the log of who looked."""

DEFAULT = "default"

_LEDGER_MODELS = frozenset({"ledgerentry", "ledgerindividual"})


def is_of_the_ledger(app_label: str, model_name: str | None) -> bool:
    """Whether this model belongs to the log of who looked."""
    return app_label == "access" and (model_name or "").lower() in _LEDGER_MODELS


def share_one_database() -> bool:
    """Whether both aliases lead to one database, as they do on PostgreSQL.

    One database keeps one list of migrations done, so whichever alias migrates first must make
    every table.
    """
    one, other = (connections[alias].settings_dict for alias in (DEFAULT, LEDGER))
    return all(one[part] == other[part] for part in ("ENGINE", "NAME", "HOST", "PORT"))


class LedgerRouter:
    """Reads and writes `LedgerEntry` in `ledger`; joins never cross."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        """Return the database a query of `model` goes to."""
        return self._of(model)

    def db_for_write(self, model: type[Model], **_hints: Any) -> str | None:
        """Return the database a row of `model` is written to."""
        return self._of(model)

    def allow_relation(self, one: Model, other: Model, **_hints: Any) -> bool:
        """Whether two rows may point at each other: only within one database."""
        # `type` of the member of a request is that of a lazy wrapper; `__class__` looks inside.
        return self._of(one.__class__) == self._of(other.__class__)

    def allow_migrate(
        self, db: str, app_label: str, model_name: str | None = None, **hints: Any
    ) -> bool:
        """Whether a migration runs on `db`. The hint `ledger=True` marks the log's triggers."""
        if share_one_database():
            return True
        of_ledger = bool(hints.get("ledger")) or is_of_the_ledger(app_label, model_name)
        return db == (LEDGER if of_ledger else DEFAULT)

    def _of(self, model: type[Model]) -> str:
        meta = model._meta
        return LEDGER if is_of_the_ledger(meta.app_label, meta.model_name) else DEFAULT
