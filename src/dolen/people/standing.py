"""Standing facts about people: where they live, who they are to each other."""

from dolen.journal.fact import Fact

ALL: tuple[type[Fact], ...] = ()
"""Every standing fact, for the registry."""
