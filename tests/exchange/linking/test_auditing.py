import datetime as dt
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from dolen.exchange.linking.auditing import Audit, audit
from dolen.exchange.linking.telling import tell as propose
from dolen.exchange.linking.weighing import on_duckdb
from dolen.people.facts import LinkMade
from dolen.people.matching.trusted import standing
from dolen.people.models import Nominal, PossibleSame
from tests.people.family import at, described, known, said
from tests.people.journalled import tell

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

CERYS = {"date_of_birth": "2012-05-17", "sex": "F"}
HOME = {"address": "14 Heol y Dychymyg, Casnewydd", "postcode": "NP20 9ZZ"}


def _audit(**more: int) -> Audit:
    return audit(now=at(100), scorer=standing(), weigh=on_duckdb, **more)


def _told_twice() -> None:
    tell(("one", described(said("Cerys Penhelyg", **CERYS), **HOME)))
    tell(("two", described(said("Cerys Penhelig", **CERYS), hours=1, **HOME)))


def _pairs(done: Audit) -> set[frozenset[str | None]]:
    return {frozenset(person.nominal for person in fact.persons) for fact in done.proposals}


def test_two_descriptions_of_one_child_are_proposed_and_not_joined() -> None:
    _told_twice()

    done = _audit()
    (proposal,) = done.proposals
    assert _pairs(done) == {frozenset({known("one").nominal, known("two").nominal})}
    assert (proposal.source, proposal.model_version) == ("batch", standing().model.version)
    assert proposal.score == pytest.approx(
        standing().prior + sum(step.weight for step in proposal.steps), abs=0.01
    )
    assert propose(done.proposals, now=at(100)) == 1
    assert PossibleSame.objects.filter(source="batch", closed="").count() == 1
    assert Nominal.objects.values("canonical").distinct().count() == 2


def test_what_was_proposed_last_night_is_not_proposed_again() -> None:
    _told_twice()
    propose(_audit().proposals, now=at(100))

    done = _audit()
    assert (done.proposals, done.proposed_before) == ([], 1)


def test_who_are_one_already_are_not_proposed() -> None:
    _told_twice()
    same = LinkMade(
        happened_at=at(2), persons=(known("one"), known("two")), judgement="same", reason="Seen."
    )
    tell(("link", same))

    assert _audit().proposals == []


def test_two_whom_somebody_judged_not_the_same_are_left_alone() -> None:
    _told_twice()
    not_same = LinkMade(
        happened_at=at(2),
        persons=(known("one"), known("two")),
        judgement="not_same",
        reason="Aunt.",
    )
    tell(("link", not_same))

    done = _audit()
    assert (done.proposals, dict(done.decisions)) == ([], {"apart": 1})


def test_twins_are_proposed_as_relatives() -> None:
    tell(("one", described(said("Cerys Penhelyg", **CERYS), **HOME)))
    tell(("two", described(said("Mali Penhelyg", **CERYS), hours=1, **HOME)))

    assert [fact.meaning for fact in _audit().proposals] == ["relative"]


def test_a_link_of_the_model_that_no_longer_fits_is_put_before_somebody() -> None:
    tell(("one", described(said("Cerys Penhelyg", **CERYS))))
    tell(("two", described(said("Gwenllian Quillan", date_of_birth="1961-01-30", sex="F"), 1)))
    link = LinkMade(
        happened_at=at(2),
        persons=(known("one"), known("two")),
        judgement="same",
        reason="A model of long ago.",
        model_version="old",
    )
    tell(("link", link))

    done = _audit()
    assert (done.standing_links, [fact.why for fact in done.proposals]) == (1, ["fits_no_longer"])


def test_no_more_is_proposed_than_asked_for() -> None:
    _told_twice()
    tell(("three", described(said("Cerys Penhelyg", **CERYS), hours=2, **HOME)))

    done = _audit(most=1)
    assert (len(done.proposals), done.pairs) == (1, 3)


def test_the_command_says_what_it_found() -> None:
    _told_twice()
    said_by_it = StringIO()

    call_command("link", "--quiet", "--dry-run", stdout=said_by_it)
    assert "2 people compared, 1 pairs alike" in said_by_it.getvalue()
    assert "1 would be proposed" in said_by_it.getvalue()
    assert not PossibleSame.objects.exists()

    call_command("link", "--quiet", stdout=said_by_it)
    assert PossibleSame.objects.count() == 1


def test_nobody_is_compared_by_a_model_that_cannot_be_trusted() -> None:
    with (
        override_settings(MATCHING_MODEL="/nowhere/model.json.gz"),
        pytest.raises(CommandError, match="No matching model can be used"),
    ):
        call_command("link", "--quiet")


def test_too_few_people_teach_no_model(tmp_path: object) -> None:
    with pytest.raises(CommandError, match="too few to learn from"):
        call_command("train", "--out", f"{tmp_path}/own.json.gz")


def test_moments_are_told_with_their_zone() -> None:
    _told_twice()
    assert all(fact.happened_at.tzinfo is dt.UTC for fact in _audit().proposals)
