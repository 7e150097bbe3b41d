"""What is told beside the facts of a meeting, so that duties which knew of it before are met. Pure.

A child discussed at MACE, a case heard at MARAC, a discussion or conference held are facts of their
own rooms, with duties and flags that rest on them. The minutes tell both at once.
"""

from collections.abc import Collection

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
    """Listed for MACE too: its duty to discuss and its concern about two meetings rest on that."""
    kind = MEETING_KINDS.get(convened.sort or "")
    if kind is None or kind.beside != "mace" or not put.children:
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
    reached: OutcomeReached, convened: MeetingConvened, matters: Collection[str]
) -> list[Fact]:
    """Discussed, heard or held, in each of the matters in which that was owed to somebody.

    MACE discusses in the meeting's own matter too, for which its list was told.
    """
    kind = MEETING_KINDS.get(convened.sort or "")
    beside = kind.beside if kind is not None else None
    told = _told(beside, reached)
    if told is None:
        return []
    own = {reached.case} if beside == "mace" and reached.case else set()
    return [told.model_copy(update={"case": one}) for one in sorted({*matters, *own})]


def _told(beside: str | None, reached: OutcomeReached) -> Fact | None:
    """What is told beside the outcome, in no matter yet; None where nothing is."""
    said = {"happened_at": reached.happened_at, "children": reached.children}
    if beside == "marac":
        victim = next(iter(reached.people), None)
        heard = {"victim": victim, "childrens_view": reached.childs_view, "plan": reached.decision}
        return MaracHeard.model_validate({**said, **heard})
    if not reached.children:
        return None
    if beside == "mace":
        more = {
            "how": "in_meeting",
            "risk": reached.risk,
            "outcome": reached.decision,
            "childs_view": reached.childs_view,
        }
        return MaceDiscussed.model_validate({**said, **more})
    if beside in _HELD:
        return registry.fact_class(_HELD[str(beside)]).model_validate(said)
    return None
