"""Reads one setting from the environment, or from the file a `..._FILE` variable names."""

import os
from collections.abc import Mapping
from pathlib import Path

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"", "0", "false", "no", "off"}


class SettingMissing(Exception):
    """A required setting is absent, or is not of the kind it should be."""


class Environment:
    """Settings named `DOLEN_<NAME>`, each of which may instead stand in a file.

    A secret belongs in a file: `DOLEN_SECRET_KEY_FILE=/run/secrets/key` reads the key from there,
    without the line break at its end. Giving both the value and the file is refused.
    """

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self._values = os.environ if values is None else values

    def text(self, name: str, default: str) -> str:
        """The value of `name`, or `default`."""
        found = self._find(name)
        return default if found is None else found

    def required(self, name: str, *, why: str) -> str:
        """The value of `name`. Raises `SettingMissing`, saying `why` it is needed."""
        found = self._find(name)
        if not found:
            raise SettingMissing(
                f"{name} is not set. {why} "
                f"Set {name} in the environment, "
                f"or put the value in a file and name it in {name}_FILE. "
                "To try Dolen with made-up data instead, set DOLEN_DEMONSTRATION=1. "
                "See docs/how-to/install.md."
            )
        return found

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Whether `name` is on. Raises `SettingMissing` for a word that is neither yes nor no."""
        found = self._find(name)
        if found is None:
            return default
        word = found.strip().lower()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise SettingMissing(f"{name} is {found!r}. Use 1 for yes or 0 for no.")

    def number(self, name: str, default: int) -> int:
        """The whole number in `name`, or `default`. Raises `SettingMissing` for anything else."""
        found = self._find(name)
        if found is None:
            return default
        try:
            return int(found)
        except ValueError:
            raise SettingMissing(
                f"{name} is {found!r}. Use a whole number, such as {default}."
            ) from None

    def words(self, name: str, default: tuple[str, ...] = ()) -> list[str]:
        """The comma-separated words in `name`, or `default`."""
        found = self._find(name)
        if found is None:
            return list(default)
        return [word.strip() for word in found.split(",") if word.strip()]

    def _find(self, name: str) -> str | None:
        file = self._values.get(f"{name}_FILE")
        value = self._values.get(name)
        if file is None:
            return value
        if value is not None:
            raise SettingMissing(
                f"{name} and {name}_FILE are both set. Keep one, so that it is clear which holds."
            )
        try:
            return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            raise SettingMissing(
                f"{name}_FILE names {file}, which cannot be read ({error.strerror}). "
                "Check that the file exists and that this user may read it."
            ) from error
