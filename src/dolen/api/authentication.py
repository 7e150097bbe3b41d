"""Who a machine acts as: the member of its key, for the purposes the key was given."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.errors import HttpError
from ninja.security import HttpBearer

from dolen.access import api_tokens, visits
from dolen.access.api_tokens import Bearer
from dolen.journal import clock


class Key(HttpBearer):
    """A key in the Authorization header. Sessions of the pages do not count here."""

    def authenticate(self, request: HttpRequest, token: str) -> Bearer | None:
        """Return whom the key acts as and make the visit theirs; None for a key that is no good."""
        found = api_tokens.bearer(token, at=clock.now())
        if found is not None:
            visits.current().member = found.member
        return found


def acting(request: HttpRequest, scope: str, *words: str) -> Bearer:
    """Whom the request acts as, if its key is for `scope`. Raises HttpError 403 otherwise.

    `words` are those the address may ask with. Another one is refused (422) and not passed over: a
    filter that is misspelt would otherwise show everything.
    """
    found: Any = request.auth  # type: ignore[attr-defined]  # set by ninja
    if not isinstance(found, Bearer) or scope not in found.scopes:
        wrong = _("This key is not for “%(purpose)s”. Ask for one that is.")
        raise HttpError(403, wrong % {"purpose": scope})
    if set(request.GET) - set(words):
        raise HttpError(422, _("The address asks with a word that is not known here."))
    return found
