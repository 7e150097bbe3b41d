import pytest

from dolen.people.normalise.sounds import sound
from dolen.people.normalise.welsh_names import (
    forename_kin,
    forename_root,
    forename_roots,
    surname_kin,
    surname_root,
)


@pytest.mark.parametrize(
    "forms",
    [
        "david dafydd dai daf",
        "ieuan evan ifan iwan",
        "thomas tomos tom twm",
        "griffith gruffydd gruff guto",
        "llewelyn llew llywelyn",
        "elin ellen helen",
        "owain owen",
        "stephen steffan steven",
        "william wiliam bill",
        "catherine catrin katherine cadi",
        "mohammed muhammad mohamed mhmd",
        "gethin geth",
    ],
)
def test_forms_of_one_name_have_one_root(forms: str) -> None:
    first, *others = forms.split()
    for other in others:
        assert forename_roots(first) & forename_roots(other)


def test_the_root_is_the_name_a_form_stands_for() -> None:
    assert {forename_root(one) for one in ("dafydd", "david", "dai")} == {"david"}


@pytest.mark.parametrize(
    ("short", "names"),
    [("gwen", "gwenllian gwendolen"), ("sam", "samuel samantha"), ("rhi", "rhiannon rhian")],
)
def test_a_short_form_of_several_names_may_be_any_of_them(short: str, names: str) -> None:
    assert forename_root(short) == short
    for name in names.split():
        assert forename_roots(short) & forename_roots(name)


@pytest.mark.parametrize(
    ("welsh", "english"), [("mair", "mary"), ("dewi", "david"), ("sian", "jane"), ("sion", "john")]
)
def test_one_name_in_two_languages_is_kin_and_no_more(welsh: str, english: str) -> None:
    assert not forename_roots(welsh) & forename_roots(english)
    assert forename_kin(welsh) & forename_kin(english)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jack", "harry"), ("john", "james"), ("carys", "cerys"), ("megan", "bethan"),
        ("mark", "marcus"), ("alun", "aled"), ("gareth", "geraint"), ("sian", "sioned"),
    ],
)  # fmt: skip
def test_different_names_have_no_root_in_common(one: str, other: str) -> None:
    assert not forename_roots(one) & forename_roots(other)


def test_a_name_in_no_table_stands_for_itself() -> None:
    assert forename_roots("xanthrax") == {"xanthrax"} == forename_kin("xanthrax")
    assert surname_root("xanthrax") == "xanthrax"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dafis", "davies"), ("aphywel", "powell"), ("abifan", "bevan"), ("aprhys", "price"),
        ("gittins", "gethin"), ("floyd", "lloyd"), ("kowalska", "kowalski"),
        ("macdonald", "mcdonald"),
    ],
)  # fmt: skip
def test_forms_of_a_family_name_have_one_root(one: str, other: str) -> None:
    assert surname_root(one) == surname_root(other)


def test_a_family_name_and_the_one_it_comes_from_are_kin() -> None:
    assert surname_root("bevan") != surname_root("evans")
    assert surname_kin("bevan") & surname_kin("evans")


@pytest.mark.parametrize(
    "spellings",
    [
        "dafydd davith", "rhys rees reece", "llywelyn llewellyn lewelin", "gruffydd griffith",
        "cerys kerris", "iestyn yestin", "steffan stephen steven", "catrin katrin",
        "hywel howell", "huw hugh", "sean shaun sion", "hannah anna",
    ],
)  # fmt: skip
def test_one_name_heard_in_either_language_sounds_the_same(spellings: str) -> None:
    assert len({sound(one) for one in spellings.split()}) == 1


def test_a_sound_is_short_and_plain() -> None:
    assert sound("") == sound("123") == ""
    assert len(sound("abcdefghijklmnopqrstuvwxyz")) == 6
