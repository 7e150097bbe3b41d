"""A Welsh page names law by its official Welsh title, or in English and says that it is English."""

import pytest
from django.utils.translation import override

from dolen.journal import clock
from dolen.law import sources
from dolen.law.sources import CHILDREN_ACT, PROPOSED_DEFAULT, WALES_MISSING_GUIDE, Source
from dolen.web.presenting.citing import citation
from tests.web.signed_in import client_of
from tests.web.story import tell_story

ACT = CHILDREN_ACT.at("s46(6)")
GUIDE = WALES_MISSING_GUIDE.at("opening")


def test_an_act_of_parliament_keeps_its_name_and_says_that_it_is_english() -> None:
    with override("cy"):
        assert (str(citation(ACT)), citation(ACT).lang) == ("Children Act 1989, s46(6)", "en")
    with override("en"):
        assert citation(ACT).lang == ""


def test_guidance_that_exists_in_welsh_is_named_and_read_in_welsh() -> None:
    with override("cy"):
        named = citation(GUIDE)
    assert named.words.startswith("Canllaw Arfer Cymru Gyfan: Diogelu plant sy’n mynd ar goll")
    assert (named.lang, named.address) == ("", "https://diogelu.cymru/cy/chi-i/chi-i-c6/c6-p9")
    with override("en"):
        assert citation(GUIDE).words == str(GUIDE)


def test_our_own_default_is_named_in_the_readers_language() -> None:
    ours = PROPOSED_DEFAULT.at("first edition of the rulebook")
    with override("cy"):
        assert citation(ours).lang == ""
        assert citation(ours).words != str(ours)


def test_only_sources_of_wales_have_a_welsh_title() -> None:
    every = [one for one in vars(sources).values() if isinstance(one, Source)]
    assert [one.key for one in every if one.welsh is not None] == ["WMIS"]


@pytest.mark.django_db
def test_a_welsh_page_marks_english_titles_and_an_english_page_marks_none() -> None:
    story = tell_story()
    marked = '<span lang="en">National child protection inspection: Gwent Police'
    client = client_of("ppu_di", language="cy")
    with clock.at(story.now):
        welsh = client.get(f"/people/{story.child}/", headers={"Accept-Language": "cy"})
        english = client_of("ppu_dci", name="beth").get(f"/people/{story.child}/")
        rule = client.get("/rulebook/missing.return/", headers={"Accept-Language": "cy"})
    assert marked in welsh.content.decode()
    assert '<span lang="en">' not in english.content.decode()
    assert 'lang="en"' in rule.content.decode()
