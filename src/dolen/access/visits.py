"""One visit: who is asking, from where, for which page, and whether the log knows of it.

A visit is set for each request (and each command that reads people). Whoever reads people marks it;
whoever writes the log marks it; before an answer leaves, the two must agree.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from dolen.access.permissions import MemberView


class NobodyVisits(RuntimeError):
    """People were about to be read outside any visit, or by nobody."""


@dataclass(slots=True)
class Visit:
    """A member asking for one page or one answer. `where` names the page; `ip` may be unknown.

    `reason` is derived from what led here (a case, duty or task). `shows_people` is set by the
    page's own declaration, `read_people` by whoever reads, `logged` once the log has its row.
    `glass` is whose record the member has open in an emergency, once that was read; `judged` who
    judged what, by matter and kind, once that was read.
    """

    member: MemberView | None
    where: str
    ip: str | None = None
    reason: str = ""
    shows_people: bool = False
    read_people: bool = False
    logged: bool = False
    entries: list[int] = field(default_factory=list)
    glass: frozenset[str] | None = None
    judged: dict[tuple[str, str], dict[object, set[str]]] = field(default_factory=dict)

    def needs_a_member(self) -> MemberView:
        """Return the member. Raises `NobodyVisits` when nobody is signed in."""
        if self.member is None:
            raise NobodyVisits(f"Nobody is signed in at {self.where}.")
        return self.member


_current: ContextVar[Visit | None] = ContextVar("visit", default=None)


def current() -> Visit:
    """Return the present visit. Raises `NobodyVisits` outside any."""
    visit = _current.get()
    if visit is None:
        raise NobodyVisits("Open a visit first: dolen.access.visits.visiting(...).")
    return visit


def present() -> Visit | None:
    """Return the present visit if a member makes it; None in a replay, an import or the clock."""
    visit = _current.get()
    return visit if visit is not None and visit.member is not None else None


@contextmanager
def visiting(visit: Visit) -> Iterator[Visit]:
    """Make `visit` the present one for a while."""
    token = _current.set(visit)
    try:
        yield visit
    finally:
        _current.reset(token)
