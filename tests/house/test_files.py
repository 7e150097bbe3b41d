"""Each file is short, named for what it holds, and says nothing that does not belong here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.repository import PACKAGE, ROOT, files, shown, text

LONGEST_FILE = 500
LONGEST_FUNCTION = 50
FORBIDDEN_NAMES = {"core", "common", "utils", "util", "helpers", "services", "misc", "base"}
ALLOWED_NAMES = {
    "src/dolen/web/templates/web/base.html",  # the page that every page extends
    "src/dolen/access/templates/allauth/layouts/base.html",  # the sign-in package asks for it
}
# In parts, so that this file does not hold what it forbids.
REGISTRIES = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "registry" + r"\.npmjs", "npm" + "mirror"))
)
MAY_SKIP_ESCAPING = {
    # A picture that the sign-in package draws, and no text: the policy forbids it as an image.
    "src/dolen/access/templates/mfa/totp/activate_form.html",
}
MARKED_SAFE = re.compile(r"\|\s*safe\b|\bmark_safe\b|\bSafeString\(|autoescape off")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


def migration(path: Path) -> bool:
    return "migrations" in path.parts


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    long = [
        f"{shown(path)}: {lines} lines"
        for path in files(".py", ".html", ".scss", ".mjs", ".js")
        if not migration(path) and (lines := text(path).count("\n")) > LONGEST_FILE
    ]
    assert long == []


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = [
        f"{shown(path)}: {name}: {lines} lines"
        for path in files(".py")
        if not migration(path)
        for name, lines in functions(path)
        if lines > LONGEST_FUNCTION
    ]
    assert long == []


def test_nothing_is_named_for_what_it_is_not() -> None:
    named = {
        shown(path)
        for path in files()
        if FORBIDDEN_NAMES & {part.partition(".")[0] for part in path.relative_to(ROOT).parts}
    }
    assert named - ALLOWED_NAMES == set()


def test_no_file_names_a_package_registry() -> None:
    assert [shown(path) for path in files() if REGISTRIES.search(text(path))] == []


def test_there_is_no_lock_file_that_names_a_registry() -> None:
    assert [shown(path) for path in files("uv.lock", "poetry.lock", "Pipfile.lock")] == []


def test_no_text_skips_escaping() -> None:
    unescaped = {
        shown(path)
        for path in files(".py", ".html", ".txt")
        if PACKAGE in path.parents and MARKED_SAFE.search(text(path))
    }
    assert unescaped == MAY_SKIP_ESCAPING


def test_nothing_is_left_unfinished() -> None:
    unfinished = [
        f"{shown(path)}:{number}"
        for path in files(".py", ".html", ".md", ".toml")
        if path != Path(__file__)
        for number, line in enumerate(text(path).splitlines(), start=1)
        if UNFINISHED.search(line)
    ]
    assert unfinished == []


def test_every_template_is_plain_of_script_and_style() -> None:
    """The content security policy would stop them anyway, silently."""
    script = r'<script(?![^>]*\s(src=|type="application/json"))'  # data is no script
    forbidden = re.compile(rf"<style|\sstyle=|\son[a-z]+=|\shx-on|javascript:|{script}")
    found = [
        f"{shown(path)}:{number}: {line.strip()}"
        for path in files(".html")
        if PACKAGE in path.parents
        for number, line in enumerate(text(path).splitlines(), start=1)
        if forbidden.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements/test.in"])
def test_every_dependency_says_what_it_is_for(name: str) -> None:
    quoted = (
        r'^\s*"[\w.-]+(\[[\w,]+\])?\s*[><=~]' if name.endswith(".toml") else r"^[\w.-]+(\[|>|$| )"
    )
    silent = [
        line
        for line in text(ROOT / name).partition("[tool.")[0].splitlines()
        if re.search(quoted, line) and not line.startswith("#") and " # " not in line
    ]
    assert silent == []


def test_every_pinned_package_has_a_hash() -> None:
    for path in files(".txt"):
        if path.parent == ROOT / "requirements":
            pins = re.findall(r"^[\w.-]+(?:\[[\w,]+\])?==.*$", text(path), re.MULTILINE)
            assert pins, shown(path)
            assert [pin for pin in pins if not pin.rstrip().endswith("\\")] == []
