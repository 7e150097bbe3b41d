"""Ages that bear on a missing child's risk and on what can be served on an adult."""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Unit, Value
from dolen.law.sources import (
    ABDUCTION_NOTICES_ADVICE,
    ABDUCTION_NOTICES_ANSWER,
    CHECKED,
    COLLEGE_MISSING,
    GWENT_REPORT,
    Force,
)
from dolen.law.words import _

YOUNG_UNDER = ours(
    "missing.floor.young_under",
    _("Age in years under which a missing child’s risk is high whatever else is known"),
    13,
    COLLEGE_MISSING.at("factors of risk"),
    GWENT_REPORT.at("section 6"),
    unit=Unit.YEARS,
)
NOTICE_UNDER = declared(
    "cawn.notice_under",
    _("Age in years under which a notice can rest on the Child Abduction Act 1984, section 2"),
    Unit.YEARS,
    Value(
        16,
        from_=FIRST_EDITION,
        cited=ABDUCTION_NOTICES_ANSWER.at("who can be protected"),
        force=Force.STATUTE,
        checked_on=CHECKED,
        verified=True,
        also=(ABDUCTION_NOTICES_ADVICE.at("contents", unread=True),),
    ),
)
NOTICE_IN_CARE_UNDER = declared(
    "cawn.notice_in_care_under",
    _("Age in years under which a notice can rest on a care order, Children Act 1989, section 49"),
    Unit.YEARS,
    Value(
        18,
        from_=FIRST_EDITION,
        cited=ABDUCTION_NOTICES_ANSWER.at("who can be protected"),
        force=Force.STATUTE,
        checked_on=CHECKED,
        verified=True,
        also=(ABDUCTION_NOTICES_ADVICE.at("contents", unread=True),),
    ),
)
