"""What people did with their access: deeds, kept as facts."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import Person, ShortText, Text
from dolen.law.words import _


class GlassBroken(Fact):
    """Somebody opened a person's record in an emergency, beyond what their role allows.

    A supervisor looks at each: whether the reason holds, and whether the role should be wider.
    """

    kind: ClassVar[str] = "access.glass_broken"
    title: ClassVar[str] = _("Record opened in an emergency")
    sentence: ClassVar[str] = _("{member} opened the record of {person} in an emergency.")
    ask: ClassVar[str] = "professional_standards"
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    person: Person = told(_("Whose record"), Classification.PERSONAL, default=...)
    member: ShortText = told(_("Who opened it"), default=...)
    reason: Text = told(_("Why"), Classification.SENSITIVE, default=...)
    until: AwareDatetime = told(_("Open until"), default=...)


ALL: tuple[type[Fact], ...] = (GlassBroken,)
"""Every fact of this room, for the registry."""
