"""The page of assurance: the report’s own tables, what is due, the concern of a matter."""

import datetime as dt
import html
import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from dolen.assurance.facts import (
    IndependentlyAudited,
    RecommendationActedOn,
    RecommendationClosed,
    SelfAudited,
)
from dolen.assurance.worked_example import CASE, SINCE, facts
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from dolen.recording import clockwork
from dolen.web import pdf_maker
from dolen.web.gathering.moments import Moment
from dolen.web.printing.sheets import Printing
from dolen.workforce.facts import PutOnRegister
from tests.builders import MONDAY, after, known_child, known_person, officer, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import fields

pytestmark = pytest.mark.django_db
NOW = MONDAY + SINCE


def worked_example() -> None:
    for fact in facts(NOW):
        tell(fact, at=MONDAY, by=officer("dsu_ppu"))


def shown(client: Client | None = None, path: str = "/assurance/") -> str:
    with clock.at(NOW):
        answer = (client or client_of("acc")).get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def row(page: str, *cells: str) -> bool:
    """Whether a row of a table on the page reads so."""
    text = page.replace(' <span class="small">', " ").replace("</span>", "")
    for part in text.split("<tr")[1:]:
        bare = [piece.split("<")[0].strip() for piece in part.split(">")[1:]]
        if [one for one in bare if one][: len(cells)] == list(cells):
            return True
    return False


def test_the_reports_own_tables_stand_there() -> None:
    worked_example()
    page = shown()
    both = "33 cases both graded"
    assert row(page, both, "The force itself", "27 (82%)", "6 (18%)", "0 (0%)", "33")
    assert row(page, both, "Independent", "10 (30%)", "17 (52%)", "6 (18%)", "33")
    assert row(page, "47 more cases", "Independent", "10 (21%)", "20 (43%)", "17 (36%)", "47")
    assert row(page, "All cases", "Independent", "20 (25%)", "37 (46%)", "23 (29%)", "80")
    assert row(page, "Child sexual exploitation, online included", "3 (19%)", "4 (25%)", "9 (56%)")
    assert row(page, "All cases", "20 (25%)", "37 (46%)", "23 (29%)", "80")
    assert "cannot be worked out" in page


def test_terms_and_recommendations_stand_there_with_their_clocks() -> None:
    worked_example()
    page = shown()
    assert "Send an action plan" in page
    assert page.count("Meet the recommendation") >= 8
    assert "Recommendation 8: children in custody" in page
    assert f"/record/recommendation_step/?case={CASE}-8" in page


def test_a_step_and_the_closing_of_a_recommendation_are_shown() -> None:
    worked_example()
    step = RecommendationActedOn(happened_at=after(5), case=f"{CASE}-1", step="Asked children.")
    tell(step, by=officer("acc"))
    client = client_of("acc")
    assert "1 step on record" in shown(client)
    tell(RecommendationClosed(happened_at=after(9), case=f"{CASE}-1"), by=officer("acc"))
    assert "Closed 2 March 2026" in shown(client)


def test_cases_both_graded_show_how_far_the_two_agree() -> None:
    for number in range(12):
        mine = SelfAudited(
            happened_at=after(0), case="IN-1", record=f"MI-{number}", grade="good" if number else
            "inadequate",
        )  # fmt: skip
        theirs = IndependentlyAudited(
            happened_at=after(1), case="IN-1", record=f"MI-{number}",
            grade="good" if number > 1 else "inadequate",
        )  # fmt: skip
        tell(mine, by=officer("acc"))
        tell(theirs, by=officer("acc"))
    page = shown()
    assert "12 cases graded by both: 11 alike, 1 better by the force, 0 worse." in page
    assert "Agreement beyond chance (weighted kappa): 0.63" in page


def test_the_concern_is_answered_in_its_matter() -> None:
    worked_example()
    number = ConcernRow.objects.get(rule="self_assessment_gap").pk
    client = client_of("acc")
    assert f"/concerns/{number}/answer/" in shown(client)
    path = f"/concerns/{number}/answer/"
    with clock.at(NOW):
        form = client.get(path)
        assert "well above what independent eyes saw" in form.content.decode()
        token = form.context["token"]
        answer = client.post(
            path, {"token": token, "answer": "acted_on", "reason": "Assessors trained again."}
        )
    assert answer.status_code == 302, answer.content.decode()
    assert ConcernRow.objects.get(pk=number).state == "answered"
    assert "Acted on" in shown(client)


def links(page: str) -> list[str]:
    """Where the titles of duties on the page lead."""
    found = re.findall(r'href="(/record/[a-z_]+/\?[^"]*)"', page)
    return [html.unescape(one) for one in found]


def names_ending(page: str, ending: str) -> str:
    """The first field of the form whose name ends so."""
    names: list[str] = re.findall(r'name="([^"]+)"', page)
    return next(one for one in names if one.endswith(ending))


def recorded(client: Client, path: str, **answers: str) -> None:
    """Fill in a screen, as a browser would, and send it."""
    with clock.at(NOW):
        page = client.get(path)
        sent: dict[str, object] = dict(fields(page.content.decode()))
        for ending, answer in answers.items():
            sent[names_ending(page.content.decode(), ending)] = answer
        answer_ = client.post(path, {**sent, "send": "yes"})
    assert answer_.status_code == 302, answer_.content.decode()[:2000]


def test_a_recommendation_is_closed_from_its_line_and_no_other_with_it() -> None:
    worked_example()
    client = client_of("acc")
    path = f"/record/recommendation_step/?case={CASE}-8"
    assert path in links(shown(client))
    recorded(client, path, measured="No child was held overnight.")
    rows = DutyRow.objects.filter(rule="assurance.rec", status="met")
    assert [row.scope for row in rows] == [f"{CASE}-8"]


def test_an_action_plan_is_recorded_from_its_line() -> None:
    worked_example()
    client = client_of("acc")
    path = f"/record/inspection_answer/?case={CASE}"
    assert path in links(shown(client))
    recorded(client, path, plan="Each of us, by May.")
    assert DutyRow.objects.get(rule="assurance.plan").status == "met"


def test_a_months_sample_leads_to_its_month() -> None:
    who = known_person("Alys Enghraifft", age=40, roles=("staff",))
    put = PutOnRegister.model_validate(
        {
            "happened_at": MONDAY - dt.timedelta(days=40),
            "of_register": "fpoc_staff",
            "staff": (PersonRef(nominal=who),),
        }
    )
    tell(put, at=MONDAY, by=officer("dsu_ppu", "line_manager"))
    clockwork.tick(NOW)
    path = f"/record/dip_sample/?about={who}&case=2026-04"
    client = client_of("fpoc_supervisor")
    assert path in links(shown(client))
    for reference in ("MI-1", "MI-2"):
        recorded(client, path, **{"-record": reference}, **{"-line": "first"})
    clockwork.tick(NOW)
    row = DutyRow.objects.get(rule="dip.fpoc_first")
    assert (row.status, row.scope) == ("met", "2026-04")


def test_the_page_of_today_names_the_matter() -> None:
    worked_example()
    page = shown(path="/")
    assert CASE in page
    assert "1 case" in page


def test_samples_of_this_month_name_whose_they_are_for_those_who_sample() -> None:
    who = known_person("Alys Enghraifft", age=40, roles=("staff",))
    put = PutOnRegister.model_validate(
        {
            "happened_at": MONDAY - dt.timedelta(days=40),
            "of_register": "fpoc_staff",
            "staff": (PersonRef(nominal=who),),
        }
    )
    tell(put, at=MONDAY, by=officer("dsu_ppu", "line_manager"))
    clockwork.tick(NOW)
    page = shown(client_of("fpoc_supervisor"))
    assert "Samples this month" in page
    assert "Alys Enghraifft" in page


def test_the_cases_drawn_stand_beside_with_the_seed_that_draws_them_again() -> None:
    who = known_person("Eirlys Enghraifft", age=50, roles=("staff",))
    put = PutOnRegister.model_validate(
        {
            "happened_at": MONDAY - dt.timedelta(days=40),
            "of_register": "ppu_dci",
            "staff": (PersonRef(nominal=who),),
        }
    )
    tell(put, at=MONDAY, by=officer("dsu_ppu", "line_manager"))
    missing = ChildReportedMissing(
        happened_at=after(1), child=PersonRef(nominal=known_child(at=MONDAY))
    )
    matter = str(tell(missing).matter)
    clockwork.tick(NOW)
    page = shown(client_of("ppu_dci"))
    assert f"/cases/{matter}/" in page
    assert "From 1 case of the month before, with the seed" in page


def test_nothing_on_record_is_said() -> None:
    assert "Nothing has been graded, recommended or sampled yet." in shown()


@pytest.mark.parametrize("role", ["attending_officer", "la_social_worker", "oic"])
def test_nobody_else_has_the_page(role: str) -> None:
    client = client_of(role)
    assert client.get("/assurance/").status_code == 404
    assert client.get("/assurance/print.pdf").status_code == 404


def test_on_paper_it_is_a_pdf_or_leads_back() -> None:
    worked_example()
    with clock.at(NOW):
        answer = client_of("acc").get("/assurance/print.pdf")
    if pdf_maker.available():
        assert answer.content.startswith(b"%PDF")
    else:
        assert answer.status_code == 503
        assert "/assurance/" in answer.content.decode()


def test_what_stands_on_paper_holds_the_same_tables() -> None:
    worked_example()
    with clock.at(NOW):
        told = client_of("acc").get("/assurance/").context
    printing = Printing(by=officer("acc"), at=NOW, moment=Moment(NOW))
    held = {"shown": told["shown"], "grades": told["grades"], **printing.words()}
    sheet = " ".join(render_to_string("web/printed/assurance.html", held).split())
    assert row(sheet, "All cases", "Independent", "20 (25%)", "37 (46%)", "23 (29%)", "80")
    assert "Recommendation 8: children in custody" in sheet
