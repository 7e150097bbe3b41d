"""The projection of flags: one row for each period in which somebody or some place is flagged."""

from typing import ClassVar

from django.db import models


class FlagRow(models.Model):
    """A standing warning derived from facts; `until` is empty while it stands."""

    rule = models.CharField(max_length=60)
    edition = models.CharField(max_length=16)
    nominal = models.CharField(max_length=64)
    since = models.DateTimeField()
    because = models.CharField(max_length=64)
    until = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=64, blank=True)
    review_due = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rule", "nominal", "because"], name="flag_once")
        ]
        indexes: ClassVar = [models.Index(fields=["nominal", "until"], name="flag_nominal")]
