"""The enquiry under section 47 of the Children Act 1989: what was assessed, what was determined."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Child, Person, ShortText, Text
from dolen.law.words import _
from dolen.planning.parts import AboutAChild, AboutChildren


class EnquiryStarted(Fact):
    """An enquiry under section 47 of the Children Act 1989 began about a child."""

    kind: ClassVar[str] = "s47.started"
    title: ClassVar[str] = _("Section 47 enquiry begun")
    sentence: ClassVar[str] = _("A section 47 enquiry about %(child)s began.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 30

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    agencies: Literal["joint", "single_agency_la", "single_agency_police"] | None = told(
        _("Who enquires"),
        widget="radios",
        labels={
            "joint": _("Police and social services together"),
            "single_agency_la": _("Social services alone"),
            "single_agency_police": _("Police alone"),
        },
    )
    because: Literal["suspicion", "police_protection", "emergency_order"] | None = told(
        _("What the enquiry follows from"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "suspicion": _("Harm is suspected"),
            "police_protection": _("The child is in police protection"),
            "emergency_order": _("An emergency protection order was made"),
        },
    )
    who_speaks_with_child: Person | None = told(
        _("Who will speak with the child"), Classification.PERSONAL
    )


class AssessmentCompleted(AboutChildren):
    """Social services completed the assessment that an enquiry rests on."""

    kind: ClassVar[str] = "assessment.completed"
    title: ClassVar[str] = _("Assessment completed")
    sentence: ClassVar[str] = _("The assessment of %(child)s was completed.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 60

    words: Text | None = told(
        _("The children’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    seen_alone: Known[bool] | None = told(
        _("Was each child seen alone?"), Classification.SENSITIVE, widget="known"
    )
    needs: Text | None = told(
        _("What the children need"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    risks: Text | None = told(
        _("What puts them at risk, and what protects them"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    next_step: ShortText | None = told(_("What follows"), Classification.SENSITIVE)


class EnquiryDetermined(AboutAChild):
    """What the enquiry came to for one child: one of three determinations."""

    kind: ClassVar[str] = "s47.determined"
    title: ClassVar[str] = _("Section 47 enquiry concluded")
    sentence: ClassVar[str] = _("It was determined what the enquiry about %(child)s came to.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 65

    determination: (
        Literal["not_substantiated", "substantiated_no_risk", "substantiated_risk"] | None
    ) = told(
        _("What was determined"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "not_substantiated": _("The concern was not substantiated"),
            "substantiated_no_risk": _("Substantiated, and the child is not at continuing risk"),
            "substantiated_risk": _("Substantiated, and at continuing risk: a conference is held"),
        },
    )
    words: Text | None = told(
        _("The child’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
    emergency_order: Literal["not_needed", "applied_for", "granted"] | None = told(
        _("Was an emergency protection order considered?"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "not_needed": _("Yes, and it is not needed"),
            "applied_for": _("Yes, and it was applied for"),
            "granted": _("Yes, and it was granted"),
        },
    )
    ratified_by: ShortText | None = told(
        _("Which manager agreed that it was not substantiated"),
        Classification.PERSONAL,
        reveal={"on": "determination", "value": "not_substantiated"},
    )
