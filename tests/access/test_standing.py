import dataclasses
import datetime as dt
from typing import ClassVar

import pytest

from dolen.access import stage
from dolen.access.models import Agency, Standing
from dolen.access.permissions import Tie
from dolen.access.roles import Role
from dolen.access.standing import Period, TieRule, authority_code, periods, tie_rules
from dolen.journal.fact import Fact
from dolen.journal.registry import registry
from dolen.journal.subjects import Child
from dolen.journal.told import About, Told
from tests.access.force import member
from tests.people.family import at, described, known, said

CHILD = known("f1")
NOMINAL = CHILD.nominal or ""


class Disclosed(Fact):
    kind: ClassVar[str] = "test.disclosed"
    child: Child
    recipient: str | None = None
    authority: str | None = None
    facts: tuple[str, ...] = ()


class Closed(Fact):
    kind: ClassVar[str] = "test.closed"
    child: Child


def told(fact: Fact, uid: str, hours: float, agency: str | None = None) -> Told:
    return Told(
        uid=uid, kind=fact.kind, happened_at=at(hours), sequence=0, rank=50, digest=uid,
        recorded_at=at(hours), learned_at=None, case=None, crime=None,
        about=(About(NOMINAL, "child", ("child",)),), load=lambda: fact, agency=agency,
    )  # fmt: skip


def disclosure(uid: str, hours: float, **more: object) -> Told:
    fact = Disclosed.model_validate({"happened_at": at(hours), "child": CHILD, **more})
    return told(fact, uid, hours)


def closing(uid: str, hours: float) -> Told:
    return told(Closed(happened_at=at(hours), child=CHILD), uid, hours)


DISCLOSED = TieRule(
    name="disclosed", kind="test.disclosed", why="disclosed", agency_field="recipient",
    facts_field="facts", ended_by=("test.closed",),
)  # fmt: skip
ALLOCATED = TieRule(
    name="allocated", kind="test.disclosed", why="case", authority_field="authority",
    roles=("la_edt", "la_duty_sw"), of=frozenset({"child"}),
)  # fmt: skip


def test_each_fact_disclosed_gives_the_recipient_a_tie_to_it() -> None:
    found = periods(
        NOMINAL, [disclosure("d", 1, recipient="newport", facts=("a", "b", "a"))], [DISCLOSED]
    )
    assert found == [
        Period(NOMINAL, Tie("disclosed", agency="newport", fact=one), "d", at(1))
        for one in ("a", "b")
    ]


def test_a_tie_ends_with_the_fact_that_ends_it_and_not_a_moment_later() -> None:
    story = [disclosure("d", 1, recipient="newport", facts=("a",)), closing("c", 3)]
    (found,) = periods(NOMINAL, story, [DISCLOSED])
    assert found.holds(at(1))
    assert found.holds(at(3) - dt.timedelta(microseconds=1))
    assert not found.holds(at(3))
    assert not found.holds(at(0.5))


def test_a_tie_that_ends_as_it_begins_is_none() -> None:
    story = [disclosure("d", 1, recipient="newport", facts=("a",)), closing("c", 1)]
    assert periods(NOMINAL, story, [DISCLOSED]) == []


def test_nobody_named_gets_no_tie() -> None:
    story = [disclosure("d", 1, facts=("a",))]
    assert periods(NOMINAL, story, [DISCLOSED]) == []
    assert periods("another", [disclosure("d", 1, recipient="x", facts=("a",))], [DISCLOSED]) == []


def test_a_tie_may_be_of_each_of_some_roles_of_an_authority() -> None:
    found = periods(NOMINAL, [disclosure("d", 1, authority="newport")], [ALLOCATED])
    assert [one.tie.role for one in found] == ["la_edt", "la_duty_sw"]
    assert {one.tie.local_authority for one in found} == {"newport"}
    suspects = dataclasses.replace(ALLOCATED, of=frozenset({"suspect"}))
    assert periods(NOMINAL, [disclosure("d", 1, authority="newport")], [suspects]) == []


@pytest.mark.django_db
def test_the_stored_ties_become_what_the_facts_say_whatever_was_there() -> None:
    begun = {NOMINAL: [disclosure("d", 1, recipient="newport", facts=("a", "b"))]}
    assert stage.recompute(begun, rules=[DISCLOSED]) == 2
    assert stage.recompute(begun, rules=[DISCLOSED]) == 0
    ended = {NOMINAL: [*begun[NOMINAL], closing("c", 3)]}
    assert stage.recompute(ended, rules=[DISCLOSED]) == 2
    assert {row.until for row in Standing.objects.all()} == {at(3)}
    assert {str(row) for row in Standing.objects.all()} == {f"disclosed {NOMINAL}"}
    assert stage.recompute({}, retired=[NOMINAL], rules=[DISCLOSED]) == 2
    assert not Standing.objects.exists()
    assert stage.recompute(begun) == 0


@pytest.mark.parametrize(
    "written",
    ["blaenau_gwent", "Blaenau Gwent", "blaenau-gwent", "BLAENAU GWENT County Borough Council"],
)
def test_an_authority_is_the_same_however_its_name_is_written(written: str) -> None:
    assert authority_code(written) == "blaenau_gwent"
    assert authority_code("") == ""


def test_a_role_of_an_agency_nobody_named_gets_no_tie() -> None:
    rule = dataclasses.replace(DISCLOSED, roles=("school_dsl",), facts_field="", itself=True)
    assert periods(NOMINAL, [disclosure("d", 1)], [rule]) == []
    (found,) = periods(NOMINAL, [disclosure("d", 1, recipient="bryn")], [rule])
    assert found.tie == Tie("disclosed", agency="bryn", role="school_dsl", fact="d")


@pytest.mark.django_db
def test_an_agency_called_by_its_name_is_tied_by_its_key() -> None:
    member("owen", Role.LA_EDT)
    agency = Agency.objects.get(key="newport")
    for uid, called in (("n", agency.name.upper()), ("k", "newport"), ("o", "Ysgol Arall")):
        story = {NOMINAL: [disclosure(uid, 1, recipient=called, facts=("a",))]}
        stage.recompute(story, rules=[DISCLOSED])
        assert Standing.objects.get().agency == ("Ysgol Arall" if uid == "o" else "newport")


def test_a_fact_that_was_told_to_an_authority_is_open_to_it() -> None:
    rule = dataclasses.replace(ALLOCATED, why="disclosed", roles=("",), itself=True)
    (found,) = periods(NOMINAL, [disclosure("d", 1, authority="Newport City Council")], [rule])
    assert found.tie == Tie("disclosed", local_authority="newport", fact="d")


@pytest.mark.parametrize("rule", list(tie_rules), ids=lambda rule: rule.name)
def test_every_rule_of_the_house_speaks_of_kinds_and_fields_there_are(rule: TieRule) -> None:
    fact = registry.fact_class(rule.kind)
    assert {rule.agency_field, rule.authority_field, rule.facts_field} - {""} <= set(
        fact.model_fields
    )
    named = (*rule.ended_by, *rule.opens)
    assert [kind for kind in named if registry.fact_class(kind)] == list(named)
    assert set(rule.roles) - {""} <= set(Role)


def test_every_fact_by_which_the_police_tell_an_authority_opens_itself_to_it() -> None:
    telling = {kind for kind in registry.all() if kind.endswith("authority_informed")}
    opened = {rule.kind for rule in tie_rules if rule.itself}
    notices = {"ppn.oral_report", "ppn.sent_to_authority", "ppn.challenged", "early_help.referred"}
    told_besides = {"authority.informed", "seraf.completed", "encompass.notified"}
    at_meetings = {
        "meeting.listed", "meeting.contribution", "meeting.outcome", "meeting.deferred",
        "meeting.reviewed_outside", "meeting.action_set", "meeting.disclosed",
    }  # fmt: skip
    assert telling | notices | told_besides | at_meetings == opened


def test_a_notice_sent_opens_what_was_told_before_it_in_its_matter_or_in_none() -> None:
    rule = dataclasses.replace(ALLOCATED, why="disclosed", roles=("",), opens=("test.closed",))
    listed = (About(NOMINAL, "others.0", ("child",)),)
    story = [
        closing("a", 1), dataclasses.replace(closing("b", 2), case="other"),
        dataclasses.replace(closing("e", 2.5), about=listed),
        dataclasses.replace(closing("f", 2.7), case="mine"),
        dataclasses.replace(disclosure("d", 3, authority="newport"), case="mine"), closing("c", 4),
    ]  # fmt: skip
    found = periods(NOMINAL, story, [rule])
    assert [one.tie.fact for one in found] == ["a", "f"]
    assert {one.since for one in found} == {at(3)}


@pytest.mark.django_db
def test_a_partner_reads_what_it_told_itself_and_the_polices_words_stay_theirs() -> None:
    member("owen", Role.LA_EDT)
    member("sian", Role.CRU_DS)
    fact = described(said("Cerys"))
    tellers = {"theirs": "newport", "ours": "gwent", "nobodys": None}
    story = {NOMINAL: [told(fact, uid, 1, agency) for uid, agency in tellers.items()]}
    assert stage.recompute(story, rules=[]) == 1
    row = Standing.objects.get()
    assert (row.agency, row.fact, row.why, row.since) == ("newport", "theirs", "disclosed", at(1))
    assert stage.recompute(story, rules=[]) == 0


@pytest.mark.django_db
def test_only_facts_of_kinds_that_can_give_or_end_a_tie_are_looked_at() -> None:
    member("owen", Role.LA_EDT)
    begun = {NOMINAL: [disclosure("d", 1, recipient="newport", facts=("a",))]}
    others = frozenset({"child.seen"})
    assert stage.recompute(begun, kinds=others, rules=[DISCLOSED]) == 0
    assert stage.recompute(begun, kinds=frozenset({"test.disclosed"}), rules=[DISCLOSED]) == 1
    ended = {NOMINAL: [*begun[NOMINAL], closing("c", 3)]}
    assert stage.recompute(ended, kinds=others, rules=[DISCLOSED]) == 0
    assert stage.recompute(ended, kinds=frozenset({"test.closed"}), rules=[DISCLOSED]) == 1
    by_partner = {NOMINAL: [told(described(said("Cerys")), "p", 4, "newport")]}
    assert stage.recompute(by_partner, kinds=others, rules=[]) == 0
    assert stage.recompute(by_partner, kinds=frozenset({"person.described"}), rules=[]) == 2
