"""Who has a tie to a child by a notice: the authority it went to, and where the child lives.

Sending a notice opens it to the authority named, with who the child is, what is on record of
consent and of a telephone call; nothing else of the child's record. A challenge is open to it too.
"""

from dolen.access.standing import TieRule, known_to_authority, told_to_authority
from dolen.people.facts import PersonDescribed
from dolen.referral.facts import (
    ChallengeAnswered,
    ConsentRecorded,
    DecisionChallenged,
    EarlyHelpAnswered,
    EarlyHelpReferred,
    NoticeSent,
    NoticeSubmitted,
    OralReportMade,
)

_GOES_WITH_IT = (
    PersonDescribed.kind,  # who the child is
    NoticeSubmitted.kind,
    ConsentRecorded.kind,
    OralReportMade.kind,
)

_CHILD = frozenset({"child"})
# The suspects that a notice names become nobody's business by it.


def _sent(field: str) -> tuple[TieRule, ...]:
    goes_with_it = TieRule(
        name=f"{NoticeSent.kind}.{field}.notice",
        kind=NoticeSent.kind,
        why="disclosed",
        authority_field=field,
        of=_CHILD,
        opens=_GOES_WITH_IT,
    )
    itself = TieRule(
        name=f"{NoticeSent.kind}.{field}.itself",
        kind=NoticeSent.kind,
        why="disclosed",
        authority_field=field,
        of=_CHILD,
        itself=True,
    )
    knows = TieRule(
        name=f"{NoticeSent.kind}.{field}",
        kind=NoticeSent.kind,
        why="authority",
        authority_field=field,
        of=_CHILD,
    )
    return (knows, itself, goes_with_it)


TIES: tuple[TieRule, ...] = (
    *_sent("la"),
    *_sent("home_authority"),
    *told_to_authority(OralReportMade.kind, "la"),
    *told_to_authority(DecisionChallenged.kind, "la"),
    known_to_authority(ChallengeAnswered.kind),
    *told_to_authority(EarlyHelpReferred.kind, "la"),
    known_to_authority(EarlyHelpAnswered.kind),
)
"""Every tie this room's facts give."""
