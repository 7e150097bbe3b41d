import threading

import pytest
from django.db import OperationalError, connection, transaction

from dolen.journal.subjects import PlaceRef, SaidPerson, SaidPlace, SaidThing
from dolen.people.ids import nominal_id
from dolen.people.locks import lock, lock_creation, strongest_key
from dolen.people.stage import project
from tests.people.family import described, known, link, new, place, said, uid_of


def test_the_strongest_key_of_a_child_is_name_and_date_of_birth() -> None:
    cerys = SaidPerson.model_validate({"name": "Siân Rees", "date_of_birth": "2012-03-04"})
    same = SaidPerson.model_validate({"name": "REES, Sian", "date_of_birth": "2012-03-04"})
    assert strongest_key(cerys) == strongest_key(same) == "person rees sian 2012-03-04"
    assert strongest_key(SaidPerson(name="Siân", phone="07700 900123")) == "phone +447700900123"
    flat = SaidPlace(address="1 High St", postcode="NP20 1AA")
    assert strongest_key(flat) == "address 1 high street np201aa"
    assert strongest_key(SaidThing(identifier="AB12 CDE")) == "reference ab12cde"
    assert strongest_key(SaidPerson(description="girl in a blue coat")) is None


@pytest.mark.django_db
def test_a_single_writer_needs_no_locks(django_assert_num_queries: object) -> None:
    if connection.vendor == "sqlite":
        with django_assert_num_queries(0):  # type: ignore[operator]  # a context manager factory
            lock(["anybody"])
            lock_creation(["any key"])


def _waits(*, nominals: tuple[str, ...] = (), keys: tuple[str, ...] = ()) -> bool:
    """Whether another transaction would have to wait for these."""
    outcome: list[bool] = []

    def other() -> None:
        try:
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SET LOCAL lock_timeout = '150ms'")
                lock(nominals)
                lock_creation(keys)
            outcome.append(False)
        except OperationalError:
            outcome.append(True)
        finally:
            connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    return outcome[0]


@pytest.mark.usefixtures("postgres")
def test_whoever_names_a_child_waits_for_whoever_named_the_same_child() -> None:
    hospital = PlaceRef(said=SaidPlace(sort="hospital"))
    with transaction.atomic():
        project(
            [
                *(new(f"f{n}", described(said(f"Child {n}"), n)) for n in range(3)),
                new("h", place(place=hospital)),
                new("l", link(known("f0"), known("f1"))),
            ]
        )
    one, same, another = (known(f"f{n}").nominal or "" for n in range(3))
    ysbyty = nominal_id(uid_of("h"), "place")
    with transaction.atomic():
        lock([ysbyty, one])
        assert _waits(nominals=(same,))
        assert not _waits(nominals=(another, ysbyty))
    assert not _waits(nominals=(one, same, another))


@pytest.mark.usefixtures("postgres")
def test_two_who_make_the_same_child_known_do_so_one_after_the_other() -> None:
    with transaction.atomic():
        lock_creation(["person cerys 2012-03-04"])
        assert _waits(keys=("person cerys 2012-03-04",))
        assert not _waits(keys=("person sian 2012-03-04",))
    assert not _waits(keys=("person cerys 2012-03-04",))
