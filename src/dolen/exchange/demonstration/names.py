"""Invented names: common first names and surnames of Wales joined at random, and places nowhere."""

import random

GIRLS = (
    "Cerys", "Seren", "Ffion", "Megan", "Catrin", "Lowri", "Nia", "Elin", "Carys", "Mali", "Ava",
    "Ruby", "Grace", "Poppy", "Amelia", "Zara", "Maya", "Freya", "Ellie", "Jasmine", "Erin", "Isla",
)  # fmt: skip
BOYS = (
    "Rhys", "Osian", "Dylan", "Gethin", "Iwan", "Tomos", "Evan", "Macsen", "Ioan", "Harri", "Jack",
    "Noah", "Callum", "Tyler", "Leo", "Kai", "Yusuf", "Adam", "Finley", "Jacob", "Mason", "Reuben",
)  # fmt: skip
WOMEN = (
    "Bethan", "Sian", "Angharad", "Rhian", "Eleri", "Nerys", "Sarah", "Kelly", "Joanne", "Priya",
    "Leanne", "Donna", "Claire", "Gwen", "Mair", "Aisha",
)  # fmt: skip
MEN = (
    "Gareth", "Huw", "Emyr", "Aled", "Dafydd", "Geraint", "Mark", "Lee", "Craig", "Imran", "Paul",
    "Stephen", "Wayne", "Owain", "Ieuan", "Marek",
)  # fmt: skip
SURNAMES = (
    "Penhelyg", "Trefwen", "Maesglas", "Brynmor", "Llwyncelyn", "Ashdown-Pugh", "Cwmrhos",
    "Fernleigh", "Harlowe", "Morlais-Reed", "Pantyrhos", "Quillan", "Rosedene", "Tanybryn",
    "Underhay", "Venmore", "Wernddu", "Yarrowby", "Blaenhir", "Carnlas", "Dolwyn",
    "Eastwell", "Glanrafon-Lee", "Hafodlas", "Isgraig", "Kestrelmoor", "Larkhall", "Nantgwern",
    "Oakenfell", "Rhydlas",
)  # fmt: skip
STREETS = (
    "Heol y Dychymyg", "Stryd Neb", "Nowhere Lane", "Imaginary Row", "Made-up Terrace",
    "Rhodfa Ffug", "Pretend Close", "Lôn y Stori", "Fable Street", "Clos Chwedl",
)  # fmt: skip
CARE_HOMES = (
    "Tŷ Enghraifft", "Sample House", "Tŷ Arddangos", "Placeholder Lodge", "Tŷ Dychmygol",
    "Pretend Farm", "Example Grange", "Tŷ Prawf",
)  # fmt: skip
SCHOOLS = (
    "Ysgol Enghraifft", "Example High School", "Ysgol Ddychmygol", "Sample Primary School",
    "Ysgol Arddangos", "Placeholder Academy",
)  # fmt: skip


def seeded(*parts: object) -> random.Random:
    """Choices that come out the same for the same parts."""
    return random.Random(":".join(str(one) for one in parts))  # noqa: S311  # no secret in it


def person_name(choose: random.Random, sex: str, surname: str, *, child: bool) -> str:
    """A first name of the sex with `surname`."""
    first = (GIRLS if child else WOMEN) if sex == "F" else (BOYS if child else MEN)
    return f"{choose.choice(first)} {surname}"
