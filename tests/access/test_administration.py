import datetime as dt
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from dolen.access import administration
from dolen.access.administration import DoesNotFit
from dolen.access.members import member_view
from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.access.roles import Role
from dolen.journal import clock
from tests.access.force import member

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 10, 8, 0, tzinfo=dt.UTC)


def dolen(*arguments: str) -> str:
    said = StringIO()
    with clock.at(NOW):
        call_command("member", *arguments, stdout=said)
    return said.getvalue()


def test_a_member_is_made_with_a_first_password_and_no_role() -> None:
    said = dolen("add", "sian", "--name", "Siân", "--agency", "gwent", "--agency-sort", "police")
    made = Member.objects.get()
    assert made.check_password(said.split()[-1])
    assert (str(made), str(made.agency)) == ("Siân", "gwent")
    assert member_view(made, at=NOW).roles == ()
    dolen("add", "owen", "--agency", "gwent")
    assert Agency.objects.count() == 1
    with pytest.raises(CommandError, match="already"):
        dolen("add", "owen", "--agency", "gwent")
    with pytest.raises(CommandError, match="agency-sort"):
        dolen("add", "elin", "--agency", "newport")


def test_a_role_is_given_once_and_ended_for_good() -> None:
    sian = member("sian", sort="police")
    dolen("give", "sian", "--role", "cru_ds", "--unit", "gwent_east")
    dolen("give", "sian", "--role", "cru_ds", "--unit", "gwent_east")
    assert Assignment.objects.count() == 1
    assert member_view(sian, at=NOW).roles == ("cru_ds",)
    later = NOW + dt.timedelta(hours=1)
    assert administration.end_role(sian, role="cru_ds", at=later) == 1
    assert member_view(sian, at=later).roles == ()
    assert dolen("end", "sian", "--role", "cru_ds") == "Ended: 0.\n"


def test_a_role_fits_the_agency_and_the_unit_is_its_own() -> None:
    sian, owen = member("sian", sort="police"), member("owen", Role.LA_EDT)
    with pytest.raises(DoesNotFit):
        administration.give_role(sian, role="la_edt", unit=None, at=NOW)
    theirs = Unit.objects.get(agency=owen.agency)
    nobody = Member.objects.create_user("nobody")
    with pytest.raises(DoesNotFit):
        administration.give_role(sian, role="cru_ds", unit=theirs, at=NOW)
    with pytest.raises(DoesNotFit):
        administration.give_role(nobody, role="cru_ds", unit=None, at=NOW)
    for wrong in (("--role", "sheriff"), ("--role", "la_edt"), ("--role", "oic", "--unit", "x")):
        with pytest.raises(CommandError):
            dolen("give", "sian", *wrong)


def test_an_account_is_closed_and_nothing_removed() -> None:
    member("sian", Role.CRU_DS)
    dolen("close", "sian")
    assert not Member.objects.get().is_active
    assert Assignment.objects.count() == 1
    with pytest.raises(CommandError, match="no member"):
        dolen("close", "nobody")
