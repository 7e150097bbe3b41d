"""What was known of a child on a past moment: the page, and the sealed bundle taken from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dolen.access import disclosing
from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.journal.bundles import NotSealed
from dolen.web.forms import ErrorItem
from dolen.web.gathering.known_then import KnownThen
from dolen.web.gathering.moments import Moment, asked
from dolen.web.gathering.opened import open_at
from dolen.web.pages import page
from dolen.web.printing.bundles import Recipient, bundle
from dolen.web.printing.sheets import Printing

_LONGEST = 200


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def known_then(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show what was known by the moment asked for (`as_of`, `known_to`), or by now.

    On POST, hand out the same as a sealed bundle. Both are logged before anything is shown.
    """
    disclosing.may_review()
    sent = request.POST if request.method == "POST" else request.GET
    now = clock.now()
    moment = asked({name: str(sent.get(name, "")) for name in ("as_of", "known_to")}, now)
    if not moment.is_past:
        moment = Moment(now, now, moment.problem, moment.asked_as_of, moment.asked_known_to)
    opened = open_at(nominal, moment, purpose="as known then")
    if opened.reading.sort == "place":
        return redirect("web:place", nominal=opened.nominal)
    shown = KnownThen(opened)
    problems = [ErrorItem(moment.problem, "#as_of")] if moment.problem else []
    answers = {name: str(sent.get(name, "")).strip()[:_LONGEST] for name in ("recipient", "reason")}
    if request.method == "POST":
        problems += _missing(answers)
        if not problems:
            made = _made(request, shown, Recipient(answers["recipient"], answers["reason"]))
            if made is not None:
                return made
            problems = [
                ErrorItem(_("Not everything is sealed yet. Try again in a minute."), "#take")
            ]
    held = {
        "shown": shown, "moment": moment, "past": True, "nominal": opened.nominal,
        "problems": problems, "answers": answers,
    }  # fmt: skip
    status = 422 if problems else 200
    return page(request, "web/known_then.html", held, current="search", status=status)


def _missing(answers: dict[str, str]) -> list[ErrorItem]:
    asks = {
        "recipient": _("Say to whom the bundle goes, for example a review panel."),
        "reason": _("Say why it is taken out, for example the reference of the review."),
    }
    return [ErrorItem(words, f"#{name}") for name, words in asks.items() if not answers[name]]


def _made(request: HttpRequest, shown: KnownThen, recipient: Recipient) -> HttpResponse | None:
    """The bundle as a file; None while something of it waits to be sealed."""
    printing = Printing(by=member_of(request), at=clock.now(), moment=shown.opened.moment)
    try:
        body = bundle(shown, printing, recipient)
    except NotSealed:
        return None
    return HttpResponse(
        body,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="dolen-{shown.opened.nominal}.zip"',
            "Cache-Control": "no-store",
        },
    )
