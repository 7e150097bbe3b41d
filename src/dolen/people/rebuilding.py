"""Throwing the picture of people away and drawing it again, or only what erased facts had drawn."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q

from dolen.journal import reading as journal
from dolen.journal import sealing
from dolen.people import details, relinking
from dolen.people.gathering import NewFact
from dolen.people.ids import nominal_id
from dolen.people.inserting import insert
from dolen.people.matching import storing
from dolen.people.models import (
    BlockingKey,
    Detail,
    Judgement,
    MatchProfile,
    Mention,
    Nominal,
    PossibleSame,
    Relation,
    SearchKey,
    Undoing,
)
from dolen.people.stage import Touched, chunks, mark_hubs, project

PROJECTIONS = (
    Nominal, Mention, Judgement, Undoing, Relation, Detail, SearchKey, MatchProfile, BlockingKey,
    PossibleSame,
)  # fmt: skip
"""Every table of this room."""

_OF_A_FACT = (Mention, Judgement, Undoing, Relation, Detail, PossibleSame)


def rebuild(*, batch: int = 2_000) -> int:
    """Clear every projection and project all facts in the order of the journal.

    Seals what was not sealed yet; nothing else should be recording meanwhile. Returns how many
    facts were projected. Facts whose content was erased leave nothing behind, but whom they made
    known is still known from the facts that remain.
    """
    while sealing.seal():
        pass
    with transaction.atomic():
        for model in PROJECTIONS:
            model._default_manager.all().delete()
        count = 0
        adopted: set[str] = set()
        compared: set[str] = set()  # at the end, once each: most people are told of again and again
        for stored in journal.everything(batch=batch):
            facts = [NewFact(f.uid, f.fact, f.digest, f.recorded_at) for f in stored]
            project(facts, refuse=False, adopted=adopted, compared_later=compared)
            count += len(facts)
        _place_in_time(adopted)
        storing.keep(compared)
        return count


def forget(uids: Collection[str]) -> Touched:
    """Take out what erased facts had drawn; the caller holds the transaction.

    Afterwards every row is as if rebuilt without them. Whom only they named is gone.
    """
    owns: set[str] = set()
    seeds: set[str] = set()
    for part in chunks(sorted(set(uids))):
        owns.update(Mention.objects.filter(fact_uid__in=part).values_list("own", flat=True))
        judged = Judgement.objects.filter(
            Q(fact_uid__in=part)
            | Q(pk__in=Undoing.objects.filter(fact_uid__in=part).values("link"))
        )
        undone = Undoing.objects.filter(fact_uid__in=part)
        for ends in (*judged.values_list("left", "right"), *undone.values_list("left", "right")):
            seeds.update(end for end in ends if end)
        for model in _OF_A_FACT:
            model._default_manager.filter(fact_uid__in=part).delete()
    before = _canonical(owns | seeds)
    residents = storing.residents(owns)
    kept: set[str] = set()
    for part in chunks(owns):
        kept.update(Mention.objects.filter(own__in=part).values_list("own", flat=True))
    for part in chunks(owns - kept):
        Nominal.objects.filter(pk__in=part).delete()
    changed = _place_in_time(kept, around=seeds)
    _find_anew(owns)
    storing.keep(owns | residents)
    now = _canonical(kept)
    gone = {before[own] for own in owns - kept if own in before}
    return Touched(frozenset(now.values()), changed | frozenset(gone))


def _canonical(owns: Collection[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in chunks(owns):
        found.update(Nominal.objects.filter(pk__in=part).values_list("id", "canonical"))
    return found


def _place_in_time(owns: Collection[str], around: Collection[str] = ()) -> frozenset[str]:
    """Say anew when nominals were first heard of, whether they are hubs, and who they are.

    It is when the fact that made one known happened; where that was erased, the first one left.
    """
    changed = []
    for part in chunks(owns):
        first: dict[str, Mention] = {}
        for row in Mention.objects.filter(own__in=part):
            held = first.get(row.own)
            if held is None or _precedence(row) < _precedence(held):
                first[row.own] = row
        for nominal in Nominal.objects.filter(pk__in=first):
            row = first[nominal.id]
            nominal.first_at, nominal.recorded_at = row.happened_at, row.recorded_at
            changed.append(nominal)
    Nominal.objects.bulk_update(changed, ["first_at", "recorded_at"], batch_size=200)
    mark_hubs({nominal.id for nominal in changed if nominal.sort == "place"})
    seeds = {*around, *owns}
    return relinking.relink(seeds).relinked if seeds else frozenset()


def _precedence(row: Mention) -> tuple[bool, object, object]:
    made_known = nominal_id(row.fact_uid, row.path) == row.own
    return (not made_known, row.happened_at, row.recorded_at)


def _find_anew(owns: Collection[str]) -> None:
    for part in chunks(owns):
        SearchKey.objects.filter(own__in=part).delete()
        keys = {
            (row.own, *pair): SearchKey(own=row.own, sort=pair[0], key=pair[1])
            for row in Detail.objects.filter(own__in=part)
            for pair in details.search_keys(details.Saying(row.sort, row.value, row.key))
        }
        insert(SearchKey, list(keys.values()))
