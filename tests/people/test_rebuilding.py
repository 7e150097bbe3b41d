import pytest
from django.db import transaction

from dolen.people.models import Mention
from dolen.people.rebuilding import rebuild
from dolen.people.standing import Residence
from tests.people.family import (
    at,
    described,
    known,
    known_place,
    link,
    place,
    rows,
    said,
    uid_of,
    undo,
)
from tests.people.journalled import tell

pytestmark = pytest.mark.usefixtures("each_database")


@transaction.atomic
def a_story() -> None:
    tell(
        ("f1", described(said("Cerys", phone="07700 900123"), 3)),
        ("f2", described(said("C Jones"), 1, aliases=("Ces",))),
        ("p", place("1 High Street", sort="placement")),
    )
    tell(("r", Residence(happened_at=at(2), people=(known("f1"),), place=known_place("p"))))
    tell(("l", link(known("f1"), known("f2"), 4)), recorded=1)
    tell(("l2", link(known("f2"), known("f1"), 5)), recorded=2)
    tell(("u", undo("l", 6)), recorded=3)


@pytest.mark.parametrize("batch", [1, 3, 1000])
def test_rebuilt_from_the_journal_every_row_is_the_same(batch: int) -> None:
    a_story()
    before = rows()
    assert before["Relation"]
    Mention.objects.filter(fact_uid=uid_of("f1")).delete()
    assert rebuild(batch=batch) == 7
    assert rows() == before
