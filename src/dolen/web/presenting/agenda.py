"""Why somebody stands at their place of an agenda, and ways out of too little time, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.meetings.fitting import Proposal, Way
from dolen.meetings.ordering import Reason, Why
from dolen.web.templatetags.words import london
from dolen.web.words import translated


def reason_words(reason: Reason, bands: Mapping[str, str]) -> str:
    """One reason for a place."""
    count = reason.count
    match reason.why:
        case Why.PASSED_OVER:
            return ngettext(
                "Not reached at the last meeting: first now",
                "Not reached at %(count)s meetings running: first now",
                count,
            ) % {"count": count}
        case Why.BAND:
            band = translated(bands.get(reason.band, ""))
            return _("%(band)s (score %(score)s)") % {"band": band, "score": count}
        case Why.CONCERNS:
            return ngettext(
                "%(count)s concern not answered", "%(count)s concerns not answered", count
            ) % {"count": count}
        case Why.MISSING:
            return _("Missing now")
        case Why.LATE:
            return ngettext("%(count)s duty late", "%(count)s duties late", count) % {
                "count": count
            }
        case Why.NEVER:
            return _("No meeting has spoken of them")
        case Why.LONG_AGO:
            when = london(reason.when, "day") if reason.when else ""
            return _("Last spoken of %(when)s") % {"when": when}


def proposal_words(one: Proposal) -> str:
    """One way out of too little time."""
    said = {
        "minutes": one.minutes,
        "meetings": one.meetings,
        "inside": one.inside,
        "outside": one.outside,
    }
    match one.way:
        case Way.LONGER:
            return _("A longer meeting: %(minutes)s minutes for everybody.") % said
        case Way.SPLIT:
            return (
                _("%(meetings)s meetings of %(minutes)s minutes each, in the order of the list.")
                % said
            )
        case Way.SCREENED:
            return (
                _(
                    "Keep the time: the first %(inside)s here, and the other %(outside)s reviewed "
                    "outside the meeting, each by name and by a day."
                )
                % said
            )
        case Way.SINGLE:
            return (
                _(
                    "Let one agency decide alone for the %(outside)s with whom it alone works: "
                    "%(minutes)s minutes for the other %(inside)s."
                )
                % said
            )
