"""Who works here and in which role, who has a tie to whom, and the log of who looked.

Members, assignments, tokens, grants and the log are ledgers: kept and backed up. `Standing` is a
projection and can be rebuilt from the journal. Times are UTC; periods end before `until`.
"""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from dolen.access.ledger_models import NOMINAL, LedgerEntry, LedgerIndividual

__all__ = [
    "NOMINAL",
    "Agency",
    "ApiToken",
    "Assignment",
    "BreakGlass",
    "LedgerEntry",
    "LedgerIndividual",
    "Member",
    "Members",
    "SortStays",
    "Standing",
    "Unit",
]
_AREAS = ["east", "west", "force"]


class SortStays(ValueError):
    """An agency never becomes another sort: what it told was kept, and tied, by the sort it had."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key} keeps its sort: make another agency with a key of its own.")


class Agency(models.Model):
    """The force, or a partner: a local authority, charity, school, health body or inspectorate.

    Its sort stays: a partner is tied to each child it told of as it tells, not looking back. `area`
    is the police area a local authority lies in; lists of work go by it, reading does not.
    """

    key = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=120)
    sort = models.CharField(max_length=20)
    local_authority = models.CharField(max_length=40, null=True, blank=True)
    area = models.CharField(max_length=10, null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(area__isnull=True) | models.Q(area__in=_AREAS),
                name="agency_area",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    sort__in=[
                        "police",
                        "local_authority",
                        "charity",
                        "school",
                        "health",
                        "inspectorate",
                    ]
                ),
                name="agency_sort",
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep it. Raises `SortStays` for one that is kept as another sort."""
        if Agency.objects.filter(key=self.key).exclude(sort=self.sort).exists():
            raise SortStays(self.key)
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A team of an agency and, for the police, the area it serves."""

    key = models.CharField(max_length=60, primary_key=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=120)
    area = models.CharField(max_length=10, null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(area__isnull=True) | models.Q(area__in=_AREAS),
                name="unit_area",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Members(BaseUserManager["Member"]):
    """Makes members. A member without a password can sign in with a passkey only."""

    def create_user(self, username: str, password: str | None = None, **others: Any) -> "Member":
        """Make and save a member. The password is hashed."""
        member = self.model(username=self.model.normalize_username(username), **others)
        member.set_password(password)
        member.save(using=self._db)
        return member


class Member(AbstractBaseUser):
    """A person who signs in. What a member may do comes from assignments alone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    display_name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="en")
    agency = models.ForeignKey(Agency, null=True, blank=True, on_delete=models.PROTECT)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Members] = Members()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = []

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(language__in=["en", "cy"]), name="member_language"
            )
        ]

    def __str__(self) -> str:
        return self.display_name or self.username

    def read_with(self, assignments: "models.QuerySet[Assignment]") -> None:
        """Take the member's assignments as they were just read, as prefetching would."""
        self._prefetched_objects_cache = {"assignments": assignments}

    def get_full_name(self) -> str:
        """Return the name others read."""
        return str(self)


class Assignment(models.Model):
    """A role a member holds in a unit, from one moment until another."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=40)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="assignment_period",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["member", "until"], name="assignment_member")]

    def __str__(self) -> str:
        return self.role


class BreakGlass(models.Model):
    """A grant somebody gave themselves, with a reason, to read one nominal until a moment."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT)
    nominal = models.CharField(max_length=NOMINAL)
    reason = models.TextField()
    at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("at")), name="break_glass_period"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["member", "nominal", "until"], name="break_glass_open")
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.nominal}"


class Standing(models.Model):
    """A projection: the tie an agency, unit or role has to a nominal, and the fact it rests on.

    A `disclosed` tie with a `fact` opens that one fact; without, the agency knows of the nominal.
    Empty strings stand for "any".
    """

    nominal = models.CharField(max_length=NOMINAL)
    why = models.CharField(max_length=12)
    agency = models.CharField(max_length=40, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    role = models.CharField(max_length=40, blank=True)
    local_authority = models.CharField(max_length=40, blank=True)
    fact = models.CharField(max_length=NOMINAL, blank=True)
    source = models.CharField(max_length=NOMINAL)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=[
                    "nominal",
                    "why",
                    "agency",
                    "unit",
                    "role",
                    "local_authority",
                    "fact",
                    "source",
                ],
                name="standing_once",
            ),
            models.CheckConstraint(
                condition=models.Q(why__in=["task", "case", "team", "authority", "disclosed"]),
                name="standing_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(agency="", unit="", role="", local_authority=""),
                name="standing_of_somebody",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["nominal", "agency"], name="standing_nominal"),
            models.Index(fields=["source"], name="standing_source"),
        ]

    def __str__(self) -> str:
        return f"{self.why} {self.nominal}"


class ApiToken(models.Model):
    """A key for a machine that acts as a member. Only its hash is kept; it is shown once."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=80)
    hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")), name="api_token_period"
            )
        ]

    def __str__(self) -> str:
        return self.name
