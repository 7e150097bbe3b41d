"""Addresses of the machines' door. Its description is at /api/v1/openapi.json."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.cache import never_cache

from dolen.api import errors, looking, telling
from dolen.api.authentication import Key
from dolen.api.describing import Door

api = Door(
    title="Dolen",
    version="1",
    description="Record facts, and read what one may read. Keys act as a member, for a purpose.",
    auth=Key(),
    docs_url=None,
    urls_namespace="api",
)
api.add_router("", telling.router)
api.add_router("", looking.router)
errors.install(api)

_patterns, _app, _namespace = api.urls
for _pattern in _patterns:
    # The door asks for a key itself; without this it would send machines to the sign-in page.
    if _pattern.callback is not None:
        _pattern.callback = login_not_required(never_cache(_pattern.callback))

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", (_patterns, _app, _namespace))]
