"""Ledgers of the way in: neither facts nor derived from them, kept and backed up."""

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """What a member had typed on a record's screen, kept so that a time-out loses nothing."""

    member = models.CharField(max_length=64)
    record = models.CharField(max_length=60)
    about = models.CharField(max_length=200, blank=True)
    answers = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "record", "about"], name="draft_once")
        ]


class Cursor(models.Model):
    """How far a reader of the sealed journal has come: the next position it has not seen.

    The clocks read no positions: of theirs (`loop.NAME`) only when they were last looked at counts.
    """

    name = models.CharField(max_length=40, primary_key=True)
    position = models.BigIntegerField(default=0)
    moved_at = models.DateTimeField(null=True)


class Lease(models.Model):
    """Who does a task that one process at a time should do (the clock's loop), and until when."""

    name = models.CharField(max_length=40, primary_key=True)
    holder = models.CharField(max_length=64)
    until = models.DateTimeField()
