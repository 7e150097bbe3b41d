"""The keys that a demonstration makes for itself, so that it starts without any set-up."""

import os
import secrets
from pathlib import Path

from dolen.config.environment import Environment


def key(environment: Environment, name: str, *, why: str, demonstration_folder: Path | None) -> str:
    """The key called `name`: from the environment or, in a demonstration, made once and kept.

    `demonstration_folder` is None outside a demonstration; then a missing key raises
    `SettingMissing` with `why` it is needed.
    """
    given = environment.text(name, "")
    if given or demonstration_folder is None:
        return given or environment.required(name, why=why)
    demonstration_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = demonstration_folder / name.lower()
    # Two processes may start at once: the first to write a whole key wins, the other reads it.
    draft = demonstration_folder / f".{name.lower()}.{os.getpid()}"
    if not file.exists():
        draft.write_text(secrets.token_hex(32), encoding="ascii")
        draft.chmod(0o600)
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii")
