"""The pages on which people judge who is who, in a real browser: accessible, and they fit."""

import pytest

from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade
from dolen.people.models import Judgement
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, judge, judge_each
from tests.builders import after, member, tell
from tests.web.pairs import BORN, described, girl, girl_again, lives_with, missing, twin, two_men

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def told() -> dict[str, str]:
    """A girl told of twice, her twin, a man told of twice, and a link made and one to be made."""
    first, again, sister = girl(), girl_again(), twin(2)
    mother = described("Nia Specimen", 2, roles=(), date_of_birth="1980-02-03")
    lives_with(again, mother)
    missing(again)
    _child, found_with, danger = two_men()
    pair = (PersonRef(nominal=found_with), PersonRef(nominal=danger))
    tell(LinkMade(happened_at=after(11), persons=pair, judgement="same", reason="One voice."))
    described("Cerys Angharad Prothero", 6, date_of_birth=BORN, postcode="NP20 1AA")
    by_person = Judgement.objects.get(by=str(Judgement.objects.get(left=found_with).by))
    return {
        "first": first, "again": again, "sister": sister, "man": danger,
        "link": by_person.fact_uid,
    }  # fmt: skip


PATHS = {
    "today": "/",
    "list": "/possible-same/",
    "relatives": "/possible-same/?kind=relative",
    "pair": "/people/{first}/same-as/{again}/",
    "twins": "/people/{first}/same-as/{sister}/",
    "twins-judged": "/people/{first}/same-as/{sister}/?judge=yes",
    "person": "/people/{again}/",
    "joined": "/people/{first}/joined/",
    "joined-man": "/people/{man}/joined/",
    "undo": "/people/{man}/joined/{link}/undo/",
    "model": "/matching-model/",
    "search": "/search/?q=Cerys+Prothero+17/05/2011",
    "nobody": "/search/?q=Zebedeus+Quux",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_fits(language: str, open_page: Open) -> None:
    who = told()
    member("alys", "ppu_di")
    page = open_page(member="alys", language=language)
    judge_each(page, {name: path.format(**who) for name, path in PATHS.items()})
    page.goto(PATHS["undo"].format(**who))
    page.locator("textarea[name=reason]").fill("Two men of one name.")
    page.locator("#send button").click()
    page.wait_for_url("**/undone/")
    judge(page, "undone")


def test_two_are_judged_and_parted_again_without_a_script(open_page: Open) -> None:
    who = told()
    member("alys", "ppu_di")
    page = open_page("/sign-in-as/", scripts=False)
    page.locator("main button").first.click()
    page.goto("/possible-same/")
    page.get_by_role("link", name="Prothero").first.click()
    page.get_by_role("button", name="Record the judgement").click()
    assert "There is a problem" in page.inner_text("main")
    page.get_by_label("The same", exact=True).check()
    page.get_by_label("Why").fill("Their mother says so.")
    page.get_by_role("button", name="Record the judgement").click()
    assert "are one record now" in page.inner_text("main")
    page.goto(f"/people/{who['again']}/joined/")
    page.get_by_role("link", name="Undo this judgement").first.click()
    page.get_by_label("Why").fill("A cousin.")
    page.get_by_role("button", name="Undo it").click()
    assert "What was foreseen, and what came of it" in page.inner_text("main")
