"""The projection of duties: one row for each, rebuildable from the facts."""

from typing import ClassVar

from django.db import models


class DutyRow(models.Model):
    """A duty as the facts had it when last evaluated. Never edited; recomputed and replaced.

    `next_alarm_at` is the next moment at which it changes by itself; the worker looks only there.
    An empty `subject` or `scope` means nobody in particular. `missing_time` says no time is known.
    """

    rule = models.CharField(max_length=80)
    edition = models.CharField(max_length=16)
    room = models.CharField(max_length=30)
    subject = models.CharField(max_length=64, blank=True)
    scope = models.CharField(max_length=64, blank=True)
    opened_by = models.CharField(max_length=64)
    opens_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    status = models.CharField(max_length=16)
    owner = models.CharField(max_length=40)
    guard = models.BooleanField(default=False)
    met_by = models.CharField(max_length=64, blank=True)
    met_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=64, blank=True)
    ended_at = models.DateTimeField(null=True)
    alarms = models.JSONField(default=list)
    next_alarm_at = models.DateTimeField(null=True)
    paused = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["rule", "subject", "scope", "opened_by"], name="duty_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["subject", "rule"], name="duty_subject"),
            models.Index(fields=["scope", "rule"], name="duty_scope"),
            models.Index(fields=["owner", "status", "due_at"], name="duty_owner"),
            models.Index(
                fields=["next_alarm_at"],
                name="duty_next_alarm",
                condition=models.Q(next_alarm_at__isnull=False),
            ),
        ]


class Trouble(models.Model):
    """A ledger: a duty or concern whose evaluation failed, put aside for a person to look at."""

    row = models.CharField(max_length=200, unique=True)
    error = models.CharField(max_length=200)
    since = models.DateTimeField()
    try_again_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)
