"""Two facts told at the same moment that share nobody cannot slip past each other."""

import datetime as dt
import threading
import uuid
from collections.abc import Iterable
from typing import Literal

import pytest
from django.db import connection, transaction

from dolen.concerns.models import ConcernRow
from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal import clock, store
from dolen.journal.fact import Fact
from dolen.journal.models import IndexRow
from dolen.journal.problems import Finding as Wrong
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson
from dolen.journal.verify import verify
from dolen.law.sources import GWENT_REPORT
from dolen.people.facts import PersonDescribed
from dolen.people.models import Nominal
from dolen.people.standing import OffenderRegistered, RelationshipKnown, Residence
from dolen.recording import loop, second_look
from dolen.recording.store import record
from tests.builders import MONDAY, after, known_child, known_person, known_place, officer, tell
from tests.recording.declaring import declared

NOW = after(2)


def find_partner_at_home(world: World, child: str) -> Iterable[Finding]:
    """Somebody where the child lives is tied to a registered sex offender: three ties away."""
    for home in world.ties(child):
        if home.relation != "lives_at" or home.start != child:
            continue
        for living in world.ties(home.end):
            if living.start == child or not living.overlaps(home):
                continue
            for tie in world.ties(living.start):
                other = tie.other_end(living.start)
                told = [one for one in world.facts(other) if one.kind == "offender.registered"]
                if tie.relation == "related_to" and told and tie.overlaps(home):
                    yield Finding(
                        at=max(home.from_, living.from_, tie.from_),
                        links=(child, home.end, living.start, other),
                        because=(home.source, living.source, tie.source, told[0].uid),
                        key=other,
                    )


PARTNER_AT_HOME = Concern(
    name="test.partner_at_home",
    says="Somebody where the child lives is close to a registered sex offender.",
    room="protection",
    cited=(GWENT_REPORT.at("section 7"),),
    anchor="person",
    kinds=("residence", "relationship", "offender.registered"),
    find=find_partner_at_home,
    to="ppu_di",
    reach=3,
)


def in_two_transactions(facts: tuple[Fact, Fact], *, held: bool) -> None:
    """Record each fact by itself, both at once; `held`: neither commits before both are told."""
    together = threading.Barrier(2)
    failures: list[Exception] = []

    def one(fact: Fact) -> None:
        try:
            with clock.at(NOW), transaction.atomic():
                together.wait(20)
                record([fact], by=officer(), token=uuid.uuid4().hex)
                if held:
                    together.wait(20)
        except Exception as failure:  # told below
            together.abort()
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(fact,)) for fact in facts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def two_facts(number: int) -> tuple[str, tuple[Fact, Fact]]:
    """She lives in the flat, he is registered; her tie to him and the child's home are yet untold.

    Returns the child, and the two facts, which have no nominal in common.
    """
    child = known_child(f"Plentyn{number} Enghraifft")
    she, he = known_person(f"Hi{number}", age=30), known_person(f"Ef{number}", age=40)
    flat = known_place(f"{number} Heol Ffug")
    hers = Residence(
        happened_at=MONDAY, people=(PersonRef(nominal=she),), place=PlaceRef(nominal=flat)
    )
    tell(hers, OffenderRegistered(happened_at=MONDAY, offender=PersonRef(nominal=he)))
    partner = RelationshipKnown(
        happened_at=after(1), person=PersonRef(nominal=she), related=(PersonRef(nominal=he),)
    )
    home = Residence(
        happened_at=after(1), people=(PersonRef(nominal=child),), place=PlaceRef(nominal=flat)
    )
    return child, (partner, home)


def raised() -> set[str]:
    """The children about whom the concern was raised."""
    rows = ConcernRow.objects.filter(rule=PARTNER_AT_HOME.name, state="raised")
    return set(rows.values_list("anchor", flat=True))


def missed(rounds: int, *, held: bool) -> tuple[int, int]:
    """How many of `rounds` were missed before the second look, and how many after it."""
    children = set()
    with declared(PARTNER_AT_HOME):
        for number in range(rounds):
            child, facts = two_facts(number)
            in_two_transactions(facts, held=held)
            children.add(child)
        before = children - raised()
        with clock.at(NOW):
            loop.look(NOW)
        told = IndexRow.objects.filter(kind="concern.raised", recorded_at=NOW)
        assert told.count() >= rounds
        return len(before), len(children - raised())


@pytest.mark.usefixtures("postgres")
@pytest.mark.timeout(300)
def test_what_two_transactions_did_not_see_in_each_other_the_second_look_sees() -> None:
    assert missed(20, held=True) == (20, 0)


@pytest.mark.usefixtures("postgres")
@pytest.mark.timeout(120)
def test_one_child_told_of_twice_at_the_same_moment_is_joined_by_the_second_look() -> None:
    facts = [
        PersonDescribed(
            happened_at=MONDAY,
            person=PersonRef(said=SaidPerson(name="Gwenllian Prothero", phone=phone)),
            date_of_birth=dt.date(2012, 3, 4),
            postcode="NP20 1AA",
        )
        for phone in ("07700 900123", "07700 900124")
    ]
    in_two_transactions((facts[0], facts[1]), held=True)
    assert Nominal.objects.values("canonical").distinct().count() == 2
    with clock.at(NOW):
        loop.look(NOW)
    assert Nominal.objects.values("canonical").distinct().count() == 1


@pytest.mark.usefixtures("postgres")
@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("held", [True, False])
def test_nothing_is_missed_in_two_hundred_rounds(held: bool) -> None:
    before, afterwards = missed(200, held=held)
    print(f"Of 200, {before} would have been missed without the second look.")
    assert afterwards == 0
    assert before > 0


@pytest.mark.usefixtures("each_database")
@pytest.mark.parametrize("first", [0, 1])
def test_told_one_after_the_other_either_way_it_is_seen_at_once(first: Literal[0, 1]) -> None:
    with declared(PARTNER_AT_HOME):
        child, facts = two_facts(1)
        tell(facts[first])
        tell(facts[1 - first])
        assert raised() == {child}


@pytest.mark.usefixtures("each_database")
def test_a_second_second_look_changes_nothing() -> None:
    with declared(PARTNER_AT_HOME), clock.at(NOW):
        _child, facts = two_facts(1)
        for fact in facts:
            tell(fact, at=NOW)
        assert loop.look(NOW) > 0
        told = IndexRow.objects.count()
        while loop.look(NOW):
            pass
        assert IndexRow.objects.count() == told
        assert second_look.unsettled() == 0


@pytest.mark.usefixtures("each_database")
def test_verify_says_when_the_second_look_does_not_keep_up() -> None:
    late = MONDAY + dt.timedelta(minutes=2)
    with clock.at(MONDAY):
        tell(OffenderRegistered(happened_at=MONDAY))
        while store.seal():
            pass
        assert verify().is_clean, "a minute is not over yet"
    with clock.at(late):
        assert [one.what for one in verify().problems] == [Wrong.UNSETTLED_TOO_LONG]
        loop.look(late)
        assert verify().is_clean
