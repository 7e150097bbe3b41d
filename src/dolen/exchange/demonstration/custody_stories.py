"""Made-up detentions of a child: arrived, adult called, health, reviews, charged or released."""

import datetime as dt

from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    AlternativeRequested,
    AuthorityOffered,
    AuthorityRefused,
    BailRefused,
    BeforeCourt,
    CertificateWritten,
    ChildCharged,
    ChildDetained,
    CustodyRiskAssessed,
    DetentionReviewed,
    FormUploaded,
    HandoverPlanned,
    HealthAssessed,
    MovedToAuthority,
    RefusalRaised,
    ReleasedFromCustody,
    ResponsibleTold,
    RightsGivenWithAdult,
    WomanResponsible,
)
from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.telling import HOURS, Story
from dolen.investigation.facts import LanguageOffered
from dolen.journal.subjects import PersonRef

_MORNING = 10
"""The hour at which the made-up court begins to sit."""


def detained(story: Story, child: Child) -> None:
    """A child is arrested and detained; most are released, some kept for the court."""
    who = story.child(child)
    arrived(story, child)
    _adult(story, who)
    _health(story, who)
    if not story.amiss(0.1):
        _review(story, who, story.between(300, 355))
    if story.choose.random() < 0.25:
        _kept(story, who)
    else:
        _released(story, who, story.between(7 * HOURS, 13 * HOURS))


def arrived(story: Story, child: Child) -> None:
    """The first half hour: detention authorised, the child asked, the adult called."""
    who, choose = story.child(child), story.choose
    story.tell(
        ChildDetained,
        0,
        "custody_officer",
        child=who,
        power="pace_s24",
        arrest_for="offence",
        offence=choose.choice(words.OFFENCES_OF_CHILDREN),
        offence_class="other",
        arrested_at=story.start - dt.timedelta(minutes=50),
        relevant_time=story.start - dt.timedelta(minutes=8),
        authorised_at=story.start,
        grounds="To obtain evidence by questioning.",
        evening=story.start.hour >= 17,
        treated_as_child=True,
        local_authority=story.household.authority,
    )
    story.tell(
        CustodyRiskAssessed,
        story.between(5, 20),
        "custody_officer",
        child=who,
        childs_words=choose.choice(words.IN_CUSTODY),
        self_harm_asked={"state": "known", "value": story.amiss()},
        observation_level="level_2",
    )
    if child.sex == "F" and not story.amiss():
        story.tell(WomanResponsible, story.between(10, 50), "custody_officer", child=who)
    if not story.amiss(0.2):
        story.tell(
            LanguageOffered,
            story.between(10, 40),
            "custody_officer",
            child=who,
            choice=story.household.language,
        )
    if not story.amiss():
        called = {"adult": "Grandparent", "relationship": "relative", "asked_to_come_now": True}
        story.tell(AdultCalled, story.between(15, 50), "custody_officer", child=who, **called)
    told = {"carers": story.carers(), "local_authority": story.household.authority}
    if not story.amiss(0.1):
        story.tell(ResponsibleTold, story.between(20, 55), "custody_officer", child=who, **told)


def _adult(story: Story, who: PersonRef) -> None:
    late = story.amiss(0.3)
    came = story.between(4 * HOURS, 7 * HOURS) if late else story.between(60, 115)
    story.tell(AdultArrived, came, "custody_officer", child=who, relationship="relative")
    if not story.amiss():
        story.tell(
            RightsGivenWithAdult,
            came + story.between(5, 25),
            "custody_officer",
            child=who,
            understood=True,
            childs_words="I want somebody to explain that again.",
        )


def _health(story: Story, who: PersonRef) -> None:
    """The healthcare professional sees the child, and mostly the form reaches the record."""
    if story.amiss(0.2):
        return
    seen = story.between(60, 170)
    story.tell(
        HealthAssessed,
        seen,
        "custody_hcp",
        child=who,
        childs_words=story.choose.choice(words.IN_CUSTODY),
        fit_to_detain=True,
        fit_for_interview=True,
        self_harm=False,
    )
    if not story.amiss(0.3):
        form = {"child": who, "concerns": False}
        story.tell(FormUploaded, seen + story.between(10, 50), "custody_hcp", **form)


def _review(story: Story, who: PersonRef, minute: float) -> None:
    story.tell(
        DetentionReviewed,
        minute,
        "pace_inspector",
        child=who,
        childs_words="How long until I can go?",
        still_needed=True,
        why="Interview with the adult still to be held.",
        mode="in_person",
    )


def _released(story: Story, who: PersonRef, minute: float) -> None:
    story.tell(
        HandoverPlanned,
        minute - 20,
        "custody_officer",
        child=who,
        childs_wishes="Wants to be fetched, not driven home in a police car.",
        plan="A relative fetches the child.",
    )
    story.tell(
        ReleasedFromCustody,
        minute,
        "custody_officer",
        child=who,
        how=story.choose.choice(("bail", "under_investigation", "no_further_action")),
        vulnerable=True,
        childs_words="I'm glad it's over.",
        to_whom=story.carers(),
    )


def _kept(story: Story, who: PersonRef) -> None:
    """Charged, bail refused, a bed asked for: given, or not, and then the court."""
    tell, between = story.tell, story.between
    charged = between(8 * HOURS, 11 * HOURS)
    sits = refused_bail(story, who, charged)
    authority = {"child": who, "local_authority": story.household.authority}
    if story.choose.random() < 0.35:
        tell(AuthorityOffered, charged + between(60, 100), "la_edt", secure=False, **authority)
        tell(MovedToAuthority, charged + between(120, 200), "custody_officer", **authority)
        return
    no_bed(story, who, charged + between(60, 100))
    if not story.amiss(0.5):
        tell(RefusalRaised, charged + between(105, 150), "custody_officer", child=who)
    if not story.amiss(0.3):
        certified = {"ground": "impracticable", "circumstances": "No bed was offered."}
        tell(CertificateWritten, sits - 60, "custody_officer", child=who, **certified)
    tell(BeforeCourt, sits, "custody_officer", child=who, court="Youth court")


def refused_bail(story: Story, who: PersonRef, charged: float) -> float:
    """Charged and refused bail, a bed asked for; returns the minute at which the court sits."""
    morning = next_court(story.start + dt.timedelta(minutes=charged))
    story.tell(ChildCharged, charged, "custody_officer", child=who, adult_present=True)
    story.tell(
        BailRefused,
        charged + 10,
        "custody_officer",
        child=who,
        grounds="Gave no address that could be checked.",
        court_at=morning,
        first_sitting_at=morning,
    )
    asked = {"child": who, "local_authority": story.household.authority}
    story.tell(AlternativeRequested, charged + story.between(15, 55), "custody_officer", **asked)
    return (morning - story.start) / dt.timedelta(minutes=1)


def no_bed(story: Story, who: PersonRef, minute: float) -> None:
    """The authority says that it has no bed tonight."""
    refused = {"asked_for": "alternative", "reason": "No placement free tonight."}
    authority = {"child": who, "local_authority": story.household.authority}
    story.tell(AuthorityRefused, minute, "la_edt", **refused, **authority)


def next_court(moment: dt.datetime) -> dt.datetime:
    """The next morning on which the made-up court sits: no Sunday."""
    day = moment.date() + dt.timedelta(days=1)
    while day.isoweekday() == 7:
        day += dt.timedelta(days=1)
    return dt.datetime.combine(day, dt.time(_MORNING), tzinfo=dt.UTC)
