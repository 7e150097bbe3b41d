"""Who is looked at first, where more share something than are looked at."""

import datetime as dt

import pytest
from django.db import transaction

from dolen.config.invented import indexed
from dolen.config.invented.population import Invented
from dolen.people.matching import trusted
from dolen.people.matching.finding import Candidate, find
from dolen.people.matching.several import Several
from dolen.people.models import MatchProfile, Nominal
from dolen.people.normalise.profile import Profile

pytestmark = pytest.mark.usefixtures("each_database")
_FEBRUARY = dt.date(2011, 2, 1)


def _one(number: int, forename: str, born: dt.date, phone: str = "") -> Invented:
    return Invented(
        number, number, forename, "", "Pritchard", "M", born, "", "", phone, "", "", child=True
    )


def _namesakes(number: int) -> list[Invented]:
    """As many, all called Pritchard and born in one month of years that follow each other."""
    return [_one(place, "Gwilym", _FEBRUARY.replace(year=1920 + place)) for place in range(number)]


@transaction.atomic
def _stored(*people: Invented) -> None:
    indexed.fill(people)


def _found(said: Profile, least: float = float("-inf")) -> list[Candidate]:
    return find([Several.of([said])], trusted.standing(), enough=0.0, least=least)


def test_whoever_shares_the_rarest_is_found_among_many_who_share_what_is_common() -> None:
    phone = "+447700900123"
    _stored(*_namesakes(80), _one(80, "Gwilym", dt.date(1985, 7, 9), phone))
    best = _found(Profile(forename="gwilym", surname="pritchard", phone=phone))[0]
    assert best.nominal == indexed.own_of(80)


def test_many_mentions_of_one_person_do_not_hide_another() -> None:
    people = [_one(number, "Gwilym", _FEBRUARY) for number in range(60)]
    _stored(*people, _one(60, "Gwilim", _FEBRUARY))
    first, other = indexed.own_of(0), indexed.own_of(60)
    same = [indexed.own_of(number) for number in range(60)]
    Nominal.objects.filter(pk__in=same).update(canonical=first)
    MatchProfile.objects.filter(own__in=same).update(nominal=first)
    said = _found(Profile(forename="gwilym", surname="pritchard", dob=_FEBRUARY.isoformat()))
    assert [one.nominal for one in said] == [first, other]


def test_what_is_left_out_scores_less_than_asked_and_is_none_of_the_best() -> None:
    _stored(*_namesakes(90))
    said = Profile(forename="gwilym", surname="pritchard", dob="1950-02-01")
    every, fewer = _found(said), _found(said, least=0.0)
    assert fewer[:12] == every[:12]
    missing = {one.nominal for one in every} - {one.nominal for one in fewer}
    assert all(one.score < 0 for one in every if one.nominal in missing)
