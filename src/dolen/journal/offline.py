"""Checks an export of the journal without Dolen: Python 3.11, `cryptography`, this one file.

    python -m dolen.journal.offline EXPORT --key PUBLIC_KEY [--witness NOTES]
    python offline.py EXPORT --key PUBLIC_KEY

PUBLIC_KEY is the journal's public key in base64, had from the force beforehand and not from the
export; NOTES a file of checkpoints that were received from it earlier. Leaves with status 1 when
anything is wrong. Written apart from the rest on purpose: a fault there is no fault here.
"""

import argparse
import base64
import hashlib
import hmac
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_SHOWN = 20


class Wrong(Exception):
    """A line cannot be read, or a checkpoint is not signed with the key."""


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


class Tree:
    """A Merkle tree as RFC 9162 hashes it: (height, root) of each perfect subtree so far."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        """Add the hash of one leaf."""
        height, node = 0, leaf
        while self._peaks and self._peaks[-1][0] == height:
            node = _sha256(b"\x01" + self._peaks.pop()[1] + node)
            height += 1
        self._peaks.append((height, node))
        self.size += 1

    def root(self) -> bytes:
        """The root so far."""
        node: bytes | None = None
        for _, peak in reversed(self._peaks):
            node = peak if node is None else _sha256(b"\x01" + peak + node)
        return _sha256(b"") if node is None else node


class Check:
    """The check of one export against a public key and checkpoints held from before."""

    def __init__(self, key: bytes, held: Iterable[str] = ()) -> None:
        self._key = Ed25519PublicKey.from_public_bytes(key)
        self._origin = f"dolen/journal/{_sha256(key).hex()[:16]}"
        self._tree = Tree()
        self._covered = 0
        self._gone: dict[str, int] = {}
        self._erased: set[str] = set()
        self.problems: list[str] = []
        self.checkpoints = 0
        self._held: dict[int, bytes] = {}
        for note in held:
            size, root = self._opened(note)
            if self._held.setdefault(size, root) != root:
                self.problems.append(f"two checkpoints held for {size} facts differ")

    @property
    def facts(self) -> int:
        """How many facts were checked."""
        return self._tree.size

    def run(self, lines: Iterable[str]) -> bool:
        """Check every line; returns whether all is well. Raises `Wrong` for what is no export."""
        numbered = enumerate(lines, start=1)
        first = _read(*next(numbered, (1, "")))
        if first.get("format") != "dolen journal export 1":
            raise Wrong("This is no export of a journal.")
        if first.get("origin") != self._origin:
            self.problems.append("the export names another key than the one given")
        for number, text in numbered:
            line = _read(number, text)
            try:
                if "checkpoint" in line:
                    self._checkpoint(line["checkpoint"])
                else:
                    self._fact(line)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise Wrong(f"Line {number} cannot be read.") from error
        self._end()
        return not self.problems

    def _fact(self, line: dict[str, Any]) -> None:
        position = line["position"]
        if position != self._tree.size:
            self.problems.append(f"position {self._tree.size} is missing")
        header = (
            f"dolen fact\n{line['uid']}\n{line['recorded_at']}\n{line['commitment']}\n".encode()
        )
        leaf = _sha256(b"\x00" + header)
        if leaf.hex() != line["leaf"]:
            self.problems.append(f"the header at {position} was altered")
        if line.get("erased"):
            self._gone[line["uid"]] = position
        else:
            body = line["content"].encode()
            commitment = hmac.digest(bytes.fromhex(line["salt"]), body, "sha256")
            if commitment.hex() != line["commitment"]:
                self.problems.append(f"the content at {position} was altered")
            elif (envelope := json.loads(body))["kind"] == "journal.erased":
                self._erased.update(envelope["fact"]["erased"])
        self._tree.add(leaf)
        self._compare_held()

    def _compare_held(self) -> None:
        held = self._held.pop(self._tree.size, None)
        if held is not None and held != self._tree.root():
            self.problems.append(f"a checkpoint held for {self._tree.size} facts differs")

    def _checkpoint(self, note: str) -> None:
        self.checkpoints += 1
        try:
            size, root = self._opened(note)
        except Wrong as wrong:
            self.problems.append(str(wrong))
            return
        if size != self._tree.size or root != self._tree.root():
            self.problems.append(f"the checkpoint at {size} does not fit the facts")
        self._covered = size

    def _opened(self, note: str) -> tuple[int, bytes]:
        text, _, ending = note.partition("\n\n")
        try:
            origin, size, root, _at = text.split("\n")
            signature = base64.b64decode(ending.split()[-1], validate=True)[4:]
            self._key.verify(signature, f"{text}\n".encode())
            opened = int(size), base64.b64decode(root, validate=True)
        except (ValueError, IndexError, InvalidSignature) as error:
            raise Wrong(f"a checkpoint is not signed with the key: {note[:60]!r}") from error
        if origin != self._origin:
            raise Wrong(f"a checkpoint is of another journal: {origin!r}")
        return opened

    def _end(self) -> None:
        for uid, position in self._gone.items():
            if uid not in self._erased:
                self.problems.append(f"the content at {position} is gone without authority")
        if self._covered != self._tree.size:
            self.problems.append(f"no checkpoint covers the facts after {self._covered}")
        self.problems += [f"a checkpoint held for {size} facts: lost" for size in self._held]


def _read(number: int, text: str) -> dict[str, Any]:
    try:
        line = json.loads(text)
    except ValueError as error:
        raise Wrong(f"Line {number} cannot be read.") from error
    if not isinstance(line, dict):
        raise Wrong(f"Line {number} cannot be read.")
    return line


def _notes(text: str) -> Iterator[str]:
    """Each note of a file of notes: its lines up to the one with the signature."""
    lines: list[str] = []
    for line in filter(None, text.splitlines()):
        if line.startswith("— "):
            yield "\n".join(lines) + f"\n\n{line}\n"
            lines = []
        else:
            lines.append(line)
    if lines:
        raise Wrong("The last checkpoint held has no signature.")


def main(arguments: list[str] | None = None) -> int:
    """Check the export named on the command line; returns the status to leave with."""
    parser = argparse.ArgumentParser(description="Check an export of the journal.")
    parser.add_argument("export", type=Path)
    parser.add_argument("--key", required=True, help="the journal's public key, in base64")
    parser.add_argument("--witness", type=Path, help="a file of checkpoints received earlier")
    given = parser.parse_args(arguments)
    try:
        held = list(_notes(given.witness.read_text("utf-8"))) if given.witness else []
        check = Check(base64.b64decode(given.key, validate=True), held)
        with given.export.open(encoding="utf-8") as lines:
            well = check.run(lines)
    except (Wrong, ValueError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for problem in check.problems[:_SHOWN]:
        sys.stderr.write(f"WRONG: {problem}\n")
    if len(check.problems) > _SHOWN:
        sys.stderr.write(f"... and {len(check.problems) - _SHOWN} more\n")
    sys.stdout.write(
        f"{check.facts} facts and {check.checkpoints} checkpoints checked: "
        f"{'all is well' if well else f'{len(check.problems)} problems'}\n"
    )
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
