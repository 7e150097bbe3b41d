"""Who and what is found exactly, or by the beginnings of words: by keys as they were said.

How people misspell is for the matching model; what is found here says in plain words why.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import phonenumbers
from django.db import connection

from dolen.journal import reading as journal
from dolen.journal import rows as stored
from dolen.law.words import _
from dolen.people import ids
from dolen.people.models import Mention, Nominal, SearchKey
from dolen.people.normalise.addresses import address_words
from dolen.people.normalise.births import dates_in
from dolen.people.normalise.names import name_key
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.postcodes import postcodes_in
from dolen.people.normalise.references import reference_key
from dolen.people.normalise.text import LONGEST, folded

MOST_WORDS = 8
CANDIDATES = 100
"""Looked at for one reason, before the best are taken."""
_NAMESAKES = 50
"""The same of those who go by exactly this name, where others are only shown beside."""
_MOST_LEFT_OUT = 5
_READ = 200
"""Keys read of one beginning of a word."""
_FEWEST_DIGITS = 4
"""A number with fewer is nobody's telephone."""
_EXACTLY = "SELECT own FROM people_searchkey WHERE sort = %s AND key = %s LIMIT %s"
# By the index: in order on SQLite, by pattern on PostgreSQL. A query made by Django for each of
# these cost more than the database's answer.
_BEGINS = {
    "sqlite": """
SELECT own FROM people_searchkey WHERE sort = %s AND key >= %s AND key < %s LIMIT %s
""",
    "postgresql": "SELECT own FROM people_searchkey WHERE sort = %s AND key LIKE %s LIMIT %s",
}
# By the index of each of a few: left to choose, PostgreSQL read all whose keys begin so.
_OF_THESE = {
    "sqlite": """
SELECT k.own FROM json_each(%s) AS n
CROSS JOIN people_searchkey AS k ON k.own = n.value AND k.sort = %s AND k.key >= %s AND k.key < %s
""",
    "postgresql": """
SELECT n.own FROM unnest(%s::text[]) AS n (own) CROSS JOIN LATERAL (
    SELECT 1 FROM people_searchkey WHERE own = n.own AND sort = %s AND key LIKE %s LIMIT 1
) AS k
""",
}
_NO_PATTERN = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})
_OUTWARD = re.compile(r"^[a-z]{1,2}[0-9][a-z0-9]?[0-9]?$")
_REFERENCE = re.compile(r"^[A-Za-z0-9._:-]{1,64}$")

THE_REFERENCE = _("Same reference")
IN_THE_CASE = _("Named in this case")
THE_PHONE = _("Same telephone number")
THE_NAME = _("Same name")
NAME_BEGINS = _("Name begins the same")
THE_BIRTH = _("Same date of birth")
THE_POSTCODE = _("Same postcode")
THE_ADDRESS = _("Same address")
IN_THE_ADDRESS = _("Words of the address")

WEIGHTS = {
    THE_REFERENCE: 100.0,
    THE_PHONE: 60.0,
    THE_NAME: 50.0,
    THE_BIRTH: 40.0,
    THE_ADDRESS: 40.0,
    IN_THE_CASE: 30.0,
    THE_POSTCODE: 25.0,
    NAME_BEGINS: 20.0,
    IN_THE_ADDRESS: 15.0,
}


@dataclass(slots=True)
class Found:
    """Whom each reason found."""

    reasons: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, why: str, owns: Iterable[str]) -> None:
        """Note that `why` found each of these."""
        for own in owns:
            self.reasons[own].add(why)


def heads(nominal_sort: str, **keys: str) -> list[str]:
    """The canonical ids of components of which all `keys` were said, by whichever member."""
    rows = Nominal.objects.filter(sort=nominal_sort)
    for sort, key in keys.items():
        owns = SearchKey.objects.filter(sort=sort, key=key).values("own")
        having = Nominal.objects.filter(pk__in=owns).values("canonical")
        rows = rows.filter(canonical__in=having)
    return sorted(set(rows.values_list("canonical", flat=True)[:CANDIDATES]))


def clean(text: str) -> str:
    """What can be looked for of what was typed: printable, bounded, without stray blanks."""
    printable = "".join(c if c.isprintable() else " " for c in text[:LONGEST])
    return printable.encode("utf-8", "ignore").decode("utf-8").strip()


def by_reference(found: Found, asked: str) -> None:
    """Whose id, reference or case this is."""
    if not _REFERENCE.match(asked):
        return
    found.add(THE_REFERENCE, Nominal.objects.filter(pk=asked).values_list("pk", flat=True))
    if begins := ids.begins(asked):
        short = Nominal.objects.filter(pk__gte=begins, pk__lt=f"{begins}~")
        found.add(THE_REFERENCE, short.values_list("pk", flat=True)[:CANDIDATES])
    found.add(THE_REFERENCE, _exactly("reference", reference_key(asked)))
    uids = list(journal.uids_in_matters([asked]).get(asked, ()))[:CANDIDATES]
    if uids:
        named = Mention.objects.filter(fact_uid__in=uids).order_by()
        found.add(IN_THE_CASE, named.values_list("own", flat=True).distinct()[:CANDIDATES])


def by_phone(found: Found, asked: str) -> str:
    """Whose telephone is written in it; returns the rest."""
    if sum(letter.isdigit() for letter in asked) < _FEWEST_DIGITS:
        return asked
    matches = phonenumbers.PhoneNumberMatcher(asked, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    rest = asked
    for match in matches:
        owns = _exactly("phone", phone_key(match.raw_string))
        found.add(THE_PHONE, owns)
        if owns:
            rest = rest.replace(match.raw_string, " ")
    return rest


def by_date(found: Found, asked: str) -> None:
    """Who was born on a day written in it."""
    for day in dates_in(asked):
        found.add(THE_BIRTH, _exactly("born", day.isoformat()))


def by_postcode(found: Found, asked: str) -> None:
    """Who is at a postcode written in it, whole or its first half."""
    for code in postcodes_in(asked):
        found.add(THE_POSTCODE, _exactly("postcode", code))
    for word in folded(asked)[:MOST_WORDS]:
        if _OUTWARD.match(word):
            found.add(THE_POSTCODE, _beginning("postcode", [word]))


def by_words(found: Found, asked: str, *, beginnings: bool) -> None:
    """Who goes by exactly this name, and places; with `beginnings`, whose names begin so."""
    words = folded(asked)[:MOST_WORDS]
    if not any(len(word) > 1 for word in words):
        return
    found.add(THE_NAME, _exactly("name", name_key(asked), CANDIDATES if beginnings else _NAMESAKES))
    if beginnings:
        # A word with a figure in it is of a postcode or a number, never of a name.
        named = [word for word in words if not any(letter.isdigit() for letter in word)]
        found.add(NAME_BEGINS, _beginning("word", named or words))
    if beginnings or any(word[0].isdigit() for word in words):
        street = address_words(asked)[:MOST_WORDS]
        found.add(IN_THE_ADDRESS, _beginning("place_word", street))


def by_most_words(asked: str) -> list[str]:
    """Whose names begin so but for one of the words, which may be misspelled or no name at all.

    For the model to weigh, as canonical ids: a reason to show it is not.
    """
    words = list(dict.fromkeys(word for word in folded(asked) if len(word) > 1))[:_MOST_LEFT_OUT]
    owns: dict[str, None] = {}
    for left_out in words if len(words) > 1 else ():
        owns.update(dict.fromkeys(_beginning("word", [w for w in words if w != left_out])))
    near = Nominal.objects.filter(pk__in=list(owns)[:CANDIDATES])
    return list(dict.fromkeys(near.values_list("canonical", flat=True)))


def _exactly(sort: str, key: str, most: int = CANDIDATES) -> list[str]:
    if not key:
        return []
    return [own for (own,) in stored.read(SearchKey, _EXACTLY, [sort, key, most])]


def _beginning(sort: str, words: Collection[str]) -> list[str]:
    """Who has, for each of `words`, a key that begins with it.

    However common the words are, at most `_READ` keys of each are read. Of words that are all more
    common than that, those who come first by the one read last are looked at.
    """
    others = sorted(set(words), key=len, reverse=True)
    near: list[str] = []
    chosen = ""
    for word in others:
        # As many as are asked for need no sorting out first.
        begins = [sort, *_beginning_so(word), _READ]
        found = _owns(_BEGINS, begins)
        if not chosen or len(found) < len(near):
            near, chosen = found, word
        if len(near) < _READ:
            break
    for word in others:
        if near and word != chosen:
            having = set(_owns(_OF_THESE, [near, sort, *_beginning_so(word)]))
            near = [own for own in near if own in having]
    return list(dict.fromkeys(near))[:CANDIDATES]


def _owns(statements: Mapping[str, str], values: Sequence[object]) -> list[str]:
    return [own for (own,) in stored.read(SearchKey, statements[connection.vendor], values)]


def _beginning_so(word: str) -> list[str]:
    """The values between which, or the pattern by which, keys are that begin with a word."""
    if connection.vendor == "postgresql":
        return [word.translate(_NO_PATTERN) + "%"]
    return [word, word + "\U0010ffff"]


def ordered(whys: Iterable[str]) -> tuple[str, ...]:
    """Reasons, the strongest first, each said once."""
    strongest = sorted(whys, key=lambda why: -WEIGHTS[why])
    # Who has the same name also has one that begins the same.
    return tuple(w for w in strongest if w != NAME_BEGINS or THE_NAME not in strongest)


def worth(whys: Iterable[str]) -> float:
    """What reasons are worth together."""
    return sum(WEIGHTS[why] for why in ordered(whys))
