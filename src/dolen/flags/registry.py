"""Every flag the house knows."""

from dolen.flags.rules import Flag
from dolen.journal.declared import Declared

flags: Declared[Flag] = Declared("flag")
