"""The sources of the rules about children in police custody, each declared once.

Many of them were read only in their openings or through somebody who reports them; each note says
so. The codes of practice under the Police and Criminal Evidence Act 1984 were not read themselves.
"""

from datetime import date

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

CHECKED_CUSTODY = date(2026, 11, 24)
"""The day on which the Welsh provisions below were read at legislation.gov.uk."""

PACE_38 = Source(
    key="PACE38",
    title="Police and Criminal Evidence Act 1984, section 38",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/1984/60/section/38/1997-06-16",
    read_on=CHECKED,
    note=_(
        "Read in versions of 1991 and 1997; the age of 12, where they say 15, in a later account."
    ),
)
PACE_38_AS_MADE_1991 = Source(
    key="CJA91",
    title="Criminal Justice Act 1991, which put section 38(6) and (6A) in their present form",
    force=Force.STATUTE,
    address=(
        "https://legislation.gov.uk/ukpga/1991/53/part/III/crossheading/"
        "detention-etc-pending-trial/enacted"
    ),
    read_on=CHECKED,
)
SEVENTEEN_YEAR_OLDS = Source(
    key="CJCA42",
    title="Criminal Justice and Courts Act 2015, section 42: 17-year-olds",
    force=Force.STATUTE,
    address="https://legislation.data.gov.uk/ukpga/2015/2/notes/division/3/2/2/2",
    read_on=CHECKED,
    note=_("The explanatory notes were read: from 26 October 2015 a child is anybody under 18."),
)
PACE_40 = Source(
    key="PACE40",
    title="Police and Criminal Evidence Act 1984, section 40",
    force=Force.STATUTE,
    address=(
        "https://lexisnexis.co.uk/legal/legislation/uk-parliament-acts/"
        "police-and-criminal-evidence-act-1984-c60/part-iv/section-40"
    ),
    read_on=CHECKED,
    note=_("Subsections (1) to (4) were read."),
)
PACE_41 = Source(
    key="PACE41",
    title="Police and Criminal Evidence Act 1984, section 41",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/1984/60/section/41/2017-04-03",
    read_on=CHECKED,
    note=_("Subsections (1) to (2)(a) were read."),
)
PACE_46 = Source(
    key="PACE46",
    title="Police and Criminal Evidence Act 1984, section 46",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/1984/60/part/IV/crossheading/detentionmiscellaneous",
    read_on=CHECKED,
)
PACE_CODE_C = Source(
    key="CODEC",
    title="PACE Code C: detention, treatment and questioning",
    force=Force.CODE,
    address=None,
    read_on=None,
    note=_("Known from pages that report its paragraphs; the code itself was not read."),
)
CODE_C_NOTE_16D = Source(
    key="N16D",
    title="A reply to a request for information that quotes Code C, 16.10 and Note 16D",
    force=Force.REPORT,
    address=(
        "https://doc4pdf.com/312879-our-ref-81747-freedom-of-information-request-thank-you.html"
    ),
    read_on=CHECKED,
)
PACE_BEDS = Source(
    key="PACEBED",
    title="The process of asking for a bed under section 38(6)",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://fdocuments.us/amp/document/web-view-the-processes-involved-in-the-request-for-a-"
        "pace-bed-and-the-provision.html"
    ),
    read_on=CHECKED,
    note=_("Says that the age for secure accommodation is 12 and the authority’s duty absolute."),
)
EX_PARTE_M = Source(
    key="EXPM",
    title="R v Chief Constable of Cambridgeshire ex parte M [1991] 2 QB 499",
    force=Force.STATUTE,
    address="https://swarb.co.uk",
    read_on=CHECKED,
    note=_("The High Court on section 38(6), read in a summary."),
)
GATESHEAD = Source(
    key="GATESH",
    title="R (M) v Gateshead Council [2006] EWCA Civ 221",
    force=Force.STATUTE,
    address="https://caselaw.nationalarchives.gov.uk/ewca/civ/2006/221",
    read_on=CHECKED,
    note=_("The Court of Appeal: an authority has no absolute duty to have a secure bed."),
)
DETENTION_CERTIFICATE = Source(
    key="CERT",
    title="Inspectorate’s glossary: detention certificate",
    force=Force.REPORT,
    address="https://hmicfrs.justiceinspectorates.gov.uk/glossary/detention-certificate/",
    read_on=CHECKED,
    note=_("Reports section 38(7)."),
)
ADULT_NETWORK_TRANSFERS = Source(
    key="AAN",
    title="National Appropriate Adult Network: transfers to local authority accommodation",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://appropriateadult.org.uk/policy/children-young-people/"
        "transfers-to-local-authority-accommodation"
    ),
    read_on=CHECKED,
)
CONCORDAT = Source(
    key="CONC",
    title="Concordat on children in custody",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://fdocuments.us/document/"
        "concordat-on-children-in-custody-govuk-officers-and-staff-have-the-right.html"
    ),
    read_on=CHECKED,
    note=_("Only its contents were read."),
)
COLLEGE_CHILDREN_IN_CUSTODY = Source(
    key="APPCYP",
    title="College of Policing, Authorised Professional Practice: children in detention",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://app.college.police.uk/app-content/detention-and-custody-2/detainee-care/"
        "children-and-young-persons/"
    ),
    read_on=CHECKED,
    note=_("Only the opening was read."),
)
PD_V_MERSEYSIDE = Source(
    key="PD15",
    title="PD v Chief Constable of Merseyside [2015] EWCA Civ 114",
    force=Force.STATUTE,
    address="https://yjlc.uk/resources/legal-updates/strip-search-children-and-pace-code-c",
    read_on=CHECKED,
    note=_("The Court of Appeal on taking a child’s clothes, read in a summary."),
)
STRIP_SEARCH_PROPOSALS = Source(
    key="EIP24",
    title="Home Office: proposed changes to strip searches of children (April 2024)",
    force=Force.REPORT,
    address=(
        "https://questions-statements.parliament.uk/written-statements/detail/2024-04-30/hcws433"
    ),
    read_on=CHECKED,
    note=_("Proposals only. Whether they are in force is not known."),
)
HELD_UNDER_OTHER_POWERS = Source(
    key="N15B",
    title="Code C, February 2017, on people held under other powers (a comparison of versions)",
    force=Force.REPORT,
    address=(
        "https://policestationreps.com/wiki/doku.php?id=code_c&do=diff"
        "&rev2%5B0%5D=1498040910&rev2%5B1%5D=1500562601"
    ),
    read_on=CHECKED,
)
BAIL_ACT = Source(
    key="BAIL7",
    title="Bail Act 1976, section 7",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/id/ukpga/1976/63/section/7/5",
    read_on=CHECKED,
    note=_("Subsections (1) to (3) were read; subsection (4) in the case of Culley."),
)
CULLEY = Source(
    key="CULLEY",
    title="R (Culley) v Dorchester Crown Court [2007] EWHC 109 (Admin)",
    force=Force.STATUTE,
    address="https://beta.bailii.org/ew/cases/EWHC/Admin/2007/109",
    read_on=CHECKED,
    note=_("The 24 hours of section 7(4) are absolute; being in the court’s cells is not enough."),
)
WALES_ACCOMMODATION = Source(
    key="SSWBA77",
    title="Social Services and Well-being (Wales) Act 2014, section 77",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/anaw/2014/4/section/77/data.akn",
    read_on=CHECKED_CUSTODY,
)
WALES_SECURE_ACCOMMODATION = Source(
    key="SECW",
    title="Children (Secure Accommodation) (Wales) Regulations 2015",
    force=Force.STATUTE,
    address=(
        "https://legislation.gov.uk/wsi/2015/1988/crossheading/"
        "application-of-section-119-to-particular-categories-of-children/made"
    ),
    read_on=CHECKED_CUSTODY,
    note=_("Regulations 13 to 15 were read as made; a note of 2016 raises 16 to under 18."),
)
CHILDREN_AND_YOUNG_PERSONS_ACT = Source(
    key="CYPA33",
    title="Children and Young Persons Act 1933",
    force=Force.STATUTE,
    address=None,
    read_on=None,
    note=_("Section 31 was not read."),
)
INQUEST_2015 = Source(
    key="INQ15",
    title="Findings of an inquest into the death of a 17-year-old after custody (2015)",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
REVIEW_2020 = Source(
    key="SCR20",
    title="Serious case review of May 2020 (a boy of 14 drawn into dealing drugs)",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
CUSTODY_RETURN = Source(
    key="HOCUSTODY",
    title="Home Office, Police custody and pre-charge bail, year ending March 2024",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://www.gov.uk/government/statistics/"
        "police-custody-and-pre-charge-bail-year-ending-march-2024/"
        "police-custody-and-pre-charge-bail-year-ending-march-2024"
    ),
    read_on=date(2026, 11, 25),
    note=_(
        "The list of what forces report was read, not the instructions for their return: what a "
        "night is comes from this house."
    ),
)
