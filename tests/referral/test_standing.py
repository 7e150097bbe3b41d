"""How a notice stands, from its submission until it is known what came of it."""

import datetime as dt
from typing import Any

import pytest

from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef
from dolen.journal.told import About, Told
from dolen.referral.standing import NoticeStanding, notices

START = dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)
CERYS = PersonRef(nominal="cerys")
SUBMITTED: tuple[str, dict[str, Any]] = ("ppn.submitted", {})
SENT = ("ppn.sent_to_authority", {"la": "Newport"})
CHALLENGED = ("ppn.challenged", {"rung": "team_manager"})

KEPT = ("authority.challenge_answered", {"answer": "kept"})


def story(*steps: tuple[str, dict[str, Any]], case: str | None = "one") -> list[Told]:
    return [told(number, *step, case=case) for number, step in enumerate(steps)]


def told(hours: float, kind: str, fields: dict[str, Any], *, case: str | None = "one") -> Told:
    at = START + dt.timedelta(hours=hours)
    cls = registry.fact_class(kind)
    name = "child" if "child" in cls.model_fields else "children"
    child: Any = CERYS if name == "child" else (CERYS,)
    fact = cls.model_validate({"happened_at": at, name: child, **fields})
    return Told(
        uid=f"{case}{hours}", kind=kind, happened_at=at, sequence=0, rank=fact.rank, digest=kind,
        recorded_at=at, learned_at=None, case=case, crime=None,
        about=(About("cerys", name, ("child",)),), load=lambda: fact,
    )  # fmt: skip


def only(*steps: tuple[str, dict[str, Any]]) -> NoticeStanding:
    (found,) = notices(story(*steps), "cerys")
    return found


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        ("unsent", []),
        ("unsent", [("ppn.quality_checked", {})]),
        ("returned", [("ppn.returned", {})]),
        ("unsent", [("ppn.returned", {}), SUBMITTED]),
        ("unread", [SENT]),
        ("unread", [SENT, ("ppn.receipt", {"state": "opened"})]),
        ("undelivered", [SENT, ("ppn.receipt", {"state": "failed"})]),
        ("unsent", [SENT, SUBMITTED]),
        ("undecided", [SENT, ("authority.acknowledged", {})]),
        ("outcome_unknown", [SENT, ("authority.decision", {})]),
        ("outcome_unknown", [SENT, ("strategy.held", {})]),
        ("done", [SENT, ("authority.outcome_reported", {})]),
        ("challenged", [SENT, ("authority.decision", {"decision": "nfa"}), CHALLENGED]),
        ("challenged", [CHALLENGED, ("authority.challenge_answered", {"answer": "more_wanted"})]),
        ("kept", [SENT, CHALLENGED, KEPT]),
        ("challenged", [CHALLENGED, KEPT, CHALLENGED]),
        ("unread", [SENT, CHALLENGED, ("authority.challenge_answered", {"answer": "changed"})]),
        ("unread", [SENT, CHALLENGED, ("ppn.challenge_settled", {})]),
    ],
)  # fmt: skip
def test_a_notice_stands_as_its_facts_say(
    state: str, steps: list[tuple[str, dict[str, Any]]]
) -> None:
    assert only(SUBMITTED, *steps).state == state


def test_it_stands_so_since_the_fact_that_decides_it() -> None:
    found = only(SUBMITTED, SENT, ("ppn.quality_checked", {}))
    assert found.since == START + dt.timedelta(hours=1)
    assert found.authority == "Newport"
    assert found.is_checked


def test_before_it_is_sent_its_authority_is_where_it_happened() -> None:
    found = only(("ppn.submitted", {"occurred_in": "Torfaen"}))
    assert (found.authority, found.is_checked) == ("Torfaen", False)
    assert only(SUBMITTED).authority == ""


def test_consent_is_the_last_word_on_it() -> None:
    given = ("ppn.consent_recorded", {"consent": "given"})
    assert only(SUBMITTED).consent == ""
    assert only(given, SUBMITTED).consent == "given"
    assert only(given, SUBMITTED, ("ppn.consent_withdrawn", {})).consent == "withdrawn"


def test_each_matter_has_its_notice_and_other_children_have_theirs() -> None:
    told_ = [*story(SUBMITTED, SENT), *story(SUBMITTED, case="two")]
    assert [one.state for one in notices(told_, "cerys")] == ["unread", "unsent"]
    assert notices(told_, "mali") == []
    assert notices(story(SENT), "cerys") == []
