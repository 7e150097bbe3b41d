"""A journal apart from the force's own: empty, in a temporary file, thrown away afterwards."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.utils import load_backend

from dolen.access.permissions import MemberView
from dolen.access.roles import AgencySort, Role

_FILES = {"default": "dolen.sqlite3", "ledger": "ledger.sqlite3"}
_MARK = "ISOLATED_JOURNAL"


class NotIsolated(RuntimeError):
    """A replay was about to write to the force's own journal."""


@contextmanager
def isolated_journal(like: Path | None = None) -> Iterator[Path]:
    """Let the house work, in this thread, on a journal of its own within the block.

    It is empty, or a copy of the one in the folder `like`, which nobody may be using. Yields the
    folder of its two SQLite files. A template is made once for each state of the migrations.
    """
    with tempfile.TemporaryDirectory(prefix="dolen-replay-") as name:
        folder = Path(name)
        template = like or _template()
        for file in _FILES.values():
            shutil.copyfile(template / file, folder / file)
        with _pointed_at(folder):
            yield folder


def replayer() -> MemberView:
    """The member of no agency who tells what a case file tells. Raises `NotIsolated` elsewhere.

    It holds a role of each group that may record, and acts in none: a fact without a role stays so.
    """
    if not connections["default"].settings_dict.get(_MARK):
        raise NotIsolated(
            "Case files are replayed in an isolated journal, never in the force's own."
        )
    return MemberView(
        id="replay",
        display="Replay",
        agency="replay",
        agency_sort=AgencySort.NOBODY,
        roles=(Role.DSU_PPU, Role.INFORMATION_GOVERNANCE, Role.LINE_MANAGER),
    )


@contextmanager
def _pointed_at(folder: Path) -> Iterator[None]:
    before = {alias: connections[alias] for alias in _FILES}
    for alias, wrapper in _wrappers(folder).items():
        connections[alias] = wrapper
    try:
        yield
    finally:
        for alias, wrapper in before.items():
            connections[alias].close()
            connections[alias] = wrapper


def _wrappers(folder: Path) -> dict[str, Any]:
    given: dict[str, dict[str, Any]] = {
        alias: {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / file),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                # Nothing here outlives the block, so nothing need survive a power cut.
                "init_command": "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;",
            },
            _MARK: True,
        }
        for alias, file in _FILES.items()
    }
    configured = connections.configure_settings(given)
    return {
        alias: load_backend(one["ENGINE"]).DatabaseWrapper(one, alias)
        for alias, one in configured.items()
    }


def _template() -> Path:
    """The folder of migrated, empty files; made when the migrations have changed since."""
    folder = Path(settings.VAR) / "replay" / _migrations()
    if folder.exists():
        return folder
    draft = folder.with_name(f".{folder.name}.{os.getpid()}")
    draft.mkdir(parents=True, exist_ok=True)
    with _pointed_at(draft):
        for alias in _FILES:
            call_command("migrate", database=alias, verbosity=0, interactive=False)
    try:
        draft.rename(folder)
    except OSError:
        shutil.rmtree(draft)  # another process was first, and its template is as good
    return folder


def _migrations() -> str:
    """A fingerprint of every migration of every installed app."""
    found = hashlib.sha256()
    for app in apps.get_app_configs():
        for file in sorted((Path(app.path) / "migrations").glob("*.py")):
            found.update(f"{app.label}/{file.name}\n".encode() + file.read_bytes())
    return found.hexdigest()[:16]
