"""Every address of the house: pages, doors for machines, and signing in."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("", include("dolen.access.urls")),
    path("", include("dolen.api.urls")),
    path("", include("dolen.web.urls")),
]
