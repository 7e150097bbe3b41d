"""Records told in a real browser: on a telephone, without a script, with a keyboard, by anybody."""

import time
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.standing import Residence
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, assert_accessible, overflow, wider_than_window
from tests.builders import known_child, known_person, known_place, member, tell
from tests.web_recording.combinations import one_of_each_combination

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
NARROW = 390
LEAST_TARGET = 44
PARTS = 8
"""So many tests share the records of one_of_each_combination, for several processes."""
_TOO_SMALL = """(least) => [...document.querySelectorAll(
    'button, summary, .govuk-radios__item, .govuk-input, select')]
  .filter((one) => one.closest('form#record'))
  .filter((one) => !one.classList.contains('dolen-first-button') && one.checkVisibility())
  .map((one) => [one.getBoundingClientRect().height, one.outerHTML.slice(0, 160)])
  .filter(([height]) => height > 0 && height < least)"""


@dataclass
class Thumb:
    """Counts what an officer does on a page."""

    page: Page
    taps: int = 0
    typed: int = 0
    began: float = field(default_factory=time.perf_counter)

    def tap(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.taps += 1

    def write(self, selector: str, words: str) -> None:
        self.tap(selector)
        self.page.keyboard.insert_text(words)
        self.typed += len(words)

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.began


@dataclass
class Household:
    """Three children at home, and a man known from elsewhere."""

    children: list[str]
    home: str
    man: str


@pytest.fixture
def household() -> Household:
    now = clock.now()
    names = (("Cerys", 14), ("Macsen", 6), ("Mali", 1))
    children = [known_child(f"{name} Enghraifft", age, at=now) for name, age in names]
    home = known_place("14 Stryd Enghraifft", sort="home", at=now)
    for child in children:
        moment = clock.now()
        refs = (PersonRef(nominal=child),)
        tell(Residence(happened_at=moment, people=refs, place=PlaceRef(nominal=home)), at=moment)
    man = known_person("Kevin Specimen", age=41, at=now)
    return Household(children, home, man)


@pytest.fixture
def signed_in(open_page: Open) -> Open:
    """Opens pages as a member who is on the street, on duty in public protection too."""
    member("alys", "attending_officer", "ppu_di", "designated_officer", "professional_standards")

    def open_(path: str, **how: object) -> Page:
        page = open_page(member="alys", **how)
        page.goto(path)
        return page

    return open_


def test_an_incident_with_three_children_is_told_on_one_telephone_screen(
    signed_in: Open, household: Household
) -> None:
    page = signed_in(f"/record/attended_incident/?about={household.home}", width=NARROW)
    assert page.locator(".dolen-record-card").count() == 3
    thumb = Thumb(page)
    thumb.tap("label:has-text('Domestic abuse')")
    thumb.tap("label[for='f0-at_home']")
    thumb.tap("label[for='f0-children_present']")
    thumb.write("#c0-f1-words", "He shouted and I hid under the bed with Mali.")
    thumb.write("#c1-f1-words", "I want my dad to stop.")
    thumb.tap("#c2 summary:has-text('If you did not see the child')")
    thumb.tap("#c2 label:has-text('asleep')")
    thumb.tap("#send button[name=send]")
    page.wait_for_url("**/receipt/**")
    told = page.locator(".dolen-kept li").count()
    print(
        f"\nAttended incident, 3 children (1 unseen), {NARROW} px: {thumb.taps} taps, "
        f"{thumb.typed} characters, {thumb.seconds:.1f} s of machine time, {told} facts"
    )
    assert told == 4
    assert thumb.taps <= 10
    assert "See every child" in page.content()
    assert overflow(page) <= 0
    assert_accessible(page)


@pytest.mark.parametrize("width", [NARROW, 1280])
def test_everything_on_the_screen_can_be_hit_with_a_thumb_and_nothing_sticks_out(
    signed_in: Open, household: Household, width: int
) -> None:
    page = signed_in(f"/record/attended_incident/?about={household.home}", width=width)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert page.evaluate(_TOO_SMALL, LEAST_TARGET) == []
    assert overflow(page) <= 0, wider_than_window(page)
    assert_accessible(page)


def test_a_person_is_found_while_typing_and_chosen_with_the_keyboard(
    signed_in: Open, household: Household
) -> None:
    page = signed_in("/record/attended_incident/", width=NARROW)
    page.locator("details.dolen-pick summary:has-text('Suspects')").focus()
    page.keyboard.press("Enter")
    page.locator("#f0-suspects-0-nominal").focus()
    page.keyboard.type("kev")
    found = page.locator("#f0-suspects-0-found input")
    found.first.wait_for()
    page.keyboard.press("Enter")  # finds; sends nothing
    page.keyboard.press("Space")
    assert found.first.is_checked()
    assert "Kevin Specimen" in page.locator("summary:has-text('Suspects')").inner_text()
    assert "/record/" in page.url
    assert_accessible(page)
    assert overflow(page) <= 0, wider_than_window(page)
    page.goto("/record/", wait_until="networkidle")  # so that the last draft is saved in time


def test_a_draft_is_saved_while_typing_and_there_on_return(signed_in: Open) -> None:
    page = signed_in("/record/incident_close/", width=NARROW)
    page.locator("#f0-result").fill("Everybody was calm.")
    page.locator(".dolen-send__when").wait_for(timeout=10_000)
    page.goto("/record/", wait_until="networkidle")
    page.goto("/record/incident_close/", wait_until="networkidle")
    assert page.locator("#f0-result").input_value() == "Everybody was calm."
    assert_accessible(page)


def test_a_draft_that_can_no_longer_be_saved_says_so_and_keeps_what_is_typed(
    signed_in: Open,
) -> None:
    page = signed_in("/record/incident_close/", width=NARROW)
    assert page.locator("#lost").is_hidden()
    page.route("**/draft/**", lambda route: route.fulfill(status=422, body="<h1>Out of date</h1>"))
    page.locator("#f0-result").fill("Everybody was calm.")
    page.locator("#lost").wait_for(timeout=10_000)
    assert "Out of date" not in page.inner_text("main")
    assert page.locator("#f0-result").input_value() == "Everybody was calm."
    assert_accessible(page)


def test_what_is_typed_last_is_kept_when_the_page_is_left_at_once(signed_in: Open) -> None:
    page = signed_in("/record/incident_close/", width=NARROW)
    page.locator("#f0-result").fill("Left at once.")
    page.goto("/record/", wait_until="networkidle")
    page.wait_for_timeout(500)
    page.goto("/record/incident_close/", wait_until="networkidle")
    assert page.locator("#f0-result").input_value() == "Left at once."


def test_without_a_script_a_person_is_found_and_the_record_sent(
    signed_in: Open, household: Household
) -> None:
    page = signed_in("/record/attended_incident/", width=NARROW, scripts=False)
    page.locator("summary:has-text('Suspects')").click()
    page.locator("#f0-suspects-0-nominal").fill("kevin")
    page.locator("button[value='f0-suspects-0'][name=find]").click()
    page.locator("#f0-suspects-0-found-1").check()
    page.locator("#c0-f1-words").fill("I saw it.")
    page.locator("#send button[name=send]").click()
    assert "/receipt/" in page.url
    assert "Kevin" in page.content() or page.locator(".dolen-kept li").count() == 2


def test_errors_lead_to_their_questions(signed_in: Open) -> None:
    page = signed_in("/record/attended_incident/", width=NARROW)
    page.locator("#send button[name=send]").click()
    page.locator(".govuk-error-summary").wait_for()
    page.locator("summary:has-text('When: now')").click()
    page.locator("#when-happened_at-day").fill("45")
    page.locator("#send button[name=send]").click()
    link = page.locator(".govuk-error-summary a").first
    assert "not a real date" in link.inner_text()
    link.click()
    assert page.evaluate("document.activeElement.id") == "when-happened_at-day"
    assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_records_is_accessible(signed_in: Open, language: str) -> None:
    assert_accessible(signed_in("/record/", width=NARROW, language=language))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_combination_of_questions_is_accessible_and_fits_a_telephone(
    signed_in: Open, part: int
) -> None:
    """Each second one in Welsh; every record is read whole in both languages elsewhere."""
    page = signed_in("/record/", width=NARROW, language=LANGUAGES[part % 2])
    opened = one_of_each_combination()[part::PARTS]
    assert opened
    for name in opened:
        page.goto(f"/record/{name}/")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        assert overflow(page) <= 0, (name, wider_than_window(page))
        assert_accessible(page)
