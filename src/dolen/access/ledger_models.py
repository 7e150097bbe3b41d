"""The log of who looked, in a database of its own where rows can be added and never changed."""

from typing import ClassVar

from django.db import models

NOMINAL = 64
"""Length of the id of a nominal, a fact or a member."""


class LedgerEntry(models.Model):
    """One row of the log of processing: who looked at, searched for, changed or gave away what.

    The log that section 62 of the Data Protection Act 2018 demands. Kept in the database `ledger`,
    where rows can be added and never changed or removed. `records` are the facts that were shown.
    """

    category = models.CharField(max_length=12)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=NOMINAL)
    created_by_display = models.CharField(max_length=120)
    role = models.CharField(max_length=200, blank=True)
    agency = models.CharField(max_length=40, blank=True)
    ip_address = models.GenericIPAddressField(null=True)
    business_identifier = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
    individuals = models.JSONField(default=list)
    recipient = models.CharField(max_length=200, blank=True)
    records = models.JSONField(default=list)
    search_terms = models.TextField(null=True)
    break_glass = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(
                    category__in=[
                        "Collection",
                        "Alteration",
                        "Consultation",
                        "Disclosure",
                        "Combination",
                        "Erasure",
                    ]
                ),
                name="ledger_category",
            ),
            models.CheckConstraint(
                condition=(models.Q(category="Disclosure") & ~models.Q(recipient=""))
                | (~models.Q(category="Disclosure") & models.Q(recipient="")),
                name="ledger_recipient",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["created_at"], name="ledger_when"),
            models.Index(fields=["created_by", "created_at"], name="ledger_who"),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.created_at:%Y-%m-%d %H:%M}"


class LedgerIndividual(models.Model):
    """That a row of the log concerns a nominal, so that "who looked at her" is answered fast."""

    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="named")
    nominal = models.CharField(max_length=NOMINAL)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["nominal", "entry"], name="ledger_nominal")]

    def __str__(self) -> str:
        return self.nominal
