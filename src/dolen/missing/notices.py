"""On what a child abduction warning notice to protect a child could rest; pure."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from dolen.journal.conditions import stated
from dolen.journal.told import PersonView, Told
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter
from dolen.law.parameters_missing_risk import NOTICE_IN_CARE_UNDER, NOTICE_UNDER
from dolen.law.sources import (
    ABDUCTION_NOTICES_ADVICE,
    ABDUCTION_NOTICES_ANSWER,
    CHILDREN_ACT,
    Provision,
)
from dolen.law.tables import OURS
from dolen.law.words import _
from dolen.missing.episodes import standing

Number = Callable[[Parameter], float]

NoticeBasis = Literal[
    "child_abduction_act", "children_act", "ask_legal", "unknown", "none", "not_a_child"
]
Care = Literal["order", "voluntary", "unknown", "none"]
_CARE_ORDERS = ("care_order", "interim_care_order")


@dataclass(frozen=True, slots=True)
class NoticeAvailable:
    """On what a child abduction warning notice could rest, in words, with the facts it rests on."""

    value: NoticeBasis
    says: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildForNotice:
    """What table 7 looks at. An unknown age is None; of care nothing may be known either."""

    age: int | None = None
    care: Care = "unknown"
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """One row of table 7: the first that holds decides. `parameter` is the age it speaks of."""

    number: int
    value: NoticeBasis
    holds: Callable[[ChildForNotice, Number], bool]
    when: str
    says: str
    cited: tuple[Provision, ...]
    parameter: Parameter | None = None


_WHO = ABDUCTION_NOTICES_ANSWER.at("who can be protected")
NOTICE_ROWS: tuple[NoticeRow, ...] = (
    NoticeRow(
        number=1,
        value="not_a_child",
        holds=lambda one, number: one.age is not None and one.age >= number(NOTICE_IN_CARE_UNDER),
        when=_("The person is %(number)s or older"),
        says=_("No: the person is an adult."),
        cited=(_WHO,),
        parameter=NOTICE_IN_CARE_UNDER,
    ),
    NoticeRow(
        number=2,
        value="children_act",
        holds=lambda one, number: one.care == "order",
        when=_("Under %(number)s, in care under a care order"),
        says=_("Yes: the child is under a care order (Children Act 1989, section 49)."),
        cited=(CHILDREN_ACT.at("section 49", unread=True), _WHO),
        parameter=NOTICE_IN_CARE_UNDER,
    ),
    NoticeRow(
        number=3,
        value="child_abduction_act",
        holds=lambda one, number: one.age is not None and one.age < number(NOTICE_UNDER),
        when=_("Under %(number)s, not under a care order"),
        says=_("Yes: the child is under 16 (Child Abduction Act 1984, section 2)."),
        cited=(_WHO,),
        parameter=NOTICE_UNDER,
    ),
    NoticeRow(
        number=4,
        value="ask_legal",
        holds=lambda one, number: one.protected,
        when=_("In police protection or under an emergency protection order"),
        says=_(
            "Ask for legal advice: the child is in police protection or under an emergency order."
        ),
        cited=(
            CHILDREN_ACT.at("section 49", unread=True),
            ABDUCTION_NOTICES_ADVICE.at("contents", unread=True),
        ),
    ),
    NoticeRow(
        number=5,
        value="unknown",
        holds=lambda one, number: one.age is None or one.care == "unknown",
        when=_("The age is not known, or on what basis the child is in care"),
        says=_("Not known: find out the child’s age and on what basis the child is in care."),
        cited=(OURS,),
    ),
    NoticeRow(
        number=6,
        value="none",
        holds=lambda one, number: True,
        when=_("%(number)s or older, not under a care order"),
        says=_(
            "No notice is available at this age. Consider a sexual risk order or another order."
        ),
        cited=(_WHO,),
        parameter=NOTICE_UNDER,
    ),
)
"""Decision table 7."""


def notice_row(one: ChildForNotice, number: Number) -> NoticeRow:
    """The row of table 7 that decides for this child."""
    return next(row for row in NOTICE_ROWS if row.holds(one, number))


def notice_available(
    told: Sequence[Told], person: PersonView, at: dt.datetime, number: Number
) -> NoticeAvailable:
    """On what a child abduction warning notice for this child could rest (decision table 7).

    An unknown age or an unknown basis of care is a third answer, never "no".
    """
    known = standing(told, person, at)
    care = [one for one in known if one.kind == "looked_after"]
    because = tuple(one.uid for one in care)
    basis = stated(care[-1], "basis") if care else None
    protected = _protected(known)
    row = notice_row(
        ChildForNotice(
            age=person.age_on(local_day(at)),
            care=_care(basis, in_care=bool(care) or "lac" in person.tags),
            protected=bool(protected),
        ),
        number,
    )
    rests_on = {"ask_legal": protected, "not_a_child": ()}.get(row.value, because)
    return NoticeAvailable(row.value, row.says, rests_on)


def _care(basis: object, *, in_care: bool) -> Care:
    if basis in _CARE_ORDERS:
        return "order"
    if not in_care:
        return "none"
    return "unknown" if basis is None else "voluntary"


def _protected(known: Sequence[Told]) -> tuple[str, ...]:
    ends = [n for n, one in enumerate(known) if one.kind == "protection.ended"]
    since = known[ends[-1] + 1 :] if ends else known
    return tuple(one.uid for one in since if one.kind in ("protection.taken", "epo.granted"))
