"""The risk tool at a domestic incident, the officer's own judgement, and the specialist's review.

The tool's wording is licensed and is not here: each question is a key with our own short words. A
force may show the wording it has a licence for (`wording`).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Carer, Child, Part, PersonRef, ShortText, Suspect, Text
from dolen.law.words import _

Victim = Annotated[PersonRef, Part("victim", "person")]
Asked = Known[bool]
"""Yes, no, not known, not asked or declined: an answer nobody has is never a no."""

RiskGrade = Literal["standard", "medium", "high"]
RISK_GRADES: dict[str, str] = {
    "standard": _("Standard"),
    "medium": _("Medium"),
    "high": _("High: serious harm could happen at any time"),
}
TOOLS: dict[str, str] = {
    "dash27": _("DASH, the 27 questions of the police"),
    "dash24": _("DASH, the 24 questions other agencies use"),
    "dara": _("DARA, for first responders"),
}


class AboutAbuse(Fact):
    """Between whom the abuse is, and who else cares for the children who live with it."""

    victim: Victim | None = told(_("Victim"), Classification.PERSONAL)
    suspects: tuple[Suspect, ...] = told(
        _("Whose abuse it is about"), Classification.PERSONAL, default=()
    )
    carers: tuple[Carer, ...] = told(
        _("Who else cares for the children"), Classification.PERSONAL, default=()
    )


def _asked(title: str) -> Asked | None:
    """One question of the tool."""
    answer: Asked | None = told(title, Classification.SENSITIVE, widget="known")
    return answer


class DashCompleted(AboutAbuse):
    """The victim was asked the questions of the risk tool. What was refused is told as refused.

    `yes_count` is told where only the sum was brought over; with answers it is counted from them.
    """

    kind: ClassVar[str] = "dash.completed"
    title: ClassVar[str] = _("Domestic abuse risk tool completed")
    sentence: ClassVar[str] = _("%(by)s completed the domestic abuse risk tool with the victim.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 60

    victim: Victim | None = told(_("Who was asked"), Classification.PERSONAL)
    children: tuple[Child, ...] = told(
        _("Children of the household or of either of them"), Classification.PERSONAL, default=()
    )
    tool: Literal["dash27", "dash24", "dara"] | None = told(
        _("Which risk tool"), widget="select", labels=TOOLS
    )
    injury: Asked | None = _asked(_("Was the victim injured this time?"))
    frightened: Asked | None = _asked(_("Is the victim frightened?"))
    afraid_of: Asked | None = _asked(_("Does the victim fear something in particular?"))
    isolated: Asked | None = _asked(_("Is the victim kept from family or friends?"))
    depressed: Asked | None = _asked(_("Is the victim low, or thinking of suicide?"))
    separated: Asked | None = _asked(_("Have they parted, or tried to, within a year?"))
    child_contact: Asked | None = _asked(_("Is there conflict over contact with the children?"))
    stalking: Asked | None = _asked(_("Is the victim followed, watched or pestered?"))
    pregnant_or_baby: Asked | None = _asked(_("Pregnant, or a baby born within 18 months?"))
    stepchildren: Asked | None = _asked(_("Stepchildren or other dependants in the home?"))
    hurt_children: Asked | None = _asked(_("Has the suspect ever hurt the children?"))
    threatened_children: Asked | None = _asked(_("Has the suspect threatened the children?"))
    more_often: Asked | None = _asked(_("Does it happen more often?"))
    getting_worse: Asked | None = _asked(_("Is it getting worse?"))
    controlling: Asked | None = _asked(_("Does the suspect control everything, or is jealous?"))
    weapons: Asked | None = _asked(_("Have weapons or objects been used?"))
    threats_to_kill: Asked | None = _asked(_("Has the suspect threatened to kill?"))
    strangled: Asked | None = _asked(_("Has the suspect strangled, choked or held under water?"))
    sexual: Asked | None = _asked(_("Is there sexual abuse or humiliation?"))
    others_threaten: Asked | None = _asked(_("Does anybody else threaten the victim?"))
    hurt_others: Asked | None = _asked(_("Has the suspect hurt anybody else?"))
    animals: Asked | None = _asked(_("Has the suspect hurt an animal?"))
    money: Asked | None = _asked(_("Are there troubles over money?"))
    substances: Asked | None = _asked(
        _("Has the suspect had trouble with drugs, drink or mental health?")
    )
    suspect_suicide: Asked | None = _asked(_("Has the suspect threatened or tried suicide?"))
    broken_orders: Asked | None = _asked(_("Has the suspect broken bail or an order?"))
    police_history: Asked | None = _asked(_("Is the suspect known to police?"))
    yes_count: Annotated[int, Field(ge=0, le=40)] | None = told(
        _("How many answers were yes"), Classification.SENSITIVE, widget="number"
    )
    refused: bool | None = told(
        _("Did the victim refuse to answer?"),
        Classification.SENSITIVE,
        hint=_("Then say what you saw, and give your own judgement."),
        widget="yes_no",
    )
    victims_words: Text | None = told(
        _("What the victim said"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    officer_grade: RiskGrade | None = told(
        _("Your grade"), Classification.SENSITIVE, widget="radios", labels=RISK_GRADES
    )
    rationale: Text | None = told(
        _("Why this grade"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    judgement: bool | None = told(
        _("In your judgement, is this high risk whatever the answers come to?"),
        Classification.SENSITIVE,
        hint=_("Say why above."),
        widget="yes_no",
    )
    consents: Known[bool] | None = told(
        _("Does the victim agree to support services being told?"),
        Classification.PERSONAL,
        widget="known",
    )
    safety: Text | None = told(
        _("What was done to keep the victim and the children safe tonight"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class ProfessionalJudgement(AboutAbuse):
    """The victim would not answer, and the officer wrote down what they saw and what they judge."""

    kind: ClassVar[str] = "dash.judgement"
    title: ClassVar[str] = _("Risk of domestic abuse judged without answers")
    sentence: ClassVar[str] = _("%(by)s judged the risk without the victim’s answers.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 60

    children: tuple[Child, ...] = told(
        _("Children of the household or of either of them"), Classification.PERSONAL, default=()
    )
    seen: Text | None = told(
        _("What you saw and heard"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    officer_grade: RiskGrade | None = told(
        _("Your grade"), Classification.SENSITIVE, widget="radios", labels=RISK_GRADES
    )
    rationale: Text | None = told(
        _("Why this grade"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class DashReviewed(AboutAbuse):
    """A specialist looked at the incident, its history and its grade. A new grade is told here."""

    kind: ClassVar[str] = "dash.reviewed"
    title: ClassVar[str] = _("Domestic abuse risk reviewed by a specialist")
    sentence: ClassVar[str] = _("%(by)s reviewed the risk of domestic abuse as a specialist.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 70

    children: tuple[Child, ...] = told(
        _("Every child of the household, by name"), Classification.PERSONAL, default=()
    )
    childrens_risk: Text | None = told(
        _("What the incidents so far mean for each child"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    incidents_12m: Annotated[int, Field(ge=0, le=500)] | None = told(
        _("Incidents in twelve months, this one counted"), widget="number"
    )
    grade_before: RiskGrade | None = told(
        _("Grade it came with"), Classification.SENSITIVE, widget="select", labels=RISK_GRADES
    )
    grade: RiskGrade | None = told(
        _("Grade after review"), Classification.SENSITIVE, widget="radios", labels=RISK_GRADES
    )
    rationale: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
    contacted_victim: Known[bool] | None = told(
        _("Was the victim spoken to?"), Classification.PERSONAL, widget="known"
    )
    orders: tuple[ShortText, ...] = told(
        _("Notices, orders or disclosures thought of (DVPN, DVPO, Clare’s Law)"),
        Classification.SENSITIVE,
        default=(),
    )
    refer_to_marac: bool | None = told(
        _("Is the case to go to MARAC?"), Classification.SENSITIVE, widget="yes_no"
    )
    reviewed_until: AwareDatetime | None = told(
        _("Facts known up to"), widget="datetime", hint=_("If not everything was there yet.")
    )
