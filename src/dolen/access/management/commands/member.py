"""`dolen member`: make a member, give or end a role, close an account."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from dolen.access import administration
from dolen.access.administration import DoesNotFit
from dolen.access.models import Agency, Member, Unit
from dolen.access.roles import AgencySort, UnknownRole
from dolen.journal import clock


class Command(BaseCommand):
    """Looks after members and their roles."""

    help = "Make a member, give or end a role, or close an account."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what is asked on the command line."""
        sorts = [sort.value for sort in AgencySort if sort is not AgencySort.NOBODY]
        parser.add_argument("deed", choices=("add", "give", "end", "close"))
        parser.add_argument("username")
        parser.add_argument("--name", default="", help="add: the name others read")
        parser.add_argument("--agency", default="", help="add: the agency's key")
        parser.add_argument("--agency-name", default="", help="add: its name, if it is new")
        parser.add_argument("--agency-sort", choices=sorts, help="add: its sort, if it is new")
        parser.add_argument("--authority", help="add: its local authority, if it is new")
        parser.add_argument(
            "--area",
            choices=("east", "west", "force"),
            help="add: the police area it lies in, if it is new",
        )
        parser.add_argument("--role", default="", help="give, end: the role")
        parser.add_argument("--unit", default="", help="give: the unit's key")

    def handle(self, *_arguments: Any, **asked: Any) -> None:
        """Do it, or say what is wrong."""
        deed = asked["deed"]
        if deed == "add":
            self._add(asked)
            return
        member = Member.objects.filter(username=asked["username"]).first()
        if member is None:
            raise CommandError(f"There is no member {asked['username']!r}.")
        if deed == "give":
            self._give(member, asked)
        elif deed == "end":
            ended = administration.end_role(member, role=asked["role"], at=clock.now())
            self.stdout.write(f"Ended: {ended}.")
        else:
            administration.close_account(member)
            self.stdout.write("Closed.")

    def _add(self, asked: dict[str, Any]) -> None:
        if Member.objects.filter(username=asked["username"]).exists():
            raise CommandError(f"There is a member {asked['username']!r} already.")
        agency = Agency.objects.filter(key=asked["agency"]).first()
        if agency is None:
            if not (asked["agency"] and asked["agency_sort"]):
                raise CommandError("Name an --agency that exists, or give --agency-sort as well.")
            agency = Agency.objects.create(
                key=asked["agency"],
                name=asked["agency_name"] or asked["agency"],
                sort=asked["agency_sort"],
                local_authority=asked["authority"],
                area=asked["area"],
            )
        name = asked["name"] or asked["username"]
        _member, password = administration.add_member(
            username=asked["username"], name=name, agency=agency
        )
        self.stdout.write(f"First password, shown once: {password}")

    def _give(self, member: Member, asked: dict[str, Any]) -> None:
        unit = Unit.objects.filter(key=asked["unit"]).first()
        if asked["unit"] and unit is None:
            raise CommandError(f"There is no unit {asked['unit']!r}.")
        try:
            administration.give_role(member, role=asked["role"], unit=unit, at=clock.now())
        except (UnknownRole, DoesNotFit) as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write("Given.")
