"""The pages of meetings, before, during and after: forty-one children and an hour at Newport."""

import datetime as dt
import re

import pytest
from django.test import Client
from icalendar import Calendar

from dolen.domestic_abuse.facts import MaracThresholdMet
from dolen.duties.models import DutyRow
from dolen.exploitation.facts import MaceListed, SerafCompleted
from dolen.journal import clock
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.meetings.facts import (
    MeetingClosed,
    MeetingConvened,
    OutcomeReached,
    PutOnAgenda,
    SharedWithAgency,
)
from dolen.people.ids import nominal_id
from tests.api.machines import known, machine, problem_in, told
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NOW = after(30)
HOUR = dt.timedelta(hours=1)
MEETING = "MT-NEWPORT"


def shown(path: str, client: Client, at: dt.datetime = NOW, status: int = 200) -> str:
    with clock.at(at):
        answer = client.get(path)
    assert answer.status_code == status, path
    return " ".join(answer.content.decode().split())


def post(path: str, client: Client, at: dt.datetime = NOW, **sent: str) -> tuple[int, str]:
    with clock.at(at):
        answer = client.post(path, sent)
    return answer.status_code, " ".join(answer.content.decode().split())


def ref(child: str) -> PersonRef:
    return PersonRef(nominal=child, roles=("child",))


def convene(matter: str = MEETING, at: float = 31, **more: object) -> None:
    """A meeting of an hour about Newport; `at` are hours after Monday morning."""
    said = {
        "happened_at": after(min(at - 31, 0)), "case": matter, "sort": "mace",
        "area": "newport", "begins_at": after(at), "ends_at": after(at) + HOUR,
        "agencies": ("police", "children_services", "health"), "chair": "mace_chair",
        "referrals_until": after(at - 1),
    }  # fmt: skip
    tell(MeetingConvened.model_validate(said | more))


def children(count: int) -> list[str]:
    return [known_child(f"Enghraifft {chr(65 + n // 26)}{chr(65 + n % 26)}") for n in range(count)]


def listed(found: list[str], matter: str = MEETING, at: float = 2) -> None:
    tell(PutOnAgenda(happened_at=after(at), case=matter, children=tuple(map(ref, found)),
                     local_authority="newport"))  # fmt: skip


def closed() -> bool:
    return IndexRow.objects.filter(kind="meeting.closed").exists()


def newport(chair: Client) -> list[str]:
    """Forty-one children flagged for MACE, put on the agenda of an hour by rule."""
    found = children(41)
    convene()
    refs = tuple(map(ref, found))
    tell(MaceListed(happened_at=after(1), case="EX-1", authority="newport", children=refs))
    assert "41 would be listed by rule" in shown(f"/meetings/{MEETING}/", chair)
    assert post(f"/meetings/{MEETING}/", chair)[0] == 302
    return found


def spoken_of(count: int, chair: Client) -> None:
    """Take the minutes of so many, the first on the list first."""
    minutes = f"/meetings/{MEETING}/minutes/"
    for turn in range(count):
        now = re.search(r'name="item" value="([^"]+)"', shown(minutes, chair))
        assert now is not None
        status, _page = post(
            minutes, chair, do="outcome", item=now[1], outcome="plan", decision="Watched over.",
            childs_view="She wants to go home by herself.", token=f"{turn:032x}",
        )  # fmt: skip
        assert status == 302


def test_before_the_newport_meeting_the_page_says_that_an_hour_is_too_short() -> None:
    chair = client_of("mace_chair")
    newport(chair)
    page = shown(f"/meetings/{MEETING}/", chair)
    assert "41 are listed and there are 60 minutes. It takes 210; there is time for 11." in page
    assert "30 would not be reached." in page
    assert "2 meetings of 110 minutes each" in page
    assert page.count("The time would not reach them") == 30
    assert "would be listed by rule" not in page


def test_the_newport_minutes_do_not_close_until_the_thirty_left_are_to_be_reviewed() -> None:
    chair = client_of("mace_chair")
    found = newport(chair)
    minutes = f"/meetings/{MEETING}/minutes/"
    assert post(minutes, chair, do="open", chaired_by="DI Enghraifft", confidential="yes")[0] == 302
    spoken_of(11, chair)
    status, page = post(minutes, chair, do="close")
    assert status == 422
    assert not closed()
    assert "30 have no outcome yet" in page
    assert "section 7" in page
    assert post(minutes, chair, do="rest", why="time", reviewer="mace_chair")[0] == 302
    assert post(minutes, chair, do="close")[0] == 302
    assert closed()

    page = shown(f"/meetings/{MEETING}/record/", chair)
    assert (page.count(">Spoken of<"), page.count(">Not reached<")) == (11, 30)
    rows = DutyRow.objects.filter(rule="meeting.review_outside", status="open")
    assert (rows.count(), {row.owner for row in rows}) == (30, {"mace_chair"})
    met = DutyRow.objects.filter(rule="mace.discuss", status="met")
    assert [met.filter(scope=one).count() for one in (MEETING, "EX-1")] == [11, 11]

    # Next time the thirty come first.
    convene("MT-NEXT", at=60)
    listed(found, "MT-NEXT", at=30)
    page = shown("/meetings/MT-NEXT/", chair)
    assert page.count("Not reached at the last meeting: first now") == 30
    assert page.rindex("first now") < page.index("Last spoken of")


def test_an_outcome_with_two_actions_owes_both_to_their_agencies() -> None:
    (child,) = children(1)
    convene()
    listed([child])
    chair = client_of("mace_chair")
    sent = {
        "do": "outcome", "item": child, "outcome": "plan", "token": "b" * 32,
        "action-1": "Visit the flat.", "owner-1": "neighbourhood_sgt", "by-1": "2026-03-06",
        "action-2": "See her at school.", "owner-2": "school_dsl",
    }  # fmt: skip
    assert post(f"/meetings/{MEETING}/minutes/", chair, **sent)[0] == 302
    rows = DutyRow.objects.filter(rule="meeting.action").order_by("due_at")
    assert [(row.owner, row.status) for row in rows] == [
        ("neighbourhood_sgt", "open"), ("school_dsl", "open"),
    ]  # fmt: skip
    page = shown(f"/meetings/{MEETING}/record/", chair)
    assert "Visit the flat." in page
    assert "Actions (2)" in page


def test_what_is_wrong_is_said_and_what_was_typed_stays() -> None:
    (child,) = children(1)
    convene()
    listed([child])
    chair = client_of("mace_chair")
    path = f"/meetings/{MEETING}/minutes/"
    wrong = {"do": "outcome", "item": child, "decision": "We talked."}
    status, page = post(path, chair, **wrong)
    assert status == 422
    assert "Choose an outcome." in page
    assert "We talked." in page
    for more, says in (
        ({"action-1": "Visit."}, "Choose who does it."),
        ({"owner-1": "oic"}, "Say what will be done."),
        ({"action-1": "V", "owner-1": "oic", "by-1": "2020-01-01"}, "give a day from today on"),
        ({"action-1": "V", "owner-1": "oic", "by-1": "soon"}, "give a day from today on"),
        ({"risk": "enormous"}, "none of those offered"),
        ({"do": "open"}, "Say who chairs"),
        ({"do": "came"}, "Choose the agency."),
        ({"do": "came", "agency": "circus"}, "none of those offered"),
        ({"do": "dance"}, "too old"),
        ({"item": "nobody"}, "too old"),
    ):
        status, page = post(path, chair, **(wrong | {"outcome": "plan"} | more))
        assert (status, says in page) == (422, True), says


def test_who_came_with_what_authority_is_on_the_page() -> None:
    convene()
    listed(children(1))
    chair = client_of("mace_chair")
    path = f"/meetings/{MEETING}/minutes/"
    post(
        path, chair, do="came", agency="police", who="PC Enghraifft", came="listens", token="c" * 32
    )
    post(path, chair, do="came", agency="health", came="apologies", token="d" * 32)
    page = shown(path, chair)
    assert "Nobody here may decide for: Police." in page
    assert "Apologies</" in page
    assert "Not heard of yet" in page


def test_no_way_through_the_api_closes_the_meeting_with_a_child_left() -> None:
    found = children(2)
    convene()
    listed(found)
    chair = machine("mace_chair", "ppu_di")
    moment = {"happened_at": NOW.isoformat(), "case": MEETING}
    excuse = told("duty.excused", duty="meeting.close", reason="No time.", **moment)
    for number, named in enumerate(([], found[:1], found)):
        closing = told("meeting.closed", children=[known(one) for one in named], **moment)
        for facts in ([closing], [excuse, closing]):
            answer = chair.record(*facts, token=f"closing-{number}-{len(facts)}", at=NOW)
            problem = problem_in(answer, 409)
            assert {one["where"] for one in problem["errors"]} == {"meeting.close"}
            assert not closed()
    for kind in ("meeting.outcome", "meeting.deferred"):
        fact = told(kind, children=[known(found.pop())], **moment)
        assert chair.record(fact, token=f"said-{kind}", at=NOW).status_code == 201
    later = told("meeting.closed", **(moment | {"happened_at": after(30.01).isoformat()}))
    for _again in range(2):
        answer = chair.record(later, token="closed-at-last", at=after(30.02))
        assert answer.status_code in (200, 201)
    assert IndexRow.objects.filter(kind="meeting.closed").count() == 1


def test_an_authority_sees_whom_its_own_meeting_speaks_of_and_nobody_else() -> None:
    (other,) = children(1)
    convene()
    said = PersonRef(said=SaidPerson(name="Mali Enghraifft", age=14), roles=("child",))
    put = PutOnAgenda(happened_at=after(2), case=MEETING, children=(said,), local_authority="demo")
    mine = nominal_id(tell(put).facts[0].uid, "children.0")
    tell(PutOnAgenda(happened_at=after(3), case=MEETING, children=(ref(other),)))
    agreed = OutcomeReached(
        happened_at=after(4), case=MEETING, children=(ref(mine),), local_authority="demo",
        outcome="plan", decision="Ask her aunt.",
    )  # fmt: skip
    tell(agreed)
    partner = client_of("la_social_worker", name="gwen")
    page = shown(f"/meetings/{MEETING}/record/", partner)
    assert "Ask her aunt." in page
    assert "Mali Enghraifft" in page
    assert "Enghraifft AA" not in page
    assert "1 more person is on the list whom you may not open." in page
    assert f"/meetings/{MEETING}/minutes/" not in page
    shown(f"/meetings/{MEETING}/minutes/", partner, status=404)
    assert MEETING in shown("/meetings/", partner)
    stranger = client_of("school_dsl", name="siân")
    assert MEETING not in shown("/meetings/", stranger)
    shown(f"/meetings/{MEETING}/", stranger, status=404)


def test_each_number_of_meetings_opens_its_list() -> None:
    convene()
    convene("MT-2", at=-5)
    tell(MeetingClosed(happened_at=after(1), case="MT-2"))
    convene("MT-3", at=-4)
    client = client_of("ppu_di")
    page = shown("/meetings/", client, after(50))
    numbers = re.findall(
        r'href="(\?which=[^"]*)"[^>]*><span class="dolen-number__count">(\d+)', page
    )
    assert [number for _href, number in numbers] == ["2", "1", "1"]
    for href, number in numbers:
        listed_there = shown(f"/meetings/{href}", client, after(50))
        assert listed_there.count('class="dolen-result"') == int(number)


def test_a_calendar_file_names_the_meeting_and_no_child() -> None:
    convene()
    listed(children(1))
    with clock.at(NOW):
        answer = client_of("ppu_di").get(f"/meetings/{MEETING}/meeting.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["uid"] == f"{MEETING}@dolen"
    assert event["dtstart"].dt == after(31)
    assert event["dtend"].dt == after(32)
    assert str(event["summary"]) == "Exploitation meeting (MACE), Newport"
    assert b"Enghraifft" not in answer.content


def test_a_meeting_without_a_time_has_no_calendar_file_but_a_page() -> None:
    tell(MeetingConvened(happened_at=after(0), case="MT-9"))
    client = client_of("ppu_di")
    shown("/meetings/MT-9/meeting.ics", client, status=404)
    assert "A meeting without a time" in shown("/meetings/MT-9/", client)
    shown("/meetings/MT-0/", client, status=404)


def test_the_agenda_can_be_printed() -> None:
    convene()
    listed(children(1))
    with clock.at(NOW):
        answer = client_of("ppu_di").get(f"/meetings/{MEETING}/print.pdf")
    assert answer.status_code in (200, 503)
    if answer.status_code == 200:
        assert answer.content.startswith(b"%PDF")


def test_an_officer_on_the_street_has_no_meetings() -> None:
    convene()
    client = client_of("attending_officer")
    shown("/meetings/", client, status=404)
    shown(f"/meetings/{MEETING}/", client, status=404)


def test_the_order_says_why_the_greatest_risk_comes_first() -> None:
    first, second = children(2)
    tell(SerafCompleted(happened_at=after(1), child=ref(second), score=25))
    convene()
    listed([first, second])
    page = shown(f"/meetings/{MEETING}/", client_of("quartz_ds"))
    assert page.index("Enghraifft AB") < page.index("Enghraifft AA")
    assert "(score 25)" in page


def test_an_agency_reads_what_was_disclosed_to_it_and_closes_nothing() -> None:
    (other,) = children(1)
    convene()
    said = PersonRef(said=SaidPerson(name="Mali Enghraifft", age=14), roles=("child",))
    put = PutOnAgenda(happened_at=after(2), case=MEETING, children=(said,))
    mine = nominal_id(tell(put).facts[0].uid, "children.0")
    listed([other])
    school = client_of("school_dsl", name="siân")
    shown(f"/meetings/{MEETING}/record/", school, status=404)
    told_to = {"agency": "demo_school", "children": (ref(mine),), "case": MEETING}
    tell(SharedWithAgency.model_validate({"happened_at": after(4), **told_to}))
    page = shown(f"/meetings/{MEETING}/record/", school)
    assert "Mali Enghraifft" in page
    assert "Enghraifft AA" not in page
    shown(f"/meetings/{MEETING}/minutes/", school, status=404)
    closing = told("meeting.closed", happened_at=NOW.isoformat(), case=MEETING)
    lead = machine("school_dsl", name="lead")
    assert lead.record(closing, token="closing-of-a-school", at=NOW).status_code == 403


def test_what_came_after_the_cut_off_goes_to_the_next_meeting_and_is_counted() -> None:
    found = children(2)
    convene(at=100, referrals_until=None)
    refs = tuple(map(ref, found))
    for number, at in enumerate((1, 90)):
        tell(
            MaceListed(
                happened_at=after(at), case=f"EX-{number}", authority="newport",
                children=(refs[number],),
            )
        )  # fmt: skip
    page = shown(f"/meetings/{MEETING}/", client_of("mace_chair"), after(91))
    assert "1 would be listed by rule" in page
    assert "1 more came after that day and goes to the next meeting" in page
    assert "Referrals until 4 March 2026, 23:59" in page


def test_a_meeting_that_is_not_held_as_often_as_it_should_be_is_shown_late() -> None:
    convene("MT-M", at=-24 * 20, sort="marac", area="east")
    convene("MT-N", at=-24 * 3, sort="marac", area="west")
    convene("MT-B", at=-24, sort="strategy")
    page = shown("/meetings/", client_of("ppu_di"))
    late = re.findall(r'scope="row">([^<]+)</th>(?:(?!</tr>).)*?>Late<', page)
    assert late == ["Domestic abuse meeting (MARAC), Policing area East"]
    assert "Domestic abuse meeting (MARAC), Policing area West" in page
    assert '"row">Strategy discussion' not in page


def test_marac_of_an_area_lists_the_victims_and_children_of_cases_for_it_by_rule() -> None:
    (child,) = children(1)
    victims = [known_child(f"Oedolyn {one}", 34) for one in ("Un", "Dau")]
    for number, area in enumerate(("East", "West")):
        tell(
            MaracThresholdMet(
                happened_at=after(1), case=f"DA-{number}", area=area,
                victim=PersonRef(nominal=victims[number]),
                children=(ref(child),) if area == "East" else (),
            )
        )  # fmt: skip
    convene("MT-EAST", sort="marac", area="east")
    coordinator = client_of("marac_coordinator")
    page = shown("/meetings/MT-EAST/", coordinator)
    assert "2 would be listed by rule" in page
    assert "Oedolyn Un" in page
    assert "Oedolyn Dau" not in page
    assert post("/meetings/MT-EAST/", coordinator)[0] == 302
    sent = {"do": "outcome", "item": child, "outcome": "plan", "token": "e" * 32}
    assert post("/meetings/MT-EAST/minutes/", coordinator, **sent)[0] == 302
    assert DutyRow.objects.get(rule="marac.hear", scope="DA-0").status == "met"
    assert DutyRow.objects.get(rule="marac.hear", scope="DA-1").status != "met"
