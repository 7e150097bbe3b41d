"""A uid given again, after its transaction was undone, is another fact."""

import pytest
from django.db import transaction

from dolen.people import reading
from dolen.people.facts import PersonDescribed
from tests.people.family import at, said, uid_of
from tests.people.journalled import tell

pytestmark = pytest.mark.usefixtures("each_database")


def test_a_fact_undone_and_told_otherwise_under_its_uid_is_read_as_told_now() -> None:
    first = PersonDescribed(happened_at=at(0), person=said("Alys"))
    other = PersonDescribed(happened_at=at(5), person=said("Bryn"))
    with transaction.atomic():
        tell(("one", first))
        assert reading.told_of([uid_of("one")])[uid_of("one")].happened_at == at(0)
        transaction.set_rollback(True)
    with transaction.atomic():
        tell(("one", other))
    assert reading.told_of([uid_of("one")])[uid_of("one")].happened_at == at(5)
