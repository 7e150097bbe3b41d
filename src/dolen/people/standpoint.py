"""Where one stands to look: the journal about some nominals, as of one moment and known to another.

"As it was" (`as_of`: what had happened) and "as known at" (`known_to`: what had been recorded, and
which links were made, by then) are different questions, answered through this one door for live and
past pages alike. It loads whole sets at once and keeps what it has, so that the stages of one
record share it.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from dolen.journal.told import PersonView, Told
from dolen.people import joining, reading
from dolen.people.relations import Period


class Standpoint:
    """Facts, people and relations around nominals, up to a moment and as known at another.

    `as_of` and `known_to` are aware; without `known_to` everything recorded counts.
    """

    def __init__(self, as_of: dt.datetime, known_to: dt.datetime | None = None) -> None:
        self.as_of = as_of
        self.known_to = known_to
        self._told: dict[str, list[Told]] = {}
        self._persons: dict[str, PersonView] = {}
        self._relations: dict[str, list[Period]] = {}
        self._matters: dict[str, list[Told]] = {}
        self._nobody: dict[str, list[Told]] = {}

    def load(self, nominals: Collection[str]) -> None:
        """Load the facts about `nominals` and who they are, all at once."""
        missing = sorted(set(nominals) - self._told.keys())
        if not missing:
            return
        seen = reading.components(missing, known_to=self.known_to)
        found = reading.told_about(missing, known_to=self.known_to, seen=seen)
        for nominal in missing:
            self._told[nominal] = self._so_far(found.get(nominal, ()))
        self._load_persons(missing, seen)

    def load_persons(self, nominals: Iterable[str]) -> None:
        """Load who `nominals` are, without their facts."""
        self._load_persons(nominals, None)

    def _load_persons(self, nominals: Iterable[str], seen: reading.Components | None) -> None:
        missing = sorted(set(nominals) - self._persons.keys())
        if missing:
            found = reading.persons(missing, known_to=self.known_to, seen=seen)
            for nominal in missing:
                self._persons[nominal] = found.get(nominal) or PersonView(nominal=nominal)

    def load_relations(self, nominals: Collection[str]) -> None:
        """Load the relations of `nominals`, all at once."""
        missing = sorted(set(nominals) - self._relations.keys())
        if missing:
            found = joining.relations_of(missing, known_to=self.known_to)
            for nominal in missing:
                held = found.get(nominal, ())
                self._relations[nominal] = [one for one in held if one.from_ <= self.as_of]

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts about `nominal` in canonical order."""
        self.load([nominal])
        return self._told[nominal]

    def person(self, nominal: str) -> PersonView:
        """Who or what `nominal` is, as far as is known."""
        self.load_persons([nominal])
        return self._persons[nominal]

    def persons_in(self, told: Iterable[Told]) -> dict[str, PersonView]:
        """Everybody and everything those facts name."""
        named = {about.nominal for one in told for about in one.about}
        self.load_persons(named)
        return {nominal: self._persons[nominal] for nominal in named}

    def sort(self, nominal: str) -> str:
        """Whether `nominal` is a person, a place or a thing."""
        return self.person(nominal).sort

    def relations(self, nominal: str) -> Sequence[Period]:
        """The relations `nominal` stands in, ended ones too."""
        self.load_relations([nominal])
        return self._relations[nominal]

    def in_matter(self, matter: str) -> Sequence[Told]:
        """Every fact of a matter (a case or a crime) in canonical order."""
        self._load_matters([matter], self._matters)
        return self._matters[matter]

    def load_matters(self, matters: Collection[str]) -> None:
        """Load every fact of `matters`, all at once."""
        self._load_matters(matters, self._matters)

    def about_nobody(self, matters: Collection[str]) -> list[Told]:
        """The facts of `matters` that name no person: they count for everybody in the matter."""
        self._load_matters(matters, self._nobody, naming_nobody=True)
        return [one for matter in sorted(set(matters)) for one in self._nobody[matter]]

    def neighbourhood(self, nominals: Collection[str], *, hops: int) -> set[str]:
        """`nominals` and whoever is tied to them within `hops`, never through a hub place."""
        return set(nominals) | joining.neighbours(nominals, hops=hops) if hops else set(nominals)

    def _load_matters(
        self, matters: Collection[str], held: dict[str, list[Told]], *, naming_nobody: bool = False
    ) -> None:
        missing = sorted(set(matters) - held.keys())
        if missing:
            naming = self._naming() if naming_nobody else frozenset()
            found = reading.told_in_cases(
                missing, naming_nobody=naming_nobody, naming=naming, known_to=self.known_to
            )
            for matter in missing:
                held[matter] = self._so_far(found.get(matter, ()))

    def _naming(self) -> frozenset[str]:
        """Facts read here that name a person: their mentions need not be read again."""
        told = (one for of_one in self._told.values() for one in of_one)
        return frozenset(one.uid for one in told if not one.names_nobody)

    def _so_far(self, told: Iterable[Told]) -> list[Told]:
        return [one for one in told if one.happened_at <= self.as_of]
