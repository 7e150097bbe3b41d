"""Is a notice needed (decision table 5), and what the journal itself says for a notice; pure.

The table is tried in order, the first row that holds answers. An unknown answer is never "no".
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told
from dolen.law.parameters_referral import (
    HISTORY_WITHIN,
    IN_WRITING,
    REASONABLE_CAUSE,
    SECTION_6,
    SECTION_10,
    SECTION_11,
)
from dolen.law.sources import Provision
from dolen.law.sources_referral import DECISION_PAGE
from dolen.law.words import _

Result = Literal[
    "oral_now", "notice", "notice_or_reason", "with_consent", "no_share", "find_out", "none"
]
CIRCUMSTANCES: dict[str, str] = {
    "custody": _("The child is or was in custody"),
    "police_protection": _("Police protection was used"),
    "domestic_abuse": _("Domestic abuse in the household"),
    "missing_found": _("The child was missing and came back"),
    "offender_access": _("A registered offender has access to the child"),
    "exploitation_sign": _("A sign of exploitation"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known of a child when somebody asks whether a notice is needed; None: not known."""

    immediate_danger: bool | None = None
    reasonable_cause: bool | None = None
    circumstances: frozenset[str] = frozenset()
    needs_help: bool | None = None
    consent: Literal["given", "refused", "not_sought"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of decision table 5."""

    number: int
    when: Callable[[Situation], bool]
    result: Result
    says: str
    next_steps: tuple[str, ...]
    cited: tuple[Provision, ...]


_CONSENT = _("Record whether consent to share was given, refused or not asked for, and why.")
_VOICE = _("Write what the child said, or how the child was. Each child has a notice of its own.")
_PLACE = _("Send it to the authority where it happened, with a copy to where the child lives.")
_NOTICE = (_VOICE, _CONSENT, _PLACE)

ROWS: tuple[Row, ...] = (
    Row(
        number=4,
        when=lambda s: s.immediate_danger is True,
        result="oral_now",
        says=_("Telephone the authority now. A written notice follows within 24 hours."),
        next_steps=(
            _("Keep the child safe: police protection if nothing else will do."),
            _("At night and at weekends the emergency duty team answers."),
            *_NOTICE,
        ),
        cited=(IN_WRITING, REASONABLE_CAUSE),
    ),
    Row(
        number=1,
        when=lambda s: s.reasonable_cause is True,
        result="notice",
        says=_("A notice is a duty: a child, born or not, may be at risk of abuse or neglect."),
        next_steps=(_("Consent is not needed; without it, write why it is shared."), *_NOTICE),
        cited=(REASONABLE_CAUSE,),
    ),
    Row(
        number=2,
        when=lambda s: bool(s.circumstances & CIRCUMSTANCES.keys()),
        result="notice_or_reason",
        says=_("Submit a notice, or record the reason why this child needs none."),
        next_steps=(
            _("A registered offender with access: ask for a strategy discussion the same day too."),
            *_NOTICE,
        ),
        cited=(SECTION_6, SECTION_10, SECTION_11),
    ),
    Row(
        number=3,
        when=lambda s: s.needs_help is True and s.consent == "refused",
        result="no_share",
        says=_("Help was refused and nobody is at risk: it cannot be shared for help alone."),
        next_steps=(
            _("If you come to think that the child is at risk of harm, share it all the same."),
            _("Record the refusal, and what the child said about it."),
        ),
        cited=(DECISION_PAGE.at(_("permission, unless there is risk")),),
    ),
    Row(
        number=3,
        when=lambda s: s.needs_help is True,
        result="with_consent",
        says=_("A need for help only: a notice with the family’s consent."),
        next_steps=(_("Ask the family, and the child, first."), _VOICE, _CONSENT),
        cited=(DECISION_PAGE.at(_("permission, unless there is risk")),),
    ),
    Row(
        number=0,
        when=lambda s: None in (s.immediate_danger, s.reasonable_cause, s.needs_help),
        result="find_out",
        says=_("Not enough is known to say that none is needed. Find out, or submit a notice."),
        next_steps=(_("See the child and speak with the child."),),
        cited=(SECTION_6,),
    ),
    Row(
        number=0,
        when=lambda s: True,
        result="none",
        says=_("No notice is needed. Record that, with the reason."),
        next_steps=(_("Write down any worry all the same: the next may make it a pattern."),),
        cited=(SECTION_6,),
    ),
)


def notice_needed(situation: Situation) -> Row:
    """The row of decision table 5 that answers for this child."""
    return next(row for row in ROWS if row.when(situation))


def occasions(told: Sequence[Told], kind: str) -> list[Told]:
    """The facts of a kind, one for each matter and moment: what was told twice counts once."""
    found: dict[tuple[str | None, dt.datetime], Told] = {}
    for one in told:
        if one.kind == kind:
            found.setdefault((one.case, one.happened_at), one)
    return list(found.values())


def _counted(found: Sequence[Told]) -> Answer:
    return Answer(len(found), tuple(one.uid for one in found))


def _earlier_notices(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer:
    """How many notices about the child there were before, however long ago."""
    del number
    mine = [one for one in before if one.names(person.nominal)]
    return _counted(occasions(mine, told.kind))


def _earlier_incidents(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer:
    """How many incidents the child was named in, in the days of the parameter before."""
    since = told.happened_at - dt.timedelta(days=number(HISTORY_WITHIN))
    mine = [one for one in before if one.names(person.nominal) and one.happened_at >= since]
    return _counted(occasions(mine, "incident.attended"))


def _times_missing(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer:
    """How often the child was reported missing before."""
    del told, number
    mine = [one for one in before if one.names(person.nominal)]
    return _counted(occasions(mine, "missing.reported"))


def _holds(*names: str) -> Callable[..., Answer | None]:
    """A reader that says whether the notice itself tells one of these fields."""

    def read(
        told: Told, before: Sequence[Told], person: PersonView, number: Number
    ) -> Answer | None:
        del before, person, number
        return Answer(any(stated(told, name) for name in names), (told.uid,))

    return read


DERIVED: tuple[Derived, ...] = (
    Derived("ppn.submitted", "voice", _holds("words", "behaviour")),
    Derived("ppn.submitted", "conditions", _holds("living_conditions")),
    Derived("ppn.submitted", "school", _holds("school_name")),
    Derived("ppn.submitted", "earlier_notices", _earlier_notices),
    Derived("ppn.submitted", "earlier_incidents", _earlier_incidents),
    Derived("ppn.submitted", "times_missing", _times_missing),
)
"""Every worked-out answer of this room."""
