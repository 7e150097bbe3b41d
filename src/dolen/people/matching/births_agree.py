"""How closely two dates of birth agree, each as exact as it was told, or as an age allows."""

from dolen.law.words import _
from dolen.people.matching.agreement import Comparison, Level, near
from dolen.people.normalise.profile import Profile

# Asked of every candidate while somebody waits: plain comparisons, no lists made.


def _whole(left: Profile, right: Profile) -> bool:
    one, other = left.dob, right.dob
    return one is not None and other is not None and len(one) == 10 == len(other)


def _exact(left: Profile, right: Profile) -> bool:
    return left.dob == right.dob and _whole(left, right)


def _first_of_january(left: Profile, right: Profile) -> bool:
    one = left.dob
    return one == right.dob and one is not None and len(one) == 10 and one[5:] == "01-01"


def _one_digit(left: Profile, right: Profile) -> bool:
    return _whole(left, right) and near(left.dob, right.dob, 1)


def _day_and_month_swapped(left: Profile, right: Profile) -> bool:
    one, other = left.dob or "", right.dob or ""
    return (
        one[:4] == other[:4]
        and one[5:7] == other[8:10]
        and one[8:10] == other[5:7]
        and _whole(left, right)
    )


def _as_told(left: Profile, right: Profile, digits: int) -> bool:
    one, other = left.dob, right.dob
    if one is None or other is None or min(len(one), len(other)) != digits:
        return False
    return one[:digits] == other[:digits]


def _month_as_told(left: Profile, right: Profile) -> bool:
    return _as_told(left, right, 7)


def _year_as_told(left: Profile, right: Profile) -> bool:
    return _as_told(left, right, 4)


def _same_year(left: Profile, right: Profile) -> bool:
    one, other = left.dob, right.dob
    return one is not None and other is not None and one[:4] == other[:4]


def _years(one: Profile) -> tuple[int, int] | None:
    if one.dob is not None:
        return int(one.dob[:4]), int(one.dob[:4])
    if one.born_from is None or one.born_until is None:
        return None
    return one.born_from, one.born_until


def _unknown(left: Profile, right: Profile) -> bool:
    if left.dob is not None and right.dob is not None:
        return False
    return _years(left) is None or _years(right) is None


def _age_allows(left: Profile, right: Profile) -> bool:
    if left.dob is not None and right.dob is not None:
        return False
    ours, theirs = _years(left), _years(right)
    if ours is None or theirs is None:
        return False
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


_WHOLE_SQL = "length(dob_l) = 10 AND length(dob_r) = 10"
_SHORTER = "least(length(dob_l), length(dob_r))"
_SAME_BEGINNING = f"substr(dob_l, 1, {_SHORTER}) = substr(dob_r, 1, {_SHORTER})"


def _years_sql(side: str) -> tuple[str, str]:
    year = f"CAST(substr(dob_{side}, 1, 4) AS INTEGER)"
    return f"coalesce({year}, born_from_{side})", f"coalesce({year}, born_until_{side})"


_FROM_L, _UNTIL_L = _years_sql("l")
_FROM_R, _UNTIL_R = _years_sql("r")

BIRTH = Comparison(
    name="dob",
    words=_("Date of birth"),
    unknown_sql=" OR ".join(
        f"(dob_{side} IS NULL AND (born_from_{side} IS NULL OR born_until_{side} IS NULL))"
        for side in "lr"
    ),
    unknown=_unknown,
    levels=(
        Level(
            "first_of_january",
            _("Same date of birth, but the first of January, as unknown ones are written"),
            f"{_WHOLE_SQL} AND dob_l = dob_r AND substr(dob_l, 6, 5) = '01-01'",
            _first_of_january,
        ),
        Level(
            "exact",
            _("Same date of birth"),
            f"{_WHOLE_SQL} AND dob_l = dob_r",
            _exact,
            sane=(0.4, 0.995),
        ),
        Level(
            "one_digit",
            _("Date of birth with one digit different"),
            f"{_WHOLE_SQL} AND levenshtein(dob_l, dob_r) <= 1",
            _one_digit,
        ),
        Level(
            "day_and_month",
            _("Day and month of birth the other way round"),
            f"{_WHOLE_SQL} AND substr(dob_l, 1, 4) = substr(dob_r, 1, 4)"
            " AND substr(dob_l, 6, 2) = substr(dob_r, 9, 2)"
            " AND substr(dob_l, 9, 2) = substr(dob_r, 6, 2)",
            _day_and_month_swapped,
        ),
        Level(
            "month_as_told",
            _("Same month of birth; the day is not known"),
            f"{_SHORTER} = 7 AND {_SAME_BEGINNING}",
            _month_as_told,
        ),
        Level(
            "year_as_told",
            _("Same year of birth; the day is not known"),
            f"{_SHORTER} = 4 AND {_SAME_BEGINNING}",
            _year_as_told,
        ),
        Level(
            "year",
            _("Same year of birth"),
            "substr(dob_l, 1, 4) = substr(dob_r, 1, 4)",
            _same_year,
        ),
        Level(
            "age_as_told",
            _("The age as told fits the year of birth"),
            "(dob_l IS NULL OR dob_r IS NULL)"
            f" AND {_FROM_L} <= {_UNTIL_R} AND {_FROM_R} <= {_UNTIL_L}",
            _age_allows,
        ),
    ),
    different=(0.0, 0.15),
)
