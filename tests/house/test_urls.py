"""Every address of the house, found by itself: who is let in, what is logged, what never leaves."""

from typing import Any

import pytest
from django.test import Client

from dolen.access.permissions import is_partner
from tests.house.addresses import Address, CannotFill, addresses
from tests.house.inhabited import (
    WORKERS,
    Inhabited,
    Visitor,
    close_the_log,
    shows_the_child,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

OPEN_TO_STRANGERS = {
    "account_login": "one signs in here",
    "account_logout": "sends whoever is signed out away",
    "account_inactive": "says that an account was closed, and whose it does not know",
    "account_signup": "says that nobody signs themselves up",
    "account_email_verification_sent": "says that an e-mail was sent; none is",
    "account_reset_password": "one asks here for a new password",
    "account_reset_password_done": "says that an e-mail was sent, whether it was or not",
    "account_reset_password_from_key": "takes the key of that e-mail",
    "account_reset_password_from_key_done": "says that the password was changed",
    "account_confirm_email": "takes the key of an e-mail",
    "account_confirm_login_code": "sends whoever has no code to the sign-in page",
    "mfa_login_webauthn": "one signs in here with a passkey",
    "mfa_authenticate": "the second step of signing in",
    "sign_in_as": "a demonstration's made-up members; not found anywhere else",
    "api:openapi-json": "describes the machines' door and names nobody",
    "web:healthz": "says that the process answers, to the machines that watch it",
    "web:readyz": "says whether pages can be served, to the machines that watch it",
    "web:language": "changes the language, also of the sign-in page",
}
"""Addresses that answer a stranger with a page of their own, and why. None names a person."""

MAY_BE_AWAY = {
    "web:readyz",
    "web:print_person",
    "web:print_miraf",
    "web:print_case",
    "web:print_assurance",
    "web:print_daily_briefing",
    "web:print_meeting",
    "web:print_pack",
}
"""Pages that say, without a word of anybody, that something the server needs is not there."""
REFUSALS = {401, 403, 404, 405}
NAMES = {address.name: address for address in addresses()}


def test_every_address_has_a_name_of_its_own() -> None:
    assert len(NAMES) == len(addresses())
    assert set(OPEN_TO_STRANGERS) <= set(NAMES)


def test_an_address_nobody_can_fill_says_what_to_add() -> None:
    strange = Address("web:orbit", "planets/<str:planet>/", ("planet",))
    with pytest.raises(CannotFill, match="Add 'planet' to FILLINGS"):
        strange.path({})


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_sent_to_sign_in_or_finds_nothing(house: Inhabited, method: str) -> None:
    found = {}
    for address in addresses():
        answer = getattr(Client(raise_request_exception=False), method)(
            address.path(house.fillings)
        )
        assert not shows_the_child(answer, house), address
        if address.name in OPEN_TO_STRANGERS:
            if answer.status_code >= 500 and address.name not in MAY_BE_AWAY:
                found[address.name] = answer.status_code
            continue
        to_sign_in = answer.status_code == 302 and answer.url.startswith("/account/login/")
        wrong_method = address.is_door and answer.status_code == 405
        if not to_sign_in and not wrong_method and answer.status_code not in {401, 404}:
            found[address.name] = answer.status_code
    assert found == {}, "Let these ask for a sign-in, or say in OPEN_TO_STRANGERS why not."


@pytest.mark.parametrize("worker", sorted(WORKERS))
def test_whoever_may_not_see_the_child_finds_nothing_and_whoever_sees_her_is_logged(
    house: Inhabited, worker: str
) -> None:
    visitor = Visitor(WORKERS[worker], house)
    may, showed, wrong = visitor.may_open, 0, []
    for address in addresses():
        for method in ("get", "post"):
            before = visitor.looks_at_the_child()
            answer = visitor.ask(method, address)
            shown = shows_the_child(answer, house)
            showed += bool(shown)
            logged = visitor.looks_at_the_child() > before
            fault = _fault(address, answer, shown=shown, may=may, logged=logged)
            if fault:
                wrong.append(f"{method} {address.name} as {worker}: {fault}")
    assert not wrong, "\n".join(wrong)
    if may and not is_partner(visitor.view):
        assert showed >= 6, "the addresses no longer lead to the child"


def _fault(address: Address, answer: Any, *, shown: list[str], may: bool, logged: bool) -> str:
    """What is wrong with an answer; nothing for a good one."""
    status = answer.status_code
    if status == 503 and address.name in MAY_BE_AWAY:
        return f"{status} and shows {shown}" if shown else ""
    if status >= 500:
        return f"{status}; if the view reads people, mark it with @shows_people"
    if shown and not may:
        return f"{status} and shows {shown}"
    if shown and not logged:
        return f"{status} and shows {shown}, of which the log knows nothing"
    proving = status == 302 and answer.url.startswith("/account/reauthenticate/")
    if not may and _leads_to_the_child(address) and not proving and status not in REFUSALS:
        return f"{status} where nothing is to be found"
    return ""


def _leads_to_the_child(address: Address) -> bool:
    """Whether the address itself names the child or something about her."""
    return (
        bool({"nominal", "matter", "number", "asked"} & set(address.gaps))
        and not address.is_signing_in
    )


@pytest.mark.parametrize("worker", ["public protection inspector", "information governance",
                                    "return interviewer"])  # fmt: skip
def test_when_the_log_cannot_be_written_nothing_of_the_child_leaves(
    house: Inhabited, worker: str
) -> None:
    visitor = Visitor(WORKERS[worker], house)
    assert visitor.may_open
    close_the_log()
    refused, wrong = 0, []
    for address in addresses():
        for method in ("get", "post"):
            answer = visitor.ask(method, address)
            shown = shows_the_child(answer, house)
            if shown or answer.status_code in {500, 502, 504}:
                wrong.append(f"{method} {address.name} as {worker}: {answer.status_code} {shown}")
            refused += answer.status_code == 503
    assert not wrong, "\n".join(wrong)
    assert refused >= 6
