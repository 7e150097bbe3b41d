"""What follows from how alike two people are: joined, put before a person, or kept apart.

Pure. The score alone never decides: most wrong links are within a family, and no threshold parts
twins. What a person judged always stands; two who were named apart in one fact are two people; who
differs as brothers, sisters, twins, namesakes and housemates differ is shown as a possible relative
and never joined. A child is joined only when the date of birth or a strong identifier agrees.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dolen.law.words import _
from dolen.people.matching.agreement import DIFFERENT, Comparison
from dolen.people.matching.births_agree import BIRTH
from dolen.people.matching.model import Thresholds
from dolen.people.matching.names_agree import FORENAME, SURNAME
from dolen.people.normalise.profile import Profile

ADULT_AGE = 18


class Kind(StrEnum):
    """What is to be done about two people who may be one."""

    JOIN = "join"
    REVIEW = "review"
    POSSIBLE_RELATIVE = "possible_relative"
    APART = "apart"


class Why(StrEnum):
    """What decided."""

    NAMED_APART = "named_apart"
    JUDGED_NOT_SAME = "judged_not_same"
    UNDONE = "undone"
    JUDGED_SAME = "judged_same"
    JUDGED_UNSURE = "judged_unsure"
    TWINS = "twins"
    NAMESAKES = "namesakes"
    HOUSEHOLD = "household"
    NAMES_DIFFER = "names_differ"
    BIRTHS_DIFFER = "births_differ"
    SEX_DIFFERS = "sex_differs"
    UNBORN = "unborn"
    BABY_WITHOUT_NAME = "baby_without_name"
    CHILD_WITHOUT_BIRTH = "child_without_birth"
    SEVERAL_FIT = "several_fit"
    FITS = "fits"
    FITS_NO_LONGER = "fits_no_longer"
    NOT_ENOUGH = "not_enough"

    @property
    def words(self) -> str:
        """The English words for it, marked for translation."""
        return _WORDS[self]


_WORDS = {
    Why.NAMED_APART: _("They were named as two people in one record."),
    Why.JUDGED_NOT_SAME: _("Somebody judged that they are not the same."),
    Why.UNDONE: _("Somebody undid a link between them."),
    Why.JUDGED_SAME: _("Somebody judged that they are the same."),
    Why.JUDGED_UNSURE: _("Somebody looked at them and was unsure."),
    Why.TWINS: _("Born on the same day with the same family name, but another given name."),
    Why.NAMESAKES: _("The same name, but years apart in age."),
    Why.HOUSEHOLD: _("The same family name, home or telephone, but another given name."),
    Why.NAMES_DIFFER: _("The given names differ."),
    Why.BIRTHS_DIFFER: _("The dates of birth differ."),
    Why.SEX_DIFFERS: _("One is said to be female and one to be male."),
    Why.UNBORN: _("An unborn child is joined only by a person."),
    Why.BABY_WITHOUT_NAME: _("A child without a given name may be a twin: only a person joins it."),
    Why.CHILD_WITHOUT_BIRTH: _(
        "A child is joined only when the date of birth or a strong reference agrees."
    ),
    Why.SEVERAL_FIT: _("More than one person fits almost as well."),
    Why.FITS: _("What is known of both fits together."),
    Why.FITS_NO_LONGER: _("What was learned since no longer fits together."),
    Why.NOT_ENOUGH: _("Too little is known of both to say."),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of two people beside how alike they are.

    `judged` is the live judgement between them, `undone` that a link between them was undone,
    `joined` that they are one now by the model's own link. `child` tells of each whether it is a
    child (None: not known). `several` says that somebody else fits one of them almost as well.
    """

    named_apart: bool = False
    judged: str = ""
    undone: bool = False
    joined: bool = False
    several: bool = False
    children: tuple[bool | None, bool | None] = (None, None)

    def turned(self) -> "Evidence":
        """The same evidence with left and right exchanged."""
        return Evidence(
            self.named_apart, self.judged, self.undone, self.joined, self.several,
            (self.children[1], self.children[0]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done, and what decided."""

    kind: Kind
    why: Why


@dataclass(frozen=True, slots=True)
class Bands:
    """Scores (log2 of the odds) from which an answer of the search box is offered as such."""

    certain: float
    likely: float
    possible: float


_ALMOST = frozenset({"similar", "initial", "kin"})
"""Given names that may be one name, and may be two."""
_SAME_BIRTH = frozenset({"exact"})
_MAY_BE_ONE_BIRTH = frozenset({"exact", "first_of_january", "one_digit", "day_and_month"})
_GENERATION = 12
"""Years between two namesakes of whom neither is likely a wrong date of the other."""


def decide(
    score: float, left: Profile, right: Profile, evidence: Evidence, thresholds: Thresholds
) -> Decision:
    """What follows for two people, alike by `score`, whose best-fitting profiles are given."""
    ruled = _ruled(evidence)
    if ruled is not None:
        return ruled
    if score < thresholds.review:
        if evidence.joined:
            return Decision(Kind.REVIEW, Why.FITS_NO_LONGER)
        return Decision(Kind.APART, Why.NOT_ENOUGH)
    related = _relative(left, right)
    if related is not None:
        return Decision(Kind.POSSIBLE_RELATIVE, related)
    against = _against(left, right, evidence)
    if against is not None:
        return Decision(Kind.REVIEW, against)
    if evidence.joined and score < thresholds.fracture:
        return Decision(Kind.REVIEW, Why.FITS_NO_LONGER)
    if evidence.joined or score >= thresholds.join:
        return Decision(Kind.JOIN, Why.FITS)
    return Decision(Kind.REVIEW, Why.NOT_ENOUGH)


def band(score: float, left: Profile, right: Profile, bands: Bands) -> str:
    """How sure an answer of the search box is: "certain", "likely", "possible", or "" for not."""
    if score >= bands.certain and not differ(left, right):
        return "certain"
    if score >= bands.likely:
        return "likely"
    return "possible" if score >= bands.possible else ""


def differ(left: Profile, right: Profile) -> bool:
    """Whether names, birth or sex speak against one person, whatever else agrees."""
    return _relative(left, right) is not None or _conflict(left, right) is not None


def level(comparison: Comparison, left: Profile, right: Profile) -> str:
    """The label of the level at which two profiles agree; empty when something is not known."""
    if comparison.unknown(left, right):
        return ""
    held = (one.label for one in comparison.levels if one.holds(left, right))
    return next(held, DIFFERENT)


def is_child(profile: Profile, on: dt.date) -> bool | None:
    """Whether somebody so described is under eighteen; None when it cannot be known.

    Where only a year is told, the youngest age it allows counts.
    """
    if profile.unborn:
        return True
    if profile.dob is not None:
        last_day = profile.dob + "-12-31"[len(profile.dob) - 4 :] if len(profile.dob) < 10 else ""
        eighteenth = f"{int(profile.dob[:4]) + ADULT_AGE:04}{(last_day or profile.dob)[4:]}"
        return eighteenth > on.isoformat()
    if profile.born_until is not None:
        return profile.born_until >= on.year - ADULT_AGE
    return None


def _ruled(evidence: Evidence) -> Decision | None:
    """What facts and people have already settled."""
    if evidence.named_apart:
        return Decision(Kind.APART, Why.NAMED_APART)
    if evidence.judged == "not_same":
        return Decision(Kind.APART, Why.JUDGED_NOT_SAME)
    if evidence.undone:
        return Decision(Kind.APART, Why.UNDONE)
    if evidence.judged == "same":
        return Decision(Kind.JOIN, Why.JUDGED_SAME)
    if evidence.judged == "unsure":
        return Decision(Kind.REVIEW, Why.JUDGED_UNSURE)
    return None


def _relative(left: Profile, right: Profile) -> Why | None:
    """Whether two differ as relatives or people of one household differ."""
    if _strong(left, right):
        return None
    first, last = level(FORENAME, left, right), level(SURNAME, left, right)
    born = level(BIRTH, left, right)
    same_family = last not in ("", DIFFERENT)
    same_home = _shared(left, right)
    if first in (DIFFERENT, "similar") and born in _SAME_BIRTH and (same_family or same_home):
        return Why.TWINS
    if first == DIFFERENT and (same_family or same_home):
        return Why.HOUSEHOLD
    if born == DIFFERENT and _years_apart(left, right) >= _GENERATION:
        return Why.NAMESAKES
    if first == "similar" and born not in (*_MAY_BE_ONE_BIRTH, "") and (same_family or same_home):
        return Why.HOUSEHOLD
    return None


def _conflict(left: Profile, right: Profile) -> Why | None:
    if level(FORENAME, left, right) == DIFFERENT:
        return Why.NAMES_DIFFER
    if level(BIRTH, left, right) in (DIFFERENT, "year"):
        return Why.BIRTHS_DIFFER
    if {left.sex, right.sex} == {"F", "M"}:
        return Why.SEX_DIFFERS
    return None


def _against(left: Profile, right: Profile, evidence: Evidence) -> Why | None:
    """What keeps two from being joined without a person."""
    if left.unborn or right.unborn:
        return Why.UNBORN
    conflict = _conflict(left, right)
    if conflict is not None:
        return conflict
    if level(FORENAME, left, right) in _ALMOST and not _strong(left, right):
        return Why.NAMES_DIFFER
    may_be_child = False in (evidence.children[0] is False, evidence.children[1] is False)
    if may_be_child and not _birth_or_reference(left, right):
        return Why.CHILD_WITHOUT_BIRTH
    if may_be_child and level(FORENAME, left, right) == "" and not _strong(left, right):
        return Why.BABY_WITHOUT_NAME
    return Why.SEVERAL_FIT if evidence.several else None


def _birth_or_reference(left: Profile, right: Profile) -> bool:
    return level(BIRTH, left, right) in _SAME_BIRTH or _strong(left, right)


def _strong(left: Profile, right: Profile) -> bool:
    return left.reference is not None and left.reference == right.reference


def _shared(left: Profile, right: Profile) -> bool:
    return (
        (left.addr is not None and left.addr == right.addr)
        or (left.postcode is not None and left.postcode == right.postcode)
        or (left.phone is not None and left.phone == right.phone)
        or (left.handle is not None and left.handle == right.handle)
    )


def _years_apart(left: Profile, right: Profile) -> int:
    if left.dob is None or right.dob is None:
        return 0
    return abs(int(left.dob[:4]) - int(right.dob[:4]))
