from hypothesis import given
from hypothesis import strategies as st

from dolen.people.matching import keys
from dolen.people.matching.several import COLUMNS, GROUPS, Several, best
from dolen.people.models import MatchProfile
from dolen.people.normalise.profile import Profile

DAI = Profile(
    forename="dai",
    surname="jones",
    forename_root="david",
    forename_roots="david",
    dob="1980-07-03",
    addr="12 heol",
    postcode="np201aa",
    phone="+447700900123",
)
WORDS = st.text(alphabet="abcdehinorsty", min_size=1, max_size=8)
PROFILES = st.builds(
    Profile,
    forename=st.none() | WORDS,
    surname=st.none() | WORDS,
    dob=st.none() | st.dates().map(lambda day: day.isoformat()) | st.just("1980"),
    addr=st.none() | WORDS,
    postcode=st.none() | st.sampled_from(["np201aa", "np202bb"]),
    phone=st.none() | st.just("+447700900123"),
)


def meet(asked: Profile, kept: Profile) -> bool:
    asked_for = Several.of([asked])
    looked_up = keys.narrow(asked_for) | keys.wide(asked_for)
    return bool(looked_up & keys.of_record(Several.of([kept])))


def test_a_person_is_found_by_any_two_things_that_agree() -> None:
    assert meet(Profile(forename="dafydd", forename_roots="david", surname="jonse"), DAI)
    assert meet(Profile(forename="jones", surname="dai"), DAI)
    assert meet(Profile(surname="jones", dob="1980-03-07"), DAI)
    assert meet(Profile(surname="jones", dob="1980-07-04"), DAI)
    assert meet(Profile(forename="zoe", dob="1980-07-03"), DAI)
    assert meet(Profile(addr="12 heol"), DAI)
    assert meet(Profile(phone="+447700900123"), DAI)
    assert meet(Profile(postcode="np201aa", surname="jones"), DAI)


def test_who_shares_nothing_is_not_found() -> None:
    assert not meet(Profile(forename="owain", surname="pugh", dob="2011-01-02"), DAI)
    assert keys.of_record(Several.of([Profile(sex="F")])) == frozenset()


@given(PROFILES)
def test_whoever_has_a_key_finds_themselves(profile: Profile) -> None:
    person = Several.of([profile])
    kept = keys.of_record(person)
    assert kept <= keys.narrow(person) | keys.wide(person)
    assert keys.of_record(person) == kept
    assert all(-(2**63) <= key < 2**63 for key in kept)


@given(st.lists(PROFILES, max_size=5))
def test_profiles_taken_apart_and_put_together_say_the_same(profiles: list[Profile]) -> None:
    person = Several.of(profiles)
    assert Several.of(person.profiles()) == person
    assert all(len(set(values)) == len(values) for values in person.groups)


@given(st.lists(PROFILES, min_size=1, max_size=3), st.lists(PROFILES, min_size=1, max_size=3))
def test_the_best_values_count_whichever_side_is_asked(
    lefts: list[Profile], rights: list[Profile]
) -> None:
    def alike(left: Profile, right: Profile) -> float:
        return sum(
            2.0**-number
            for number, column in enumerate(("surname", "dob", "addr", "phone"))
            if getattr(left, column) and getattr(left, column) == getattr(right, column)
        )

    left, right = Several.of(lefts), Several.of(rights)
    assert best(alike, left, right)[0] == best(alike, right, left)[0]
    assert best(alike, left, left)[0] >= best(alike, left, right)[0]


def test_the_table_holds_every_column_that_is_compared() -> None:
    assert {column for group in GROUPS for column in group} == set(COLUMNS)
    kept = {field.attname for field in MatchProfile._meta.concrete_fields}
    assert set(COLUMNS) == kept - {"id", "who", "own", "nominal", "number"}
