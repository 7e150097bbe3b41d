"""The sources our rules rest on, each declared once: what it is, how far it binds, where it is.

A source of one room alone may be declared beside that room's parameters; those that several rooms
share, or that speak of missing children, police protection and initial contact, are here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dolen.law.words import _


class Force(StrEnum):
    """How far a source binds the people it speaks to."""

    STATUTE = "statute"
    STATUTORY_GUIDANCE = "statutory_guidance"
    CODE = "code"
    NATIONAL_PRACTICE = "national_practice"
    FORCE_POLICY = "force_policy"
    REPORT = "report"
    PROPOSED_DEFAULT = "proposed_default"

    @property
    def is_law(self) -> bool:
        """True for what binds as law: statute, statutory guidance and codes of practice."""
        return self in (Force.STATUTE, Force.STATUTORY_GUIDANCE, Force.CODE)

    @property
    def label(self) -> str:
        """The English words for this force, marked for translation."""
        return _LABELS[self]


_LABELS = {
    Force.STATUTE: _("Act of Parliament or regulations, and courts’ rulings on them"),
    Force.STATUTORY_GUIDANCE: _("Statutory guidance"),
    Force.CODE: _("Code of practice"),
    Force.NATIONAL_PRACTICE: _("National practice"),
    Force.FORCE_POLICY: _("This force’s policy"),
    Force.REPORT: _("Inspection report, judgment or published account"),
    Force.PROPOSED_DEFAULT: _("Dolen’s own default, not a rule"),
}


@dataclass(frozen=True, kw_only=True)
class WelshText:
    """The official Welsh text of a source: the title it bears itself, and where it was read."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """One Act, code, guide, judgment or report.

    `address` is where it, or the page that reports it, was read; None means no address is held.
    `read_on` is the day somebody read it there; None means nobody has read it. `welsh` is given
    only where the source itself exists in Welsh: no title is translated.
    """

    key: str
    title: str
    force: Force
    address: str | None
    read_on: date | None
    note: str | None = None
    welsh: WelshText | None = None

    def at(self, place: str, *, says: str | None = None, unread: bool = False) -> "Provision":
        """Return the provision at `place`, such as "s46(6)".

        `unread` marks a place whose own words nobody has read, because only a page that reports
        them was found. A source that was never read makes all its provisions unread.
        """
        return Provision(source=self, place=place, says=says, unread=unread or self.read_on is None)


@dataclass(frozen=True, kw_only=True)
class Provision:
    """One place in one source, exact enough for a stranger to find the words."""

    source: Source
    place: str
    says: str | None = None
    unread: bool = False

    def __str__(self) -> str:
        return f"{self.source.title}, {self.place}"


CHECKED = date(2026, 11, 23)
"""The day on which the first edition of the rulebook was checked against its sources."""

CHILDREN_ACT = Source(
    key="CA1989",
    title="Children Act 1989",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/id/ukpga/1989/41/section/46",
    read_on=CHECKED,
    note=_("Section 46 was read in its first three subsections only, to paragraph (3)(c)."),
)
SECTION_46_NOTE = Source(
    key="LX46",
    title="Police powers to accommodate a child for 72 hours (LexisNexis practice note)",
    force=Force.REPORT,
    address=(
        "https://lexisnexis.co.uk/legal/guidance/where-the-police-exercise-their-powers-to-"
        "accommodate-a-child-in-cases-of-emergency-for-a-period-of-72"
    ),
    read_on=CHECKED,
    note=_("A publisher’s note that reports the 72-hour limit of section 46(6)."),
)
CAYMAN_CHILDREN_LAW = Source(
    key="CA46K",
    title="Children Act of the Cayman Islands, a descendant of the Children Act 1989",
    force=Force.REPORT,
    address="https://legislation.ky/laws/children-act/part/5/section/49",
    read_on=CHECKED,
    note=_("Not law here. It repeats section 46(3) and (4) of the 1989 Act word for word."),
)
DESIGNATED_OFFICER_NOTES = Source(
    key="DOF",
    title="Study notes on the designated officer",
    force=Force.REPORT,
    address="https://brainscape.com/flashcards/designated-officer-14132837",
    read_on=CHECKED,
    note=_("Study cards that report section 46(5), (9) and (10)."),
)
HOME_OFFICE_CIRCULAR = Source(
    key="HOC17",
    title="Home Office Circular 17/2008",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://policeprofessional.com/news/"
        "hoc-172008-duties-and-powers-of-the-police-under-the-children-act-1989"
    ),
    read_on=CHECKED,
    note=_("Read in a summary by Police Professional, not in the circular itself."),
)
LANGLEY = Source(
    key="LANGLEY",
    title="Langley v Liverpool City Council [2005] EWCA Civ 1173",
    force=Force.STATUTE,
    address="https://jordanpublishing.co.uk",
    read_on=CHECKED,
    note=_("The Court of Appeal on section 46, read in a publisher’s summary."),
)
BRENT_V_K = Source(
    key="BRENT",
    title="Brent v K [2015] EWHC 658 (Fam)",
    force=Force.REPORT,
    address=None,
    read_on=None,
    note=_("The High Court on a child not collected from 19:30 to 03:02."),
)
GWENT_REPORT = Source(
    key="SEED",
    title="National child protection inspection: Gwent Police",
    force=Force.REPORT,
    address=(
        "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/"
        "gwent-national-child-protection-inspection/"
    ),
    read_on=CHECKED,
    note=_("Inspected February 2019. The page is dated 22 September 2022; a copy says June 2019."),
)
NORTH_YORKSHIRE_REPORT = Source(
    key="NYORKS22",
    title="Inspection report on North Yorkshire, 2022",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
DERBYSHIRE_REPORT = Source(
    key="DERBYS21",
    title="Inspection report on Derbyshire, 2021",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
GLOUCESTERSHIRE_REPORT = Source(
    key="GLOS17",
    title="Inspection report on Gloucestershire, 2017",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
COLLEGE_MISSING = Source(
    key="MISA",
    title="College of Policing, Authorised Professional Practice: missing persons",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://college.police.uk/app/major-investigation-and-public-protection/"
        "missing-persons/missing-person-investigations"
    ),
    read_on=CHECKED,
    note=_("Only the opening of an older page was read; the practice has since been re-issued."),
)
WALES_MISSING_GUIDE = Source(
    key="WMIS",
    title="All Wales practice guide on missing children (February 2021)",
    force=Force.NATIONAL_PRACTICE,
    address="https://safeguarding.wales/en/chi-i/chi-i-c6/c6-p9/",
    read_on=CHECKED,
    note=_("Only the opening was read; it shows no time for the interview on return."),
    welsh=WelshText(
        title=(
            "Canllaw Arfer Cymru Gyfan: Diogelu plant sy’n mynd ar goll o’r cartref neu o ofal "
            "(Chwefror 2021)"
        ),
        address="https://diogelu.cymru/cy/chi-i/chi-i-c6/c6-p9",
    ),
)
RETURN_INTERVIEW_GUIDANCE = Source(
    key="DFE2014",
    title="Department for Education statutory guidance on missing children (England, 2014)",
    force=Force.STATUTORY_GUIDANCE,
    address=None,
    read_on=None,
    note=_("Binds in England only. The guidance was not read."),
)
RETURN_INTERVIEWS_IN_ENGLAND = Source(
    key="RHI72",
    title="Missing People: the delivery of return interviews across England 2023-24",
    force=Force.REPORT,
    address=(
        "https://missingpeople.org.uk/the-delivery-of-return-interviews-across-england-2023-24"
    ),
    read_on=CHECKED,
    note=_("A charity’s page that reports the 72 hours of the English guidance."),
)
RETURNING_OR_FOUND_CHECKS = Source(
    key="MPCHECKS",
    title="Missing People: returning or found checks",
    force=Force.NATIONAL_PRACTICE,
    address="https://missingpeople.org.uk",
    read_on=CHECKED,
    note=_("Its page “returning or found checks” says as soon as possible and gives no number."),
)
CHILDRENS_SOCIETY_WALES = Source(
    key="TCS",
    title="The Children’s Society: missing children in Wales",
    force=Force.REPORT,
    address="https://childrenssociety.org.uk/news-and-blogs/our-blog/wales-missing-children",
    read_on=CHECKED,
    note=_("Says that in Wales not every child is offered a debrief."),
)
ABDUCTION_NOTICES_ANSWER = Source(
    key="CAWN-PQ",
    title="Home Office answer on child abduction warning notices (2016)",
    force=Force.REPORT,
    address="https://ukpol.co.uk/sarah-champion-2016-parliamentary-question-to-the-home-office-2",
    read_on=CHECKED,
)
ABDUCTION_NOTICES_ADVICE = Source(
    key="CAWN",
    title="College of Policing advice on child abduction warning notices, version 1.0",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://pdfslide.net/documents/advice-for-safeguarding-children-through-use-of-a-"
        "child-abduction-2019-10-07-official.html"
    ),
    read_on=CHECKED,
    note=_("Only the table of contents was read."),
)
THRIVE_ASSESSMENT = Source(
    key="THR",
    title="THRIVE risk assessment",
    force=Force.NATIONAL_PRACTICE,
    address="https://sectionapp.co.uk/thrive-police-risk-assessment",
    read_on=CHECKED,
)
DATA_PROTECTION_ACT = Source(
    key="DPA62",
    title="Data Protection Act 2018",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/2018/12/section/62",
    read_on=CHECKED,
    note=_("Section 62, the logging duty, was read."),
)
PROPOSED_DEFAULT = Source(
    key="DOLEN",
    title=_("Dolen’s own default"),
    force=Force.PROPOSED_DEFAULT,
    address=None,
    read_on=CHECKED,
    note=_("No rule gives this number. The force or the safeguarding board must set it."),
)
