"""What is told beside the facts of a meeting, so that duties which knew of it before are met. Pure.

A child discussed at MACE, a case heard at MARAC, a discussion or conference held are facts of their
own rooms, with duties and flags that rest on them. The minutes tell both at once.
"""

from dolen.domestic_abuse.facts import MaracHeard
from dolen.exploitation.facts import MaceDiscussed, MaceListed
from dolen.journal.fact import Fact
from dolen.journal.registry import registry
from dolen.meetings.facts import MeetingConvened, OutcomeReached, PutOnAgenda
from dolen.meetings.kinds import MEETING_KINDS

_HELD = {
    "strategy": "strategy.held",
    "conference_initial": "conference.initial",
    "conference_review": "conference.review",
}


def beside_listing(put: PutOnAgenda, convened: MeetingConvened) -> list[Fact]:
    """Listed for MACE too, where no list of another matter brought the children here."""
    kind = MEETING_KINDS.get(convened.sort or "")
    if kind is None or kind.beside != "mace" or put.matter or not put.children:
        return []
    return [
        MaceListed.model_validate(
            {
                "happened_at": put.happened_at,
                "case": put.case,
                "children": put.children,
                "authority": convened.area if convened.area in kind.areas else None,
                "meeting_at": convened.begins_at,
                "ends_at": convened.ends_at,
            }
        )
    ]


def beside_outcome(
    reached: OutcomeReached, convened: MeetingConvened, matter: str | None
) -> list[Fact]:
    """Discussed, heard or held, in the matter that brought somebody to the meeting."""
    kind = MEETING_KINDS.get(convened.sort or "")
    beside = kind.beside if kind is not None else None
    said = {"happened_at": reached.happened_at, "children": reached.children}
    if beside == "mace" and reached.children:
        more = {
            "how": "in_meeting",
            "risk": reached.risk,
            "outcome": reached.decision,
            "childs_view": reached.childs_view,
        }
        return [MaceDiscussed.model_validate({**said, **more, "case": matter or reached.case})]
    if matter is None:
        return []
    if beside == "marac":
        victim = next(iter(reached.people), None)
        heard = {"victim": victim, "childrens_view": reached.childs_view, "plan": reached.decision}
        return [MaracHeard.model_validate({**said, **heard, "case": matter})]
    if beside in _HELD and reached.children:
        held = registry.fact_class(_HELD[str(beside)])
        return [held.model_validate({**said, "case": matter})]
    return []
