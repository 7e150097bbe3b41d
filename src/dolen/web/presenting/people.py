"""The banner of a person or place, and the words of who they are."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.cases.evaluate import CaseState
from dolen.cases.registry import case_kinds
from dolen.journal.told import PersonView
from dolen.law.moments import local_day
from dolen.web.presenting.naming import Named, surname_first
from dolen.web.presenting.relations import RelationLine
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class BannerFact:
    """One short fact of a banner, as words or as links. Without either it is shown as not known."""

    key: str
    value: str = ""
    links: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Banner:
    """Whose record a page is: SURNAME, Forename, and what tells them from others."""

    name: str
    reference: str
    facts: tuple[BannerFact, ...]
    is_child: bool


@dataclass(frozen=True, slots=True)
class Called:
    """The words a record goes by, and the reference people call it by."""

    label: str
    reference: str = ""


def banner(
    person: PersonView,
    called: Called,
    relations: Sequence[RelationLine],
    as_of: dt.datetime,
    *,
    lives_with: Iterable[Named] = (),
) -> Banner:
    """The banner of a person as they were at a moment."""
    homes = [one.other for one in relations if one.current and one.relation == "lives_at"]
    day = local_day(as_of)
    child = person.is_child(day)
    facts = [
        BannerFact(_("Age"), age_words(person, as_of)),
        BannerFact(_("Lives at"), links=tuple(homes)),
    ]
    if household := tuple(dict.fromkeys(lives_with)):
        facts.append(BannerFact(_("Lives with"), links=household))
    if child:
        carers = [
            one.other
            for one in relations
            if one.current and one.relation == "cares_for" and one.words == _("Cared for by")
        ]
        facts.append(BannerFact(_("Cared for by"), links=tuple(dict.fromkeys(carers))))
    name = surname_first(called.label) if person.name else called.label or _("Name not known")
    return Banner(name, called.reference, tuple(facts), child)


def age_words(person: PersonView, as_of: dt.datetime) -> str:
    """Age in whole years at a moment, with the date of birth where one is known."""
    years = person.age_on(local_day(as_of))
    if years is None:
        return ""
    if person.date_of_birth is None:
        return _("about %(years)s") % {"years": years}
    return f"{years} ({london(person.date_of_birth)})"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in a list: what it is, its reference, how far it has come."""

    says: str
    matter: str
    stage: str
    opened_at: dt.datetime
    closed_at: dt.datetime | None

    @property
    def is_open(self) -> bool:
        """Whether nothing has closed it yet."""
        return self.closed_at is None


def case_lines(cases: Iterable[CaseState]) -> list[CaseLine]:
    """Cases in words, open ones first. Kinds no longer declared are left out."""
    found = []
    for one in cases:
        kind = case_kinds.get(one.kind)
        if kind is None:
            continue
        stage = next((step.says for step in kind.stages if step.name == one.stage), "")
        found.append(
            CaseLine(
                translated(kind.says), one.matter, translated(stage), one.opened_at, one.closed_at
            )
        )
    return sorted(found, key=lambda line: not line.is_open)
