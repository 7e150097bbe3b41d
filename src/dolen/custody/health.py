"""A detained child's health: seen, asked, watched, taken to hospital."""

from typing import ClassVar, Literal

from dolen.custody.arriving import OBSERVATIONS
from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _


class HealthAssessed(Fact):
    """A healthcare professional saw the child and completed the youth assessment.

    The force's own rule (inspection report, section 11), not one of the codes.
    """

    kind: ClassVar[str] = "custody.health_assessment"
    title: ClassVar[str] = _("Seen by a healthcare professional")
    sentence: ClassVar[str] = _("A healthcare professional saw %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_hcp"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_words: Text | None = told(
        _("What the child said"),
        Classification.CHILDS_WORDS,
        hint=_("In the child’s own words."),
        widget="textarea",
        rows=4,
    )
    fit_to_detain: bool | None = told(
        _("Fit to be detained?"), Classification.SENSITIVE, widget="yes_no"
    )
    fit_for_interview: bool | None = told(
        _("Fit to be interviewed?"), Classification.SENSITIVE, widget="yes_no"
    )
    abuse: bool | None = told(
        _("Do the answers show abuse or neglect?"), Classification.SENSITIVE, widget="yes_no"
    )
    self_harm: bool | None = told(
        _("Do the answers show self-harm?"), Classification.SENSITIVE, widget="yes_no"
    )
    exploitation: bool | None = told(
        _("Do the answers show exploitation?"), Classification.SENSITIVE, widget="yes_no"
    )
    needs: Text | None = told(
        _("What the child needs while here, and afterwards"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class HealthRefused(Fact):
    """The child did not want to see a healthcare professional, and why."""

    kind: ClassVar[str] = "custody.health_refused"
    title: ClassVar[str] = _("Healthcare professional declined")
    sentence: ClassVar[str] = _("%(child)s did not want to see a healthcare professional.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_hcp"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_words: Text | None = told(
        _("What the child said"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    offered_again: bool | None = told(_("Was it offered again?"), widget="yes_no")


class FormUploaded(Fact):
    """The youth assessment form is on the custody record, where others can read it."""

    kind: ClassVar[str] = "custody.form_uploaded"
    title: ClassVar[str] = _("Youth assessment on the custody record")
    sentence: ClassVar[str] = _("The youth assessment of %(child)s is on the custody record.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_hcp"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    concerns: bool | None = told(
        _("Does an answer show abuse, self-harm or exploitation?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    which: Text | None = told(
        _("Which answers"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
        reveal={"on": "concerns", "value": True},
    )


class SelfHarmRisk(Fact):
    """The child said or did something that makes self-harm likely."""

    kind: ClassVar[str] = "custody.selfharm_risk"
    title: ClassVar[str] = _("Danger of self-harm in custody")
    sentence: ClassVar[str] = _("It was recorded that %(child)s may self-harm in custody.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 42

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    shown_by: Literal["words", "act", "history"] | None = told(
        _("What shows it"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "words": _("What the child said"),
            "act": _("What the child did"),
            "history": _("What happened before"),
        },
    )
    childs_words: Text | None = told(
        _("What the child said"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )


class MentalHealthAssessed(Fact):
    """A professional assessed the child's mental health."""

    kind: ClassVar[str] = "custody.mental_health_assessment"
    title: ClassVar[str] = _("Mental health assessed")
    sentence: ClassVar[str] = _("The mental health of %(child)s was assessed.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_hcp"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    by_whom: ShortText | None = told(_("By whom"), Classification.PERSONAL)
    outcome: Text | None = told(
        _("What was found, and what follows"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class ObservationsRaised(Fact):
    """The child is watched more closely from now on."""

    kind: ClassVar[str] = "custody.observations_raised"
    title: ClassVar[str] = _("Watched more closely")
    sentence: ClassVar[str] = _("%(by)s had %(child)s watched more closely.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    observation_level: ShortText | None = told(
        _("How closely from now on"), widget="select", labels=OBSERVATIONS
    )
    items_taken: Text | None = told(_("What was taken away for safety"), widget="textarea", rows=2)


class TakenToHospital(Fact):
    """The child left for hospital. The 24 hours stand still (section 41(6))."""

    kind: ClassVar[str] = "custody.hospital_started"
    title: ClassVar[str] = _("Taken from custody to hospital")
    sentence: ClassVar[str] = _("%(child)s was taken from custody to hospital.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    why: ShortText | None = told(_("Why"), Classification.SENSITIVE)
    with_child: ShortText | None = told(_("Who went with the child"), Classification.PERSONAL)


class BackFromHospital(Fact):
    """The child is back from hospital. The 24 hours run on."""

    kind: ClassVar[str] = "custody.hospital_ended"
    title: ClassVar[str] = _("Back in custody from hospital")
    sentence: ClassVar[str] = _("%(child)s came back to custody from hospital.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 51

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    questioned_there: bool | None = told(
        _("Was the child questioned there to obtain evidence?"),
        hint=_("Time spent being questioned does count."),
        widget="yes_no",
    )
    advice: Text | None = told(
        _("What the hospital advised"), Classification.SENSITIVE, widget="textarea", rows=2
    )
