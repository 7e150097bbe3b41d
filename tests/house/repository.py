"""The repository's own files, as the house tests read them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "dolen"

PURE_NAMES = (
    "facts",
    "duties",
    "guards",
    "assessments",
    "concerns",
    "flags",
    "completeness",
    "cases",
    "records",
    "rules",
    "patterns",
)
"""The files that hold declarations: they know nothing of Django, the clock or the store."""


@cache
def files(*endings: str) -> list[Path]:
    """Every file of the repository that is not ignored, or those with one of the endings."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    paths = [ROOT / name for name in sorted(listed) if name]
    return [
        path for path in paths if path.is_file() and (not endings or path.name.endswith(endings))
    ]


def shown(path: Path) -> str:
    """The path as a person names it."""
    return path.relative_to(ROOT).as_posix()


def text(path: Path) -> str:
    """What the file says; nothing, if it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
