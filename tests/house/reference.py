"""Writes docs/reference/roles.md and commands.md from the code they describe.

Run it after a change of either: `.venv/bin/python -m tests.house.reference`.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import django
from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "reference"
_AGAIN = "Written by `.venv/bin/python -m tests.house.reference`. Do not edit by hand."
_SCOPES = {
    "force": "the whole force",
    "authority": "children of its own local authority",
    "cases": "its own cases",
}
_OF_DJANGO = frozenset(argument.dest for argument in BaseCommand().create_parser("", "")._actions)


def roles() -> str:
    """The page of roles: words, whose role it is, what sort of work, how far it reaches."""
    from dolen.access.roles import ROLES, Role  # noqa: PLC0415  needs nothing of Django, but a path

    lines = [
        "# Roles",
        "",
        f"{_AGAIN} What a role may read and record follows from its group "
        "(`src/dolen/access/permissions.py`). A member holds a role in a unit and for a period: "
        "`dolen member give`.",
        "",
        "| role | in words | of | group | reaches |",
        "|---|---|---|---|---|",
    ]
    for role in Role:
        entry = ROLES[role]
        whose = str(entry.sort).replace("_", " ")
        reaches = _SCOPES[str(entry.scope)]
        lines.append(f"| `{role}` | {entry.says} | {whose} | {entry.group} | {reaches} |")
    return "\n".join(lines) + "\n"


def commands() -> str:
    """The page of commands: what each is for and what it takes."""
    lines = [
        "# Commands",
        "",
        f"{_AGAIN} `dolen help` lists Django's own commands as well, such as `migrate`.",
    ]
    for name in own_commands():
        lines += ["", *_command(name)]
    return "\n".join(lines) + "\n"


def own_commands() -> list[str]:
    """The names of the commands that are Dolen's own."""
    return sorted(name for name, app in get_commands().items() if str(app).startswith("dolen."))


def _command(name: str) -> Iterator[str]:
    command = load_command_class(get_commands()[name], name)
    parser = command.create_parser("dolen", name)
    yield f"## dolen {name}"
    yield ""
    yield command.help
    yield from _taken(parser, f"dolen {name}")


def _taken(parser: argparse.ArgumentParser, words: str) -> Iterator[str]:
    rows = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            chosen = {one.dest: one.help or "" for one in action._choices_actions}
            for name, below in action.choices.items():
                yield ""
                yield f"`{words} {name}`: {chosen.get(name, '')}"
                yield from _taken(below, f"{words} {name}")
        elif action.dest not in _OF_DJANGO:
            rows.append(_row(action))
    if rows:
        yield ""
        yield from rows


def _row(action: argparse.Action) -> str:
    written = " ".join(f"`{one}`" for one in action.option_strings)
    written = written or f"`{action.metavar or action.dest.upper()}`"
    choices = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
    return f"- {written}{choices}{f': {action.help}' if action.help else ''}"


def main() -> None:
    """Write both pages."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dolen.config.settings")
    os.environ.setdefault("DOLEN_DEMONSTRATION", "1")
    django.setup()
    (FOLDER / "roles.md").write_text(roles(), "utf-8")
    (FOLDER / "commands.md").write_text(commands(), "utf-8")


if __name__ == "__main__":
    main()
