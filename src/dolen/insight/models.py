"""What was counted, and when: a projection that `dolen measure` works out anew."""

from typing import ClassVar

from django.db import models

_ID = 64


class CountedLine(models.Model):
    """One line of a measure's list. `area` is the authority's code, empty where none is known.

    `held` is empty while it is too early to say. `hours` is set where the measure is a length.
    """

    measure = models.CharField(max_length=60)
    uid = models.CharField(max_length=_ID)
    subject = models.CharField(max_length=_ID, blank=True)
    key = models.CharField(max_length=200, blank=True)
    matter = models.CharField(max_length=_ID, blank=True)
    month = models.CharField(max_length=7)
    at = models.DateTimeField()
    area = models.CharField(max_length=40, blank=True)
    held = models.BooleanField(null=True)
    hours = models.FloatField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure", "uid", "subject", "key"], name="counted_line_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["measure", "month", "area"], name="counted_line_month")
        ]


class Count(models.Model):
    """When a measure was last counted, as of when, and by which declaration of it."""

    measure = models.CharField(max_length=60, primary_key=True)
    edition = models.CharField(max_length=16)
    as_of = models.DateTimeField()
    lines = models.PositiveIntegerField()
