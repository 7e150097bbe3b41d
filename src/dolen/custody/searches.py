"""When a strip search of a child is lawful as far as the adult goes: decision table 10.

Pure; a page shows it and a concern reads it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dolen.law.sources import Provision
from dolen.law.sources_custody import PACE_CODE_C, PD_V_MERSEYSIDE
from dolen.law.words import _


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A row of decision table 10: whether a strip search may go on as far as the adult goes."""

    number: int
    lawful: bool
    says: str
    cited: tuple[Provision, ...]


_ANNEX_A = (PACE_CODE_C.at("Annex A"), PD_V_MERSEYSIDE.at("judgment"))
SEARCH_ROWS: tuple[tuple[Callable[[bool, bool, bool], bool], SearchAnswer], ...] = (
    (
        lambda present, urgent, declined: present,
        SearchAnswer(1, True, _("Lawful: the appropriate adult is there."), _ANNEX_A),
    ),
    (
        lambda present, urgent, declined: urgent,
        SearchAnswer(
            2,
            True,
            _(
                "Lawful without the adult because of serious harm, if the reason is on record "
                "before or at the search and the adult is told after."
            ),
            _ANNEX_A,
        ),
    ),
    (
        lambda present, urgent, declined: declined,
        SearchAnswer(
            3,
            True,
            _(
                "Lawful: the child said, with the adult there, that the adult should not be "
                "present; the adult agrees and both have signed."
            ),
            _ANNEX_A,
        ),
    ),
    (
        lambda present, urgent, declined: True,
        SearchAnswer(
            4,
            False,
            _("Not lawful: wait for the appropriate adult. If it is done already, it is a breach."),
            _ANNEX_A,
        ),
    ),
)
"""Decision table 10: the first row that holds answers."""
SEARCH_ALSO = (
    _("An authority and a reason are on record."),
    _("Everybody who searches is of the child’s own sex."),
    _("Two or more people, unless it is urgent."),
    _("Nobody else can see."),
    _("The same protections when clothing is taken away for the child’s safety."),
)
"""What a strip search needs besides, whichever row answers."""


def strip_search(*, adult_present: bool, urgent: bool, declined_and_agreed: bool) -> SearchAnswer:
    """Whether a strip search of a child may go on, as far as the appropriate adult goes."""
    return next(
        answer for holds, answer in SEARCH_ROWS if holds(adult_present, urgent, declined_and_agreed)
    )
