"""Many people judged together: the same comes of it as of judging one after another."""

import datetime as dt
from collections.abc import Callable, Collection

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.config.invented.mentions import Told, mentions
from dolen.config.invented.names import Names
from dolen.config.invented.population import people
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.people.facts import PersonDescribed
from dolen.people.models import Judgement, MatchProfile, Nominal, PossibleSame
from dolen.recording import matching
from dolen.recording.many import ToRecord, record_many
from tests.builders import MONDAY, after, officer

pytestmark = pytest.mark.usefixtures("each_database")
NAMES = Names.few()
Outcome = dict[str, object]


def described(one: Told, number: int) -> ToRecord:
    """A mention as somebody told it."""
    said = {
        "date_of_birth": one.born if len(one.born) == 10 else None,
        "address": one.address,
        "postcode": one.postcode,
        "phone": one.phone,
        "reference": one.reference,
    }
    fact = PersonDescribed.model_validate(
        {
            "happened_at": MONDAY + dt.timedelta(minutes=number),
            "person": PersonRef(said=SaidPerson(name=one.name or None)),
            **{name: value for name, value in said.items() if value},
        },
        strict=False,
    )
    return ToRecord(fact, key=f"{one.person} {number}")


def stored(seed: int, many: int, harsh: float) -> list[str]:
    """So many invented people, each told of once or more; the nominals, nobody matched yet."""
    told = mentions(people(many, names=NAMES, seed=seed), names=NAMES, seed=seed, harsh=harsh)
    batch = [described(one, number) for number, one in enumerate(told)]
    record_many(batch, by=officer(), now=after(24), match=False)
    return sorted(set(MatchProfile.objects.values_list("own", flat=True)))


def outcome(owns: Collection[str], look: Callable[[Collection[str]], object]) -> Outcome:
    """What stands once these have been looked at; nothing of it is kept."""
    with transaction.atomic():
        look(owns)
        judged = Judgement.objects.values_list("left", "right", "judgement", "against")
        proposed = PossibleSame.objects.values_list(
            "left", "right", "meaning", "why", "score", "closed"
        )
        found: Outcome = {
            "heads": dict(Nominal.objects.values_list("id", "canonical")),
            "judged": sorted(judged),
            "proposed": sorted(proposed),
        }
        transaction.set_rollback(True)
    return found


def together(owns: Collection[str]) -> None:
    matching.look(owns, now=after(24), at_once=False)


def one_by_one(owns: Collection[str]) -> None:
    for own in sorted(owns):
        matching.look([own], now=after(24), at_once=False)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    seed=st.integers(min_value=0, max_value=10_000),
    many=st.integers(min_value=10, max_value=60),
    harsh=st.sampled_from((1.0, 2.0)),
)
def test_judging_many_together_comes_to_what_judging_one_by_one_does(
    seed: int, many: int, harsh: float
) -> None:
    with transaction.atomic():
        owns = stored(seed, many, harsh)
        alone = outcome(owns, one_by_one)
        assert outcome(owns, together) == alone
        transaction.set_rollback(True)


def test_many_of_one_name_and_one_home_are_judged_as_one_by_one() -> None:
    """Whoever was judged with those just joined is judged again."""
    with transaction.atomic():
        for number, seed in enumerate((3, 3, 3)):
            told = mentions(people(12, names=NAMES, seed=seed), names=NAMES, seed=number, harsh=0.4)
            batch = [described(one, place + 1000 * number) for place, one in enumerate(told)]
            again = [ToRecord(one.fact, f"{number} {one.key}") for one in batch]
            record_many(again, by=officer(), now=after(24 * 30), match=False)
        owns = sorted(set(MatchProfile.objects.values_list("own", flat=True)))
        alone = outcome(owns, one_by_one)
        assert len(alone["judged"]) > 12  # type: ignore[arg-type]  # a list, whatever its values
        assert outcome(owns, together) == alone
        transaction.set_rollback(True)
