"""What a source is, how far it binds, and that nobody claims to have read what was not read."""

from datetime import date

import pytest

from dolen.law import sources
from dolen.law.sources import CHILDREN_ACT, Force, Source

DECLARED = [found for found in vars(sources).values() if isinstance(found, Source)]


@pytest.mark.parametrize("force", Force)
def test_every_force_has_words(force: Force) -> None:
    assert force.label


def test_only_statute_statutory_guidance_and_codes_bind_as_law() -> None:
    assert {force for force in Force if force.is_law} == {
        Force.STATUTE,
        Force.STATUTORY_GUIDANCE,
        Force.CODE,
    }


def test_a_provision_names_its_place() -> None:
    provision = CHILDREN_ACT.at("s46(6)", says="No more than 72 hours.", unread=True)
    assert str(provision) == "Children Act 1989, s46(6)"
    assert provision.source is CHILDREN_ACT
    assert provision.says == "No more than 72 hours."
    assert provision.unread


def test_a_source_nobody_read_makes_its_provisions_unread() -> None:
    unread = Source(key="X", title="X", force=Force.CODE, address=None, read_on=None)
    assert unread.at("paragraph 1").unread
    assert not CHILDREN_ACT.at("s46(3)(a)").unread


def test_every_source_is_declared_once_under_its_own_key() -> None:
    keys = [source.key for source in DECLARED]
    assert len(keys) == len(set(keys)) > 0


@pytest.mark.parametrize("source", DECLARED, ids=lambda source: source.key)
def test_a_source_read_somewhere_says_where(source: Source) -> None:
    assert source.title
    assert source.address is None or source.address.startswith("https://")
    if source.force is not Force.PROPOSED_DEFAULT:
        assert (source.address is None) == (source.read_on is None)
    assert source.read_on is None or source.read_on >= date(2026, 1, 1)
