from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connections

from dolen.access import reading, stage, visits
from dolen.access.ledger import NotLogged
from dolen.access.models import LedgerEntry
from dolen.access.permissions import MemberView, Tie
from dolen.access.reading import NotForYou
from dolen.access.roles import Role
from dolen.access.standing import Period
from dolen.access.visits import Visit
from dolen.journal.subjects import PersonRef
from dolen.people import ids
from dolen.people import reading as people
from tests.access.force import CHILD, LONG_AGO, NAMED, PARTED, TWIN, tell_of_two, view
from tests.people.family import at, described, known_place, place, uid_of
from tests.people.journalled import tell

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _told(db: None) -> None:
    tell_of_two()


def tie(nominal: str = CHILD, **named: str) -> None:
    stage.row(Period(nominal, Tie(**{"why": "disclosed", **named}), "s", LONG_AGO)).save()


class As:
    """The visit of somebody who looks."""

    def __init__(self, member: MemberView) -> None:
        self.visit = Visit(member=member, where="person")
        self._open = visits.visiting(self.visit)

    def __enter__(self) -> Visit:
        return self._open.__enter__()

    def __exit__(self, *raised: object) -> None:
        self._open.__exit__(None, None, None)


@pytest.fixture
def sergeant() -> Iterator[Visit]:
    with As(view(Role.CRU_DS)) as visit:
        yield visit


def test_a_place_is_told_from_what_may_be_read_of_it(sergeant: Visit) -> None:
    tell(("flat", place("3 Heol Enghraifft", 0, name="The flat", hub=False)))
    opened = reading.open_person(ids.nominal_id(uid_of("flat"), "place"))
    assert opened.place.nominal == known_place("flat").nominal
    assert (opened.place.name, opened.place.address) == ("The flat", "3 Heol Enghraifft")
    assert opened.place.hub is False


def test_opening_a_person_logs_whom_and_which_facts_first(sergeant: Visit) -> None:
    opened = reading.open_person(CHILD, purpose="CASE-7")
    entry = LedgerEntry.objects.get()
    assert entry.individuals == [CHILD, TWIN]
    assert set(entry.records) == {NAMED, PARTED}
    assert entry.reason == "CASE-7"
    assert sergeant.logged
    assert sergeant.read_people
    assert [one.kind for one in opened.facts()] == ["person.described", "link.made"]
    assert [one.uid for one in opened.readable()] == [NAMED, PARTED]
    assert (opened.label, opened.names, opened.person.name) == ("Cerys", ("Cerys",), "Cerys")


def test_a_record_goes_by_the_reference_told_else_by_its_short_id(sergeant: Visit) -> None:
    assert reading.open_person(CHILD).reference == ids.short(CHILD)
    tell(("referenced", described(PersonRef(nominal=CHILD), 2, reference="MP-2026-7")))
    assert reading.open_person(CHILD).reference == "MP-2026-7"


def test_what_may_not_be_read_is_a_card_that_says_whom_to_ask() -> None:
    with As(view(Role.ANALYST)):
        opened = reading.open_person(CHILD)
    described, card = opened.facts()
    assert not described.is_card
    assert card.is_card
    assert card.says
    assert card.ask
    assert (card.uid, card.kind, card.happened_at, card.told) == (None, None, None, None)
    assert [one.uid for one in opened.readable()] == [NAMED]
    assert LedgerEntry.objects.get().records == [NAMED]


def test_one_fact_is_shown_under_the_same_decision(sergeant: Visit) -> None:
    opened = reading.open_person(CHILD)
    told = people.told_of([NAMED])[NAMED]
    assert opened.redact(told) == opened.facts()[0]


@pytest.mark.parametrize("nominal", [CHILD, "nobody"])
def test_a_stranger_cannot_tell_not_yours_from_not_there(nominal: str) -> None:
    with As(view(Role.LA_EDT)) as visit, pytest.raises(NotForYou):
        reading.open_person(nominal)
    assert not visit.logged
    assert not LedgerEntry.objects.exists()


def test_a_partner_sees_the_fact_disclosed_and_no_other() -> None:
    tie(agency="newport", fact=NAMED)
    with As(view(Role.LA_EDT)):
        opened = reading.open_person(CHILD)
    (only,) = opened.facts()
    assert only.uid == NAMED
    assert only.hidden == frozenset()
    assert opened.readable() == []
    assert opened.label == "Cerys"
    told = people.told_of([PARTED])[PARTED]
    assert opened.redact(told) is None


def test_a_partner_without_a_safeguarding_role_sees_no_telephone_and_no_description() -> None:
    tie(agency="newport", fact=NAMED)
    with As(view(Role.LA_DIRECTOR)):
        opened = reading.open_person(CHILD)
    (only,) = opened.facts()
    assert only.hidden == {"description"}
    assert only.told is None
    assert only.fact is not None
    assert "Blue coat" not in only.fact.model_dump_json()
    assert opened.label == "Cerys"


def test_nothing_leaves_when_the_log_cannot_be_written(sergeant: Visit) -> None:
    def refuse(*_asked: object) -> None:
        raise DatabaseError("disk full")

    with connections["ledger"].execute_wrapper(refuse):
        for look in (
            lambda: reading.open_person(CHILD),
            lambda: reading.listed([CHILD]),
            lambda: reading.searched("cerys", [CHILD]),
        ):
            with pytest.raises(NotLogged):
                look()
    assert not sergeant.logged


def test_a_person_can_be_opened_as_known_before_anything_was() -> None:
    with As(view(Role.CRU_DS)):
        opened = reading.open_person(CHILD, known_to=at(-1))
    assert opened.facts() == []
    assert opened.label == ""


def test_a_search_is_logged_with_its_terms_and_what_it_showed(sergeant: Visit) -> None:
    found = reading.searched("cer", [CHILD, TWIN, "nobody"])
    assert found.nominals == (CHILD, TWIN)
    assert found.labels == {CHILD: "Cerys", TWIN: "Carys"}
    entry = LedgerEntry.objects.get()
    assert (entry.search_terms, entry.individuals) == ("cer", [CHILD, TWIN])
    reading.searched("nobody at all", [])
    assert LedgerEntry.objects.count() == 2


def test_a_list_shows_a_partner_only_whom_it_has_a_tie_to() -> None:
    tie(agency="newport", fact=NAMED)
    with As(view(Role.LA_EDT)) as visit:
        assert reading.listed([TWIN, CHILD], reason="today").nominals == (CHILD,)
        assert LedgerEntry.objects.get().individuals == [CHILD]
    with As(view(Role.LA_EDT)) as visit:
        assert reading.listed([TWIN]).nominals == ()
    assert visit.logged
    assert LedgerEntry.objects.count() == 1


def test_a_partner_with_a_tie_but_no_fact_gets_no_name() -> None:
    tie(why="authority", local_authority="newport")
    with As(view(Role.LA_EDT)):
        assert reading.listed([CHILD]).labels == {CHILD: ""}
        assert [one.is_card for one in reading.open_person(CHILD).facts()] == [True, True]


def test_reading_the_log_is_for_those_who_govern_and_is_logged_itself(sergeant: Visit) -> None:
    reading.open_person(CHILD)
    with pytest.raises(NotForYou):
        reading.read_log()
    with As(view(Role.PROFESSIONAL_STANDARDS)) as visit:
        found = list(reading.read_log(individual=TWIN))
        assert visit.logged
        own, looked = found
        assert own.search_terms == f"individual={TWIN} member="
        assert looked.individuals == [CHILD, TWIN]
        everything = list(reading.read_log())
        assert len(everything) == 3
        assert everything[0].individuals == []
        assert reading.read_log(member="another").count() == 0
