"""The morning and the packs: numbers that open their lists, and paper that gives nobody away."""

import html
import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client

from dolen.insight.counting import count
from dolen.insight.figures import Month
from dolen.insight.products.working import work_out
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.meetings.facts import ActionEnded, ActionSet
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.planning.facts import AuthorityAcknowledged
from dolen.web.gathering import packs, standing_now
from dolen.web.gathering.packs import FORCE, scorecard
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
DAY = 24.0
NOW = after(40 * DAY)
_NUMBER = re.compile(
    r'href="([^"]*)"[^>]*><span class="dolen-number__count">(\d+)</span>|'
    r'href="([^"]*/list/[^"]*)"[^>]*>(?:from |reported missing )?(\d+)'
)


def shown(path: str, client: Client) -> str:
    with clock.at(NOW):
        answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def a_month() -> PersonRef:
    """A child of Newport missing twice in March and still; an action for her, done in between."""
    child = PersonRef(nominal=known_child())
    tell(AuthorityAcknowledged(happened_at=after(1), children=(child,), local_authority="Newport"))
    for number in range(3):
        start, case = (2 + number * 12) * DAY, f"M{number}"
        tell(ChildReportedMissing(happened_at=after(start), child=child, case=case))
        if number < 2:
            tell(MissingChildFound(happened_at=after(start + 4), child=child, case=case))
    for number in range(2):
        case = f"AC-{number}"
        tell(ActionSet.model_validate({
            "happened_at": after(5 * DAY), "case": case, "children": (child,),
            "what": f"Speak with the home, {number}",
        }))  # fmt: skip
    tell(ActionEnded.model_validate({
        "happened_at": after(6 * DAY), "case": "AC-0", "children": (child,), "outcome": "done",
        "changed": "She has a key worker.",
    }))  # fmt: skip
    count(NOW)
    work_out(NOW)
    return child


def test_every_number_of_the_morning_and_the_packs_opens_a_list_of_that_length() -> None:
    a_month()
    client = client_of("chief_officer")
    pages = [shown(path, client) for path in (
        "/morning/", "/packs/vulnerability/?month=2026-03", "/packs/board/?month=2026-03",
        "/packs/newport/?month=2026-03",
    )]  # fmt: skip
    found = {
        (html.unescape(a or b), int(m or n))
        for page in pages for a, m, b, n in _NUMBER.findall(page)
    }  # fmt: skip
    assert len(found) > 30
    for href, number in found:
        page = shown(href, client)
        if href.startswith("/tasking/"):
            assert page.count('<section class="dolen-task"') == number
            continue
        heading = re.search(r"<h1[^>]*>.*?: (\d+)</h1>", page)
        assert heading is not None, href
        assert int(heading.group(1)) == number, href
        if "dolen-line" in page or number == 0:
            assert page.count("dolen-line") == min(number, 30), href


def test_last_month_s_actions_say_whether_they_worked() -> None:
    a_month()
    client = client_of("chief_officer")
    page = shown("/packs/actions/?month=2026-03&came=again", client)
    assert "since: 1</h1>" in page
    assert "She has a key worker." in page
    assert "Harmed or missing again since:" in page
    assert "Nothing reported yet: 1" in shown("/packs/actions/?month=2026-03&came=open", client)
    assert "Set in the month: 2" in shown("/packs/actions/?month=2026-03&came=x", client)


def test_the_morning_names_nobody_and_its_lists_do() -> None:
    a_month()
    client = client_of("chief_officer")
    assert "Cerys" not in shown("/morning/", client)
    assert "Cerys Enghraifft" in shown("/morning/missing/", client)
    assert "Cerys Enghraifft" in shown("/morning/missing/?area=newport", client)
    assert "Cerys" not in shown("/morning/missing/?area=torfaen", client)


def test_paper_that_leaves_the_force_hides_small_numbers() -> None:
    a_month()
    with clock.at(NOW):
        card = scorecard(Month(2026, 3), NOW, leaves=True)
        inside = scorecard(Month(2026, 3), NOW, leaves=False)
    missing = next(one for _t, every in inside.themes for one in every
                   if "How long are children missing" in one.asks)  # fmt: skip
    assert missing.scores["newport"].count == 2
    told = next(one for _t, every in card.themes for one in every if one.asks == missing.asks)
    assert told.scores["newport"].secret
    assert told.scores[FORCE].secret
    sheet = render_to_string("web/printed/pack.html", {
        "pack": "newport", "area": "Newport", "card": card, "leaves": True,
        "of_area": packs.of_area(card, "newport"), "month_words": "March 2026",
    })  # fmt: skip
    assert "hidden: too few" in sheet
    assert "(2)" not in sheet


@pytest.mark.parametrize("pack", ["vulnerability", "board", "newport"])
def test_a_pack_can_be_printed(pack: str, tmp_path: Path) -> None:
    a_month()
    with clock.at(NOW):
        answer = client_of("acc").get(f"/packs/{pack}/print.pdf?month=2026-03")
    assert answer.status_code in (200, 503)
    if answer.status_code == 200:
        assert answer.content.startswith(b"%PDF")


def test_every_list_of_the_morning_has_words_and_a_kind() -> None:
    for one in standing_now.LISTS:
        assert standing_now.list_words(one.name)
        assert one.sort in {"duty", "flag", "concern"}


def test_what_cannot_be_read_or_does_not_exist_is_said_plainly() -> None:
    client = client_of("chief_officer")
    shown("/packs/?month=2026-99", client)
    shown("/packs/board/?month=x", client)
    with clock.at(NOW):
        assert client.get("/packs/paris/").status_code == 404
        assert client.get("/morning/everything/").status_code == 404
        outsider = client_of("attending_officer", name="owain")
        for path in ("/morning/", "/morning/missing/", "/packs/", "/packs/board/",
                     "/packs/actions/"):  # fmt: skip
            assert outsider.get(path).status_code == 404
