"""What the house concludes of two records that are one person never parts them."""

import uuid

import pytest

from dolen.concerns.models import ConcernRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import RiskGraded, RiskyAdultNamed
from dolen.people.facts import LinkMade
from dolen.people.models import Nominal
from dolen.recording.store import record
from tests.builders import after, known_child, known_person, officer

NOW = after(8 * 24)


def _same(one: str, other: str) -> str:
    pair = (PersonRef(nominal=one), PersonRef(nominal=other))
    fact = LinkMade(happened_at=NOW, persons=pair, judgement="same", reason="One file, two names")
    return record([fact], by=officer(), token=uuid.uuid4().hex).facts[0].uid


def _heads(*nominals: str) -> set[str]:
    return set(Nominal.objects.filter(pk__in=nominals).values_list("canonical", flat=True))


@pytest.mark.usefixtures("each_database")
def test_a_link_stands_though_a_concern_is_withdrawn_because_of_it() -> None:
    with clock.at(NOW):
        child, adult = known_child("Dafydd Dau", age=9), known_person("Gwilym Pump", age=55)
        graded = RiskGraded(
            happened_at=after(6), case="M1", child=PersonRef(nominal=child), grade="medium"
        )
        record([graded], by=officer(), token=uuid.uuid4().hex)
        assert ConcernRow.objects.filter(rule="grade_too_low", state="raised").exists()
        _same(child, adult)
        assert len(_heads(child, adult)) == 1
        assert not ConcernRow.objects.filter(rule="grade_too_low", state="raised").exists()


@pytest.mark.usefixtures("each_database")
def test_two_whom_one_concern_names_can_still_be_found_to_be_one() -> None:
    with clock.at(NOW):
        child = known_child("Cerys Un")
        adults = [known_person("Gwilym Pump", age=55), known_person("Wil Pump", age=55)]
        for number, adult in enumerate(adults):
            named = RiskyAdultNamed(
                happened_at=after(6 + number),
                case=f"M{number}",
                child=PersonRef(nominal=child),
                people=(PersonRef(nominal=adult),),
            )
            record([named], by=officer(), token=uuid.uuid4().hex)
        _same(*adults)
        assert len(_heads(*adults)) == 1
