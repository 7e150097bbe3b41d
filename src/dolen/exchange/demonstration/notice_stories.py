"""Made-up notices about children: submitted, checked, sent, and mostly answered."""

from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.planning.facts import (
    AuthorityAcknowledged,
    AuthorityDecided,
    AuthorityOutcomeReported,
)
from dolen.referral.facts import (
    ConsentRecorded,
    NoticeQualityChecked,
    NoticeSent,
    NoticeSubmitted,
)

_NOTHING_DONE = 0.8
"""How many notices end in no further action, as the inspection report found."""
_SPEAKS_FROM = 3
_DECIDED = ("early_help_families_first", "assessment_part3", "information_advice_assistance")


def notice(
    story: Story, child: Child, minute: float, *, concern: str, by: str = "attending_officer"
) -> None:
    """A notice about one child and what came of it, as far as anybody said."""
    who, choose, tell = story.child(child), story.choose, story.tell
    if story.amiss(0.05):
        return
    if not story.amiss():
        consent = choose.choice(("given", "given", "refused", "not_sought"))
        tell(ConsentRecorded, minute, by, child=who, consent=consent, purpose="safeguarding")
    speaks = child.age_on(story.start.date()) >= _SPEAKS_FROM
    heard = not story.amiss()
    tell(
        NoticeSubmitted,
        minute + 1,
        by,
        child=who,
        words=choose.choice(words.AT_HOME) if heard and speaks else None,
        behaviour=choose.choice(words.BEHAVIOUR) if heard else None,
        concern_types=(concern,),
        why="As found; the record of the visit says more.",
        immediate_danger=False,
        immediate_safety="At home with a carer who is able to care.",
        carers=story.carers(),
        occurred_in=story.household.authority,
    )
    if not story.amiss():
        checked = minute + story.between(2 * HOURS, 20 * HOURS)
        tell(NoticeQualityChecked, checked, "response_sgt", child=who, every_child=True)
    if not story.amiss(0.1):
        _sent(story, child, minute + story.between(3 * HOURS, 23 * HOURS))


def _sent(story: Story, child: Child, minute: float) -> None:
    who, tell, authority = story.child(child), story.tell, story.household.authority
    tell(NoticeSent, minute, "cru_officer", child=who, la=authority, how="system")
    if story.amiss():
        return
    said = {"children": (who,), "local_authority": authority}
    tell(AuthorityAcknowledged, minute + story.between(20, 6 * HOURS), "la_duty_sw", **said)
    if story.amiss():
        return
    nothing = story.choose.random() < _NOTHING_DONE
    decision = "nfa" if nothing else story.choose.choice(_DECIDED)
    decided = minute + story.between(7 * HOURS, DAYS)
    tell(AuthorityDecided, decided, "la_duty_sw", decision=decision, **said)
    if not story.amiss(0.4):
        outcome = "No further action." if nothing else "A worker will visit the family."
        known = decided + story.between(DAYS, 7 * DAYS)
        tell(AuthorityOutcomeReported, known, "la_team_manager", outcome=outcome, **said)
