"""The sources of the rules about offenders, each declared once.

Most of the Act was read section by section; the regulations only in their overview and one of them.
"""

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

SOA_83 = Source(
    key="SOA83",
    title="Sexual Offences Act 2003, section 83",
    force=Force.STATUTE,
    address="https://en.wikisource.org/wiki/Sexual_Offences_Act_2003",
    read_on=CHECKED,
    note=_("Read in a copy, not at legislation.gov.uk."),
)
SOA_84 = Source(
    key="SOA84",
    title="Sexual Offences Act 2003, section 84",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/2003/42/section/84/enacted",
    read_on=CHECKED,
    note=_("Read as enacted, with its explanatory notes."),
)
SOA_85_87 = Source(
    key="SOA85",
    title="Sexual Offences Act 2003, sections 85 to 87",
    force=Force.STATUTE,
    address=None,
    read_on=CHECKED,
    note=_("Sections 85 and 87 were read in a copy, not at legislation.gov.uk; 86 was not read."),
)
SOA_91 = Source(
    key="SOA91",
    title="Sexual Offences Act 2003, section 91",
    force=Force.STATUTE,
    address="https://legislation.gov.uk/ukpga/2003/42/section/91/2004-05-01",
    read_on=CHECKED,
)
NOTIFICATION_REGULATIONS = Source(
    key="SI1876",
    title=(
        "Sexual Offences Act 2003 (Notification Requirements) (England and Wales) Regulations 2012"
    ),
    force=Force.STATUTE,
    address="https://legislation.gov.uk/uksi/2012/1876/regulation/10/made",
    read_on=CHECKED,
    note=_("The overview and regulation 10 were read; the other regulations were not."),
)
NOTIFICATION_QUESTIONS = Source(
    key="SOAFAQ",
    title="Help with changes to the notification requirements for registered sex offenders",
    force=Force.STATUTORY_GUIDANCE,
    address=(
        "https://gov.uk/government/publications/guidance-on-part-2-of-the-sexual-offences-act-2003/"
        "help-with-changes-to-the-notification-requirements-for-registered-sex-offenders-"
        "accessible-version"
    ),
    read_on=CHECKED,
    note=_("Home Office, as updated on 31 March 2023."),
)
TRAVEL_ADVICE = Source(
    key="NACRO",
    title="Travelling abroad while on the sex offenders register (Nacro)",
    force=Force.REPORT,
    address=(
        "https://nacro.org.uk/nacro-services/criminal-record-support/advice-for-individuals/"
        "travel-with-a-criminal-record/travelling-abroad-while-on-the-sex-offenders-register/"
    ),
    read_on=CHECKED,
    note=_("A charity’s account of the law, not the law itself."),
)
WILTSHIRE_SUMMARY = Source(
    key="WILTS",
    title="Registering as a sex offender (Wiltshire Police)",
    force=Force.REPORT,
    address="https://wiltshire.police.uk/article/823/Registering-as-a-sex-offender",
    read_on=CHECKED,
    note=_("A force’s summary of the duties."),
)
RISK_BASED_VISITS = Source(
    key="NPCC17",
    title="New tailored approach to managing registered sex offenders introduced",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://news.npcc.police.uk/releases/"
        "new-tailored-approach-to-managing-registered-sex-offenders-introduced"
    ),
    read_on=CHECKED,
    note=_("It gives the principle that visits follow the risk, and no intervals."),
)
REACTIVE_MANAGEMENT = Source(
    key="REACT",
    title="Reactive management (glossary of the inspectorate)",
    force=Force.NATIONAL_PRACTICE,
    address="https://hmicfrs.justiceinspectorates.gov.uk/glossary/reactive-management/",
    read_on=CHECKED,
)
ARMS_FACTORS = Source(
    key="ARMSF",
    title="Sharing and using information from an ARMS assessment (Centre of expertise on CSA)",
    force=Force.NATIONAL_PRACTICE,
    address=(
        "https://csacentre.org.uk/guides/sharing-information-to-tackle-child-sexual-abuse/"
        "what-information-could-you-or-your-organisation-be-sharing/police/"
        "sharing-and-using-information-from-an-arms-assessment/"
    ),
    read_on=CHECKED,
    note=_("It speaks of adult men; for others another assessment is needed."),
)
MAPPA_LEVELS_PAGE = Source(
    key="MAPPA",
    title="MAPPA levels of management",
    force=Force.STATUTORY_GUIDANCE,
    address="https://mappa.justice.gov.uk/MAPPA/view?objectId=12986388",
    read_on=CHECKED,
)
