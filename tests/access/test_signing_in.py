import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from dolen.access.adapter import SecondFactorAdapter
from dolen.access.models import Member
from dolen.access.roles import Role
from tests.access.force import PASSWORD, member

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.access.pages")]

LOGIN = "/account/login/"
WRONG = "six grey herons at dusk"


@pytest.fixture(autouse=True)
def _forget_limits() -> None:
    cache.clear()


@pytest.fixture
def sian(db: None) -> Member:
    return member("sian", Role.CRU_DS)


def attempt(password: str, who: str = "sian", address: str = "192.0.2.7") -> int:
    given = {"login": who, "password": password}
    return Client().post(LOGIN, given, REMOTE_ADDR=address).status_code


def test_five_wrong_passwords_lock_the_name_out_at_that_address(sian: Member) -> None:
    assert [attempt(WRONG) for _time in range(4)] == [200] * 4
    assert attempt(WRONG) == 429
    assert attempt(PASSWORD) == 429
    assert attempt(PASSWORD, address="192.0.2.8") == 302


def test_whoever_is_locked_out_reads_what_to_do(sian: Member) -> None:
    for _time in range(5):
        attempt(WRONG)
    answer = Client().post(LOGIN, {"login": "sian", "password": WRONG}, REMOTE_ADDR="192.0.2.7")
    assert "Too many attempts to sign in" in answer.content.decode()


def test_the_right_password_forgives_the_wrong_ones(sian: Member) -> None:
    for _time in range(3):
        attempt(WRONG)
    assert attempt(PASSWORD) == 302
    assert attempt(WRONG) == 200


def test_a_name_that_does_not_exist_is_answered_like_a_wrong_password(sian: Member) -> None:
    def text(who: str) -> str:
        answer = Client().post(LOGIN, {"login": who, "password": WRONG})
        problem = answer.content.decode().partition("govuk-error-summary__list")[2]
        return problem.partition("</ul>")[0]

    assert text("sian") == text("nobody") != ""


def test_nobody_signs_themselves_up() -> None:
    answer = Client().get("/account/signup/")
    assert answer.status_code == 200
    assert "Accounts are made for you" in answer.content.decode()
    Client().post("/account/signup/", {"username": "me", "password1": PASSWORD})
    assert not Member.objects.exists()


def test_the_sign_in_form_needs_its_token(sian: Member) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(LOGIN, {"login": "sian", "password": PASSWORD}).status_code == 403


def test_a_second_factor_is_asked_for_after_the_password(sian: Member) -> None:
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(sian, secret)
    client = Client()
    answer = client.post(LOGIN, {"login": "sian", "password": PASSWORD})
    assert answer["Location"] == "/account/2fa/authenticate/"
    assert client.get("/who/").status_code == 302
    page = client.get("/account/2fa/authenticate/")
    assert "Second step of signing in" in page.content.decode()
    counter = totp.yield_hotp_counters_from_time().__next__()
    code = totp.format_hotp_value(totp.hotp_value(secret, counter))
    assert client.post("/account/2fa/authenticate/", {"code": code}).status_code == 302
    assert client.get("/who/").content == b"cru_ds"


def test_the_secret_of_an_authenticator_app_is_encrypted_in_the_database(sian: Member) -> None:
    assert isinstance(get_adapter(), SecondFactorAdapter)
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(sian, secret)
    assert secret not in str(Authenticator.objects.get(user=sian).data)


PAGES = (
    "/account/2fa/",
    "/account/2fa/totp/activate/",
    "/account/2fa/webauthn/add/",
    "/account/2fa/webauthn/",
    "/account/reauthenticate/",
    "/account/logout/",
    "/account/password/change/",
    "/account/inactive/",
)


@pytest.mark.parametrize("where", PAGES)
def test_every_page_of_signing_in_keeps_to_the_houses_policy(sian: Member, where: str) -> None:
    client = Client()
    client.post("/sign-in-as/", {"member": "sian"})
    answer = client.get(where, follow=True)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "govuk-template" in text
    assert "style=" not in text
    assert "data:" not in text.replace("&quot;data&quot;:", "").replace('"data":', "")
    assert "onclick" not in text


def test_the_picture_to_scan_stands_in_the_page(sian: Member) -> None:
    client = Client()
    client.post("/sign-in-as/", {"member": "sian"})
    text = client.get("/account/2fa/totp/activate/").content.decode()
    assert "<svg" in text
    assert "<?xml" not in text


def test_the_demonstration_lists_its_members_by_role_and_signs_in_as_one(sian: Member) -> None:
    member("owen", Role.LA_EDT)
    client = Client()
    text = client.get("/sign-in-as/").content.decode()
    assert "Gwent Police" in text
    assert "Central referral unit detective sergeant" in text
    assert "Emergency duty team" in text
    assert client.post("/sign-in-as/", {"member": "owen"}).status_code == 302
    assert client.get("/who/").content == b"la_edt"
    assert client.post("/sign-in-as/", {"member": "nobody"}).status_code == 404
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/sign-in-as/", {"member": "sian"}).status_code == 403


def test_outside_a_demonstration_there_is_no_such_page(sian: Member, settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert Client().get("/sign-in-as/").status_code == 404
    assert Client().post("/sign-in-as/", {"member": "sian"}).status_code == 404


def test_one_password_tried_on_many_names_is_stopped_after_twenty_a_minute(sian: Member) -> None:
    answers = [attempt(WRONG, who=f"name{number}") for number in range(22)]
    assert answers[:20] == [200] * 20
    assert answers[20:] == [429] * 2
