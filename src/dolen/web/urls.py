"""Addresses of the pages that serve every room."""

from django.conf import settings
from django.urls import URLPattern, path

from dolen.web.gallery import components
from dolen.web.language import choose_language

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("language/<slug:code>/", choose_language, name="language"),
]
if settings.DEBUG:
    urlpatterns.append(path("components/", components, name="components"))
