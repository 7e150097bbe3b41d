"""The journal as a file that anybody can check without us: see `offline`.

One JSON object a line, in the order of positions: what journal this is, each sealed fact with its
header and content (or that it was erased), and each checkpoint after the last fact it covers. The
file holds personal data in clear: encrypt it before it travels.
"""

import base64
import json
from collections.abc import Callable, Iterator
from typing import Any, TextIO

from django.db import connection

from dolen.journal import keys, rows
from dolen.journal.canonical import moment_text
from dolen.journal.checkpoints import of_row, stored
from dolen.journal.reading import sealed_size
from dolen.journal.snapshot import unchanging

FORMAT = "dolen journal export 1"
_AT_ONCE = 2_000
_SEALED = """
SELECT l.position, l.hash, f.uid, f.recorded_at, f.commitment, f.mac, c.salt, c.body
FROM journal_leafrow l
JOIN journal_factrow f ON f.id = l.fact_id
LEFT JOIN journal_contentrow c ON c.uid = f.uid
WHERE l.position >= %s AND l.position < %s ORDER BY l.position
"""


def export(file: TextIO, *, progress: Callable[[int, int], None] | None = None) -> int:
    """Write every sealed fact to `file`; returns how many. `progress` is told done and of how many.

    The whole file shows one moment of the journal, and nobody is kept from writing meanwhile.
    """
    with unchanging():
        size = sealed_size()
        _write(
            file,
            {
                "format": FORMAT,
                "origin": keys.origin(),
                "public_key": base64.b64encode(keys.public_key()).decode(),
            },
        )
        checkpoints = stored()
        waiting = next(checkpoints, None)
        for fact in _facts(size, progress):
            _write(file, fact)
            while waiting is not None and waiting.size <= fact["position"] + 1:
                _write(file, {"checkpoint": of_row(waiting).note()})
                waiting = next(checkpoints, None)
    return size


def _facts(size: int, progress: Callable[[int, int], None] | None) -> Iterator[dict[str, Any]]:
    for start in range(0, size, _AT_ONCE):
        with connection.cursor() as cursor:
            cursor.execute(_SEALED, [start, start + _AT_ONCE])
            found = cursor.fetchall()
        for position, leaf, uid, recorded_at, commitment, mac, salt, body in found:
            content: dict[str, Any] = {"erased": True}
            if body is not None:
                content = {"salt": bytes(salt).hex(), "content": bytes(body).decode()}
            yield {
                "position": position,
                "uid": uid,
                "recorded_at": moment_text(rows.moment(recorded_at)),
                "commitment": bytes(commitment).hex(),
                "mac": bytes(mac).hex(),
                "leaf": bytes(leaf).hex(),
                **content,
            }
        if progress is not None:
            progress(min(size, start + _AT_ONCE), size)


def _write(file: TextIO, line: dict[str, Any]) -> None:
    file.write(json.dumps(line) + "\n")  # ASCII: no character in it ends a line
