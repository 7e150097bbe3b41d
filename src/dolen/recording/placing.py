"""Which matter a fact belongs to, and in which order a record's facts were told."""

import base64
import hashlib
from collections.abc import Mapping, Sequence

from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.cases.rules import CaseKind
from dolen.journal.fact import Fact
from dolen.journal.held import held

_OPEN = "subject IN ({among}) AND closed_at IS NULL ORDER BY opened_at DESC"


def placed(facts: Sequence[Fact], *, token: str, role: str | None) -> list[Fact]:
    """The facts of one record with matter, order and role filled in where nobody said.

    A fact that opens a case of its own begins a new matter, shared by the record. Any other joins
    the record's matter, else the newest open matter of its subject whose kind takes such facts.
    """
    known = {party.ref.nominal for fact in facts for party in fact.parties() if party.ref.nominal}
    open_cases = _open_cases(known)
    matter = next((fact.case for fact in facts if fact.case), None)
    counted: dict[object, int] = {}
    done = []
    for fact in facts:
        case = fact.case or matter or _matter(fact, open_cases, token)
        matter = matter or case
        number = counted.get(fact.happened_at, 0)
        counted[fact.happened_at] = number + 1
        done.append(
            fact.model_copy(
                update={
                    "case": case,
                    "sequence": fact.sequence or number,
                    "by_role": fact.by_role or role,
                }
            )
        )
    return done


def _open_cases(nominals: set[str]) -> dict[str, list[CaseRow]]:
    found: dict[str, list[CaseRow]] = {}
    for row in held(CaseRow, _OPEN, [list(nominals)]):
        found.setdefault(row.subject, []).append(row)
    return found


def _matter(fact: Fact, open_cases: Mapping[str, list[CaseRow]], token: str) -> str | None:
    opens = next((kind for kind in case_kinds if _opens(kind, fact)), None)
    if opens is None or opens.joins:
        joined = _joined(fact, open_cases)
        if joined is not None or opens is None:
            return joined
    return reference(opens, token)


def _opens(kind: CaseKind, fact: Fact) -> bool:
    return any(on.kind == fact.kind for on in kind.opened_by)


def _joined(fact: Fact, open_cases: Mapping[str, list[CaseRow]]) -> str | None:
    for party in fact.parties():
        for row in open_cases.get(party.ref.nominal or "", ()):
            accepts = case_kinds[row.kind].accepts
            if not accepts or fact.kind.startswith(accepts):
                return row.matter
    return None


def reference(kind: CaseKind, token: str) -> str:
    """A case reference a person can read out: prefix and eight letters and digits of its token."""
    digest = hashlib.sha256(f"{kind.name}:{token}".encode()).digest()
    return f"{kind.prefix}-{base64.b32encode(digest).decode()[:8]}"
