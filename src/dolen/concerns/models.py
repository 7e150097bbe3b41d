"""The projection of concerns: one row for each pattern found, rebuildable from the facts."""

from typing import ClassVar

from django.db import models


class ConcernRow(models.Model):
    """A pattern found around an anchor.

    `state` is pending (an absence not long enough yet), raised, answered or withdrawn (what it
    rested on was undone). `at` is when the pattern was complete; `raised_at` when it was said.
    """

    rule = models.CharField(max_length=60)
    edition = models.CharField(max_length=16)
    room = models.CharField(max_length=30)
    anchor = models.CharField(max_length=64)
    key = models.CharField(max_length=200)
    at = models.DateTimeField()
    links = models.JSONField(default=list)
    because = models.JSONField(default=list)
    state = models.CharField(max_length=10)
    to = models.CharField(max_length=40)
    raised_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=20, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=64, blank=True)
    next_alarm_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rule", "anchor", "key"], name="concern_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["anchor"], name="concern_anchor"),
            models.Index(fields=["state", "to", "at"], name="concern_state"),
            models.Index(
                fields=["next_alarm_at"],
                name="concern_next_alarm",
                condition=models.Q(next_alarm_at__isnull=False),
            ),
        ]


class ConcernLink(models.Model):
    """A nominal a concern names, so that every page about it can show the concern."""

    concern = models.ForeignKey(ConcernRow, on_delete=models.CASCADE, related_name="named")
    nominal = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["concern", "nominal"], name="concern_link_once")
        ]
        indexes: ClassVar = [models.Index(fields=["nominal"], name="concern_link_nominal")]
