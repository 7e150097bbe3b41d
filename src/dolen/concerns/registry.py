"""Every pattern the house looks for."""

from dolen.concerns.patterns import Concern
from dolen.journal.declared import Declared

concerns: Declared[Concern] = Declared("concern")
