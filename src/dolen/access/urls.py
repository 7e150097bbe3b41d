"""Addresses of the access room. Signing in itself is allauth's."""

from django.urls import path

from dolen.access import views

urlpatterns = [path("sign-in-as/", views.sign_in_as, name="sign_in_as")]
