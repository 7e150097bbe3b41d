"""The sources of the rules about reports to an authority, each declared once.

Pages of the Wales Safeguarding Procedures are sources of their own, so that a stranger finds the
words. Of the Act only what other pages report of it was read.
"""

from dolen.law.sources import CHECKED, Force, Source
from dolen.law.words import _

_AT = "https://safeguarding.wales"

DUTY_TO_REPORT_PAGE = Source(
    key="C2P4",
    title="Wales Safeguarding Procedures: the duty to report a child at risk",
    force=Force.NATIONAL_PRACTICE,
    address=f"{_AT}/en/chi-i/chi-i-c2/c2-p4",
    read_on=CHECKED,
    note=_("Reports the Act’s duty of relevant partners, the chief officer of police among them."),
)
WHERE_TO_REPORT_PAGE = Source(
    key="C2P6",
    title="Wales Safeguarding Procedures: to whom a report is made",
    force=Force.NATIONAL_PRACTICE,
    address=f"{_AT}/en/chi-i/chi-i-c2/c2-p6",
    read_on=CHECKED,
    note=_("The authority where the concern arose; a copy to where the child lives."),
)
AFTER_REPORTING_PAGE = Source(
    key="C2P18",
    title="Wales Safeguarding Procedures: after a report is made",
    force=Force.NATIONAL_PRACTICE,
    address=f"{_AT}/chi/c2/c2.p18",
    read_on=CHECKED,
    note=_("Written confirmation, what to do without an acknowledgement, and how to challenge."),
)
DECISION_PAGE = Source(
    key="C3P4",
    title="Wales Safeguarding Procedures: what the authority does with a report",
    force=Force.NATIONAL_PRACTICE,
    address=f"{_AT}/en/chi-i/chi-i-c3/c3pt1-p4",
    read_on=CHECKED,
    note=_("The next step is decided and recorded within one working day."),
)
SOCIAL_SERVICES_ACT = Source(
    key="SSWBA",
    title="Social Services and Well-being (Wales) Act 2014",
    force=Force.STATUTE,
    address=None,
    read_on=None,
    note=_("The procedures name section 128; the provision for children is section 130."),
)
