"""Addresses that no page can have are answered before any page is asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotFound


class OnlyAddressesThatCanBe:
    """Answers 404 for a path with a NUL in it, which PostgreSQL cannot look up.

    The machines' door says so itself, as a problem.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or pass the request on."""
        if "\0" in request.path_info and not request.path_info.startswith("/api/"):
            answer: HttpResponse = HttpResponseNotFound(content_type="text/plain")
            return answer
        return self._get_response(request)
