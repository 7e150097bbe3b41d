"""Progress on the command line, for work that takes longer than a moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def progress(words: str, *, shown: bool) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, if `shown`; what it gives is told how many are done, of how many."""
    with Progress(console=Console(stderr=True), transient=True, disable=not shown) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
