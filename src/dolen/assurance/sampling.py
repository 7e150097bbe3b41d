"""Samples of cases: drawn by lot with a seed that is kept, looked at one by one, complete."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import Part, Person, PersonRef, ShortText, Text
from dolen.law.words import _

Staff = Annotated[PersonRef, Part("staff", "person")]
Line = Literal["first", "second", "dci"]
LINES = {
    "first": _("First-line supervisor"),
    "second": _("Second-line supervisor"),
    "dci": _("Chief inspector of public protection"),
}
METHODS = {
    "random": _("Drawn by lot"),
    "risk": _("Chosen by risk"),
    "all": _("All there were"),
}
_PERSONAL = Classification.PERSONAL


class SampleDrawn(Fact):
    """Cases to sample were drawn by lot. The seed and what was drawn from let anybody repeat it."""

    kind: ClassVar[str] = "dip.drawn"
    title: ClassVar[str] = _("Sample drawn")
    sentence: ClassVar[str] = _("Cases to sample were drawn by lot.")
    ask: ClassVar[str] = "ppu_dci"
    rank: ClassVar[int] = 40
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    line: Line | None = told(_("Sampled by"), widget="radios", labels=LINES)
    staff: tuple[Staff, ...] = told(_("For whom"), _PERSONAL, default=())
    records: tuple[ShortText, ...] = told(_("Cases drawn"), default=())
    seed: ShortText | None = told(_("Seed of the draw"))
    drawn_from: Annotated[int, Field(ge=0)] | None = told(
        _("How many cases it was drawn from"), widget="number"
    )
    fingerprint: ShortText | None = told(_("Fingerprint of the cases it was drawn from"))


class CaseSampled(Fact):
    """A supervisor looked at one case of a member of staff. `staff`: for whom the sample counts."""

    kind: ClassVar[str] = "dip.sampled"
    title: ClassVar[str] = _("Case sampled")
    sentence: ClassVar[str] = _("%(by)s sampled a case.")
    ask: ClassVar[str] = "ppu_dci"
    rank: ClassVar[int] = 45
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    line: Line | None = told(_("Sampled by"), widget="radios", labels=LINES)
    staff: tuple[Staff, ...] = told(_("For whom the sample counts"), _PERSONAL, default=())
    reviewed: Person | None = told(_("Whose work it is"), _PERSONAL)
    record: ShortText | None = told(_("Which case"), hint=_("Its reference"))
    method: Literal["random", "risk", "all"] | None = told(
        _("How it was chosen"), widget="radios", labels=METHODS
    )
    childs_voice: Literal["yes", "no", "not_applicable"] | None = told(
        _("Is the child’s own voice on the record?"),
        widget="radios",
        labels={
            "yes": _("Yes"),
            "no": _("No"),
            "not_applicable": _("No child could be heard"),
        },
    )
    grade_agreed: bool | None = told(_("Do you agree with the grade of the risk?"), widget="yes_no")
    why: Text | None = told(
        _("Why, or why not"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    themes: tuple[ShortText, ...] = told(_("What stands out"), default=())
    terms_version: ShortText | None = told(
        _("Written terms of reference it follows"), hint=_("Which version of them")
    )
    feedback_at: AwareDatetime | None = told(_("When it was talked through"), widget="datetime")
    action: Text | None = told(_("What must be done"), widget="textarea", rows=2)


class SampleComplete(Fact):
    """The last sample of the month was looked at. `case` is the month."""

    kind: ClassVar[str] = "dip.sample_complete"
    title: ClassVar[str] = _("Sample complete")
    sentence: ClassVar[str] = _("The sample of a month is complete.")
    ask: ClassVar[str] = "ppu_dci"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    line: Line | None = told(_("Sampled by"), widget="radios", labels=LINES)
    staff: tuple[Staff, ...] = told(_("For whom"), _PERSONAL, default=())
    terms_of_reference: bool | None = told(
        _("Was it done under written terms of reference?"), widget="yes_no"
    )
    terms_version: ShortText | None = told(_("Which version of them"))
