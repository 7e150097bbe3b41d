"""The pages of outcomes: a question, its figure, its months, and the list behind every number."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from dolen.insight.charts import Signal, xmr
from dolen.insight.counting import count
from dolen.insight.figures import Month, Result
from dolen.insight.measured import MEASURES
from dolen.insight.measures import Figure
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.web.presenting.outcomes import figure_words, interval_words, picture, signal_words
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
DAY = 24.0
NOW = after(240 * DAY)
_LINK = re.compile(r'<a class="govuk-link" href="([^"]*/list/[^"]*)">\s*(?:from )?(\d+)')


def missing_months() -> None:
    """A child goes missing once in each of seven months, longer each time but the last."""
    child = PersonRef(nominal=known_child())
    for number in range(7):
        start, case = number * 30.5 * DAY, f"M{number}"
        tell(ChildReportedMissing(happened_at=after(start), child=child, case=case))
        if number < 6:
            tell(MissingChildFound(happened_at=after(start + 4 + number), child=child, case=case))
    count(NOW)


def shown(path: str, client: Client | None = None) -> str:
    with clock.at(NOW):
        answer = (client or client_of("acc")).get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def test_every_question_stands_on_the_page_and_leads_to_its_own() -> None:
    missing_months()
    page = shown("/outcomes/")
    for measure in MEASURES.values():
        assert html.escape(measure.asks) in page
        assert f'href="/outcomes/{measure.name}/"' in page


def test_every_number_opens_a_list_of_that_length() -> None:
    missing_months()
    client = client_of("acc")
    pages = [shown("/outcomes/", client)]
    pages += [shown(f"/outcomes/{name}/", client) for name in MEASURES]
    links = {
        (html.unescape(href), int(number)) for page in pages for href, number in _LINK.findall(page)
    }
    assert len(links) > 20
    for href, number in links:
        page = shown(href, client)
        heading = re.search(r"<h1[^>]*>.*?: (\d+)</h1>", page)
        assert heading is not None
        assert int(heading.group(1)) == number, href
        rows = page.split('<table class="govuk-table" id="lines">')[1].count("<tr") - 1
        assert rows == min(number, 50)


def test_a_list_names_the_child_only_to_whom_the_child_may_be_opened_and_logs_it() -> None:
    missing_months()
    page = shown("/outcomes/missing.hours/list/?part=counted")
    assert "Cerys Enghraifft" in page
    assert "A report that a child is missing: 6" in page
    assert "4.0 hours" in page


def test_a_list_is_paged_and_keeps_what_was_asked() -> None:
    children = [PersonRef(nominal=known_child(f"Plentyn {number}")) for number in range(52)]
    for number, child in enumerate(children):
        tell(ChildReportedMissing(happened_at=after(number), child=child, case=f"M{number}"))
    count(NOW)
    client = client_of("acc")
    page = shown("/outcomes/missing.hours/list/?part=open&from=2026-03&to=2026-03", client)
    (more,) = set(re.findall(r'href="(\?[^"]*page=2)" rel="next"', page))
    query = parse_qs(urlsplit(html.unescape(more)).query)
    assert query == {"part": ["open"], "from": ["2026-03"], "to": ["2026-03"], "page": ["2"]}
    assert shown(f"/outcomes/missing.hours/list/{html.unescape(more)}", client).count("<tr") == 3


@pytest.mark.parametrize(
    "query",
    [
        "?from=2026-13&to=x&part=none&area=&page=zero",
        "?from=9999-99",
        "?page=-1",
        "?area=none",
        "?part=%00",
    ],
)
def test_what_cannot_be_read_in_an_address_is_as_if_not_asked_for(query: str) -> None:
    missing_months()
    assert "A report that a child is missing" in shown(f"/outcomes/missing.hours/list/{query}")


def test_the_page_of_a_measure_says_how_it_is_counted_and_who_answers_for_it() -> None:
    missing_months()
    page = shown("/outcomes/missing.again/")
    assert "A child found after being reported missing" in page
    assert "Missing children team sergeant" in page
    assert "90 calendar days" in page
    assert "default" in page
    assert "Less is better for children" in page


def test_a_chart_is_drawn_once_two_months_are_over_and_its_numbers_stand_in_the_table() -> None:
    missing_months()
    page = shown("/outcomes/missing.hours/")
    drawn = re.findall(r'<circle class="dolen-chart__dot"|<rect class="dolen-chart__signal"', page)
    assert len(drawn) >= 6
    for number in range(6):
        assert f"{4.0 + number:.1f} hours" in page
    assert "style=" not in page


def test_before_anything_was_counted_the_pages_say_so() -> None:
    client = client_of("acc")
    assert "Nothing has been counted yet" in shown("/outcomes/", client)
    assert "Not counted yet" in shown("/outcomes/harm.again_soon/", client)
    assert "Not counted yet" in shown("/outcomes/harm.again_soon/list/", client)


def test_only_those_who_answer_for_outcomes_see_them() -> None:
    missing_months()
    outsider = client_of("attending_officer", name="owain")
    for path in ("/outcomes/", "/outcomes/missing.hours/", "/outcomes/missing.hours/list/"):
        with clock.at(NOW):
            assert outsider.get(path).status_code == 404
    shown("/outcomes/", client_of("analyst", name="ana"))


def test_there_is_no_page_of_a_measure_nobody_declared() -> None:
    client = client_of("acc")
    for path in ("/outcomes/harm.never/", "/outcomes/harm.never/list/"):
        with clock.at(NOW):
            assert client.get(path).status_code == 404


def test_the_pages_are_in_welsh_too() -> None:
    missing_months()
    client = client_of("acc")
    client.get("/language/cy/")
    page = shown("/outcomes/missing.hours/", client)
    assert "Am ba hyd y mae plant ar goll?" in page
    assert "How long are children missing?" not in page
    assert "All months shown" not in page


def test_figures_are_said_as_people_say_them() -> None:
    assert figure_words(None, Figure.SHARE) == "–"
    assert figure_words(0.834, Figure.SHARE) == "83%"
    assert figure_words(1.0, Figure.HOURS) == "1.0 hour"
    assert figure_words(47.9, Figure.HOURS) == "47.9 hours"
    assert figure_words(60.0, Figure.HOURS) == "2.5 days"


def test_an_interval_that_is_open_above_says_or_more() -> None:
    assert interval_words(Result(3, 3, 0, 5.0, 2.0, None), Figure.HOURS) == "2.0 hours or more"
    assert interval_words(Result(3, 3, 0, 0.5, 0.25, 0.75), Figure.SHARE) == "25% to 75%"
    assert interval_words(Result(3, 3, 0), Figure.SHARE) == ""


def test_a_month_that_signals_is_a_square_and_says_why() -> None:
    months = [Month(2026, 1).plus(number) for number in range(10)]
    chart = xmr((5, 6, 5, 6, 5, 6, 5, 6, 5, 40), run=20)
    drawn = picture(months, chart, Figure.HOURS)
    assert drawn is not None
    assert [dot.signal for dot in drawn.dots] == [False] * 9 + [True]
    assert "outside the limits" in drawn.dots[-1].words
    assert signal_words((Signal.BEYOND, Signal.RUN)).count(";") == 1


def test_one_month_makes_no_chart() -> None:
    assert picture([Month(2026, 1)], xmr((1.0,), run=8), Figure.SHARE) is None
