import pytest

from dolen.access.permissions import ALLOW, DENY
from dolen.access.redact import Level, classification_of, header_for, level_of, shown, without
from dolen.access.roles import Role
from dolen.journal.fact import Classification, Fact, Restriction
from dolen.journal.registry import UnknownKind, registry
from dolen.people.facts import PersonDescribed
from tests.access.force import view
from tests.access.test_standing import disclosure
from tests.people.family import described, said


def test_each_reader_sees_at_the_level_of_their_work() -> None:
    assert level_of(view(Role.ATTENDING_OFFICER)) is Level.WHOLE
    assert level_of(view(Role.HMICFRS)) is Level.WHOLE
    assert level_of(view(Role.SCHOOL_DSL)) is Level.SAFEGUARDING
    assert level_of(view(Role.LA_DIRECTOR)) is Level.OUTSIDE


def test_outside_a_safeguarding_role_words_and_location_are_emptied_and_named() -> None:
    fact = described(said("Cerys"), address="1 Made-up Row", tags=("lac",), note="She cried")
    for level in (Level.WHOLE, Level.SAFEGUARDING):
        assert without(fact, level) == (fact, frozenset())
    left, hidden = without(fact, Level.OUTSIDE)
    assert hidden == {"address", "tags", "note"}
    assert isinstance(left, PersonDescribed)
    assert (left.address, left.tags, left.note) == (None, (), None)
    assert left.person == fact.person


@pytest.mark.parametrize("fact", registry.all().values(), ids=list(registry.all()))
def test_every_field_of_every_kind_is_classified_for_every_level(fact: type[Fact]) -> None:
    for name in fact.model_fields:
        assert classification_of(fact, name) in Classification


def test_what_is_denied_is_not_even_a_card() -> None:
    assert shown(disclosure("d", 1), DENY, Level.WHOLE) is None
    with pytest.raises(UnknownKind):
        shown(disclosure("d", 1), ALLOW, Level.WHOLE)


def test_a_header_says_how_restricted_the_kind_is_and_whom_to_ask() -> None:
    header = header_for("f", "link.made")
    assert header.restriction is Restriction.SENSITIVE
    assert header.ask in list(Role)
