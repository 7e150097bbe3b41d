"""The meeting of agencies about victims at high risk (MARAC): listed, heard, what was agreed."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.domestic_abuse.dash import AboutAbuse, Victim
from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Carer, Child, NominalId, ShortText, Suspect, Text
from dolen.law.words import _

CRITERIA: dict[str, str] = {
    "repeat": _("Abused again within twelve months of the last referral"),
    "visible_high_risk": _("As many answers as make the risk visible"),
    "professional_judgement": _("Professional judgement"),
    "potential_escalation": _("Incidents keep coming"),
}


class MaracThresholdMet(AboutAbuse):
    """The case was referred to MARAC, listed for the next meeting that can still take it."""

    kind: ClassVar[str] = "marac.threshold"
    title: ClassVar[str] = _("Listed for MARAC")
    sentence: ClassVar[str] = _("%(by)s listed a case of domestic abuse for MARAC.")
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 72

    children: tuple[Child, ...] = told(
        _("Every child to be spoken of, by name"), Classification.PERSONAL, default=()
    )
    criterion: (
        Literal["repeat", "visible_high_risk", "professional_judgement", "potential_escalation"]
        | None
    ) = told(_("Why it goes to MARAC"), Classification.SENSITIVE, widget="radios", labels=CRITERIA)
    reason: Text | None = told(_("In words"), Classification.SENSITIVE, widget="textarea", rows=3)
    area: ShortText | None = told(_("Whose meeting: policing area"))
    meeting_at: AwareDatetime | None = told(_("Meeting it is listed for"), widget="datetime")
    ends_at: AwareDatetime | None = told(
        _("When that meeting ends"),
        hint=_("The next meeting whose closing day for referrals is not over."),
        widget="datetime",
    )


class MaracHeard(AboutAbuse):
    """The meeting spoke of the case: of the victim, and of each child as a person of its own."""

    kind: ClassVar[str] = "marac.heard"
    title: ClassVar[str] = _("Heard at MARAC")
    sentence: ClassVar[str] = _("A case of domestic abuse was heard at MARAC.")
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 80

    children: tuple[Child, ...] = told(
        _("Children spoken of, each by name"), Classification.PERSONAL, default=()
    )
    childrens_view: Text | None = told(
        _("What each child has said or shown, and what it changed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    chair: ShortText | None = told(
        _("Who chaired it"),
        Classification.PERSONAL,
        hint=_("A detective inspector or a manager of children’s services."),
    )
    agencies: tuple[ShortText, ...] = told(_("Agencies there"), default=())
    apologies: tuple[ShortText, ...] = told(_("Agencies not there"), default=())
    confidentiality: bool | None = told(
        _("Was the statement of confidentiality agreed?"), widget="yes_no"
    )
    idva_contact_at: AwareDatetime | None = told(
        _("When the victim’s adviser (IDVA) spoke with the victim"), widget="datetime"
    )
    plan: Text | None = told(
        _("The plan in a few words, for whoever goes there next"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class MaracInformationShared(Fact):
    """What one agency told the meeting. Officers do not read it: they see what was agreed."""

    kind: ClassVar[str] = "marac.information"
    title: ClassVar[str] = _("Information given to MARAC")
    sentence: ClassVar[str] = _("An agency gave information to MARAC.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 79

    victim: Victim | None = told(_("Victim"), Classification.PERSONAL)
    suspects: tuple[Suspect, ...] = told(
        _("Whose abuse it is about"), Classification.PERSONAL, default=()
    )
    children: tuple[Child, ...] = told(
        _("Children it speaks of"), Classification.PERSONAL, default=()
    )
    agency: ShortText | None = told(_("Which agency"))
    information: Text | None = told(
        _("What it knows"), Classification.SENSITIVE, widget="textarea", rows=4
    )


class MaracActionAgreed(Fact):
    """One thing that one agency will do by a day. Officers see it: it is not the minutes."""

    kind: ClassVar[str] = "marac.action_agreed"
    title: ClassVar[str] = _("Action agreed at MARAC")
    sentence: ClassVar[str] = _("An action was agreed at MARAC.")
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 82

    victim: Victim | None = told(_("Victim"), Classification.PERSONAL)
    children: tuple[Child, ...] = told(_("For which children"), Classification.PERSONAL, default=())
    what: Text | None = told(
        _("What is to be done"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    owner: ShortText | None = told(_("By which agency"))
    due_by: AwareDatetime | None = told(_("By when"), widget="datetime")


class MaracActionEnded(Fact):
    """An action was done, or could not be, or was not. The last two are not the same."""

    kind: ClassVar[str] = "marac.action_ended"
    title: ClassVar[str] = _("Action from MARAC reported on")
    sentence: ClassVar[str] = _("%(by)s reported on an action agreed at MARAC.")
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 84

    victim: Victim | None = told(_("Victim"), Classification.PERSONAL)
    children: tuple[Child, ...] = told(_("For which children"), Classification.PERSONAL, default=())
    action: NominalId | None = told(_("Reference of the action"))
    outcome: Literal["done", "not_possible", "not_done"] | None = told(
        _("How it came out"),
        widget="radios",
        labels={
            "done": _("Done"),
            "not_possible": _("Could not be done"),
            "not_done": _("Was not done"),
        },
    )
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class MaracClosed(Fact):
    """The case left MARAC: a year without further abuse, or it moved to another area."""

    kind: ClassVar[str] = "marac.closed"
    title: ClassVar[str] = _("Case of MARAC closed")
    sentence: ClassVar[str] = _("%(by)s closed a case of MARAC.")
    ask: ClassVar[str] = "marac_coordinator"
    rank: ClassVar[int] = 90

    victim: Victim | None = told(_("Victim"), Classification.PERSONAL)
    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    why: Literal["a_year_without", "moved_away", "withdrawn"] | None = told(
        _("Why it is closed"),
        widget="radios",
        labels={
            "a_year_without": _("A year has passed without further abuse"),
            "moved_away": _("Handed to the MARAC of another area"),
            "withdrawn": _("Listed in error"),
        },
    )
    reason: Text | None = told(_("In words"), Classification.SENSITIVE, widget="textarea", rows=2)


class CumulativeAbuse(Fact):
    """A third domestic incident in twelve months in a household with a child (numbers are dated).

    Dolen works this out by itself from the incidents; it is told only where another store knew it.
    """

    kind: ClassVar[str] = "da.cumulative"
    title: ClassVar[str] = _("Domestic abuse again and again around a child")
    sentence: ClassVar[str] = _("Domestic abuse kept recurring around %(child)s.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 62

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    victims: tuple[Victim, ...] = told(_("Victims"), Classification.PERSONAL, default=())
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    incidents: Annotated[int, Field(ge=0, le=500)] | None = told(
        _("Incidents in twelve months"), widget="number"
    )
