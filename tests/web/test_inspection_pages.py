"""An inspection from its plan to its report: drawn by lot, graded blind, settled, published."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from dolen.access.models import Member
from dolen.assurance.facts import (
    CaseGraded,
    CasesDrawn,
    FindingMade,
    InspectionPlanned,
    RecommendationMade,
    ReportPublished,
    TopicGraded,
)
from dolen.assurance.worked_example import CASE, SINCE, facts
from dolen.journal import clock
from dolen.journal import reading as journal
from dolen.journal.subjects import PersonRef, SaidThing, ThingRef
from dolen.missing.facts import ChildReportedMissing
from dolen.web import pdf_maker
from tests.builders import MONDAY, after, known_child, officer, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import fields

pytestmark = pytest.mark.django_db
NOW = MONDAY + SINCE
IN = "IN-TEST"
PATH = f"/assurance/inspections/{IN}/"


def plan(**more: Any) -> None:
    told = {"happened_at": MONDAY, "case": IN, "name": "First look", "cohorts": ("missing",),
            "each": 2, **more}  # fmt: skip
    tell(InspectionPlanned.model_validate(told), by=officer("dsu_ppu"))


def missing(number: int) -> list[str]:
    """So many missing children, each a case."""
    child = PersonRef(nominal=known_child())
    return [
        str(
            tell(ChildReportedMissing(happened_at=after(n + 1), child=child, case=f"MI-{n}")).matter
        )
        for n in range(number)
    ]


def read(client: Client, path: str = PATH, status: int = 200) -> str:
    with clock.at(NOW):
        answer = client.get(path)
    assert answer.status_code == status, answer.content.decode()[:500]
    return " ".join(answer.content.decode().split())


def send(client: Client, path: str, **answers: Any) -> Any:
    with clock.at(NOW):
        page = client.get(path)
        token = re.findall(r'name="token" value="([0-9a-f]+)"', page.content.decode())
        return client.post(path, {"token": token[0] if token else "", **answers})


def grade(client: Client, record: str, given: str) -> Any:
    path = f"{PATH}grade/{record}/"
    with clock.at(NOW):
        page = client.get(path)
        sent: dict[str, Any] = dict(fields(page.content.decode()))
        sent["grade"] = given
        return client.post(path, sent)


def ids() -> dict[str, str]:
    return {one.username: str(one.pk) for one in Member.objects.all()}


def begun() -> tuple[Client, Client, str]:
    """Two assessors with one case between them."""
    plan(each=1)
    (record,) = missing(1)
    one, other = (client_of("inspector_hmicfrs", name=name) for name in ("beth", "carys"))
    assert send(one, PATH, do="draw").status_code == 302
    known = ids()
    answer = send(one, PATH, do="assign", assessor=[known["beth"], known["carys"]])
    assert answer.status_code == 302
    return one, other, record


def test_cases_are_drawn_by_lot_and_can_be_drawn_again() -> None:
    plan()
    records = missing(4)
    client = client_of("inspector_hmicfrs")
    assert send(client, PATH, do="draw").status_code == 302
    (head,) = journal.headers_of_kind(CasesDrawn.kind).values()
    fact = head.load()
    assert isinstance(fact, CasesDrawn)
    assert fact.drawn_from == 4
    assert set(fact.records) <= set(records)
    assert len(fact.records) == 2
    page = read(client)
    assert f"Drawn from 4 cases with the seed {fact.seed}" in page
    again = send(client, PATH, do="draw")
    assert again.status_code == 422
    assert "Every sort of case planned is drawn" in again.content.decode()


def test_only_cases_of_the_time_planned_are_drawn() -> None:
    plan(since=after(2.5), until=after(3.5), each=9)
    missing(4)
    send(client_of("inspector_hmicfrs"), PATH, do="draw")
    (head,) = journal.headers_of_kind(CasesDrawn.kind).values()
    assert head.load().records == ("MI-2",)  # type: ignore[attr-defined]  # of its kind


def test_an_assessor_sees_no_others_grade_until_both_are_in() -> None:
    one, other, record = begun()
    assert f"Grade {record}" in read(one)
    assert grade(one, record, "good").status_code == 302
    for client in (other, client_of("dsu_ppu")):
        page = read(client)
        assert "Waits for grades" in page
        assert "Grades settled" not in page
        assert read(client, f"/cases/{IN}/").count("graded a case in an inspection") == 0
    assert f"Grade {record}" not in read(one)
    assert read(one, f"{PATH}grade/{record}/", 404)
    assert grade(other, record, "inadequate").status_code == 302
    page = read(other)
    assert "Assessors differ (1)" in page
    assert "1 case graded twice: 0 alike" in page
    assert "Carys" in page


def test_assessors_who_differ_settle_and_the_report_counts_it() -> None:
    one, other, record = begun()
    grade(one, record, "good")
    grade(other, record, "inadequate")
    path = f"{PATH}settle/{record}/"
    answer = send(one, path, grade="", why="")
    assert answer.status_code == 422
    assert "Choose the grade of the case" in answer.content.decode()
    assert send(one, path, grade="requires_improvement", why="Talked.").status_code == 302
    assert "Assessors differ" not in read(one)
    page = read(one)
    counted = re.findall(r'href="([^"]+)#listed">(\d+)</a>', page)
    assert len(counted) == 4
    for href, number in counted:
        listed = read(one, html.unescape(href)).split('id="listed"')[1].split("</section>")[0]
        assert listed.count("<li>") == int(number)
    assert 'id="listed"' not in read(one, f"{PATH}?cohort=none&grade=good")
    page = read(one, f"{PATH}report/")
    assert "Draft: not published" in page
    assert "We examined 1 case" in page


def test_a_grade_given_twice_by_one_page_is_one_fact() -> None:
    one, _other, record = begun()
    path = f"{PATH}grade/{record}/"
    with clock.at(NOW):
        sent = {**fields(one.get(path).content.decode()), "grade": "good"}
        assert one.post(path, sent).status_code == 302
        assert one.post(path, sent).status_code == 404
    assert len(journal.headers_of_kind(CaseGraded.kind)) == 1


def test_the_facts_a_grade_rests_on_are_cited_as_known_then() -> None:
    one, _other, record = begun()
    path = f"{PATH}grade/{record}/"
    with clock.at(NOW):
        page = one.get(path).content.decode()
        (uid, *_rest) = re.findall(r'name="evidence" type="checkbox" value="([0-9a-f]+)"', page)
        told = {**fields(page), "grade": "good", "evidence": [uid, "0" * 32]}
        assert one.post(path, told).status_code == 302
    (head,) = journal.headers_of_kind(CaseGraded.kind).values()
    fact = head.load()
    assert isinstance(fact, CaseGraded)
    assert (fact.evidence, fact.known_to, len(fact.assessors)) == ((uid,), NOW, 2)


def test_what_cannot_be_assigned_or_is_changed_on_the_way_is_said() -> None:
    plan(each=1)
    missing(1)
    client = client_of("inspector_hmicfrs")
    assert send(client, PATH, do="draw").status_code == 302
    none = send(client, PATH, do="assign", assessor=["nobody"])
    assert none.status_code == 422
    assert "Choose at least one assessor" in none.content.decode()
    with clock.at(NOW):
        old = client.post(PATH, {"do": "assign", "assessor": list(ids().values())})
    assert "too old" in old.content.decode()
    assert send(client, PATH, do="assign", assessor=list(ids().values())).status_code == 302
    again = send(client, PATH, do="assign", assessor=list(ids().values()))
    assert "Every case has its assessors" in again.content.decode()


def test_findings_topics_and_recommendations_stand_in_the_report() -> None:
    plan()
    thing = ThingRef(said=SaidThing(identifier="Recommendation 1"))
    tell(
        FindingMade(happened_at=MONDAY, case=IN, topic="contact", sort="improve", words="Unheard."),
        TopicGraded(happened_at=MONDAY, case=IN, topic="contact", grade="adequate", why="Mixed."),
        by=officer("dsu_ppu"),
    )
    tell(
        FindingMade(
            happened_at=MONDAY, case=IN, topic="custody", sort="strong", words="Kept well."
        ),
        by=officer("dsu_ppu"),
    )
    made = RecommendationMade(
        happened_at=MONDAY, case=f"{IN}-1", recommendation=thing, report=IN, words="Hear children.",
        term="immediate", measures=("voice.heard", "no.such"),
    )  # fmt: skip
    tell(made, by=officer("dsu_ppu"))
    client = client_of("acc")
    report = read(client, f"{PATH}report/")
    for words in ("5. Initial contact", "Adequate", "Unheard.", "Kept well.", "Hear children.",
                  "Immediately", "Next steps"):  # fmt: skip
        assert words in report
    page = read(client)
    assert "Evidence, measured now: Recommendation 1" in page
    assert "/outcomes/voice.heard/" in page
    assert "Not counted yet" in page
    tell(ReportPublished(happened_at=after(9), case=IN), by=officer("dsu_ppu"))
    assert "Draft: not published" not in read(client, f"{PATH}report/")
    late = FindingMade(happened_at=after(11), case=IN, topic="custody", words="Found too late.")
    tell(late, at=after(11), by=officer("dsu_ppu"))
    assert "Found too late." not in read(client, f"{PATH}report/"), "a published report stays"
    assert "Hear children." in read(client, f"{PATH}report/")


def test_the_seeds_tables_come_out_of_the_reports_facts() -> None:
    for fact in facts(NOW):
        tell(fact, at=MONDAY, by=officer("dsu_ppu"))
    report = read(client_of("acc"), f"/assurance/inspections/{CASE}/report/")
    assert "We examined 80 cases" in report
    assert "good in 20, required improvement in 37 and was inadequate in 23" in report
    for cells in ("27 <span", "17 <span", "6 <span", "10 <span"):
        assert cells in report
    assert "Recommendation 8: children in custody" in report
    page = read(client_of("acc", name="b"), f"/assurance/inspections/{CASE}/")
    assert page.count("Evidence, measured now") == 8


def test_a_revisit_lays_the_grades_before_beside_those_after() -> None:
    for fact in facts(NOW):
        tell(fact, at=MONDAY, by=officer("dsu_ppu"))
    plan(revisits=CASE, each=1)
    (record,) = missing(1)
    client = client_of("inspector_hmicfrs")
    send(client, PATH, do="draw")
    send(client, PATH, do="assign", assessor=[ids()["alys"]])
    grade(client, record, "good")
    page = read(client)
    assert "Before, in the inspection revisited" in page
    assert "Child sexual exploitation, online included" in page


def test_on_paper_it_is_a_pdf_or_leads_back() -> None:
    plan()
    with clock.at(NOW):
        answer = client_of("acc").get(f"{PATH}report/print.pdf")
    if pdf_maker.available():
        assert answer.content.startswith(b"%PDF")
    else:
        assert answer.status_code == 503


@pytest.mark.parametrize("role", ["attending_officer", "la_social_worker", "oic"])
def test_nobody_else_has_its_pages(role: str) -> None:
    plan()
    client = client_of(role)
    for path in (PATH, f"{PATH}report/", f"{PATH}grade/MI-0/", f"{PATH}settle/MI-0/"):
        assert read(client, path, 404)


def test_what_does_not_exist_is_not_found() -> None:
    assert read(client_of("acc"), "/assurance/inspections/IN-NONE/", 404)
