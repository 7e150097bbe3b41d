"""How many inputs made by chance a test tries: a few in `make test`, many in `make test-long`."""

import os


def examples(number: int) -> int:
    """So many, or as many times that as `pytest --examples` says.

    Give the fewest that still find a fault put there on purpose: they are tried at every change.
    """
    return number * int(os.environ.get("DOLEN_TEST_EXAMPLES", "1"))
