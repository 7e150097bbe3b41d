"""Names by how common they are, and the other forms that people say of them.

A few stand here, for tests. Measurements read real lists of names (`--data FOLDER`), whose variants
are not the product's own tables: nobody is measured by what they learnt by heart.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

_WELSH_SHARE, _OTHER_SHARE = 0.2, 0.1
WELSH_GIRLS: Final = (
    "Angharad Bethan Branwen Cadi Carys Catrin Ceri Cerys Efa Elen Eleri Eluned Ffion Gwen"
    " Gwenllian Heledd Lleucu Llinos Lowri Mair Mali Mared Megan Meinir Nerys Nia Non Rhiannon"
    " Rhian Seren Siân Siwan Tesni Teleri"
).split()
WELSH_BOYS: Final = (
    "Alun Aled Bryn Carwyn Cai Dafydd Dewi Dylan Emlyn Emyr Eirian Gareth Gethin Geraint Glyn"
    " Gruffydd Guto Gwilym Gwyn Hari Huw Hywel Iestyn Ieuan Ifan Ioan Iolo Iwan Llŷr Macsen"
    " Meirion Owain Rhodri Rhys Siôn Steffan Tomos Trystan Wiliam"
).split()
OTHER_GIRLS: Final = (
    "Aisha Fatima Zainab Maryam Priya Anjali Amina Khadija Agnieszka Katarzyna Magdalena Ngozi"
    " Yetunde Mei Xiu Noor Ayesha Sadia Ioana Olena"
).split()
OTHER_BOYS: Final = (
    "Muhammad Ahmed Ali Ibrahim Yusuf Imran Tariq Arjun Rohan Harpreet Tomasz Piotr Krzysztof"
    " Andrei Chidi Emeka Wei Omar Hassan Dmytro"
).split()
OTHER_SURNAMES: Final = (
    "Ahmed Khan Hussain Begum Patel Singh Kaur Ali Rahman Chowdhury Nowak Kowalski Wiśniewski"
    " Popescu Okafor Adeyemi Chen Nguyen Mohamud Shevchenko"
).split()
_GIRLS: Final = (
    "Olivia Emily Jessica Sophie Chloe Grace Ruby Ella Amelia Lily Hannah Katie Lauren Rebecca"
    " Sarah Elizabeth Victoria Jennifer Margaret Susan Patricia Nicola Samantha Deborah Joanne"
    " Abigail Charlotte Alexandra Natalie Christine"
).split()
_BOYS: Final = (
    "Jack Thomas James Joshua Daniel Harry Samuel Joseph Matthew William Benjamin Oliver"
    " Alexander Michael David Andrew Robert Richard Christopher Anthony Stephen Nicholas Edward"
    " John Paul Peter Mark Kevin Lee Philip"
).split()
_SURNAMES: Final = (
    "Jones Williams Davies Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James"
    " Price Rees Jenkins Phillips Lloyd Powell Smith Brown Taylor Wilson Walker White Green Hall"
    " Wood Martin Clarke Jackson Turner Cooper Ward Morris Baker Harris King Parry Pritchard"
    " Probert Prosser Pugh Watkins Howells Bowen Beynon Vaughan Llewellyn O'Brien Murphy Ellis"
    " Cole Webb Hart Frost Marsh Pike Stone Reeve Tanner Weaver Fletcher Mason Carter Potter"
    " Shepherd Gardener Hooper Kemp Lamb"
).split()
_FORMS: Final = (
    "William Will Bill Wil; Robert Rob Bob; Thomas Tom Tommy; James Jim Jamie; John Jack Johnny;"
    " David Dave Dai; Michael Mike Mick; Christopher Chris; Daniel Dan Danny; Matthew Matt;"
    " Benjamin Ben; Samuel Sam; Joseph Joe; Nicholas Nick; Stephen Steve; Andrew Andy; Edward Ted"
    " Ed; Susan Sue; Rebecca Becky Becca; Elizabeth Liz Beth Betsan; Margaret Maggie Peggy;"
    " Victoria Vicky; Jennifer Jenny; Patricia Pat; Deborah Debbie; Samantha Sam; Abigail Abi"
    " Abby; Joanne Jo; Philip Phil; Charlotte Lottie; Alexandra Alex; Natalie Nat; Christine"
    " Chris; Dafydd David Dai; Siân Sian Jane; Rhys Reese; Gwenllian Gwen; Tomos Tom Thomas; Owain"
    " Owen; Ieuan Evan; Gruffydd Griff Guto; Muhammad Mohammed Mohamed; Yusuf Yousef; Ahmed Ahmad;"
    " Fatima Fatimah; Aisha Ayesha; Catrin Catherine Cat; Steffan Stephen; Siôn Sion John"
)
_VARIANT_FILES: Final = (
    ("sdglinkage_firstname_uk_variant.csv", "forename", "forename2"),
    ("name_relationships_en_cy_namor.csv", "name", "name2"),
    ("name_variants_wikidata.csv", "original_name", "alt_name"),
)


class Draw:
    """Values to draw from, each as often as its weight says."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._values = list(weights)
        self._up_to = list(accumulate(weights.values()))

    def one(self, choose: Random) -> str:
        """A value at random."""
        return choose.choices(self._values, cum_weights=self._up_to)[0]


@dataclass(frozen=True, slots=True)
class Names:
    """What people may be called. `forms`: other forms of a name, by the name in small letters."""

    girls: Draw
    boys: Draw
    women: Draw
    men: Draw
    surnames: Draw
    forms: Mapping[str, tuple[str, ...]]

    @classmethod
    def few(cls) -> "Names":
        """The names that stand in this module."""
        forms: dict[str, tuple[str, ...]] = {}
        for line in _FORMS.split(";"):
            name, *others = line.split()
            forms[name.casefold()] = tuple(others)
        girls = Draw(_mixed(_falling(_GIRLS), WELSH_GIRLS, OTHER_GIRLS))
        boys = Draw(_mixed(_falling(_BOYS), WELSH_BOYS, OTHER_BOYS))
        surnames = _falling((*_SURNAMES, *_made()))
        return cls(girls, boys, girls, boys, Draw(_mixed(surnames, (), OTHER_SURNAMES)), forms)

    @classmethod
    def read(cls, folder: Path) -> "Names":
        """The names of public lists in `folder`/names. Raises OSError."""
        lists = folder / "names"
        births: dict[str, dict[str, float]] = {"F": {}, "M": {}}
        for row in _rows(lists / "ew_given_names_1996_2020_totals.csv"):
            births[row["sex"]][row["name"]] = float(row["n"])
        grown: dict[str, dict[str, float]] = {"F": defaultdict(float), "M": defaultdict(float)}
        for row in _rows(lists / "ew_top100_historic_1904_1994.csv"):
            if float(row["year"]) >= 1934:
                grown[row["sex"]][row["name"]] += 1 / (float(row["rank"]) + 10)
        for sex, rarer in births.items():
            for name, weight in _scaled(rarer, 0.25 * sum(grown[sex].values())).items():
                grown[sex][name] = grown[sex].get(name, 0.0) + weight
        surnames = {
            row["surname"].title(): float(row["freq"])
            for row in _rows(lists / "sdglinkage_lastname_uk.csv")
            if float(row["freq"]) > 0
        }
        at_home = _scaled(_falling(_SURNAMES[:19]), 0.3 * sum(surnames.values()))
        for name, weight in at_home.items():  # a force in Wales
            surnames[name] = surnames.get(name, 0.0) + weight
        return cls(
            Draw(_mixed(births["F"], WELSH_GIRLS, OTHER_GIRLS)),
            Draw(_mixed(births["M"], WELSH_BOYS, OTHER_BOYS)),
            Draw(_mixed(grown["F"], WELSH_GIRLS, OTHER_GIRLS)),
            Draw(_mixed(grown["M"], WELSH_BOYS, OTHER_BOYS)),
            Draw(_mixed(surnames, (), OTHER_SURNAMES)),
            _forms(lists),
        )


def language(forename: str) -> str:
    """The tradition a given name comes from: "cy", "en" or "other", to report results by."""
    if forename in _WELSH:
        return "cy"
    return "other" if forename in _OTHER else "en"


_WELSH: Final = frozenset((*WELSH_GIRLS, *WELSH_BOYS))
_OTHER: Final = frozenset((*OTHER_GIRLS, *OTHER_BOYS))


def _falling(names: Iterable[str]) -> dict[str, float]:
    return {name: 1 / (rank + 10) for rank, name in enumerate(names)}


def _scaled(weights: Mapping[str, float], total: float) -> dict[str, float]:
    factor = total / (sum(weights.values()) or 1.0)
    return {name: weight * factor for name, weight in weights.items()}


def _mixed(
    most: Mapping[str, float], welsh: Iterable[str], other: Iterable[str]
) -> dict[str, float]:
    mixed = _scaled(most, 1.0)
    for names, share in ((welsh, _WELSH_SHARE), (other, _OTHER_SHARE)):
        for name, weight in _scaled(_falling(names), share).items():
            mixed[name] = mixed.get(name, 0.0) + weight
    return mixed


def _made() -> Iterator[str]:
    """Rare surnames, put together from parts, so that not everybody is a Jones."""
    for first in "Ash Black Crow Dun Elm Fair Gold Hazel Iron Kes".split():
        for last in (
            "bourne",
            "combe",
            "dale",
            "field",
            "ford",
            "ham",
            "hurst",
            "ley",
            "ton",
            "well",
        ):
            yield first + last


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _forms(lists: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, left, right in _VARIANT_FILES:
        for row in _rows(lists / name):
            found[row[left].strip().casefold()].append(row[right].strip().title())
    for name in ("diminutives_female_wiktionary.csv", "diminutives_male_wiktionary.csv"):
        for line in (lists / name).read_text(encoding="utf-8").splitlines():
            full, *short = line.split(",")
            found[full.strip().casefold()].extend(part.strip() for part in short)
    return {
        name: tuple(dict.fromkeys(one for one in forms if one.isalpha() and len(one) > 1))
        for name, forms in found.items()
        if name and any(one.isalpha() and len(one) > 1 for one in forms)
    }
