"""Concerns on today and in the queue: one card for each rule, and the log knows whom it names."""

import datetime as dt

import pytest

from dolen.access.models import LedgerEntry
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.web.presenting.concern_groups import choose, groups
from dolen.web.presenting.concerns import of_rows, repeated
from dolen.web.presenting.naming import Names
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db


def missing_again_and_again() -> list[str]:
    """Seven children, each reported missing and found four times."""
    children = [known_child(f"Ffion Enghraifft{letter}", 14) for letter in "ABCDEFG"]
    for child in children:
        for episode in range(4):
            told = PersonRef(nominal=child)
            tell(ChildReportedMissing(happened_at=after(48 * episode), child=told))
            tell(MissingChildFound(happened_at=after(48 * episode + 5), child=told))
    return children


def test_concerns_of_one_rule_are_one_card_with_who_and_why() -> None:
    children = missing_again_and_again()
    client = client_of("missing_team_sgt")
    with clock.at(after(48 * 8)):
        page = client.get("/").content.decode()
        whole = client.get("/queue/?rule=repeat_missing").content.decode()
    says = "A child has been reported missing again and again."
    assert page.count('id="rule-repeat_missing"') == 1
    assert "7 children, the oldest has waited" in page
    assert "and 2 more" in page
    assert '/queue/?rule=repeat_missing"' in page
    assert sum(f"/people/{child}/" in page.partition("Goes to")[0] for child in children) == 5
    assert (
        "took a report that Ffion EnghraifftA was missing"
        in page.partition('id="rule-repeat_missing"')[2]
    )
    assert page.index('id="mine"') < page.index('id="rule-repeat_missing"')
    assert all(f"/people/{child}/" in whole for child in children)
    assert "Only this rule:" in whole
    assert says in whole
    assert "Nothing is overdue in law." not in whole


def test_the_log_names_whom_the_cards_name_and_nobody_else() -> None:
    children = missing_again_and_again()
    assert ConcernRow.objects.filter(rule="repeat_missing", state="raised").exists()
    DutyRow.objects.all().delete()
    with clock.at(after(48 * 8)):
        page = client_of("missing_team_sgt").get("/").content.decode()
    logged = {one for entry in LedgerEntry.objects.all() for one in entry.individuals}
    assert logged == {child for child in children if f"/people/{child}/" in page}
    assert len(logged) == 5


def raised(rule: str, anchor: str, hours: float) -> ConcernRow:
    """A concern that waits since so many hours after Monday morning."""
    concern = concerns[rule]
    return ConcernRow(
        pk=int(hours) + 1, rule=rule, edition="1", room=concern.room, anchor=anchor, key=anchor,
        at=after(hours), links=[anchor], because=[], state="raised", to=concern.to,
    )  # fmt: skip


def test_what_says_that_a_child_may_be_in_danger_now_comes_first_then_the_oldest() -> None:
    rows = [
        raised("repeat_missing", "c", 1),
        raised("station_used_again", "d", 2),
        raised("child_with_risky_person", "c", 3),
    ]
    found = groups(choose(rows, 5), Names({"c": "Ffion", "d": "Mali"}), {}, after(4))
    assert [one.card.rule for one in found] == [
        "child_with_risky_person", "repeat_missing", "station_used_again",
    ]  # fmt: skip
    assert [one.waited for one in found] == [
        "the oldest has waited 1 hour",
        "the oldest has waited 3 hours",
        "the oldest has waited 2 hours",
    ]


def test_those_not_named_are_counted() -> None:
    rows = [raised("repeat_missing", f"c{number % 8}", number) for number in range(16)]
    waiting = choose(rows, 5)
    assert waiting.named() == {f"c{number}" for number in range(5)}
    (group,) = groups(waiting, Names(children=frozenset(waiting.named())), {}, after(100))
    assert (group.counted, group.more) == ("8 children", 3)
    assert [len(one.cards) for one in group.about] == [2] * 5
    assert choose(rows, None).named() == {f"c{number}" for number in range(8)}


def test_repeated_concerns_are_one_on_the_page_of_a_person_with_the_newest_on_top() -> None:
    child = missing_again_and_again()[0]
    first = ConcernRow.objects.get(rule="repeat_missing", anchor=child)
    for days in (2, 3):
        values = {f.name: getattr(first, f.name) for f in first._meta.concrete_fields}
        again = values | {"id": None, "key": f"again {days}"}
        newest = ConcernRow.objects.create(**again | {"at": first.at + dt.timedelta(days=days)})
    with clock.at(after(48 * 8)):
        page = client_of("ppu_di").get(f"/people/{child}/").content.decode()
    concerns_of_page = page.partition('id="concerns"')[2].partition("</section>")[0]
    shown, _words, folded = concerns_of_page.partition("The same was found 2 times before")
    assert "<article" not in shown.partition(f'id="concern-{newest.pk}"')[2]
    assert folded.count("<article") == 2


def test_what_joins_other_people_stands_apart() -> None:
    rows = [raised("child_with_risky_person", "c", hours) for hours in (1, 2, 3)]
    rows[0].links = ["c", "other"]
    rows[2].links = ["c", "place"]
    names = Names({"c": "Ffion", "other": "Kevin"}, {"place": "place"})
    found = repeated(of_rows(rows, names, {}))
    assert [(one.newest.id, [older.id for older in one.older]) for one in found] == [
        ("concern-4", ["concern-3"]),
        ("concern-2", []),
    ]
