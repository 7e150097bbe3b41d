"""Making members, and giving and ending roles: for whoever may run commands on the server."""

import datetime as dt
import logging
import secrets

from django.db import transaction

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.access.roles import role_entry

_log = logging.getLogger("dolen.access")


class DoesNotFit(ValueError):
    """A role belongs to another sort of agency than the member's, or a unit to another agency."""


def add_member(*, username: str, name: str, agency: Agency) -> tuple[Member, str]:
    """Make a member. Returns it and a first password, shown once and kept only as a hash."""
    password = "-".join(secrets.token_hex(2) for _part in range(5))
    member = Member.objects.create_user(username, password, display_name=name, agency=agency)
    _log.info("access.member_added", extra={"member": str(member.pk)})
    return member, password


def give_role(member: Member, *, role: str, unit: Unit | None, at: dt.datetime) -> Assignment:
    """Give the member a role from this moment on, in a unit or in none.

    Holding it already changes nothing. Raises `UnknownRole` and `DoesNotFit`.
    """
    entry = role_entry(role)
    if member.agency is None or entry.sort != member.agency.sort:
        raise DoesNotFit(f"{role} is a role of another sort of agency ({entry.sort.value}).")
    if unit is not None and unit.agency_id != member.agency_id:
        raise DoesNotFit(f"{unit.key} is not a unit of {member.agency_id}.")
    with transaction.atomic():
        Member.objects.select_for_update().get(pk=member.pk)
        held = Assignment.objects.filter(member=member, role=role, unit=unit, until=None).first()
        if held is None:
            held = Assignment.objects.create(member=member, role=role, unit=unit, since=at)
            _log.info("access.role_given", extra={"member": str(member.pk), "role": role})
    return held


def end_role(member: Member, *, role: str, at: dt.datetime) -> int:
    """End the role, in every unit, from this moment on. Returns how many assignments ended."""
    held = Assignment.objects.filter(member=member, role=role, until=None, since__lt=at)
    ended = held.update(until=at)
    _log.info("access.role_ended", extra={"member": str(member.pk), "role": role})
    return ended


def close_account(member: Member) -> None:
    """Close the account: nobody signs in with it from the next request on. Nothing is removed."""
    Member.objects.filter(pk=member.pk).update(is_active=False)
    _log.info("access.account_closed", extra={"member": str(member.pk)})
