"""Checks a sealed bundle without Dolen: Python 3.11, `cryptography`, this one file.

    python -m dolen.journal.offline_bundle BUNDLE.zip --key PUBLIC_KEY [--witness NOTES]
    python offline_bundle.py BUNDLE.zip --key PUBLIC_KEY

PUBLIC_KEY is the journal's public key in base64, had from the force beforehand and not from the
bundle; NOTES a file of checkpoints that were received from it earlier. Leaves with status 1 when
anything is wrong. Written apart from the rest on purpose: a fault there is no fault here.
"""

import argparse
import base64
import hashlib
import hmac
import io
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_FORMAT = "dolen sealed bundle 1"
_MANIFEST, _SIGNATURE = "manifest.json", "signature.txt"
_DAY = 0x0021  # 1 January 1980, as a zip writes it
_SHOWN = 20


class Wrong(Exception):
    """A bundle cannot be read, or is not the force's, or was altered."""


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def files_in(bundle: bytes) -> dict[str, bytes]:
    """The files of a bundle. Raises `Wrong` unless its every byte follows from them."""
    try:
        with zipfile.ZipFile(io.BytesIO(bundle)) as opened:
            members = opened.infolist()
            packed = any(one.compress_type != zipfile.ZIP_STORED for one in members)
            if packed or sum(one.file_size for one in members) > len(bundle):
                raise Wrong("the file is no bundle: it is packed")
            files = {one.filename: opened.read(one) for one in members}
    except (
        zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError,
        KeyError, OverflowError, zlib.error, struct.error,
    ) as error:  # fmt: skip
        raise Wrong("the file is no bundle, or was altered") from error
    if _zipped(files) != bundle:
        raise Wrong("the file was altered around its contents")
    return files


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """The one zip these files make: by name, uncompressed, all of one day."""
    parts, directory, offset = [], [], 0
    for name in sorted(files):
        body, called = files[name], name.encode()
        both = struct.pack(
            "<HHHHIIIHH", 0, 0, 0, _DAY, zlib.crc32(body), len(body), len(body), len(called), 0
        )
        head = struct.pack("<4sH", b"PK\x03\x04", 20) + both + called
        parts += [head, body]
        directory.append(
            struct.pack("<4sBBH", b"PK\x01\x02", 20, 3, 20)
            + both
            + struct.pack("<HHHII", 0, 0, 0, 0o600 << 16, offset)
            + called
        )
        offset += len(head) + len(body)
    size = sum(map(len, directory))
    number = len(directory)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, number, number, size, offset, 0)
    return b"".join([*parts, *directory, end])


class Check:
    """The check of one bundle against a public key and checkpoints held from before."""

    def __init__(self, key: bytes, held: Iterable[str] = ()) -> None:
        self._key = Ed25519PublicKey.from_public_bytes(key)
        self._origin = f"dolen/journal/{_sha256(key).hex()[:16]}"
        self._held = [self._opened(note) for note in held]
        self.problems: list[str] = []
        self.facts = 0
        self.withheld = 0
        self.manifest: dict[str, Any] = {}

    def run(self, bundle: bytes) -> bool:
        """Check everything; returns whether all is well. Raises `Wrong` for what is no bundle."""
        files = files_in(bundle)
        try:
            self._manifest(files)
            size, root = self._opened(files["checkpoint.txt"].decode())
            uids = self._lines(files["facts.jsonl"].decode().split("\n"), size, root)
            self._cited(json.loads(files["picture.json"]) if "picture.json" in files else {}, uids)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise Wrong("the bundle cannot be read") from error
        if any(number == size and other != root for number, other in self._held):
            self.problems.append(f"a checkpoint held for {size} facts differs")
        return not self.problems

    def _manifest(self, files: Mapping[str, bytes]) -> None:
        told = files[_MANIFEST]
        signature = base64.b64decode(files[_SIGNATURE].strip(), validate=True)
        try:
            self._key.verify(signature, f"{_FORMAT}\n{_sha256(told).hex()}\n".encode())
        except InvalidSignature:
            raise Wrong("the bundle is not signed with the key, or was altered") from None
        # Base64 has several spellings of some bytes; only one of them is ours.
        if files[_SIGNATURE] != base64.b64encode(signature) + b"\n":
            raise Wrong("the signature was altered")
        self.manifest = json.loads(told)
        if self.manifest["format"] != _FORMAT or self.manifest["origin"] != self._origin:
            raise Wrong("the bundle is of another journal")
        digests = {
            name: _sha256(body).hex()
            for name, body in files.items()
            if name not in (_MANIFEST, _SIGNATURE)
        }
        for name in sorted(digests.keys() | self.manifest["files"].keys()):
            if digests.get(name) != self.manifest["files"].get(name):
                self.problems.append(f"{name} was altered, added or left out")

    def _lines(self, lines: Iterable[str], size: int, root: bytes) -> set[str]:
        if size != self.manifest["size"]:
            self.problems.append("the checkpoint is not the one of the bundle")
        uids: set[str] = set()
        positions: set[int] = set()
        for text in filter(None, lines):
            line = json.loads(text)
            position = line["position"]
            if position in positions:
                self.problems.append(f"position {position} stands there twice")
            positions.add(position)
            proof = [bytes.fromhex(one) for one in line["proof"]]
            if not _included(bytes.fromhex(line["leaf"]), position, size, proof, root):
                self.problems.append(f"the fact at {position} is not proved")
            if "withheld" in line:
                self.withheld += 1
            else:
                self.facts += 1
                uids.add(line["uid"])
                self._fact(line)
        if (self.facts, self.withheld) != (self.manifest["facts"], self.manifest["withheld"]):
            self.problems.append("the manifest counts other facts than there are")
        return uids

    def _fact(self, line: Mapping[str, Any]) -> None:
        position, recorded_at = line["position"], line["recorded_at"]
        header = f"dolen fact\n{line['uid']}\n{recorded_at}\n{line['commitment']}\n".encode()
        if _sha256(b"\x00" + header).hex() != line["leaf"]:
            self.problems.append(f"the header at {position} was altered")
        body = line["content"].encode()
        if hmac.digest(bytes.fromhex(line["salt"]), body, "sha256").hex() != line["commitment"]:
            self.problems.append(f"the content at {position} was altered")
        known_to = self.manifest["about"].get("known_to")
        if known_to and recorded_at > known_to:
            self.problems.append(f"the fact at {position} was recorded after {known_to}")

    def _cited(self, picture: Mapping[str, Any], uids: set[str]) -> None:
        """Whatever the picture says it rests on must be among the facts."""
        missing = {uid for uid in _rests_on(picture) if uid not in uids}
        if missing:
            self.problems.append(f"the picture rests on {len(missing)} facts that are not here")

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


def _rests_on(part: Any) -> Iterable[str]:
    """Every uid the picture names under `fact` or `facts`."""
    if isinstance(part, Mapping):
        for name, value in part.items():
            if name == "fact" and isinstance(value, str):
                yield value
            elif name == "facts":
                yield from value
            else:
                yield from _rests_on(value)
    elif isinstance(part, list):
        for one in part:
            yield from _rests_on(one)


def _included(leaf: bytes, position: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows the leaf at its position of the tree (RFC 9162, 2.1.3.2)."""
    if not 0 <= position < size:
        return False
    number, last, node = position, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if number & 1 or number == last:
            node = _sha256(b"\x01" + other + node)
            while number and not number & 1:
                number, last = number >> 1, last >> 1
        else:
            node = _sha256(b"\x01" + node + other)
        number, last = number >> 1, last >> 1
    return last == 0 and node == root


def _notes(text: str) -> Iterable[str]:
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
    """Check the bundle named on the command line; returns the status to leave with."""
    parser = argparse.ArgumentParser(description="Check a sealed bundle.")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--key", required=True, help="the journal's public key, in base64")
    parser.add_argument("--witness", type=Path, help="a file of checkpoints received earlier")
    given = parser.parse_args(arguments)
    try:
        held = list(_notes(given.witness.read_text("utf-8"))) if given.witness else []
        check = Check(base64.b64decode(given.key, validate=True), held)
        well = check.run(given.bundle.read_bytes())
    except (Wrong, ValueError, OSError) as error:
        sys.stderr.write(f"WRONG: {error}\n")
        return 1
    for problem in check.problems[:_SHOWN]:
        sys.stderr.write(f"WRONG: {problem}\n")
    if len(check.problems) > _SHOWN:
        sys.stderr.write(f"... and {len(check.problems) - _SHOWN} more\n")
    about = check.manifest["about"]
    sys.stdout.write(
        f"As known on {about.get('known_to', '?')}, made {check.manifest['made_at']}: "
        f"{check.facts} facts checked, {check.withheld} withheld: "
        f"{'unaltered' if well else f'{len(check.problems)} problems'}\n"
    )
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
