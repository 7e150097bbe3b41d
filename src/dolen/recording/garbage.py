"""Less looking for garbage: while many rows are made, and in a process that answers pages."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def little_to_collect() -> Iterator[None]:
    """Let Python look less often for garbage that refers to itself, within the block.

    Hundreds of thousands of rows are made there and none of them do; looking took a sixth of the
    time. Within another such block it changes nothing.
    """
    before = gc.get_threshold()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def look_seldom() -> None:
    """Look less often for garbage from now on, and never among what is loaded by now.

    For a process that answers pages: it keeps the tens of thousands of facts it read last, and one
    look through all of them added up to half a second to some page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@contextmanager
def seldom_looking() -> Iterator[None]:
    """The same within the block alone."""
    before = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
