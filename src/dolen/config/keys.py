"""The keys that a demonstration makes for itself, so that it starts without any set-up."""

import os
import secrets
from pathlib import Path

from dolen.config.environment import Environment, SettingMissing

_BYTES = 32


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
        draft.write_text(secrets.token_hex(_BYTES), encoding="ascii")
        draft.chmod(0o600)
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii")


def hexadecimal(name: str, found: str) -> str:
    """`found` again, once sure that it is a key of 32 bytes. Raises `SettingMissing` if it is not.

    The message never holds the key.
    """
    try:
        fits = len(bytes.fromhex(found)) == _BYTES
    except ValueError:
        fits = False
    if not fits:
        raise SettingMissing(
            f"{name} is not a key of {_BYTES} bytes, written as {2 * _BYTES} hexadecimal digits. "
            'Make one with: python -c "import secrets; print(secrets.token_hex(32))"'
        )
    return found
