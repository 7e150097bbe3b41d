"""The settings, as a force starts the house: safe unless somebody says otherwise."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from dolen.config.environment import Environment, SettingMissing

KEYS = {
    name: "0" * 64
    for name in ("DOLEN_SECRET_KEY", "DOLEN_JOURNAL_MAC_KEY", "DOLEN_JOURNAL_SIGNING_KEY")
}
PRINT = """
import json, sys
from dolen.config import settings
json.dump({n: getattr(settings, n) for n in dir(settings) if n.isupper()}, sys.stdout, default=str)
"""


def start(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("DOLEN", "DATABASE"))}
    return subprocess.run(
        [sys.executable, "-c", PRINT],
        env={**clean, "DOLEN_VAR": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def read(folder: Path, **environment: str) -> dict[str, Any]:
    result = start(folder, **environment)
    assert result.returncode == 0, result.stderr
    values: dict[str, Any] = json.loads(result.stdout)
    return values


def test_a_force_starts_with_everything_locked(tmp_path: Path) -> None:
    found = read(tmp_path, **KEYS)
    assert found["DEBUG"] is False
    assert found["SECOND_FACTOR_REQUIRED"] is True
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert all(found[f"{name}_SECURE"] for name in ("SESSION_COOKIE", "CSRF_COOKIE"))
    assert found["SECURE_SSL_REDIRECT"] is True
    assert not (tmp_path / "keys").exists()


def test_without_a_key_the_house_does_not_start_and_says_what_to_do(tmp_path: Path) -> None:
    result = start(tmp_path)
    assert result.returncode != 0
    for word in ("DOLEN_SECRET_KEY is not set", "DOLEN_SECRET_KEY_FILE", "DOLEN_DEMONSTRATION"):
        assert word in result.stderr


@pytest.mark.parametrize("wrong", ["abc", "0" * 62, "z" * 64])
def test_a_key_of_the_wrong_kind_is_refused_without_being_shown(tmp_path: Path, wrong: str) -> None:
    result = start(tmp_path, **{**KEYS, "DOLEN_JOURNAL_MAC_KEY": wrong})
    assert "DOLEN_JOURNAL_MAC_KEY is not a key of 32 bytes" in result.stderr
    assert wrong not in result.stderr.splitlines()[-1]


def test_a_demonstration_makes_its_own_keys_and_keeps_them(tmp_path: Path) -> None:
    first = read(tmp_path, DOLEN_DEMONSTRATION="1")
    second = read(tmp_path, DOLEN_DEMONSTRATION="1")
    for name in ("SECRET_KEY", "JOURNAL_MAC_KEY", "JOURNAL_SIGNING_KEY"):
        assert len(first[name]) == 64
        assert first[name] == second[name]
    modes = {file.stat().st_mode & 0o777 for file in (tmp_path / "keys").iterdir()}
    assert modes == {0o600}
    assert len({first[n] for n in ("SECRET_KEY", "JOURNAL_MAC_KEY", "JOURNAL_SIGNING_KEY")}) == 3


def test_sqlite_is_set_up_to_survive_a_power_cut(tmp_path: Path) -> None:
    databases = read(tmp_path, **KEYS)["DATABASES"]
    assert databases["default"]["NAME"] == str(tmp_path / "dolen.sqlite3")
    assert databases["ledger"]["NAME"] == str(tmp_path / "ledger.sqlite3")
    assert databases["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in databases["default"]["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("postgresql://dolen:s%40fe@db.example:5433/force", "db.example", "5433"),
        ("postgresql://dolen:s%40fe@/force?host=/run/postgresql", "/run/postgresql", ""),
    ],
)
def test_postgresql_is_used_when_its_address_is_given(
    tmp_path: Path, address: str, host: str, port: str
) -> None:
    databases = read(tmp_path, **KEYS, DATABASE_URL=address)["DATABASES"]
    for alias in ("default", "ledger"):
        found = databases[alias]
        assert (found["HOST"], found["PORT"], found["NAME"]) == (host, port, "force")
        assert found["PASSWORD"] == "s@fe"
        assert "statement_timeout=30s" in found["OPTIONS"]["options"]
        assert found["OPTIONS"]["pool"]["max_size"] >= 2


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    result = start(tmp_path, **KEYS, DATABASE_URL="mysql://somewhere/dolen")
    assert "Use postgresql://" in result.stderr


def test_a_secret_can_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("from a file\n", encoding="utf-8")
    environment = Environment({"DOLEN_SECRET_KEY_FILE": str(tmp_path / "key")})
    assert environment.required("DOLEN_SECRET_KEY", why="") == "from a file"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"DOLEN_X": "a", "DOLEN_X_FILE": "b"}, "both set"),
        ({"DOLEN_X_FILE": "/nowhere/at/all"}, "cannot be read"),
        ({"DOLEN_X": "perhaps"}, "Use 1 for yes or 0 for no"),
    ],
)
def test_a_setting_that_cannot_be_understood_is_refused(values: dict[str, str], said: str) -> None:
    with pytest.raises(SettingMissing, match=said):
        Environment(values).flag("DOLEN_X")


def test_the_content_security_policy_allows_nothing_inline() -> None:
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    allowed = {source for sources in directives.values() for source in sources}
    assert allowed == {"'none'", "'self'"}
    assert directives["default-src"] == ["'none'"]


def test_mail_goes_out_encrypted_and_a_demonstration_only_shows_it(tmp_path: Path) -> None:
    found = read(tmp_path, **KEYS, DOLEN_MAIL_HOST="mail.force.example", DOLEN_MAIL_PORT="587")
    assert found["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.force.example", 587)
    assert found["EMAIL_USE_TLS"] is True
    assert read(tmp_path, DOLEN_DEMONSTRATION="1")["EMAIL_BACKEND"].endswith("console.EmailBackend")
