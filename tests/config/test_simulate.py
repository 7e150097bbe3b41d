"""An invented force: the same for the same seed, with the truth beside what is said."""

import csv
import datetime as dt
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dolen.config.invented.force import Force, force
from dolen.config.invented.names import Names
from dolen.exchange.demonstration.agencies import AUTHORITIES
from dolen.journal.reading import sealed_size
from tests.databases import Engine

ENDS = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


def invented(seed: int = 3, number: int = 2_000) -> Force:
    """A small force of two years."""
    return force(number, years=2, names=Names.few(), ends=ENDS, seed=seed)


def known(made: Force) -> dict[str, str]:
    """Made-up nominals for everybody described."""
    return {name: f"n{number:020d}" for number, (name, _) in enumerate(made.descriptions())}


def test_the_same_seed_gives_the_same_years_and_another_seed_others() -> None:
    one, again, other = invented(), invented(), invented(4)
    assert list(one.facts(known(one))) == list(again.facts(known(again)))
    assert list(one.facts(known(one))) != list(other.facts(known(other)))


def test_every_fact_lies_in_the_years_and_speaks_of_somebody_described() -> None:
    made = invented()
    names = set(known(made).values())
    for fact in made.facts(known(made)):
        assert made.begins <= fact.happened_at <= made.ends
        # A telephone is told of as it was taken; people and places were described before.
        said = {party.ref.nominal for party in fact.parties() if party.sort != "thing"}
        assert said <= names


def test_there_are_families_homes_and_children_of_all_authorities() -> None:
    made = invented(number=6_000)
    assert {one.authority for one in made.households} == set(AUTHORITIES)
    homes = [one for one in made.households if one.place.startswith("home.")]
    assert homes
    for home in homes:
        assert not home.carers
        assert all(child.looked_after for child in home.children)
    assert made.children > 1_000


def test_some_families_meet_the_police_again_and_again() -> None:
    made = invented(number=6_000)
    told = list(made.facts(known(made)))
    missing = Counter(fact.case for fact in told if fact.kind == "missing.reported")
    assert max(missing.values()) == 1
    children = Counter(
        party.ref.nominal
        for fact in told
        if fact.kind == "missing.reported"
        for party in fact.parties()
        if party.path == "child"
    )
    assert max(children.values()) >= 4
    assert min(children.values()) == 1


def simulated(*words: str) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("simulate", *words, stdout=out)
    return out.getvalue()


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_files_hold_people_mentions_and_who_was_meant(tmp_path: Path) -> None:
    said = simulated("--people", "300", "--seed", "5", "--out", str(tmp_path))
    people, mentions = rows(tmp_path / "people.csv"), rows(tmp_path / "mentions.csv")
    assert "300 people" in said
    assert len(people) == 300
    assert {one["person"] for one in mentions} <= {one["number"] for one in people}
    assert len(mentions) >= 300
    assert {one["stranger"] for one in rows(tmp_path / "strangers.csv")} == {"yes"}


@pytest.mark.usefixtures("sqlite")
def test_the_years_are_recorded_in_the_journal() -> None:
    words = ("--people", "60", "--years", "1", "--record")
    assert "facts of what happened" in simulated(*words)
    size = sealed_size()
    assert size > 60


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--people", "0", "--record"), "from 1 to 5000000 people"),
        (("--years", "0", "--record"), "at most 50 years"),
        (("--people", "10"), "Say what for"),
    ],
)
def test_what_cannot_be_invented_is_refused(words: tuple[str, ...], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        simulated(*words)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    with pytest.raises(CommandError, match="cannot be written"):
        simulated("--people", "10", "--out", str(taken))


def test_invented_people_stay_out_of_a_forces_journal(
    settings: pytest.FixtureRequest, each_database: Engine
) -> None:
    settings.DEMONSTRATION = False  # type: ignore[attr-defined]  # pytest-django's settings
    with pytest.raises(CommandError, match="DOLEN_DEMONSTRATION=1"):
        simulated("--people", "10", "--record")
    assert sealed_size() == 0
