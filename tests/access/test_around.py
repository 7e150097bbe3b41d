"""What joins people, as far as a member may know: what is left out leaves no trace."""

import datetime as dt

import pytest

from dolen.access.around import MOST_NAMED, sight
from dolen.access.models import LedgerEntry
from dolen.access.permissions import MemberView, Tie
from dolen.access.stage import row
from dolen.access.standing import Period
from dolen.access.visits import NobodyVisits, Visit, visiting
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people import joining
from dolen.people.models import Relation
from dolen.people.paths import TOGETHER
from dolen.people.standing import FriendKnown, OffenderRegistered, Residence
from tests.access.force import view
from tests.builders import MONDAY, after, known_child, known_person, known_place, tell

pytestmark = pytest.mark.django_db

SUPPORT, INSPECTOR, SOCIAL_WORKER = "analyst", "ppu_di", "la_social_worker"


def steps(who: MemberView, *nominals: str, hubs: bool = False) -> set[tuple[str, frozenset[str]]]:
    with visiting(Visit(member=who, where="test")):
        found = sight().steps(nominals, hubs=hubs)
    return {(one.relation, frozenset((one.from_nominal, one.to_nominal))) for one in found}


def visible(who: MemberView, nominal: str) -> int:
    periods = joining.relations_of([nominal])[nominal]
    with visiting(Visit(member=who, where="test")):
        return len(sight().visible(periods))


def live(place: str, *people: str) -> None:
    refs = tuple(PersonRef(nominal=one) for one in people)
    home = PlaceRef(nominal=place)
    tell(Residence(happened_at=after(-60), people=refs, place=home), at=after(-59))


def disclose(nominal: str) -> None:
    fact = Relation.objects.get(from_nominal=nominal, relation="lives_at").fact_uid
    tie = Tie("disclosed", role=SOCIAL_WORKER, fact=fact)
    row(Period(nominal, tie, fact, MONDAY - dt.timedelta(days=90))).save()


def test_nobody_sees_anything_outside_a_members_visit() -> None:
    with visiting(Visit(member=None, where="test")), pytest.raises(NobodyVisits):
        sight()


def test_a_relation_is_a_step_and_so_is_being_named_in_one_record() -> None:
    child, brother, home = known_child(), known_child("Ifan Enghraifft"), known_place("1 Heol")
    live(home, child, brother)
    assert steps(view(INSPECTOR), child) == {
        ("lives_at", frozenset((child, home))),
        ("lives_at", frozenset((brother, home))),
        (TOGETHER, frozenset((child, brother))),
    }


def test_a_record_that_names_many_joins_only_those_it_relates() -> None:
    child, home = known_child(), known_place("1 Heol")
    others = [known_child(f"Ifan Enghraifft {number}") for number in range(MOST_NAMED)]
    live(home, child, *others)
    found = steps(view(INSPECTOR), child)
    assert {relation for relation, _ends in found} == {"lives_at"}


def test_hubs_join_nobody_unless_asked_for() -> None:
    child, station = known_child(), known_place("1 Heol", sort="police_station")
    live(station, child)
    assert steps(view(INSPECTOR), child) == set()
    assert steps(view(INSPECTOR), child, hubs=True) == {("lives_at", frozenset((child, station)))}


def test_a_fact_that_may_not_be_read_is_no_step_and_no_relation() -> None:
    man, home = known_person("Kevin Specimen", age=41), known_place("1 Heol")
    told = OffenderRegistered(
        happened_at=after(-60), offender=PersonRef(nominal=man), address=PlaceRef(nominal=home)
    )
    tell(told, at=after(-59))
    assert steps(view(INSPECTOR), man)
    assert steps(view(SUPPORT), man) == set()
    assert visible(view(INSPECTOR), man) == 1
    assert visible(view(SUPPORT), man) == 0


def test_a_partner_takes_no_step_to_whom_they_may_not_open() -> None:
    child, home = known_child(), known_place("1 Heol")
    live(home, child)
    partner = view(SOCIAL_WORKER)
    assert visible(partner, child) == 0
    disclose(child)
    assert visible(partner, child) == 1
    assert steps(partner, child) == set()


def test_whoever_has_broken_glass_is_asked_once_in_a_visit() -> None:
    child, friend = known_child(), known_child("Ifan Enghraifft")
    refs = (PersonRef(nominal=friend),)
    tell(FriendKnown(happened_at=after(0), child=PersonRef(nominal=child), friends=refs))
    with visiting(Visit(member=view(INSPECTOR), where="test")) as visit:
        first = sight()
        assert visit.glass is not None
        assert sight().glass == first.glass
    with visiting(Visit(member=view(SUPPORT), where="test")):
        assert sight().glass == frozenset()


def test_the_log_names_who_was_looked_at_and_by_which_facts() -> None:
    child = known_child()
    with visiting(Visit(member=view(INSPECTOR), where="test")):
        sight().log([child], records=["f1"], reason="network")
    entry = LedgerEntry.objects.latest("pk")
    assert (entry.individuals, entry.records, entry.reason) == ([child], ["f1"], "network")
