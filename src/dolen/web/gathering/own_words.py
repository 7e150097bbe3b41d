"""What the reader may read of single records within a person: before they were joined, or after."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.access.around import sight
from dolen.people import ids
from dolen.people.components import parts
from dolen.people.models import Detail, Mention, Nominal


@dataclass(frozen=True, slots=True)
class OneRecord:
    """One record as it was first told: its short id, and the words it goes by."""

    nominal: str
    short: str
    words: str

    @property
    def called(self) -> str:
        """The words with the id, to tell two of one name apart."""
        return f"{self.words} ({self.short})"


def readable(uids: Iterable[str]) -> set[str]:
    """Those of the facts that the present visit's member may read about somebody they name."""
    seen = sight()
    found: set[str] = set()
    for part in parts(sorted({uid for uid in uids if uid})):
        mentions = Mention.objects.filter(fact_uid__in=part)
        rows = reach.readable(seen.member, mentions, at=seen.at, glass=seen.glass)
        found.update(rows.values_list("fact_uid", flat=True))
    return found


def records(owns: Collection[str]) -> dict[str, OneRecord]:
    """Each record by its own words alone, as far as the reader may read them."""
    said: dict[str, list[Detail]] = {own: [] for own in owns}
    for part in parts(sorted(owns)):
        for row in Detail.objects.filter(own__in=part).order_by("happened_at", "fact_uid"):
            said[row.own].append(row)
    allowed = readable(row.fact_uid for rows in said.values() for row in rows)
    return {
        own: OneRecord(own, ids.short(own), _words([r for r in rows if r.fact_uid in allowed]))
        for own, rows in said.items()
    }


def together(
    members: Mapping[str, Sequence[str]], whose: Mapping[str, OneRecord]
) -> dict[str, OneRecord]:
    """The records of several components, each under its head's id by the words first told of it."""
    ordered = Nominal.objects.filter(pk__in=list(whose)).order_by("first_at", "id")
    first = list(ordered.values_list("pk", flat=True))
    found = {}
    for head, owns in members.items():
        named = [whose[own] for own in first if own in owns and whose[own].words]
        if named:
            found[head] = OneRecord(head, ids.short(head), named[0].words)
    return found


def _words(rows: Sequence[Detail]) -> str:
    for sort in ("name", "alias", "description", "phone", "reference"):
        told = [row.value for row in rows if row.sort == sort]
        if told:
            return told[-1]
    return _("Name not known")
