"""Telling the school and the health visitor, and their word that it came to the right person."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _

WHERE_CHILD_WAS: dict[str, str] = {
    "in_the_room": _("In the same room"),
    "heard": _("Near enough to hear it"),
    "elsewhere_in_home": _("Elsewhere in the home"),
    "not_there": _("Lives there, and was out"),
}


class SchoolToldOfAbuse(Fact):
    """Operation Encompass: the school's designated safeguarding lead was told of the incident.

    Sent for every child of school age of the household, there or not, at weekends and in holidays
    too. It never holds a score of the risk tool, nor anything from health.
    """

    kind: ClassVar[str] = "encompass.notified"
    title: ClassVar[str] = _("School told of domestic abuse")
    sentence: ClassVar[str] = _("%(by)s told the school of %(child)s about domestic abuse.")
    ask: ClassVar[str] = "encompass_desk"
    rank: ClassVar[int] = 75

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    voice: Text | None = told(
        _("What the child said, in the child’s words"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=3,
    )
    voice_alone: Known[bool] | None = told(
        _("Was the child spoken to alone?"), Classification.PERSONAL, widget="known"
    )
    school: ShortText | None = told(_("School or college"), Classification.PERSONAL)
    route: Literal["lead", "authority_home_education", "college"] | None = told(
        _("Who was told"),
        widget="radios",
        labels={
            "lead": _("The school’s designated safeguarding lead"),
            "authority_home_education": _("The authority’s officer: the child learns at home"),
            "college": _("The college’s safeguarding team"),
        },
    )
    told_whom: ShortText | None = told(_("Name of whoever was told"), Classification.PERSONAL)
    how: Literal["secure_mail", "telephone", "portal"] | None = told(
        _("How"),
        widget="select",
        labels={
            "secure_mail": _("Secure e-mail"),
            "telephone": _("Telephone"),
            "portal": _("Shared portal"),
        },
    )
    child_where: Literal["in_the_room", "heard", "elsewhere_in_home", "not_there"] | None = told(
        _("Where the child was"), Classification.PERSONAL, widget="radios", labels=WHERE_CHILD_WAS
    )
    circumstances: Text | None = told(
        _("What happened, as far as the school must know"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    incident_number: ShortText | None = told(_("Incident number"))


class SchoolConfirmed(Fact):
    """The safeguarding lead said that it came, or that the child is no pupil there."""

    kind: ClassVar[str] = "encompass.received"
    title: ClassVar[str] = _("School confirmed or sent it back")
    sentence: ClassVar[str] = _("The school of %(child)s answered what it was told.")
    ask: ClassVar[str] = "encompass_desk"
    rank: ClassVar[int] = 77

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    school: ShortText | None = told(_("School or college"), Classification.PERSONAL)
    right_school: bool | None = told(_("Is the child a pupil there?"), widget="yes_no")
    support: Text | None = told(
        _("What the school does for the child"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class HealthVisitorTold(Fact):
    """The health visiting service was told of abuse around a child below school age."""

    kind: ClassVar[str] = "health_visitor.notified"
    title: ClassVar[str] = _("Health visiting service told")
    sentence: ClassVar[str] = _("%(by)s told the health visiting service about %(child)s.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 75

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    behaviour: Text | None = told(
        _("How the child was: what was seen, and any words"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)
    team: ShortText | None = told(
        _("Which health visiting team"),
        hint=_("As it is listed among the agencies. Only this team reads of the child."),
    )
    local_authority: ShortText | None = told(
        _("Local authority in which the child lives"), Classification.LOCATION
    )
    child_where: Literal["in_the_room", "heard", "elsewhere_in_home", "not_there"] | None = told(
        _("Where the child was"), Classification.PERSONAL, widget="radios", labels=WHERE_CHILD_WAS
    )
    circumstances: Text | None = told(
        _("What happened, as far as the service must know"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class HealthVisitorConfirmed(Fact):
    """The health visiting service said that it has it, and who visits the child."""

    kind: ClassVar[str] = "health_visitor.received"
    title: ClassVar[str] = _("Health visiting service confirmed")
    sentence: ClassVar[str] = _("The health visiting service confirmed what it was told.")
    ask: ClassVar[str] = "da_team"
    rank: ClassVar[int] = 77

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    visitor: ShortText | None = told(_("Who visits the child"), Classification.PERSONAL)
    next_visit: ShortText | None = told(_("Next visit"))
