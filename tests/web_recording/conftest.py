"""A guard over something only intended, declared for a test, and members to tell."""

from collections.abc import Iterator

import pytest
from django.test import Client

from dolen.contact.facts import NoRiskReasonGiven, VisitDiarised
from dolen.duties import registry
from dolen.duties.registry import duties, opened_by_kind
from dolen.duties.rules import Duty, On
from dolen.law.sources import GWENT_REPORT, Force
from dolen.recording.house import records
from tests.web.signed_in import client_of

NO_DIARY = Duty(
    name="contact.no_diary_with_child",
    says="Put no case with a child in the diary unless no risk goes on.",
    room="contact",
    cited=(GWENT_REPORT.at("section 5"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(VisitDiarised, child_involved=True),),
    for_each="event",
    met_by=(On(NoRiskReasonGiven),),
    owner="fpoc_supervisor",
)


@pytest.fixture
def no_diary(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The guard on diary appointments, declared for this test where no room does."""
    if NO_DIARY.name not in duties:
        declared = type(duties)("duty")
        declared.add([*duties, NO_DIARY])
        monkeypatch.setattr(registry.duties, "_by_name", declared._by_name)
    opened_by_kind.cache_clear()
    yield NO_DIARY.name
    monkeypatch.undo()
    opened_by_kind.cache_clear()


@pytest.fixture
def client() -> Client:
    """A supervisor of public protection, who may tell every record of the rooms."""
    return client_of("ppu_di")


def every_record() -> list[str]:
    """The name of every record."""
    return [one.name for one in records]
