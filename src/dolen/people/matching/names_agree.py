"""How closely the names of two mentions agree.

Names swapped are judged once, under the given name: then the family name is not judged again.
"""

from dolen.law.words import _
from dolen.people.matching.agreement import Comparison, Level, alike, same, shares_word
from dolen.people.normalise.profile import Profile


def _swapped(left: Profile, right: Profile) -> bool:
    """Given name and family name the wrong way round in one of the two."""
    return (
        left.surname != right.surname
        and same(left.forename, right.surname)
        and same(left.surname, right.forename)
    )


_SWAPPED_SQL = (
    "surname_l <> surname_r AND forename_l = surname_r AND surname_l = forename_r"
    " AND forename_l IS NOT NULL AND forename_r IS NOT NULL"
)


def _by_middle_name(left: Profile, right: Profile) -> bool:
    return same(left.forename, right.middle) or same(left.middle, right.forename)


def _initial(left: Profile, right: Profile) -> bool:
    if left.forename is None or right.forename is None:
        return False
    one = len(left.forename) == 1 or len(right.forename) == 1
    return one and left.forename[:1] == right.forename[:1]


FORENAME = Comparison(
    name="forename",
    words=_("Given name"),
    unknown_sql="forename_l IS NULL OR forename_r IS NULL",
    unknown=lambda left, right: left.forename is None or right.forename is None,
    levels=(
        Level(
            "exact",
            _("Same given name"),
            "forename_l = forename_r",
            lambda left, right: left.forename == right.forename,
            frequency="forename",
            sane=(0.3, 0.995),
        ),
        Level(
            "root",
            _("Another form of the same given name"),
            "shares_word(forename_roots_l, forename_roots_r)",
            lambda left, right: shares_word(left.forename_roots, right.forename_roots),
        ),
        Level(
            "close",
            _("Given name spelled almost the same"),
            "jaro_winkler_similarity(forename_l, forename_r) >= 0.92",
            lambda left, right: alike(left.forename, right.forename, 0.92),
        ),
        Level(
            "kin",
            _("A given name that some use for the other"),
            "shares_word(forename_kin_l, forename_kin_r)",
            lambda left, right: shares_word(left.forename_kin, right.forename_kin),
        ),
        Level(
            "similar",
            _("Given name spelled similarly"),
            "jaro_winkler_similarity(forename_l, forename_r) >= 0.85",
            lambda left, right: alike(left.forename, right.forename, 0.85),
        ),
        Level(
            "swapped",
            _("Given name and family name the other way round"),
            _SWAPPED_SQL,
            _swapped,
        ),
        Level(
            "by_middle_name",
            _("Known by the middle name"),
            "forename_l = middle_r OR middle_l = forename_r",
            _by_middle_name,
        ),
        Level(
            "initial",
            _("Only the first letter of the given name, and the same"),
            "(length(forename_l) = 1 OR length(forename_r) = 1)"
            " AND substr(forename_l, 1, 1) = substr(forename_r, 1, 1)",
            _initial,
        ),
    ),
)


def _part_of_surname(left: Profile, right: Profile) -> bool:
    """One family name is the beginning or the end of the other, as of a double name."""
    if left.surname is None or right.surname is None:
        return False
    short, long = sorted((left.surname, right.surname), key=len)
    return len(short) >= 4 and (long.startswith(short) or long.endswith(short))


_SHORT_SURNAME = "least(length(surname_l), length(surname_r))"
SURNAME = Comparison(
    name="surname",
    words=_("Family name"),
    unknown_sql=f"surname_l IS NULL OR surname_r IS NULL OR ({_SWAPPED_SQL})",
    unknown=lambda left, right: (
        left.surname is None or right.surname is None or _swapped(left, right)
    ),
    levels=(
        Level(
            "exact",
            _("Same family name"),
            "surname_l = surname_r",
            lambda left, right: left.surname == right.surname,
            frequency="surname",
            sane=(0.4, 0.995),
        ),
        Level(
            "close",
            _("Family name spelled almost the same"),
            "jaro_winkler_similarity(surname_l, surname_r) >= 0.92",
            lambda left, right: alike(left.surname, right.surname, 0.92),
        ),
        Level(
            "part",
            _("One family name is part of the other"),
            f"{_SHORT_SURNAME} >= 4 AND ("
            f"substr(surname_l, 1, {_SHORT_SURNAME}) = substr(surname_r, 1, {_SHORT_SURNAME})"
            f" OR right(surname_l, {_SHORT_SURNAME}) = right(surname_r, {_SHORT_SURNAME}))",
            _part_of_surname,
        ),
        Level(
            "similar",
            _("Family name spelled similarly"),
            "jaro_winkler_similarity(surname_l, surname_r) >= 0.85",
            lambda left, right: alike(left.surname, right.surname, 0.85),
        ),
    ),
)


def _middle_initial(left: Profile, right: Profile) -> bool:
    if left.middle is None or right.middle is None:
        return False
    one = len(left.middle) == 1 or len(right.middle) == 1
    return one and left.middle[:1] == right.middle[:1]


MIDDLE = Comparison(
    name="middle",
    words=_("Middle name"),
    unknown_sql="middle_l IS NULL OR middle_r IS NULL",
    unknown=lambda left, right: left.middle is None or right.middle is None,
    levels=(
        Level(
            "exact",
            _("Same middle name"),
            "middle_l = middle_r",
            lambda left, right: left.middle == right.middle,
            sane=(0.3, 0.999),
        ),
        Level(
            "initial",
            _("Same first letter of the middle name"),
            "(length(middle_l) = 1 OR length(middle_r) = 1)"
            " AND substr(middle_l, 1, 1) = substr(middle_r, 1, 1)",
            _middle_initial,
        ),
    ),
)
