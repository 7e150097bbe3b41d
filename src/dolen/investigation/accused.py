"""Who is accused in a fact, whom it was done to, and which matter it belongs to; pure."""

from collections.abc import Callable, Iterable, Sequence

from dolen.journal.conditions import stated
from dolen.journal.told import PersonView, Told

ACCUSES = (
    "crime.disclosed", "crime.other_force", "suspect.identified", "suspect.arrested",
    "suspect.interviewed", "suspect.charged", "suspect.contact", "suspect.bailed",
    "online.referral", "images.found",
)  # fmt: skip
"""Facts in which whoever plays the part of a suspect is accused of something."""
ENDS = (
    "suspect.eliminated", "suspect.nfa", "crime.closed", "crime.not_recorded",
)  # fmt: skip
"""Facts after which nobody whom they name is a suspect in the same matter any more."""
SEXUAL = ("sexual", "exploitation", "images")
AGAINST_CHILDREN = (*SEXUAL, "violence", "neglect")
_WORDS = ("sexual", "rape", "indecent")
_WORDS_OF_HARM = (*_WORDS, "assault", "neglect", "cruelty", "violence")


def matter(one: Told) -> str:
    """The crime a fact belongs to, else its case; empty when it names neither."""
    return one.crime or one.case or ""


def is_suspect(one: Told, person: str) -> bool:
    """Whether the fact accuses the person."""
    return one.kind in ACCUSES and "suspect" in one.roles_of(person)


def suspects_in(one: Told) -> list[str]:
    """Everybody the fact accuses, in the order in which it names them."""
    return _named(one, lambda roles: "suspect" in roles) if one.kind in ACCUSES else []


def children_told(one: Told) -> list[str]:
    """Whom the fact speaks of as a child and not as a suspect, in its order."""
    return _named(one, lambda roles: "child" in roles and "suspect" not in roles)


def victims_in(one: Told, persons: Iterable[PersonView]) -> list[str]:
    """Those of `persons` whom the fact names as a child it was done to."""
    return [
        view.nominal
        for view in persons
        if one.names(view.nominal)
        and "suspect" not in one.roles_of(view.nominal)
        and "unrelated" not in view.tags
        and view.is_child(one.day, one.roles_of(view.nominal))
    ]


def is_sexual(one: Told) -> bool:
    """Whether the fact speaks of a sexual offence, by its sort or in so many words."""
    return (
        stated(one, "offence_sort") in SEXUAL
        or stated(one, "images") is True
        or one.kind in ("online.referral", "images.found")
        or any(word in str(stated(one, "offence") or "").lower() for word in _WORDS)
    )


def harms_children(one: Told) -> bool | None:
    """Whether the offence is one that makes its suspect a risk to children; None is not known."""
    sort = stated(one, "offence_sort")
    if sort is not None:
        return sort in AGAINST_CHILDREN
    words = str(stated(one, "offence") or "").lower()
    return True if is_sexual(one) or any(word in words for word in _WORDS_OF_HARM) else None


def _named(one: Told, plays: Callable[[frozenset[str]], bool]) -> list[str]:
    return list(
        dict.fromkeys(
            about.nominal
            for about in one.about
            if about.sort == "person"
            and not about.path.startswith("others")
            and plays(one.roles_of(about.nominal))
        )
    )


def of_matter(told: Sequence[Told], wanted: str) -> list[Told]:
    """Those of `told` that belong to the matter, in their order."""
    return [one for one in told if matter(one) == wanted]
