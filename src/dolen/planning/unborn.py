"""A child not yet born: a record of their own, and its quiet end."""

import datetime as dt
from typing import ClassVar

from dolen.journal.fact import Classification, Relates, told
from dolen.journal.subjects import Text
from dolen.law.words import _
from dolen.planning.parts import AboutAChild, Mother


class UnbornRecorded(AboutAChild):
    """A child not yet born has a record of their own, tied to the mother.

    Name the child after the mother ("Unborn Example"). There is no date of birth yet.
    """

    kind: ClassVar[str] = "child.unborn_recorded"
    title: ClassVar[str] = _("Record of an unborn child")
    sentence: ClassVar[str] = _("%(by)s made a record for the unborn child %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 20
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="cares_for", from_field="mother", to_field="child", lasting=True),
    )

    mother: Mother | None = told(_("Mother"), Classification.PERSONAL)
    expected_on: dt.date | None = told(
        _("When the baby is due"), Classification.SENSITIVE, widget="date"
    )
    why_at_risk: Text | None = told(
        _("Why the child may be at risk once born"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    mothers_words: Text | None = told(
        _("What the mother said; her own words if she is a child herself"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    plan_for_birth: Text | None = told(
        _("What must be ready for the birth, and who is told"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class UnbornEnded(AboutAChild):
    """The pregnancy ended without a child. Nothing more is asked, and no letters go out."""

    kind: ClassVar[str] = "child.unborn_ended"
    title: ClassVar[str] = _("Record of an unborn child closed")
    sentence: ClassVar[str] = _("%(by)s closed the record of an unborn child.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 85

    mother: Mother | None = told(_("Mother"), Classification.PERSONAL)
