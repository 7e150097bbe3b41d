"""The gallery of components as a site of its own, since DEBUG is off in tests."""

from django.urls import include, path

from dolen.web.gallery import components
from dolen.web.language import choose_language

_pages = [
    path("language/<slug:code>/", choose_language, name="language"),
    path("components/", components, name="components"),
]
urlpatterns = [path("", include((_pages, "web")))]
