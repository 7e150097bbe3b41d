"""How closely sex, address, telephone, account and reference of two mentions agree.

Address and postcode are one fact and so one comparison; the address is house and street, which many
towns have, so that without postcodes it says less. Two references that differ say nothing:
every store numbers people in its own way.
"""

from dolen.law.words import _
from dolen.people.matching.agreement import Comparison, Level, near, same
from dolen.people.normalise.profile import Profile


def _sex_unknown(left: Profile, right: Profile) -> bool:
    return left.sex not in ("F", "M") or right.sex not in ("F", "M")


SEX = Comparison(
    name="sex",
    words=_("Sex"),
    unknown_sql=" OR ".join(f"sex_{side} IS NULL OR sex_{side} NOT IN ('F', 'M')" for side in "lr"),
    unknown=_sex_unknown,
    levels=(
        Level(
            "exact",
            _("Same sex"),
            "sex_l = sex_r",
            lambda left, right: left.sex == right.sex,
            sane=(0.7, 0.9999),
        ),
    ),
)


def _address_unknown(left: Profile, right: Profile) -> bool:
    no_street = left.addr is None or right.addr is None
    return no_street and (left.postcode is None or right.postcode is None)


def _same_town(left: Profile, right: Profile) -> bool:
    return near(left.postcode, right.postcode, 1)


def _same_address(left: Profile, right: Profile) -> bool:
    return same(left.addr, right.addr) and _same_town(left, right)


def _near_address(left: Profile, right: Profile) -> bool:
    """Spelled almost the same, and the first word (mostly the number of the house) the same."""
    if left.addr is None or right.addr is None or not _same_town(left, right):
        return False
    door = left.addr.partition(" ")[0] == right.addr.partition(" ")[0]
    return door and near(left.addr, right.addr, 2)


def _same_door(left: Profile, right: Profile) -> bool:
    return same(left.addr, right.addr) and (left.postcode is None or right.postcode is None)


_SAME_TOWN_SQL = "levenshtein(postcode_l, postcode_r) <= 1"
ADDRESS = Comparison(
    name="address",
    words=_("Address"),
    unknown_sql="(addr_l IS NULL OR addr_r IS NULL) AND (postcode_l IS NULL OR postcode_r IS NULL)",
    unknown=_address_unknown,
    levels=(
        Level(
            "exact",
            _("Same address"),
            f"addr_l = addr_r AND {_SAME_TOWN_SQL}",
            _same_address,
            sane=(0.05, 0.98),
        ),
        Level(
            "close",
            _("Address spelled almost the same"),
            "split_part(addr_l, ' ', 1) = split_part(addr_r, ' ', 1)"
            f" AND levenshtein(addr_l, addr_r) <= 2 AND {_SAME_TOWN_SQL}",
            _near_address,
        ),
        Level(
            "postcode",
            _("Same postcode"),
            "postcode_l = postcode_r",
            lambda left, right: same(left.postcode, right.postcode),
        ),
        Level(
            "door",
            _("Same house and street; the postcode of one is not known"),
            "addr_l = addr_r AND (postcode_l IS NULL OR postcode_r IS NULL)",
            _same_door,
        ),
        Level(
            "postcode_close",
            _("Postcode with one letter or digit different"),
            _SAME_TOWN_SQL,
            _same_town,
        ),
    ),
    different=(0.0, 0.9),
)

PHONE = Comparison(
    name="phone",
    words=_("Telephone number"),
    unknown_sql="phone_l IS NULL OR phone_r IS NULL",
    unknown=lambda left, right: left.phone is None or right.phone is None,
    levels=(
        Level(
            "exact",
            _("Same telephone number"),
            "phone_l = phone_r",
            lambda left, right: left.phone == right.phone,
            sane=(0.05, 0.99),
        ),
        Level(
            "one_digit",
            _("Telephone number with one digit different"),
            "levenshtein(phone_l, phone_r) <= 1",
            lambda left, right: near(left.phone, right.phone, 1),
        ),
    ),
    identifier=True,
    different=(0.0, 0.95),
)

HANDLE = Comparison(
    name="handle",
    words=_("Account or e-mail address"),
    unknown_sql="handle_l IS NULL OR handle_r IS NULL",
    unknown=lambda left, right: left.handle is None or right.handle is None,
    levels=(
        Level(
            "exact",
            _("Same account or e-mail address"),
            "handle_l = handle_r",
            lambda left, right: left.handle == right.handle,
            sane=(0.05, 0.999),
        ),
        Level(
            "one_letter",
            _("Account or e-mail address with one letter different"),
            "length(handle_l) > 3 AND levenshtein(handle_l, handle_r) <= 1",
            lambda left, right: len(left.handle or "") > 3 and near(left.handle, right.handle, 1),
        ),
    ),
    identifier=True,
    different=(0.0, 0.95),
)

REFERENCE = Comparison(
    name="reference",
    words=_("Reference in another system"),
    unknown_sql="reference_l IS NULL OR reference_r IS NULL OR reference_l <> reference_r",
    unknown=lambda left, right: not same(left.reference, right.reference),
    levels=(
        Level(
            "exact",
            _("Same reference in another system"),
            "reference_l = reference_r",
            lambda left, right: same(left.reference, right.reference),
            sane=(0.5, 1.0),
        ),
    ),
    identifier=True,
)
