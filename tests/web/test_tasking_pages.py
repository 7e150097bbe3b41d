"""The pages of tasks and of the day's briefing, and how what a task brought reaches the child."""

import datetime as dt
import re

import pytest
from django.test import Client

from dolen.contact.facts import ChildSeen
from dolen.duties.models import DutyRow
from dolen.exploitation.facts import IntelligenceLink, PlaceHotspot
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import ChildReportedMissing, RiskyAdultNamed
from dolen.planning.facts import AuthorityAcknowledged
from dolen.tasking.facts import TaskAnswered, TaskSet
from tests.builders import after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NOW = after(30)
_NUMBER = re.compile(r'href="(\?which=[^"]*)"[^>]*><span class="dolen-number__count">(\d+)</span>')


def shown(path: str, client: Client, at: dt.datetime = NOW) -> str:
    with clock.at(at):
        answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def posted(path: str, client: Client) -> None:
    with clock.at(NOW):
        assert client.post(path).status_code == 302


def set_task(case: str = "TK-1", **more: object) -> str:
    """A child of Newport, found at a car park that a neighbourhood team is to watch."""
    child = known_child("Mali Enghraifft", 14)
    told = {
        "happened_at": after(0), "case": case, "team": "neighbourhood_sgt", "area": "newport",
        "task": "Pass the car park on Friday.", "look_for": "A silver hatchback.",
        "children": (PersonRef(nominal=child),), **more,
    }  # fmt: skip
    tell(TaskSet.model_validate(told))
    return child


def test_every_number_of_tasks_opens_a_list_of_that_length() -> None:
    for number in range(3):
        set_task(f"TK-{number}", **({"result_due": dt.date(2026, 3, 2)} if number else {}))
    tell(TaskAnswered(happened_at=after(2), case="TK-0", outcome="learned"))
    client = client_of("analyst")
    links = _NUMBER.findall(shown("/tasking/", client))
    assert {int(number) for _href, number in links} == {1, 2}
    assert len(links) == 5
    for href, number in links:
        page = shown(f"/tasking/{href.replace('&amp;', '&')}", client)
        assert page.count('<section class="dolen-task"') == int(number), href


def test_one_touch_says_that_the_team_read_its_task() -> None:
    set_task()
    client = client_of("neighbourhood_officer", name="nia")
    assert "Nobody has said that they read it." in shown("/tasking/", client)
    posted("/tasking/TK-1/read/", client)
    page = shown("/tasking/", client)
    assert "Nia <span" in page
    assert "Not read by the team</c" not in page
    assert DutyRow.objects.get(rule="tasking.see").status == "met_late"
    with clock.at(NOW):
        assert client.post("/tasking/TK-9/read/").status_code == 404


def test_what_a_task_brought_stands_on_the_child_s_own_page_and_ends_what_was_owed() -> None:
    child = set_task()
    tell(TaskAnswered(happened_at=after(2), case="TK-1", outcome="learned", what="A man waits."))
    assert DutyRow.objects.get(rule="tasking.return").status == "open"
    man = known_person("Idris Enghraifft", age=40)
    tell(
        IntelligenceLink(
            happened_at=after(3), case="TK-1", children=(PersonRef(nominal=child),),
            suspects=(PersonRef(nominal=man),), what="He collects her in a silver car.",
        )
    )  # fmt: skip
    assert DutyRow.objects.get(rule="tasking.return").status == "met"
    page = shown(f"/people/{child}/history/", client_of("quartz_ds"))
    assert "He collects her in a silver car." in page


def area_of_newport() -> tuple[str, str, str]:
    """A missing child known to Newport, a man who is a risk to her, and a place."""
    child, man = known_child("Cerys Enghraifft", 15), known_person("Idris Enghraifft", age=40)
    ref = PersonRef(nominal=child)
    tell(AuthorityAcknowledged(happened_at=after(1), children=(ref,), local_authority="Newport"))
    tell(ChildReportedMissing(happened_at=after(2), child=ref, case="M-1"))
    tell(RiskyAdultNamed.model_validate(
        {"happened_at": after(3), "child": ref, "people": (PersonRef(nominal=man),)}
    ))  # fmt: skip
    place = known_place("Car park, Heol Enghraifft", sort="public")
    tell(PlaceHotspot(happened_at=after(4), place=PlaceRef(nominal=place), case="P-1"))
    return child, man, place


def test_the_day_s_sheet_names_the_child_the_man_the_place_and_what_to_look_for() -> None:
    child, man, place = area_of_newport()
    set_task()
    page = shown("/briefing/newport/", client_of("attending_officer"))
    for words in (
        f'href="/people/{child}/">', f'href="/people/{man}/">', f'href="/places/{place}/">',
        "Children at risk (1)", "Offenders to know about (1)", "A silver hatchback.",
        "What to look for (1)", "Read by (0)", "nobody knows in which area",
        "Tied to children at risk here:",
    ):  # fmt: skip
        assert words in page, words
    other = shown("/briefing/torfaen/", client_of("attending_officer", name="owain"))
    assert "Cerys" not in other
    assert "Offenders to know about (1)" in other
    assert "A silver hatchback." not in other


def test_who_read_the_sheet_is_on_it_and_counted_on_the_page_of_areas() -> None:
    area_of_newport()
    client = client_of("response_sgt", name="siân")
    posted("/briefing/newport/read/", client)
    assert "Read by (1)" in shown("/briefing/newport/", client)
    assert "Read by 1 today" in shown("/briefing/", client)
    tomorrow = client_of("response_sgt", name="tomos")
    assert "Read by (0)" in shown("/briefing/newport/", tomorrow, after(60))


def test_the_sheet_can_be_printed() -> None:
    area_of_newport()
    client = client_of("response_sgt")
    with clock.at(NOW):
        answer = client.get("/briefing/newport/print.pdf")
    assert answer.status_code in (200, 503)
    if answer.status_code == 200:
        assert answer.content.startswith(b"%PDF")


def test_tasks_and_briefings_are_for_whoever_does_that_work() -> None:
    set_task()
    outsider = client_of("la_social_worker", name="gwen")
    for path in ("/tasking/", "/briefing/", "/briefing/newport/"):
        with clock.at(NOW):
            assert outsider.get(path).status_code == 404
    with clock.at(NOW):
        assert client_of("analyst").get("/briefing/paris/").status_code == 404


def test_a_child_seen_elsewhere_does_not_join_the_task() -> None:
    child = set_task()
    seen = tell(ChildSeen(happened_at=after(5), child=PersonRef(nominal=child)))
    assert seen.matter != "TK-1"
