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
from dolen.law.words import _
from dolen.missing.episodes import standing

Number = Callable[[Parameter], float]

NoticeBasis = Literal[
    "child_abduction_act", "children_act", "ask_legal", "unknown", "none", "not_a_child"
]
_CARE_ORDERS = ("care_order", "interim_care_order")


@dataclass(frozen=True, slots=True)
class NoticeAvailable:
    """On what a child abduction warning notice could rest, in words, with the facts it rests on."""

    value: NoticeBasis
    says: str
    because: tuple[str, ...] = ()


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
    age = person.age_on(local_day(at))
    if age is not None and age >= number(NOTICE_IN_CARE_UNDER):
        return NoticeAvailable("not_a_child", _NOTICES["not_a_child"])
    if basis in _CARE_ORDERS:
        return NoticeAvailable("children_act", _NOTICES["children_act"], because)
    if age is not None and age < number(NOTICE_UNDER):
        return NoticeAvailable("child_abduction_act", _NOTICES["child_abduction_act"], because)
    protected = _protected(known)
    if protected:
        return NoticeAvailable("ask_legal", _NOTICES["ask_legal"], protected)
    in_care = bool(care) or "lac" in person.tags
    if age is None or (in_care and basis is None):
        return NoticeAvailable("unknown", _NOTICES["unknown"], because)
    return NoticeAvailable("none", _NOTICES["none"], because)


def _protected(known: Sequence[Told]) -> tuple[str, ...]:
    ends = [n for n, one in enumerate(known) if one.kind == "protection.ended"]
    since = known[ends[-1] + 1 :] if ends else known
    return tuple(one.uid for one in since if one.kind in ("protection.taken", "epo.granted"))


_NOTICES: dict[NoticeBasis, str] = {
    "child_abduction_act": _("Yes: the child is under 16 (Child Abduction Act 1984, section 2)."),
    "children_act": _("Yes: the child is under a care order (Children Act 1989, section 49)."),
    "ask_legal": _(
        "Ask for legal advice: the child is in police protection or under an emergency order."
    ),
    "unknown": _("Not known: find out the child’s age and on what basis the child is in care."),
    "none": _("No notice is available at this age. Consider a sexual risk order or another order."),
    "not_a_child": _("No: the person is an adult."),
}
