"""Every kind of case the house knows."""

from dolen.cases.rules import CaseKind
from dolen.journal.declared import Declared

case_kinds: Declared[CaseKind] = Declared("case")
