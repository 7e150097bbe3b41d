"""The matching model told openly: what it is, what it learnt from, how it errs and fared here."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.people.matching.transparency import account
from dolen.web.gathering.pair import scorer_or_none
from dolen.web.gathering.record_of_links import fared
from dolen.web.pages import page
from dolen.web.presenting.model_told import told


@require_safe
def matching_model(request: HttpRequest) -> HttpResponse:
    """Show the account of the model in force. It names nobody."""
    scorer = scorer_or_none()
    shown = told(account(scorer.model)) if scorer is not None else None
    return page(
        request, "web/matching_model.html", {"model": shown, "fared": fared()}, current="today"
    )
