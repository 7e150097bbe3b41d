"""The sources of the rules about investigations, each declared once."""

from datetime import date

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

READ_FOR_INVESTIGATION = date(2026, 11, 24)
"""The day on which the sections on bail and the guidance to them were read."""

CRIME_RECORDING_RULES = Source(
    key="HOCR",
    title="Home Office Crime Recording Rules",
    force=Force.NATIONAL_PRACTICE,
    address="https://hmicfrs.justiceinspectorates.gov.uk/our-work/article/crime-recording-process/",
    read_on=CHECKED,
    note=_("Read in the inspectorate’s account of them; the rules themselves were not read."),
)
PACE_47ZB = Source(
    key="PACE47ZB",
    title="Police and Criminal Evidence Act 1984, section 47ZB",
    force=Force.STATUTE,
    address="https://www.lawglobalhub.com/section-47zb-police-and-criminal-evidence-act-1984-uk/",
    read_on=READ_FOR_INVESTIGATION,
    note=_("Read in a copy with the changes of 2022, not at legislation.gov.uk."),
)
PACE_47ZC_ZG = Source(
    key="PACE47ZC",
    title="Police and Criminal Evidence Act 1984, sections 47ZC to 47ZG",
    force=Force.STATUTE,
    address="https://www.lawglobalhub.com/section-47zf-police-and-criminal-evidence-act-1984-uk/",
    read_on=READ_FOR_INVESTIGATION,
    note=_("Of these only section 47ZF, on the court’s first extension, was read, in a copy."),
)
BAIL_GUIDANCE = Source(
    key="BAILG",
    title="Pre-charge bail statutory guidance",
    force=Force.STATUTORY_GUIDANCE,
    address=(
        "https://gov.uk/government/publications/pre-charge-bail-statutory-guidance/"
        "pre-charge-bail-statutory-guidance-accessible"
    ),
    read_on=READ_FOR_INVESTIGATION,
    note=_("As updated on 9 June 2023; the opening was read."),
)
BAIL_SUMMARY = Source(
    key="BAIL22",
    title="Youth Justice Legal Centre: further changes to the pre-charge bail regime",
    force=Force.REPORT,
    address="https://yjlc.uk/resources/legal-updates/further-changes-pre-charge-bail-regime",
    read_on=CHECKED,
    note=_("A law centre’s summary of who may extend bail, and for how long."),
)
ONLINE_ABUSE_CASE_2023 = Source(
    key="ONLINE23",
    title="Inspection of the police response to online child sexual abuse, April 2023",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
MEDICAL_CASE_2015 = Source(
    key="HMIC15",
    title="HMIC: child protection inspections, July 2015",
    force=Force.REPORT,
    address=None,
    read_on=None,
)
