"""How sign-in behaves here."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Members are made by whoever runs the house: nobody signs themselves up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a stranger may make an account: never."""
        return False


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Keeps the secrets of authenticator apps and recovery codes encrypted in the database."""

    def encrypt(self, text: str) -> str:
        """Return what the database keeps of a secret."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret again. Raises `cryptography.fernet.InvalidToken` for another key's."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> str:
        """Return the picture to scan, ready to stand inside a page."""
        drawn: str = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]


def locked_out(request: HttpRequest, _credentials: object = None) -> HttpResponse:
    """The page for whoever failed to sign in too often (status 429)."""
    return render(request, "access/locked_out.html", status=429)


def name_tried(request: HttpRequest, credentials: dict[str, str] | None = None) -> str:
    """Return the name somebody tried to sign in with, in one form whether the form or allauth asks.

    The form calls it "login" and allauth "username"; axes would find only one of the two, and then
    count the failures of everybody at one address together.
    """
    name = (credentials or {}).get("username") or request.POST.get("login", "")
    return name.strip().casefold()


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"second factor:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
