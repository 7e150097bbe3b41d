"""What the documents say, held against the house: they name what there is, and all of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import get_commands

from dolen.access.roles import Role
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.flags.registry import flags
from tests.house import reference
from tests.house.repository import ROOT, files, shown, text

DOCS = ROOT / "docs"
_SETTING = re.compile(
    r'(?:environment\.(?:text|flag|number|words|required)\(\s*|key\(\s*environment,\s*)"([A-Z_]+)"'
)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_PROJECTIONS = ("people_", "cases_", "flags_", "concerns_", "insight_")
_DJANGOS_OWN = ("auth_", "django_content")
_FAMILIES = {"mfa_": "mfa_*", "account_": "account_*", "axes_": "axes_*"}


def _documents() -> list[Path]:
    return files(".md")


def _anchors(path: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    prose = re.sub(r"```.*?```", "", text(path), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", title.replace("`", "").lower()).replace(" ", "-")
        for title in titles
    }


def _code_in(path: Path) -> Iterator[str]:
    yield from _CODE.findall(text(path))


def test_every_setting_has_its_heading_and_every_heading_its_setting() -> None:
    read = set(_SETTING.findall(text(ROOT / "src/dolen/config/settings.py")))
    told = set(re.findall(r"^### (\w+)$", text(DOCS / "reference/settings.md"), re.MULTILINE))
    assert read, "no setting was found"
    assert read == told


def test_every_role_has_its_line() -> None:
    page = text(DOCS / "reference/roles.md")
    assert [role for role in Role if f"\n| `{role}` |" not in page] == []
    assert page == reference.roles(), "write it anew: python -m tests.house.reference"


def test_every_command_has_its_heading() -> None:
    page = text(DOCS / "reference/commands.md")
    lacking = [name for name in reference.own_commands() if f"\n## dolen {name}\n" not in page]
    assert lacking == []
    assert page == reference.commands(), "write it anew: python -m tests.house.reference"


def test_every_rule_has_its_heading_in_the_rulebook() -> None:
    page = text(DOCS / "rulebook.md")
    rules = [one.name for one in (*duties, *concerns, *flags)]
    assert [name for name in rules if f"### `{name}` (" not in page] == []


def test_links_lead_somewhere() -> None:
    lost = []
    for path in _documents():
        for link in _LINK.findall(text(path)):
            if re.match(r"[a-z]+:", link):
                continue
            name, _, anchor = link.partition("#")
            target = (path.parent / name).resolve() if name else path
            if not target.exists() or (
                anchor and target.suffix == ".md" and anchor not in _anchors(target)
            ):
                lost.append((shown(path), link))
    assert lost == []


def test_every_page_under_docs_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        reached.add(path)
        for link in _LINK.findall(text(path)):
            target = (path.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists() and target not in reached:
                waiting.append(target)
    pages = {path for path in _documents() if DOCS in path.parents}
    assert sorted(shown(path) for path in pages - reached) == []


def test_commands_named_in_documents_exist() -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", text(ROOT / "Makefile"), re.MULTILINE))
    known = set(get_commands()) | {"help"}
    unknown = []
    for path in _documents():
        for code in _code_in(path):
            for name in re.findall(r"(?<![\w/.-])make ([a-z][a-z-]*)", code):
                unknown += [(shown(path), f"make {name}")] if name not in targets else []
            for name in re.findall(r"(?:^|[\s`/])dolen ([a-z]+)", code):
                unknown += [(shown(path), f"dolen {name}")] if name not in known else []
    assert unknown == []


def test_files_named_in_documents_exist() -> None:
    lost = []
    for path in _documents():
        for code in _code_in(path):
            for name in re.findall(
                r"(?<![\w/<>])((?:src|tests|docs|requirements)/[\w./-]+)(?![\w./<*-])", code
            ):
                if not (ROOT / name.rstrip(".")).exists():
                    lost.append((shown(path), name))
    assert lost == []


def test_every_table_is_a_ledger_that_is_named_or_a_projection() -> None:
    page = text(DOCS / "ledgers.md")
    tables = {model._meta.db_table for model in apps.get_models()}
    kept = {
        next((family for begin, family in _FAMILIES.items() if table.startswith(begin)), table)
        for table in tables
        if not table.startswith((*_PROJECTIONS, *_DJANGOS_OWN))
    }
    assert sorted(name for name in kept if f"`{name}`" not in page) == []
    own = {name for name in re.findall(r"`([a-z]+_[a-z]+)`", page) if not name.startswith("dolen")}
    assert sorted(own - tables) == []


@pytest.mark.parametrize("path", sorted((DOCS / "decisions").glob("0*.md")), ids=lambda p: p.stem)
def test_a_decision_says_what_it_must(path: Path) -> None:
    titles = re.findall(r"^## (.+)$", text(path), re.MULTILINE)
    assert titles == ["Context", "Decision", "Consequences", "Turned down"]
    assert f"({path.name})" in text(DOCS / "decisions/README.md")
