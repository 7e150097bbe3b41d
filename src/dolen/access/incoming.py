"""The one place where text that comes to a page is made text that can be kept.

No database holds a NUL, and half of a surrogate pair is no character: what somebody typed, or a
browser mangled, is taken without the first and with a replacement mark for the second, here and
nowhere else. The machines' door is left alone: its models refuse such text and say where it stands.
Commands take their words from the operating system, which knows no NUL.
"""

import re
from collections.abc import Callable
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotFound,
    QueryDict,
)
from django.http.request import UnreadablePostError

_MACHINES = "/api/"
_NUL = "\0"
_LONE = re.compile("[\ud800-\udfff]")


def keepable(words: str) -> str:
    """The text without NUL, and with U+FFFD in place of half a surrogate pair."""
    return _LONE.sub("\ufffd", words.replace(_NUL, ""))


class OnlyTextThatCanBeKept:
    """Makes what was asked and typed text that can be kept, before anything reads it.

    An address with such a character names nothing: it is not found.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer 404, or pass the request on with its query and cookies clean."""
        request.COOKIES = {name: keepable(value) for name, value in request.COOKIES.items()}
        if not request.path_info.startswith(_MACHINES):
            if keepable(request.path_info) != request.path_info:
                answer: HttpResponse = HttpResponseNotFound(content_type="text/plain")
                return answer
            request.GET = _clean(request.GET)  # type: ignore[assignment]  # it is read only
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_called: Any) -> None:
        """Clean what a form sent, once the frame is set in which a refusal can be answered."""
        if request.path_info.startswith(_MACHINES):
            return
        try:
            request.POST = _clean(request.POST)  # type: ignore[assignment]  # it is read only
        except UnreadablePostError:
            # The browser went away; whoever reads the form next is told so.
            return


def _clean(sent: QueryDict) -> QueryDict:
    """What was sent, itself when there is nothing to clean."""
    if all(
        keepable(word) == word for name, words in sent.lists() for word in (name, *map(str, words))
    ):
        return sent
    clean = QueryDict(mutable=True, encoding=sent.encoding)
    for name, words in sent.lists():
        for word in words:
            clean.appendlist(keepable(name), keepable(str(word)))
    clean._mutable = False
    return clean
