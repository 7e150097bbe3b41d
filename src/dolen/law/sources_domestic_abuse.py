"""The sources of the rules about domestic abuse, each declared once.

The wording of the risk tools is licensed; nothing of it is kept here. Where a rule was read on a
page that reports it, the note says so.
"""

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

DOMESTIC_ABUSE_ACT = Source(
    key="ENC",
    title="Domestic Abuse Act 2021, section 49A (Victims and Prisoners Act 2024, section 20)",
    force=Force.STATUTE,
    address=(
        "https://crimeline.co.uk/legislationdisplay/"
        "?leg=%2Fid%2Fukpga%2F2024%2F21%2Fsection%2F20%2F2"
    ),
    read_on=CHECKED,
    note=_("The duty to tell schools was read; the regulations with its exceptions were not."),
)
ENCOMPASS_GUIDANCE = Source(
    key="ENCG",
    title="Operation Encompass: statutory guidance of November 2025",
    force=Force.STATUTORY_GUIDANCE,
    address="https://policypartnersproject.co.uk/operation-encompass",
    read_on=CHECKED,
    note=_("Read in a briefing about it."),
)
ENCOMPASS_ACCOUNT = Source(
    key="HCR",
    title="HCR Law: Operation Encompass, greater awareness and consistency needed",
    force=Force.REPORT,
    address=(
        "https://hcrlaw.com/news-and-insights/"
        "operation-encompass-greater-awareness-and-consistency-needed"
    ),
    read_on=CHECKED,
    note=_("A law firm’s account: before the next school day, weekends and holidays too."),
)
DASH_FORM = Source(
    key="DASH27",
    title="DASH risk identification checklist, the form of the police (2009)",
    force=Force.NATIONAL_PRACTICE,
    address="https://paperzz.com/doc/7134875/dash-risk-form",
    read_on=CHECKED,
    note=_("The order of the first eleven questions was read; its wording is licensed."),
)
DASH_BANDS = Source(
    key="DASHB",
    title="Bands of the checklist’s count, as two safeguarding boards print them",
    force=Force.FORCE_POLICY,
    address="https://nidasnorfolk.co.uk",
    read_on=CHECKED,
    note=_("Local bands, in Norfolk and Plymouth; no national rule gives them."),
)
MARAC_CRITERIA = Source(
    key="MARACC",
    title="SafeLives: MARAC referral criteria",
    force=Force.NATIONAL_PRACTICE,
    address="https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/",
    read_on=CHECKED,
)
MARAC_REPEAT = Source(
    key="MARACR",
    title="SafeLives: definition of a repeat case",
    force=Force.NATIONAL_PRACTICE,
    address="https://safelives.org.uk/definition-repeat-marac",
    read_on=CHECKED,
)
NORTH_WALES_PEEL = Source(
    key="NWALES23",
    title="PEEL inspection of North Wales Police 2023-25",
    force=Force.REPORT,
    address=None,
    read_on=None,
    note=_("Tells of refusals recorded without the officer’s own view."),
)
