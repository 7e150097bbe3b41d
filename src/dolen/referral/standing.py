"""How each notice about a child stands: sent, read, decided, challenged, known what came of it.

Pure. One notice for each matter: one that was sent back and submitted again is the same notice.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dolen.journal.conditions import stated
from dolen.journal.told import Told

State = Literal[
    "returned", "unsent", "undelivered", "unread", "undecided", "outcome_unknown",
    "challenged", "kept", "done",
]  # fmt: skip
KINDS = (
    "ppn.submitted", "ppn.returned", "ppn.quality_checked", "ppn.sent_to_authority", "ppn.receipt",
    "ppn.chased", "ppn.challenged", "ppn.challenge_settled", "ppn.consent_recorded",
    "ppn.consent_withdrawn", "ppn.oral_report", "cru.decision", "authority.acknowledged",
    "authority.decision", "authority.outcome_reported", "authority.challenge_answered",
    "authority.child_seen", "strategy.held", "early_help.referred", "early_help.answered",
)  # fmt: skip
"""The kinds of fact that a notice's standing is read from."""


@dataclass(frozen=True, slots=True)
class NoticeStanding:
    """One notice and how it stands since `since`. `told` are the facts of its matter, in order."""

    notice: Told
    state: State
    since: dt.datetime
    told: tuple[Told, ...]

    def last(self, *kinds: str) -> Told | None:
        """The last fact of these kinds in the matter."""
        return next((one for one in reversed(self.told) if one.kind in kinds), None)

    def after(self, one: Told | None, *kinds: str) -> Told | None:
        """The last fact of these kinds after another; None when there is none."""
        found = self.last(*kinds)
        return found if found and one and one.order < found.order else None

    @property
    def authority(self) -> str:
        """The authority it was sent to, or is meant for."""
        sent = self.last("ppn.sent_to_authority")
        return str((sent and stated(sent, "la")) or stated(self.notice, "occurred_in") or "")

    @property
    def consent(self) -> str:
        """What is on record of consent: one of the four states, withdrawn, or nothing."""
        one = self.last("ppn.consent_recorded", "ppn.consent_withdrawn")
        if one is None:
            return ""
        return "withdrawn" if one.kind.endswith("withdrawn") else str(stated(one, "consent") or "")

    @property
    def is_checked(self) -> bool:
        """Whether a supervisor checked it since it was last submitted."""
        return self.after(self.notice, "ppn.quality_checked") is not None


def notices(told: Sequence[Told], child: str) -> list[NoticeStanding]:
    """Every notice about `child`, one for each matter, in the order of their submission."""
    matters: dict[str | None, list[Told]] = {}
    for one in told:
        if one.kind in KINDS and one.names(child):
            matters.setdefault(one.case, []).append(one)
    found = [_standing(tuple(facts)) for facts in matters.values()]
    return sorted((one for one in found if one), key=lambda one: one.notice.order)


def _standing(told: tuple[Told, ...]) -> NoticeStanding | None:
    notice = next((one for one in reversed(told) if one.kind == "ppn.submitted"), None)
    if notice is None:
        return None
    found = NoticeStanding(notice, "unsent", notice.happened_at, told)
    state, decisive = _state(found)
    return NoticeStanding(notice, state, decisive.happened_at, told)


def _state(found: NoticeStanding) -> tuple[State, Told]:
    notice = found.notice
    challenge = _challenge(found)
    if challenge is not None:
        return challenge
    sent = found.after(notice, "ppn.sent_to_authority")
    if sent is None:
        returned = found.after(notice, "ppn.returned")
        return ("returned", returned) if returned else ("unsent", notice)
    outcome = found.after(sent, "authority.outcome_reported")
    if outcome is not None:
        return "done", outcome
    decided = found.after(sent, "authority.decision", "strategy.held")
    if decided is not None:
        return "outcome_unknown", decided
    acknowledged = found.after(sent, "authority.acknowledged")
    if acknowledged is not None:
        return "undecided", acknowledged
    receipt = found.after(sent, "ppn.receipt")
    failed = receipt is not None and stated(receipt, "state") == "failed"
    return ("undelivered", receipt) if receipt and failed else ("unread", sent)


def _challenge(found: NoticeStanding) -> tuple[State, Told] | None:
    """Where a challenge waits for an answer, or its answer for the next step."""
    made = found.last("ppn.challenged")
    if made is None or found.after(made, "ppn.challenge_settled"):
        return None
    answer = found.after(made, "authority.challenge_answered")
    if answer is None or stated(answer, "answer") == "more_wanted":
        return "challenged", made
    return ("kept", answer) if stated(answer, "answer") == "kept" else None
