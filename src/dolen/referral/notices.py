"""What an officer tells about a child: a concern, a notice, consent, or why no notice is needed."""

import datetime as dt
from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Suspect, Text
from dolen.law.words import _

ConcernType = Literal[
    "neglect", "physical", "sexual", "emotional_psychological", "financial", "da_exposure", "cse",
    "cce", "missing", "online", "fgm", "hba", "trafficking", "self_harm", "parental_substance",
    "parental_mh", "unborn", "custody", "rso_contact", "animal", "living_conditions",
]  # fmt: skip
CONCERN_TYPES: dict[str, str] = {
    "neglect": _("Neglect"),
    "physical": _("Physical abuse"),
    "sexual": _("Sexual abuse"),
    "emotional_psychological": _("Emotional or psychological abuse"),
    "financial": _("Financial abuse"),
    "da_exposure": _("Lives with or sees domestic abuse"),
    "cse": _("Child sexual exploitation"),
    "cce": _("Child criminal exploitation"),
    "missing": _("Goes missing"),
    "online": _("Harm online"),
    "fgm": _("Female genital mutilation"),
    "hba": _("So-called honour-based abuse"),
    "trafficking": _("Trafficking or modern slavery"),
    "self_harm": _("Self-harm"),
    "parental_substance": _("A parent’s drugs or alcohol"),
    "parental_mh": _("A parent’s mental health"),
    "unborn": _("An unborn child"),
    "custody": _("Arrested or in custody"),
    "rso_contact": _("Contact with a registered sex offender"),
    "animal": _("Cruelty to animals at home"),
    "living_conditions": _("Living conditions"),
}
Priority = Literal["blue", "red", "amber", "green"]
PRIORITIES: dict[str, str] = {
    "blue": _("Blue: needs help, no risk of harm seen"),
    "red": _("Red: at risk of serious harm now"),
    "amber": _("Amber: at risk of harm"),
    "green": _("Green: low risk"),
}
Consent = Literal["given", "refused", "not_sought", "overridden"]
CONSENTS: dict[str, str] = {
    "given": _("Given"),
    "refused": _("Refused"),
    "not_sought": _("Not asked for"),
    "overridden": _("Shared without it, for a reason the law gives"),
}
PURPOSES: dict[str, str] = {
    "safeguarding": _("To protect the child"),
    "early_help": _("Early help, such as Families First"),
    "other_service": _("Another service"),
}


class ConcernRecorded(Fact):
    """Somebody wrote down a worry about a child, without a notice so far."""

    kind: ClassVar[str] = "concern.recorded"
    title: ClassVar[str] = _("Worry about a child written down")
    sentence: ClassVar[str] = _("%(by)s wrote down a worry about %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 35

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    concern_types: tuple[ConcernType, ...] = told(
        _("What it is about"), Classification.SENSITIVE, default=(), labels=CONCERN_TYPES
    )
    what: Text | None = told(
        _("What worries you"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    words: Text | None = told(
        _("The child’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    held_by: ShortText | None = told(_("Which agency or force knows of it"))
    needed_by: ShortText | None = told(_("Who else needs to know"))


class NoticeSubmitted(Fact):
    """A public protection notice about one child. Brothers and sisters have one each.

    Answers on the child's voice, the home and the school are worked out from what is written.
    Other children of the household are listed, never made subjects of this child's notice.
    """

    kind: ClassVar[str] = "ppn.submitted"
    title: ClassVar[str] = _("Public protection notice submitted")
    sentence: ClassVar[str] = _("%(by)s submitted a public protection notice about %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 45

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    words: Text | None = told(
        _("The child’s own words"),
        Classification.CHILDS_WORDS,
        hint=_("Write what the child said, as the child said it."),
        widget="textarea",
        rows=4,
    )
    behaviour: Text | None = told(
        _("Behaviour and demeanour"),
        Classification.SENSITIVE,
        hint=_("A baby or a child who does not speak is heard by how the child is."),
        widget="textarea",
        rows=3,
    )
    why_not_heard: ShortText | None = told(
        _("If the child was not heard: why not"), Classification.SENSITIVE
    )
    concern_types: tuple[ConcernType, ...] = told(
        _("What it is about"), Classification.SENSITIVE, default=(), labels=CONCERN_TYPES
    )
    why: Text | None = told(
        _("What happened, and why you are worried for this child"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=5,
    )
    immediate_danger: bool | None = told(
        _("Is the child in danger now?"),
        Classification.SENSITIVE,
        hint=_("Then telephone the authority now. The notice confirms it within 24 hours."),
        widget="yes_no",
    )
    immediate_safety: Text | None = told(
        _("What keeps the child safe tonight"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    police_action: Text | None = told(
        _("What the police have done"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    priority: Priority | None = told(
        _("Priority"), Classification.SENSITIVE, widget="radios", labels=PRIORITIES
    )
    history: Text | None = told(
        _("What is known from before, and what it means now"),
        Classification.SENSITIVE,
        hint=_("Earlier notices, incidents and missing episodes are counted for you."),
        widget="textarea",
        rows=3,
    )
    cumulative: bool | None = told(
        _("Does the notice name every earlier incident of domestic abuse?"), widget="yes_no"
    )
    incidents_named: tuple[ShortText, ...] = told(
        _("Incidents it names, one on each line"), default=()
    )
    carers: tuple[Carer, ...] = told(_("Parents and carers"), Classification.PERSONAL, default=())
    parental_responsibility: ShortText | None = told(
        _("Who has parental responsibility"), Classification.PERSONAL
    )
    others_at_home: tuple[Person, ...] = told(
        _("Who else lives there, children too"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(
        _("Who may have harmed the child"), Classification.PERSONAL, default=()
    )
    living_conditions: Text | None = told(
        _("The home, and where the child sleeps"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    school_name: ShortText | None = told(_("School or nursery"), Classification.PERSONAL)
    doctor: ShortText | None = told(_("Doctor’s surgery"), Classification.PERSONAL)
    social_worker: ShortText | None = told(_("Social worker"), Classification.PERSONAL)
    language: ShortText | None = told(
        _("Language the child prefers"), Classification.PERSONAL, widget="language"
    )
    disability: ShortText | None = told(_("Disability or need"), Classification.SENSITIVE)
    ethnicity: ShortText | None = told(_("Ethnic group"), Classification.SENSITIVE)
    ethnicity_said_by: Literal["self", "officer"] | None = told(
        _("Who said which ethnic group"),
        widget="radios",
        labels={"self": _("The child or family"), "officer": _("The officer")},
    )
    birth_expected: dt.date | None = told(
        _("If the child is not born yet: when the birth is expected"),
        Classification.PERSONAL,
        widget="date",
    )
    occurred_in: ShortText | None = told(
        _("Local authority where it happened"),
        hint=_("The notice goes there, even if the child lives elsewhere."),
    )
    home_authority: ShortText | None = told(
        _("Local authority where the child lives"), Classification.LOCATION
    )
    incident_number: ShortText | None = told(_("Incident number"))
    voice: bool | None = told(_("Does it hold the child’s voice?"), widget="derived")
    conditions: bool | None = told(_("Does it describe the home?"), widget="derived")
    school: bool | None = told(_("Does it name the school?"), widget="derived")
    earlier_notices: int | None = told(_("Earlier notices"), widget="derived")
    earlier_incidents: int | None = told(_("Incidents in the last 12 months"), widget="derived")
    times_missing: int | None = told(_("Times missing before"), widget="derived")


class NoticeNotNeeded(Fact):
    """Somebody said why no notice is needed for a child. Without a reason it ends no duty."""

    kind: ClassVar[str] = "ppn.not_needed"
    title: ClassVar[str] = _("No public protection notice needed")
    sentence: ClassVar[str] = _("%(by)s gave the reason why no notice about %(child)s is needed.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 44

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    suspects: tuple[Suspect, ...] = told(
        _("Suspects concerned"), Classification.PERSONAL, default=()
    )
    reason: Text | None = told(
        _("Why no notice is needed"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    agreed_by: ShortText | None = told(_("Supervisor who agreed"), Classification.PERSONAL)


class ConsentRecorded(Fact):
    """Whether the family agrees that their information is passed on, and for what purpose.

    Early help needs consent. Where a child may be at risk of harm the authority is told without it,
    and the reason is kept.
    """

    kind: ClassVar[str] = "ppn.consent_recorded"
    title: ClassVar[str] = _("Consent to share recorded")
    sentence: ClassVar[str] = _(
        "%(by)s recorded whether information about %(child)s may be shared."
    )
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 40

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    suspects: tuple[Suspect, ...] = told(
        _("Suspects concerned"), Classification.PERSONAL, default=()
    )
    consent: Consent | None = told(_("Consent to share"), widget="radios", labels=CONSENTS)
    purpose: ShortText | None = told(_("For what"), widget="select", labels=PURPOSES)
    given_by: Person | None = told(_("Who was asked"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why it was refused, not asked for, or not waited for"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    lawful_basis: ShortText | None = told(_("Lawful basis, where shared without consent"))


class ConsentWithdrawn(Fact):
    """The family took its consent back. What was shared stays on record; nothing more is shared."""

    kind: ClassVar[str] = "ppn.consent_withdrawn"
    title: ClassVar[str] = _("Consent withdrawn")
    sentence: ClassVar[str] = _("Consent to share information about %(child)s was withdrawn.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 42

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    withdrawn_by: Person | None = told(_("Who withdrew it"), Classification.PERSONAL)
    purpose: ShortText | None = told(_("For what"), widget="select", labels=PURPOSES)
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class OralReportMade(Fact):
    """The authority was told by telephone, because the child could not wait for a form.

    The written notice follows within 24 hours (Wales Safeguarding Procedures).
    """

    kind: ClassVar[str] = "ppn.oral_report"
    title: ClassVar[str] = _("Authority told by telephone")
    sentence: ClassVar[str] = _("%(by)s told the authority about %(child)s by telephone.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 41

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    la: ShortText | None = told(_("Which authority was told"))
    told_whom: ShortText | None = told(_("Who took the call"), Classification.PERSONAL)
    what_was_told: Text | None = told(
        _("What was told"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    answer: ShortText | None = told(_("What they said they would do"), Classification.SENSITIVE)
