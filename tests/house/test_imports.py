"""The import contracts are kept, and would notice if they were not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.repository import PACKAGE, PURE_NAMES, ROOT


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_import_contract_is_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignore = shutil.ignore_patterns("__pycache__", "static", "locale", "templates")
    shutil.copytree(PACKAGE, tmp_path / "src" / "dolen", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "line", "broken"),
    [
        ("law/words.py", "import dolen.journal.fact", "Storeys"),
        ("duties/rules.py", "import dolen.flags.rules", "Storeys"),
        ("utils/__init__.py", "", "Storeys"),
        ("web/apps.py", "import dolen.config.settings", "No room reads"),
        ("missing/duties.py", "import dolen.protection.duties", "Practice rooms"),
        ("missing/facts.py", "import dolen.protection.facts", "Facts are leaves"),
        ("missing/duties.py", "from django.utils import timezone", "Rules are pure"),
        ("protection/facts.py", "import dolen.journal.clock", "Rules are pure"),
        ("web/apps.py", "import dolen.journal.models", "Only the journal"),
    ],
)
@pytest.mark.slow
def test_a_forbidden_import_is_noticed(copy: Path, file: str, line: str, broken: str) -> None:
    path = copy / "src" / "dolen" / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as end:
        end.write(f"\n{line}\n")
    result = lint(copy)
    assert result.returncode != 0
    assert f"{broken}" in result.stdout
    assert "BROKEN" in result.stdout or "Missing layer" in result.stdout or file in result.stdout


ALONE = """
import importlib, sys
for name in sys.argv[1:]:
    for loaded in [module for module in sys.modules if module.split(".")[0] == "dolen"]:
        del sys.modules[loaded]
    importlib.import_module(name)
    if "django" in sys.modules:
        sys.exit(f"{name} brings Django with it")
"""


def test_each_declaration_can_be_read_alone_and_without_django() -> None:
    pure = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for name in PURE_NAMES
        for path in sorted(PACKAGE.glob(f"*/{name}.py"))
    ]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DOLEN", "DJANGO"))}
    result = subprocess.run(
        [sys.executable, "-c", ALONE, *pure],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
