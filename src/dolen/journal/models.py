"""The journal's tables. Only this room touches them.

`FactRow`, `LeafRow` and `CheckpointRow` only ever grow; `ContentRow` is never changed and goes only
by lawful erasure (the database itself refuses anything else, see the migrations). `IndexRow` is a
projection of the content. `WitnessRow` and `ErasureRow` are ledgers: kept, backed up. Times: UTC.
"""

from typing import ClassVar

from django.db import models

UID = 32
REFERENCE = 64
"""Length of the id of a nominal, a case, a crime or a member."""


class FactRow(models.Model):
    """The header of a fact: that something was recorded, and when. It says nothing of whom.

    `commitment` binds it to its content, `mac` to the house. `dedupe` is the blinded name by which
    the same fact told again is known.
    """

    id = models.BigAutoField(primary_key=True)
    uid = models.CharField(max_length=UID, unique=True)
    recorded_at = models.DateTimeField()
    commitment = models.BinaryField()
    mac = models.BinaryField()
    dedupe = models.TextField(unique=True, null=True)


class ContentRow(models.Model):
    """What a fact says, as canonical JSON, with the salt of its commitment. Both can be erased."""

    uid = models.CharField(max_length=UID, primary_key=True)
    salt = models.BinaryField()
    body = models.BinaryField()


class LeafRow(models.Model):
    """The place of a sealed fact in the tree. Positions begin at 0 and have no gaps."""

    position = models.PositiveBigIntegerField(primary_key=True)
    fact_id = models.BigIntegerField(unique=True)
    hash = models.BinaryField()


class CheckpointRow(models.Model):
    """The signed state of the tree at `size` facts.

    `low` is an id of a fact up to which nothing unsealed can be left, so that the sealer need not
    look there again.
    """

    size = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    root = models.BinaryField()
    frontier = models.BinaryField()
    low = models.BigIntegerField()
    signature = models.BinaryField()


class IndexRow(models.Model):
    """A projection: what the engines find a fact by. Rebuilt from the content, erased with it."""

    uid = models.CharField(max_length=UID, primary_key=True)
    kind = models.CharField(max_length=100)
    version = models.IntegerField()
    happened_at = models.DateTimeField()
    sequence = models.IntegerField()
    rank = models.SmallIntegerField()
    digest = models.CharField(max_length=64)
    learned_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    case = models.CharField(max_length=REFERENCE, null=True)
    crime = models.CharField(max_length=REFERENCE, null=True)
    by = models.CharField(max_length=REFERENCE)
    agency = models.CharField(max_length=REFERENCE, null=True)
    token = models.TextField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["case", "happened_at"], name="journal_index_case"),
            models.Index(fields=["kind", "happened_at"], name="journal_index_kind"),
            models.Index(fields=["recorded_at"], name="journal_index_recorded"),
            models.Index(
                fields=["crime"],
                name="journal_index_crime",
                condition=models.Q(crime__isnull=False),
            ),
            models.Index(
                fields=["token"],
                name="journal_index_token",
                condition=models.Q(token__isnull=False),
            ),
        ]


class WitnessRow(models.Model):
    """A ledger: a checkpoint of ours that `holder`, a partner, says it holds."""

    holder = models.CharField(max_length=REFERENCE)
    size = models.PositiveBigIntegerField()
    note = models.TextField()
    received_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["holder", "note"], name="journal_witness_once")
        ]


class ErasureRow(models.Model):
    """A ledger: that a fact was erased, by which two people and under what authority.

    It holds nothing of what was erased. After a backup is restored it is done again from here.
    """

    uid = models.CharField(max_length=UID, unique=True)
    erased_by_fact = models.CharField(max_length=UID)
    at = models.DateTimeField()
    by = models.CharField(max_length=REFERENCE)
    second = models.CharField(max_length=REFERENCE)
    authority = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
