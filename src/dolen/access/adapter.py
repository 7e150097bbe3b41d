"""How sign-in behaves here."""

import base64
import hashlib
from smtplib import SMTPException
from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override

from dolen.access.models import Member

_log = structlog.get_logger(__name__)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Members are made by whoever runs the house: nobody signs themselves up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a stranger may make an account: never."""
        return False

    def send_password_reset_mail(self, user: Member, email: str, context: dict[str, Any]) -> None:
        """Send the link in the member's language, with nothing else of the member in it.

        A mail server that fails is written to the log and not shown: the page must not tell an
        address that has an account from one that has none.
        """
        link = {"password_reset_url": context["password_reset_url"]}
        with override(user.language):
            try:
                self.send_mail("account/email/password_reset_key", email, link)
            except (OSError, SMTPException) as error:
                _log.error("access.mail_not_sent", error=type(error).__name__)

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Return the letter, which says what language it is in: some are read aloud."""
        said = {"Content-Language": get_language() or settings.LANGUAGE_CODE}
        letter: EmailMessage = super().render_mail(
            template_prefix, email, context, {**(headers or {}), **said}
        )
        return letter


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
