"""References of other systems: letters and digits alone."""

from dolen.people.normalise.text import LONGEST, folded


def reference_key(reference: str) -> str:
    """A reference folded to letters and digits."""
    return "".join(folded(reference))[:LONGEST]
