"""The projection of cases: one row for each run of facts about one matter and one subject."""

from typing import ClassVar

from django.db import models


class CaseRow(models.Model):
    """A case as the facts have it; open while `closed_at` is empty."""

    kind = models.CharField(max_length=60)
    room = models.CharField(max_length=30)
    subject = models.CharField(max_length=64)
    matter = models.CharField(max_length=64)
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()
    closed_by = models.CharField(max_length=64, blank=True)
    closed_at = models.DateTimeField(null=True)
    stage = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "subject", "opened_by"], name="case_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["subject", "closed_at"], name="case_subject"),
            models.Index(fields=["matter"], name="case_matter"),
        ]
