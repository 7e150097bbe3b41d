"""Patterns of notices, reports and silence that only joined facts show."""

from dolen.concerns.patterns import Concern
from dolen.law import parameters_referral as by
from dolen.law.parameters_contact import (
    REPEAT_REPORTS,
    VOICE_ABSENT_OF_LAST,
    VOICE_ABSENT_SHARE,
    VOICE_WITHIN,
)
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _
from dolen.referral.patterns import (
    ARRESTS,
    CAME_OF_REPORT,
    EXPOSED,
    HELD,
    NOTICES,
    OUTCOMES,
    SHARES,
    VISITS,
    find_not_crossed,
    find_ppn_only,
    find_repeat_notices,
    find_repeat_reports,
)
from dolen.referral.voices import HEARD, find_voice_absent

_HOMES = ("residence", "residence.ended", "person.described")
_ANSWERS = (*OUTCOMES, "authority.decision", "authority.outcome_reported", "early_help.answered")

CONCERNS = (
    Concern(
        name="ppn_only_response",
        says=_("A child was exposed to harm, a notice was sent, and nothing else was done."),
        room="referral",
        grave=True,
        cited=(GWENT_REPORT.at("section 4"), by.SECTION_10),
        anchor="person",
        kinds=(*EXPOSED, *NOTICES, *_ANSWERS, *ARRESTS, *VISITS, "person.described"),
        find=find_ppn_only,
        to="cru_ds",
        timing="after_lasting",
        reach=0,
        parameters=(by.ONLY_RESPONSE_AFTER,),
    ),
    Concern(
        name="repeat_ppn_no_action",
        says=_("Notice after notice about a child or household, and nothing known to be done."),
        room="referral",
        grave=True,
        cited=(by.SECTION_6,),
        anchor="person",
        kinds=("ppn.submitted", *_ANSWERS, *_HOMES),
        find=find_repeat_notices,
        ties=("lives_at",),
        to="cru_ds",
        reach=2,
        parameters=(by.REPEAT_NOTICES, by.REPEAT_NOTICES_WITHIN),
    ),
    Concern(
        name="repeat_reports_no_action",
        says=_("Two or more reports about a child or family ended in nothing."),
        room="referral",
        cited=(by.SECTION_6,),
        anchor="person",
        kinds=("contact.report", *CAME_OF_REPORT, *_HOMES, "relationship"),
        find=find_repeat_reports,
        ties=("lives_at", "cares_for"),
        to="response_insp",
        timing="after_lasting",
        reach=2,
        parameters=(REPEAT_REPORTS, by.REPORT_ENDED_AFTER, by.REPEAT_REPORTS_WITHIN),
    ),
    Concern(
        name="information_not_crossed",
        says=_("One agency or force holds what another needs, and nobody has shared it."),
        room="referral",
        grave=True,
        cited=(by.SECTION_6,),
        anchor="person",
        kinds=(*HELD, *SHARES, "person.described"),
        find=find_not_crossed,
        to="cru_ds",
        timing="after_lasting",
        reach=0,
        parameters=(by.NOT_CROSSED_AFTER,),
    ),
    Concern(
        name="voice_absent_pattern",
        says=_("In most of the cases an officer attended lately, no child was heard."),
        room="referral",
        cited=(GWENT_REPORT.at("section 5, recommendation"),),
        anchor="person",
        kinds=("incident.attended", *HEARD, "person.described"),
        find=find_voice_absent,
        to="response_insp",
        parameters=(VOICE_ABSENT_OF_LAST, VOICE_ABSENT_SHARE, VOICE_WITHIN),
    ),
)
"""The patterns this room acts on."""
