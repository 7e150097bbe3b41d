"""Refuses what is too large to be tried in a browser, before a byte of it is kept."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler

MOST = 6 * 1024 * 1024
"""Bytes of a whole request that brings files. Larger extracts are imported on the server."""


class InMemoryOrNotAtAll(MemoryFileUploadHandler):
    """Keeps uploaded files in memory alone: an extract full of names is never left on a disk."""

    def handle_raw_input(self, *given: Any, **named: Any) -> None:
        """Refuse a request that is too large. Raises `RequestDataTooBig`."""
        content_length = given[2] if len(given) > 2 else named["content_length"]
        if content_length > MOST:
            raise RequestDataTooBig(f"A request with files may have {MOST} bytes at most.")
        self.activated = True
