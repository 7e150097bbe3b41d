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


class KeptLink(models.Model):
    """One child, one fact, and whom or what or where it ties the child to (`products.links`).

    `day`, `weekday` (Monday is 0) and `hour` are by the clock in Wales. `area` is the authority's
    code, empty where none is known.
    """

    sort = models.CharField(max_length=10)
    hub = models.CharField(max_length=_ID, blank=True)
    child = models.CharField(max_length=_ID, blank=True)
    uid = models.CharField(max_length=_ID)
    kind = models.CharField(max_length=80)
    at = models.DateTimeField()
    month = models.CharField(max_length=7)
    day = models.DateField()
    hour = models.PositiveSmallIntegerField()
    weekday = models.PositiveSmallIntegerField()
    area = models.CharField(max_length=40, blank=True)
    sure = models.CharField(max_length=10)
    store = models.CharField(max_length=200, blank=True)
    home = models.CharField(max_length=_ID, blank=True)
    where = models.CharField(max_length=_ID, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sort", "hub", "child", "uid"], name="kept_link_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["sort", "month"], name="kept_link_month"),
            models.Index(fields=["sort", "hub"], name="kept_link_hub"),
        ]


class ProductsWorkedOut(models.Model):
    """When the links were last worked out, as of when, and how many there are. One row."""

    as_of = models.DateTimeField()
    links = models.PositiveIntegerField()
