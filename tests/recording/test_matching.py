"""Links the model makes and proposals it leaves, in the transaction of the record itself."""

import datetime as dt

import pytest

from dolen.journal import clock
from dolen.journal import store as journal
from dolen.journal.house import house
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.people import review
from dolen.people.facts import LinkMade, LinkUndone, PersonDescribed
from dolen.people.ids import nominal_id
from dolen.people.models import BlockingKey, Judgement, MatchProfile, Nominal, PossibleSame
from dolen.people.rebuilding import PROJECTIONS
from dolen.people.standing_life import Residence
from dolen.recording import loop, stakes
from dolen.recording.foreseeing import foreseen
from dolen.recording.many import ToRecord, record_many
from dolen.recording.rebuild import compare
from tests.builders import MONDAY, after, officer, tell

pytestmark = pytest.mark.usefixtures("each_database")
BORN = dt.date(2011, 5, 17)


def describe(name: str, *, hours: float = 0, **more: object) -> str:
    """Somebody new, described; returns the nominal."""
    words = {key: more.pop(key) for key in ("phone", "sex", "age") if key in more}
    said = SaidPerson.model_validate({"name": name, **words})
    fact = PersonDescribed.model_validate(
        {"happened_at": after(hours), "person": PersonRef(said=said), **more}
    )
    return nominal_id(tell(fact).facts[0].uid, "person")


def head(nominal: str) -> str:
    return Nominal.objects.get(pk=nominal).canonical


def waiting(meaning: str = "same") -> list[tuple[frozenset[str], str]]:
    return [(frozenset((one.left, one.right)), one.why) for one in review.waiting(meaning=meaning)]


def cerys(**more: object) -> str:
    return describe(
        "Cerys Angharad Prothero", date_of_birth=BORN, sex="F", postcode="NP20 1AA", **more
    )


def test_the_same_child_told_of_again_is_joined_with_its_reasons() -> None:
    first, second = cerys(), cerys(hours=1)
    assert head(second) == first
    (row,) = Judgement.objects.all()
    assert (row.judgement, row.by) == ("same", "matching")
    told = review.explained(row.fact_uid)
    assert told is not None
    assert told.model_version == row.model_version != ""
    weights = {step.comparison: step.weight for step in told.steps}
    assert min(weights["dob"], weights["surname"]) > 0
    header = journal.read_headers([row.fact_uid])[row.fact_uid]
    assert header.by == "matching"
    assert not waiting()


def test_a_child_without_a_date_of_birth_is_proposed_and_joined_when_it_is_told() -> None:
    first = cerys(phone="07700 900123")
    second = describe("Cerys Prothero", hours=1, phone="07700900123", postcode="NP20 1AA")
    assert head(second) == second
    assert waiting() == [(frozenset((first, second)), "child_without_birth")]
    tell(
        PersonDescribed(happened_at=after(2), person=PersonRef(nominal=second), date_of_birth=BORN)
    )
    assert head(second) == first
    assert not waiting()
    assert PossibleSame.objects.get().closed == "joined"


def test_an_address_told_later_of_the_home_counts() -> None:
    person = describe("Osian Bevan", date_of_birth=BORN)
    said = PlaceRef(said=SaidPlace(address="17 Heol y Bont", postcode="NP44 1AB"))
    tell(Residence(happened_at=after(1), people=(PersonRef(nominal=person),), place=said))
    homes = [row.postcode for row in MatchProfile.objects.filter(own=person)]
    assert "np441ab" in homes


def test_a_link_of_the_model_that_no_longer_fits_is_looked_at_and_never_undone() -> None:
    first, second = cerys(), cerys(hours=1)
    assert head(second) == first
    for hours, day in ((2, 28), (3, 29)):
        tell(
            PersonDescribed(
                happened_at=after(hours),
                person=PersonRef(nominal=second),
                sex="M",
                date_of_birth=dt.date(2008, 5, day),
            )
        )
    assert head(second) == first
    assert waiting() == [(frozenset((first,)), "fits_no_longer")]
    assert PossibleSame.objects.count() == 1, "told once"


def test_a_link_undone_by_a_person_is_never_made_again() -> None:
    first, second = cerys(), cerys(hours=1)
    link = Judgement.objects.get().fact_uid
    tell(LinkUndone(happened_at=after(2), link=link, reason="Two girls of one name."))
    assert head(second) == second
    tell(
        PersonDescribed(
            happened_at=after(3), person=PersonRef(nominal=second), address="1 Heol Fawr"
        )
    )
    assert head(second) == second != first
    assert not waiting()


def test_two_named_apart_in_one_record_are_neither_joined_nor_proposed() -> None:
    first = cerys()
    again = SaidPerson(name="Cerys Angharad Prothero", date_of_birth=BORN, sex="F")
    told = tell(
        PersonDescribed(
            happened_at=after(1),
            person=PersonRef(said=again),
            postcode="NP20 1AA",
            also=(PersonRef(nominal=first),),
        )
    )
    assert head(nominal_id(told.facts[0].uid, "person")) != first
    assert not waiting()


def test_twins_are_shown_as_possible_relatives_and_never_joined() -> None:
    first = cerys()
    twin = describe("Gwenllian Prothero", hours=1, date_of_birth=BORN, sex="F", postcode="NP20 1AA")
    assert head(twin) == twin
    assert not waiting()
    assert waiting("relative") == [(frozenset((first, twin)), "twins")]


def test_an_answer_closes_a_proposal_and_undoing_it_opens_it_again() -> None:
    first = cerys(phone="07700 900123")
    second = describe("Cerys Prothero", hours=1, phone="07700900123", postcode="NP20 1AA")
    pair = (PersonRef(nominal=first), PersonRef(nominal=second))
    for judgement in ("not_same", "unsure"):
        told = tell(
            LinkMade(happened_at=after(2), persons=pair, judgement=judgement, reason="Seen both.")
        )
        assert PossibleSame.objects.get().closed == judgement
        tell(LinkUndone(happened_at=after(3), link=told.facts[0].uid, reason="A mistake."))
        assert waiting() == [(frozenset(pair_of(pair)), "child_without_birth")]


def pair_of(pair: tuple[PersonRef, PersonRef]) -> tuple[str, str]:
    return (pair[0].nominal or "", pair[1].nominal or "")


def test_nobody_is_matched_when_the_house_does_not_match() -> None:
    house.match = False
    try:
        first, second = cerys(), cerys(hours=1)
    finally:
        house.match = True
    assert head(second) != head(first)
    assert not Judgement.objects.exists()


def test_many_at_once_are_matched_as_one_by_one() -> None:
    batch = [
        ToRecord(
            PersonDescribed(
                happened_at=after(number),
                person=PersonRef(said=SaidPerson(name="Cerys Prothero", date_of_birth=BORN)),
                postcode="NP20 1AA",
            ),
            key=f"row {number}",
        )
        for number in range(3)
    ]
    record_many(batch, by=officer(), now=after(10))
    assert Nominal.objects.values("canonical").distinct().count() == 1
    before = Judgement.objects.count()
    record_many(batch, by=officer(), now=after(11))
    assert Judgement.objects.count() == before > 1


class Killed(Exception):
    """Stands for the end of the process."""


def test_a_batch_killed_before_it_was_matched_is_matched_by_the_second_look() -> None:
    first = cerys()
    said = SaidPerson(name="Cerys Angharad Prothero", sex="F")
    fact = PersonDescribed(
        happened_at=after(1),
        person=PersonRef(said=said),
        date_of_birth=BORN,
        postcode="NP20 1AA",
    )

    def killed(_done: int) -> None:
        raise Killed

    with pytest.raises(Killed):
        record_many([ToRecord(fact, key="row")], by=officer(), now=after(2), progress=killed)
    (second,) = Nominal.objects.exclude(pk=first).values_list("pk", flat=True)
    assert head(second) == second
    with clock.at(after(3)):
        loop.look(after(3))
    assert head(second) == first
    told = Judgement.objects.count()
    with clock.at(after(4)):
        loop.look(after(4))
    assert Judgement.objects.count() == told == 1


def test_rebuilding_gives_the_same_rows_and_makes_no_link_anew() -> None:
    cerys()
    cerys(hours=1)
    describe("Cerys Prothero", hours=2, phone="07700900123", postcode="NP20 1AA")
    describe("Gwenllian Prothero", hours=3, date_of_birth=BORN, postcode="NP20 1AA")
    assert BlockingKey.objects.exists()
    found = compare(after(5))
    names = {model._meta.label for model in PROJECTIONS}
    changed = [row for row in (*found.gone, *found.new) if row[0] in names]
    assert changed == []


def test_a_preview_says_what_would_come_and_keeps_nothing() -> None:
    first = cerys(phone="07700 900123")
    second = describe("Cerys Prothero", hours=1, phone="07700900123", postcode="NP20 1AA")
    pair = (PersonRef(nominal=first), PersonRef(nominal=second))
    fact = LinkMade(happened_at=after(2), persons=pair, judgement="same", reason="A preview")
    preview = foreseen(fact, [first, second], now=after(2))
    assert [one for one in preview.changes if one.kind == "goes"] == []
    assert head(second) == second
    assert not Judgement.objects.exists()
    assert MONDAY < after(2)
    assert set(stakes.risks([first, second])) <= {first, second}


def test_two_babies_of_one_birth_stay_two_until_a_person_says_otherwise() -> None:
    home = {"phone": "07700 900123", "postcode": "NP20 1AA"}
    unborn = [describe("Unborn Prothero", **home) for _each in range(2)]
    assert [head(one) for one in unborn] == unborn
    born = {"date_of_birth": after(24).date(), "sex": "F"}
    girls = [describe("Baby girl Prothero", hours=30, **born, **home) for _each in range(2)]
    assert [head(one) for one in (*unborn, *girls)] == [*unborn, *girls]
    assert (frozenset(girls), "baby_without_name") in waiting()
