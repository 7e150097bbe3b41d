"""Reading through the machines' door: what the key's member may read, logged before it leaves."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import DatabaseError, connections
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.contact.facts import ChildVoiceRecorded
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.people.standing import HealthKnown
from dolen.planning.facts import AuthorityTold
from tests.api.machines import BASE, NOW, machine, problem_in
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db

WORDS = "Nobody asked me."


@pytest.fixture
def child() -> str:
    """A child who is heard, is ill, goes missing and is found; one authority is told of her."""
    child = known_child("Cerys Enghraifft")
    ref = PersonRef(nominal=child)
    tell(HealthKnown(happened_at=after(-10), person=ref, mental_health="Low for weeks."))
    tell(ChildVoiceRecorded(happened_at=after(-9), child=ref, words=WORDS))
    tell(ChildReportedMissing(happened_at=after(-8), child=ref, missing_from="home"))
    tell(MissingChildFound(happened_at=after(-2), child=ref, how="police"))
    tell(
        AuthorityTold(
            happened_at=after(-1), children=(ref,), local_authority="demo",
            what_was_told="She says her stepfather frightens her.",
        )
    )  # fmt: skip
    return child


def by_kind(answer: Any) -> dict[str, dict[str, Any]]:
    assert answer.status_code == 200, answer.content
    assert "no-store" in answer["Cache-Control"]
    return {one["kind"]: one for one in answer.json()["facts"]}


def refuse(*_asked: object) -> None:
    raise DatabaseError("disk full")


@pytest.fixture
def full_disk() -> Iterator[None]:
    with connections["ledger"].execute_wrapper(refuse):
        yield


def test_whoever_may_reads_every_fact_whole(child: str) -> None:
    answer = machine("ppu_di").get(f"/people/{child}")
    facts = by_kind(answer)
    assert answer.json()["label"] == "Cerys Enghraifft"
    assert facts["child.voice_recorded"]["fact"]["words"] == WORDS
    assert facts["health"]["fact"]["mental_health"] == "Low for weeks."
    assert not any(one["hidden"] for one in facts.values())


def test_a_fact_beyond_the_role_is_a_card_that_says_whom_to_ask(child: str) -> None:
    answer = machine("attending_officer").get(f"/people/{child}")
    card = by_kind(answer)[None]  # type: ignore[index]  # a card has no kind
    assert (card["id"], card["happened_at"], card["fact"]) == (None, None, None)
    assert card["ask"]
    assert card["says"] == "A record is held here that you may not read."
    assert "Low for weeks" not in answer.content.decode()


def test_a_partner_reads_what_was_disclosed_to_it_without_the_fields_not_for_it(
    child: str,
) -> None:
    facts = by_kind(machine("la_director").get(f"/people/{child}"))
    informed = facts["authority.informed"]
    assert informed["hidden"] == ["what_was_told"]
    assert "what_was_told" not in informed["fact"]
    assert set(facts) == {"authority.informed", None}


def test_another_authoritys_child_is_not_found(child: str) -> None:
    other = known_child("Mali Enghraifft")
    worker = machine("la_social_worker")
    for path in (f"/people/{other}", f"/people/{other}/duties", "/people/nobody"):
        problem_in(worker.get(path), 404)
    assert not LedgerEntry.objects.filter(created_by=str(worker.row.member_id)).exists()


def test_the_log_has_its_row_before_the_answer_leaves(child: str) -> None:
    reader = machine("ppu_di")
    answer = reader.get(f"/people/{child}")
    entry = LedgerEntry.objects.get(created_by=str(reader.row.member_id))
    assert entry.category == "Consultation"
    assert entry.business_identifier == f"api:person {child}"
    assert child in entry.individuals
    shown = [one["id"] for one in answer.json()["facts"] if one["id"]]
    assert sorted(entry.records) == sorted(shown)


@pytest.mark.parametrize("path", ["/people/{}", "/people/{}/duties", "/duties", "/concerns"])
def test_no_data_leaves_when_the_log_cannot_be_written(child: str, path: str) -> None:
    tell(*_concerning(child))
    readers = [machine(*roles, name=roles[0]) for roles in (("quartz_ds",), ("response_sgt",))]
    told = [reader.get(path.format(child)) for reader in readers]
    assert any(len(one.content) > 10 for one in told)
    with connections["ledger"].execute_wrapper(refuse):
        for reader, before in zip(readers, told, strict=True):
            answer = reader.get(path.format(child))
            if before.json() == []:
                assert answer.json() == []  # it names nobody
                continue
            problem_in(answer, 503)
            for secret in (WORDS, "Cerys", child):
                assert secret not in answer.content.decode()


def _concerning(child: str) -> tuple[Any, ...]:
    found = registry.fact_class("child.found_with_risky_adult")
    man = {"said": {"name": "Kevin Specimen"}}
    return (
        found.model_validate(
            {"happened_at": after(-1), "child": {"nominal": child}, "people": [man]}
        ),
    )


def test_duties_are_those_of_the_roles_of_the_key(child: str) -> None:
    rows = DutyRow.objects.filter(status__in=("open", "overdue"))
    owners = set(rows.values_list("owner", flat=True))
    assert len(owners) > 1
    for owner in sorted(owners - {"offender"}):
        reader = machine(owner, name=owner)
        found = reader.get("/duties").json()
        assert {one["owner"] for one in found} <= {owner}
        assert len(found) <= rows.filter(owner=owner).count()
    manager = machine("missing_team_sgt", "missing_team", name="both").get("/duties")
    assert {one["owner"] for one in manager.json()} <= {"missing_team_sgt", "missing_team"}


def test_concerns_are_those_of_the_roles_of_the_key(child: str) -> None:
    tell(*_concerning(child))
    (one, *_others) = machine("quartz_ds", name="quartz").get("/concerns").json()
    assert one["rule"] == "child_with_risky_person"
    assert child in one["links"]
    assert machine("cru_ds", name="cru").get("/concerns").json() == []


def test_a_partner_sees_only_the_duties_that_what_it_may_read_opened(child: str) -> None:
    inside = machine("ppu_di").get(f"/people/{child}/duties").json()
    outside = machine("la_social_worker", name="sioned").get(f"/people/{child}/duties").json()
    assert len(inside) > len(outside)
    readable = by_kind(machine("la_team_manager", name="mair").get(f"/people/{child}"))
    ids = {one["id"] for one in readable.values()}
    for duty in outside:
        assert duty["owner"] == "la_social_worker" or duty["opened_by"] in ids


def test_pages_of_a_list_follow_each_other(child: str) -> None:
    reader = machine("ppu_di", "missing_team", "response_sgt", "duty_inspector", "oic")
    whole = reader.get("/duties").json()
    assert len(whole) > 2
    assert reader.get("/duties?limit=1&offset=1").json() == whole[1:2]
    assert [one["due_at"] or "9" for one in whole] == sorted(one["due_at"] or "9" for one in whole)


def test_every_kind_is_described() -> None:
    found = machine("oic").get("/kinds").json()
    assert [one["kind"] for one in found] == sorted(registry.all())
    assert all(one["schema_"]["properties"]["happened_at"] for one in found)


def test_a_session_of_the_pages_is_no_key(child: str) -> None:
    client = client_of("ppu_di")
    with clock.at(NOW):
        assert client.get(f"/people/{child}/").status_code == 200
        for path in ("/kinds", f"/people/{child}", "/duties", "/concerns"):
            problem_in(client.get(BASE + path), 401)
        problem_in(client.post(f"{BASE}/records", {}, content_type="application/json"), 401)


def test_a_key_opens_no_page(child: str) -> None:
    key = {"Authorization": f"Bearer {machine('ppu_di').key}"}
    assert Client().get(f"/people/{child}/", headers=key).status_code == 302
