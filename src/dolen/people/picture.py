"""One picture of some people, places and matters, read once and shared by the engines.

"As it was" and "as known at" are different questions: `happened_to` leaves out what happened later,
`known_to` what was recorded or linked later. Without them the picture is of everything known now.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from dolen.journal.told import PersonView, Told
from dolen.people import joining, reading, telling
from dolen.people.relations import Period


class Picture:
    """Facts, people and relations around what was loaded. `as_of` is the moment one looks from.

    Whatever is asked for but not loaded is read then; load many at once to read them together. A
    nominal that goes by another id since it was linked has no facts and no relations of its own.
    """

    def __init__(
        self,
        *,
        as_of: dt.datetime,
        happened_to: dt.datetime | None = None,
        known_to: dt.datetime | None = None,
    ) -> None:
        self.as_of = as_of
        self._happened_to = happened_to
        self._known_to = known_to
        self._facts: dict[str, list[Told]] = {}
        self._persons: dict[str, PersonView] = {}
        self._relations: dict[str, list[Period]] = {}
        self._nobody: dict[str, list[Told]] = {}
        self._matters: dict[str, list[Told]] = {}

    def load(self, nominals: Collection[str]) -> None:
        """Read the facts about `nominals`, in a fixed number of queries. What is read stays."""
        wanted = set(nominals) - self._facts.keys()
        if not wanted:
            return
        heads = self._heads(wanted)
        told = telling.told_about(heads, known_to=self._known_to)
        for nominal in wanted:
            self._facts[nominal] = self._then(told.get(nominal, ()))

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts about `nominal`, in canonical order."""
        self.load([nominal])
        return self._facts[nominal]

    def in_matter(self, matter: str) -> Sequence[Told]:
        """The facts of a case or crime, in canonical order."""
        if matter not in self._matters:
            told = telling.told_in_matters([matter], known_to=self._known_to)
            self._matters[matter] = self._then(told[matter])
        return self._matters[matter]

    def about_nobody(self, matters: Collection[str]) -> list[Told]:
        """The facts of `matters` that name no person, in canonical order."""
        if not set(matters) <= self._nobody.keys():
            # Whoever asks about one loaded subject's matters will ask about the others'.
            loaded = {m for told in self._facts.values() for t in told for m in (t.case, t.crime)}
            wanted = {m for m in (*matters, *loaded) if m} - self._nobody.keys()
            found = telling.told_in_matters(wanted, naming_nobody=True, known_to=self._known_to)
            self._nobody.update({matter: self._then(told) for matter, told in found.items()})
        told = {one.uid: one for matter in matters for one in self._nobody.get(matter, ())}
        return sorted(told.values(), key=telling.in_order)

    def person(self, nominal: str) -> PersonView:
        """What is known of `nominal`, a blank view when nothing is."""
        self._load_persons([nominal])
        return self._persons.get(nominal) or PersonView(nominal=nominal)

    def persons_in(self, told: Iterable[Told]) -> dict[str, PersonView]:
        """What is known of everybody and everything that `told` facts are about."""
        named = {about.nominal for one in told for about in one.about}
        self._load_persons(named)
        return {nominal: self._persons[nominal] for nominal in named if nominal in self._persons}

    def sort(self, nominal: str) -> str:
        """Whether `nominal` is a person, a place or a thing."""
        return self.person(nominal).sort

    def relations(self, nominal: str) -> Sequence[Period]:
        """The relations `nominal` stands in, either way, ended ones too."""
        if nominal not in self._relations:
            wanted = (set(self._facts) | {nominal}) - self._relations.keys()
            found = joining.relations_of(self._heads(wanted), known_to=self._known_to)
            for one in wanted:
                self._relations[one] = [
                    period
                    for period in found.get(one, ())
                    if self._happened_to is None or period.from_ <= self._happened_to
                ]
        return self._relations[nominal]

    def neighbourhood(self, nominals: Collection[str], *, hops: int) -> frozenset[str]:
        """Everybody and everything within `hops` steps, as links now stand (`joining.neighbours`)."""
        return joining.neighbours(nominals, hops=hops)

    def _heads(self, nominals: Collection[str]) -> set[str]:
        """Those of `nominals` that go by their own id."""
        seen = reading.components(nominals, known_to=self._known_to)
        return {nominal for nominal in nominals if seen.canonical.get(nominal) == nominal}

    def _load_persons(self, nominals: Iterable[str]) -> None:
        wanted = set(nominals) - self._persons.keys()
        if wanted:
            self._persons.update(reading.persons(wanted, known_to=self._known_to))

    def _then(self, told: Iterable[Told]) -> list[Told]:
        moment = self._happened_to
        return [one for one in told if moment is None or one.happened_at <= moment]
