"""The pages on which people read: what they show, to whom, and that the log knows."""

import datetime as dt
import re

import pytest
from django.db import connections
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.access.permissions import Tie
from dolen.access.stage import row
from dolen.access.standing import Period
from dolen.investigation.facts import CrimeRecorded
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import ChildReportedMissing, MirafConsulted, MissingChildFound
from dolen.people import reading
from dolen.people.ids import short
from dolen.people.standing import Residence, ResidenceEnded
from dolen.planning.facts import ConferenceConvened, StrategyDiscussionHeld
from dolen.protection.facts import TakenIntoProtection
from dolen.referral.facts import NoticeSubmitted
from tests.builders import MONDAY, after, known_child, known_person, tell
from tests.web.signed_in import client_of, queries
from tests.web.story import WORDS, Story, tell_story, told_often

pytestmark = pytest.mark.django_db

MOST_QUERIES = 15
"""On any page, signing in (2) included; the log has a database of its own."""

PAGES = (
    "/", "/?late=yes&law=yes&role=ppu_di", "/search/", "/search/?q=Ffion",
    "/search/?q=nobody-at-all",
    "/people/{child}/", "/people/{man}/", "/people/{child}/miraf/", "/places/{home}/",
    "/people/{child}/duties/", "/people/{child}/concerns/", "/people/{child}/history/?page=2",
    "/people/{child}/ties/", "/people/{child}/cases/", "/?only=mine", "/queue/?only=other&page=9",
    "/cases/{matter}/", "/queue/", "/queue/?where=force", "/queue/?where=area&force=statute",
    "/rulebook/", "/rulebook/?sort=duty&room=missing", "/rulebook/missing.grade/",
    "/rulebook/child_unseen/", "/rulebook/missing_now/",
)  # fmt: skip


@pytest.fixture
def story() -> Story:
    """The made-up child's story."""
    return tell_story()


def page_of(client: Client, path: str, story: Story, status: int = 200) -> str:
    """What a page says in the story's present."""
    names = {one: str(getattr(story, one)) for one in ("child", "man", "home", "matter")}
    with clock.at(story.now):
        answer = client.get(path.format(**names))
    page = answer.content.decode()
    assert answer.status_code == status, page[:3000]
    return page


def test_every_page_opens_for_a_supervisor_and_is_whole_markup(story: Story) -> None:
    client = client_of("ppu_di")
    for path in PAGES:
        page = page_of(client, path, story)
        for left in ("<c-", "{{", "{%", "%("):
            shown = page.partition("dolen-clock-words")[0]
            assert left not in shown, (path, left)


def test_every_page_that_shows_people_has_a_row_in_the_log(story: Story) -> None:
    client = client_of("ppu_di")
    for path in (path for path in PAGES if "rulebook" not in path):
        before = LedgerEntry.objects.count()
        page = page_of(client, path, story)
        written = LedgerEntry.objects.order_by("pk")[before:]
        if "Ffion" in page.replace('value="Ffion"', "").replace("“Ffion”", ""):
            assert any(story.child in entry.individuals for entry in written), path


@pytest.mark.parametrize("alias", ["ledger"])
def test_without_the_log_no_page_shows_anything(alias: str, story: Story) -> None:
    client = client_of("ppu_di", "designated_officer", "missing_team")
    with connections[alias].cursor() as cursor:
        cursor.execute("ALTER TABLE access_ledgerentry RENAME TO away")
    try:
        for path in PAGES:
            if "rulebook" not in path:
                names = {one: getattr(story, one) for one in ("child", "man", "home", "matter")}
                with clock.at(story.now):
                    answer = client.get(path.format(**names))
                page = answer.content.decode()
                assert answer.status_code == 503, path
                for secret in ("Enghraifft", "Specimen", WORDS, "Stryd"):
                    assert secret not in page, path
    finally:
        with connections[alias].cursor() as cursor:
            cursor.execute("ALTER TABLE away RENAME TO access_ledgerentry")


def test_somebody_of_another_agency_finds_nobody_and_the_refusal_looks_like_absence(
    story: Story,
) -> None:
    client = client_of("la_social_worker")
    absent = page_of(client, "/people/nobody-such/", story, 404)
    for path in (
        "/people/{child}/",
        "/people/{child}/miraf/",
        "/places/{home}/",
        "/cases/{matter}/",
    ):
        assert page_of(client, path, story, 404) == absent
    for path in ("/", "/search/?q=Ffion", "/search/?q=Specimen"):
        page = page_of(client, path, story)
        assert "Enghraifft" not in page
        assert story.child not in page
    page_of(client, "/queue/", story, 404)
    assert "Ffion" in [entry.search_terms for entry in LedgerEntry.objects.all()]


def test_what_somebody_may_not_read_is_said_to_exist_and_whom_to_ask(story: Story) -> None:
    page = page_of(client_of("crime_allocator"), "/people/{child}/", story)
    assert "A record is held here" in page
    assert "To read it, ask:" in page
    assert "In an emergency, open this record" not in page, "a crime allocator may not"
    assert "Found twice with an adult man" not in page
    entry = LedgerEntry.objects.order_by("pk")[0]
    assert entry.individuals[0] == story.child


def test_the_childs_words_come_first_and_silence_is_red(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/", story)
    assert WORDS in page
    assert page.index(WORDS) < page.index("What must be done") < page.index("What happened")
    assert 'lang="cy"' in page
    assert "ENGHRAIFFT, Ffion" in page
    whole = page_of(client_of("ppu_di", name="bethan"), "/people/{child}/?whole=yes", story)
    assert "The child’s voice was not recorded" in whole


def test_a_silence_of_more_than_a_week_is_shown_as_a_gap(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/?whole=yes", story)
    assert "Nothing recorded for 20 days" in page


def test_what_was_written_down_later_says_so(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/?whole=yes", story)
    assert "recorded 9 February 2026, 23:00" in page


def test_past_its_time_is_overdue_only_where_the_time_is_law(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/?whole=yes", story)
    assert "Past its time: ask why" in page
    in_law = page.partition("dolen-clock-words")[0].count("Overdue in law")
    assert in_law == 1, "the school was not told before its day, which statutory guidance asks"
    later = story.now + dt.timedelta(days=3)
    with clock.at(later):
        answer = client_of("ppu_di", name="bethan").get(f"/people/{story.child}/?whole=yes")
    shown = answer.content.decode().partition("dolen-clock-words")[0]
    assert shown.count("Overdue in law") > in_law


def test_a_past_moment_shows_what_was_known_then_and_says_it_is_past(story: Story) -> None:
    client = client_of("ppu_di")
    page = page_of(client, "/people/{child}/?as_of=2026-03-02T10:00", story)
    assert "This is the past, not the present." in page
    assert "data-dolen-as-of" in page
    assert WORDS not in page
    assert "Child reported missing" in page
    assert "Taken into police protection" not in page
    before = page_of(client, "/people/{child}/?as_of=2026-02-09T13:30", story)
    assert "Incident attended" not in before, "it was written down later"
    then = page_of(
        client, "/people/{child}/?as_of=2026-02-09T13:30&known_to=2026-03-01T12:00", story
    )
    assert "Incident attended" in then


@pytest.mark.parametrize(
    "asked", ["rubbish", "2099-01-01T00:00", "9999-12-31T23:59", "2026-13-01T00:00"]
)
def test_a_moment_that_cannot_be_is_answered_in_words(asked: str, story: Story) -> None:
    client = client_of("ppu_di")
    with clock.at(story.now):
        answer = client.get(f"/people/{story.child}/?as_of={asked}")
    assert answer.status_code in (404, 422)


def test_reading_the_assessment_is_recorded_once_for_one_press(story: Story) -> None:
    client = client_of("ppu_di")
    page = page_of(client, "/people/{child}/miraf/", story)
    assert "Found twice with an adult man" in page
    assert "Out of date: 2 things that matter" in page
    assert "Nobody is on record as having read it." in page
    token = page.partition('name="token" value="')[2].partition('"')[0]
    with clock.at(story.now):
        for _press in range(2):
            answer = client.post(f"/people/{story.child}/miraf/", {"token": token})
            assert answer.status_code == 302
        told = reading.told_about([story.child])[story.child]
        after = client.get(f"/people/{story.child}/miraf/").content.decode()
    assert sum(1 for one in told if one.kind == MirafConsulted.kind) == 1
    assert "Nobody is on record as having read it." not in after


def test_the_log_is_for_those_who_watch_over_it_and_reading_it_is_logged(story: Story) -> None:
    page_of(client_of("ppu_di"), "/people/{child}/", story)
    page_of(Client(), "/who-looked/", story, 302)
    page_of(client_of("ppu_di", name="bethan"), "/who-looked/", story, 404)
    watcher = client_of("professional_standards", name="carys")
    for path in ("/who-looked/", "/people/{child}/who-looked/"):
        assert "Alys" in page_of(watcher, path, story)
    assert LedgerEntry.objects.filter(created_by_display="Carys").count() == 2


def test_nothing_found_says_what_was_searched(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/search/?q=Zebedee", story)
    assert "Nothing found for “Zebedee”" in page
    assert "telephone numbers" in page
    assert "Zebedee" in [entry.search_terms for entry in LedgerEntry.objects.all()]


def test_who_is_not_signed_in_is_sent_to_sign_in(story: Story) -> None:
    for path in PAGES:
        page_of(Client(), path, story, 302)


def counted(client: Client, path: str, story: Story) -> int:
    with queries() as caught:
        page_of(client, path, story)
    return len(caught)


def test_the_queries_of_a_page_do_not_grow_with_its_facts(story: Story) -> None:
    client = client_of("ppu_di")
    paths = (
        "/people/{child}/", "/people/{child}/miraf/", "/cases/{matter}/", "/",
        "/queue/?where=force", "/people/{child}/duties/", "/people/{child}/history/",
        "/people/{child}/ties/",
    )  # fmt: skip
    for path in paths:
        page_of(client, path, story)
    before = [counted(client, path, story) for path in paths]
    told_often(story.child, 500)
    for path in paths:
        page_of(client, path, story)
    after = [counted(client, path, story) for path in paths]
    assert after == before
    assert max(after) <= MOST_QUERIES


def test_a_long_history_comes_in_pages_and_whole_for_printing(story: Story) -> None:
    client = client_of("ppu_di")
    told_often(story.child, 120)
    first = page_of(client, "/people/{child}/", story)
    assert "visit 100" not in first
    assert f'href="/people/{story.child}/history/"' in first
    history = page_of(client, "/people/{child}/history/", story)
    assert 'href="?page=2"' in history
    last = re.findall(r'href="\?page=(\d+)"', history)[-2]
    assert "visit 119" in page_of(client, f"/people/{{child}}/history/?page={last}", story)
    whole = page_of(client, "/people/{child}/?whole=yes", story)
    assert "visit 119" in whole
    assert "visit 0" in whole
    assert "Next page" not in whole


def test_the_first_screen_says_what_is_dangerous_what_was_said_and_what_to_do_next(
    story: Story,
) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/", story)
    order = ["Whose record this is", "to answer", WORDS, "next thing to do", "On this page"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)


def test_your_own_work_comes_before_that_of_others_as_the_next_thing(story: Story) -> None:
    def next_of(role: str) -> str:
        page = page_of(client_of(role, name=role), "/people/{child}/", story)
        return page.partition('id="next"')[2].partition("</section>")[0]

    mine = next_of("missing_team")
    assert "Your next thing to do" in mine
    assert "Owner: Missing children team" in mine
    assert "Your next thing to do" not in next_of("analyst")


def test_a_clock_says_how_far_its_time_binds(story: Story) -> None:
    page = page_of(client_of("ppu_di"), "/people/{child}/", story)
    clocks = re.findall(r'class="dolen-clock .*?</li>', page, re.DOTALL)
    assert clocks
    assert all("dolen-force" in one for one in clocks)


def test_a_person_leads_to_notices_crimes_meetings_and_conferences(story: Story) -> None:
    ref = PersonRef(nominal=story.child)
    tell(
        NoticeSubmitted(happened_at=after(31), child=ref, case="PPN-1"),
        StrategyDiscussionHeld(happened_at=after(32), children=(ref,), case="STR-1"),
        CrimeRecorded(happened_at=after(33), case="CRM-1", children=(ref,)),
        ConferenceConvened(happened_at=after(34), children=(ref,), case="CPP-1"),
    )
    client = client_of("ppu_di")
    for path in ("/people/{child}/", "/people/{child}/cases/"):
        page = page_of(client, path, story)
        for title in ("Notices (1)", "Crimes (1)", "Meetings (1)", "Conferences (1)"):
            assert title in page, title
        for matter in ("STR-1", "CRM-1", "CPP-1"):
            assert f'href="/cases/{matter}/"' in page
        assert 'href="/notices/' in page


def test_rubbish_for_a_page_or_a_part_shows_the_list_all_the_same(story: Story) -> None:
    client = client_of("ppu_di")
    for path in (
        "/people/{child}/duties/?page=rubbish", "/?only=rubbish", "/?only=team&page=-3",
        "/rulebook/?room=missing&page=99", "/rulebook/?q=%00&sort=x", "/offenders/?page=x",
    ):  # fmt: skip
        page_of(client, path, story)


def test_the_rulebook_begins_with_the_parts_of_the_work_and_finds_words(story: Story) -> None:
    client = client_of("ppu_di")
    page = page_of(client, "/rulebook/", story)
    assert 'href="?room=missing"' in page
    assert page.count("dolen-result__name") < 40
    found = page_of(client, "/rulebook/?q=seventy", story)
    assert "0 rules" in found or "1 rule" in found
    assert 'href="/rulebook/missing.grade/"' in page_of(client, "/rulebook/?q=missing.grade", story)


def test_today_counts_down_the_seventy_two_hours_and_names_who_is_missing() -> None:
    child = known_child("Mali Enghraifft", 12)
    told = PersonRef(nominal=child)
    tell(TakenIntoProtection(happened_at=after(0), child=told))
    tell(ChildReportedMissing(happened_at=after(1), child=told))
    client = client_of("designated_officer")
    with clock.at(after(10)):
        page = client.get("/").content.decode()
    assert "In police protection now" in page
    assert "2 d 14 h left" in page
    assert "Children missing now" in page
    assert page.count("Mali Enghraifft") >= 2
    tell(MissingChildFound(happened_at=after(11), child=told))
    later = client_of("designated_officer", name="bethan")
    with clock.at(after(80)):
        page = later.get("/").content.decode()
    assert "Children missing now" not in page
    assert "Overdue in law" in page.partition("dolen-clock-words")[0]


def test_a_partner_with_a_tie_knows_that_records_are_held_and_whom_to_ask(story: Story) -> None:
    tie = Tie(why="authority", local_authority="demo")
    row(Period(story.child, tie, "s", MONDAY - dt.timedelta(days=90))).save()
    client = client_of("la_social_worker")
    page = page_of(client, "/people/{child}/", story)
    assert "A record is held here" in page
    assert "Shouting heard" not in page
    assert WORDS not in page
    assert "Kevin Specimen" not in page
    assert "Concerns" not in page
    page_of(client, "/people/{man}/", story, 404)


def test_the_team_sees_what_colleagues_must_do(story: Story) -> None:
    client_of("missing_team", name="bethan")
    page = page_of(client_of("ppu_di"), "/", story)
    assert "My team’s duties" in page
    assert "Missing children team" in page


def test_the_queue_says_who_was_told_and_drops_what_was_taken_on(story: Story) -> None:
    client = client_of("response_insp", "missing_team_sgt")
    page = page_of(client, "/queue/?where=force", story)
    assert "Escalated and not taken on" in page
    assert "was told" in page
    from_law = page_of(client, "/queue/?where=force&force=statute", story)
    assert "Inspection report</span>" not in from_law


def test_the_banner_names_who_else_lives_there_as_far_as_the_reader_may_know(
    story: Story,
) -> None:
    home = PlaceRef(nominal=story.home)
    brother, gone = known_child("Mali Enghraifft", 9), known_person("Ifor Specimen", age=30)
    for one in (brother, gone):
        tell(Residence(happened_at=after(-60), people=(PersonRef(nominal=one),), place=home))
    tell(ResidenceEnded(happened_at=after(-50), people=(PersonRef(nominal=gone),), place=home))
    client = client_of("ppu_di")
    page = page_of(client, "/people/{child}/", story)
    banner = page.partition("Lives with")[2].partition("</dl>")[0]
    assert f'<a class="govuk-link" href="/people/{brother}/">Mali Enghraifft</a>' in banner
    assert "Ifor Specimen" not in banner
    with clock.at(story.now):
        before = client.get(f"/people/{story.child}/?as_of=2026-02-20T10:00").content.decode()
    assert "Lives with" not in before
    # One for the household, and one for the brother who may be taken for the child.
    assert counted(client, "/people/{child}/", story) <= MOST_QUERIES + 2


def test_the_reference_people_read_is_short_and_search_takes_it(story: Story) -> None:
    client = client_of("ppu_di")
    page = page_of(client, "/people/{child}/", story)
    shown = page.partition("Reference</dt> <dd>")[2].partition("<")[0]
    assert shown == short(story.child)
    assert story.child not in re.sub(r"<[^>]*>", "", page)
    found = page_of(client, f"/search/?q={shown}", story)
    assert f"/people/{story.child}/" in found
