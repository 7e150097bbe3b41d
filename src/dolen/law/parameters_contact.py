"""Numbers for the first contact: attending, seeing and hearing every child, and the home.

The inspection report asks that children are seen and heard and says nothing of hours. No response
times of the force were found. All of these are Dolen's own until the force sets them.
"""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_SECTION_5 = GWENT_REPORT.at("section 5")
_SECTION_6 = GWENT_REPORT.at("section 6")
_SECTION_7 = GWENT_REPORT.at("section 7")
_SECTION_10 = GWENT_REPORT.at("section 10")
_SEE_AND_HEAR = GWENT_REPORT.at("section 5, recommendation")

ATTEND_EMERGENCY = ours(
    "contact.attend.emergency",
    _("Time in which officers attend an emergency with a child involved"),
    0.25,
    _SECTION_5,
)
ATTEND_PRIORITY = ours(
    "contact.attend.priority",
    _("Time in which officers attend a priority call with a child involved, or one not graded"),
    1,
    _SECTION_5,
)
ATTEND_SCHEDULED = ours(
    "contact.attend.scheduled",
    _("Time in which officers attend a scheduled call with a child involved"),
    24,
    _SECTION_5,
)
ATTEND_ESCALATE_INCIDENT_MANAGER = ours(
    "contact.attend.escalate.force_incident_manager",
    _("Time past due after which the force incident manager learns that nobody attended"),
    1,
    _SECTION_5,
)

SEEN_WITHIN = ours(
    "child.seen.within",
    _("Time in which every child of the household is seen"),
    10,
    _SEE_AND_HEAR,
)
SEEN_ESCALATE_INSPECTOR = ours(
    "child.seen.escalate.response_insp",
    _("Time past due after which the response inspector learns of a child not seen"),
    14,
    _SEE_AND_HEAR,
)
VOICE_WITHIN = ours(
    "child.voice.within",
    _("Time in which it is recorded what the child said, or how the child behaved"),
    10,
    _SEE_AND_HEAR,
)
VOICE_ESCALATE_INSPECTOR = ours(
    "child.voice.escalate.response_insp",
    _("Time past due after which the response inspector learns of a child not heard"),
    14,
    _SEE_AND_HEAR,
)
HOME_CONDITIONS_WITHIN = ours(
    "home.conditions.within",
    _("Time in which the living conditions are recorded"),
    10,
    _SECTION_5,
)

UNSEEN_FOLLOW_UP_WITHIN = ours(
    "child.unseen_followup.within",
    _("Time in which a child who could not be seen is seen, by police or social care"),
    24,
    _SECTION_10,
)
UNSEEN_FOLLOW_UP_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "child.unseen_followup.escalate.ppu_di",
    _("Time past due after which the detective inspector learns of a child still not seen"),
    24,
    _SECTION_10,
)
HEAR_WITHIN = ours(
    "child.hear.within",
    _("Time in which a child is seen and heard within a section 47 enquiry"),
    5,
    _SEE_AND_HEAR,
    GWENT_REPORT.at("section 7, first case"),
    unit=Unit.WORKING_DAYS,
)
HEAR_ACCEPTS_BEFORE = ours(
    "child.hear.accepts_before",
    _("Time before the enquiry began in which hearing the child already counts"),
    72,
    _SEE_AND_HEAR,
)
HEAR_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "child.hear.escalate.ppu_di",
    _("Time past due after which the detective inspector learns of a child not heard"),
    120,
    _SEE_AND_HEAR,
)
TOLD_OUTCOME_WITHIN = ours(
    "child.told_outcome.within",
    _("Time in which the child is told what happened and why"),
    5,
    _SECTION_7,
    unit=Unit.WORKING_DAYS,
)

HANDOVER_WITHIN = ours(
    "handover.acknowledge.within",
    _("Time in which whoever is handed an open risk to a child says that they have it"),
    1,
    _SECTION_6,
)

UNSEEN_AFTER = ours(
    "child_unseen.after",
    _("Time after which a child named in a call or at its place, and not seen, is a concern"),
    24,
    _SECTION_5,
)
REPEAT_REPORTS = ours(
    "repeat_reports_no_action.reports",
    _("Number of reports about one child or family that ended in nothing and make a pattern"),
    2,
    _SECTION_6,
    unit=Unit.COUNT,
)
VOICE_ABSENT_SHARE = ours(
    "voice_absent_pattern.share",
    _("Share of attended cases without the child’s words above which a pattern is raised"),
    0.5,
    _SEE_AND_HEAR,
    unit=Unit.SHARE,
)
VOICE_ABSENT_OF_LAST = ours(
    "voice_absent_pattern.of_last",
    _("Number of latest attended cases in which the child’s words are looked for"),
    10,
    _SEE_AND_HEAR,
    unit=Unit.COUNT,
)
