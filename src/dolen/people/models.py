"""Projections of people, places, things and what joins them. Nothing here but what facts say.

Every table can be emptied and rebuilt from the journal. "Own" is the nominal a mention was told of;
"nominal" the one it belongs to as links now stand (the canonical id of its component). Times: UTC.
"""

from typing import ClassVar

from django.db import models

ID = 64
"""Length of the id of a nominal or a fact."""


class InOrder(models.Model):
    """The header of the fact a row comes from: enough to put rows in canonical order."""

    happened_at = models.DateTimeField()
    sequence = models.IntegerField(default=0)
    rank = models.SmallIntegerField(default=50)
    digest = models.CharField(max_length=64)
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True


class Nominal(models.Model):
    """One person, place or thing as first mentioned, and the component it belongs to now.

    `canonical` is the component's id: its member first heard of (`first_at`, then id). `cluster` is
    the component over every link ever made, ended or not; it bounds what a change can touch and
    lets a past picture be drawn.
    """

    id = models.CharField(max_length=ID, primary_key=True)
    sort = models.CharField(max_length=8)
    hub = models.BooleanField(default=False)
    canonical = models.CharField(max_length=ID)
    cluster = models.CharField(max_length=ID)
    first_at = models.DateTimeField()
    recorded_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["canonical"], name="nominal_canonical"),
            models.Index(fields=["cluster"], name="nominal_cluster"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(sort__in=["person", "place", "thing"]), name="nominal_sort"
            )
        ]


class Mention(InOrder):
    """One naming of a person, place or thing in one field of one fact."""

    fact_uid = models.CharField(max_length=ID)
    path = models.CharField(max_length=80)
    own = models.CharField(max_length=ID)
    nominal = models.CharField(max_length=ID)
    sort = models.CharField(max_length=8)
    roles = models.CharField(max_length=400)
    kind = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["fact_uid", "path"], name="mention_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["nominal", "happened_at"], name="mention_nominal_when"),
            models.Index(fields=["own"], name="mention_own"),
        ]


class Judgement(InOrder):
    """What somebody judged of two nominals: the same, not the same, or unsure.

    `ended_at` is when the judgement was undone. `against` says why a live "same" does not hold (the
    two were named apart, or judged not the same); empty while it holds.
    """

    fact_uid = models.CharField(max_length=ID, primary_key=True)
    left = models.CharField(max_length=ID)
    right = models.CharField(max_length=ID)
    judgement = models.CharField(max_length=8)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200, blank=True)
    model_version = models.CharField(max_length=200, blank=True)
    from_recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    against = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["left"], name="judgement_left"),
            models.Index(fields=["right"], name="judgement_right"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(judgement__in=["same", "not_same", "unsure"]),
                name="judgement_word",
            )
        ]


class Undoing(InOrder):
    """That a judgement was undone: one named by its fact, or those between two nominals so far."""

    fact_uid = models.CharField(max_length=ID, primary_key=True)
    link = models.CharField(max_length=ID, blank=True)
    left = models.CharField(max_length=ID, blank=True)
    right = models.CharField(max_length=ID, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["link"], name="undoing_link"),
            models.Index(fields=["left"], name="undoing_left"),
            models.Index(fields=["right"], name="undoing_right"),
        ]


class Relation(InOrder):
    """A relation one fact asserts, or ends: who lives where, who was found with whom.

    `since` is when it begins (or, with `ends`, when it ends), `until` an end told in the same fact.
    `moment` relations hold at that moment only. An ending may leave `to_nominal` empty: it then
    ends the relation to everybody.
    """

    fact_uid = models.CharField(max_length=ID)
    relation = models.CharField(max_length=40)
    from_path = models.CharField(max_length=80)
    to_path = models.CharField(max_length=80, blank=True)
    from_own = models.CharField(max_length=ID)
    to_own = models.CharField(max_length=ID, blank=True)
    from_nominal = models.CharField(max_length=ID)
    to_nominal = models.CharField(max_length=ID, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    moment = models.BooleanField(default=True)
    ends = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["fact_uid", "relation", "from_path", "to_path", "ends"],
                name="relation_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["from_nominal", "relation"], name="relation_from"),
            models.Index(fields=["to_nominal", "relation"], name="relation_to"),
            models.Index(fields=["from_own"], name="relation_from_own"),
            models.Index(fields=["to_own"], name="relation_to_own"),
        ]


class Detail(InOrder):
    """One thing said of a nominal, as said, with the key it is found and compared by."""

    own = models.CharField(max_length=ID)
    sort = models.CharField(max_length=20)
    number = models.SmallIntegerField(default=0)
    value = models.CharField(max_length=200)
    key = models.CharField(max_length=200, blank=True)
    fact_uid = models.CharField(max_length=ID)
    path = models.CharField(max_length=80)
    language = models.CharField(max_length=200, null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["fact_uid", "path", "sort", "number"], name="detail_once"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["own", "sort"], name="detail_own")]


class SearchKey(models.Model):
    """A key by which a nominal is found, exactly or by its beginning."""

    own = models.CharField(max_length=ID)
    sort = models.CharField(max_length=12)
    key = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["own", "sort", "key"], name="search_key_once")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["sort", "key"],
                name="search_key_found_by",
                opclasses=["varchar_pattern_ops", "varchar_pattern_ops"],
            )
        ]


class MatchProfile(models.Model):
    """What is compared of a person: one row, or several that hold each value told once.

    `own` is whom it was told of, `nominal` whom that is now; `who` stands for `own` in the table
    of keys, where eight bytes must do (should two share one, both are looked at).
    """

    who = models.BigIntegerField()
    own = models.CharField(max_length=ID)
    nominal = models.CharField(max_length=ID)
    number = models.SmallIntegerField(default=0)
    forename = models.CharField(max_length=200, null=True)
    middle = models.CharField(max_length=200, null=True)
    surname = models.CharField(max_length=200, null=True)
    forename_root = models.CharField(max_length=200, null=True)
    sex = models.CharField(max_length=1, null=True)
    dob = models.CharField(max_length=10, null=True)
    addr = models.CharField(max_length=200, null=True)
    postcode = models.CharField(max_length=200, null=True)
    phone = models.CharField(max_length=200, null=True)
    handle = models.CharField(max_length=200, null=True)
    reference = models.CharField(max_length=200, null=True)
    unborn = models.BooleanField(default=False)
    forename_roots = models.CharField(max_length=400, null=True)
    forename_kin = models.CharField(max_length=400, null=True)
    born_from = models.SmallIntegerField(null=True)
    born_until = models.SmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["own", "number"], name="match_profile_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["who"], name="match_profile_who"),
            models.Index(fields=["nominal"], name="match_profile_nominal"),
        ]


class BlockingKey(models.Model):
    """That somebody is found by a key: two hashes, for a table that millions of rows keep small."""

    pk = models.CompositePrimaryKey("key", "who")
    key = models.BigIntegerField()
    who = models.BigIntegerField()


class PossibleSame(InOrder):
    """That two people may be one, or may be related, as the model proposed it in one fact.

    `closed` says what settled it: "joined", "same", "not_same", "unsure", "undone" or "apart"; it
    is empty while somebody should look.
    """

    fact_uid = models.CharField(max_length=ID, primary_key=True)
    left = models.CharField(max_length=ID)
    right = models.CharField(max_length=ID)
    meaning = models.CharField(max_length=8)
    why = models.CharField(max_length=40)
    score = models.FloatField()
    source = models.CharField(max_length=8)
    model_version = models.CharField(max_length=200)
    closed = models.CharField(max_length=8, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["left"], name="possible_same_left"),
            models.Index(fields=["right"], name="possible_same_right"),
            models.Index(fields=["closed", "meaning", "-score"], name="possible_same_waiting"),
        ]


class PostcodeAuthority(models.Model):
    """Whose area a postcode is in, from a table the force loaded. No projection: see `areas`."""

    postcode = models.CharField(max_length=8, primary_key=True)
    authority = models.CharField(max_length=200)


class PostcodeTable(models.Model):
    """The table of postcodes loaded last: its file, when, how many rows. One row."""

    file = models.CharField(max_length=200)
    loaded_at = models.DateTimeField()
    rows = models.IntegerField()


class AuthorityBorder(models.Model):
    """The border of an authority as the map loaded last gives it: rings of longitude, latitude."""

    authority = models.CharField(max_length=200)
    rings = models.JSONField()
