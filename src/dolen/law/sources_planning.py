"""The sources of the rules about strategy discussions, enquiries, conferences and plans.

The Wales Safeguarding Procedures stand on many pages; each page that gives a rule is a source, so
that a stranger finds the words. Their openings were read, not always the whole page.
"""

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

_PROCEDURES = "Wales Safeguarding Procedures"
_AT = "https://safeguarding.wales/en/chi-i"


def _page(key: str, about: str, place: str, note: str | None = None) -> Source:
    chapter = place.rsplit("-", 1)[0]
    return Source(
        key=key,
        title=f"{_PROCEDURES}: {about}",
        force=Force.NATIONAL_PRACTICE,
        address=f"{_AT}/chi-i-{chapter}/{place}",
        read_on=CHECKED,
        note=note,
    )


STRATEGY_PAGE = _page(
    "C3P8",
    "strategy discussions",
    "c3pt1-p8",
    _("Says who takes part and that a record is saved for each child; gives no hours."),
)
AFTER_CONFERENCE_PAGE = _page("C3PT2-P11", "after the conference", "c3pt2-p11")
TIMES_PAGE = _page("C3PT2-P13", "times within which each step is taken", "c3pt2-p13")
COORDINATOR_PAGE = _page("C4P3", "the care and support protection plan coordinator", "c4-p3")
FIRST_CORE_GROUP_PAGE = _page("C4P4", "the first core group", "c4-p4")
CORE_GROUP_PAGE = _page("C4P5", "core groups", "c4-p5")
REVIEW_PAGE = _page("C4P8", "review conferences", "c4-p8")
MOVES_PAGE = _page("C4P9", "moves between authorities and the end of registration", "c4-p9")
UNBORN_PAGE = _page(
    "C2P10",
    "unborn children",
    "c2-p10",
    _("Says that a report about an unborn child is made now, not after the birth."),
)
CONFERENCE_INDICATOR = Source(
    key="CONWY",
    title="Timeliness of initial child protection conferences (Conwy social services)",
    force=Force.REPORT,
    address=(
        "https://conwysocialservicesannualreport.org.uk/"
        "timeliness-of-initial-child-protection-conferences"
    ),
    read_on=CHECKED,
    note=_("An authority’s account of the Welsh indicator; the procedures’ page was not seen."),
)
ENQUIRY_DUTY = Source(
    key="CA47",
    title="Children Act 1989, section 47",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/1989/41/section/47/2010-01-12",
    read_on=CHECKED,
    note=_("Subsections (1) to (4) were read."),
)
METROPOLITAN_REPORT = Source(
    key="MET17",
    title="Inspection report on the Metropolitan Police, December 2017",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
WEST_MIDLANDS_REPORT = Source(
    key="WMIDS14",
    title="Inspection report on West Midlands, 2014",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
